"""Idag: the list at the left, the chosen row explained at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from models.domain.clock import today
from models.domain.today import (
    TodayDeadline,
    TodayDraft,
    TodayFilter,
    TodayGroup,
    TodayList,
    TodayRow,
    TodayTask,
)
from resources.texts import gettext as _
from ui.case.place import CasePlace
from ui.lists.cells import Cell, Row
from ui.messages import MessageBar
from ui.operations import Latest, Operations
from ui.outlets import call
from ui.page import Page
from ui.parts.layout import card, column, holder, row
from ui.theme.current import theme, themes
from ui.today.empty import NothingToDo
from ui.today.heading import UNITS, TodayHeading
from ui.today.list import DayList
from ui.today.new_day import NewDay
from ui.today.panel import DayPanel
from ui.today.rows import Columns, cells_of, heads
from ui.today.sheet import DaySheet, place_of
from ui.today.ticking import Ticking
from ui.today.words import summary_words

_ROOM_FOR_FOUR, _ROOM_FOR_THREE = 1180, 960  # pixels of the page at 100 % text


class TodayRoom(Page):
    """What an officer sees first in the morning.

    Signals:
        case_opened: id of the case that is to be opened, and the ``CasePlace`` to land on.
        person_asked: somebody new is to be registered.
        counted: how much of the officer's own is late or falls due this week.
    """

    case_opened = Signal(int, object)
    person_asked = Signal()
    counted = Signal(int)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._latest = Latest(operations, self)
        self._sheet = _empty_sheet()
        self._opened: frozenset[TodayGroup] = frozenset()
        self._columns = Columns.FOUR
        self._has_cases = True
        self.bar = MessageBar()
        self.heading = TodayHeading()
        self.list, self.panel = DayList(), DayPanel()
        self.nothing = NothingToDo()
        self.ticking = Ticking(operations, self.bar, self)
        self.new_day = NewDay(operations, self)
        self._lay_out()
        self._connect()
        self.heading.show_day(today())

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(card(self.list, margins=(0, 0, 0, 0)))
        self._stack.addWidget(card(self.nothing))
        body = row(gap=4)
        body.put(self._stack, stretch=1)
        body.put(self.panel)
        whole = column(self.heading, self.bar, gap=4, margins=(5, 4, 5, 4))
        whole.put(holder(body), stretch=1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.heading.person_asked.connect(self.person_asked)
        self.heading.explanation_asked.connect(self._explain_chosen)
        self.heading.whose.chosen.connect(lambda _number: self.load())
        self.heading.chips.chosen.connect(lambda _narrowed: self.load())
        self.list.table.rows_needed.connect(self._fetch)
        self.list.row_chosen.connect(self._show_chosen)
        self.list.row_opened.connect(lambda _id: self._open())
        self.list.group_turned.connect(self._turn_group)
        self.list.explanation_asked.connect(self._explain_chosen)
        self.list.done_asked.connect(self._finish)
        self.panel.opened.connect(self._open)
        self.panel.done.connect(self._finish)
        self.panel.left.connect(self._close_explanation)
        self.nothing.units_asked.connect(lambda: self.heading.whose.choose(UNITS))
        self.nothing.person_asked.connect(self.person_asked)
        self.ticking.refused.connect(self.load)
        self.new_day.turned.connect(self.load)
        self.new_day.brought_up.connect(self.load)
        themes.changed.connect(self._fit_columns)

    def chosen(self) -> TodayRow | None:
        """Return the row that is explained."""
        row_id = self.list.chosen()
        return None if row_id is None else self._sheet.row(row_id)

    def load(self) -> None:
        """Show the list anew, with the same row chosen."""
        mine, narrowed = self.heading.is_mine, self.heading.chips.current()
        self._latest.ask(
            lambda desk: desk.todays_list(mine=mine, narrowed=narrowed),
            partial(self._show, mine=mine, narrowed=narrowed),
        )

    def _show(self, found: TodayList, *, mine: bool, narrowed: TodayFilter) -> None:
        if narrowed is not TodayFilter.ALL and not any(found.counts.values()):
            self.heading.chips.choose(TodayFilter.ALL)
            return
        kept, kept_id = self.chosen(), self.list.chosen()
        self._sheet = DaySheet(found, narrowed)
        self._has_cases = found.has_cases
        self.heading.show_day(found.at)
        self.heading.chips.show_counts(found.filters)
        call(self.list, _("Att göra"), summary_words(found.counts))
        self._fill()
        self._choose_again(kept, kept_id)
        if mine and narrowed is TodayFilter.ALL:
            self.counted.emit(found.counts[TodayGroup.LATE] + found.counts[TodayGroup.WEEK])

    def _fill(self) -> None:
        """Lay the rows out for the columns and the groups in force."""
        sections = self._sheet.sections(self._opened)
        shown = [row_id for section in sections for row_id in section.ids]
        rows = {row_id: cells for row_id in shown if (cells := self._cells(row_id)) is not None}
        was_here = self.isAncestorOf(QApplication.focusWidget() or self)
        self.list.show_heads(heads(self._columns))
        self.list.table.show_sections(sections, rows, self.list.titles)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._stack.show()
        self.panel.setVisible(bool(shown) and not self.narrow)
        if not shown:
            self.panel.explain(None, self._sheet.at)
            self.nothing.explain(has_cases=self._has_cases, mine=self.heading.is_mine)
        if was_here and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.arrive()

    def _cells(self, row_id: int) -> Row | None:
        thing = self._sheet.row(row_id)
        return None if thing is None else cells_of(thing, self._sheet.at, self._columns)

    def _choose_again(self, kept: TodayRow | None, kept_id: int | None) -> None:
        """Choose the same thing; where it is gone, what has taken its place."""
        same = None if kept is None else self._sheet.find(kept.key)
        for row_id in (same, kept_id, None if kept_id is None else kept_id - 1):
            if row_id is not None and self.list.choose(row_id):
                return
        self.list.choose_first()

    def _fetch(self, ids: Sequence[int]) -> None:
        if all(self._sheet.row(row_id) is not None for row_id in ids):
            # Asked for while painting: answer when that is over.
            QTimer.singleShot(0, self, partial(self._put, self._sheet, ids))
            return
        group, first = place_of(next(one for one in ids if self._sheet.row(one) is None))
        mine, narrowed = self.heading.is_mine, self.heading.chips.current()
        sheet = self._sheet
        self._operations.read(
            self,
            lambda desk: desk.todays_page(group, first, mine=mine, narrowed=narrowed),
            lambda rows: self._put(sheet, ids, *sheet.put(group, first, rows)),
        )

    def _put(self, sheet: DaySheet, ids: Sequence[int], *come: int) -> None:
        if sheet is not self._sheet:
            return  # another list has come meanwhile
        gone = (Cell(_("Har ändrats under tiden"), tone="subtle"),)
        self.list.table.put_rows({each: self._cells(each) or gone for each in (*ids, *come)})
        chosen = self.list.chosen()
        if chosen is not None:
            self._show_chosen(chosen)

    def _show_chosen(self, row_id: int) -> None:
        self.panel.explain(self._sheet.row(row_id), self._sheet.at)

    def _turn_group(self, group: TodayGroup) -> None:
        kept, kept_id = self.chosen(), self.list.chosen()
        self._opened ^= {group}
        self._fill()
        self._choose_again(kept, kept_id)

    def _open(self) -> None:
        thing = self.chosen()
        if thing is None:
            return
        if thing.case_id is None:
            self.person_asked.emit()
        else:
            self.case_opened.emit(thing.case_id, place_in_case(thing))

    def _finish(self) -> None:
        thing = self.chosen()
        if thing is not None and isinstance(thing.matter, TodayTask):
            self.ticking.finish(thing.matter)

    def _explain_chosen(self) -> None:
        """Put the keyboard on the explanation; where there is little room it takes all of it."""
        if self.chosen() is None:
            return
        self._stack.setVisible(not self.narrow)
        self.panel.show()
        self.panel.take_focus()

    def _close_explanation(self) -> None:
        self.panel.setVisible(not self.narrow)
        self._stack.show()
        self.list.setFocus()

    def escape(self) -> None:
        """Override Page: from the explanation back to the list."""
        focus = QApplication.focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus):
            self._close_explanation()

    def arrive(self) -> None:
        """Override Page."""
        if self._stack.currentIndex() == 0:
            self.list.setFocus()
        else:
            self.nothing.take_focus()

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Override Page: anything may have come into the list, or left it."""
        del case_ids
        self.load()

    def fold(self) -> None:
        """Override Page."""
        self.heading.show_narrow(narrow=self.narrow)
        self.panel.show_narrow(narrow=self.narrow)
        self._fit_columns()
        self._stack.show()
        self.panel.setVisible(not self.narrow and self._stack.currentIndex() == 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show as many columns as there is room for."""
        width = self.width() / theme().scale
        columns = Columns.FOUR if width >= _ROOM_FOR_FOUR else Columns.THREE
        if self.narrow or width < _ROOM_FOR_THREE:
            columns = Columns.TWO
        if columns is not self._columns:
            self._columns = columns
            kept, kept_id = self.chosen(), self.list.chosen()
            self._fill()
            self._choose_again(kept, kept_id)


def place_in_case(thing: TodayRow) -> CasePlace:
    """Return where in its case a row leads."""
    match thing.matter:
        case TodayDeadline(rule=rule, about_id=about):
            return CasePlace(rule=rule.id, about_id=about)
        case TodayTask(task_id=task_id):
            return CasePlace(task_id=task_id)
        case TodayDraft(form=form):
            return CasePlace(form=form)


def _empty_sheet() -> DaySheet:
    """Return what lies there before the first answer has come."""
    none = dict.fromkeys(TodayGroup, 0)
    return DaySheet(TodayList(today(), (), none, dict.fromkeys(TodayFilter, 0)))
