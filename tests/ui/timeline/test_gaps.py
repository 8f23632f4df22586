from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.chain import MeasureStatus
from models.domain.events import Event
from models.domain.labels import MASKED, PersonLabel
from models.domain.rules import load_pack
from models.domain.rules.words import FindingState
from models.domain.timeline import chain_items
from models.domain.timeline_gaps import UNIT_ROUTINE, IdleLimit, gaps_of
from models.domain.timeline_items import ItemKind, ItemState
from resources import read_text
from tests.ui.timeline.made import TODAY, WEEK, finding, measure, placed, view

RECEIVED = date(2026, 4, 1)
DAY = timedelta(days=1)


def received(*measures, **about):
    return view(placements=(placed(RECEIVED),), measures=measures, **about)


def spans(case, limit=UNIT_ROUTINE):
    return [(gap.starts, gap.ends) for gap in gaps_of(case, limit)]


def test_the_shipped_limit_is_the_routine_of_the_shipped_pack():
    pack = load_pack(read_text("rules", "plan.toml"))
    (rule,) = [rule for rule in pack.rules if rule.id == "UNIT-IDLE"]
    assert rule.term.day_from(TODAY) - TODAY == timedelta(days=UNIT_ROUTINE.days)
    ages = [condition.value for condition in rule.conditions if condition.name == "age_from"]
    assert ages == [UNIT_ROUTINE.from_age]


def test_nothing_at_all_since_reception_is_one_long_gap():
    (gap,) = gaps_of(received())
    assert (gap.starts, gap.ends, gap.goes_on) == (RECEIVED, TODAY, True)


def test_before_reception_there_is_no_gap():
    assert spans(view()) == []


def test_the_time_until_the_first_measure_and_between_two_is_a_gap():
    first = measure(1, starts=date(2026, 6, 1), ends=date(2026, 7, 31), status=MeasureStatus.DONE)
    second = measure(2, starts=date(2026, 9, 15))
    assert spans(received(first, second)) == [
        (RECEIVED, date(2026, 5, 31)),
        (date(2026, 8, 1), date(2026, 9, 14)),
    ]


@pytest.mark.parametrize(("days", "count"), [(27, 0), (28, 1)])
def test_less_than_four_weeks_are_left_alone(days, count):
    first = measure(1, starts=RECEIVED, ends=RECEIVED + 9 * DAY)
    second = measure(2, starts=RECEIVED + (10 + days) * DAY)
    assert len(spans(received(first, second))) == count


def test_measures_that_overlap_leave_nothing_between_them():
    first = measure(1, starts=RECEIVED, ends=date(2026, 10, 1))
    inside = measure(2, "work_placement", starts=date(2026, 5, 1), ends=date(2026, 6, 1))
    assert spans(received(first, inside)) == [(date(2026, 10, 2), TODAY)]


def test_only_language_and_work_fill_a_gap():
    case = received(measure(1, "society_orientation", starts=RECEIVED))
    assert spans(case) == [(RECEIVED, TODAY)]


@pytest.mark.parametrize("status", [MeasureStatus.PLANNED, MeasureStatus.ENTERED_IN_ERROR])
def test_what_has_not_begun_fills_no_gap(status):
    assert spans(received(measure(1, starts=RECEIVED, status=status))) == [(RECEIVED, TODAY)]


def test_nothing_is_said_of_the_time_after_an_end_that_is_not_known():
    case = received(measure(1, starts=RECEIVED, ends=None, status=MeasureStatus.STOPPED))
    assert spans(case) == []


def test_a_gap_ends_when_the_case_is_closed_or_the_person_supports_themselves():
    closed = date(2026, 7, 1)
    assert spans(received(closed=closed)) == [(RECEIVED, closed)]
    own = ((Event.SELF_SUPPORTING.value, date(2026, 6, 1)),)
    (gap,) = gaps_of(received(events=own))
    assert (gap.ends, gap.goes_on) == (date(2026, 5, 31), False)


def test_a_child_has_no_gap_before_it_is_of_age_for_work():
    child = PersonLabel("Yonas", birth_date=date(2010, 8, 1))
    assert spans(received(person=child)) == [(date(2026, 8, 1), TODAY)]
    assert spans(received(person=PersonLabel("Liya", birth_date=date(2019, 3, 2)))) == []
    assert spans(received(person=PersonLabel("Liya", birth_year=2019))) == []


def test_of_unknown_age_only_who_has_had_a_measure_can_lack_one():
    assert spans(received(person=MASKED)) == []
    had = measure(1, starts=RECEIVED, ends=RECEIVED + WEEK, status=MeasureStatus.DONE)
    assert len(spans(received(had, person=MASKED))) == 1


def test_the_rule_book_in_use_has_the_last_word_on_how_long_is_long():
    idle = finding(
        RECEIVED + 100 * WEEK,
        anchor=Event.IDLE_SINCE,
        anchor_date=RECEIVED,
        state=FindingState.UPCOMING,
    )
    assert spans(received(findings=(idle,))) == []


def test_another_limit_can_be_asked_for():
    case = received(measure(1, starts=RECEIVED + 2 * WEEK))
    assert spans(case) == []
    assert len(spans(case, IdleLimit(days=14, from_age=16))) == 1


def test_a_gap_is_an_item_of_the_language_lane_that_counts_its_weeks():
    items = [item for lane in chain_items(received()) for item in lane.items]
    (gap,) = [item for item in items if item.kind is ItemKind.GAP]
    weeks = ((TODAY - RECEIVED).days + 1) // 7
    assert gap.title == f"{weeks} veckor utan insats"
    assert (gap.short, gap.state) == (f"{weeks} v", ItemState.RUNNING)
    assert gap.spoken.startswith(f"Lucka: {weeks} veckor utan insats, inget i språk eller arbete")
    assert gap.spoken.endswith("pågår än.")


OFFSETS = st.integers(min_value=-200, max_value=400)


@given(st.lists(st.tuples(OFFSETS, st.integers(min_value=0, max_value=200)), max_size=12))
def test_no_day_of_a_gap_has_a_measure_and_no_long_idle_time_is_missed(drawn):
    rows = [
        measure(number, starts=RECEIVED + start * DAY, ends=RECEIVED + (start + length) * DAY)
        for number, (start, length) in enumerate(drawn)
    ]
    case = received(*rows)
    in_gaps = {
        gap.starts + number * DAY
        for gap in gaps_of(case)
        for number in range((gap.ends - gap.starts).days + 1)
    }
    busy = {row.starts + n * DAY for row in rows for n in range((row.ends - row.starts).days + 1)}
    assert not in_gaps & busy
    idle = 0
    for number in range((TODAY - RECEIVED).days + 1):
        day = RECEIVED + number * DAY
        idle = 0 if day in busy or day in in_gaps else idle + 1
        assert idle < UNIT_ROUTINE.days


def test_a_case_that_is_asked_about_another_day_has_the_gaps_of_that_day():
    case = replace(received(), at=RECEIVED + 2 * WEEK)
    assert spans(case) == []
