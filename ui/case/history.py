"""Historik: who did what in the case, the chosen change beside it, field by field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from models.domain.history import HistoryRow
from resources.texts import gettext as _
from ui.case.file import CaseFile
from ui.lists.cells import Cell, Row, Section
from ui.lists.view import Head, ListView
from ui.operations import Operations
from ui.outlets import call
from ui.parts.buttons import Button, Kind
from ui.parts.empty import EmptyState
from ui.parts.facts import Facts
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, card, clear, column, holder, row, scrolling
from ui.theme.current import theme, themes
from ui.words.history import action_words, change_words, field_words, value_words
from ui.words.moments import moment_words

_MORE = -1
_ICONS = {"open": "eye", "print": "print", "create": "add", "undo": "undo", "merge": "people"}


class HistoryPage(QFrame):
    """The list at the left, what was changed at the right.

    Signals:
        undo_asked: number of the entry that is to be taken back.
    """

    undo_asked = Signal(int)

    def __init__(self, operations: Operations, case_id: int) -> None:
        super().__init__()
        self._operations, self._case_id = operations, case_id
        self._rows: dict[int, HistoryRow] = {}
        self._file: CaseFile | None = None
        self._narrow, self._all_here, self._stale = False, False, True
        self.list = ListView(_("Historik"), _heads(narrow=False))
        self.more = Button(_("Visa äldre"), Kind.SECONDARY, pressed=self.load_more)
        self.panel = ChangePanel()
        self.panel.undo_asked.connect(self.undo_asked)
        self.panel.left.connect(self.close_panel)
        left = column(gap=2)
        left.put(card(self.list, margins=(0, 0, 0, 0)), stretch=1)
        left.put(row(self.more, STRETCH))
        self._list_box = holder(left)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list_box)
        self._stack.addWidget(card(EmptyState("list", _("Inget har hänt än"), "")))
        body = row(gap=4)
        body.put(self._stack, stretch=1)
        body.put(self.panel)
        self.setLayout(column(body))
        self.list.row_chosen.connect(self._tell)
        self.list.row_opened.connect(self._open)

    def show_file(self, file: CaseFile, *, narrow: bool) -> None:
        """Show another case, or the same as it has become: what was read is read again."""
        folded = narrow is not self._narrow
        self._narrow = narrow
        self._stale = self._stale or file is not self._file
        self._file = file
        if folded:
            self._fill()
        if self.isVisible():
            self.read()

    def read(self) -> None:
        """Read the first page, if the case is not what it was when that was last done."""
        if self._stale:
            self.load()

    def load(self) -> None:
        """Read the first page."""
        self._stale = False
        case_id = self._case_id
        self._operations.read(self, lambda desk: desk.history(case_id), self._begin)

    def load_more(self) -> None:
        """Read the next page."""
        case_id, last = self._case_id, min(self._rows, default=None)
        self._operations.read(self, lambda desk: desk.history(case_id, last), self._add)

    def _begin(self, rows: Sequence[HistoryRow]) -> None:
        self._rows = {}
        self._add(rows)
        self.list.choose_first()

    def _add(self, rows: Sequence[HistoryRow]) -> None:
        self._rows |= {entry.entry: entry for entry in rows}
        first_ever = min(self._rows, default=0)
        self._all_here = not rows or first_ever == 1
        self._fill()

    def _fill(self) -> None:
        kept = self.list.chosen()
        rows = {number: self._row(entry) for number, entry in self._rows.items()}
        self.list.show_heads(_heads(narrow=self._narrow))
        self.list.table.show_sections([Section(tuple(rows))], rows, self.list.titles)
        self.more.setVisible(not self._all_here)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._stack.show()
        self.panel.show_way_back(shown=self._narrow)
        self.panel.setVisible(bool(rows) and not self._narrow)
        if kept is not None:
            self.list.choose(kept)

    def _row(self, entry: HistoryRow) -> Row:
        names = self._names()
        changes = "; ".join(change_words(entry.table, one, names) for one in entry.changes)
        what = Cell(
            action_words(entry),
            changes or ("" if entry.values_kept else _("Värdena är gallrade")),
            icon=_ICONS.get(entry.action, "edit"),
            strong=entry.action not in ("open", "print"),
        )
        assert self._file is not None  # noqa: S101 - rows are read after the file
        when = Cell(moment_words(entry.at, self._file.case.at), entry.officer)
        return what, when

    def _names(self) -> dict[int, str]:
        if self._file is None:
            return {}
        return {one.organisation_id: one.name for one in self._file.organisations}

    def _tell(self, number: int) -> None:
        if number in self._rows:
            self.panel.tell(self._rows[number], self._names())

    def _open(self, number: int) -> None:
        self._tell(number)
        if self._narrow:
            self._stack.hide()
            self.panel.show()
        self.panel.take_focus()

    def close_panel(self) -> bool:
        """Go back to the list where a change has taken its place; tell whether it had."""
        covered = not self._stack.isVisible() and self.panel.isVisible()
        self.panel.setVisible(not self._narrow)
        self._stack.show()
        if covered:
            self.list.setFocus()
        return covered


class ChangePanel(QFrame):
    """One change, field by field.

    Signals:
        undo_asked: number of the entry that is to be taken back.
        left: back to the list, where the panel has taken its place.
    """

    undo_asked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        call(self, _("Vad som ändrades"))
        self._entry = 0
        self._narrow = False
        self.back = Button(_("Till listan"), Kind.SECONDARY, "back", pressed=self.left.emit)
        self.undo = Button(
            _("Ångra"), Kind.SECONDARY, "undo", pressed=lambda: self.undo_asked.emit(self._entry)
        )
        self._content = column(gap=2)
        whole = column(row(self.back, STRETCH), gap=3, margins=(4, 4, 4, 4))
        whole.put(scrolling(holder(self._content)), stretch=1)
        whole.put(row(self.undo, STRETCH))
        self.setLayout(whole)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        width = theme().size("panel")
        self.setMinimumWidth(width)
        self.setMaximumWidth(16_777_215 if self._narrow else width)

    def show_way_back(self, *, shown: bool) -> None:
        """Stand alone, with a way back to the list, or beside it."""
        self._narrow = shown
        self.back.setVisible(shown)
        self.refit()

    def take_focus(self) -> None:
        """Put the keyboard where it leads on."""
        if self.undo.isVisible():
            self.undo.setFocus()
        elif self.back.isVisible():
            self.back.setFocus()

    def tell(self, entry: HistoryRow, names: dict[int, str]) -> None:
        """Tell another change."""
        clear(self._content)
        self._entry = entry.entry
        self.undo.setVisible(entry.can_be_undone)
        self._content.put(Label(action_words(entry), "h3", wrap=True))
        for change in entry.changes:
            self._content.put(Label(field_words(entry.table, change.field), "medium", wrap=True))
            after = value_words(entry.table, change.field, change.after, names)
            facts = [(_("Till"), after)]
            if entry.action != "create":
                before = value_words(entry.table, change.field, change.before, names)
                facts.insert(0, (_("Från"), before))
            self._content.put(Facts(facts))
        self._content.put(STRETCH)


def _heads(*, narrow: bool) -> tuple[Head, ...]:
    return Head(_("Vad")), Head(_("När och vem"), 150 if narrow else 200)
