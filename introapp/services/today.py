"""Gather what is late, what falls due, and who waits on whom.

The list is a compilation in the sense of lag (2001:454) 7 a §: cases by date, in neutral words.
It is read from rows that are kept for it, so that no case is opened to show it. What would be
sensitive in a list, such as what a clock stood still for, is left to the case itself, whose
opening is logged.
"""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from introapp.services import today_queries as queries
from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.prepared import Record
from introapp.services.today_queries import View
from introapp.services.unit_of_work import reading
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.errors import UnknownRowError
from models.domain.events import Event
from models.domain.labels import PersonLabel, label_of
from models.domain.names import PersonName as Name
from models.domain.status import Protection
from models.domain.today import (
    NEUTRAL,
    NO_DAY,
    TodayDeadline,
    TodayDraft,
    TodayFilter,
    TodayGroup,
    TodayList,
    TodayRow,
    TodayTask,
)
from models.tables.work import WorkRow

FIRST, PAGE = 12, 100
"""Rows of a group that come with the list, and that come at a time when more are asked for."""

Places = tuple[int, int]  # how many rows are skipped, and how many come

_EVENTS = {event.value: event for event in Event}


@use_case(Action.LIST)
def todays_list(
    office: Office, actor: Actor, *, mine: bool = True, narrowed: TodayFilter = TodayFilter.ALL
) -> TodayList:
    """Return what is to be done, the latest first: the first rows of each group, and all counts."""
    view = View(actor.officer_id, mine, narrowed, today())
    most = FIRST if narrowed is TodayFilter.ALL else 2 * FIRST
    with reading(office.engine) as session:
        connection = session.connection()
        counts = _counts(connection, view)
        filters = {each: _filter_count(connection, view, each, counts) for each in TodayFilter}
        groups = [group for group in narrowed.groups if counts[group]]
        rows = tuple(_rows(session, office, view, groups, places=(0, most)))
        has_cases = bool(rows) or session.scalar(select(WorkRow.case_id).limit(1)) is not None
    return TodayList(view.at, rows, counts, filters, has_cases=has_cases)


@use_case(Action.LIST)
def todays_page(
    office: Office,
    actor: Actor,
    group: TodayGroup,
    skip: int,
    *,
    mine: bool = True,
    narrowed: TodayFilter = TodayFilter.ALL,
) -> tuple[TodayRow, ...]:
    """Return the next rows of a long group, after so many that are there already."""
    view = View(actor.officer_id, mine, narrowed, today())
    with reading(office.engine) as session:
        return tuple(_rows(session, office, view, [group], places=(skip, PAGE)))


def _counts(connection: Connection, view: View) -> dict[TodayGroup, int]:
    counts = dict.fromkeys(TodayGroup, 0)
    for group in view.narrowed.groups:
        if group is TodayGroup.DRAFTS:
            found = queries.count_drafts().numbers(connection, officer_id=view.officer_id)
        else:
            count = queries.count_in(**queries.form_of(view, group))
            found = count.numbers(connection, **queries.values_of(view, group))
        counts[group] = found[0]
    return counts


def _filter_count(
    connection: Connection, view: View, each: TodayFilter, counts: dict[TodayGroup, int]
) -> int:
    """Return how many rows the list would have, narrowed to a filter."""
    if each is view.narrowed:
        return sum(counts.values())
    other = replace(view, narrowed=each)
    if each in (TodayFilter.ALL, TodayFilter.DRAFTS):
        return sum(_counts(connection, other).values())
    values = queries.values_of(other, TodayGroup.LATER)
    values.pop("first")
    return queries.count_shown(mine=view.mine).numbers(connection, **values)[0]


def _rows(
    session: Session, office: Office, view: View, groups: list[TodayGroup], *, places: Places
) -> Iterator[TodayRow]:
    """Give the rows at the same places of some groups, all read at once."""
    if TodayGroup.DRAFTS in groups:
        yield from _drafts(session, view, places)
        return
    connection = session.connection()
    group_of = {
        row_id: group for group in groups for row_id in _ids(connection, view, group, places=places)
    }
    found = queries.rows().rows(connection, ids=list(group_of), at=view.at) if group_of else ()
    by_id = {record.id: record for record in found}
    for row_id, group in group_of.items():
        record = by_id.get(row_id)
        row = None if record is None else _row_of(office, group, record)
        if row is not None:
            yield row


def _ids(connection: Connection, view: View, group: TodayGroup, *, places: Places) -> list[int]:
    skip, most = places
    ids = queries.ids_in(**queries.form_of(view, group))
    values = queries.values_of(view, group)
    return ids.numbers(connection, skip=skip, most=most, **values)


def _row_of(office: Office, group: TodayGroup, record: Record) -> TodayRow | None:
    if record.task_id is not None:
        return _task_row(group, record)
    return _deadline_row(office, group, record)


def _drafts(session: Session, view: View, places: Places) -> Iterator[TodayRow]:
    query = queries.drafts(view.officer_id).offset(places[0]).limit(places[1])
    for row in session.execute(query, {"at": view.at}):
        yield TodayRow(
            group=TodayGroup.DRAFTS,
            case_id=row.case_id,
            case_number=row.case_number or "",
            person=PersonLabel("") if row.case_id is None else _label(row),
            officer=row.officer or "",
            due=None,
            matter=TodayDraft(row.form, row.saved_at),
        )


def _deadline_row(office: Office, group: TodayGroup, row: Record) -> TodayRow | None:
    """Return a deadline; nothing where its rule has gone out of use since it was worked out."""
    try:
        rule = office.book.rule(row.rule)
    except UnknownRowError:
        return None
    deadline = TodayDeadline(rule, _about(row), row.about_id)
    if not (deadline.is_discreet or row.protected):
        anchor = _EVENTS.get(row.anchor)
        deadline = replace(deadline, anchor=anchor, anchor_date=anchor and row.anchor_date)
    return _row(group, row, deadline)


def _task_row(group: TodayGroup, row: Record) -> TodayRow:
    """Return a task; what officers write may name the one whom the list must not name."""
    text = NEUTRAL if row.protected else row.text
    return _row(group, row, TodayTask(row.task_id, text, row.waiting_for))


def _row(group: TodayGroup, row: Record, matter: TodayDeadline | TodayTask) -> TodayRow:
    return TodayRow(
        group=group,
        case_id=row.case_id,
        case_number=row.case_number,
        person=_label(row),
        officer=row.officer or "",
        due=None if row.due == NO_DAY else row.due,
        matter=matter,
    )


def _label(row: Record) -> PersonLabel:
    return label_of(
        Name(row.given, row.family, row.native, family_first=row.family_first),
        Protection.MARKED if row.protected else Protection.NONE,
        birth_date=row.birth_date,
        birth_year=row.birth_year,
    )


def _about(row: Record) -> str:
    """Return the first name of the household member a deadline is about."""
    if row.about_id == row.person_id or row.protected or row.about_protected:
        return ""
    name: str = row.about_given or row.about_family
    return name
