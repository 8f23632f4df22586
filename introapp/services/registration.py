"""Register a newcomer: the person, the case, and what is known on the first day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.audit import take_turn
from introapp.services.deadlines import refresh_deadlines
from introapp.services.doubles import tell_apart
from introapp.services.events import set_events
from introapp.services.households import join_household, open_cases_of_household
from introapp.services.name_index import index_person
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import NewPermit, NewPerson, NewPlacement
from models.domain.errors import InvalidInputError
from models.domain.identity_numbers import IdentityNumber, parse_identity_number
from models.domain.languages import is_language
from models.domain.names import entered_name
from models.domain.phases import phase_on_arrival
from models.domain.status import Protection
from models.domain.texts import clean
from models.tables.case import Case, CasePhase, Permit, Placement
from models.tables.person import (
    Contact,
    Identifier,
    Person,
    PersonName,
    ProtectionPeriod,
    SpokenLanguage,
)

REACH_LIMIT = 200


@use_case(Action.REGISTER)
def register_person(office: Office, actor: Actor, entry: NewPerson) -> CasesChanged:
    """Register a person with a case of their own, in one step.

    Returns:
        The new case as ``row_id``, and every case of the household, whose deadlines may change.

    Raises:
        InvalidInputError: a field cannot be kept; nothing is registered.
    """
    day = today()
    with writing(office.engine, actor) as session:
        case, household = _add_newcomer(session, office, actor, entry, day=day)
        touched = {case.id, *open_cases_of_household(session, household)}
        refresh_deadlines(session, office, sorted(touched), day)
    return CasesChanged(frozenset(touched), row_id=case.id)


@use_case(Action.REGISTER)
def register_household(office: Office, actor: Actor, entries: Sequence[NewPerson]) -> CasesChanged:
    """Register a whole household in one step: all of its people, or nobody.

    Args:
        office: the open unit.
        actor: who registers.
        entries: the people; the first is the one whose household the others join.

    Returns:
        The new cases; ``row_id`` is that of the first person.

    Raises:
        InvalidInputError: a field cannot be kept; ``field`` begins with the person's place in the
            household, counted from 0, and a full stop.
    """
    if not entries:
        raise InvalidInputError("Skriv minst en person i hushållet.")
    day = today()
    with writing(office.engine, actor) as session:
        first, household = _add_newcomer(session, office, actor, entries[0], day=day, place=0)
        touched = {first.id}
        for place, entry in enumerate(entries[1:], start=1):
            joining = replace(entry, household_of=first.person_id)
            case, _ = _add_newcomer(session, office, actor, joining, day=day, place=place)
            touched.add(case.id)
        touched.update(open_cases_of_household(session, household))
        refresh_deadlines(session, office, sorted(touched), day)
    return CasesChanged(frozenset(touched), row_id=first.id)


def _add_newcomer(
    session: Session,
    office: Office,
    actor: Actor,
    entry: NewPerson,
    *,
    day: date,
    place: int | None = None,
) -> tuple[Case, int]:
    """Write one person with a case, and return the case and the household."""
    try:
        person = _add_person(session, office, entry, day)
    except InvalidInputError as error:
        field = error.field if place is None else f"{place}.{error.field}"
        raise InvalidInputError(str(error), field) from error
    household = join_household(
        session, person.id, of=entry.household_of, role=entry.role, since=day
    )
    case = _add_case(session, office, actor, person, entry=entry, day=day)
    set_events(session, case, entry.events)
    index_person(session, person.id)
    tell_apart(session, person.id, entry.distinct_from)
    return case, household


def _add_person(session: Session, office: Office, entry: NewPerson, day: date) -> Person:
    name = entered_name(entry.given, entry.family, entry.native, family_first=entry.family_first)
    number = _number(office, entry, day)
    born = entry.birth_date or (None if number is None else number.birth_date)
    if born is not None and born > day:
        raise InvalidInputError("Födelsedatumet ligger i framtiden. Kontrollera det.", "birth_date")
    person = Person(
        birth_date=born,
        birth_year=entry.birth_year if born is None else born.year,
        sex=entry.sex or (None if number is None else number.sex),
        unaccompanied=entry.unaccompanied,
    )
    session.add(person)
    session.flush()
    session.add(
        PersonName(
            person_id=person.id,
            given=name.given,
            family=name.family,
            native=name.native,
            family_first=name.family_first,
            sort_key=name.sort_key,
        )
    )
    if number is not None:
        session.add(Identifier(person_id=person.id, kind=number.kind, number=number.value))
    _add_reach(session, person.id, entry)
    if entry.protection is not Protection.NONE:
        session.add(ProtectionPeriod(person_id=person.id, level=entry.protection, starts=day))
    return person


def _number(office: Office, entry: NewPerson, day: date) -> IdentityNumber | None:
    if not entry.identifier.strip():
        return None
    return parse_identity_number(entry.identifier, today=day, fictive=office.fictive)


def _add_reach(session: Session, person_id: int, entry: NewPerson) -> None:
    """Write down the language and how the person is reached."""
    if entry.language:
        if not is_language(entry.language):
            raise InvalidInputError("Språket finns inte i listan. Välj ett därifrån.", "language")
        session.add(
            SpokenLanguage(
                person_id=person_id,
                language=entry.language,
                interpreter_needed=entry.interpreter_needed,
            )
        )
    for kind, value in (("phone", entry.phone), ("email", entry.email)):
        kept = clean(value, limit=REACH_LIMIT, field=kind)
        if kept:
            session.add(Contact(person_id=person_id, kind=kind, value=kept))


def _add_case(
    session: Session, office: Office, actor: Actor, person: Person, *, entry: NewPerson, day: date
) -> Case:
    phase = phase_on_arrival(entry.permit, entry.placement)
    case = Case(
        case_number=next_case_number(session, day),
        person_id=person.id,
        organisation_id=office.organisation_id,
        unit_id=office.unit_id,
        officer_id=actor.officer_id,
        opened=day,
        phase=phase,
    )
    session.add(case)
    session.flush()
    session.add(CasePhase(case_id=case.id, phase=phase, starts=day))
    if entry.permit is not None:
        session.add(permit_row(person.id, entry.permit))
    if entry.placement is not None:
        session.add(placement_row(case.id, entry.placement))
    session.flush()
    return case


def next_case_number(session: Session, day: date) -> str:
    """Return the next free case number of the year, such as 2026-0142."""
    take_turn(session.connection())
    year = f"{day.year}-"
    latest = session.scalar(
        select(Case.case_number)
        .where(Case.case_number.startswith(year, autoescape=True))
        .order_by(func.length(Case.case_number).desc(), Case.case_number.desc())
        .limit(1)
    )
    serial = 1 if latest is None else int(latest.removeprefix(year)) + 1
    return f"{year}{serial:04}"


def permit_row(person_id: int, entry: NewPermit) -> Permit:
    """Return a permit as a row.

    Raises:
        InvalidInputError: it ends before it begins.
    """
    starts = entry.valid_from or entry.decided
    if entry.valid_to is not None and entry.valid_to < starts:
        raise InvalidInputError(
            "Tillståndet slutar innan det börjar. Kontrollera datumen.", "valid_to"
        )
    return Permit(
        person_id=person_id,
        ground=entry.ground,
        kind=entry.kind,
        decided=entry.decided,
        legal_force=entry.legal_force,
        valid_from=starts,
        valid_to=entry.valid_to,
    )


def placement_row(case_id: int, entry: NewPlacement) -> Placement:
    """Return a placement as a row."""
    return Placement(
        case_id=case_id,
        category=entry.category,
        decided=entry.decided,
        latest_reception=entry.latest_reception,
        received=entry.received,
    )
