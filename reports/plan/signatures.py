"""Headings 17 and 18: the lines to sign on, and what goes with the plan."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle

from models.domain.plan_document import PlanDocument
from reports.blocks import BARE, Cell, bullets, cell
from reports.dates import with_iso
from reports.plan import words as plan_words
from reports.styles import HAIRLINE, INK, TEXT_WIDTH, styles
from reports.text import words
from resources.texts import gettext as _
from resources.texts import ngettext

_WRITING_HEIGHT = 13 * mm
_GAP = 6 * mm
_DATE_WIDTH = 52 * mm
_LINES = TableStyle(
    [
        ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
        ("LINEABOVE", (0, 0), (0, 0), HAIRLINE, INK),
        ("LINEABOVE", (2, 0), (2, 0), HAIRLINE, INK),
    ],
    parent=BARE,
)


def signatures(plan: PlanDocument) -> list[Flowable]:
    """Return what the person says of the plan, and a line for each who signs."""
    sheet = styles()
    content: list[Flowable] = [words(text, sheet.text) for text in _statements(plan)]
    return [*content, *(_line(role, name) for role, name in _signers(plan))]


def attachments(plan: PlanDocument) -> list[Flowable]:
    """Return the papers that go with the plan."""
    return bullets(
        [
            f"{one.title}, {with_iso(one.dated)}" if one.dated else one.title
            for one in plan.attachments
        ]
    )


def _statements(plan: PlanDocument) -> list[str]:
    signing = plan.signatures
    copies = ngettext(
        "Planen finns i {count} exemplar.",
        "Planen finns i {count} likadana exemplar.",
        signing.copies,
    ).format(count=signing.copies)
    shares = _("Du och kommunen har var sitt.") if signing.copies > 1 else ""
    statements = [" ".join(filter(None, (copies, shares)))]
    if plan.person.interpreter_language:
        orally = _("Planen har gåtts igenom muntligt med tolk i {language}.")
        statements.append(orally.format(language=plan.person.interpreter_language))
    if signing.agreement:
        answer = plan_words.agreement(signing.agreement)
        day = f" {with_iso(signing.agreement_on)}." if signing.agreement_on else ""
        statements.append(answer + day)
    return statements


def _signers(plan: PlanDocument) -> list[tuple[str, str]]:
    signers = [(_("Jag som planen gäller"), plan.person.name)]
    signers += [(_("Företrädare"), name) for name in plan.signatures.guardians]
    signers.append((_("Handläggare"), plan.head.officer.name))
    if plan.signatures.interpreter or plan.person.interpreter_language:
        signers.append((_("Tolk"), plan.person.interpreter_language))
    return signers


def _line(role: str, name: str) -> Flowable:
    """Return room to write in, a line, and under it who is to write there."""
    who: Cell = cell(role, name)
    widths = [TEXT_WIDTH - _GAP - _DATE_WIDTH, _GAP, _DATE_WIDTH]
    return Table(
        [[who, "", cell(_("Ort och datum"))]],
        widths,
        style=_LINES,
        spaceBefore=_WRITING_HEIGHT,
    )
