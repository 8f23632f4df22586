"""Put together a person who was registered twice: nothing is lost, everything is audited."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append, plain
from introapp.services.case_guard import case_for
from introapp.services.case_rows import read_case
from introapp.services.case_view import person_label
from introapp.services.deadlines import refresh_deadlines
from introapp.services.name_index import index_person
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.chain import EndReason
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.errors import InvalidInputError, UserError
from models.domain.merge import MergeField, MergePreview
from models.tables.base import Base
from models.tables.case import (
    AsylumStay,
    Case,
    CasePhase,
    Consent,
    Goal,
    Measure,
    Permit,
    Placement,
    SupportMonth,
    Task,
)
from models.tables.desk import MergedPerson
from models.tables.events import CaseEvents, PersonEvents
from models.tables.person import (
    Address,
    Contact,
    Guardian,
    HouseholdMember,
    Identifier,
    Person,
    PersonName,
    PersonPeriod,
    ProtectionPeriod,
    SpokenLanguage,
)

# Rows that a person may have many of; a number, language or month both have is kept once.
_OF_PERSON: tuple[type[Base], ...] = (
    PersonName,
    Identifier,
    Address,
    Contact,
    SpokenLanguage,
    ProtectionPeriod,
    HouseholdMember,
    Guardian,
    PersonPeriod,
    AsylumStay,
    Permit,
)
_OF_CASE: tuple[type[Base], ...] = (Placement, Goal, Measure, Task, Consent, SupportMonth)
_SAME_IF = {
    Identifier: ("kind", "number"),
    SpokenLanguage: ("language",),
    SupportMonth: ("month",),
}
_OWN = frozenset({"id", "uuid", "version", "created_at", "person_id", "case_id"})


@use_case(Action.CHANGE)
def preview_merge(office: Office, actor: Actor, keeps_case: int, other_case: int) -> MergePreview:
    """Show two persons beside each other, by their open cases, and what would move.

    Raises:
        UserError: the two cases are of the same person.
    """
    with reading(office.engine) as session:
        keeps, other = _both(session, office, actor, ids=(keeps_case, other_case))
        day = today()
        rows = [read_case(session, case.id, day) for case in (keeps, other)]
        labels = [person_label(one, one.people[0], day) for one in rows]
        return MergePreview(
            keeps=labels[0],
            other=labels[1],
            fields=tuple(_fields(session, keeps, other)),
            moves=_moves(session, other),
            closes=other.case_number if other.closed is None else "",
        )


@use_case(Action.CHANGE)
def merge_persons(
    office: Office,
    actor: Actor,
    keeps_case: int,
    other_case: int,
    *,
    take_other: frozenset[str] = frozenset(),
) -> CasesChanged:
    """Move everything of the other person to the one that stays, in one step.

    Args:
        office: the open unit.
        actor: who decides.
        keeps_case: open case of the person that stays.
        other_case: case of the person whose facts move; it is closed and can still be read.
        take_other: fields of the preview in which the other's value is the right one.

    Raises:
        InvalidInputError: a field that differs is unknown.
        UserError: the two cases are of the same person.
    """
    day = today()
    with writing(office.engine, actor) as session:
        keeps, other = _both(session, office, actor, ids=(keeps_case, other_case))
        _merge_fields(session, keeps, other, take_other)
        _move_rows(session, keeps, other)
        _close(session, other, day)
        session.add(MergedPerson(person_id=other.person_id, into_id=keeps.person_id))
        session.flush()
        deed = Deed("merge", "persons", keeps.person_id, keeps.id, keeps.person_id)
        append(session.connection(), actor.officer_id, [deed])
        for person_id in (keeps.person_id, other.person_id):
            index_person(session, person_id)
        refresh_deadlines(session, office, [keeps.id, other.id], day)
    return CasesChanged(frozenset({keeps_case, other_case}), row_id=keeps_case)


def _both(
    session: Session, office: Office, actor: Actor, *, ids: tuple[int, int]
) -> tuple[Case, Case]:
    keeps, other = (case_for(session, office, actor, one, action=Action.CHANGE) for one in ids)
    if keeps.person_id == other.person_id:
        raise UserError("Det är samma person redan. Välj två olika personer att föra samman.")
    return keeps, other


def _pairs(session: Session, keeps: Case, other: Case) -> Iterator[tuple[str, Base, Base]]:
    """Give the rows that each person or case has one of."""
    yield (
        "persons",
        session.get_one(Person, keeps.person_id),
        session.get_one(Person, other.person_id),
    )
    for table, column in ((PersonEvents, "person_id"), (CaseEvents, "case_id")):
        ids = (keeps.person_id, other.person_id) if column == "person_id" else (keeps.id, other.id)
        found = {
            getattr(row, column): row
            for row in session.scalars(select(table).where(getattr(table, column).in_(ids)))
        }
        if ids[1] in found:
            own = found.get(ids[0])
            if own is None:
                own = table(**{column: ids[0]})
                session.add(own)
            yield table.__tablename__, own, found[ids[1]]


def _fields(session: Session, keeps: Case, other: Case) -> Iterator[MergeField]:
    for table, mine, theirs in _pairs(session, keeps, other):
        for column in _columns(mine):
            one, two = plain(getattr(mine, column)), plain(getattr(theirs, column))
            if one != two and (one is not None or two is not None):
                yield MergeField(f"{table}.{column}", one, two)


def _columns(row: Base) -> list[str]:
    return [
        one.key for one in inspect(type(row), raiseerr=True).column_attrs if one.key not in _OWN
    ]


def _merge_fields(session: Session, keeps: Case, other: Case, take_other: frozenset[str]) -> None:
    known: set[str] = set()
    for table, mine, theirs in _pairs(session, keeps, other):
        for column in _columns(mine):
            field = f"{table}.{column}"
            known.add(field)
            if field in take_other or getattr(mine, column) is None:
                setattr(mine, column, getattr(theirs, column))
    unknown = take_other - known
    if unknown:
        raise InvalidInputError("Ett av valen finns inte längre. Läs in på nytt.", min(unknown))


def _moves(session: Session, other: Case) -> dict[str, int]:
    counts: dict[str, int] = {}
    for table, column, owner in _movable(other):
        rows = session.scalars(select(table).where(getattr(table, column) == owner)).all()
        if rows:
            counts[table.__tablename__] = len(rows)
    return counts


def _movable(other: Case) -> Iterator[tuple[type[Any], str, int]]:
    yield from ((table, "person_id", other.person_id) for table in _OF_PERSON)
    yield from ((table, "case_id", other.id) for table in _OF_CASE)


def _move_rows(session: Session, keeps: Case, other: Case) -> None:
    for table, column, owner in _movable(other):
        to = keeps.person_id if column == "person_id" else keeps.id
        there = {
            _sameness(row)
            for row in session.scalars(select(table).where(getattr(table, column) == to))
        }
        for row in session.scalars(select(table).where(getattr(table, column) == owner)):
            if table is PersonName or (_sameness(row) is not None and _sameness(row) in there):
                continue
            setattr(row, column, to)
        session.flush()
    _keep_name_as_former(session, keeps, other)


def _keep_name_as_former(session: Session, keeps: Case, other: Case) -> None:
    """Give the person that stays the other's names beside their own: they are still searched by."""
    for name in session.scalars(select(PersonName).where(PersonName.person_id == other.person_id)):
        session.add(
            PersonName(
                person_id=keeps.person_id,
                given=name.given,
                family=name.family,
                native=name.native,
                family_first=name.family_first,
                is_primary=False,
                sort_key=name.sort_key,
            )
        )


def _sameness(row: Base) -> tuple[object, ...] | None:
    """Return what makes two rows the same fact; nothing where every row is its own."""
    columns = _SAME_IF.get(type(row))
    return None if columns is None else tuple(getattr(row, column) for column in columns)


def _close(session: Session, other: Case, day: date) -> None:
    if other.closed is not None:
        return
    other.closed, other.end_reason = day, EndReason.MERGED
    for phase in session.scalars(
        select(CasePhase).where(CasePhase.case_id == other.id, CasePhase.ends.is_(None))
    ):
        phase.ends = day
