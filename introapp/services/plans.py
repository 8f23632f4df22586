"""Write, check, decide and hand out the introduction plan of a case."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from introapp.services.access import Action, Subject, require, use_case
from introapp.services.audit import Deed, append
from introapp.services.case_guard import case_for, refuse_stale
from introapp.services.case_rows import CaseRows, protection_at, read_case
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.plan_limits import plan_limits
from introapp.services.plan_values import plan_document
from introapp.services.prepared import Record
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.chain import PlanState
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import PlanDraft
from models.domain.errors import RefusedError, UnknownRowError, UserError
from models.domain.plan_checks import remarks_on
from models.domain.plan_document import PlanDocument
from models.domain.plan_remarks import Remark
from models.domain.status import Protection
from models.domain.texts import clean
from models.tables.case import Plan

_OPEN = (PlanState.DRAFT, PlanState.PROPOSED)
_TEXT_LIMIT = 10_000
_TAMPERED = (
    "Den fastställda planen stämmer inte med sin kontrollsumma. Skriv inte ut den; be den som är"
    " administratör att kontrollera databasen."
)


@use_case(Action.CHANGE)
def save_plan(
    office: Office, actor: Actor, case_id: int, draft: PlanDraft, *, seen: int | None = None
) -> CasesChanged:
    """Keep the words of the plan in its open version; a decided one stays and a new one begins.

    Args:
        office: the open unit.
        actor: who writes.
        case_id: the case.
        draft: the words.
        seen: version of the open plan the officer was looking at; nothing for a new one.

    Raises:
        ConflictError: somebody else has saved it in between.
        InvalidInputError: a text is too long.
    """
    with writing(office.engine, actor) as session:
        case_for(session, office, actor, case_id, action=Action.CHANGE)
        plan = _open_plan(session, case_id)
        refuse_stale(plan.version, seen)
        for field in (
            "own_words",
            "assessment",
            "newcomer_duties",
            "municipality_duties",
            "obstacles",
        ):
            words = clean(getattr(draft, field), multiline=True, limit=_TEXT_LIMIT, field=field)
            setattr(plan, field, words)
        plan.follow_up = draft.follow_up
        plan.follow_up_attendees = clean(
            draft.follow_up_attendees, limit=500, field="follow_up_attendees"
        )
        session.flush()
        return CasesChanged(frozenset({case_id}), row_id=plan.id)


@use_case(Action.CHANGE)
def decide_plan(office: Office, actor: Actor, case_id: int) -> CasesChanged:
    """Decide the open version (fastställa): its content is frozen as it stands, with a checksum.

    Raises:
        UserError: there is no open version.
    """
    day = today()
    with writing(office.engine, actor) as session:
        case_for(session, office, actor, case_id, action=Action.CHANGE)
        plan = _latest_plan(session, case_id)
        if plan is None or plan.state not in _OPEN:
            raise UserError("Det finns ingen öppen plan att fastställa. Börja på en ny version.")
        for earlier in session.scalars(
            select(Plan).where(Plan.case_id == case_id, Plan.state == PlanState.DECIDED)
        ):
            earlier.state = PlanState.REPLACED
        plan.decided, plan.decided_by_id = day, actor.officer_id
        document = _document_of(session, office, plan, day)
        head = replace(document.head, state=PlanState.DECIDED, date=day)
        frozen = freeze(replace(document, head=head))
        plan.content, plan.checksum = frozen.content, frozen.checksum
        plan.state = PlanState.DECIDED
        refresh_deadlines(session, office, [case_id], day)
        return CasesChanged(frozenset({case_id}), row_id=plan.id)


@use_case(Action.OPEN)
def remarks_on_plan(office: Office, actor: Actor, case_id: int) -> tuple[Remark, ...]:
    """Return what is missing in the plan or does not fit, before it is decided."""
    day = today()
    with reading(office.engine) as session:
        case_for(session, office, actor, case_id, action=Action.OPEN)
        rows = read_case(session, case_id, day)
        document = plan_document(office, rows, _chosen(rows, None), day)
    return remarks_on(document, plan_limits(office.book, day))


@use_case(Action.PRINT)
def plan_for_print(
    office: Office, actor: Actor, case_id: int, *, plan_id: int | None = None
) -> PlanDocument:
    """Return a plan for preview, print or file; the output is logged before it happens.

    Args:
        office: the open unit.
        actor: who prints.
        case_id: the case.
        plan_id: a version; without one the latest, and the case as it stands where none is begun.

    Raises:
        RefusedError: the person's identity is protected.
        UserError: a decided version does not fit its checksum.
    """
    day = today()
    with writing(office.engine, actor) as session:
        rows = read_case(session, case_id, day)
        subject = Subject(
            protection_at(rows, rows.person_id, day), closed=rows.case.closed is not None
        )
        require(office, actor, Action.PRINT, subject)
        document = _printable(office, rows, plan_id, day)
        deed = Deed("print", "plans", plan_id, case_id=case_id, person_id=rows.person_id)
        append(session.connection(), actor.officer_id, [deed])
    return document


@dataclass(frozen=True, slots=True)
class Frozen:
    """A plan as it was decided.

    Attributes:
        content: canonical JSON.
        checksum: SHA-256 of it in hexadecimal digits.
    """

    content: str
    checksum: str


def freeze(document: PlanDocument) -> Frozen:
    """Return a plan in the form that is kept for good."""
    content = msgspec.json.encode(document, order="sorted")
    return Frozen(content.decode(), hashlib.sha256(content).hexdigest())


def thaw(frozen: Frozen) -> PlanDocument:
    """Return the plan that was decided.

    Raises:
        UserError: it is not what was decided.
    """
    content = frozen.content.encode()
    if hashlib.sha256(content).hexdigest() != frozen.checksum:
        raise UserError(_TAMPERED)
    return msgspec.json.decode(content, type=PlanDocument)


def _printable(office: Office, rows: CaseRows, plan_id: int | None, day: date) -> PlanDocument:
    plan = _chosen(rows, plan_id)
    if plan is not None and plan.content is not None:
        decided = thaw(Frozen(plan.content, plan.checksum))
        _refuse_protected_since(decided, rows, day)
        return decided
    return plan_document(office, rows, plan, day)


def _refuse_protected_since(decided: PlanDocument, rows: CaseRows, day: date) -> None:
    """Refuse a decided plan that may name somebody who has been protected since it was decided."""
    now = [protection_at(rows, one.id, day) for one in rows.people[1:]]
    then = [member.protection for member in decided.household.members]
    if _protected(now) > _protected(then):
        raise RefusedError(
            "Någon i hushållet har skyddade personuppgifter nu, och den fastställda planen kan"
            " nämna den personen. Fastställ en ny version och skriv ut den."
        )


def _protected(levels: Iterable[Protection]) -> int:
    return sum(level is not Protection.NONE for level in levels)


def _chosen(rows: CaseRows, plan_id: int | None) -> Record | None:
    if plan_id is None:
        return rows.plans[-1] if rows.plans else None
    found = [plan for plan in rows.plans if plan.id == plan_id]
    if not found:
        raise UnknownRowError("Planversionen finns inte längre. Läs in ärendet på nytt.")
    return found[0]


def _document_of(session: Session, office: Office, plan: Plan, day: date) -> PlanDocument:
    session.flush()
    rows = read_case(session, plan.case_id, day)
    return plan_document(office, rows, _chosen(rows, plan.id), day)


def _latest_plan(session: Session, case_id: int) -> Plan | None:
    return session.scalars(
        select(Plan).where(Plan.case_id == case_id).order_by(Plan.number.desc()).limit(1)
    ).first()


def _open_plan(session: Session, case_id: int) -> Plan:
    """Return the open version of the plan, begun now where there is none."""
    latest = _latest_plan(session, case_id)
    if latest is not None and latest.state in _OPEN:
        return latest
    plan = Plan(
        case_id=case_id,
        number=1 if latest is None else latest.number + 1,
        state=PlanState.DRAFT,
        own_words="" if latest is None else latest.own_words,
    )
    session.add(plan)
    session.flush()
    return plan
