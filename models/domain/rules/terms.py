"""How a rule gets from the day it counts from to the day it names."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from models.domain.rules.ages import AgeTable
from models.domain.rules.time_limits import (
    add_months,
    end_of_month,
    end_of_year,
    last_day_of,
)


class Term(Protocol):
    """A way to count."""

    @property
    def words(self) -> str:
        """Say in Swedish how it is counted."""

    def day_from(self, anchor: date) -> date:
        """Return the day named, counted from the anchor."""


@dataclass(frozen=True, slots=True)
class CalendarTerm:
    """Calendar months first, then days; negative counts backwards.

    Attributes:
        months: whole months, years included.
        days: days, weeks included.
        first_day_counts: the anchor is the first day of the stretch, and the day named its last.
        words: as the pack has it, in Swedish.
    """

    months: int
    days: int
    first_day_counts: bool
    words: str

    def day_from(self, anchor: date) -> date:
        """Return the day named."""
        if not self.first_day_counts:
            return add_months(anchor, self.months) + timedelta(days=self.days)
        if self.months:
            return last_day_of(anchor, self.months) + timedelta(days=self.days)
        return anchor + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class EndOfMonth:
    """To the end of the n-th calendar month after the anchor's."""

    months: int
    words: str

    def day_from(self, anchor: date) -> date:
        """Return the day named."""
        return end_of_month(anchor, self.months)


@dataclass(frozen=True, slots=True)
class EndOfYear:
    """To the end of the n-th calendar year after the anchor's."""

    years: int
    words: str

    def day_from(self, anchor: date) -> date:
        """Return the day named."""
        return end_of_year(anchor, self.years)


@dataclass(frozen=True, slots=True)
class InYearTurning:
    """A day in the calendar year in which somebody born on the anchor turns an age."""

    age: int
    month: int
    day: int
    words: str

    def day_from(self, anchor: date) -> date:
        """Return the day named."""
        return date(anchor.year + self.age, self.month, self.day)


@dataclass(frozen=True, slots=True)
class OnDay:
    """The day that the law itself names."""

    day: date
    words: str

    def day_from(self, anchor: date) -> date:  # noqa: ARG002 - the same from every anchor
        """Return the day named."""
        return self.day


@dataclass(frozen=True, slots=True)
class AtAgeLimit:
    """The day somebody born on the anchor comes to an age limit that is set by the year."""

    table: AgeTable
    words: str

    def day_from(self, anchor: date) -> date:
        """Return the day named."""
        return self.table.reached(anchor).day
