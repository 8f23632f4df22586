"""The whole fictive population, told in chunks: any size, the same for the same seed.

Nothing here knows a database. Every chunk has its own stream of chance, so that one can be told
without those before it, and by another process.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from introapp.demo.briefs import HouseholdBrief, cast, drawn
from introapp.demo.chance import Chance
from introapp.demo.households import Setting, household_of
from introapp.demo.pools import municipalities
from introapp.demo.records import Household
from introapp.demo.surroundings import swedish_name
from models.domain.errors import InvalidInputError

CHUNK: Final = 500
"""People in a chunk."""

MOST_PEOPLE: Final = 1_000_000
_FEWEST_OFFICERS, _MOST_OFFICERS, _PEOPLE_AN_OFFICER = 3, 8, 40


@dataclass(frozen=True, slots=True)
class Population:
    """What a fictive population is told from; the same values always give the same people.

    Attributes:
        people: how many, each with one open case.
        seed: any whole number.
        at: the day of reference; nothing is said to have happened after it.
        municipality: its code.
    """

    people: int
    seed: int
    at: date
    municipality: str

    def __post_init__(self) -> None:
        if not 1 <= self.people <= MOST_PEOPLE:
            raise InvalidInputError(
                f"Antalet personer ska vara mellan 1 och {MOST_PEOPLE}.", "people"
            )
        if self.municipality not in municipalities():
            raise InvalidInputError(
                "Det finns ingen kommun med den koden. Ange kommunkoden med fyra siffror.",
                "municipality",
            )

    @property
    def chunks(self) -> int:
        """How many chunks there are."""
        return -(-self.people // CHUNK)

    @property
    def officers(self) -> tuple[str, ...]:
        """Names of the unit's officers; the first is the one who unlocks."""
        count = min(_MOST_OFFICERS, _FEWEST_OFFICERS + self.people // _PEOPLE_AN_OFFICER)
        chance = Chance("officers", self.seed, self.municipality)
        names: dict[str, None] = {}
        while len(names) < count:
            names[swedish_name(chance)] = None
        return tuple(names)


def build_population(population: Population) -> Iterator[tuple[Household, ...]]:
    """Give the households in chunks, the people numbered from 1."""
    for number in range(population.chunks):
        yield build_chunk(population, number)


def build_chunk(population: Population, number: int) -> tuple[Household, ...]:
    """Return one chunk: five hundred people, or what is left of them in the last."""
    chance = Chance("people", population.seed, population.municipality, number)
    setting = Setting(population.municipality, population.at, len(population.officers))
    first = number * CHUNK + 1
    last = min(first + CHUNK - 1, population.people)
    households = []
    for brief in _briefs(chance, with_cast=number == 0):
        told = household_of(brief.cut_to(last - first + 1), chance, setting, first=first)
        households.append(told)
        first += len(told.members)
        if first > last:
            break
    return tuple(households)


def _briefs(chance: Chance, *, with_cast: bool) -> Iterator[HouseholdBrief]:
    if with_cast:
        yield from cast()
    while True:
        yield drawn(chance)
