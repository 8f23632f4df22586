"""The list of cases: by name, or by what is due."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Date,
    Integer,
    and_,
    bindparam,
    exists,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.prepared import AnySelect, Record, prepared
from introapp.services.unit_of_work import querying
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.labels import MASKED, PersonLabel
from models.domain.name_keys import HitReason
from models.domain.names import initials_of, shown_name
from models.domain.readmodels import CaseList, CaseRow, NextDeadline
from models.domain.status import Protection
from models.tables.case import Case
from models.tables.organisation import Officer
from models.tables.person import Person, PersonName, ProtectionPeriod
from models.tables.work import WorkRow

PAGE = 200


class Order(Enum):
    """How the list is sorted."""

    NAME = "name"
    DUE = "due"


@use_case(Action.LIST)
def list_cases(
    office: Office,
    actor: Actor,
    *,
    order: Order = Order.NAME,
    mine: bool = False,
    limit: int = PAGE,
) -> CaseList:
    """Return the first open cases.

    The list can be sorted by name and by date and be narrowed to the officer's own cases; it is a
    compilation in the sense of lag (2001:454) 7 a §, so it knows no other filter.
    """
    with querying(office.engine) as connection:
        found = _first(order, mine=mine).rows(
            connection, at=today(), limit=limit, **_whose(actor, mine=mine)
        )
        return CaseList(tuple([case_row(office, row) for row in found]))


@use_case(Action.LIST)
def list_case_ids(
    office: Office, actor: Actor, *, order: Order = Order.NAME, mine: bool = False
) -> tuple[int, ...]:
    """Return the ids of all open cases in order, for a list that reads its rows page by page."""
    with querying(office.engine) as connection:
        return tuple(_ids(order, mine=mine).numbers(connection, **_whose(actor, mine=mine)))


@use_case(Action.LIST)
def case_page(office: Office, actor: Actor, case_ids: tuple[int, ...]) -> tuple[CaseRow, ...]:
    """Return the rows of some cases, in the order asked for; those that are gone are left out."""
    del actor
    with querying(office.engine) as connection:
        return rows_of(connection, office, case_ids)


def rows_of(
    connection: Connection,
    office: Office,
    case_ids: Sequence[int],
    hit: HitReason | None = None,
) -> tuple[CaseRow, ...]:
    """Return list rows for case ids, in their order."""
    found = _of_cases().rows(connection, ids=case_ids, at=today())
    by_id = {row.case_id: case_row(office, row, hit) for row in found}
    return tuple(by_id[case_id] for case_id in case_ids if case_id in by_id)


def rows_of_people(connection: Connection, person_ids: Sequence[int]) -> Sequence[Record]:
    """Return what makes the list rows of people's cases, in no order; see ``case_row``."""
    return _of_people().rows(connection, ids=person_ids, at=today())


def is_protected(person_id: Any) -> Any:  # noqa: ANN401 - column in, condition out
    """Return the condition that a person's data are protected on the day bound as ``at``."""
    at: BindParameter[Any] = bindparam("at", type_=Date(), literal_execute=True)
    return exists().where(
        ProtectionPeriod.person_id == person_id,
        ProtectionPeriod.level != Protection.NONE,
        ProtectionPeriod.entered_in_error.is_(False),
        or_(ProtectionPeriod.starts.is_(None), ProtectionPeriod.starts <= at),
        or_(ProtectionPeriod.ends.is_(None), ProtectionPeriod.ends >= at),
    )


def _whose(actor: Actor, *, mine: bool) -> dict[str, int]:
    return {"officer": actor.officer_id} if mine else {}


@prepared
def _ids(order: Order, *, mine: bool) -> AnySelect:
    return _in_order(select(WorkRow.case_id), order, mine=mine)


@prepared
def _first(order: Order, *, mine: bool) -> AnySelect:
    return _in_order(_rows_query(), order, mine=mine).limit(
        bindparam("limit", type_=Integer(), literal_execute=True)
    )


def _in_order(query: AnySelect, order: Order, *, mine: bool) -> AnySelect:
    """Return the query for open cases, sorted and narrowed."""
    query = query.where(WorkRow.is_open.is_(True))
    if mine:
        query = query.where(WorkRow.officer_id == bindparam("officer"))
    if order is Order.NAME:
        return query.order_by(WorkRow.name_order, WorkRow.case_id)
    return query.where(WorkRow.next_due.is_not(None)).order_by(WorkRow.next_due, WorkRow.case_id)


@prepared
def _of_cases() -> AnySelect:
    return _rows_query().where(Case.id.in_(bindparam("ids", expanding=True)))


@prepared
def _of_people() -> AnySelect:
    return _rows_query().where(Case.person_id.in_(bindparam("ids", expanding=True)))


def _rows_query() -> AnySelect:
    about = aliased(PersonName)
    return (
        select(
            Case.id.label("case_id"),
            Case.uuid,
            Case.case_number,
            Case.phase,
            Case.closed,
            Case.person_id,
            Officer.name.label("officer"),
            Person.birth_date,
            Person.birth_year,
            PersonName.given,
            PersonName.family,
            PersonName.native,
            PersonName.family_first,
            WorkRow.name_order,
            WorkRow.next_due,
            WorkRow.next_rule,
            WorkRow.next_person_id,
            about.given.label("about_given"),
            is_protected(Case.person_id).label("protected"),
            is_protected(WorkRow.next_person_id).label("about_protected"),
        )
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .join(WorkRow, WorkRow.case_id == Case.id)
        .outerjoin(
            about, and_(about.person_id == WorkRow.next_person_id, about.is_primary.is_(True))
        )
        .outerjoin(Officer, Officer.id == Case.officer_id)
    )


def case_row(office: Office, row: Record, hit: HitReason | None = None) -> CaseRow:
    """Return a line of the list, and why a search has hit it."""
    return CaseRow(
        row.case_id,
        row.uuid,
        row.case_number,
        MASKED if row.protected else _shown(row),
        row.phase,
        row.officer or "",
        _next(office, row),
        row.closed is not None,
        hit,
    )


def _shown(row: Record) -> PersonLabel:
    given, family, turned = row.given, row.family, row.family_first
    return PersonLabel(
        shown_name(given, family, family_first=turned),
        row.native,
        initials_of(given, family, family_first=turned),
        row.birth_date,
        row.birth_year,
    )


def _next(office: Office, row: Record) -> NextDeadline | None:
    if row.next_due is None:
        return None
    text = office.book.rule(row.next_rule).title
    if row.next_person_id != row.person_id and not row.about_protected and not row.protected:
        text = f"{row.about_given}: {text}"
    return NextDeadline(row.next_rule, text, row.next_due)
