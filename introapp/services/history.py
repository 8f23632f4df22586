"""Read from the audit chain what was done in a case."""

import json
from collections.abc import Iterator

from sqlalchemy import or_, select

from introapp.services.access import Action, use_case
from introapp.services.case_guard import case_for
from introapp.services.office import Office
from introapp.services.undo import can_be_undone
from introapp.services.unit_of_work import reading
from models.domain.actor import Actor
from models.domain.history import FieldChange, HistoryRow, Value
from models.tables.audit import AuditEntry, AuditValues
from models.tables.organisation import Officer

PAGE = 200
_OF_THE_PROGRAM = frozenset(
    {
        "id",
        "uuid",
        "version",
        "person_id",
        "case_id",
        "created_at",
        "sort_key",
        "checksum",
        "content",
    }
)


@use_case(Action.OPEN)
def case_history(
    office: Office, actor: Actor, case_id: int, *, before: int | None = None
) -> tuple[HistoryRow, ...]:
    """Return what was done in a case and to its person, the latest first, a page at a time.

    Args:
        office: the open unit.
        actor: who reads.
        case_id: the case.
        before: number of the entry the page ends before; nothing for the first page.
    """
    with reading(office.engine) as session:
        case = case_for(session, office, actor, case_id, action=Action.OPEN)
        query = (
            select(AuditEntry, AuditValues.values, Officer.name)
            .outerjoin(AuditValues, AuditValues.entry_id == AuditEntry.id)
            .outerjoin(Officer, Officer.id == AuditEntry.officer_id)
            .where(
                or_(
                    AuditEntry.case_id == case_id,
                    (AuditEntry.person_id == case.person_id) & AuditEntry.case_id.is_(None),
                )
            )
            .order_by(AuditEntry.id.desc())
            .limit(PAGE)
        )
        if before is not None:
            query = query.where(AuditEntry.id < before)
        return tuple(_row(entry, values, name) for entry, values, name in session.execute(query))


def _row(entry: AuditEntry, values: str | None, officer: str | None) -> HistoryRow:
    return HistoryRow(
        entry=entry.id,
        at=entry.at,
        officer=officer or "",
        action=entry.action,
        table=entry.table_name,
        row_id=entry.row_id,
        changes=tuple(_changes(entry.action, json.loads(values))) if values else (),
        values_kept=values is not None,
        can_be_undone=values is not None and can_be_undone(entry),
    )


def _changes(action: str, values: dict[str, Value | list[Value]]) -> Iterator[FieldChange]:
    """Give the columns that mean something to an officer."""
    for field, value in values.items():
        if field in _OF_THE_PROGRAM:
            continue
        if isinstance(value, list):
            yield FieldChange(field, value[0], value[1])
        elif action == "create" and value not in (None, "", False):
            yield FieldChange(field, None, value)
