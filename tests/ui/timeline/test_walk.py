from datetime import timedelta

import pytest

from models.domain.chain import Strand
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind
from tests.ui.timeline.made import TODAY, WEEK, awkward, family, item, lanes
from ui.timeline.measure import many_items
from ui.timeline.packing import Packing, pack
from ui.timeline.scale import Zoom, scale_of
from ui.timeline.walk import across, along, lane_of, nearest, nearest_to_day

DAY = timedelta(days=1)


def packed(chain):
    return pack(chain, scale_of(chain, TODAY, Zoom.QUARTER), Packing(lambda w: 6.0 * len(w), 1.0))


CHAINS = {
    "family": chain_items(family()),
    "awkward": chain_items(awkward()),
    "many": many_items(300),
}


def reached(rows, start=0):
    """Every item that the arrow keys lead to, from one of them."""
    items = {spot.number: spot.item for lane in rows for spot in lane.spots}
    found, todo = set(), [start]
    while todo:
        number = todo.pop()
        if number in found:
            continue
        found.add(number)
        todo += [along(rows, number, step) for step in (1, -1)]
        todo += [across(rows, number, step, to=items[number]) for step in (1, -1)]
    return found


@pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)
def test_the_arrow_keys_reach_every_item(chain):
    rows = packed(chain)
    everything = {spot.number for lane in rows for spot in lane.spots}
    assert reached(rows) == everything


def test_a_walk_that_cannot_leave_its_lane_is_seen_not_to_reach_everything(monkeypatch):
    rows = packed(CHAINS["family"])

    def stay(_rows, number, _step, **_to):
        return number

    monkeypatch.setattr(f"{__name__}.across", stay)
    assert reached(rows) < {spot.number for lane in rows for spot in lane.spots}


def test_along_a_lane_one_stops_at_its_ends():
    rows = packed(lanes(*(item(n, TODAY + n * WEEK, TODAY + n * WEEK) for n in range(3))))
    assert [along(rows, 0, -1), along(rows, 0, 1), along(rows, 2, 1)] == [0, 1, 2]


def spots_of(*items):
    return next(lane.spots for lane in packed(lanes(*items)) if lane.spots)


def test_what_goes_on_at_the_same_time_is_nearest():
    long = item(1, TODAY - 60 * WEEK, TODAY + 60 * WEEK)
    close = item(2, TODAY - 2 * WEEK, TODAY - WEEK)
    here = item(3, TODAY, TODAY, kind=ItemKind.DEADLINE, strand=Strand.WORK)
    assert nearest(spots_of(long, close), here).item is long


def test_of_several_at_the_same_time_the_one_that_begins_nearest_is():
    long = item(1, TODAY - 60 * WEEK, TODAY + 60 * WEEK)
    late = item(2, TODAY - WEEK, None)
    assert nearest(spots_of(long, late), item(3, TODAY, TODAY + WEEK)).item is late


def test_of_none_at_the_same_time_the_one_with_the_least_between_is():
    before = item(1, TODAY - 60 * WEEK, TODAY - 3 * DAY)
    after = item(2, TODAY + 5 * DAY, TODAY + 6 * DAY)
    assert nearest(spots_of(before, after), item(3, TODAY, TODAY)).item is before


def test_lanes_with_nothing_in_them_are_passed_by():
    rows = packed(
        lanes(item(0, TODAY, strand=Strand.STATUS), item(1, TODAY, strand=Strand.ECONOMY))
    )
    here = rows[0].spots[0].item
    assert across(rows, 0, 1, to=here) == 1
    assert across(rows, 1, -1, to=here) == 0
    assert across(rows, 1, 1, to=here) == 1


def test_today_is_what_goes_on_and_was_begun_last():
    old, new = item(1, TODAY - 60 * WEEK, None), item(2, TODAY - WEEK, None)
    coming = item(3, TODAY + DAY, TODAY + DAY)
    assert nearest_to_day(spots_of(old, new, coming), TODAY).item is new
    assert nearest_to_day(spots_of(coming), TODAY).item is coming


def test_an_item_that_does_not_exist_lies_in_no_lane():
    with pytest.raises(LookupError):
        lane_of(packed(lanes(item(0))), 7)
