"""The body of Idag: the list, and beside it or in its place the chosen row explained."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget

from models.domain.today import TodayGroup, TodayRow
from resources.texts import gettext as _
from ui.lists.cells import Cell, Row
from ui.parts.layout import card, row, scrolling
from ui.today.empty import NothingToDo
from ui.today.list import DayList
from ui.today.panel import DayPanel
from ui.today.rows import Columns, cells_of, heads
from ui.today.sheet import DaySheet, place_of


class DayBody(QFrame):
    """Shows a ``DaySheet``.

    Signals:
        opened: the ``TodayRow`` whose case is to be opened.
        done: the ``TodayRow`` that is to be ticked off.
        page_needed: more rows of a group are about to be shown: the group, how many are here, and
            the ids that wait; answer with ``take``.
    """

    opened = Signal(object)
    done = Signal(object)
    page_needed = Signal(object, int, object)

    def __init__(self, sheet: DaySheet) -> None:
        super().__init__()
        self._sheet, self._mine = sheet, True
        self._unfolded: frozenset[TodayGroup] = frozenset()
        self._columns = Columns.FOUR
        self._alone = False  # no room for list and explanation beside each other
        self._reading = False  # the explanation has taken the list's place
        self.list, self.panel, self.nothing = DayList(), DayPanel(), NothingToDo()
        self._stack = QStackedWidget()
        self._stack.addWidget(card(self.list, margins=(0, 0, 0, 0)))
        self._stack.addWidget(card(scrolling(self.nothing)))
        line = row(gap=4)
        line.put(self._stack, stretch=1)
        line.put(self.panel)
        self.setLayout(line)
        self._connect()

    def _connect(self) -> None:
        self.list.table.rows_needed.connect(self._fetch)
        self.list.row_chosen.connect(self._show_chosen)
        self.list.row_opened.connect(lambda _id: self._tell(self.opened))
        self.list.done_asked.connect(lambda: self._tell(self.done))
        self.list.group_turned.connect(self._turn_group)
        self.list.explanation_asked.connect(self.explain)
        self.panel.opened.connect(lambda: self._tell(self.opened))
        self.panel.done.connect(lambda: self._tell(self.done))
        self.panel.left.connect(self.close_explanation)

    def _tell(self, signal: SignalInstance) -> None:
        thing = self.chosen()
        if thing is not None:
            signal.emit(thing)

    @property
    def sheet(self) -> DaySheet:
        """What is shown."""
        return self._sheet

    def chosen(self) -> TodayRow | None:
        """Return the row that is explained."""
        row_id = self.list.chosen()
        return None if row_id is None else self._sheet.row(row_id)

    def show_sheet(self, sheet: DaySheet, *, mine: bool) -> None:
        """Show another list, with the same thing chosen."""
        kept, kept_id = self.chosen(), self.list.chosen()
        self._sheet, self._mine = sheet, mine
        self._fill(kept, kept_id)

    def fit(self, columns: Columns, *, alone: bool) -> None:
        """Show so many columns, and the explanation beside the list or in its place."""
        if alone is not self._alone:
            self._alone, self._reading = alone, False
            self.panel.show_alone(alone=alone)
            self._arrange()
        if columns is not self._columns:
            self._columns = columns
            self._fill(self.chosen(), self.list.chosen())

    def _fill(self, kept: TodayRow | None, kept_id: int | None) -> None:
        """Lay the rows out, and choose the same thing; where it is gone, what took its place."""
        had_keyboard = self._has_keyboard()
        sections = self._sheet.sections(self._unfolded)
        ids = [row_id for section in sections for row_id in section.ids]
        rows = {row_id: cells for row_id in ids if (cells := self._cells(row_id)) is not None}
        self.list.show_heads(heads(self._columns, drafts=self._sheet.is_of_drafts))
        self.list.table.show_sections(sections, rows, self.list.titles)
        same = None if kept is None else self._sheet.find(kept.key)
        self._choose(same, kept_id, None if kept_id is None else kept_id - 1)
        self._reading = self._reading and same is not None
        self._stack.setCurrentIndex(0 if ids else 1)
        if not ids:
            self.panel.explain(None, self._sheet.at)
            self.nothing.explain(has_cases=self._sheet.has_cases, mine=self._mine)
        self._arrange()
        if had_keyboard and not self._has_keyboard():
            self.take_focus()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus) and focus.isVisible()

    def _choose(self, *wanted: int | None) -> None:
        for row_id in wanted:
            if row_id is not None and self.list.choose(row_id):
                return
        self.list.choose_first()

    def _arrange(self) -> None:
        has_rows = self._stack.currentIndex() == 0
        self._stack.setVisible(not self._reading)
        self.panel.setVisible(has_rows and (self._reading or not self._alone))

    def _cells(self, row_id: int) -> Row | None:
        thing = self._sheet.row(row_id)
        return None if thing is None else cells_of(thing, self._sheet.at, self._columns)

    def _fetch(self, ids: Sequence[int]) -> None:
        missing = [row_id for row_id in ids if self._sheet.row(row_id) is None]
        if missing:
            group, first = place_of(missing[0])
            self.page_needed.emit(group, first, ids)
        else:
            # Asked for while painting: answer when that is over.
            QTimer.singleShot(0, self, partial(self.take, self._sheet, ids))

    def take(self, sheet: DaySheet, ids: Sequence[int]) -> None:
        """Show rows that have come into a sheet; not if another has taken its place by now."""
        if sheet is not self._sheet:
            return
        gone = (Cell(_("Har ändrats under tiden"), tone="subtle"),)
        self.list.table.put_rows({row_id: self._cells(row_id) or gone for row_id in ids})
        chosen = self.list.chosen()
        if chosen is not None and chosen in ids:
            self._show_chosen(chosen)

    def _show_chosen(self, row_id: int) -> None:
        self.panel.explain(self._sheet.row(row_id), self._sheet.at)

    def _turn_group(self, group: TodayGroup) -> None:
        self._unfolded ^= {group}
        self._fill(self.chosen(), self.list.chosen())

    def explain(self) -> None:
        """Put the keyboard on the explanation; where there is little room it takes all of it."""
        if self.chosen() is None:
            return
        self._reading = self._alone
        self._arrange()
        self.panel.take_focus()

    def close_explanation(self) -> None:
        """Go back to the list."""
        self._reading = False
        self._arrange()
        self.take_focus()

    def is_explaining(self) -> bool:
        """Tell whether the keyboard is on the explanation."""
        focus = QApplication.focusWidget()
        return self._reading or (focus is not None and self.panel.isAncestorOf(focus))

    def take_focus(self) -> None:
        """Put the keyboard where work begins."""
        if self._reading:
            self.panel.take_focus()
        elif self._stack.currentIndex() == 0:
            self.list.setFocus()
        else:
            self.nothing.take_focus()
