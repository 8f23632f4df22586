"""Gather what a case's introduction plan says, ready for paper."""

import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from introapp.services.case_rows import CaseRows, protection_at
from introapp.services.case_view import delivered_elsewhere
from introapp.services.deadlines import findings_of
from introapp.services.office import Office
from introapp.services.prepared import Record
from models.domain.chain import GoalStatus, MeasureStatus, PlanState
from models.domain.events import Event
from models.domain.identity_numbers import IdentityNumber
from models.domain.languages import language
from models.domain.names import PersonName as Name
from models.domain.plan_deadlines import deadlines_of
from models.domain.plan_document import (
    Duty,
    FollowUp,
    Obstacle,
    Party,
    PlanDocument,
    PlanGoal,
    PlanMeasure,
    PlanSignatures,
    SharingConsent,
)
from models.domain.plan_person import (
    AssessmentPart,
    Contact,
    HouseholdMember,
    LanguageSkill,
    OwnWords,
    Permit,
    PlanHead,
    PlanHousehold,
    PlanPerson,
    PlanStatus,
    Representative,
)
from models.domain.status import HouseholdRole, IdentifierKind, Profile, Protection
from resources import read_text
from resources.texts import gettext as _

_BEST_FIRST = tuple(IdentifierKind)
_LEFT_OUT = frozenset({MeasureStatus.ENTERED_IN_ERROR, MeasureStatus.STOPPED})


def plan_document(office: Office, rows: CaseRows, plan: Record | None, day: date) -> PlanDocument:
    """Return what the plan says on a day.

    Args:
        office: the open unit.
        rows: the case.
        plan: the version with the plan's own words; nothing where none is begun.
        day: the day it is drawn up.
    """
    return PlanDocument(
        head=_head(office, rows, plan, day),
        person=_person(rows, day),
        ends=_last_day(rows),
        household=PlanHousehold(
            members=tuple(_members(rows, day)), lives_alone=len(rows.people) == 1
        ),
        status=_status(rows, day),
        assessment=_assessment(plan),
        own_words=_own_words(plan),
        goals=tuple(_goal(row) for row in rows.goals if row.status is not GoalStatus.REMOVED),
        measures=tuple(_measure(row, rows) for row in rows.measures if row.status not in _LEFT_OUT),
        duties=tuple(_duties(plan)),
        deadlines=deadlines_of(findings_of(office, rows, day), _names(rows, day)),
        follow_up=_follow_up(plan),
        obstacles=tuple(Obstacle(line) for line in _lines(plan, "obstacles")),
        consents=tuple(_consent(row) for row in rows.consents if row.withdrawn is None),
        signatures=PlanSignatures(
            guardians=tuple(one.name for one in _representatives(rows, day)),
            interpreter=any(row.interpreter_needed for row in _languages(rows)),
        ),
    )


def _head(office: Office, rows: CaseRows, plan: Record | None, day: date) -> PlanHead:
    case = rows.case
    decided = None if plan is None else plan.decided
    return PlanHead(
        municipality=case.municipality,
        case_number=case.case_number,
        date=decided or day,
        unit=case.unit,
        version=1 if plan is None else plan.number,
        state=PlanState.DRAFT if plan is None else plan.state,
        replaces=plan.number - 1 if plan is not None and plan.number > 1 else None,
        officer=Contact(
            name=case.officer or "",
            function=case.officer_title or "",
            organisation=case.unit,
            phone=case.function_contact,
        ),
        secrecy_note=secrecy_note(office.profile),
    )


@cache
def secrecy_note(profile: Profile) -> str:
    """Return what a reader must know of confidentiality, with its law."""
    note = tomllib.loads(read_text("law", "secrecy.toml"))[profile.value]
    return f"{note['text']} {note['source'][:1].upper()}{note['source'][1:]}."


def _person(rows: CaseRows, day: date) -> PlanPerson:
    person = rows.people[0]
    identifier = _identifier(rows, person.id)
    languages = _languages(rows)
    needs = next((row for row in languages if row.interpreter_needed), None)
    contacts = {row.kind: row.value for row in rows.contacts.get(person.id, ()) if row.ends is None}
    return PlanPerson(
        name=_name(person),
        native_name=person.native,
        born=person.birth_date,
        birth_year=person.birth_year,
        identifier_kind=None if identifier is None else identifier.kind,
        identifier="" if identifier is None else identifier.display,
        phone=contacts.get("phone", ""),
        email=contacts.get("email", ""),
        languages=tuple(
            LanguageSkill(
                language(row.language).name,
                is_mother_tongue=row.rank == 1,
                reads="" if row.reads else _("läser inte"),
            )
            for row in languages
        ),
        interpreter_language="" if needs is None else language(needs.language).name,
        interpreter_note="" if needs is None else needs.dialect,
        representatives=_representatives(rows, day),
        protection=protection_at(rows, person.id, day),
    )


def _name(person: Record) -> str:
    return Name(
        person.given, person.family, person.native, family_first=person.family_first
    ).display


def _identifier(rows: CaseRows, person_id: int) -> IdentityNumber | None:
    """Return the number the person is known by now, the surest kind first."""
    current = [row for row in rows.identifiers.get(person_id, ()) if row.ends is None]
    if not current:
        return None
    best = min(current, key=lambda row: (_BEST_FIRST.index(row.kind), -row.id))
    return IdentityNumber(best.kind, best.number)


def _languages(rows: CaseRows) -> list[Record]:
    return sorted(rows.languages.get(rows.person_id, ()), key=lambda row: row.rank)


def _representatives(rows: CaseRows, day: date) -> tuple[Representative, ...]:
    names = {person.id: _name(person) for person in rows.people}
    return tuple(
        Representative(
            row.guardian_name or names.get(row.guardian_person_id, ""),
            row.kind,
            phone=row.contact,
            since=row.starts,
            protection=_protection_of(rows, row.guardian_person_id, day),
        )
        for row in rows.guardians.get(rows.person_id, ())
        if row.ends is None
    )


def _protection_of(rows: CaseRows, person_id: int | None, day: date) -> Protection:
    return Protection.NONE if person_id is None else protection_at(rows, person_id, day)


def _members(rows: CaseRows, day: date) -> Iterator[HouseholdMember]:
    for person in rows.people[1:]:
        is_child = rows.roles[person.id] is HouseholdRole.CHILD
        yield HouseholdMember(
            name=_name(person),
            relation=_("barn") if is_child else _("vuxen"),
            born=person.birth_date,
            is_child=is_child,
            protection=protection_at(rows, person.id, day),
        )


def _status(rows: CaseRows, day: date) -> PlanStatus:
    events = rows.events.get(rows.person_id)
    case_events = rows.case_events.get(rows.case.id)
    permits = sorted(rows.permits.get(rows.person_id, ()), key=lambda row: row.decided)
    placements = rows.placements.get(rows.case.id, ())
    latest = permits[-1] if permits else None
    return PlanStatus(
        is_asylum_seeker=latest is None and _day(events, Event.ASYLUM_APPLIED) is not None,
        applied=_day(events, Event.ASYLUM_APPLIED),
        permit=None
        if latest is None
        else Permit(latest.ground, latest.kind, latest.valid_from, latest.valid_to),
        registered_here=_day(case_events, Event.CIVIL_REGISTRATION_HERE),
        received=placements[-1].received if placements else None,
        residence_municipality=rows.case.municipality,
        delivering_municipalities=tuple(
            dict.fromkeys(
                row.delivering
                for row in rows.measures
                if delivered_elsewhere(row, rows.case.organisation_id)
                and row.status not in _LEFT_OUT
                and (row.ends is None or row.ends >= day)
            )
        ),
    )


def _day(row: Record | None, event: Event) -> date | None:
    if row is None:
        return None
    happened: date | None = getattr(row, event.value)
    return happened


def _assessment(plan: Record | None) -> tuple[AssessmentPart, ...]:
    if plan is None or not plan.assessment:
        return ()
    return (AssessmentPart(_("Sammanfattning"), plan.assessment),)


def _own_words(plan: Record | None) -> OwnWords:
    if plan is None or not plan.own_words:
        return OwnWords()
    return OwnWords(answers=(("", plan.own_words),))


def _goal(row: Record) -> PlanGoal:
    return PlanGoal(
        key=str(row.id),
        kind=row.kind,
        text=row.text,
        strand=row.strand,
        by=row.target_date,
        measured_by=row.evidence,
        status=row.status,
        serves="" if row.parent_id is None else str(row.parent_id),
    )


def _measure(row: Record, rows: CaseRows) -> PlanMeasure:
    home = rows.case.organisation_id
    return PlanMeasure(
        title=row.title,
        strand=row.strand,
        kind=row.kind,
        purpose=row.purpose,
        serves="" if row.goal_id is None else str(row.goal_id),
        actor=row.responsible,
        contact=Contact(name=row.responsible_contact),
        is_external=row.responsible_id != home,
        delivering_municipality=row.delivering if delivered_elsewhere(row, home) else "",
        place=row.place,
        hours_per_week=None if row.hours_per_week is None else Decimal(row.hours_per_week),
        fewer_hours_wished=row.less_by_own_wish,
        starts=row.starts,
        ends=row.ends,
        status=row.status,
    )


def _lines(plan: Record | None, column: str) -> list[str]:
    """Return a field of several lines as one text a line."""
    text = "" if plan is None else getattr(plan, column)
    return [line.strip() for line in text.splitlines() if line.strip()]


def _duties(plan: Record | None) -> Iterator[Duty]:
    for party, column in (
        (Party.PERSON, "newcomer_duties"),
        (Party.MUNICIPALITY, "municipality_duties"),
    ):
        for line in _lines(plan, column):
            yield Duty(party, line)


def _names(rows: CaseRows, day: date) -> dict[str, str]:
    """Return whom the plan may tell of, by key: the person without a name, the others by theirs.

    A protected member of the household is not among them: no deadline tells that they are there.
    """
    names = {str(rows.people[0].uuid): ""}
    for person in rows.people[1:]:
        if protection_at(rows, person.id, day) is Protection.NONE:
            names[str(person.uuid)] = person.given or person.family
    return names


def _last_day(rows: CaseRows) -> date | None:
    """Return the last day that something is planned for: the end of the plan's period."""
    ends = [row.ends for row in rows.measures if row.status not in _LEFT_OUT and row.ends]
    return max(ends, default=None)


def _follow_up(plan: Record | None) -> FollowUp:
    if plan is None:
        return FollowUp()
    attends = tuple(part.strip() for part in plan.follow_up_attendees.split(",") if part.strip())
    return FollowUp(next_on=plan.follow_up, attends=attends)


def _consent(row: Record) -> SharingConsent:
    return SharingConsent(
        what=row.scope,
        receiver=row.receiver,
        purpose=row.purpose,
        given_on=row.starts,
        valid_to=row.ends,
        informed_in="" if not row.language else language(row.language).name,
    )
