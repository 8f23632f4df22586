"""Age limits that the law sets anew by the year, such as the target age for pension."""

from dataclasses import dataclass
from datetime import date

from models.domain.rules.time_limits import add_years


@dataclass(frozen=True, slots=True)
class YearsWithAge:
    """The limit that is set for some calendar years, both counted."""

    first: int
    last: int
    age: int


@dataclass(frozen=True, slots=True)
class OlderLimit:
    """Who had turned an age before a day keeps the older limit, which was that age."""

    age: int
    before: date


@dataclass(frozen=True, slots=True)
class Reached:
    """When somebody comes to an age limit; uncertain beyond the years that have been set."""

    day: date
    certain: bool


@dataclass(frozen=True, slots=True)
class AgeTable:
    """An age limit by calendar year.

    Attributes:
        years: the limits that have been set, earliest first.
        older: transitional rules, earliest first.
    """

    id: str
    title: str
    reference: str
    years: tuple[YearsWithAge, ...]
    older: tuple[OlderLimit, ...] = ()

    def reached(self, born: date) -> Reached:
        """Return when somebody born on a day comes to the limit; once reached, it stays so."""
        for limit in self.older:
            if (birthday := add_years(born, limit.age)) < limit.before:
                return Reached(birthday, certain=True)
        for span in self.years:
            if (birthday := add_years(born, span.age)).year <= span.last:
                return Reached(max(birthday, date(span.first, 1, 1)), certain=True)
        return Reached(add_years(born, self.years[-1].age), certain=False)
