"""Holding what the measures add up to against the numbers of the law."""

from collections.abc import Iterable
from datetime import date

from models.domain.chain import MeasureStatus
from models.domain.facts import MeasureFacts
from models.domain.rules.rule import Quantity
from models.domain.rules.words import Comparison, FindingState, Measured

_RUNS = {MeasureStatus.RUNNING, MeasureStatus.PLANNED}


def add_up(quantity: Quantity, measures: Iterable[MeasureFacts], *, at: date) -> float | None:
    """Return what the measures add up to on a day; None where no measure says, or none is asked.

    Hours a week are those of the measures that run that day; hours and parts done are a total, of
    parts the furthest that any measure has come.
    """
    if quantity.measured is None:
        return None
    counted = [measure for measure in measures if _counts(measure, quantity, at=at)]
    if quantity.measured is Measured.HOURS_PER_WEEK:
        return _sum(measure.hours_per_week for measure in counted)
    if quantity.measured is Measured.HOURS_DONE:
        return _sum(measure.hours_done for measure in counted)
    parts = [measure.parts_done for measure in counted if measure.parts_done is not None]
    return max(parts, default=None)


def weigh(
    quantity: Quantity, measured: float | None, *, excused: bool, closed: bool
) -> FindingState:
    """Return how a sum stands towards the number of the law.

    Args:
        quantity: what the law asks for.
        measured: what the measures add up to.
        excused: less is right, because the person asked for it.
        closed: nothing more will be added to a total.
    """
    if quantity.comparison is Comparison.STATED or measured is None:
        return FindingState.INFORMATION
    wanted = quantity.amounts[0].value
    if quantity.comparison is Comparison.AT_MOST:
        return FindingState.MET if measured <= wanted else FindingState.SHORT
    if measured >= wanted or excused:
        return FindingState.MET
    is_total = quantity.measured is not Measured.HOURS_PER_WEEK
    return FindingState.RUNNING if is_total and not closed else FindingState.SHORT


def is_excused(quantity: Quantity, measures: Iterable[MeasureFacts], *, at: date) -> bool:
    """Whether the person has asked for less in a measure that counts."""
    return quantity.own_wish_excuses and any(
        measure.less_by_own_wish and _counts(measure, quantity, at=at) for measure in measures
    )


def _counts(measure: MeasureFacts, quantity: Quantity, *, at: date) -> bool:
    if quantity.measure_kinds and measure.kind not in quantity.measure_kinds:
        return False
    if quantity.measured is not Measured.HOURS_PER_WEEK:
        return measure.status is not MeasureStatus.ENTERED_IN_ERROR
    return (
        measure.status in _RUNS
        and (measure.starts is not None and measure.starts <= at)
        and (measure.ends is None or measure.ends >= at)
    )


def _sum(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
