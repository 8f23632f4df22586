"""Take back what was just done: a new change with its own entry in the chain, never a deletion."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Date as SqlDate
from sqlalchemy import DateTime, Uuid, inspect, select
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import Mapper, Session

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append, plain
from introapp.services.case_guard import case_for
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
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
_TAKEN_BACK = frozenset({"measures", "goals", "tasks", "person_events", "case_events", "plans"})


@use_case(Action.CHANGE)
def undo(office: Office, actor: Actor, entry: int) -> CasesChanged:
    """Put a changed row back as it was before an entry of the audit chain.

    Raises:
        ConflictError: the row has moved on since.
        UserError: the entry is not of a kind that can be taken back.
        RefusedError: the case is closed.
    """
    with writing(office.engine, actor) as session:
        done = session.get(AuditEntry, entry)
        values = session.get(AuditValues, entry)
        if done is None or values is None or not _can_be_undone(done):
            raise UserError(_CANNOT)
        row = _row_of(session, done)
        _refuse_moved_on(row, json.loads(values.values))
        case_ids = _cases_of(session, done)
        for case_id in case_ids:
            case_for(session, office, actor, case_id, action=Action.CHANGE)
        _put_back(row, json.loads(values.values))
        session.flush()
        deed = Deed("undo", done.table_name, done.row_id, done.case_id, done.person_id, str(entry))
        append(session.connection(), actor.officer_id, [deed])
        refresh_deadlines(session, office, sorted(case_ids), today())
    return CasesChanged(frozenset(case_ids), row_id=done.row_id)


def _can_be_undone(done: AuditEntry) -> bool:
    return done.action == "change" and done.table_name in _TAKEN_BACK and done.row_id is not None


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
    for name, (before, _after) in changes.items():
        if name != "version":
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
