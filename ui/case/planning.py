"""Where a measure is planned: the form, what it chooses among, and saving it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.readmodels import OrganisationRow
from ui.case.measure_form import MeasureForm
from ui.forms.saving import Saving, Work
from ui.operations import Operations
from ui.parts.layout import STRETCH, column


class Planning(QFrame):
    """Holds a form while a measure is being planned, and nothing in between.

    Signals:
        planned: the measure is saved.
        left: the officer does not want to plan it.
    """

    planned = Signal()
    left = Signal()

    def __init__(self, operations: Operations, case_id: int) -> None:
        super().__init__()
        self._operations, self._case_id = operations, case_id
        self.form: MeasureForm | None = None
        self._area = column(gap=0)
        self.setLayout(column(self._area, STRETCH, gap=0))

    @property
    def touched(self) -> bool:
        """Whether something has been filled in that is not saved."""
        return self.form is not None and self.form.touched

    def begin(self) -> None:
        """Show an empty form."""
        form = MeasureForm()
        saving = Saving(form, self._operations, lambda: self._work(form))
        saving.saved.connect(lambda _change: self.planned.emit())
        form.left.connect(self.left)
        self.form = form
        self._area.put(form)
        self._operations.read(form, lambda desk: desk.organisations(), self._offer)
        form.kind.setFocus()

    def drop(self) -> None:
        """Throw the form away."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _offer(self, organisations: Sequence[OrganisationRow]) -> None:
        if self.form is not None:
            self.form.offer(organisations)

    def _work(self, form: MeasureForm) -> Work:
        case_id, entry = self._case_id, form.entry()
        return lambda desk: desk.add_measure(case_id, entry)
