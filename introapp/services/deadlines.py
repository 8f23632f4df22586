"""What the rules say of a case, and the work list that follows from it."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from introapp.services.case_facts import case_facts
from introapp.services.case_rows import CaseRows, read_case
from introapp.services.office import Office
from models.domain.names import sort_key
from models.domain.rules.engine import evaluate
from models.domain.rules.findings import Finding, next_deadline
from models.tables.work import WorkRow


def findings_of(office: Office, rows: CaseRows, at: date) -> tuple[Finding, ...]:
    """Return what the rules say of a case on a day, the household's children included."""
    return evaluate(office.book, case_facts(rows, at), at)


def refresh_deadlines(session: Session, office: Office, case_ids: Iterable[int], at: date) -> None:
    """Ask the rules anew about cases and write what comes next into the work list."""
    session.flush()
    for case_id in case_ids:
        _refresh(session, office, case_id, at)
    session.flush()


def stale_cases(session: Session, at: date, limit: int) -> list[int]:
    """Return open cases that the rules have not been asked about today: time alone moves them."""
    return list(
        session.scalars(
            select(WorkRow.case_id)
            .where(WorkRow.is_open.is_(True), WorkRow.checked < at)
            .order_by(WorkRow.checked, WorkRow.case_id)
            .limit(limit)
        )
    )


def own_next(findings: tuple[Finding, ...], rows: CaseRows, at: date) -> Finding | None:
    """Return the deadline that comes next in a case.

    A child with a case of their own has their deadlines there, not in the parents' too.
    """
    elsewhere = {str(person.uuid) for person in rows.people[1:] if person.id in rows.member_cases}
    return next_deadline(tuple(f for f in findings if f.subject not in elsewhere), at)


def _refresh(session: Session, office: Office, case_id: int, at: date) -> None:
    rows = read_case(session, case_id, at)
    person = rows.people[0]
    row = session.get(WorkRow, case_id)
    if row is None:
        row = WorkRow(case_id=case_id)
        session.add(row)
    is_open = rows.case.closed is None
    coming = own_next(findings_of(office, rows, at), rows, at) if is_open else None
    ids = {str(one.uuid): one.id for one in rows.people}
    row.officer_id = rows.case.officer_id
    row.is_open = is_open
    row.name_order = sort_key(person.family, person.given)
    row.next_due = None if coming is None else coming.due
    row.next_rule = None if coming is None else coming.rule_id
    row.next_person_id = None if coming is None else ids.get(coming.subject, person.id)
    row.checked = at
