"""The frame around every room, and the way between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from models.domain.changes import CasesChanged
from models.domain.errors import UserError
from models.domain.readmodels import UnitState
from resources.texts import gettext as _
from ui.case.page import CasePage
from ui.case.place import FIRST_PAGE, CasePlace
from ui.desk import Desk
from ui.faults import sentence_of
from ui.first_run.practice import PracticeStrip
from ui.messages import MessageBar
from ui.operations import Operations
from ui.page import Page
from ui.parts.layout import column, holder, row
from ui.parts.notes import Tone
from ui.people.register import RegisterPage
from ui.people.room import PeopleRoom
from ui.shell.keys import KeysPage
from ui.shell.rail import Place, Rail
from ui.shell.status import StatusBar
from ui.shell.top import TopBar
from ui.shortcuts import Command, bind
from ui.tasks import TaskRunner
from ui.theme.current import theme, themes
from ui.theme.tokens import tokens
from ui.today.room import TodayRoom

TODAY, PEOPLE = "today", "people"


class Shell(QWidget):
    """Everything an officer sees of an unlocked unit.

    Signals:
        lock_asked: the officer leaves the desk.
        scale_asked: the text is to be so many steps larger; 0 for the usual size.
        scheme_asked: light instead of dark, or the other way round.
    """

    lock_asked = Signal()
    scale_asked = Signal(int)
    scheme_asked = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        """Make the rooms; they stand empty until somebody enters."""
        super().__init__()
        self.operations = operations = Operations(None, runner, self)
        self._narrow = False
        self.rail = Rail([Place(TODAY, _("Idag"), "today"), Place(PEOPLE, _("Personer"), "people")])
        self.top = TopBar()
        self.status = StatusBar()
        self.bar = MessageBar()
        self.stack = QStackedWidget()
        self.today = TodayRoom(operations)
        self.people = PeopleRoom(operations)
        self._rooms: dict[str, Page] = {TODAY: self.today, PEOPLE: self.people}
        self._room: Page = self.today  # where the way back leads
        for room in self._rooms.values():
            self.stack.addWidget(room)
        self._lay_out()
        self._connect()
        self._bind()

    def _lay_out(self) -> None:
        bar = holder(column(self.bar, margins=(5, 3, 5, 0)))
        bar.hide()
        self.bar.shown.connect(lambda _words: bar.show())
        middle = column(self.top, bar, gap=0)
        middle.put(self.stack, stretch=1)
        middle.put(self.status)
        whole = row(self.rail, gap=0)
        whole.addLayout(middle, 1)
        self._framed = column(gap=0)
        self._framed.addLayout(whole, 1)
        self.setLayout(self._framed)

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda key: self._go_to(self._rooms[key]))
        self.top.search_asked.connect(self.search)
        self.top.lock_asked.connect(self.ask_to_lock)
        self.top.larger_asked.connect(lambda: self.scale_asked.emit(1))
        self.top.scheme_asked.connect(self.scheme_asked)
        self.top.overview_asked.connect(self.show_keys)
        self.today.case_opened.connect(self.open_case)
        self.today.person_asked.connect(self.register)
        self.today.counted.connect(lambda count: self.rail.show_count(TODAY, count))
        self.people.case_opened.connect(self.open_case)
        self.people.person_asked.connect(self.register)
        self.operations.saved.connect(self.status.just_saved)
        self.operations.cases_changed.connect(self._tell_change)
        self.operations.failed.connect(self.show_failure)
        themes.changed.connect(self._fold)

    def _bind(self) -> None:
        for command, do in (
            (Command.SEARCH, self.go_to_search),
            (Command.TODAY, self.show_today),
            (Command.PEOPLE, self.show_people),
            (Command.NEW_PERSON, self.register),
            (Command.NEW_MEASURE, self._new_here),
            (Command.PRINT, self._print_here),
            (Command.BACK, self._escape),
            (Command.NEXT_AREA, self._next_area),
            (Command.LOCK, self.ask_to_lock),
            (Command.OVERVIEW, self.show_keys),
            (Command.LEAVE, self._escape),
        ):
            bind(self, command, do)

    @property
    def page(self) -> Page:
        """What is on the screen."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are ever put into the stack
        return page

    def enter(self, desk: Desk, state: UnitState) -> None:
        """Work in an open unit."""
        self.operations.sit_down(desk)
        self.top.show_officer(state.officer, state.officer_title)
        self.rail.show_unit(state.municipality)
        self.status.show_unit(state)
        self.people.show_profile(state.profile)
        if state.fictive:
            self._framed.insertWidget(0, PracticeStrip())

    def start(self) -> None:
        """Be on the screen for the first time."""
        self.today.load()
        self.today.new_day.start()
        self.today.arrive()

    def go_back(self) -> None:
        """Go to the room one came from."""
        self._go_to(self._room)

    def show_today(self) -> None:
        """Go to what is to be done."""
        self._go_to(self.today)

    def show_people(self) -> None:
        """Go to the list of persons and cases."""
        self._go_to(self.people)

    def search(self, words: str) -> None:
        """Search from anywhere."""
        if self._go_to(self.people):
            self.people.search_for(words)

    def go_to_search(self) -> None:
        """Put the keyboard where one searches."""
        if self._go_to(self.people):
            self.people.arrive()

    def register(self) -> None:
        """Register a person."""
        page = RegisterPage(self.operations)
        page.left.connect(self.go_back)
        page.registered.connect(self.open_case)
        page.case_opened.connect(self.open_case)
        self._go_to(page)

    def open_case(self, case_id: int, place: CasePlace = FIRST_PAGE) -> None:
        """Open a case at a place in it."""
        page = CasePage(self.operations, case_id, place)
        page.left.connect(self.go_back)
        page.case_opened.connect(self.open_case)
        if self._go_to(page):
            page.load()

    def show_keys(self) -> None:
        """Show which keys there are."""
        if not isinstance(self.page, KeysPage):
            page = KeysPage()
            page.left.connect(self.go_back)
            self._go_to(page)

    def ask_to_lock(self) -> None:
        """Leave the desk, unless something would be lost."""
        if self.page.may_leave():
            self.lock_asked.emit()

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong where no form says it."""
        title = _("Det gick inte") if isinstance(error, UserError) else _("Fel i programmet")
        self.bar.say(Tone.DANGER, title, sentence_of(error))

    def _go_to(self, page: Page) -> bool:
        """Put a page on the screen; a page that was made for one purpose is thrown away."""
        old = self.page
        if old is page:
            page.arrive()
            return True
        if not old.may_leave():
            if not self._is_room(page):
                page.deleteLater()
            self._mark_room()
            return False
        self.bar.clear()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        page.show_narrow(narrow=self._narrow)
        self.stack.setCurrentWidget(page)
        if not self._is_room(old):
            self.stack.removeWidget(old)
            old.deleteLater()
        if self._is_room(page):
            self._room = page
        self._mark_room()
        page.arrive()
        return True

    def _is_room(self, page: Page) -> bool:
        return page in self._rooms.values()

    def _mark_room(self) -> None:
        key = next(key for key, room in self._rooms.items() if room is self._room)
        self.rail.show_place(key)

    def _tell_change(self, change: CasesChanged) -> None:
        for number in range(self.stack.count()):
            page = self.stack.widget(number)
            if isinstance(page, Page):
                page.cases_changed(change.case_ids)

    def _escape(self) -> None:
        self.page.escape()

    def _new_here(self) -> None:
        self.page.new_here()

    def _print_here(self) -> None:
        self.page.print_here()

    def _next_area(self) -> None:
        """Go to the next of rail, search, page: the way past everything between."""
        areas = (self.rail, self.top, self.page)
        focus = QApplication.focusWidget()
        inside = [area.isAncestorOf(focus) if focus is not None else False for area in areas]
        number = (inside.index(True) + 1) % len(areas) if any(inside) else 0
        match number:
            case 0:
                self.rail.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
            case 1:
                self.top.search.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                self.page.arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Fold when there is too little width for the size of the text."""
        narrow = self.width() / theme().scale < tokens().size["fold-below"]
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.rail.show_narrow(narrow=narrow)
        self.top.show_narrow(narrow=narrow)
        self.status.show_narrow(narrow=narrow)
        for number in range(self.stack.count()):
            page = self.stack.widget(number)
            if isinstance(page, Page):
                page.show_narrow(narrow=narrow)
