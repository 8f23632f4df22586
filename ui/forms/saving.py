"""Save a form through a use case; what is refused goes back to its field."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.domain.changes import CasesChanged
from models.domain.errors import ConflictError, UserError
from ui.desk import Desk
from ui.forms.form import Form
from ui.operations import Operations

Work = Callable[[Desk], CasesChanged]


class Saving(QObject):
    """Stands between a form and the worker; lives as long as the form.

    Signals:
        saved: the ``CasesChanged`` of the use case.
        conflicted: somebody else has saved in between; the form knows of it as of any refusal.
    """

    saved = Signal(object)
    conflicted = Signal()

    def __init__(self, form: Form, operations: Operations, work: Callable[[], Work]) -> None:
        """Save ``form`` whenever it asks for it.

        Args:
            form: what is filled in.
            operations: the desk and its worker.
            work: takes the content out of the form, and returns what is to be done with it.
        """
        super().__init__(form)
        self._form, self._operations, self._work = form, operations, work
        form.save_asked.connect(self._save)

    def _save(self) -> None:
        work = self._work()
        self._form.show_busy(busy=True)
        self._operations.write(self._form, work, self._done, on_error=self._failed)

    def _done(self, change: CasesChanged) -> None:
        self._form.show_busy(busy=False)
        self._form.was_saved()
        self.saved.emit(change)

    def _failed(self, error: Exception) -> None:
        self._form.show_busy(busy=False)
        if isinstance(error, UserError):
            self._form.show_failure(error)
            if isinstance(error, ConflictError):
                self.conflicted.emit()
        else:
            self._operations.failed.emit(error)
