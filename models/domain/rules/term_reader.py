"""Reading how a rule counts, and saying it in Swedish."""

from collections.abc import Callable
from datetime import timedelta

from models.domain.rules.fields import Fields
from models.domain.rules.terms import (
    CalendarTerm,
    EndOfMonth,
    EndOfYear,
    InYearTurning,
    OnDay,
    Term,
)

_MONTHS_IN_A_YEAR = 12


def read_term(fields: Fields) -> Term:
    """Take a term out of its table.

    Raises:
        InvalidInputError: it is of no known form, or counts nothing.
    """
    for key, read in _FORMS.items():
        if key in fields:
            term = read(fields)
            fields.finish()
            return term
    return read_calendar_term(fields)


def read_calendar_term(fields: Fields) -> CalendarTerm:
    """Take a number of years, months, weeks and days out of its table.

    Raises:
        InvalidInputError: it counts nothing, or has a key that is not known.
    """
    years, months, weeks, days = (
        fields.whole(key, 0) for key in ("years", "months", "weeks", "days")
    )
    first_day_counts = fields.flag("first_day_counts")
    same_day = fields.flag("same_day")
    fields.finish()
    words = _words_of(((years, "år", "år"), (months, "månad", "månader")), weeks, days=days)
    if not words and not same_day:
        raise fields.refusal("tiden är noll; skriv ”same_day = true” om samma dag avses.")
    return CalendarTerm(
        months=years * _MONTHS_IN_A_YEAR + months,
        days=timedelta(weeks=weeks).days + days,
        first_day_counts=first_day_counts,
        words=words or "samma dag",
    )


def _words_of(long_units: tuple[tuple[int, str, str], ...], weeks: int, *, days: int) -> str:
    units = (*long_units, (weeks, "vecka", "veckor"), (days, "dag", "dagar"))
    parts = [f"{abs(count)} {_form(units_words, count)}" for count, *units_words in units if count]
    words = " och ".join(parts)
    is_backwards = any(count < 0 for count, *_ in units)
    return f"{words} före" if is_backwards else words


def _form(words: list[str], count: int) -> str:
    one, many = words
    return one if abs(count) == 1 else many


def _end_of_month(fields: Fields) -> Term:
    months = fields.whole("end_of_month")
    return EndOfMonth(months, f"till utgången av månaden {months} månader efter")


def _end_of_year(fields: Fields) -> Term:
    years = fields.whole("end_of_year")
    return EndOfYear(years, f"till utgången av kalenderåret {years} år efter")


def _in_year_turning(fields: Fields) -> Term:
    table = fields.table("in_year_turning")
    age, month, day = (table.whole(key) for key in ("age", "month", "day"))
    table.finish()
    return InYearTurning(age, month, day, f"den {day}/{month} det år personen fyller {age} år")


def _on(fields: Fields) -> Term:
    day = fields.day("on")
    return OnDay(day, f"den dag som är bestämd: {day.isoformat()}")


_FORMS: dict[str, Callable[[Fields], Term]] = {
    "end_of_month": _end_of_month,
    "end_of_year": _end_of_year,
    "in_year_turning": _in_year_turning,
    "on": _on,
}
