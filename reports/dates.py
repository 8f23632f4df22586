"""Dates in words, with the ISO date beside: the words for people, the figures for certainty."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from resources.texts import current_language
from resources.texts import gettext as _

_NO_BREAK = "\u00a0"


def in_words(day: date) -> str:
    """Return "21 november 2026"."""
    return _formatted(day, "d MMMM y", current_language())


def unbroken(day: date) -> str:
    """Return "21 november 2026" in one piece, for narrow columns."""
    return in_words(day).replace(" ", _NO_BREAK)


def with_iso(day: date) -> str:
    """Return "21 november 2026 (2026-11-21)"."""
    return f"{in_words(day)} ({day.isoformat()})"


def span(starts: date | None, ends: date | None) -> tuple[str, str]:
    """Return when something lasts, in short words and in figures; an unknown end is left open."""
    return _between(starts, ends, _short), _between(starts, ends, date.isoformat)


def _between(starts: date | None, ends: date | None, write: Callable[[date], str]) -> str:
    if starts and ends:
        return f"{write(starts)} – {write(ends)}"
    if starts:
        return _("från {day}").format(day=write(starts))
    return _("till {day}").format(day=write(ends)) if ends else ""


def _short(day: date) -> str:
    return _formatted(day, "d MMM y", current_language()).replace(" ", _NO_BREAK)


@lru_cache(maxsize=1024)
def _formatted(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale=language)
