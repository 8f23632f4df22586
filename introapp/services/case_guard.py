"""Take hold of a case for a purpose, asking the decision point on the way."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from introapp.services.access import Action, Subject, require
from introapp.services.office import Office
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.errors import ConflictError, UnknownRowError
from models.domain.protection import strongest
from models.domain.status import Protection
from models.tables.case import Case
from models.tables.person import ProtectionPeriod


def case_for(
    session: Session, office: Office, actor: Actor, case_id: int, *, action: Action
) -> Case:
    """Return the case if the actor may do the action to it.

    Raises:
        UnknownRowError: no such case.
        RefusedError: the decision point said no.
    """
    case = session.get(Case, case_id)
    if case is None:
        raise UnknownRowError("Ärendet finns inte i den här databasen. Sök efter personen på nytt.")
    subject = Subject(
        protection_of(session, case.person_id, today()), closed=case.closed is not None
    )
    require(office, actor, action, subject)
    return case


def protection_of(session: Session, person_id: int, at: date) -> Protection:
    """Return the strongest protection that holds for a person on a day."""
    levels = session.scalars(
        select(ProtectionPeriod.level).where(
            ProtectionPeriod.person_id == person_id,
            ProtectionPeriod.entered_in_error.is_(False),
            or_(ProtectionPeriod.starts.is_(None), ProtectionPeriod.starts <= at),
            or_(ProtectionPeriod.ends.is_(None), ProtectionPeriod.ends >= at),
        )
    )
    return strongest(levels)


def refuse_stale(version: int, seen: int | None) -> None:
    """Refuse to write over what somebody else has saved since the form was opened.

    Args:
        version: the row's present version.
        seen: the version the officer was looking at; nothing where the row is new.

    Raises:
        ConflictError: they differ.
    """
    if seen is not None and seen != version:
        raise ConflictError(
            "Någon annan har sparat samma uppgift under tiden. Läs in den på nytt, och skriv sedan"
            " in din ändring igen."
        )
