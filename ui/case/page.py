"""Ärendet: head, tabs and the pages under them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from models.domain.errors import UserError
from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.case.deadlines import Deadlines
from ui.case.header import CaseHeader
from ui.case.measures import Measures
from ui.case.overview import Overview
from ui.case.place import FIRST_PAGE, CasePlace
from ui.case.planning import Planning
from ui.desk import PrintedPlan
from ui.messages import MessageBar
from ui.operations import Operations
from ui.page import Page
from ui.parts.buttons import Button, Kind
from ui.parts.layout import column, holder, row, scrolling
from ui.parts.notes import Tone
from ui.parts.tabs import Tabs
from ui.preview.view import PreviewView

OVERVIEW, MEASURES, DEADLINES, FORM, PREVIEW = range(5)


class CasePage(Page):
    """One case.

    Signals:
        left: back to the list.
        case_opened: the id of another case, of somebody in the household.
    """

    left = Signal()
    case_opened = Signal(int)

    def __init__(self, operations: Operations, case_id: int, place: CasePlace = FIRST_PAGE) -> None:
        super().__init__()
        self._operations, self._case_id, self._place = operations, case_id, place
        self._case: CaseView | None = None
        self.bar = MessageBar()
        self.header = CaseHeader()
        self.tabs = Tabs((_("Översikt"), _("Insatser"), _("Frister")), _("Sidor i ärendet"))
        self.overview, self.measures, self.deadlines = Overview(), Measures(), Deadlines()
        self.back = Button(
            "", Kind.TOOL, "back", name=_("Tillbaka till listan"), pressed=self.left.emit
        )
        self.print = Button(
            _("Förhandsgranska"),
            Kind.SECONDARY,
            "document",
            name=_("Förhandsgranska planen"),
            pressed=self.print_here,
        )
        self.new = Button(_("Ny insats"), Kind.PRIMARY, "add", pressed=self.new_here)
        self.planning = Planning(operations, case_id)
        self.preview = PreviewView()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (scrolling(self.overview), self.measures, self.deadlines):
            self._stack.addWidget(page)
        self._stack.addWidget(scrolling(self.planning))
        self._stack.addWidget(self.preview)
        head = row(self.back, gap=2)
        head.put(self.header, stretch=1)
        head.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        tab_line = row(gap=2)
        tab_line.put(self.tabs, stretch=1)
        tab_line.put(self.print)
        tab_line.put(self.new)
        self._tab_line_box = holder(tab_line)
        whole = column(head, self.bar, self._tab_line_box, gap=3, margins=(5, 4, 5, 4))
        whole.put(self._stack, stretch=1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.overview.deadlines_asked.connect(lambda: self.tabs.choose(DEADLINES))
        self.overview.measures_asked.connect(lambda: self.tabs.choose(MEASURES))
        self.measures.new_asked.connect(self.new_here)
        self.preview.left.connect(self._leave_preview)
        self.planning.planned.connect(self._planned)
        self.planning.left.connect(self._ask_to_leave_form)

    @property
    def case(self) -> CaseView | None:
        """The case, once it has been opened."""
        return self._case

    def load(self) -> None:
        """Open the case, or read it anew."""
        case_id = self._case_id
        self._operations.read(
            self, lambda desk: desk.open_case(case_id), self._show, on_error=self._refused
        )

    def _show(self, case: CaseView) -> None:
        first = self._case is None
        self._case = case
        self.fold()
        if first:
            self._land(case)
            self.arrive()

    def _land(self, case: CaseView) -> None:
        """Go to the place in the case that somebody came for."""
        if self._place.rule:
            self.tabs.choose(DEADLINES)
            self.deadlines.choose(case, self._place)

    def _refused(self, error: Exception) -> None:
        # Back first: the list takes away what was said before it.
        self.left.emit()
        self._operations.failed.emit(error)

    def fold(self) -> None:
        """Override Page."""
        if self._case is None:
            return
        self.print.show_words(shown=not self.narrow)
        self.new.setVisible(self._case.closed is None)
        self.header.show_case(self._case, narrow=self.narrow)
        for page in (self.overview, self.measures, self.deadlines):
            page.show_case(self._case, narrow=self.narrow)

    def arrive(self) -> None:
        """Override Page."""
        match self._stack.currentIndex():
            case 0:
                self.tabs.take_focus()
            case 1:
                self.measures.list.setFocus()
            case 2:
                self.deadlines.list.setFocus()

    def _show_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)

    def _show_tabs(self, *, shown: bool) -> None:
        """A form or a preview takes the place of the pages; the head stays."""
        self._tab_line_box.setVisible(shown)
        if shown:
            self._stack.setCurrentIndex(self.tabs.current())
            self.arrive()

    def new_here(self) -> None:
        """Override Page: plan a measure."""
        if self._case is None or self.planning.form is not None:
            return
        self._show_tabs(shown=False)
        self._stack.setCurrentIndex(FORM)
        self.planning.begin()

    def _planned(self) -> None:
        self.planning.drop()
        self.tabs.choose(MEASURES)
        self._show_tabs(shown=True)
        self.bar.say(Tone.SUCCESS, _("Insatsen är planerad"))

    def _ask_to_leave_form(self) -> None:
        if self.may_leave():
            self.planning.drop()
            self._show_tabs(shown=True)

    def escape(self) -> None:
        """Override Page."""
        if self.planning.form is not None:
            self._ask_to_leave_form()
        elif self._stack.currentIndex() == PREVIEW:
            self._leave_preview()
        elif not self.deadlines.close_explanation():
            self.left.emit()

    def unsaved(self) -> bool:
        """Override Page."""
        return self.planning.touched

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Override Page."""
        if self._case_id in case_ids:
            self.load()

    def print_here(self) -> None:
        """Override Page: show the plan as it will be printed."""
        if self._case is None or not self.may_leave():
            return
        self.planning.drop()
        self.bar.clear()
        case_id = self._case_id
        self._operations.read(
            self, lambda desk: desk.print_plan(case_id), self._preview, on_error=self._not_printed
        )

    def _preview(self, plan: PrintedPlan) -> None:
        self.preview.show_plan(plan)
        self._show_tabs(shown=False)
        self._stack.setCurrentIndex(PREVIEW)
        self.preview.arrive()

    def _not_printed(self, error: Exception) -> None:
        self._show_tabs(shown=True)
        if isinstance(error, UserError):
            self.bar.say(Tone.WARNING, _("Planen visas inte"), str(error))
        else:
            self._operations.failed.emit(error)

    def _leave_preview(self) -> None:
        self.preview.forget()
        self._show_tabs(shown=True)
