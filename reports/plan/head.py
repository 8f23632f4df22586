"""Heading 1: whose plan it is, which version, and whom to ask."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from models.domain.chain import PlanState
from models.domain.plan_document import PlanDocument
from models.domain.plan_headings import PlanHeading
from models.domain.plan_person import Contact, PlanHead
from reports.blocks import BARE, cell, facts
from reports.dates import with_iso
from reports.plan import words as plan_words
from reports.styles import TEXT_WIDTH, styles
from reports.text import can_set, heading, words
from resources.texts import gettext as _

_NUMBERS_WIDTH = 70 * mm


def head(plan: PlanDocument) -> list[Flowable]:
    """Return the top of the first sheet."""
    sheet = styles()
    top = Table(
        [[cell(plan.head.municipality, plan.head.unit, strong=True), _numbers(plan.head)]],
        [TEXT_WIDTH - _NUMBERS_WIDTH, _NUMBERS_WIDTH],
        style=BARE,
    )
    return [
        top,
        Spacer(0, 9 * mm),
        heading(plan_words.heading(PlanHeading.HEAD), sheet.title),
        words(plan.person.name, sheet.lead),
        *_native_name(plan),
        *_validity(plan.head),
        Spacer(0, 2 * mm),
        *facts(
            [
                (_("Datum"), with_iso(plan.head.date)),
                (_("Version"), _version(plan.head)),
                (_("Planen gäller till"), with_iso(plan.ends) if plan.ends else ""),
                (_("Din handläggare"), contact_line(plan.head.officer)),
                (_("Sekretess"), plan.head.secrecy_note),
            ]
        ),
    ]


def contact_line(contact: Contact) -> str:
    """Return who to turn to, and how, in a line or two."""
    who = ", ".join(filter(None, (contact.name, contact.function, contact.organisation)))
    how = ", ".join(filter(None, (contact.phone, contact.email)))
    return "\n".join(filter(None, (who, how)))


def version_words(head: PlanHead) -> str:
    """Return "version 2, fastställd"."""
    return _("version {number}, {state}").format(
        number=head.version, state=plan_words.state(head.state)
    )


def _numbers(head: PlanHead) -> list[Flowable]:
    right = styles().cell.clone("right", alignment=2)
    lines = [_("Ärende {number}").format(number=head.case_number)]
    if head.register_number:
        lines.append(_("Diarienummer {number}").format(number=head.register_number))
    return [words(line, right) for line in lines]


def _version(head: PlanHead) -> str:
    shown = _("{number}, {state}").format(number=head.version, state=plan_words.state(head.state))
    if head.replaces is None:
        return shown
    return shown + _(" (ersätter version {number})").format(number=head.replaces)


def _native_name(plan: PlanDocument) -> list[Flowable]:
    """Return the name in the person's own script, where the paper can show it whole."""
    name = plan.person.native_name
    if not name or not can_set(name):
        return []
    return [words(name, styles().text)]


def _validity(head: PlanHead) -> list[Flowable]:
    note = {
        PlanState.DRAFT: _("Utkast. Planen gäller inte förrän den är fastställd."),
        PlanState.PROPOSED: _("Förslag. Planen gäller inte förrän den är fastställd."),
        PlanState.REPLACED: _("Planen gäller inte längre. En senare version har ersatt den."),
    }.get(head.state)
    return [words(note, styles().subheading)] if note else []
