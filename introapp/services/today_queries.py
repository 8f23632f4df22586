"""The selects behind the day's list: what belongs in it, in which order, and how much there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import aliased

from introapp.services.case_list import is_protected
from introapp.services.prepared import AnySelect
from models.domain.chain import PlanState
from models.domain.today import TodayFilter, TodayGroup, days_of
from models.tables.case import Case, Plan, Task
from models.tables.desk import Draft
from models.tables.organisation import Officer
from models.tables.person import Person, PersonName
from models.tables.work import DueRow

RULES = {
    TodayFilter.IDLE: ("UNIT-IDLE",),
    TodayFilter.PERMIT_ENDS: ("UNIT-PERMIT-END", "UNIT-PERMIT-RENEW"),
    TodayFilter.NO_FOLLOW_UP: ("UNIT-FOLLOWUP", "UNIT-FOLLOWUP-CHILD"),
}
"""The rules whose deadlines a filter leaves in the list."""

DEADLINE, TASK = 0, 1
_BY_DAYS = (TodayGroup.LATE, TodayGroup.WEEK, TodayGroup.MONTH, TodayGroup.LATER)

Conditions = list[ColumnElement[bool]]
Counting = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class View:
    """Whose list is asked for, on which day, narrowed to what."""

    officer_id: int
    mine: bool
    narrowed: TodayFilter
    at: date


def things_in(view: View, group: TodayGroup) -> AnySelect:
    """Return kind and id of what is in a group, the earliest day first."""
    parts = [
        select(literal(TASK).label("kind"), Task.id, Task.due, Task.case_id)
        .join(Case, Case.id == Task.case_id)
        .where(*_tasks_in(view, group))
    ]
    if group is not TodayGroup.WAITING:
        parts.append(
            select(literal(DEADLINE).label("kind"), DueRow.id, DueRow.due, DueRow.case_id).where(
                *_deadlines(view), DueRow.due.between(*_days(view, group))
            )
        )
    if view.narrowed is not TodayFilter.ALL:
        parts = parts[1:]
    found = union_all(*parts).subquery()
    undated_last = found.c.due.is_(None)
    order = (undated_last, found.c.due) if group is TodayGroup.WAITING else (found.c.due,)
    return select(found.c.kind, found.c.id).order_by(
        *order, found.c.case_id, found.c.kind, found.c.id
    )


def deadlines_by_group(view: View) -> Counting:
    """Return how many deadlines there are in each group that is kept by days, in their order."""
    _first, last = _days(view, view.narrowed.groups[-1] if _is_narrow(view) else TodayGroup.MONTH)
    return select(*(_count_between(DueRow.due, _days(view, group)) for group in _BY_DAYS)).where(
        *_deadlines(view), DueRow.due <= last
    )


def tasks_by_group(view: View) -> Counting:
    """Return how many tasks there are in each group that is kept by days, and how many wait."""
    free = Task.waiting_for == ""
    return (
        select(
            *(_count_between(Task.due, _days(view, group), free) for group in _BY_DAYS[:-1]),
            func.count(case((Task.waiting_for != "", 1))),
        )
        .join(Case, Case.id == Task.case_id)
        .where(*_open_tasks(view))
    )


def _count_between(
    column: Any,  # noqa: ANN401 - a mapped column of a day
    days: tuple[date, date],
    also: ColumnElement[bool] | None = None,
) -> ColumnElement[int]:
    return func.count(case((and_(column.between(*days), true() if also is None else also), 1)))


def _is_narrow(view: View) -> bool:
    return view.narrowed is not TodayFilter.ALL


def _days(view: View, group: TodayGroup) -> tuple[date, date]:
    days = days_of(group, view.at)
    assert days is not None  # noqa: S101 - asked of groups that are kept by days alone
    return days


def _deadlines(view: View) -> Conditions:
    """Return the conditions on a deadline. Cases that are closed have none."""
    conditions: Conditions = [DueRow.officer_id == view.officer_id] if view.mine else []
    if view.narrowed in RULES:
        conditions.append(DueRow.rule.in_(RULES[view.narrowed]))
    if view.narrowed is TodayFilter.NO_FOLLOW_UP:
        conditions.append(DueRow.case_id.in_(_without_follow_up(view.at)))
    return conditions


def _without_follow_up(at: date) -> Select[int]:
    return select(Plan.case_id).where(
        Plan.state == PlanState.DECIDED, or_(Plan.follow_up.is_(None), Plan.follow_up < at)
    )


def _open_tasks(view: View) -> Conditions:
    conditions: Conditions = [Task.done.is_(None), Case.closed.is_(None)]
    if view.mine:
        conditions.append(
            or_(Task.officer_id == view.officer_id, Case.officer_id == view.officer_id)
        )
    return conditions


def _tasks_in(view: View, group: TodayGroup) -> Conditions:
    if group is TodayGroup.WAITING:
        return [*_open_tasks(view), Task.waiting_for != ""]
    days = _days(view, group)
    return [*_open_tasks(view), Task.waiting_for == "", Task.due.between(*days)]


def deadlines(ids: Sequence[int]) -> AnySelect:
    """Return what is shown of deadlines."""
    about = aliased(PersonName)
    return (
        select(
            *_case_columns(),
            DueRow.id,
            DueRow.rule,
            DueRow.due,
            DueRow.anchor,
            DueRow.anchor_date,
            DueRow.person_id.label("about_id"),
            about.given.label("about_given"),
            about.family.label("about_family"),
            is_protected(DueRow.person_id).label("about_protected"),
        )
        .join(Case, Case.id == DueRow.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(Officer, Officer.id == Case.officer_id)
        .outerjoin(about, and_(about.person_id == DueRow.person_id, about.is_primary.is_(True)))
        .where(DueRow.id.in_(ids))
    )


def tasks(ids: Sequence[int]) -> AnySelect:
    """Return what is shown of tasks."""
    return (
        select(*_case_columns(), Task.id, Task.text, Task.due, Task.waiting_for)
        .join(Case, Case.id == Task.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(Officer, Officer.id == Task.officer_id)
        .where(Task.id.in_(ids))
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
