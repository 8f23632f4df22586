"""Read everything about one case in few, short queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Row, Select, Table, and_, bindparam, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models.domain.errors import UnknownRowError
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
    Plan,
    SupportMonth,
    Task,
)
from models.tables.events import CaseEvents, PersonEvents
from models.tables.organisation import Officer, Organisation, Unit
from models.tables.person import (
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

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]
RowsByKey = Mapping[int, Sequence[AnyRow]]

_UNKNOWN_CASE = "Ärendet finns inte i den här databasen. Sök efter personen på nytt."


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The rows of one case, and of the people in its household, by person.

    Attributes:
        case: the case with its organisation, unit and officer.
        people: the newcomer first, then the other members of the household.
    """

    case: AnyRow
    people: tuple[AnyRow, ...]
    events: Mapping[int, AnyRow]
    case_events: Mapping[int, AnyRow]
    permits: RowsByKey
    protection: RowsByKey
    member_cases: Mapping[int, AnyRow]
    placements: RowsByKey
    identifiers: RowsByKey
    languages: RowsByKey
    contacts: RowsByKey
    guardians: RowsByKey
    stays: RowsByKey
    periods: RowsByKey
    phases: tuple[AnyRow, ...]
    goals: tuple[AnyRow, ...]
    measures: tuple[AnyRow, ...]
    tasks: tuple[AnyRow, ...]
    plans: tuple[AnyRow, ...]
    consents: tuple[AnyRow, ...]
    support_months: frozenset[date]

    @property
    def person_id(self) -> int:
        """The newcomer's own row."""
        return int(self.case.person_id)


def read_case(session: Session, case_id: int, at: date) -> CaseRows:
    """Read a case as it stands on a day.

    Raises:
        UnknownRowError: there is no such case.
    """
    run = session.connection().execute  # rows, not entities: a third less time
    case = run(_case_query(), {"case_id": case_id}).one_or_none()
    if case is None:
        raise UnknownRowError(_UNKNOWN_CASE)
    people = run(_people_query(), {"person_id": case.person_id, "at": at}).all()
    ids = {"ids": [person.id for person in people]}
    member_cases = run(_open_cases_query(), ids).all()
    case_ids = {"ids": [row.id for row in member_cases] or [case_id]}
    if case_id not in case_ids["ids"]:
        case_ids["ids"].append(case_id)

    def of_case(table: type[Base], order: InstrumentedAttribute[Any]) -> tuple[AnyRow, ...]:
        return tuple(run(_of_one(table, order), {"case_id": case_id}))

    def of_people(table: type[Base]) -> RowsByKey:
        return _grouped(run(_of_many(table, "person_id"), ids).all(), "person_id")

    return CaseRows(
        case=case,
        people=tuple(sorted(people, key=lambda row: (row.id != case.person_id, row.id))),
        events={row.person_id: row for row in run(_of_many(PersonEvents, "person_id"), ids)},
        case_events={row.case_id: row for row in run(_of_many(CaseEvents, "case_id"), case_ids)},
        permits=of_people(Permit),
        protection=of_people(ProtectionPeriod),
        member_cases={row.person_id: row for row in member_cases},
        placements=_grouped(run(_placements_query(), case_ids).all(), "case_id"),
        identifiers=of_people(Identifier),
        languages=of_people(SpokenLanguage),
        contacts=of_people(Contact),
        guardians=of_people(Guardian),
        stays=of_people(AsylumStay),
        periods=of_people(PersonPeriod),
        phases=of_case(CasePhase, CasePhase.starts),
        goals=of_case(Goal, Goal.id),
        measures=tuple(run(_measures_query(), {"case_id": case_id})),
        tasks=tuple(run(_tasks_query(), {"case_id": case_id})),
        plans=of_case(Plan, Plan.number),
        consents=of_case(Consent, Consent.starts),
        support_months=frozenset(
            row.month
            for row in of_case(SupportMonth, SupportMonth.month)
            if not row.entered_in_error
        ),
    )


def _grouped(rows: Sequence[AnyRow], key: str) -> RowsByKey:
    groups: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, key)].append(row)
    return groups


def _columns(table: type[Base]) -> Table:
    found = table.__table__
    assert isinstance(found, Table)  # noqa: S101 - every class of ours is mapped to a table
    return found


@cache
def _of_one(table: type[Base], order: InstrumentedAttribute[Any]) -> AnySelect:
    columns = _columns(table)
    return select(columns).where(columns.c.case_id == bindparam("case_id")).order_by(order)


@cache
def _of_many(table: type[Base], key: str) -> AnySelect:
    columns = _columns(table)
    query = select(columns).where(columns.c[key].in_(bindparam("ids", expanding=True)))
    if "entered_in_error" in columns.c:
        query = query.where(columns.c.entered_in_error.is_(False))
    return query.order_by(columns.c.id)


@cache
def _case_query() -> AnySelect:
    return (
        select(
            _columns(Case),
            Organisation.name.label("municipality"),
            Unit.name.label("unit"),
            Unit.function_contact,
            Officer.name.label("officer"),
            Officer.title.label("officer_title"),
        )
        .join(Organisation, Organisation.id == Case.organisation_id)
        .join(Unit, Unit.id == Case.unit_id)
        .outerjoin(Officer, Officer.id == Case.officer_id)
        .where(Case.id == bindparam("case_id"))
    )


@cache
def _people_query() -> AnySelect:
    """The person and all who share a household with them on the day."""
    mine, theirs = aliased(HouseholdMember), aliased(HouseholdMember)
    households = select(mine.household_id).where(
        mine.person_id == bindparam("person_id"), *_holds(mine)
    )
    members = (
        select(theirs.person_id, theirs.role)
        .where(theirs.household_id.in_(households), *_holds(theirs))
        .subquery()
    )
    return (
        select(
            _columns(Person),
            members.c.role,
            PersonName.given,
            PersonName.family,
            PersonName.native,
            PersonName.family_first,
        )
        .outerjoin(members, members.c.person_id == Person.id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .where(or_(Person.id == bindparam("person_id"), Person.id == members.c.person_id))
    )


def _holds(dated: type[HouseholdMember]) -> tuple[Any, ...]:
    at: BindParameter[Any] = bindparam("at")
    return (
        dated.entered_in_error.is_(False),
        or_(dated.starts.is_(None), dated.starts <= at),
        or_(dated.ends.is_(None), dated.ends >= at),
    )


@cache
def _open_cases_query() -> AnySelect:
    columns = _columns(Case).c
    return select(columns.id, columns.person_id, columns.case_number).where(
        Case.person_id.in_(bindparam("ids", expanding=True)), Case.closed.is_(None)
    )


@cache
def _measures_query() -> AnySelect:
    responsible, delivering = aliased(Organisation), aliased(Organisation)
    return (
        select(
            _columns(Measure),
            responsible.name.label("responsible"),
            delivering.name.label("delivering"),
        )
        .join(responsible, responsible.id == Measure.responsible_id)
        .join(delivering, delivering.id == Measure.delivering_id)
        .where(Measure.case_id == bindparam("case_id"))
        .order_by(Measure.starts, Measure.id)
    )


@cache
def _placements_query() -> AnySelect:
    return (
        select(_columns(Placement), Organisation.name.label("authority"))
        .outerjoin(Organisation, Organisation.id == Placement.authority_id)
        .where(
            Placement.case_id.in_(bindparam("ids", expanding=True)),
            Placement.entered_in_error.is_(False),
        )
        .order_by(Placement.id)
    )


@cache
def _tasks_query() -> AnySelect:
    return (
        select(_columns(Task), Officer.name.label("officer"))
        .outerjoin(Officer, Officer.id == Task.officer_id)
        .where(Task.case_id == bindparam("case_id"))
        .order_by(Task.due, Task.id)
    )
