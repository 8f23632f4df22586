"""Tell the rules what the rows say of a case: dates and kinds, no names."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypedDict

from introapp.services.case_rows import CaseRows
from introapp.services.prepared import Record
from models.domain.chain import MeasureStatus, PlanState
from models.domain.events import CASE_EVENTS, PERSON_EVENTS, Event
from models.domain.facts import (
    CaseFacts,
    MeasureFacts,
    MemberFacts,
    PeriodFacts,
    PermitFacts,
    SchoolStage,
)
from models.domain.status import AsylumHousing, PlacementCategory


def case_facts(rows: CaseRows, at: date) -> CaseFacts:
    """Return what the rules are told about a case on a day."""
    person = rows.people[0]
    return CaseFacts(
        **_subject(rows, person, rows.case.id, at),
        members=tuple(_member(rows, member, at) for member in rows.people[1:]),
        measures=tuple(_measure(row) for row in rows.measures if _counts(row)),
        periods=tuple(
            PeriodFacts(row.kind, row.starts, row.ends, row.child_born)
            for row in rows.periods.get(person.id, ())
        ),
        registered_at_reception_centre=person.registered_at_reception_centre,
        support_months=rows.support_months,
    )


def born_for_rules(person: Record) -> date | None:
    """Return the birth date; where only the year is known, the first of January."""
    if person.birth_date is not None:
        known: date = person.birth_date
        return known
    return None if person.birth_year is None else date(person.birth_year, 1, 1)


class _Common(TypedDict):
    """What is said alike of the newcomer and of each member of the household."""

    key: str
    born: date | None
    events: Mapping[Event, date]
    permits: tuple[PermitFacts, ...]
    placement: PlacementCategory | None
    asylum_housing: AsylumHousing | None
    unaccompanied: bool
    upper_secondary: bool
    school_stage: SchoolStage | None
    citizen_of_eea: bool


def _member(rows: CaseRows, member: Record, at: date) -> MemberFacts:
    role = rows.roles[member.id]
    return MemberFacts(**_subject(rows, member, _case_of(rows, member), at), role=role)


def _case_of(rows: CaseRows, member: Record) -> int | None:
    found = rows.member_cases.get(member.id)
    return None if found is None else found.id


def _subject(rows: CaseRows, person: Record, case_id: int | None, at: date) -> _Common:
    permits = sorted(rows.permits.get(person.id, ()), key=lambda row: row.decided)
    placements = () if case_id is None else rows.placements.get(case_id, ())
    stays = [row for row in rows.stays.get(person.id, ()) if _holds(row, at)]
    return _Common(
        key=str(person.uuid),
        born=born_for_rules(person),
        events=MappingProxyType(dict(_events(rows, person, case_id, placements))),
        permits=tuple(
            PermitFacts(
                row.ground, row.kind, row.decided, row.legal_force, row.valid_from, row.valid_to
            )
            for row in permits
        ),
        placement=placements[-1].category if placements else None,
        asylum_housing=stays[-1].housing if stays else None,
        unaccompanied=person.unaccompanied,
        upper_secondary=person.upper_secondary,
        school_stage=person.school_stage,
        citizen_of_eea=person.citizen_of_eea,
    )


def _holds(row: Record, at: date) -> bool:
    return (row.starts is None or row.starts <= at) and (row.ends is None or row.ends >= at)


def _events(
    rows: CaseRows,
    person: Record,
    case_id: int | None,
    placements: Sequence[Record],
) -> Iterator[tuple[Event, date]]:
    yield from _columns(rows.events.get(person.id), PERSON_EVENTS)
    if case_id is None:
        return
    yield from _columns(rows.case_events.get(case_id), CASE_EVENTS)
    yield from _placement_events(placements)
    if case_id == rows.case.id:
        yield Event.CASE_OPENED, rows.case.opened
        yield from _plan_events(rows)


def _columns(row: Record | None, events: frozenset[Event]) -> Iterator[tuple[Event, date]]:
    if row is None:
        return
    for event in events:
        happened: date | None = getattr(row, event.value)
        if happened is not None:
            yield event, happened


def _placement_events(placements: Sequence[Record]) -> Iterator[tuple[Event, date]]:
    if not placements:
        return
    latest = placements[-1]
    for event, happened in (
        (Event.PLACEMENT_DECIDED, latest.decided),
        (Event.PLACEMENT_LATEST_RECEPTION, latest.latest_reception),
        (Event.RECEIVED, latest.received),
    ):
        if happened is not None:
            yield event, happened


def _plan_events(rows: CaseRows) -> Iterator[tuple[Event, date]]:
    decided = [plan for plan in rows.plans if plan.state is PlanState.DECIDED]
    if decided:
        yield Event.PLAN_DECIDED, decided[-1].decided
        if decided[-1].follow_up is not None:
            yield Event.FOLLOW_UP_PLANNED, decided[-1].follow_up


def _counts(measure: Record) -> bool:
    return measure.status is not MeasureStatus.ENTERED_IN_ERROR


def _measure(row: Record) -> MeasureFacts:
    return MeasureFacts(
        strand=row.strand,
        kind=row.kind,
        status=row.status,
        starts=row.starts,
        ends=row.ends,
        key=str(row.uuid),
        hours_per_week=row.hours_per_week,
        hours_done=row.hours_done,
        parts_done=row.parts_done,
        less_by_own_wish=row.less_by_own_wish,
        agreement_terminated=row.agreement_terminated,
    )
