"""The individual introduction plan as a PDF on A4."""

import re
from collections.abc import Callable, Mapping
from typing import BinaryIO

from reportlab.platypus import Flowable

from models.domain.channels import Channel, outlet
from models.domain.errors import RefusedError, UserError
from models.domain.plan_document import PlanDocument
from models.domain.plan_headings import PlanHeading, headings_with_data
from models.domain.plan_protection import is_protected, names_protected, without_protected
from reports.blocks import part
from reports.pages import Imprint, write_pages
from reports.plan import words as plan_words
from reports.plan.consents import consents
from reports.plan.deadlines import deadlines
from reports.plan.duties import duties, follow_up, previous
from reports.plan.goals import goals, obstacles, partial_goals
from reports.plan.head import head, version_words
from reports.plan.measures import measures
from reports.plan.person import household, person, status
from reports.plan.signatures import attachments, signatures
from reports.plan.week import week
from reports.plan.wishes import assessment, own_words
from resources.texts import SOURCE_LANGUAGE, language
from resources.texts import gettext as _

_LONGEST_NUMBER = 60
_NOT_IN_FILE_NAMES = re.compile(r"[^0-9A-Za-zÅÄÖåäö]+")

_PARTS: Mapping[PlanHeading, Callable[[PlanDocument], list[Flowable]]] = {
    PlanHeading.PERSON: person,
    PlanHeading.HOUSEHOLD: household,
    PlanHeading.STATUS: status,
    PlanHeading.ASSESSMENT: assessment,
    PlanHeading.OWN_WORDS: own_words,
    PlanHeading.GOALS: goals,
    PlanHeading.PARTIAL_GOALS: partial_goals,
    PlanHeading.MEASURES: measures,
    PlanHeading.WEEK: week,
    PlanHeading.DUTIES: duties,
    PlanHeading.DEADLINES: deadlines,
    PlanHeading.FOLLOW_UP: follow_up,
    PlanHeading.OBSTACLES: obstacles,
    PlanHeading.CONSENT: consents,
    PlanHeading.PREVIOUS: previous,
    PlanHeading.SIGNATURES: signatures,
    PlanHeading.ATTACHMENTS: attachments,
}


@outlet(Channel.PDF_TEXT, Channel.PDF_METADATA)
def write_plan(plan: PlanDocument, target: BinaryIO) -> None:
    """Print ``plan`` to ``target``. The same plan gives the same bytes.

    Raises:
        RefusedError: the person's identity is protected, or the text names somebody whose is.
        UserError: the plan is wanted in a language that the paper does not speak yet.
    """
    _refuse(plan)
    with language(SOURCE_LANGUAGE):
        write_pages(plan_story(without_protected(plan)), target, _imprint(plan))


@outlet(Channel.FILE_NAME)
def plan_file_name(plan: PlanDocument) -> str:
    """Return a name for the file: case number, version and date, nothing of the person."""
    number = _NOT_IN_FILE_NAMES.sub("-", plan.head.case_number)[:_LONGEST_NUMBER].strip("-")
    return f"introduktionsplan-{number}-v{plan.head.version}-{plan.head.date.isoformat()}.pdf"


def plan_story(plan: PlanDocument) -> list[Flowable]:
    """Return the plan as flowables: the head, and each heading that has data."""
    return [*head(plan), *(_part(plan, heading) for heading in _printed(plan))]


def _printed(plan: PlanDocument) -> list[PlanHeading]:
    return [heading for heading in headings_with_data(plan) if heading in _PARTS]


def _part(plan: PlanDocument, heading: PlanHeading) -> Flowable:
    whole = heading is PlanHeading.SIGNATURES
    return part(plan_words.heading(heading), _PARTS[heading](plan), whole=whole)


def _imprint(plan: PlanDocument) -> Imprint:
    kind = plan_words.heading(PlanHeading.HEAD)
    title = _("{document}, ärende {number}").format(document=kind, number=plan.head.case_number)
    footer = f"{title}, {version_words(plan.head)}"
    return Imprint(title=title, author=plan.head.municipality, footer=footer)


def _refuse(plan: PlanDocument) -> None:
    if is_protected(plan):
        raise RefusedError(
            "Planen gäller en skyddad person och kan inte skrivas ut. "
            "Lämna uppgifter bara på det sätt som er rutin för skyddade personuppgifter säger."
        )
    if names_protected(plan):
        raise RefusedError(
            "Planens text nämner någon i hushållet som har skyddade personuppgifter. "
            "Skriv om texten utan namnet och skriv ut igen."
        )
    if plan.head.language != SOURCE_LANGUAGE:
        raise UserError(
            "Planen kan än så länge bara skrivas ut på svenska. "
            "Välj svenska och låt en tolk gå igenom planen muntligt."
        )
