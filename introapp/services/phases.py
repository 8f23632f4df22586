"""Take a case from one phase of the chain to the next."""

from datetime import date, timedelta

from sqlalchemy import select

from introapp.services.access import Action, use_case
from introapp.services.case_guard import case_for, refuse_stale
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.chain import EndReason, Phase
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.errors import InvalidInputError
from models.domain.phases import may_follow
from models.tables.case import CasePhase


@use_case(Action.CHANGE)
def move_to_phase(
    office: Office,
    actor: Actor,
    case_id: int,
    phase: Phase,
    *,
    since: date,
    seen: int | None = None,
) -> CasesChanged:
    """Take a case to a phase; what the case holds goes on without being entered again.

    Raises:
        InvalidInputError: the chain has no such step, or it would begin before the present one.
        ConflictError: somebody else has moved the case.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        refuse_stale(case.version, seen)
        if not may_follow(case.phase, phase):
            raise InvalidInputError("Kedjan har inget sådant steg. Välj ett annat skede.", "phase")
        present = session.scalars(
            select(CasePhase).where(CasePhase.case_id == case_id, CasePhase.ends.is_(None))
        ).one()
        if present.starts is not None and since <= present.starts:
            raise InvalidInputError(
                "Skedet kan inte börja före det nuvarande. Välj en senare dag.", "since"
            )
        present.ends = since - timedelta(days=1)
        session.add(CasePhase(case_id=case_id, phase=phase, starts=since))
        case.phase = phase
        refresh_deadlines(session, office, [case_id], today())
    return CasesChanged(frozenset({case_id}))


@use_case(Action.CHANGE)
def close_case(
    office: Office, actor: Actor, case_id: int, *, on: date, reason: EndReason
) -> CasesChanged:
    """Close a case for a reason; it can be read ever after.

    Raises:
        InvalidInputError: the day lies before the case was opened.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        if on < case.opened:
            raise InvalidInputError("Ärendet kan inte avslutas före dagen då det öppnades.", "on")
        case.closed, case.end_reason = on, reason
        present = session.scalars(
            select(CasePhase).where(CasePhase.case_id == case_id, CasePhase.ends.is_(None))
        ).one_or_none()
        if present is not None:
            present.ends = on
        refresh_deadlines(session, office, [case_id], today())
    return CasesChanged(frozenset({case_id}))
