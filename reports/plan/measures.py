"""Heading 9: what is done, for which goal, by whom, where, how much and when."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.domain.plan_document import PlanDocument, PlanGoal, PlanMeasure
from reports.blocks import Cell, cell, table
from reports.dates import span
from reports.numbers import hours
from reports.plan import words as plan_words
from resources.texts import gettext as _

_WIDTHS = [54 * mm, 46 * mm, 16 * mm, 32 * mm, 18 * mm]


def measures(plan: PlanDocument) -> list[Flowable]:
    """Return the measures, under the goal that each is for."""
    names = (_("Insats"), _("Ansvarig"), _("Timmar i veckan"), _("Tid"), _("Läge"))
    rows: list[list[Cell]] = []
    groups: list[int] = []
    for title, members in _by_goal(plan):
        if title:
            groups.append(len(rows))
            rows.append([cell(title, strong=True), [], [], [], []])
        rows += [_measure(measure) for measure in members]
    return [table(names, rows, _WIDTHS, groups=groups)]


def _by_goal(plan: PlanDocument) -> list[tuple[str, Sequence[PlanMeasure]]]:
    """Return the measures by goal in the order of the goals; the rest come last."""
    served = {goal.key: _serving(goal, plan.measures) for goal in plan.goals}
    groups: list[tuple[str, Sequence[PlanMeasure]]] = [
        (_goal_title(goal), served[goal.key]) for goal in plan.goals if served[goal.key]
    ]
    rest = [measure for measure in plan.measures if measure.serves not in served]
    if rest:
        groups.append((_("Andra insatser") if groups else "", rest))
    return groups


def _serving(goal: PlanGoal, measures: Sequence[PlanMeasure]) -> list[PlanMeasure]:
    return [measure for measure in measures if measure.serves == goal.key]


def _goal_title(goal: PlanGoal) -> str:
    return f"{plan_words.goal_kind(goal.kind)}: {goal.text}"


def _measure(measure: PlanMeasure) -> list[Cell]:
    return [
        cell(
            measure.title,
            measure.purpose,
            measure.place,
            _("På {language}").format(language=measure.language) if measure.language else "",
            strong=True,
        ),
        cell(measure.actor, *_contact(measure), *_elsewhere(measure)),
        cell(hours(measure.hours_per_week)),
        cell(*span(measure.starts, measure.ends)),
        cell(plan_words.measure_status(measure.status)),
    ]


def _contact(measure: PlanMeasure) -> tuple[str, ...]:
    contact = measure.contact
    who = ", ".join(filter(None, (contact.name, contact.function)))
    return who, contact.phone, contact.email


def _elsewhere(measure: PlanMeasure) -> tuple[str, ...]:
    delivering = measure.delivering_municipality
    return (
        _("Utförs av {municipality}").format(municipality=delivering) if delivering else "",
        _("Avtal {reference}").format(reference=measure.reference) if measure.reference else "",
    )
