"""The time of saving: logged, and durable when the call comes back."""

from itertools import cycle

from sqlalchemy import select
from sqlalchemy.orm import Session

from introapp.benchmarks.timing import Timed, in_turns, one_by_one
from introapp.benchmarks.unit import Unit
from introapp.services.measures import record_progress
from introapp.services.unit_of_work import reading, writing
from models.domain.chain import MeasureStatus
from models.domain.entries import MeasureProgress
from models.storage.engine import for_writing
from models.tables.case import Measure, Task

_AGAIN = "."  # what a text gets at its end, or loses again


def one_change(unit: Unit, rounds: int) -> Timed:
    """Time one change of one row, against the same change that nobody logs."""
    with reading(unit.office.engine) as session:
        task_ids = cycle(
            session.scalars(select(Task.id).where(Task.case_id.in_(unit.case_ids))).all()
        )

    def change(session: Session) -> None:
        task = session.get_one(Task, next(task_ids))
        task.text = _turned(task.text)

    def measured() -> None:
        with writing(unit.office.engine, unit.actor) as session:
            change(session)

    def raw() -> None:
        with (
            Session(for_writing(unit.office.engine), expire_on_commit=False) as session,
            session.begin(),
        ):
            change(session)

    return in_turns(measured, raw, rounds)


def a_measure(unit: Unit, rounds: int) -> list[float]:
    """Time how a measure goes being written down, and the case's deadlines following."""
    with reading(unit.office.engine) as session:
        measures = session.scalars(
            select(Measure).where(
                Measure.case_id.in_(unit.case_ids),
                Measure.status != MeasureStatus.ENTERED_IN_ERROR,
            )
        ).all()
    next_one = cycle(measures)

    def save() -> None:
        measure = next(next_one)
        measure.outcome = _turned(measure.outcome)
        progress = MeasureProgress(
            measure.status,
            measure.ends,
            measure.outcome,
            measure.hours_done,
            measure.parts_done,
        )
        record_progress(unit.office, unit.actor, measure.id, progress, seen=measure.version)
        measure.version += 1

    return one_by_one(save, rounds)


def _turned(text: str) -> str:
    """Return a text that differs in its last character, and the first one the next time."""
    return text[:-1] if text.endswith(_AGAIN) else text + _AGAIN
