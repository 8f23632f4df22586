"""The chosen deadline explained: how it is counted, by which law, and who answers for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.readmodels import CaseView
from models.domain.rules.findings import Finding
from resources.texts import gettext as _
from ui.case.findings import reckoning_steps, state_mark, title_of, tone_of
from ui.case.law_card import law_card, responsible_line
from ui.outlets import call
from ui.parts.badges import Badge
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, clear, column, holder, row, scrolling
from ui.parts.reckoning import Reckoning
from ui.theme.current import theme, themes

_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class LawPanel(QFrame):
    """Så räknas fristen.

    Signals:
        left: back to the list, where the panel has taken its place.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        call(self, _("Så räknas fristen"))
        self._content = column(gap=2)
        self._narrow = False
        self.back = Button(_("Till listan"), Kind.SECONDARY, "back", pressed=self.left.emit)
        whole = column(row(self.back, STRETCH), gap=3, margins=(4, 4, 4, 4))
        whole.put(scrolling(holder(self._content)), stretch=1)
        self.setLayout(whole)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        width = theme().size("panel")
        self.setMinimumWidth(width)
        self.setMaximumWidth(_ANY_WIDTH if self._narrow else width)

    def show_way_back(self, *, shown: bool) -> None:
        """Stand alone, with a way back to the list, or beside it."""
        self._narrow = shown
        self.back.setVisible(shown)
        self.refit()

    def take_focus(self) -> None:
        """Put the keyboard where it leads on."""
        self.back.setFocus()

    def explain(self, case: CaseView, finding: Finding | None) -> None:
        """Explain another deadline, or none."""
        clear(self._content)
        if finding is None:
            return
        tone = tone_of(finding)
        for part in (
            Label(title_of(case, finding), "h3", wrap=True),
            holder(row(Badge(state_mark(finding)), STRETCH)),
            1,
            Label(_("Så räknas fristen"), "caption", "subtle"),
            Reckoning(reckoning_steps(finding), "accent" if tone == "muted" else tone),
            1,
            law_card(finding),
            1,
            Label(_("Ansvarig"), "caption", "subtle"),
            responsible_line(finding.responsible.label),
            STRETCH,
        ):
            self._content.put(part)
