"""The law behind a deadline: where it stands, what it says, and how sure it is."""

from PySide6.QtWidgets import QFrame

from models.domain.rules.findings import Finding
from resources.texts import gettext as _
from ui.case.findings import law_mark
from ui.parts.badges import Badge
from ui.parts.labels import Icon, Label
from ui.parts.layout import STRETCH, column, holder, row
from ui.words.dates import full_day_words
from ui.words.labels import sentence_case


def law_card(finding: Finding) -> QFrame:
    """Return the card; a proposed rule is never shown as law."""
    reference = Label(sentence_case(finding.source.reference), "medium", wrap=True)
    title = row(Icon("law"), gap=2)
    title.put(reference, stretch=1)
    checked = _("kontrollerad {day}").format(day=full_day_words(finding.rule.verified_on))
    parts = column(
        title,
        Label(finding.text, "small", "muted", wrap=True),
        row(Badge(law_mark(finding)), STRETCH),
        Label(checked, "caption", "subtle") if finding.status.holds else None,
        Label(finding.rule.note, "small", "muted", wrap=True) if finding.rule.note else None,
        gap=2,
        margins=(3, 3, 3, 3),
    )
    return holder(parts, "sunken")


def responsible_line(words: str) -> QFrame:
    """Return who has to act, with the sign of somebody who does."""
    line = row(Icon("actor"), gap=2)
    line.put(Label(sentence_case(words), "medium", wrap=True), stretch=1)
    return holder(line)
