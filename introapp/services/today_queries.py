"""The selects behind the day's list: what belongs in it, in which order, and how much there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import aliased

from introapp.services.case_list import is_protected
from introapp.services.prepared import AnySelect
from models.domain.today import HALF_YEAR_AHEAD, TodayFilter, TodayGroup, days_of
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


def count_in(view: View, group: TodayGroup) -> Select[int]:
    """Return how many rows a group has; read from an index alone."""
    return select(func.count()).select_from(DayRow).where(*_in_group(view, group))


def count_shown(view: View) -> Select[int]:
    """Return how many rows a narrowed list has in all its groups."""
    own = [DayRow.officer_id == view.officer_id] if view.mine else []
    ahead = view.at + timedelta(days=HALF_YEAR_AHEAD)
    return (
        select(func.count())
        .select_from(DayRow)
        .where(DayRow.shown_by == view.narrowed, DayRow.due <= ahead, *own)
    )


def ids_in(view: View, group: TodayGroup) -> Select[int]:
    """Return the ids of a group's rows, the earliest day first."""
    return (
        select(DayRow.id)
        .where(*_in_group(view, group))
        .order_by(DayRow.due, DayRow.case_id, DayRow.id)
    )


def _in_group(view: View, group: TodayGroup) -> list[ColumnElement[bool]]:
    """Return the conditions on a row. Cases that are closed have none."""
    conditions: list[ColumnElement[bool]] = []
    if view.narrowed is not TodayFilter.ALL:
        conditions.append(DayRow.shown_by == view.narrowed)
    if view.mine:
        conditions.append(DayRow.officer_id == view.officer_id)
    days = days_of(group, view.at)
    if days is None:
        return [*conditions, DayRow.waits.is_(True)]
    if view.narrowed is TodayFilter.ALL:
        conditions.append(DayRow.waits.is_(False))
    return [*conditions, DayRow.due.between(*days)]


def rows(ids: Sequence[int]) -> AnySelect:
    """Return what is shown of rows."""
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
        .where(DayRow.id.in_(ids))
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
