"""The marks of time over the lanes: years and months, quarters or weeks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from PySide6.QtCore import QLocale

from resources.texts import gettext as _
from ui.timeline.scale import Zoom
from ui.words.dates import locale

_MONTHS = 12
_QUARTER = 3
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark: the day it stands before, and what it is called.

    Attributes:
        strong: the line under it is drawn through all lanes.
    """

    day: date
    words: str
    strong: bool = True


def upper_ticks(zoom: Zoom, first: date, last: date) -> list[Tick]:
    """Return the upper marks over a stretch, the one that has begun before it included."""
    if zoom is Zoom.MONTH:
        long = _names(QLocale.FormatType.LongFormat)
        return [Tick(day, f"{long[day.month - 1]} {day.year}") for day in _months(first, last)]
    return [
        Tick(day, str(day.year)) for day in _months(first.replace(month=1), last) if day.month == 1
    ]


def lower_ticks(zoom: Zoom, first: date, last: date) -> list[Tick]:
    """Return the lower marks over a stretch, the one that has begun before it included."""
    if zoom is Zoom.MONTH:
        return [
            Tick(day, _("v {number}").format(number=day.isocalendar().week))
            for day in _weeks(first, last)
        ]
    quarter_of = first.month - (first.month - 1) % _QUARTER
    months = _months(first.replace(month=quarter_of, day=1), last)
    if zoom is Zoom.YEAR:
        return [
            Tick(day, _("kv {number}").format(number=day.month // _QUARTER + 1))
            for day in months
            if _begins_quarter(day)
        ]
    short = _names(QLocale.FormatType.ShortFormat)
    return [Tick(day, short[day.month - 1], strong=_begins_quarter(day)) for day in months]


def _begins_quarter(day: date) -> bool:
    return day.month % _QUARTER == 1


def _months(first: date, last: date) -> Iterator[date]:
    """Yield the first day of every month from the one of ``first`` on."""
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield date(year, month, 1)
        year, month = (year + 1, 1) if month == _MONTHS else (year, month + 1)
        if year > date.max.year:
            return


def _weeks(first: date, last: date) -> Iterator[date]:
    """Yield the Mondays from the week of ``first`` on."""
    day = first - timedelta(days=min(first.weekday(), first.toordinal() - 1))
    while day <= last:
        yield day
        if date.max - day < _WEEK:
            return
        day += _WEEK


@cache
def _names(form: QLocale.FormatType) -> tuple[str, ...]:
    """Return the months as Swedish writes them, without the full stops officers leave out."""
    months = range(1, _MONTHS + 1)
    return tuple(locale().standaloneMonthName(month, form).rstrip(".") for month in months)
