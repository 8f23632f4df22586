"""Checks of a plan's goals, measures and week: does each lead somewhere, by whom, when."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus
from models.domain.plan_document import PlanDocument, PlanGoal, PlanMeasure
from models.domain.plan_remarks import Check, PlanLimits, Remark
from models.domain.plan_week import clashes

_SFI = frozenset({"sfi", "vocational_sfi"})
_ORIENTATION = frozenset({"society_orientation"})
_IS_AHEAD = frozenset({MeasureStatus.PLANNED, MeasureStatus.RUNNING})
_RUNS_AS_PLANNED = _IS_AHEAD | {MeasureStatus.DONE}
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


def goals_without_measure(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on an open goal that nothing is done for, and no step leads to."""
    led_to = {one.serves for one in plan.measures} | {goal.serves for goal in plan.goals}
    steps_lead_anywhere = any(_is_step(goal) and not goal.serves for goal in plan.goals)
    for goal in _open(plan.goals):
        has_loose_steps = steps_lead_anywhere and not _is_step(goal)
        if goal.key not in led_to and not has_loose_steps:
            yield Remark(
                Check.GOAL_WITHOUT_MEASURE,
                f"Målet ”{goal.text}” har ingen insats. Lägg till en, eller ta bort målet.",
                goal.key,
            )


def partial_goals_without_date(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on an open step that nobody has set a day for."""
    for goal in _open(plan.goals):
        if _is_step(goal) and goal.by is None:
            yield Remark(
                Check.PARTIAL_GOAL_WITHOUT_DATE,
                f"Delmålet ”{goal.text}” har inget datum. Ange när det ska vara nått.",
                goal.key,
            )


def unfinished_measures(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a measure ahead that says not by whom, when or how much."""
    for measure in _ahead(plan.measures):
        title = measure.title
        if not measure.actor:
            sentence = f"”{title}” har ingen ansvarig. Ange vem som svarar för insatsen."
            yield Remark(Check.MEASURE_WITHOUT_ACTOR, sentence, title)
        if measure.starts is None:
            sentence = f"”{title}” har inget startdatum. Ange när insatsen börjar."
            yield Remark(Check.MEASURE_WITHOUT_DATES, sentence, title)
        if measure.hours_per_week is None:
            sentence = f"”{title}” har inga timmar. Ange hur många timmar i veckan."
            yield Remark(Check.MEASURE_WITHOUT_HOURS, sentence, title)


def little_sfi(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on sfi of fewer hours a week than the limit, unless the person has asked for less."""
    courses = [one for one in _ahead(plan.measures) if one.kind in _SFI]
    if limits.sfi_hours_per_week is None or any(one.fewer_hours_wished for one in courses):
        return
    for course in courses:
        hours = _hours_on(course.starts, courses)
        if hours is not None and hours < limits.sfi_hours_per_week:
            sentence = (
                f"”{course.title}” ger {_figure(hours)} timmar sfi i veckan, "
                f"minst {_figure(limits.sfi_hours_per_week)} ska erbjudas. "
                "Ändra timmarna, eller ange att personen själv vill ha färre."
            )
            yield Remark(Check.LITTLE_SFI, sentence, course.title)


def little_orientation(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on society orientation (samhällsorientering) that comes to too few hours in all."""
    parts = [one for one in plan.measures if one.kind in _ORIENTATION]
    hours = [_hours_in_all(one) for one in parts]
    known = [one for one in hours if one is not None]
    if limits.orientation_hours is None or not known or len(known) < len(hours):
        return
    if sum(known) < limits.orientation_hours:
        sentence = (
            f"Samhällsorienteringen kommer upp i {_figure(sum(known, Decimal(0)))} timmar av "
            f"{_figure(limits.orientation_hours)}. Planera fler timmar."
        )
        yield Remark(Check.LITTLE_ORIENTATION, sentence, parts[0].title)


def idle_weeks(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on the first stretch within the plan that is too long without any measure."""
    if limits.idle_weeks is None or plan.ends is None:
        return
    for first, last in _gaps(plan, plan.head.date, plan.ends):
        length = last - first + _DAY
        if length > limits.idle_weeks * _WEEK:
            sentence = (
                f"Ingen insats pågår från {first.isoformat()} till {last.isoformat()}, "
                f"{length // _WEEK} veckor. Fyll luckan, eller anteckna varför."
            )
            yield Remark(Check.IDLE, sentence)
            return


def week_clashes(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on times of the ordinary week that ask for the person at two places."""
    for one, other in clashes(plan.week.entries):
        sentence = f"Veckan krockar: ”{one.what}” och ”{other.what}” ligger på samma tid."
        yield Remark(Check.WEEK_CLASHES, sentence, one.what)


def _open(goals: Sequence[PlanGoal]) -> list[PlanGoal]:
    return [goal for goal in goals if goal.status is GoalStatus.OPEN]


def _is_step(goal: PlanGoal) -> bool:
    return goal.kind is GoalKind.PARTIAL


def _ahead(measures: Sequence[PlanMeasure]) -> list[PlanMeasure]:
    return [measure for measure in measures if measure.status in _IS_AHEAD]


def _hours_on(day: date | None, courses: Sequence[PlanMeasure]) -> Decimal | None:
    """Return the hours a week of the courses that run on a day; None where one is not known."""
    running = [one for one in courses if day and _runs_on(one, day)]
    hours = [one.hours_per_week for one in running]
    known = [one for one in hours if one is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(hours) else None


def _runs_on(measure: PlanMeasure, day: date) -> bool:
    if measure.starts is None or measure.starts > day:
        return False
    return measure.ends is None or measure.ends >= day


def _hours_in_all(measure: PlanMeasure) -> Decimal | None:
    if measure.hours_per_week is None or measure.starts is None or measure.ends is None:
        return None
    days = (measure.ends - measure.starts).days + 1
    return measure.hours_per_week * days / _WEEK.days


def _gaps(plan: PlanDocument, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the stretches between two days, both counted, in which no measure runs."""
    taken = sorted(
        (one.starts, min(one.ends or last, last))
        for one in plan.measures
        if one.starts and one.starts <= last and one.status in _RUNS_AS_PLANNED
    )
    free_from = first
    for starts, ends in taken:
        if starts > free_from:
            yield free_from, starts - _DAY
        free_from = max(free_from, ends + _DAY)
    if free_from <= last:
        yield free_from, last


def _figure(hours: Decimal) -> str:
    """Return hours as "17,5", without decimals that say nothing."""
    return f"{hours:.1f}".removesuffix(".0").replace(".", ",")
