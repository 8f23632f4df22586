"""Read what single pages of a case show beyond the case itself."""

from sqlalchemy import select

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append
from introapp.services.case_guard import case_for
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.case_pages import PlanWords, ProtectionRow
from models.domain.entries import PlanDraft
from models.tables.case import Plan
from models.tables.person import ProtectionPeriod


@use_case(Action.OPEN)
def plan_words(office: Office, actor: Actor, case_id: int) -> PlanWords:
    """Return the words of the latest version of the plan, to be written on."""
    with reading(office.engine) as session:
        case_for(session, office, actor, case_id, action=Action.OPEN)
        plan = session.scalars(
            select(Plan).where(Plan.case_id == case_id).order_by(Plan.number.desc()).limit(1)
        ).first()
    if plan is None:
        return PlanWords()
    draft = PlanDraft(
        own_words=plan.own_words,
        assessment=plan.assessment,
        newcomer_duties=plan.newcomer_duties,
        municipality_duties=plan.municipality_duties,
        obstacles=plan.obstacles,
        follow_up=plan.follow_up,
        follow_up_attendees=plan.follow_up_attendees,
    )
    return PlanWords(plan.id, plan.version, plan.state, draft)


@use_case(Action.OPEN)
def protections_of(office: Office, actor: Actor, case_id: int) -> tuple[ProtectionRow, ...]:
    """Return the times in which the person of a case was protected, in order."""
    with reading(office.engine) as session:
        case = case_for(session, office, actor, case_id, action=Action.OPEN)
        rows = session.scalars(
            select(ProtectionPeriod)
            .where(
                ProtectionPeriod.person_id == case.person_id,
                ProtectionPeriod.entered_in_error.is_(False),
            )
            .order_by(ProtectionPeriod.starts, ProtectionPeriod.id)
        ).all()
    return tuple(ProtectionRow(row.level, row.starts, row.ends) for row in rows)


@use_case(Action.PRINT)
def note_chain_print(office: Office, actor: Actor, case_id: int) -> None:
    """Log that the chain of a case goes on paper, before it does.

    Raises:
        RefusedError: the person's identity is protected.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.PRINT)
        deed = Deed("print", "cases", case_id, case_id=case_id, person_id=case.person_id)
        append(session.connection(), actor.officer_id, [deed])
