"""Gather what is late, what falls due, and who waits on whom.

The list is a compilation in the sense of lag (2001:454) 7 a §: cases by date, in neutral words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from introapp.services.access import Action, use_case
from introapp.services.case_list import is_protected
from introapp.services.case_rows import AnyRow, AnySelect
from introapp.services.office import Office
from introapp.services.unit_of_work import reading
from models.domain.actor import Actor
from models.domain.chain import PlanState
from models.domain.clock import today
from models.domain.labels import PersonLabel, label_of
from models.domain.names import PersonName as Name
from models.domain.status import Protection
from models.domain.today import (
    MONTH_AHEAD,
    TodayFilter,
    TodayGroup,
    TodayList,
    TodayRow,
    end_of_week,
    group_of,
)
from models.tables.case import Case, Plan, Task
from models.tables.desk import Draft
from models.tables.organisation import Officer
from models.tables.person import Person, PersonName
from models.tables.work import DueRow

MOST_IN_A_GROUP = 200
CASE_FORMS = ("measure", "plan", "goal", "task", "events")
_IDLE = "UNIT-IDLE"
_PERMIT_ENDS = ("UNIT-PERMIT-END", "UNIT-PERMIT-RENEW")

Conditions = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class _Window:
    """The days of one group, both counted; a first day that is open is long ago."""

    group: TodayGroup
    first: date
    last: date

    @property
    def conditions(self) -> Conditions:
        """The condition on a deadline's day."""
        return [DueRow.due >= self.first, DueRow.due <= self.last]


@use_case(Action.LIST)
def todays_list(
    office: Office, actor: Actor, *, mine: bool = True, narrowed: TodayFilter = TodayFilter.ALL
) -> TodayList:
    """Return what is to be done, the latest first; a long group is cut and its count told."""
    at = today()
    with reading(office.engine) as session:
        shown = _whose(actor, mine=mine) + _narrowed(narrowed, actor, at)
        rows: list[TodayRow] = []
        counts = dict.fromkeys(TodayGroup, 0)
        for window in _windows(at):
            rows += _due_rows(session, office, window, shown, at=at)
            counts[window.group] = _count(session, window.conditions + shown)
        for task in _tasks(session, shown, at):
            rows.append(task)
            counts[task.group] += 1
        filters = {
            each: _cases(session, _whose(actor, mine=mine) + _narrowed(each, actor, at), at)
            for each in TodayFilter
        }
    return TodayList(at, tuple(sorted(rows, key=_in_order)), counts, filters)


def _windows(at: date) -> tuple[_Window, ...]:
    sunday, month = end_of_week(at), at + timedelta(days=MONTH_AHEAD)
    return (
        _Window(TodayGroup.LATE, date.min, at - timedelta(days=1)),
        _Window(TodayGroup.WEEK, at, sunday),
        _Window(TodayGroup.MONTH, sunday + timedelta(days=1), month),
    )


def _in_order(row: TodayRow) -> tuple[int, date]:
    return list(TodayGroup).index(row.group), row.due or date.max


def _whose(actor: Actor, *, mine: bool) -> Conditions:
    return [Case.officer_id == actor.officer_id] if mine else []


def _narrowed(narrowed: TodayFilter, actor: Actor, at: date) -> Conditions:
    """Return the condition on a case for a filter."""
    match narrowed:
        case TodayFilter.ALL:
            return []
        case TodayFilter.IDLE:
            return [Case.id.in_(select(DueRow.case_id).where(DueRow.rule == _IDLE))]
        case TodayFilter.PERMIT_ENDS:
            return [Case.id.in_(select(DueRow.case_id).where(DueRow.rule.in_(_PERMIT_ENDS)))]
        case TodayFilter.NO_FOLLOW_UP:
            return [Case.id.in_(_without_follow_up(at))]
        case TodayFilter.DRAFTS:
            return [Case.id.in_(_with_drafts(actor))]


def _without_follow_up(at: date) -> Select[int]:
    return select(Plan.case_id).where(
        Plan.state == PlanState.DECIDED, or_(Plan.follow_up.is_(None), Plan.follow_up < at)
    )


def _with_drafts(actor: Actor) -> Select[int]:
    return select(Draft.about).where(
        Draft.officer_id == actor.officer_id, Draft.form.in_(CASE_FORMS), Draft.about > 0
    )


def _count(session: Session, conditions: Conditions) -> int:
    query = select(func.count()).select_from(DueRow).join(Case, Case.id == DueRow.case_id)
    return session.scalar(query.where(*conditions)) or 0


def _cases(session: Session, conditions: Conditions, at: date) -> int:
    """Return how many cases have something in the list; a draft needs no deadline beside it."""
    month = at + timedelta(days=MONTH_AHEAD)
    query = (
        select(func.count(func.distinct(Case.id)))
        .outerjoin(DueRow, and_(DueRow.case_id == Case.id, DueRow.due <= month))
        .where(Case.closed.is_(None), *conditions)
    )
    return session.scalar(query) or 0


def _due_rows(
    session: Session, office: Office, window: _Window, shown: Conditions, *, at: date
) -> Iterator[TodayRow]:
    query = (
        _due_query()
        .where(*window.conditions, *shown)
        .order_by(DueRow.due, DueRow.case_id)
        .limit(MOST_IN_A_GROUP)
    )
    for row in session.execute(query, {"at": at}):
        rule = office.book.rule(row.rule)
        yield TodayRow(
            group=window.group,
            case_id=row.case_id,
            case_number=row.case_number,
            person=_label(row),
            about=_about(row),
            what=rule.title,
            rule=rule.id,
            law=rule.source.reference,
            status=rule.status,
            due=row.due,
            responsible=rule.responsible.label,
        )


def _due_query() -> AnySelect:
    about = aliased(PersonName)
    return (
        select(
            *_case_columns(),
            DueRow.rule,
            DueRow.due,
            DueRow.person_id.label("about_id"),
            about.given.label("about_given"),
            about.family.label("about_family"),
            is_protected(DueRow.person_id).label("about_protected"),
        )
        .join(Case, Case.id == DueRow.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(about, and_(about.person_id == DueRow.person_id, about.is_primary.is_(True)))
    )


def _tasks(session: Session, shown: Conditions, at: date) -> Iterator[TodayRow]:
    """Give open tasks that are late, near or waiting for somebody."""
    query = (
        select(
            *_case_columns(),
            Task.text,
            Task.due,
            Task.waiting_for,
            Officer.name.label("officer"),
        )
        .join(Case, Case.id == Task.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(Officer, Officer.id == Task.officer_id)
        .where(
            Task.done.is_(None),
            Case.closed.is_(None),
            or_(Task.waiting_for != "", Task.due <= at + timedelta(days=MONTH_AHEAD)),
            *shown,
        )
        .order_by(Task.due, Task.id)
        .limit(MOST_IN_A_GROUP)
    )
    for row in session.execute(query, {"at": at}):
        group = TodayGroup.WAITING if row.waiting_for else group_of(row.due, at)
        if group is not None:
            yield TodayRow(
                group=group,
                case_id=row.case_id,
                case_number=row.case_number,
                person=_label(row),
                about="",
                what=row.text,
                rule="",
                law="",
                status=None,
                due=row.due,
                responsible=row.waiting_for or row.officer or "",
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
        is_protected(Case.person_id).label("protected"),
    )


def _label(row: AnyRow) -> PersonLabel:
    return label_of(
        Name(row.given, row.family, row.native, family_first=row.family_first),
        Protection.MARKED if row.protected else Protection.NONE,
        birth_date=row.birth_date,
        birth_year=row.birth_year,
    )


def _about(row: AnyRow) -> str:
    """Return the first name of the household member a deadline is about."""
    if row.about_id == row.person_id or row.protected or row.about_protected:
        return ""
    name: str = row.about_given or row.about_family
    return name
