"""Headings 5 and 6: what the assessment came to, and what the person said."""

from reportlab.platypus import Flowable

from models.domain.plan_document import PlanDocument
from models.domain.plan_person import OwnWords
from reports.blocks import facts
from reports.dates import with_iso
from reports.styles import styles
from reports.text import words
from resources.texts import gettext as _


def assessment(plan: PlanDocument) -> list[Flowable]:
    """Return the assessment, area by area."""
    return facts([(one.area, one.summary) for one in plan.assessment])


def own_words(plan: PlanDocument) -> list[Flowable]:
    """Return the person's words as they were said, and how they came onto the paper."""
    sheet = styles()
    content: list[Flowable] = []
    for question, answer in plan.own_words.answers:
        if question:
            content.append(words(question, sheet.label))
        content.append(words(answer, sheet.quote))
    source = _source(plan.own_words)
    return [*content, words(source, sheet.note)] if source else content


def _source(said: OwnWords) -> str:
    parts = (
        _("Sagt på {language}").format(language=said.said_in) if said.said_in else "",
        _("återgivet av tolk") if said.through_interpreter else "",
        with_iso(said.said_on) if said.said_on else "",
    )
    return ", ".join(filter(None, parts))
