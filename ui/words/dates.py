"""Dates and spans of time in short Swedish."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from resources.texts import gettext as _
from resources.texts import ngettext

_SOON_DAYS = 10  # nearer than this a date is shown with its weekday
_MONTHS = 12


def locale() -> QLocale:
    """Return how Swedish writes dates and numbers."""
    return QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)


def day_words(day: date, at: date) -> str:
    """Return a date as *21 november*; with the year only when it is not the one of ``at``."""
    return _said(day, "d MMMM" if day.year == at.year else "d MMMM yyyy")


def full_day_words(day: date) -> str:
    """Return a date as *21 november 2026*."""
    return _said(day, "d MMMM yyyy")


def due_words(day: date, at: date) -> str:
    """Return a date that is waited for; near ones with their weekday: *tis 24 november*."""
    if 0 <= (day - at).days < _SOON_DAYS:
        return _said(day, "ddd d MMMM")
    return day_words(day, at)


def short_due_words(day: date, at: date) -> str:
    """Return the same where there is little room: a day of another year as *16 okt 2024*."""
    return due_words(day, at) if day.year == at.year else _short(day, at)


def long_day_words(day: date) -> str:
    """Return a date as a heading: *Måndag 23 november 2026*."""
    words = _said(day, "dddd d MMMM yyyy")
    return words[:1].upper() + words[1:]


def distance_words(day: date, at: date) -> str:
    """Return how far off a day is: *om 17 dagar*, *i morgon*, *2 dagar sent*."""
    days = (day - at).days
    if days < 0:
        return ngettext("{count} dag sent", "{count} dagar sent", -days).format(count=-days)
    if days == 0:
        return _("i dag")
    if days == 1:
        return _("i morgon")
    return ngettext("om {count} dag", "om {count} dagar", days).format(count=days)


def left_words(day: date, at: date) -> str:
    """Return how much is left of a time that runs: *2 år 4 mån kvar*, *12 dagar kvar*."""
    months = whole_months(at, day)
    if months < 1:
        days = max((day - at).days, 0)
        return ngettext("{count} dag kvar", "{count} dagar kvar", days).format(count=days)
    years, rest = divmod(months, _MONTHS)
    if not years:
        return _("{months} mån kvar").format(months=rest)
    if not rest:
        return _("{years} år kvar").format(years=years)
    return _("{years} år {months} mån kvar").format(years=years, months=rest)


def whole_months(first: date, last: date) -> int:
    """Return how many whole months lie between two days."""
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return months - (last.day < first.day)


def age_at(born: date, at: date) -> int:
    """Return the age in whole years."""
    return whole_months(born, at) // _MONTHS


def span_words(starts: date, ends: date | None, at: date) -> str:
    """Return a period: *31 aug – 11 juni 2027*, or *1 dec – tills vidare*."""
    first = _short(starts, at)
    if ends == starts:
        return first
    last = _("tills vidare") if ends is None else _short(ends, at)
    return f"{first} – {last}"


def _short(day: date, at: date) -> str:
    return _said(day, "d MMM" if day.year == at.year else "d MMM yyyy")


def _said(day: date, form: str) -> str:
    words = locale().toString(QDate(day.year, day.month, day.day), form)
    return words.replace(".", "")  # CLDR abbreviates weekdays with a full stop, officers do not
