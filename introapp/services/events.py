"""Write down when something happened to a person or in a case."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.case_guard import case_for
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.errors import InvalidInputError
from models.domain.events import CASE_EVENTS, PERSON_EVENTS, Event
from models.tables.case import Case
from models.tables.events import CaseEvents, PersonEvents


@use_case(Action.CHANGE)
def record_events(
    office: Office, actor: Actor, case_id: int, dates: Mapping[Event, date | None]
) -> CasesChanged:
    """Set or clear the days on which things happened, and let the deadlines follow.

    Args:
        office: the open unit.
        actor: who writes.
        case_id: the case.
        dates: by event; nothing clears a day that was wrong.

    Raises:
        InvalidInputError: an event that follows from something else and is not typed in.
        RefusedError: the case is closed.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        set_events(session, case, dates)
        refresh_deadlines(session, office, [case_id], today())
    return CasesChanged(frozenset({case_id}))


def set_events(session: Session, case: Case, dates: Mapping[Event, date | None]) -> None:
    """Put days into the person's and the case's own columns.

    Raises:
        InvalidInputError: an event that has no column.
    """
    for event, happened in dates.items():
        if event in PERSON_EVENTS:
            setattr(_person_events(session, case.person_id), event.value, happened)
        elif event in CASE_EVENTS:
            setattr(_case_events(session, case.id), event.value, happened)
        else:
            raise InvalidInputError(
                f"”{event.label}” räknas fram ur andra uppgifter och skrivs inte in för sig.",
                field=event.value,
            )
    session.flush()


def _person_events(session: Session, person_id: int) -> PersonEvents:
    found = session.scalars(
        select(PersonEvents).where(PersonEvents.person_id == person_id)
    ).one_or_none()
    if found is None:
        found = PersonEvents(person_id=person_id)
        session.add(found)
        session.flush()
    return found


def _case_events(session: Session, case_id: int) -> CaseEvents:
    found = session.scalars(select(CaseEvents).where(CaseEvents.case_id == case_id)).one_or_none()
    if found is None:
        found = CaseEvents(case_id=case_id)
        session.add(found)
        session.flush()
    return found
