"""Plan measures and goals in a case."""

from datetime import date

from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.audit import head
from introapp.services.case_guard import case_for, refuse_stale
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.chain import GoalStatus
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import MeasureProgress, NewGoal, NewMeasure, NewTask
from models.domain.errors import ConflictError, InvalidInputError, UnknownRowError
from models.domain.measure_kinds import BY_CODE
from models.domain.texts import clean
from models.tables.case import Case, Goal, Measure, Task
from models.tables.organisation import Organisation

HOURS_IN_A_WEEK = 168


@use_case(Action.CHANGE)
def add_measure(office: Office, actor: Actor, case_id: int, entry: NewMeasure) -> CasesChanged:
    """Plan a measure; the municipality of the case answers for it unless another is named.

    Raises:
        InvalidInputError: a field cannot be kept; nothing is planned.
        RefusedError: the case is closed.
    """
    with writing(office.engine, actor) as session:
        case = case_for(session, office, actor, case_id, action=Action.CHANGE)
        measure = measure_of(session, case, actor, entry)
        session.add(measure)
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}), row_id=measure.id)


@use_case(Action.CHANGE)
def record_progress(
    office: Office, actor: Actor, measure_id: int, progress: MeasureProgress, *, seen: int
) -> CasesChanged:
    """Write down how a measure goes, over the version that the officer has seen.

    Raises:
        ConflictError: somebody else has saved it in between.
        InvalidInputError: it would end before it began.
    """
    with writing(office.engine, actor) as session:
        measure = session.get(Measure, measure_id)
        if measure is None:
            raise UnknownRowError("Insatsen finns inte längre. Läs in ärendet på nytt.")
        case_for(session, office, actor, measure.case_id, action=Action.CHANGE)
        refuse_stale(measure.version, seen)
        _refuse_backwards(measure.starts, progress.ends)
        measure.status, measure.ends = progress.status, progress.ends
        measure.outcome = clean(progress.outcome, multiline=True, limit=500, field="outcome")
        measure.hours_done, measure.parts_done = progress.hours_done, progress.parts_done
        refresh_deadlines(session, office, [measure.case_id], today())
        return CasesChanged(frozenset({measure.case_id}), row_id=measure_id)


@use_case(Action.CHANGE)
def add_goal(office: Office, actor: Actor, case_id: int, entry: NewGoal) -> CasesChanged:
    """Set a goal in a case.

    Raises:
        InvalidInputError: it has no words.
    """
    with writing(office.engine, actor) as session:
        case_for(session, office, actor, case_id, action=Action.CHANGE)
        text = clean(entry.text, limit=500, field="text")
        if not text:
            raise InvalidInputError("Skriv vad som ska nås.", "text")
        goal = Goal(
            case_id=case_id,
            parent_id=_of_case(session, Goal, entry.parent_id, case_id),
            kind=entry.kind,
            strand=entry.strand,
            text=text,
            evidence=clean(entry.evidence, limit=500, field="evidence"),
            target_date=entry.target_date,
            status=GoalStatus.OPEN,
        )
        session.add(goal)
        session.flush()
        return CasesChanged(frozenset({case_id}), row_id=goal.id)


@use_case(Action.CHANGE)
def add_task(office: Office, actor: Actor, case_id: int, entry: NewTask) -> CasesChanged:
    """Note something to be done in a case.

    Raises:
        InvalidInputError: it has no words.
    """
    with writing(office.engine, actor) as session:
        case_for(session, office, actor, case_id, action=Action.CHANGE)
        text = clean(entry.text, limit=500, field="text")
        if not text:
            raise InvalidInputError("Skriv vad som ska göras.", "text")
        task = Task(
            case_id=case_id,
            officer_id=actor.officer_id,
            text=text,
            due=entry.due,
            waiting_for=clean(entry.waiting_for, limit=200, field="waiting_for"),
        )
        session.add(task)
        refresh_deadlines(session, office, [case_id], today())
        return CasesChanged(frozenset({case_id}), row_id=task.id)


@use_case(Action.CHANGE)
def finish_task(office: Office, actor: Actor, task_id: int, *, on: date) -> CasesChanged:
    """Tick off a task.

    Raises:
        ConflictError: somebody has ticked it off already.
    """
    with writing(office.engine, actor) as session:
        task = session.get(Task, task_id)
        if task is None:
            raise UnknownRowError("Uppgiften finns inte längre. Läs in ärendet på nytt.")
        case_for(session, office, actor, task.case_id, action=Action.CHANGE)
        if task.done is not None:
            raise ConflictError("Någon annan har redan markerat uppgiften som klar.")
        task.done = on
        session.flush()
        entry = head(session.connection()).count
        refresh_deadlines(session, office, [task.case_id], today())
        return CasesChanged(frozenset({task.case_id}), row_id=task_id, entry=entry)


def measure_of(session: Session, case: Case, actor: Actor, entry: NewMeasure) -> Measure:
    """Return a measure as it is to stand; nothing is written yet.

    Raises:
        InvalidInputError: a field cannot be kept.
    """
    kind = BY_CODE.get(entry.kind)
    if kind is None:
        raise InvalidInputError("Välj vilken sorts insats det är.", "kind")
    _refuse_backwards(entry.starts, entry.ends)
    if entry.hours_per_week is not None and not 0 <= entry.hours_per_week <= HOURS_IN_A_WEEK:
        raise InvalidInputError("En vecka har 168 timmar. Kontrollera timmarna.", "hours_per_week")
    responsible = entry.responsible_id or case.organisation_id
    return Measure(
        case_id=case.id,
        goal_id=_of_case(session, Goal, entry.goal_id, case.id),
        strand=kind.strand,
        kind=kind.code,
        title=clean(entry.title, limit=200, field="title") or kind.label,
        purpose=clean(entry.purpose, limit=500, field="purpose"),
        officer_id=actor.officer_id,
        responsible_id=_organisation(session, responsible),
        responsible_contact=clean(
            entry.responsible_contact, limit=200, field="responsible_contact"
        ),
        delivering_id=_organisation(session, entry.delivering_id or responsible),
        place=clean(entry.place, limit=200, field="place"),
        hours_per_week=entry.hours_per_week,
        starts=entry.starts,
        ends=entry.ends,
        status=entry.status,
    )


def _refuse_backwards(starts: date, ends: date | None) -> None:
    if ends is not None and ends < starts:
        raise InvalidInputError("Insatsen slutar innan den börjar. Kontrollera datumen.", "ends")


def _organisation(session: Session, organisation_id: int) -> int:
    if session.get(Organisation, organisation_id) is None:
        raise InvalidInputError("Välj en organisation ur listan.", "responsible_id")
    return organisation_id


def _of_case(session: Session, table: type[Goal], row_id: int | None, case_id: int) -> int | None:
    """Return the id of a goal of the same case, or nothing where none is named."""
    if row_id is None:
        return None
    row = session.get(table, row_id)
    if row is None or row.case_id != case_id:
        raise UnknownRowError("Målet hör till ett annat ärende. Läs in ärendet på nytt.")
    return row_id
