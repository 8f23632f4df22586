"""What is asked of the database to read one case; each select reads by an index of its own."""

from typing import Any, cast

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Table,
    and_,
    bindparam,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, aliased

from introapp.services.prepared import AnySelect, prepared
from models.tables.base import Base
from models.tables.case import Case, Measure, Placement, Task
from models.tables.organisation import Officer, Organisation, Unit
from models.tables.person import HouseholdMember, Person, PersonName


def _columns(table: type[Base]) -> Table:
    found = table.__table__
    assert isinstance(found, Table)  # noqa: S101 - every class of ours is mapped to a table
    return found


def _one_of(column: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a column of keys
    return cast("ColumnElement[bool]", column.in_(bindparam("keys", expanding=True)))


@prepared
def of_case(table: type[Base], order: InstrumentedAttribute[Any]) -> AnySelect:
    """Rows of a table that belong to the case."""
    columns = _columns(table)
    return select(columns).where(columns.c.case_id == bindparam("case_id")).order_by(order)


@prepared
def of_each(table: type[Base], key: str) -> AnySelect:
    """Rows of a table that belong to some people, or to some cases."""
    columns = _columns(table)
    query = select(columns).where(_one_of(columns.c[key]))
    if "entered_in_error" in columns.c:
        query = query.where(columns.c.entered_in_error.is_(False))
    return query


@prepared
def the_case() -> AnySelect:
    """The case, with the names of who is responsible for it."""
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


@prepared
def sharing_a_household() -> AnySelect:
    """Who shares a household with the newcomer on the day, the newcomer too, with their roles."""
    mine, theirs = aliased(HouseholdMember), aliased(HouseholdMember)
    return (
        select(theirs.person_id, theirs.role)
        .join(mine, mine.household_id == theirs.household_id)
        .where(mine.person_id == bindparam("person_id"), *_holds(mine), *_holds(theirs))
    )


def _holds(dated: type[HouseholdMember]) -> tuple[Any, ...]:
    at: BindParameter[Any] = bindparam("at")
    return (
        dated.entered_in_error.is_(False),
        or_(dated.starts.is_(None), dated.starts <= at),
        or_(dated.ends.is_(None), dated.ends >= at),
    )


@prepared
def people() -> AnySelect:
    """Some people, by the names that are shown."""
    return (
        select(
            _columns(Person),
            PersonName.given,
            PersonName.family,
            PersonName.native,
            PersonName.family_first,
        )
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .where(_one_of(Person.id))
    )


@prepared
def open_cases() -> AnySelect:
    """The open cases of some people."""
    columns = _columns(Case).c
    return select(columns.id, columns.person_id, columns.case_number).where(
        _one_of(columns.person_id), columns.closed.is_(None)
    )


@prepared
def measures() -> AnySelect:
    """The measures of the case, with who answers for them and who delivers them."""
    responsible, delivering = aliased(Organisation), aliased(Organisation)
    return (
        select(
            _columns(Measure),
            responsible.name.label("responsible"),
            delivering.name.label("delivering"),
            delivering.kind.label("delivering_kind"),
        )
        .join(responsible, responsible.id == Measure.responsible_id)
        .join(delivering, delivering.id == Measure.delivering_id)
        .where(Measure.case_id == bindparam("case_id"))
        .order_by(Measure.starts, Measure.id)
    )


@prepared
def placements() -> AnySelect:
    """The placements of some cases."""
    columns = _columns(Placement)
    return (
        select(columns, Organisation.name.label("authority"))
        .outerjoin(Organisation, Organisation.id == columns.c.authority_id)
        .where(_one_of(columns.c.case_id), columns.c.entered_in_error.is_(False))
    )


@prepared
def tasks() -> AnySelect:
    """The tasks of the case, by day."""
    return (
        select(_columns(Task), Officer.name.label("officer"))
        .outerjoin(Officer, Officer.id == Task.officer_id)
        .where(Task.case_id == bindparam("case_id"))
        .order_by(Task.due, Task.id)
    )
