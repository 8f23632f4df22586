"""The time of searching by name, at every key that is pressed."""

from itertools import cycle
from random import Random
from typing import Final

from sqlalchemy import select

from introapp.benchmarks.raw_rows import names_like, reading_raw
from introapp.benchmarks.timing import Timed, in_turns, one_by_one
from introapp.benchmarks.unit import Unit
from introapp.services.search import search_cases
from introapp.services.unit_of_work import reading
from models.tables.case import Case
from models.tables.person import PersonName

_NAMES: Final = 40  # of people whose names are typed
_LONGEST: Final = 24  # letters; by then everybody is found


def as_typed(unit: Unit) -> list[float]:
    """Time every state of the search field while names are typed into it."""
    typed = _typed(unit)
    following = cycle(typed)
    return one_by_one(lambda: search_cases(unit.office, unit.actor, next(following)), len(typed))


def against_like(unit: Unit, rounds: int) -> Timed:
    """Time the same against LIKE, which finds no other spelling and no other order."""
    typed = _typed(unit)
    mine, raws = cycle(typed), cycle(typed)

    def raw() -> None:
        words = next(raws).split()
        patterns = [f"%{word}%" for word in words for _column in range(3)]
        with reading_raw(unit.office.engine) as connection:
            connection.execute(names_like(len(words)), patterns).fetchall()

    return in_turns(
        lambda: search_cases(unit.office, unit.actor, next(mine)), raw, min(rounds, len(typed))
    )


def _typed(unit: Unit) -> list[str]:
    """Return what stands in the field, from the first letter on, in an order drawn by lot."""
    with reading(unit.office.engine) as session:
        names = session.execute(
            select(PersonName.given, PersonName.family)
            .join(Case, Case.person_id == PersonName.person_id)
            .where(Case.id.in_(unit.case_ids[:_NAMES]), PersonName.is_primary.is_(True))
        ).all()
    whole = (f"{row.given} {row.family}".strip()[:_LONGEST] for row in names)
    typed = [
        name[:end] for name in whole for end in range(1, len(name) + 1) if name[end - 1] != " "
    ]
    Random(1).shuffle(typed)  # noqa: S311 - a draw of lots that comes out the same again
    return typed
