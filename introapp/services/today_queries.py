"""The selects behind the day's list: what belongs in it, in which order, and how much there is."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from sqlalchemy import ColumnElement, Integer, and_, bindparam, func, select
from sqlalchemy.orm import aliased

from introapp.services.case_list import is_protected
from introapp.services.prepared import AnySelect, prepared
from models.domain.today import TodayFilter, TodayGroup, days_of
from models.tables.case import Case, Task
from models.tables.desk import Draft
from models.tables.organisation import Officer
from models.tables.person import Person, PersonName
from models.tables.work import DayRow


@dataclass(frozen=True, slots=True)
class View:
    """Whose list is asked for, on which day, narrowed to what."""

    officer_id: int
    mine: bool
    narrowed: TodayFilter
    at: date


class Values(TypedDict, total=False):
    """What is bound in the selects of a group."""

    officer_id: int
    shown_by: TodayFilter
    first: date
    last: date


class Form(TypedDict):
    """How the selects of a group are written.

    Attributes:
        mine: only what stands on one officer's list.
        narrow: only what one filter shows.
        waits: only what waits for somebody, whatever its day; else what does not, by its day.
    """

    mine: bool
    narrow: bool
    waits: bool


def form_of(view: View, group: TodayGroup) -> Form:
    """Return how the selects of a group are written."""
    narrow = view.narrowed is not TodayFilter.ALL
    return Form(mine=view.mine, narrow=narrow, waits=group is TodayGroup.WAITING)


def values_of(view: View, group: TodayGroup) -> Values:
    """Return what is bound in them."""
    values = Values()
    if view.mine:
        values["officer_id"] = view.officer_id
    if view.narrowed is not TodayFilter.ALL:
        values["shown_by"] = view.narrowed
    days = days_of(group, view.at)
    if days is not None:
        values["first"], values["last"] = days
    return values


@prepared
def count_in(*, mine: bool, narrow: bool, waits: bool) -> AnySelect:
    """Count the rows of a group, from an index alone."""
    count = select(func.count().label("number")).select_from(DayRow)
    return count.where(*_in_group(mine=mine, narrow=narrow, waits=waits))


@prepared
def count_shown(*, mine: bool) -> AnySelect:
    """Count the rows of a narrowed list in all its groups: up to and with the day ``last``."""
    own = [DayRow.officer_id == bindparam("officer_id")] if mine else []
    return (
        select(func.count().label("number"))
        .select_from(DayRow)
        .where(DayRow.shown_by == bindparam("shown_by"), DayRow.due <= bindparam("last"), *own)
    )


@prepared
def count_drafts() -> AnySelect:
    """Count an officer's own drafts."""
    own = Draft.officer_id == bindparam("officer_id")
    return select(func.count().label("number")).select_from(Draft).where(own)


@prepared
def ids_in(*, mine: bool, narrow: bool, waits: bool) -> AnySelect:
    """Give the ids of ``most`` rows of a group from a place on, the earliest day first."""
    return (
        select(DayRow.id)
        .where(*_in_group(mine=mine, narrow=narrow, waits=waits))
        .order_by(DayRow.due, DayRow.case_id, DayRow.id)
        .limit(bindparam("most", literal_execute=True, type_=Integer))
        .offset(bindparam("skip", type_=Integer))
    )


def _in_group(*, mine: bool, narrow: bool, waits: bool) -> list[ColumnElement[bool]]:
    """Return the conditions on a row. Cases that are closed have none."""
    conditions: list[ColumnElement[bool]] = []
    if narrow:
        conditions.append(DayRow.shown_by == bindparam("shown_by"))
    if mine:
        conditions.append(DayRow.officer_id == bindparam("officer_id"))
    if waits:
        return [*conditions, DayRow.waits.is_(True)]
    if not narrow:
        conditions.append(DayRow.waits.is_(False))
    return [*conditions, DayRow.due.between(bindparam("first"), bindparam("last"))]


def write_out() -> None:
    """Write out what an officer's own list is read with: it is the first thing on the screen."""
    for ready in (rows(), count_drafts(), count_shown(mine=True)):
        ready.write_out()
    for write in (count_in, ids_in):
        for waits in (False, True):
            write(mine=True, narrow=False, waits=waits).write_out()


@prepared
def rows() -> AnySelect:
    """Give what is shown of rows."""
    about = aliased(PersonName)
    return (
        select(
            *_case_columns(),
            DayRow.id,
            DayRow.rule,
            DayRow.due,
            DayRow.anchor,
            DayRow.anchor_date,
            DayRow.task_id,
            DayRow.person_id.label("about_id"),
            Task.text,
            Task.waiting_for,
            about.given.label("about_given"),
            about.family.label("about_family"),
            is_protected(DayRow.person_id).label("about_protected"),
        )
        .join(Case, Case.id == DayRow.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(Officer, Officer.id == DayRow.officer_id)
        .outerjoin(Task, Task.id == DayRow.task_id)
        .outerjoin(about, and_(about.person_id == DayRow.person_id, about.is_primary.is_(True)))
        .where(DayRow.id.in_(bindparam("ids", expanding=True)))
    )


def drafts(officer_id: int) -> AnySelect:
    """Return the officer's own drafts, the newest first, with the case where there is one."""
    return (
        select(*_case_columns(), Draft.id, Draft.form, Draft.saved_at)
        .select_from(Draft)
        .outerjoin(Case, Case.id == Draft.about)
        .outerjoin(Person, Person.id == Case.person_id)
        .outerjoin(
            PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True))
        )
        .outerjoin(Officer, Officer.id == Case.officer_id)
        .where(Draft.officer_id == officer_id)
        .order_by(Draft.saved_at.desc(), Draft.id)
    )


def _case_columns() -> tuple[Any, ...]:
    return (
        Case.id.label("case_id"),
        Case.case_number,
        Case.person_id,
        Person.birth_date,
        Person.birth_year,
        PersonName.given,
        PersonName.family,
        PersonName.native,
        PersonName.family_first,
        Officer.name.label("officer"),
        is_protected(Case.person_id).label("protected"),
    )
