"""Find people who may have been registered before, and remember who is not the same."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.search import search_cases
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.entries import NewPerson
from models.domain.readmodels import CaseRow, DuplicateHint
from models.tables.case import Case
from models.tables.desk import DistinctPersons
from models.tables.person import Person

MOST_HINTS = 5
_MOST_SEARCHED = 50


@use_case(Action.SEARCH)
def find_doubles(
    office: Office, actor: Actor, entry: NewPerson, *, person_id: int | None = None
) -> tuple[DuplicateHint, ...]:
    """Return people who may be the one that is being registered, the likeliest first.

    Found by number; else by a whole name that sounds alike, where the birth dates do not speak
    against it. Whoever has been told apart from ``person_id`` before is left out.
    """
    name = f"{entry.given} {entry.family}".strip() if entry.given and entry.family else ""
    rows: dict[int, CaseRow] = {}
    for words in (entry.identifier.strip(), name):
        for row in search_cases(office, actor, words, limit=_MOST_SEARCHED).rows:
            if words != name or _may_be_born(entry, row):
                rows.setdefault(row.case_id, row)
    with reading(office.engine) as session:
        people = _people_of(session, rows)
        apart = frozenset() if person_id is None else _told_apart(session, person_id)
    hints = [
        DuplicateHint(people[case_id], case_id, row.case_number, row.person, row.hit)
        for case_id, row in rows.items()
        if row.hit is not None and people[case_id] not in {person_id, *apart}
    ]
    return tuple(hints[:MOST_HINTS])


@use_case(Action.CHANGE)
def remember_distinct(office: Office, actor: Actor, person_id: int, other_id: int) -> None:
    """Remember that two people who look alike are not the same."""
    with writing(office.engine, actor) as session:
        tell_apart(session, person_id, (other_id,))


def tell_apart(session: Session, person_id: int, others: Iterable[int]) -> None:
    """Write down pairs that are not the same; a pair that is known stays as it is."""
    known = _told_apart(session, person_id)
    for other in others:
        if other not in known and other != person_id and session.get(Person, other) is not None:
            first, second = sorted((person_id, other))
            session.add(DistinctPersons(person_id=first, other_id=second))


def _told_apart(session: Session, person_id: int) -> frozenset[int]:
    pairs = session.execute(
        select(DistinctPersons.person_id, DistinctPersons.other_id).where(
            or_(DistinctPersons.person_id == person_id, DistinctPersons.other_id == person_id)
        )
    )
    return frozenset(one for pair in pairs for one in pair) - {person_id}


def _people_of(session: Session, case_ids: Iterable[int]) -> dict[int, int]:
    rows = session.execute(select(Case.id, Case.person_id).where(Case.id.in_(list(case_ids))))
    return {row.id: row.person_id for row in rows}


def _may_be_born(entry: NewPerson, row: CaseRow) -> bool:
    """Tell whether birth dates let two be the same; an unknown one never speaks against it."""
    if entry.birth_date is not None and row.person.birth_date is not None:
        return entry.birth_date == row.person.birth_date
    year = entry.birth_year or (entry.birth_date.year if entry.birth_date else None)
    return year is None or row.person.birth_year is None or year == row.person.birth_year
