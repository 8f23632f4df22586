"""Change what is planned in a case: its measures and goals, over the version that was seen."""

from introapp.services.access import Action, use_case
from introapp.services.case_guard import case_for, refuse_stale
from introapp.services.deadlines import refresh_deadlines
from introapp.services.measures import measure_of
from introapp.services.office import Office
from introapp.services.unit_of_work import writing
from models.domain.actor import Actor
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import GoalChange, NewMeasure
from models.domain.errors import InvalidInputError, UnknownRowError
from models.domain.texts import clean
from models.tables.case import Goal, Measure

_PLANNED = (
    "goal_id",
    "strand",
    "kind",
    "title",
    "purpose",
    "responsible_id",
    "responsible_contact",
    "delivering_id",
    "place",
    "hours_per_week",
    "starts",
    "ends",
    "status",
)


@use_case(Action.CHANGE)
def change_measure(
    office: Office,
    actor: Actor,
    measure_id: int,
    entry: NewMeasure,
    *,
    outcome: str = "",
    seen: int,
) -> CasesChanged:
    """Plan a measure otherwise, and write down how far it has come.

    Raises:
        ConflictError: somebody else has saved it in between.
        InvalidInputError: a field cannot be kept; nothing is changed.
    """
    with writing(office.engine, actor) as session:
        measure = session.get(Measure, measure_id)
        if measure is None:
            raise UnknownRowError("Insatsen finns inte längre. Läs in ärendet på nytt.")
        case = case_for(session, office, actor, measure.case_id, action=Action.CHANGE)
        refuse_stale(measure.version, seen)
        wanted = measure_of(session, case, actor, entry)
        for column in _PLANNED:
            setattr(measure, column, getattr(wanted, column))
        measure.outcome = clean(outcome, multiline=True, limit=500, field="outcome")
        refresh_deadlines(session, office, [measure.case_id], today())
        return CasesChanged(frozenset({measure.case_id}), row_id=measure_id)


@use_case(Action.CHANGE)
def change_goal(
    office: Office, actor: Actor, goal_id: int, change: GoalChange, *, seen: int
) -> CasesChanged:
    """Word a goal otherwise, or write down how it has turned out.

    Raises:
        ConflictError: somebody else has saved it in between.
        InvalidInputError: it has no words.
    """
    with writing(office.engine, actor) as session:
        goal = session.get(Goal, goal_id)
        if goal is None:
            raise UnknownRowError("Målet finns inte längre. Läs in ärendet på nytt.")
        case_for(session, office, actor, goal.case_id, action=Action.CHANGE)
        refuse_stale(goal.version, seen)
        text = clean(change.text, limit=500, field="text")
        if not text:
            raise InvalidInputError("Skriv vad som ska nås.", "text")
        goal.text = text
        goal.evidence = clean(change.evidence, limit=500, field="evidence")
        goal.target_date, goal.status = change.target_date, change.status
        session.flush()
        return CasesChanged(frozenset({goal.case_id}), row_id=goal_id)
