"""The pages of a case in the order of their tabs."""

from PySide6.QtWidgets import QFrame

from resources.texts import gettext as _
from ui.case.deadlines import Deadlines
from ui.case.file import CaseFile
from ui.case.history import HistoryPage
from ui.case.measures import Measures
from ui.case.overview import Overview
from ui.case.plan import PlanPage
from ui.case.status import StatusPage
from ui.operations import Operations

OVERVIEW, STATUS, PLAN, MEASURES, DEADLINES, HISTORY, FORM, PREVIEW = range(8)


def tab_words() -> tuple[str, ...]:
    """Return what the tabs are called."""
    return (
        _("Översikt"),
        _("Status"),
        _("Plan"),
        _("Insatser"),
        _("Frister"),
        _("Historik"),
    )


class Pages:
    """The pages; which one is seen is the case page's own business."""

    def __init__(self, operations: Operations, case_id: int) -> None:
        self.overview, self.status = Overview(), StatusPage()
        self.plan = PlanPage(operations, case_id)
        self.measures, self.deadlines = Measures(), Deadlines()
        self.history = HistoryPage(operations, case_id)

    @property
    def in_order(self) -> tuple[QFrame, ...]:
        """All pages, as their tabs stand."""
        return (
            self.overview,
            self.status,
            self.plan,
            self.measures,
            self.deadlines,
            self.history,
        )

    def show_file(self, file: CaseFile, *, narrow: bool) -> None:
        """Show another case, or the same as it has become."""
        self.overview.show_case(file.case, narrow=narrow)
        self.status.show_file(file)
        self.plan.show_file(file, narrow=narrow)
        self.measures.show_case(file.case, narrow=narrow)
        self.deadlines.show_case(file.case, narrow=narrow)
        self.history.show_file(file, narrow=narrow)

    def refresh(self, number: int) -> None:
        """Let a page read what it alone shows, now that it is seen."""
        if number == PLAN:
            self.plan.check()
        elif number == HISTORY:
            self.history.read()

    def take_focus(self, number: int) -> bool:
        """Put the keyboard on a page; tell whether it took it."""
        lists = {
            STATUS: self.status.list,
            PLAN: self.plan.list,
            MEASURES: self.measures.list,
            DEADLINES: self.deadlines.list,
            HISTORY: self.history.list,
        }
        if number in lists:
            lists[number].setFocus()
        return number in lists

    def close_explanation(self) -> bool:
        """Show a list again where an explanation has taken its place; tell whether it had."""
        return self.deadlines.close_explanation() or self.history.close_panel()
