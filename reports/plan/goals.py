"""Headings 7, 8 and 14: where the person is going, the steps on the way, what is in the way."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.domain.chain import GoalKind
from models.domain.plan_document import Obstacle, PlanDocument, PlanGoal
from reports.blocks import Cell, cell, day_cell, table
from reports.dates import with_iso
from reports.plan import words as plan_words
from reports.styles import styles
from reports.text import words
from resources.texts import gettext as _

_PARTIAL_WIDTHS = [70 * mm, 34 * mm, 62 * mm]
_OBSTACLE_WIDTHS = [83 * mm, 83 * mm]


def goals(plan: PlanDocument) -> list[Flowable]:
    """Return the long-term goal and the goal of the period."""
    content: list[Flowable] = []
    for goal in plan.goals:
        if goal.kind is not GoalKind.PARTIAL:
            content += _goal(goal)
    return content


def partial_goals(plan: PlanDocument) -> list[Flowable]:
    """Return the steps on the way: until when, and how everybody will know."""
    names = (_("Delmål"), _("Senast"), _("Så vet vi att det är nått"))
    rows = [_step(goal) for goal in plan.goals if goal.kind is GoalKind.PARTIAL]
    return [table(names, rows, _PARTIAL_WIDTHS)]


def obstacles(plan: PlanDocument) -> list[Flowable]:
    """Return what is in the way, and what is done about it."""
    names = (_("Hinder"), _("Det här gör vi"))
    return [table(names, [_obstacle(one) for one in plan.obstacles], _OBSTACLE_WIDTHS)]


def _goal(goal: PlanGoal) -> list[Flowable]:
    sheet = styles()
    notes = (
        _("Senast {day}").format(day=with_iso(goal.by)) if goal.by else "",
        goal.measured_by,
        plan_words.goal_status(goal.status),
    )
    shown: list[Flowable] = [
        words(plan_words.goal_kind(goal.kind), sheet.label),
        words(goal.text, sheet.text),
    ]
    note = " · ".join(filter(None, notes))
    return [*shown, words(note, sheet.small)] if note else shown


def _step(goal: PlanGoal) -> list[Cell]:
    lane = plan_words.strand(goal.strand) if goal.strand else ""
    return [
        cell(goal.text, lane, strong=True),
        day_cell(goal.by),
        cell(goal.measured_by, plan_words.goal_status(goal.status)),
    ]


def _obstacle(obstacle: Obstacle) -> list[Cell]:
    kind = _("Beror inte på dig") if obstacle.is_structural else ""
    return [cell(obstacle.text, kind), cell(obstacle.action)]
