"""Headings 11, 13 and 16: who does what, when it is looked at again, how it went last time."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.domain.plan_document import Duty, FollowedUpGoal, Party, PlanDocument
from reports.blocks import Cell, bullets, cell, facts, table
from reports.dates import with_iso
from reports.plan import words as plan_words
from reports.styles import styles
from reports.text import words
from resources.texts import gettext as _

_PREVIOUS_WIDTHS = [76 * mm, 28 * mm, 62 * mm]


def duties(plan: PlanDocument) -> list[Flowable]:
    """Return what the person, the municipality and others have taken upon them."""
    content: list[Flowable] = []
    for side in Party:
        texts = [_duty(duty) for duty in plan.duties if duty.party is side]
        if texts:
            content += [words(plan_words.party(side), styles().subheading), *bullets(texts)]
    return content


def follow_up(plan: PlanDocument) -> list[Flowable]:
    """Return when the plan is looked at again, with whom, and what may bring that forward."""
    again = plan.follow_up
    content = facts(
        [
            (_("Nästa uppföljning"), with_iso(again.next_on) if again.next_on else ""),
            (_("Hur ofta"), again.interval),
            (_("Med på mötet"), ", ".join(again.attends)),
        ]
    )
    if again.triggers:
        content.append(words(_("Vi träffas tidigare om"), styles().subheading))
        content += bullets(again.triggers)
    return content


def previous(plan: PlanDocument) -> list[Flowable]:
    """Return how the goals of the previous version turned out, and what was changed."""
    before = plan.previous
    content: list[Flowable] = []
    if before.held_on:
        content.append(words(with_iso(before.held_on), styles().text))
    if before.goals:
        names = (_("Mål"), _("Resultat"), _("Varför"))
        content.append(table(names, [_outcome(one) for one in before.goals], _PREVIOUS_WIDTHS))
    if before.changes:
        content.append(words(_("Det här har ändrats i planen"), styles().subheading))
        content += bullets(before.changes)
    return content


def _duty(duty: Duty) -> str:
    text = f"{duty.name}: {duty.text}" if duty.name else duty.text
    if not duty.by:
        return text
    return _("{text} Senast {day}.").format(text=text, day=with_iso(duty.by))


def _outcome(goal: FollowedUpGoal) -> list[Cell]:
    return [
        cell(goal.text),
        cell(plan_words.goal_status(goal.status), strong=True),
        cell(goal.reason),
    ]
