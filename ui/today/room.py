"""Idag: what is late, what falls due, who waits on whom."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

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
from ui.messages import MessageBar
from ui.operations import Latest, Operations
from ui.outlets import call
from ui.page import Page
from ui.parts.layout import column
from ui.theme.current import theme, themes
from ui.today.body import DayBody
from ui.today.heading import UNITS, TodayHeading
from ui.today.new_day import NewDay
from ui.today.rows import Columns
from ui.today.sheet import DaySheet
from ui.today.ticking import Ticking
from ui.today.words import summary_words

# Pixels of the page at 100 % text.
_ROOM_FOR_FOUR = 1180  # columns; with less, the explanation says who answers
_ROOM_FOR_BOTH = 960  # the list and the explanation; with less, one takes the other's place
_ROOM_FOR_THREE = 760


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
        self.bar = MessageBar()
        self.heading = TodayHeading()
        self.body = DayBody(_empty_sheet())
        self.ticking = Ticking(operations, self.bar, self)
        self.new_day = NewDay(operations, self)
        whole = column(self.heading, self.bar, gap=4, margins=(5, 4, 5, 4))
        whole.put(self.body, stretch=1)
        self.setLayout(whole)
        self._connect()
        self.heading.show_day(today())

    def _connect(self) -> None:
        self.heading.person_asked.connect(self.person_asked)
        self.heading.explanation_asked.connect(self.body.explain)
        self.heading.whose.chosen.connect(lambda _number: self.load())
        self.heading.chips.chosen.connect(lambda _narrowed: self.load())
        self.body.opened.connect(self._open)
        self.body.done.connect(self._finish)
        self.body.page_needed.connect(self._fetch)
        self.body.nothing.units_asked.connect(lambda: self.heading.whose.choose(UNITS))
        self.body.nothing.person_asked.connect(self.person_asked)
        for signal in (self.ticking.refused, self.new_day.turned, self.new_day.brought_up):
            signal.connect(self.load)
        themes.changed.connect(self._fit)

    def load(self) -> None:
        """Show the list anew, with the same row chosen."""
        mine, narrowed = self.heading.is_mine, self.heading.chips.current()
        self._latest.ask(
            lambda desk: desk.todays_list(mine=mine, narrowed=narrowed),
            partial(self._show, mine=mine, narrowed=narrowed),
        )

    def _show(self, found: TodayList, *, mine: bool, narrowed: TodayFilter) -> None:
        if narrowed is not TodayFilter.ALL and not any(found.counts.values()):
            # What it was narrowed to is done.
            self.heading.chips.choose(TodayFilter.ALL)
            return
        self.heading.show_day(found.at)
        self.heading.show_counts(found.filters)
        call(self.body.list, _("Att göra"), summary_words(found.counts))
        self.body.show_sheet(DaySheet(found, narrowed), mine=mine)
        if mine and narrowed is TodayFilter.ALL:
            self.counted.emit(found.counts[TodayGroup.LATE] + found.counts[TodayGroup.WEEK])

    def _fetch(self, group: TodayGroup, first: int, ids: Sequence[int]) -> None:
        mine, narrowed, sheet = self.heading.is_mine, self.heading.chips.current(), self.body.sheet

        def take(rows: Sequence[TodayRow]) -> None:
            come = sheet.put(group, first, rows)
            self.body.take(sheet, (*ids, *come))

        self._operations.read(
            self, lambda desk: desk.todays_page(group, first, mine=mine, narrowed=narrowed), take
        )

    def _open(self, thing: TodayRow) -> None:
        if thing.case_id is None:
            self.person_asked.emit()
        else:
            self.case_opened.emit(thing.case_id, place_in_case(thing))

    def _finish(self, thing: TodayRow) -> None:
        if isinstance(thing.matter, TodayTask):
            self.ticking.finish(thing.matter)

    def escape(self) -> None:
        """Override Page: from the explanation back to the list."""
        if self.body.is_explaining():
            self.body.close_explanation()

    def arrive(self) -> None:
        """Override Page."""
        self.body.take_focus()

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Override Page: anything may have come into the list, or left it."""
        del case_ids
        self.load()

    def fold(self) -> None:
        """Override Page."""
        self.heading.show_narrow(narrow=self.narrow)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much beside each other as there is room for."""
        width = self.width() / theme().scale
        columns = Columns.FOUR if width >= _ROOM_FOR_FOUR else Columns.THREE
        if width < _ROOM_FOR_THREE:
            columns = Columns.TWO
        alone = width < _ROOM_FOR_BOTH
        self.heading.offer_explanation(offered=alone)
        self.body.fit(columns, alone=alone)


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
