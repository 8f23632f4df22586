"""The plans of a fictive population that have been decided, and so are frozen.

A frozen plan holds all that was printed. For the first cases it is made from the rows, as for any
other case; for the hundreds of thousands after them it holds the person, the words and the
follow-up, so that a large unit neither takes hours to make nor fills the disk.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from introapp.demo.records import Newcomer, PlanWritten
from introapp.demo.rows import Ground
from introapp.services.case_rows import read_case
from introapp.services.office import Office
from introapp.services.plan_values import plan_document
from introapp.services.plans import freeze
from introapp.services.unit_of_work import reading
from models.domain.chain import GoalStatus, MeasureStatus, PlanState
from models.domain.names import PersonName
from models.domain.plan_document import (
    Duty,
    FollowUp,
    Obstacle,
    Party,
    PlanDocument,
    PlanGoal,
    PlanMeasure,
)
from models.domain.plan_person import (
    AssessmentPart,
    OwnWords,
    PlanHead,
    PlanPerson,
    PlanStatus,
)
from models.storage.engine import for_writing
from models.tables.case import Plan

WHOLE_PLANS: Final = 500
"""So many of the first cases have their decided plan frozen whole."""


def short_plan(
    newcomer: Newcomer, plan: PlanWritten, ground: Ground, *, case_number: str
) -> PlanDocument:
    """Return a decided plan with its words and its days, without goals and measures."""
    name = newcomer.name
    written = PersonName(name.given, name.family, name.native, family_first=name.family_first)
    return PlanDocument(
        head=PlanHead(
            municipality=ground.municipality,
            case_number=case_number,
            date=plan.decided or plan.created,
            unit=ground.unit,
            state=PlanState.DECIDED,
        ),
        person=PlanPerson(
            name=written.display,
            native_name=name.native,
            born=newcomer.birth_date,
            birth_year=newcomer.birth_year,
            protection=newcomer.protection,
        ),
        status=PlanStatus(residence_municipality=ground.municipality),
        assessment=(AssessmentPart("Sammanfattning", plan.assessment),),
        own_words=OwnWords(answers=(("", plan.own_words),) if plan.own_words else ()),
        duties=(
            *(Duty(Party.PERSON, line) for line in plan.newcomer_duties.splitlines()),
            *(Duty(Party.MUNICIPALITY, line) for line in plan.municipality_duties.splitlines()),
        ),
        follow_up=FollowUp(
            next_on=plan.follow_up, attends=tuple(plan.follow_up_attendees.split(", "))
        ),
        obstacles=tuple(Obstacle(line) for line in plan.obstacles.splitlines()),
    )


def freeze_whole(office: Office) -> int:
    """Freeze the decided plans of the first cases as they would be printed; return how many."""
    with reading(office.engine) as session:
        decided = session.execute(
            select(Plan.id, Plan.case_id, Plan.decided)
            .where(Plan.state == PlanState.DECIDED, Plan.case_id <= WHOLE_PLANS)
            .order_by(Plan.case_id)
        ).all()
        frozen = [
            (plan_id, freeze(_whole(session, office, plan_id, case_id=case_id, day=day)))
            for plan_id, case_id, day in decided
            if day is not None
        ]
    with for_writing(office.engine).begin() as connection:
        for plan_id, whole in frozen:
            connection.execute(
                update(Plan)
                .where(Plan.id == plan_id)
                .values(content=whole.content, checksum=whole.checksum)
            )
    return len(frozen)


def _whole(
    session: Session, office: Office, plan_id: int, *, case_id: int, day: date
) -> PlanDocument:
    rows = read_case(session, case_id, day)
    plan = next(row for row in rows.plans if row.id == plan_id)
    document = plan_document(office, rows, plan, day)
    return replace(
        document,
        goals=tuple(_goal_then(goal, day) for goal in document.goals),
        measures=tuple(_measure_then(measure, day) for measure in document.measures),
    )


def _goal_then(goal: PlanGoal, day: date) -> PlanGoal:
    """Return a goal as it stood on a day that has passed."""
    lay_ahead = goal.by is not None and goal.by >= day
    return replace(goal, status=GoalStatus.OPEN) if lay_ahead else goal


def _measure_then(measure: PlanMeasure, day: date) -> PlanMeasure:
    """Return a measure as it stood on a day that has passed."""
    if measure.starts is not None and measure.starts > day:
        return replace(measure, status=MeasureStatus.PLANNED)
    was_running = measure.ends is None or measure.ends >= day
    return replace(measure, status=MeasureStatus.RUNNING) if was_running else measure
