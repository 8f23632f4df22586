"""Dates as an officer writes them."""

import re
from datetime import date

from models.domain import clock

_YEAR_FIRST = re.compile(r"(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[- ./](\d{4})")
_TODAY = frozenset({"i dag", "idag"})


class NoDateError(ValueError):
    """What was written is not a day that exists."""


def read_date(words: str) -> date | None:
    """Return the date that was written; nothing when the field is empty.

    Understands 2026-11-24, 20261124, 24/11 2026, 24.11.2026 and *i dag*.

    Raises:
        NoDateError: it is no date, or the day does not exist.
    """
    words = words.strip().lower()
    if not words:
        return None
    if words in _TODAY:
        return clock.today()
    if found := _YEAR_FIRST.fullmatch(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(words):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise NoDateError(words)
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDateError(words) from None
