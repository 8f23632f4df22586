"""Months, years and their ends are counted as lag (1930:173) has it."""

from calendar import isleap, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.rules.ages import AgeTable, OlderLimit, YearsWithAge
from models.domain.rules.time_limits import (
    add_months,
    add_years,
    age_on,
    end_of_month,
    end_of_year,
    last_day_of,
)

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
MONTHS = st.integers(0, 120)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-28", 1, "2026-02-28"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-05-31", -3, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2025-12-31", 2, "2026-02-28"),
    ],
)
def test_months_end_on_the_answering_day_or_the_last_of_the_month(start, months, end):
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "two_months_after", "end_of_second_month_after"),
    [
        ("2026-01-01", "2026-03-01", "2026-03-31"),
        ("2026-01-31", "2026-03-31", "2026-03-31"),
        ("2025-12-31", "2026-02-28", "2026-02-28"),
        ("2023-12-15", "2024-02-15", "2024-02-29"),
        ("2026-04-30", "2026-06-30", "2026-06-30"),
        ("2026-06-30", "2026-08-30", "2026-08-31"),
    ],
)
def test_two_months_after_is_not_the_end_of_the_second_month_after(
    start, two_months_after, end_of_second_month_after
):
    day = date.fromisoformat(start)
    assert add_months(day, 2) == date.fromisoformat(two_months_after)
    assert end_of_month(day, 2) == date.fromisoformat(end_of_second_month_after)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-01-01", "2028-12-31"),
        ("2026-03-10", "2029-03-09"),
        ("2028-02-29", "2031-02-28"),
        ("2028-03-01", "2031-02-28"),
        ("2025-02-28", "2028-02-27"),
        ("2025-03-01", "2028-02-29"),
    ],
)
def test_three_years_with_the_first_day_counted_end_the_day_before(start, end):
    assert last_day_of(date.fromisoformat(start), 36) == date.fromisoformat(end)


def _count_months(start, months):
    """Walk month by month on the first of each, an independent way to the same day."""
    year, month = start.year, start.month
    for _step in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    long = {1, 3, 5, 7, 8, 10, 12}
    length = 31 if month in long else 30
    if month == 2:
        length = 29 if isleap(year) else 28
    return date(year, month, min(start.day, length))


@given(DAYS, MONTHS)
def test_adding_months_equals_walking_them(start, months):
    assert add_months(start, months) == _count_months(start, months)


@given(DAYS, DAYS, MONTHS)
def test_a_later_start_never_ends_earlier(one, other, months):
    first, second = sorted((one, other))
    assert add_months(first, months) <= add_months(second, months)
    assert last_day_of(first, months + 1) <= last_day_of(second, months + 1)
    assert end_of_month(first, months) <= end_of_month(second, months)


@given(DAYS, MONTHS, MONTHS)
def test_more_months_never_end_earlier(start, fewer, more):
    assert add_months(start, fewer) <= add_months(start, fewer + more)


@given(DAYS, MONTHS)
def test_counting_back_lands_on_the_start_or_just_before_a_month_end(start, months):
    back = add_months(add_months(start, months), -months)
    assert timedelta(0) <= start - back <= timedelta(days=3)


@given(DAYS, st.integers(1, 120))
def test_stretches_laid_end_to_end_cover_every_day_once(start, months):
    last = last_day_of(start, months)
    following = add_months(start, months)
    assert last in {following - timedelta(days=1), following}
    assert last > start or months == 0


@given(DAYS, MONTHS)
def test_the_end_of_a_month_is_its_last_day(start, months):
    end = end_of_month(start, months)
    assert end.day == monthrange(end.year, end.month)[1]
    assert end >= add_months(start, months)


@given(DAYS, st.integers(0, 20))
def test_the_end_of_a_year_is_new_years_eve(start, years):
    assert end_of_year(start, years) == date(start.year + years, 12, 31)


@given(DAYS, st.integers(0, 40000))
def test_an_age_is_the_birthdays_that_have_been(born, days):
    day = min(born + timedelta(days=days), date(2190, 1, 1))
    birthdays = sum(1 for year in range(1, 250) if add_years(born, year) <= day)
    assert age_on(born, day) == birthdays


@pytest.mark.parametrize(("day", "age"), [("2026-02-27", 17), ("2026-02-28", 18)])
def test_a_child_of_the_leap_day_turns_on_the_last_of_february(day, age):
    assert age_on(date(2008, 2, 29), date.fromisoformat(day)) == age


TABLE = AgeTable(
    "T",
    "t",
    "r",
    (YearsWithAge(2026, 2031, 67), YearsWithAge(2032, 2035, 68)),
    (OlderLimit(66, date(2026, 1, 1)),),
)


@pytest.mark.parametrize(
    ("born", "day", "certain"),
    [
        ("1959-12-31", "2025-12-31", True),
        ("1960-01-01", "2027-01-01", True),
        ("1964-12-31", "2031-12-31", True),
        ("1965-01-01", "2033-01-01", True),
        ("1967-12-31", "2035-12-31", True),
        ("1968-01-01", "2036-01-01", False),
    ],
)
def test_an_age_limit_follows_the_calendar_year_and_keeps_the_older_rules(born, day, certain):
    reached = TABLE.reached(date.fromisoformat(born))
    assert (reached.day, reached.certain) == (date.fromisoformat(day), certain)


@given(st.dates(date(1930, 1, 1), date(1967, 12, 31)))
def test_an_age_limit_is_reached_on_the_first_day_one_is_old_enough(born):
    reached = TABLE.reached(born).day
    if reached.year < 2026:
        assert age_on(born, reached) == 66
        return
    limits = {year: 67 if year <= 2031 else 68 for year in range(2026, 2036)}
    assert age_on(born, reached) >= limits[reached.year]
    before = reached - timedelta(days=1)
    assert age_on(born, before) < limits.get(before.year, 200)
