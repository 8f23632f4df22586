"""What the rules say of a case, and the work list that follows from it."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from introapp.services.case_facts import case_facts
from introapp.services.case_rows import CaseRows, protection_at, read_case
from introapp.services.office import Office
from introapp.services.prepared import Record
from models.domain.chain import PlanState
from models.domain.protection import place_in_list
from models.domain.rules.engine import evaluate
from models.domain.rules.findings import Finding, deadlines_ahead
from models.domain.today import NO_DAY, filter_of
from models.tables.work import DayRow, WorkRow


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


def own_deadlines(findings: tuple[Finding, ...], rows: CaseRows, at: date) -> tuple[Finding, ...]:
    """Return the deadlines ahead, or late, that belong in a case's own lists.

    A child with a case of their own has their deadlines there, not in the parents' too.
    """
    elsewhere = {str(person.uuid) for person in rows.people[1:] if person.id in rows.member_cases}
    return deadlines_ahead((one for one in findings if one.subject not in elsewhere), at)


def _refresh(session: Session, office: Office, case_id: int, at: date) -> None:
    rows = read_case(session, case_id, at)
    is_open = rows.case.closed is None
    ahead = own_deadlines(findings_of(office, rows, at), rows, at) if is_open else ()
    ids = {str(one.uuid): one.id for one in rows.people}
    _write_work_row(session, rows, ahead, ids=ids, at=at)
    session.execute(delete(DayRow).where(DayRow.case_id == case_id))
    to_do = [_deadline_row(rows, one, ids=ids, at=at) for one in ahead]
    if is_open:
        to_do += [_task_row(rows, task) for task in rows.tasks if _is_to_do(task)]
    if to_do:
        session.execute(insert(DayRow), to_do)


def _deadline_row(
    rows: CaseRows, one: Finding, *, ids: Mapping[str, int], at: date
) -> dict[str, object]:
    return {
        "case_id": rows.case.id,
        "officer_id": rows.case.officer_id,
        "person_id": ids.get(one.subject, rows.person_id),
        "rule": one.rule_id,
        "task_id": None,
        "due": one.due,
        "waits": False,
        "shown_by": filter_of(one.rule_id, lacks_follow_up=_lacks_follow_up(rows, at)),
        "anchor": None if one.anchor is None else one.anchor.value,
        "anchor_date": one.anchor_date,
    }


def _lacks_follow_up(rows: CaseRows, at: date) -> bool:
    """Tell whether the plan in force has no day ahead on which it is followed up."""
    decided = [plan for plan in rows.plans if plan.state is PlanState.DECIDED]
    return bool(decided) and (decided[-1].follow_up is None or decided[-1].follow_up < at)


def _is_to_do(task: Record) -> bool:
    return task.done is None and bool(task.due or task.waiting_for)


def _task_row(rows: CaseRows, task: Record) -> dict[str, object]:
    return {
        "case_id": rows.case.id,
        "officer_id": task.officer_id or rows.case.officer_id,
        "person_id": rows.person_id,
        "rule": "",
        "task_id": task.id,
        "due": task.due or NO_DAY,
        "waits": bool(task.waiting_for),
        "shown_by": None,
        "anchor": None,
        "anchor_date": None,
    }


def _write_work_row(
    session: Session,
    rows: CaseRows,
    ahead: tuple[Finding, ...],
    *,
    ids: Mapping[str, int],
    at: date,
) -> None:
    person, case = rows.people[0], rows.case
    row = session.get(WorkRow, case.id)
    if row is None:
        row = WorkRow(case_id=case.id)
        session.add(row)
    row.officer_id = case.officer_id
    row.is_open = case.closed is None
    protection = protection_at(rows, person.id, at)
    row.name_order = place_in_list(person.family, person.given, protection)
    row.next_due = ahead[0].due if ahead else None
    row.next_rule = ahead[0].rule_id if ahead else None
    row.next_person_id = ids.get(ahead[0].subject, person.id) if ahead else None
    row.checked = at
