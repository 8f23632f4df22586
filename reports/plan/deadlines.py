"""Heading 12: the days that count for the person, in plain words, with the law behind each."""

from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.domain.plan_document import PlanDeadline, PlanDocument
from models.domain.rules.words import FindingState
from reports.blocks import Cell, cell, table
from reports.dates import unbroken
from reports.plan import words as plan_words
from resources.texts import gettext as _

_WIDTHS = [50 * mm, 116 * mm]


def deadlines(plan: PlanDocument) -> list[Flowable]:
    """Return the deadlines by date: what is over comes last, and before it what has no day."""
    ordered = sorted(plan.deadlines, key=_order)
    names = (_("Datum"), _("Vad gäller"))
    return [table(names, [_deadline(one) for one in ordered], _WIDTHS)]


def _order(deadline: PlanDeadline) -> tuple[bool, date, str, str]:
    is_over = deadline.state in (FindingState.MET, FindingState.ENDED)
    return is_over, deadline.due or date.max, deadline.subject, deadline.text


def _deadline(deadline: PlanDeadline) -> list[Cell]:
    subject, text = deadline.subject, deadline.text
    return [
        _day(deadline),
        cell(
            f"{subject}: {text}" if subject else text,
            plan_words.deadline_state(deadline.state),
            plan_words.standing(deadline.status),
            _labelled(_("Ansvarig: {who}"), who=deadline.responsible),
            _labelled(_("Källa: {source}"), source=deadline.source),
        ),
    ]


def _day(deadline: PlanDeadline) -> Cell:
    if not deadline.due:
        return cell(_("Inget datum"))
    words = f"{plan_words.day_kind(deadline.kind)} {unbroken(deadline.due)}"
    return cell(words, f"({deadline.due.isoformat()})", strong=True)


def _labelled(label: str, **value: str) -> str:
    return label.format(**value) if all(value.values()) else ""
