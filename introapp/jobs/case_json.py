"""Cases as other programs read them: English keys that never change, codes, ISO dates.

Every key stands here by name, so that a new field of a read model goes nowhere by itself. Numbers
that people are known by are masked, as on the screen until somebody asks for them.
"""

from datetime import date

from models.domain.readmodels import (
    CaseRow,
    CaseView,
    GoalRow,
    MeasureRow,
    MemberRow,
    PermitRow,
    PlacementRow,
    TaskRow,
)
from models.domain.rules.findings import Finding

JsonObject = dict[str, object]


def case_line(row: CaseRow) -> JsonObject:
    """Return one line of the list of cases."""
    coming = row.next_deadline
    return {
        "case_number": row.case_number,
        "uuid": str(row.uuid),
        "name": row.person.text,
        "phase": row.phase.value,
        "protected": row.person.masked,
        "next_deadline": None
        if coming is None
        else {"rule": coming.rule, "due": coming.due.isoformat(), "text": coming.text},
    }


def case_whole(view: CaseView) -> JsonObject:
    """Return one case with all that may be shown of it."""
    return {
        "case_number": view.case_number,
        "uuid": str(view.uuid),
        "name": view.person.text,
        "native_name": view.person.native,
        "birth_date": _day(view.person.birth_date),
        "birth_year": view.person.birth_year,
        "protected": view.person.masked,
        "municipality": view.municipality,
        "unit": view.unit,
        "officer": view.officer,
        "phase": view.phase.value,
        "opened": view.opened.isoformat(),
        "closed": _day(view.closed),
        "end_reason": None if view.end_reason is None else view.end_reason.value,
        "at": view.at.isoformat(),
        **_about_person(view),
        **_work(view),
        **_rules(view),
    }


def _about_person(view: CaseView) -> JsonObject:
    return {
        "identifiers": [
            {
                "kind": row.kind.value,
                "masked": row.masked,
                "level": None if row.level is None else row.level.value,
                "starts": _day(row.starts),
                "ends": _day(row.ends),
            }
            for row in view.identifiers
        ],
        "languages": [
            {
                "language": row.language,
                "reads": row.reads,
                "interpreter_needed": row.interpreter_needed,
                "dialect": row.dialect,
            }
            for row in view.languages
        ],
        "household": [_member(row) for row in view.household],
        "permits": [_permit(row) for row in view.permits],
        "placements": [_placement(row) for row in view.placements],
        "events": [{"event": name, "date": happened.isoformat()} for name, happened in view.events],
    }


def _work(view: CaseView) -> JsonObject:
    goals = {row.goal_id: str(row.uuid) for row in view.goals}
    return {
        "phases": [
            {"phase": row.phase.value, "starts": _day(row.starts), "ends": _day(row.ends)}
            for row in view.phases
        ],
        "goals": [_goal(row, goals) for row in view.goals],
        "measures": [_measure(row, goals) for row in view.measures],
        "tasks": [_task(row) for row in view.tasks],
        "plans": [
            {
                "number": row.number,
                "state": row.state.value,
                "decided": _day(row.decided),
                "follow_up": _day(row.follow_up),
            }
            for row in view.plans
        ],
    }


def _rules(view: CaseView) -> JsonObject:
    """Return what the rules say, and apart from it what they say without naming a day."""
    dated = sorted(
        (finding for finding in view.findings if finding.due is not None),
        key=lambda finding: (finding.due or date.max, finding.rule_id, finding.subject),
    )
    return {
        "deadlines": [_finding(finding, view) for finding in dated],
        "undated_rules": [_finding(found, view) for found in view.findings if found.due is None],
    }


def _member(row: MemberRow) -> JsonObject:
    return {
        "name": row.person.text,
        "protected": row.person.masked,
        "role": row.role.value,
        "birth_date": _day(row.person.birth_date),
        "birth_year": row.person.birth_year,
        "case_number": row.case_number or None,
    }


def _permit(row: PermitRow) -> JsonObject:
    return {
        "ground": row.ground.value,
        "kind": row.kind.value,
        "decided": row.decided.isoformat(),
        "valid_from": _day(row.valid_from),
        "valid_to": _day(row.valid_to),
    }


def _placement(row: PlacementRow) -> JsonObject:
    return {
        "category": row.category.value,
        "authority": row.authority,
        "decided": _day(row.decided),
        "latest_reception": _day(row.latest_reception),
        "received": _day(row.received),
    }


def _goal(row: GoalRow, goals: dict[int, str]) -> JsonObject:
    return {
        "uuid": str(row.uuid),
        "parent": _of(goals, row.parent_id),
        "kind": row.kind.value,
        "strand": row.strand.value,
        "text": row.text,
        "evidence": row.evidence,
        "target_date": _day(row.target_date),
        "status": row.status.value,
    }


def _measure(row: MeasureRow, goals: dict[int, str]) -> JsonObject:
    return {
        "uuid": str(row.uuid),
        "strand": row.strand.value,
        "kind": row.kind,
        "title": row.title,
        "purpose": row.purpose,
        "responsible": row.responsible,
        "responsible_contact": row.responsible_contact,
        "delivering": row.delivering,
        "delivered_elsewhere": row.delivered_elsewhere,
        "place": row.place,
        "hours_per_week": row.hours_per_week,
        "starts": row.starts.isoformat(),
        "ends": _day(row.ends),
        "status": row.status.value,
        "goal": _of(goals, row.goal_id),
        "outcome": row.outcome,
    }


def _task(row: TaskRow) -> JsonObject:
    return {
        "text": row.text,
        "due": _day(row.due),
        "done": _day(row.done),
        "officer": row.officer,
        "waiting_for": row.waiting_for,
    }


def _finding(finding: Finding, view: CaseView) -> JsonObject:
    return {
        "rule": finding.rule_id,
        "title": finding.title,
        "text": finding.text,
        "kind": finding.kind.value,
        "status": finding.status.value,
        "state": finding.state.value,
        "due": _day(finding.due),
        "met_on": _day(finding.met_on),
        "strand": finding.strand.value,
        "responsible": finding.responsible.value,
        "subject": _subject(finding, view),
        "measure": finding.measure or None,
        "anchor": None
        if finding.anchor is None
        else {"event": finding.anchor.value, "date": _day(finding.anchor_date)},
        "why": list(finding.why),
        "source": {"reference": finding.source.reference, "address": finding.source.address},
    }


def _subject(finding: Finding, view: CaseView) -> JsonObject:
    member = _member_meant(finding, view)
    if member is None:
        return {"name": view.person.text, "protected": view.person.masked, "role": "newcomer"}
    person = member.person
    return {"name": person.text, "protected": person.masked, "role": member.role.value}


def subject_name(finding: Finding, view: CaseView) -> str:
    """Return which other member of the household a finding is about; nothing for the newcomer."""
    member = _member_meant(finding, view)
    return "" if member is None else member.person.text


def _member_meant(finding: Finding, view: CaseView) -> MemberRow | None:
    meant = (row for row in view.household if str(row.person_uuid) == finding.subject)
    return next(meant, None)


def _of(goals: dict[int, str], goal_id: int | None) -> str | None:
    return None if goal_id is None else goals.get(goal_id)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
