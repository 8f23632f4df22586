from datetime import date

import pytest

from ui.timeline.axis import lower_ticks, upper_ticks
from ui.timeline.scale import Zoom

FIRST, LAST = date(2026, 11, 23), date(2027, 2, 3)


def words(ticks):
    return [tick.words for tick in ticks]


def test_a_year_is_divided_into_quarters():
    assert words(upper_ticks(Zoom.YEAR, FIRST, LAST)) == ["2026", "2027"]
    assert words(lower_ticks(Zoom.YEAR, FIRST, LAST)) == ["kv 4", "kv 1"]


def test_a_quarter_is_divided_into_months():
    months = lower_ticks(Zoom.QUARTER, FIRST, LAST)
    assert words(months) == ["okt", "nov", "dec", "jan", "feb"]
    assert [tick.day for tick in months if tick.strong] == [date(2026, 10, 1), date(2027, 1, 1)]


def test_a_month_is_divided_into_weeks_as_sweden_counts_them():
    assert words(upper_ticks(Zoom.MONTH, FIRST, LAST)) == [
        "november 2026",
        "december 2026",
        "januari 2027",
        "februari 2027",
    ]
    weeks = lower_ticks(Zoom.MONTH, date(2026, 12, 20), date(2027, 1, 12))
    assert words(weeks) == ["v 51", "v 52", "v 53", "v 1", "v 2"]
    assert all(tick.day.weekday() == 0 for tick in weeks)


@pytest.mark.parametrize("zoom", Zoom)
@pytest.mark.parametrize(
    ("first", "last"), [(date.min, date(1, 2, 1)), (date(9999, 11, 3), date.max)]
)
def test_the_calendar_ends_without_harm(zoom, first, last):
    assert upper_ticks(zoom, first, last)
    assert lower_ticks(zoom, first, last)
