"""Write every change, opening and output into the audit chain, in the same transaction."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from sqlalchemy import Connection, func, insert, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from introapp.services.prepared import AnySelect, prepared
from models.domain.audit_chain import (
    KEY_BYTES,
    SALT_BYTES,
    START,
    Break,
    Entry,
    Head,
    breaks,
    canonical,
    digest_of,
    seal_of,
)
from models.domain.clock import utc_now
from models.domain.history import Value
from models.tables.audit import AuditEntry, AuditKey, AuditValues
from models.tables.base import Base

# Any number will do, as long as nothing else in the database locks on the same.
_CHAIN_LOCK = 0x696E7472


_NEW_ENTRY, _NEW_VALUES = insert(AuditEntry), insert(AuditValues)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done that is to stand in the chain."""

    action: str
    table_name: str = ""
    row_id: int | None = None
    case_id: int | None = None
    person_id: int | None = None
    reason: str = ""
    values: dict[str, object] = field(default_factory=dict)


def begin_chain(connection: Connection) -> None:
    """Give a new database the random key of its chain."""
    connection.execute(insert(AuditKey).values(id=1, key=secrets.token_bytes(KEY_BYTES)))


def head(connection: Connection) -> Head:
    """Return the end of the chain as it stands in this transaction."""
    rows = _latest().rows(connection)
    return Head(rows[0].id, rows[0].mac) if rows else Head(0, START)


@prepared
def _latest() -> AnySelect:
    return select(AuditEntry.id, AuditEntry.mac).order_by(AuditEntry.id.desc()).limit(1)


@prepared
def _key() -> AnySelect:
    return select(AuditKey.key)


def append(connection: Connection, officer_id: int | None, deeds: Iterable[Deed]) -> None:
    """Seal deeds to the end of the chain; readers of the chain wait until this is committed."""
    take_turn(connection)
    [kept] = _key().rows(connection)
    at_end = head(connection)
    now = utc_now()
    entries: list[dict[str, object]] = []
    values: list[dict[str, object]] = []
    for number, deed in enumerate(deeds, start=at_end.count + 1):
        salt, words = secrets.token_bytes(SALT_BYTES), canonical(deed.values)
        entry = _entry(number, deed, at=now, officer_id=officer_id, digest=digest_of(salt, words))
        at_end = Head(number, seal_of(kept.key, at_end.seal, entry))
        entries.append(_row(entry, at_end.seal))
        values.append({"entry_id": number, "salt": salt, "values": words})
    if entries:
        connection.execute(_NEW_ENTRY, entries)
        connection.execute(_NEW_VALUES, values)


def record_flush(session: Session, _flush: UOWTransaction) -> None:
    """Seal what a flush has written; listens to every writing session."""
    changes = [
        *(_deed("create", row, _new_values(row)) for row in session.new if _is_audited(row)),
        *(
            _deed("change", row, values)
            for row in session.dirty
            if _is_changed(row) and (values := _changed_values(row))
        ),
        *(_deed("delete", row, _new_values(row)) for row in session.deleted if _is_audited(row)),
    ]
    if changes:
        append(session.connection(), session.info["officer_id"], changes)


def verify(connection: Connection, anchor: Head | None) -> list[Break]:
    """Return the places where the chain does not hold; empty when it is sound."""
    key = connection.execute(select(AuditKey.key)).scalar_one_or_none()
    if key is None:
        return [Break(0, "kedjans nyckel saknas")]
    rows = connection.execution_options(stream_results=True).execute(
        select(AuditEntry.__table__).order_by(AuditEntry.id)
    )
    chain = (
        (
            Entry(
                number=row.id,
                at=row.at,
                officer_id=row.officer_id,
                action=row.action,
                table_name=row.table_name,
                row_id=row.row_id,
                case_id=row.case_id,
                person_id=row.person_id,
                reason=row.reason,
                digest=row.digest,
            ),
            row.mac,
        )
        for row in rows
    )
    return [*breaks(key, chain, anchor), *_changed_behind(connection)]


def _changed_behind(connection: Connection) -> list[Break]:
    """Return the entries whose kept values no longer give the digest in the chain."""
    rows = connection.execute(
        select(AuditEntry.id, AuditEntry.digest, AuditValues.salt, AuditValues.values).join(
            AuditValues, AuditValues.entry_id == AuditEntry.id
        )
    )
    return [
        Break(number, f"värdena i post {number} är ändrade")
        for number, digest, salt, words in rows
        if digest_of(salt, words) != digest
    ]


def take_turn(connection: Connection) -> None:
    """Let one writer at a time number the entries; SQLite's write lock does so by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_CHAIN_LOCK)))


def _entry(
    number: int, deed: Deed, *, at: datetime, officer_id: int | None, digest: bytes
) -> Entry:
    return Entry(
        number=number,
        at=at,
        officer_id=officer_id,
        action=deed.action,
        table_name=deed.table_name,
        row_id=deed.row_id,
        case_id=deed.case_id,
        person_id=deed.person_id,
        reason=deed.reason,
        digest=digest,
    )


def _row(entry: Entry, seal: bytes) -> dict[str, object]:
    return {
        "id": entry.number,
        "at": entry.at,
        "officer_id": entry.officer_id,
        "action": entry.action,
        "table_name": entry.table_name,
        "row_id": entry.row_id,
        "case_id": entry.case_id,
        "person_id": entry.person_id,
        "reason": entry.reason,
        "digest": entry.digest,
        "mac": seal,
    }


def _deed(action: str, row: object, values: dict[str, object]) -> Deed:
    assert isinstance(row, Base)  # noqa: S101 - the session holds nothing else
    table = row.__tablename__
    return Deed(
        action=action,
        table_name=table,
        row_id=_number(row, "id"),
        case_id=_number(row, "id" if table == "cases" else "case_id"),
        person_id=_number(row, "id" if table == "persons" else "person_id"),
        values=values,
    )


def _number(row: Base, column: str) -> int | None:
    value = getattr(row, column, None)
    return value if isinstance(value, int) else None


def _is_audited(row: object) -> bool:
    return isinstance(row, Base) and row.audited


def _is_changed(row: object) -> bool:
    return _is_audited(row) and bool(inspect(row, raiseerr=True).modified)


def _new_values(row: object) -> dict[str, object]:
    state = inspect(row, raiseerr=True)
    return {
        attribute.key: plain(getattr(row, attribute.key)) for attribute in state.mapper.column_attrs
    }


def _changed_values(row: object) -> dict[str, object]:
    state = inspect(row, raiseerr=True)
    changed: dict[str, object] = {}
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if history.has_changes():
            before = history.deleted[0] if history.deleted else None
            after = history.added[0] if history.added else None
            changed[attribute.key] = [plain(before), plain(after)]
    return changed


def plain(value: object) -> Value:
    """Return a column's value as JSON can carry it, the same on every database.

    Raises:
        TypeError: no column of ours holds such a value.
    """
    match value:
        case Enum():
            return str(value.value)
        case datetime() | date():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes():
            return value.hex()
        case str() | int() | float() | bool() | None:
            return value
        case _:
            raise TypeError(f"no plain form of {type(value).__name__}")
