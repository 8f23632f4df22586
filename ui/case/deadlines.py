"""Frister: everything the rules say of the case, the chosen one explained beside it."""

from PySide6.QtWidgets import QFrame, QStackedWidget

from models.domain.readmodels import CaseView
from models.domain.rules.findings import Finding
from resources.texts import gettext as _
from ui.case.findings import (
    icon_of,
    law_mark,
    sort_findings,
    state_mark,
    title_of,
    tone_of,
    when_words,
)
from ui.case.law_panel import LawPanel
from ui.case.place import CasePlace
from ui.lists.cells import Cell, Group, Row, Section
from ui.lists.view import Head, ListView
from ui.parts.empty import EmptyState
from ui.parts.layout import card, column, row
from ui.words.labels import sentence_case


class Deadlines(QFrame):
    """The list at the left, Så räknas fristen at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._case: CaseView | None = None
        self._narrow = False
        self._findings: dict[int, Finding] = {}
        self.list = ListView(_("Frister"), _heads(narrow=False))
        self.panel = LawPanel()
        empty = EmptyState(
            "law",
            _("Inga frister än"),
            _("Frister räknas fram när du fyller i tillstånd, mottagning och folkbokföring."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(card(self.list, margins=(0, 0, 0, 0)))
        self._stack.addWidget(card(empty))
        body = row(gap=4)
        body.put(self._stack, stretch=1)
        body.put(self.panel)
        self.setLayout(column(body))
        self.list.row_chosen.connect(self._explain)
        self.list.row_opened.connect(self._open)
        self.panel.left.connect(self._close)

    def show_case(self, case: CaseView, *, narrow: bool) -> None:
        """Show another case, or the same as it has become."""
        kept = self.list.chosen()
        self._case = case
        self._findings = dict(enumerate(case.findings))
        rows = {
            number: _row(case, finding, narrow=narrow) for number, finding in self._findings.items()
        }
        self.list.show_heads(_heads(narrow=narrow))
        self.list.table.show_sections(self._sections(), rows, self.list.titles)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._narrow = narrow
        self._stack.show()
        self.panel.show_way_back(shown=narrow)
        self.panel.setVisible(bool(rows) and not narrow)
        if kept is None or not self.list.choose(kept):
            self.list.choose_first()

    def choose(self, case: CaseView, place: CasePlace) -> None:
        """Choose the deadline that somebody came for."""
        people = {member.person_id: member.person_uuid for member in case.household}
        whose = str({case.person_id: case.person_uuid, **people}.get(place.about_id))
        fitting = (
            number
            for number, finding in self._findings.items()
            if (finding.rule_id, finding.subject) == (place.rule, whose)
        )
        number = next(fitting, None)
        if number is not None:
            self.list.choose(number)

    def _sections(self) -> list[Section]:
        order = sort_findings(tuple(self._findings.values()))
        number_of = {id(finding): number for number, finding in self._findings.items()}

        def section(title: str, found: tuple[Finding, ...], tone: str, icon: str) -> Section:
            ids = tuple(number_of[id(finding)] for finding in found)
            return Section(ids, Group(title, len(ids), tone, icon) if ids else None)

        return [
            section(_("Att göra nu"), order.to_act_on, "danger", "warning"),
            section(_("Kommande"), order.ahead, "text", "calendar"),
            section(_("Att kontrollera"), order.to_check, "text", "info"),
            section(_("Pågår och gäller"), order.running, "text", "clock"),
            section(_("Klart och avslutat"), order.over, "text", "check"),
        ]

    def _open(self, number: int) -> None:
        """Where there is no room beside the list, the explanation takes its place."""
        self._explain(number)
        if self._narrow:
            self._stack.hide()
            self.panel.show()
            self.panel.take_focus()

    def close_explanation(self) -> bool:
        """Show the list again where an explanation has taken its place; tell whether it had."""
        if self._stack.isVisible() or not self.panel.isVisible():
            return False
        self._close()
        return True

    def _close(self) -> None:
        self.panel.setVisible(not self._narrow)
        self._stack.show()
        self.list.setFocus()

    def _explain(self, number: int) -> None:
        if self._case is not None:
            self.panel.explain(self._case, self._findings.get(number))


def _heads(*, narrow: bool) -> tuple[Head, ...]:
    if narrow:
        return Head(_("Vad och varför")), Head(_("Senast"), 190)
    return Head(_("Vad och varför")), Head(_("Senast"), 190), Head(_("Ansvarig"), 190)


def _row(case: CaseView, finding: Finding, *, narrow: bool) -> Row:
    what = Cell(
        title_of(case, finding),
        _("{rule} · {source}").format(rule=finding.rule_id, source=finding.source.reference),
        icon=icon_of(finding),
        icon_tone=tone_of(finding),
    )
    tone, state = tone_of(finding), state_mark(finding).words
    when = sentence_case(when_words(finding))
    if not finding.status.holds:
        state = law_mark(finding).words
    due = Cell(when, "" if state.casefold() == when.casefold() else state, sub_tone=tone)
    if narrow:
        return what, due
    return what, due, Cell(sentence_case(finding.responsible.label))
