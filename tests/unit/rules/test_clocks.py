"""A clock that stands still ends where counting day by day would end it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.domain.events import Event
from models.domain.facts import CaseFacts, PeriodFacts, PeriodKind
from models.domain.rules import evaluate
from models.domain.rules.clocks import Span, merge, run_clock, subtract
from models.domain.rules.rule import Stop
from models.domain.rules.subjects import Subject
from models.domain.rules.time_limits import add_months
from tests.unit.rules.cases import case_of, shipped_book

DAY = timedelta(days=1)
START = date(2026, 1, 31)
LEAVE = Stop("ledig", PeriodKind.PARENTAL_LEAVE, child_below=1, at_most_months=24)
BEFORE_PLAN = Stop(
    "före planen",
    from_event=Event.ESTABLISHMENT_STARTED,
    until_event=Event.AF_ACTION_PLAN_DECIDED,
)

OFFSETS = st.integers(-200, 1800)


@st.composite
def leaves(draw):
    starts = START + timedelta(days=draw(OFFSETS))
    length = draw(st.integers(0, 700) | st.none())
    child = draw(st.integers(-100, 600) | st.none())
    return PeriodFacts(
        PeriodKind.PARENTAL_LEAVE,
        starts,
        None if length is None else starts + timedelta(days=length),
        None if child is None else starts - timedelta(days=child),
    )


@st.composite
def subjects(draw):
    events = {}
    started = draw(OFFSETS | st.none())
    if started is not None:
        events[Event.ESTABLISHMENT_STARTED] = START + timedelta(days=started)
        wait = draw(st.integers(-20, 300) | st.none())
        if wait is not None:
            events[Event.AF_ACTION_PLAN_DECIDED] = START + timedelta(days=started + wait)
    at = START + timedelta(days=draw(st.integers(0, 3000)))
    periods = tuple(draw(st.lists(leaves(), max_size=4)))
    facts = CaseFacts(events=events, periods=periods)
    return Subject(facts, facts, at=at)


def _on_leave(subject, day):
    """Whether a day is one of leave with a child that has not turned one."""
    for period in subject.case.periods:
        if period.child_born is None:
            continue
        first_birthday = add_months(period.child_born, 12)
        if period.starts <= day <= (period.ends or subject.at) and day < first_birthday:
            return True
    return False


def _before_plan(subject, day):
    started = subject.dates.get(Event.ESTABLISHMENT_STARTED)
    plan = subject.dates.get(Event.AF_ACTION_PLAN_DECIDED)
    if started is None or day < started:
        return False
    return day <= subject.at if plan is None else day < plan


def _end_by_counting(subject, nominal):
    """Count one day at a time: a stopped day is not counted."""
    left = (nominal - START).days
    day, leave_until, leave_days = START, None, 0
    while left:
        day += DAY
        if _before_plan(subject, day):
            continue
        if _on_leave(subject, day):
            if leave_until is None:
                leave_until = (add_months(day, 24) - day).days
            if leave_days < leave_until:
                leave_days += 1
                continue
        left -= 1
    return day


@given(subjects())
def test_a_clock_with_stops_equals_counting_day_by_day(subject):
    nominal = add_months(START, 36)
    clock = run_clock(START, nominal, stops=(BEFORE_PLAN, LEAVE), subject=subject)
    assert clock.end == _end_by_counting(subject, nominal)


@given(subjects())
def test_the_end_moves_by_the_days_of_the_pauses(subject):
    nominal = add_months(START, 36)
    clock = run_clock(START, nominal, stops=(BEFORE_PLAN, LEAVE), subject=subject)
    assert clock.end == nominal + sum((pause.days for pause in clock.pauses), 0) * DAY


@given(subjects())
def test_the_order_of_the_stops_does_not_matter(subject):
    nominal = add_months(START, 36)
    one = run_clock(START, nominal, stops=(BEFORE_PLAN, LEAVE), subject=subject)
    assert one == run_clock(START, nominal, stops=(LEAVE, BEFORE_PLAN), subject=subject)


SPANS = st.lists(
    st.builds(
        lambda first, days: Span(START + first * DAY, START + (first + days) * DAY),
        st.integers(0, 60),
        st.integers(0, 15),
    ),
    max_size=6,
)


def _days(spans):
    return {span.first + step * DAY for span in spans for step in range(span.days)}


@given(SPANS, SPANS)
def test_spans_keep_every_day_when_merged_and_lose_only_what_is_taken(spans, taken):
    whole, holes = list(merge(spans)), list(merge(taken))
    assert _days(whole) == _days(spans)
    assert sum(span.days for span in whole) == len(_days(spans))
    assert _days(subtract(whole, holes)) == _days(spans) - _days(taken)


def _end_of_programme(**words):
    facts = case_of(
        {
            "born": "1990-03-03",
            "ground": "refugee",
            "first_civil_registration": "2026-01-31",
            **words,
        }
    )
    findings = evaluate(shipped_book(), facts, date(2028, 6, 1))
    return next(found for found in findings if found.rule_id == "ETA-36")


def test_two_years_of_leave_are_the_most_that_is_left_out():
    children = [
        ("parental_leave", f"{year}-03-01", f"{year + 1}-02-28", f"{year}-03-01")
        for year in (2026, 2027, 2028)
    ]
    # 24 months from 1 March 2026 are 731 days; the first two leaves take 730 of them.
    assert _end_of_programme(periods=children[:1]).due == date(2030, 1, 31)
    assert _end_of_programme(periods=children[:2]).due == date(2031, 1, 31)
    assert _end_of_programme(periods=children).due == date(2031, 2, 1)


def test_time_before_the_plan_does_not_use_up_the_two_years():
    found = _end_of_programme(
        establishment_started="2026-03-01",
        af_action_plan_decided="2026-03-31",
        periods=[("parental_leave", "2026-03-01", "2027-02-28", "2026-03-01")],
    )
    assert found.due == date(2030, 1, 31)
    assert [pause.days for pause in found.pauses] == [30, 335]


def test_an_open_leave_moves_the_end_day_by_day():
    found = _end_of_programme(periods=[("parental_leave", "2028-05-23", "", "2028-05-01")])
    assert found.due == date(2029, 1, 31) + 10 * DAY
    assert found.pauses[0].goes_on
    assert "pågår än" in " ".join(found.why)


def test_a_leave_that_is_over_does_not_go_on():
    found = _end_of_programme(
        periods=[("parental_leave", "2028-05-23", "2028-05-31", "2028-05-01")]
    )
    assert found.due == date(2029, 1, 31) + 9 * DAY
    assert not found.pauses[0].goes_on


def test_a_leave_after_the_end_moves_nothing():
    found = _end_of_programme(
        periods=[("parental_leave", "2029-02-01", "2029-06-01", "2029-02-01")]
    )
    assert (found.due, found.pauses) == (date(2029, 1, 31), ())
