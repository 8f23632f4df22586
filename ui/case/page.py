"""Ärendet: head, chain, tabs and the pages under them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from models.domain.changes import CasesChanged
from models.domain.drafts import FormFields
from models.domain.events import Event
from models.domain.readmodels import CaseView
from models.domain.timeline_items import ItemKind
from resources.texts import gettext as _
from ui.case.drafts import form_of_draft
from ui.case.file import CaseFile, read_file
from ui.case.filling import Filling
from ui.case.forms.case_form import MakeForm
from ui.case.header import CaseHeader
from ui.case.pages import (
    DEADLINES,
    FORM,
    HISTORY,
    MEASURES,
    OVERVIEW,
    PLAN,
    PREVIEW,
    STATUS,
    Pages,
    tab_words,
)
from ui.case.place import FIRST_PAGE, CasePlace
from ui.case.plan_rows import change_measure
from ui.case.stack import OneAtATime
from ui.case.telling import CaseBar
from ui.case.to_paper import ToPaper
from ui.desk import PrintedPlan
from ui.operations import Operations
from ui.page import Page
from ui.parts.buttons import Button, Kind
from ui.parts.layout import column, holder, row, scrolling
from ui.parts.tabs import Tabs
from ui.preview.view import PreviewView
from ui.timeline.card import ChainCard

_CHAIN_SHARE = 0.56  # of the height of the page

__all__ = ["DEADLINES", "HISTORY", "MEASURES", "OVERVIEW", "PLAN", "STATUS", "CasePage"]


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
        self._file: CaseFile | None = None
        self.bar = CaseBar(operations)
        self.header = CaseHeader()
        self.pages = Pages(operations, case_id)
        self.tabs = Tabs(tab_words(), _("Sidor i ärendet"))
        self.filling, self.preview = Filling(operations, case_id), PreviewView()
        self._make_buttons()
        self.chain = ChainCard(self.first)
        self._paper = ToPaper(operations, self.bar, case_id)
        self._stack = OneAtATime()
        self._lay_out()
        self._connect()
        self._connect_pages()

    def _make_buttons(self) -> None:
        back = _("Tillbaka till listan")
        self.back = Button("", Kind.TOOL, "back", name=back, pressed=self.left.emit)
        self.print = Button(
            _("Förhandsgranska"),
            Kind.SECONDARY,
            "document",
            name=_("Förhandsgranska planen"),
            pressed=self.print_here,
        )
        new = _("Ny insats")
        self.first = Button(new, Kind.PRIMARY, "add", pressed=self.new_here)
        self.new = Button(new, Kind.SECONDARY, "add", pressed=self.new_here)

    def _lay_out(self) -> None:
        for page in (*self.pages.in_order, self.filling, self.preview):
            self._stack.addWidget(page)
        head = row(self.back, gap=2)
        head.put(self.header, stretch=1)
        head.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        tab_line = row(gap=2)
        tab_line.put(self.tabs, stretch=1)
        tab_line.put(self.print)
        tab_line.put(self.new)
        self._tab_line_box = holder(tab_line)
        self._below = column(self.chain, self._tab_line_box, gap=3)
        self._below.put(self._stack, stretch=1)
        whole = column(head, self.bar, gap=3, margins=(5, 4, 5, 4))
        whole.put(scrolling(holder(self._below)), stretch=1)
        self.setLayout(whole)
        self.new.hide()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.chain.item_opened.connect(self.open_item)
        self.chain.print_asked.connect(self._print_chain)
        self.preview.left.connect(self._leave_preview)
        self.filling.saved.connect(self._saved)
        self.filling.left.connect(self.leave_form)
        self._paper.ready.connect(self._preview)

    def _connect_pages(self) -> None:
        pages = self.pages
        pages.overview.deadlines_asked.connect(lambda: self.tabs.choose(DEADLINES))
        pages.overview.measures_asked.connect(lambda: self.tabs.choose(MEASURES))
        pages.measures.new_asked.connect(self.new_here)
        pages.measures.list.row_opened.connect(self._change_measure)
        pages.status.form_asked.connect(self._fill_in_day)
        pages.plan.form_asked.connect(self.fill_in)
        pages.plan.version_asked.connect(self._print_plan)
        pages.plan.status_asked.connect(lambda: self.tabs.choose(STATUS))
        pages.plan.decided.connect(partial(self.bar.tell_saved, _("Planen är fastställd")))
        pages.history.undo_asked.connect(self.bar.take_back)

    # --- what is seen

    @property
    def case(self) -> CaseView | None:
        """The case, once it has been opened."""
        return None if self._file is None else self._file.case

    @property
    def is_open(self) -> bool:
        """Whether something can be written in the case."""
        return self.case is not None and self.case.closed is None

    def load(self) -> None:
        """Open the case, or read it anew."""
        case_id = self._case_id
        self._operations.read(
            self, lambda desk: read_file(desk, case_id), self._show, on_error=self._refused
        )

    def _show(self, file: CaseFile) -> None:
        first = self._file is None
        self._file = file
        self.fold()
        if first:
            self.arrive()
            self._land(file)

    def _land(self, file: CaseFile) -> None:
        """Go to the place in the case that somebody came for."""
        make = form_of_draft(file.case, self._place.form) if self._place.form else None
        if self._place.rule:
            self.tabs.choose(DEADLINES)
            self.pages.deadlines.choose(file.case, self._place)
        elif make is not None and self.is_open:
            self.fill_in(make)
        elif self.is_open:
            self.bar.tell_drafts(file, self.fill_in)

    def _refused(self, error: Exception) -> None:
        # Back first: the list takes away what was said before it.
        self.left.emit()
        self._operations.failed.emit(error)

    def fold(self) -> None:
        """Override Page."""
        if self._file is None:
            return
        case = self._file.case
        self.print.show_words(shown=not self.narrow)
        # Where the chain fills the view, the way to the other pages stands over it.
        self._below.removeWidget(self._tab_line_box)
        self._below.insertWidget(0 if self.narrow else 1, self._tab_line_box)
        self._fit_chain()
        self.first.setVisible(self.is_open)
        self.filling.narrow = self.narrow
        self.header.show_case(case, narrow=self.narrow)
        self.chain.show_case(case, narrow=self.narrow)
        self.pages.show_file(self._file, narrow=self.narrow)
        self._show_around()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fit_chain()

    def _fit_chain(self) -> None:
        """Leave room under the chain for the tabs and the first of what is to be done."""
        share = 1.0 if self.narrow else _CHAIN_SHARE
        self.chain.setMaximumHeight(round(self.height() * share))

    def arrive(self) -> None:
        """Override Page."""
        if not self.pages.take_focus(self._stack.currentIndex()):
            self.tabs.take_focus()

    def _show_tab(self, number: int) -> None:
        self._put_on_top(number)
        self.pages.refresh(number)

    def _put_on_top(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._show_around()

    def _show_around(self) -> None:
        """A form or a preview takes the place of the pages; the head stays."""
        number = self._stack.currentIndex()
        self.chain.setVisible(number == OVERVIEW)
        self._tab_line_box.setVisible(number < FORM)
        self.new.setVisible(self.is_open and number in (STATUS, PLAN, MEASURES, DEADLINES))

    def _show_pages(self) -> None:
        self._show_tab(self.tabs.current())
        self.arrive()

    def open_item(self, kind: str, number: int) -> None:
        """Go from an item of the chain to the page and row where it is written."""
        item = ItemKind(kind)
        match item:
            case ItemKind.MEASURE:
                self.tabs.choose(MEASURES)
                self.pages.measures.list.choose(number)
            case ItemKind.DEADLINE:
                self.tabs.choose(DEADLINES)
                self.pages.deadlines.list.choose(number)
            case ItemKind.GAP:
                self.new_here()
                return
            case _:
                self.tabs.choose(STATUS)
                self.pages.status.choose(item, number)
        self.arrive()

    # --- filling in

    def new_here(self) -> None:
        """Override Page: plan a measure."""
        make = form_of_draft(self._file.case, "measure") if self._file is not None else None
        if make is not None:
            self.fill_in(make)

    def _change_measure(self, measure_id: int) -> None:
        self.fill_in(change_measure(measure_id))

    def _fill_in_day(self, make: MakeForm, event: Event | None) -> None:
        self.fill_in(make, "" if event is None else event.value)

    def fill_in(self, make: MakeForm, field: str = "", content: FormFields | None = None) -> None:
        """Show a form, at one of its fields, with what had been filled in already."""
        if self._file is None or not self.is_open or self.filling.form is not None:
            return
        self.bar.clear()
        self._put_on_top(FORM)
        form = self.filling.begin(make, self._file)
        if content is not None:
            form.restore(content)
        if field:
            form.field(field).setFocus()

    def _saved(self, words: str, change: CasesChanged) -> None:
        self._show_pages()
        self.bar.tell_saved(words, change)

    def leave_form(self) -> None:
        """Leave a form without saving; what was filled in can be had back."""
        form, make, touched = self.filling.form, self.filling.made_by, self.filling.touched
        if form is None or make is None:
            return
        content = form.content()
        self.filling.discard()
        self._show_pages()
        if touched:
            self.bar.tell_left(lambda: self.fill_in(make, "", content))

    def escape(self) -> None:
        """Override Page."""
        if self.filling.conflict is not None:
            self.filling.back_to_form()
        elif self.filling.form is not None:
            self.leave_form()
        elif self._stack.currentIndex() == PREVIEW:
            self._leave_preview()
        elif not self.pages.close_explanation():
            self.left.emit()

    def may_leave(self) -> bool:
        """Override Page: what is filled in stays as a draft, so nothing is lost."""
        self.filling.keep()
        return True

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Override Page."""
        if self._case_id in case_ids:
            self.load()

    # --- on paper

    def print_here(self) -> None:
        """Override Page: show the plan as it will be printed."""
        self._print_plan(None)

    def _print_plan(self, plan_id: int | None) -> None:
        if self.case is not None and self.filling.form is None:
            self._paper.show_plan(plan_id)

    def _print_chain(self) -> None:
        if self.case is not None:
            self._paper.show_chain(self.case)

    def _preview(self, plan: PrintedPlan) -> None:
        self.preview.show_plan(plan)
        self._put_on_top(PREVIEW)
        self.preview.arrive()

    def _leave_preview(self) -> None:
        self.preview.forget()
        self._show_pages()
