"""Open one case, whole, and log that it was opened."""

from datetime import date

from introapp.services.access import Action, Subject, require, use_case
from introapp.services.audit import Deed, append
from introapp.services.case_rows import CaseRows, protection_at, read_case
from introapp.services.deadlines import findings_of
from introapp.services.office import Office
from introapp.services.prepared import Record
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.events import CASE_EVENTS, PERSON_EVENTS
from models.domain.identity_numbers import masked
from models.domain.labels import PersonLabel, label_of
from models.domain.names import PersonName as Name
from models.domain.organisations import OrganisationKind
from models.domain.readmodels import (
    CaseView,
    GoalRow,
    IdentifierRow,
    LanguageRow,
    MeasureRow,
    MemberRow,
    PermitRow,
    PhasePeriod,
    PlacementRow,
    PlanRow,
    TaskRow,
)
from models.domain.status import Protection


@use_case(Action.OPEN)
def open_case(office: Office, actor: Actor, case_id: int, *, at: date | None = None) -> CaseView:
    """Return a case as it stands on a day, today if none is named; the opening is logged first.

    Raises:
        UnknownRowError: there is no such case.
        RefusedError: the decision point said no.
    """
    day = at or today()
    with writing(office.engine, actor) as session:
        rows = read_case(session, case_id, day)
        protection = protection_at(rows, rows.person_id, day)
        require(
            office, actor, Action.OPEN, Subject(protection, closed=rows.case.closed is not None)
        )
        deed = Deed("open", "cases", case_id, case_id=case_id, person_id=rows.person_id)
        append(session.connection(), actor.officer_id, [deed])
    return case_view(office, rows, day)


def case_view(office: Office, rows: CaseRows, day: date) -> CaseView:
    """Return what the window and the command line show of a case."""
    case = rows.case
    hidden = protection_at(rows, rows.person_id, day) is not Protection.NONE
    person = rows.people[0]
    return CaseView(
        case_id=case.id,
        uuid=case.uuid,
        case_number=case.case_number,
        person_id=person.id,
        person_uuid=person.uuid,
        person=person_label(rows, person, day),
        municipality=case.municipality,
        unit=case.unit,
        officer=case.officer or "",
        phase=case.phase,
        opened=case.opened,
        closed=case.closed,
        end_reason=case.end_reason,
        version=case.version,
        at=day,
        phases=tuple(PhasePeriod(row.phase, row.starts, row.ends) for row in rows.phases),
        identifiers=() if hidden else _identifiers(rows, person.id),
        languages=_languages(rows, person.id),
        household=tuple(_member(rows, row, day) for row in rows.people[1:]),
        permits=_permits(rows, person.id),
        placements=_placements(rows),
        events=_events(rows),
        goals=tuple(_goal(row) for row in rows.goals),
        measures=tuple(measure_row(row, case.organisation_id) for row in rows.measures),
        tasks=tuple(
            TaskRow(row.id, row.text, row.due, row.done, row.officer or "", row.waiting_for)
            for row in rows.tasks
        ),
        plans=tuple(
            PlanRow(row.id, row.number, row.state, row.decided, row.follow_up, row.version)
            for row in rows.plans
        ),
        findings=findings_of(office, rows, day),
    )


def person_label(rows: CaseRows, person: Record, day: date) -> PersonLabel:
    """Return how a member of the household is shown on a day."""
    return label_of(
        Name(person.given, person.family, person.native, family_first=person.family_first),
        protection_at(rows, person.id, day),
        birth_date=person.birth_date,
        birth_year=person.birth_year,
    )


def delivered_elsewhere(row: Record, municipality_id: int) -> bool:
    """Tell whether another municipality delivers a measure; a state authority is no elsewhere."""
    kind: OrganisationKind = row.delivering_kind
    return kind is OrganisationKind.MUNICIPALITY and row.delivering_id != municipality_id


def measure_row(row: Record, municipality_id: int) -> MeasureRow:
    """Return a measure as lists and forms take it."""
    return MeasureRow(
        measure_id=row.id,
        uuid=row.uuid,
        strand=row.strand,
        kind=row.kind,
        title=row.title,
        purpose=row.purpose,
        responsible=row.responsible,
        responsible_contact=row.responsible_contact,
        delivering=row.delivering,
        delivered_elsewhere=delivered_elsewhere(row, municipality_id),
        place=row.place,
        hours_per_week=row.hours_per_week,
        starts=row.starts,
        ends=row.ends,
        status=row.status,
        goal_id=row.goal_id,
        outcome=row.outcome,
        version=row.version,
        responsible_id=row.responsible_id,
        delivering_id=row.delivering_id,
    )


def _identifiers(rows: CaseRows, person_id: int) -> tuple[IdentifierRow, ...]:
    return tuple(
        IdentifierRow(
            row.kind,
            row.number,
            masked(row.kind, row.number),
            row.level,
            row.starts,
            row.ends,
        )
        for row in rows.identifiers.get(person_id, ())
    )


def _languages(rows: CaseRows, person_id: int) -> tuple[LanguageRow, ...]:
    ranked = sorted(rows.languages.get(person_id, ()), key=lambda row: row.rank)
    return tuple(
        LanguageRow(row.language, row.reads, row.interpreter_needed, row.dialect) for row in ranked
    )


def _member(rows: CaseRows, member: Record, day: date) -> MemberRow:
    case = rows.member_cases.get(member.id)
    return MemberRow(
        person_id=member.id,
        person_uuid=member.uuid,
        person=person_label(rows, member, day),
        role=rows.roles[member.id],
        case_id=None if case is None else case.id,
        case_number="" if case is None else case.case_number,
    )


def _permits(rows: CaseRows, person_id: int) -> tuple[PermitRow, ...]:
    return tuple(
        PermitRow(row.ground, row.kind, row.decided, row.valid_from, row.valid_to, row.id)
        for row in sorted(rows.permits.get(person_id, ()), key=lambda row: row.decided)
    )


def _placements(rows: CaseRows) -> tuple[PlacementRow, ...]:
    return tuple(
        PlacementRow(
            row.category,
            row.authority or "",
            row.decided,
            row.latest_reception,
            row.received,
            row.version,
        )
        for row in rows.placements.get(rows.case.id, ())
    )


def _events(rows: CaseRows) -> tuple[tuple[str, date], ...]:
    """Return what happened and when, in order of time."""
    found: list[tuple[date, str]] = []
    for row, events in (
        (rows.events.get(rows.person_id), PERSON_EVENTS),
        (rows.case_events.get(rows.case.id), CASE_EVENTS),
    ):
        if row is None:
            continue
        found += [
            (happened, event.value)
            for event in events
            if (happened := getattr(row, event.value)) is not None
        ]
    return tuple((name, happened) for happened, name in sorted(found))


def _goal(row: Record) -> GoalRow:
    return GoalRow(
        goal_id=row.id,
        uuid=row.uuid,
        parent_id=row.parent_id,
        kind=row.kind,
        strand=row.strand,
        text=row.text,
        evidence=row.evidence,
        target_date=row.target_date,
        status=row.status,
        version=row.version,
    )
