"""Take back what was just done: a new change with its own entry in the chain, never a deletion."""

import json
from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Date as SqlDate
from sqlalchemy import DateTime, Uuid, inspect, select
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import Mapper, Session

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append, head, plain
from introapp.services.case_guard import case_for
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.chain import GoalStatus, MeasureStatus
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.errors import ConflictError, UserError
from models.tables.all import Base
from models.tables.audit import AuditEntry, AuditValues
from models.tables.case import Case

_MOVED_ON = (
    "Uppgiften har ändrats igen sedan dess och kan inte ångras härifrån. Öppna den och rätta den"
    " för hand."
)
_CANNOT = "Det här kan inte ångras. Rätta uppgiften för hand i stället."
_TAKEN_BACK = frozenset(
    {
        "measures",
        "goals",
        "tasks",
        "person_events",
        "case_events",
        "plans",
        "permits",
        "placements",
    }
)
# What is new is never deleted: it is marked as never having been.
_NEVER_WAS: dict[str, tuple[str, object]] = {
    "measures": ("status", MeasureStatus.ENTERED_IN_ERROR),
    "goals": ("status", GoalStatus.REMOVED),
    "permits": ("entered_in_error", True),
    "placements": ("entered_in_error", True),
}


@use_case(Action.CHANGE)
def undo(office: Office, actor: Actor, entry: int) -> CasesChanged:
    """Put a changed row back as it was before an entry of the audit chain.

    A row that the entry made is marked as entered in error.

    Raises:
        ConflictError: the row has moved on since.
        UserError: the entry is not of a kind that can be taken back.
        RefusedError: the case is closed.
    """
    with writing(office.engine, actor) as session:
        done = session.get(AuditEntry, entry)
        values = session.get(AuditValues, entry)
        if done is None or values is None or not can_be_undone(done):
            raise UserError(_CANNOT)
        row = _row_of(session, done)
        changes = _changes_of(done, json.loads(values.values))
        _refuse_moved_on(row, changes)
        case_ids = _cases_of(session, done)
        for case_id in case_ids:
            case_for(session, office, actor, case_id, action=Action.CHANGE)
        _put_back(row, changes)
        session.flush()
        deed = Deed("undo", done.table_name, done.row_id, done.case_id, done.person_id, str(entry))
        append(session.connection(), actor.officer_id, [deed])
        refresh_deadlines(session, office, sorted(case_ids), today())
    return CasesChanged(frozenset(case_ids), row_id=done.row_id)


@use_case(Action.CHANGE)
def undoable(office: Office, actor: Actor, write: Callable[[], CasesChanged]) -> CasesChanged:
    """Do a use case and tell by which entry of the audit chain it can be taken back, if by one."""
    with reading(office.engine) as session:
        before = head(session.connection()).count
    changed = write()
    with reading(office.engine) as session:
        done = session.scalars(
            select(AuditEntry).where(
                AuditEntry.id > before,
                AuditEntry.officer_id == actor.officer_id,
                AuditEntry.action.in_(("create", "change")),
            )
        ).all()
    can_be = [entry.id for entry in done if can_be_undone(entry)]
    return replace(changed, entry=can_be[0]) if len(can_be) == len(done) == 1 else changed


def can_be_undone(done: AuditEntry) -> bool:
    """Tell whether an entry is of a kind that can be taken back."""
    tables: Container[str] = {"change": _TAKEN_BACK, "create": _NEVER_WAS}.get(done.action, ())
    return done.table_name in tables and done.row_id is not None


def _changes_of(done: AuditEntry, values: dict[str, Any]) -> dict[str, list[object]]:
    """Return what to take back: of a new row, all of it must stand as it was entered."""
    if done.action == "change":
        return values
    column, never_was = _NEVER_WAS[done.table_name]
    return {name: [value, value] for name, value in values.items() if name != "id"} | {
        column: [plain(never_was), values[column]]
    }


def _row_of(session: Session, done: AuditEntry) -> Base:
    mapper = _mapper(done.table_name)
    row = session.get(mapper.class_, done.row_id)
    if row is None:
        raise ConflictError(_MOVED_ON)
    found: Base = row
    return found


def _mapper(table_name: str) -> Mapper[Any]:
    return next(one for one in Base.registry.mappers if one.class_.__tablename__ == table_name)


def _refuse_moved_on(row: Base, changes: Mapping[str, list[object]]) -> None:
    """Refuse if a column no longer holds what the entry left in it."""
    for column, (_before, after) in changes.items():
        if column != "version" and plain(getattr(row, column)) != after:
            raise ConflictError(_MOVED_ON)


def _put_back(row: Base, changes: Mapping[str, list[object]]) -> None:
    columns = inspect(type(row), raiseerr=True).columns
    for name, (before, after) in changes.items():
        if name != "version" and before != after:
            setattr(row, name, _typed(columns[name].type, before))


def _typed(kind: object, value: object) -> object:
    """Return a value of the audit chain as its column holds it."""
    if value is None or not isinstance(value, str):
        return value
    match kind:
        case SqlEnum(enum_class=words) if words is not None and issubclass(words, Enum):
            return words(value)
        case SqlDate():
            return date.fromisoformat(value)
        case DateTime():
            return datetime.fromisoformat(value)
        case Uuid():
            return UUID(value)
        case _:
            return value


def _cases_of(session: Session, done: AuditEntry) -> set[int]:
    """Return the cases a row is about: its own, or the open ones of its person."""
    if done.case_id is not None:
        return {done.case_id}
    from_person = select(Case.id).where(Case.person_id == done.person_id, Case.closed.is_(None))
    return set(session.scalars(from_person))
