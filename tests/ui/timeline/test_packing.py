from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.chain import Strand
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.timeline.made import TODAY, WEEK, awkward, family, item, lanes, view
from ui.timeline.packing import BAR, EDGE, PITCH, Packing, pack
from ui.timeline.scale import Zoom, scale_of, span_of

DAY = timedelta(days=1)
LOOK = Packing(lambda words: 6.0 * len(words), 1.0)


def packed(chain, zoom=Zoom.QUARTER, look=LOOK):
    return pack(chain, scale_of(chain, TODAY, zoom, look.text), look)


def rows_of(lane):
    rows = {}
    for spot in lane.spots:
        rows.setdefault(spot.row, []).append(spot)
    return rows


def overlaps(lane):
    """Pairs of items that cover each other."""
    return [
        (one, other)
        for row in rows_of(lane).values()
        for one, other in combinations(row, 2)
        if one.left < other.right and other.left < one.right
    ]


def test_items_that_meet_in_time_lie_in_rows_of_their_own():
    chain = lanes(
        item(1, TODAY, TODAY + 9 * WEEK),
        item(2, TODAY + WEEK, TODAY + 9 * WEEK),
        item(3, TODAY + 10 * WEEK, TODAY + 20 * WEEK),
    )
    language = packed(chain)[list(Strand).index(Strand.LANGUAGE)]
    assert [spot.row for spot in language.spots] == [0, 1, 0]


def test_the_check_for_covering_finds_what_covers():
    chain = lanes(item(1, TODAY, TODAY + 9 * WEEK), item(2, TODAY + WEEK, TODAY + 9 * WEEK))
    lane = next(lane for lane in packed(chain) if lane.spots)
    heap = type(lane)(
        lane.strand,
        lane.top,
        lane.height,
        tuple(
            type(spot)(**{n: getattr(spot, n) for n in spot.__slots__} | {"row": 0})
            for spot in lane.spots
        ),
    )
    assert overlaps(heap)
    assert not overlaps(lane)


@given(
    st.lists(
        st.tuples(
            st.integers(-2000, 2000),
            st.one_of(st.none(), st.integers(0, 900)),
            st.sampled_from([ItemKind.MEASURE, ItemKind.DEADLINE, ItemKind.PHASE, ItemKind.GAP]),
        ),
        max_size=60,
    ),
    st.sampled_from(list(Zoom)),
    st.sampled_from([1.0, 1.375, 2.0]),
)
def test_nothing_ever_covers_anything_else(drawn, zoom, text):
    made = []
    for number, (start, length, kind) in enumerate(drawn):
        starts = TODAY + start * DAY
        ends = None if length is None else starts + length * DAY
        point = kind is ItemKind.DEADLINE
        made.append(item(number, starts, starts if point else ends, kind=kind))
    look = Packing(LOOK.measure, text)
    result = packed(lanes(*made), zoom, look)
    assert sum(len(lane.spots) for lane in result) == len(made)
    for lane in result:
        assert overlaps(lane) == []
        top = max((spot.row for spot in lane.spots), default=0)
        assert lane.height == (top * PITCH + BAR + 2 * EDGE) * text


def test_lanes_lie_under_each_other_without_air():
    result = packed(chain_items(family()))
    assert [lane.strand for lane in result] == list(Strand)
    for above, below in pairwise(result):
        assert above.top + above.height == below.top


def test_items_are_numbered_in_the_order_of_reading():
    result = packed(chain_items(family()))
    numbers = [spot.number for lane in result for spot in lane.spots]
    assert numbers == list(range(len(numbers)))


def test_bars_lie_over_deadlines():
    chain = lanes(
        item(1, TODAY, TODAY, kind=ItemKind.DEADLINE),
        item(2, TODAY, TODAY + 9 * WEEK),
    )
    language = next(lane for lane in packed(chain) if lane.spots)
    assert {spot.item.number: spot.row for spot in language.spots} == {1: 1, 2: 0}


def test_a_deadline_takes_room_that_bars_leave():
    chain = lanes(
        item(1, TODAY - 30 * WEEK, TODAY + 4 * WEEK),
        item(2, TODAY + 9 * WEEK, TODAY + 9 * WEEK, kind=ItemKind.DEADLINE),
        item(3, TODAY + 60 * WEEK, TODAY + 99 * WEEK),
    )
    language = next(lane for lane in packed(chain) if lane.spots)
    assert {spot.row for spot in language.spots} == {0}


def test_where_a_lane_is_crowded_deadlines_that_are_over_give_up_their_words_first():
    def deadlines(state):
        made = [
            item(n, TODAY + n * 12 * DAY, TODAY + n * 12 * DAY, kind=ItemKind.DEADLINE, state=state)
            for n in range(40)
        ]
        (lane,) = [lane for lane in packed(lanes(*made)) if lane.spots]
        return max(spot.row for spot in lane.spots) + 1

    assert deadlines(ItemState.MET) <= deadlines(ItemState.COMING)
    assert deadlines(ItemState.MET) <= 5


def test_what_never_ends_keeps_its_row_to_itself():
    chain = lanes(item(1, TODAY), item(2, TODAY + 300 * WEEK, TODAY + 310 * WEEK))
    language = next(lane for lane in packed(chain) if lane.spots)
    assert [spot.row for spot in language.spots] == [0, 1]
    assert language.spots[0].is_open


def test_a_single_day_is_wide_enough_to_be_seen_and_hit():
    for zoom in Zoom:
        lane = next(lane for lane in packed(lanes(item(1, TODAY, TODAY)), zoom) if lane.spots)
        assert lane.spots[0].width >= 8


def test_free_room_is_told_up_to_the_next_of_the_row():
    chain = lanes(item(1, TODAY, TODAY + 4 * WEEK), item(2, TODAY + 40 * WEEK, TODAY + 44 * WEEK))
    one, other = next(lane for lane in packed(chain) if lane.spots).spots
    assert one.room == pytest.approx(other.left - one.right - 6)
    assert other.room > 10_000


def test_both_days_of_a_bar_count():
    scale = scale_of((), TODAY, Zoom.MONTH)
    assert scale.x_after(TODAY) - scale.x(TODAY) == pytest.approx(scale.day)


def test_a_day_is_found_again_where_it_lies():
    scale = scale_of((), TODAY, Zoom.MONTH)
    for offset in (-100, 0, 1, 55):
        day = TODAY + offset * DAY
        assert scale.day_at(scale.x(day) + 0.5) == day


def test_an_empty_chain_shows_the_time_around_today():
    first, last = span_of((), TODAY)
    assert first < TODAY < last
    assert (last - first).days > 365


def test_years_that_nobody_meant_stand_at_the_edge():
    chain = chain_items(awkward())
    scale = scale_of(chain, TODAY, Zoom.MONTH)
    assert scale.first.year >= TODAY.year - 26
    assert scale.last.year <= TODAY.year + 16
    for lane in packed(chain, Zoom.MONTH):
        for spot in lane.spots:
            assert -BAR <= spot.left <= scale.width + BAR


def test_the_span_holds_even_where_the_calendar_ends():
    for edge in (date.min, date.max):
        first, last = span_of(lanes(item(1, edge, edge)), TODAY)
        assert first <= TODAY <= last
    case = view(at=date(9999, 6, 1))
    assert span_of(chain_items(case), date(2, 6, 1))


def test_zoom_stops_at_both_ends():
    assert Zoom.YEAR.nearer(-1) is Zoom.YEAR
    assert Zoom.YEAR.nearer(1) is Zoom.QUARTER
    assert Zoom.MONTH.nearer(1) is Zoom.MONTH
