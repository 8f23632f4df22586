"""The plan and the chain of a case as pages; each output is logged before it is shown."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.case.telling import CaseBar
from ui.desk import PrintedPlan
from ui.operations import Operations
from ui.timeline.paper import chain_pdf


class ToPaper(QObject):
    """Makes pages in the background.

    Signals:
        ready: the pages, as a ``PrintedPlan``.
    """

    ready = Signal(object)

    def __init__(self, operations: Operations, bar: CaseBar, case_id: int) -> None:
        super().__init__(bar)
        self._operations, self._bar, self._case_id = operations, bar, case_id

    def show_plan(self, plan_id: int | None) -> None:
        """Make a version of the plan, the latest where none is named."""
        case_id = self._case_id
        self._bar.clear()
        self._operations.read(
            self,
            lambda desk: desk.print_plan(case_id, plan_id),
            self.ready.emit,
            on_error=partial(self._bar.refuse, _("Planen visas inte")),
        )

    def show_chain(self, case: CaseView) -> None:
        """Make the chain, once it has been logged; painting is for the main thread alone."""
        name = _("introduktionskedja-{number}.pdf").format(number=case.case_number)
        self._bar.clear()
        self._operations.read(
            self,
            lambda desk: desk.note_chain_print(case.case_id),
            lambda _noted: self.ready.emit(PrintedPlan(chain_pdf(case), name)),
            on_error=partial(self._bar.refuse, _("Kedjan visas inte")),
        )
