"""Write down what authorities have decided: permits, reception, numbers, protection."""

from datetime import date

from sqlalchemy import select

from introapp.services.access import Action, use_case
from introapp.services.case_guard import case_for, refuse_stale
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.registration import permit_row, placement_row
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import NewIdentifier, NewPermit, NewPlacement
from models.domain.errors import InvalidInputError, UnknownRowError
from models.domain.identity_numbers import parse_identity_number
from models.domain.status import IdentifierKind, Protection
from models.tables.case import Permit, Placement
from models.tables.person import Identifier, ProtectionPeriod

_REPLACED_BY = {IdentifierKind.PERSONAL: IdentifierKind.COORDINATION}


@use_case(Action.CHANGE)
def add_permit(office: Office, actor: Actor, case_id: int, entry: NewPermit) -> CasesChanged:
    """Write down a residence permit as its decision states it.

    Raises:
        InvalidInputError: it ends before it begins.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        permit = permit_row(case.person_id, entry)
        session.add(permit)
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}), row_id=permit.id)


@use_case(Action.CHANGE)
def mark_permit_wrong(office: Office, actor: Actor, case_id: int, permit_id: int) -> CasesChanged:
    """Mark a permit as entered in error; it is kept and counts no more."""
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        permit = session.get(Permit, permit_id)
        if permit is None or permit.person_id != case.person_id:
            raise UnknownRowError("Tillståndet finns inte längre. Läs in ärendet på nytt.")
        permit.entered_in_error = True
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}), row_id=permit_id)


@use_case(Action.CHANGE)
def set_placement(
    office: Office, actor: Actor, case_id: int, entry: NewPlacement, *, seen: int | None = None
) -> CasesChanged:
    """Write down how and when the person came, over the version the officer has seen.

    Raises:
        ConflictError: somebody else has saved it in between.
        InvalidInputError: received before it was decided.
    """
    if entry.received is not None and entry.decided is not None and entry.received < entry.decided:
        raise InvalidInputError(
            "Mottagandet ligger före beslutet om anvisning. Kontrollera datumen.", "received"
        )
    with writing(office.engine, actor) as session:
        case_for(session, office, actor, case_id, action=Action.CHANGE)
        placement = session.scalars(
            select(Placement)
            .where(Placement.case_id == case_id, Placement.entered_in_error.is_(False))
            .order_by(Placement.id.desc())
            .limit(1)
        ).first()
        if placement is None:
            placement = placement_row(case_id, entry)
            session.add(placement)
        else:
            refuse_stale(placement.version, seen)
            placement.category, placement.decided = entry.category, entry.decided
            placement.latest_reception = entry.latest_reception
            placement.received = entry.received
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}), row_id=placement.id)


@use_case(Action.CHANGE)
def add_identifier(
    office: Office, actor: Actor, case_id: int, entry: NewIdentifier
) -> CasesChanged:
    """Write down a number; a personnummer takes over from the samordningsnummer.

    Raises:
        InvalidInputError: it cannot be such a number.
    """
    day = today()
    number = parse_identity_number(entry.number, today=day, kind=entry.kind, fictive=office.fictive)
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        since = entry.since or day
        for earlier in session.scalars(
            select(Identifier).where(
                Identifier.person_id == case.person_id,
                Identifier.kind == _REPLACED_BY.get(number.kind, number.kind),
                Identifier.ends.is_(None),
            )
        ):
            earlier.ends = since
        identifier = Identifier(
            person_id=case.person_id,
            kind=number.kind,
            number=number.value,
            level=entry.level,
            starts=since,
        )
        session.add(identifier)
        session.flush()
        return CasesChanged(frozenset({case_id}), row_id=identifier.id)


@use_case(Action.CHANGE)
def set_protection(
    office: Office, actor: Actor, case_id: int, level: Protection, *, since: date
) -> CasesChanged:
    """Protect a person's data from a day, in place of what held before."""
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        for earlier in session.scalars(
            select(ProtectionPeriod).where(
                ProtectionPeriod.person_id == case.person_id,
                ProtectionPeriod.ends.is_(None),
                ProtectionPeriod.entered_in_error.is_(False),
            )
        ):
            earlier.ends = since
        session.add(ProtectionPeriod(person_id=case.person_id, level=level, starts=since))
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}))
