"""The ways in other than a password: the guide, and the printed recovery key.

Importing this is cheap: the views themselves come in when they are shown.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from models.domain.errors import UserError
from ui.tasks import Task

if TYPE_CHECKING:
    # What is named here alone comes in when it is needed.
    from ui.desk import Gate
    from ui.first_run.forgotten import ForgottenView, NewKey
    from ui.first_run.founding import Founding
    from ui.first_run.guide import Guide


class Below(NamedTuple):
    """What the entrance reaches through; each is heavy and called in the worker's thread.

    Attributes:
        start: hands a task to the worker.
    """

    start: Callable[[Task[Any]], None]
    gate: "Callable[[], Gate]"
    founding: "Callable[[], Founding]"
    sentence_of: Callable[[BaseException], str]


class Entrance(QObject):
    """Puts the guide or the recovery key on the screen, and takes it away again.

    Signals:
        painted: the guide is on the screen for the first time.
        founded: the ``Desk`` of a new unit, and the ``Path`` of its database.
        practised: the ``Desk`` of the practice unit.
        database_chosen: the ``Path`` of a unit that exists.
        passphrase_changed: the new one, and the name of its officer.
        refused: an exception of looking up the officers.
        left: back to the password.
    """

    painted = Signal()
    founded = Signal(object, object)
    practised = Signal(object)
    database_chosen = Signal(object)
    passphrase_changed = Signal(str, str)
    refused = Signal(object)
    left = Signal()

    def __init__(self, stack: QStackedLayout, below: Below, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._below = stack, below
        self.guide: Guide | None = None
        self.forgotten: ForgottenView | None = None

    def show_guide(self, missing: Path | None = None) -> None:
        """Show the guide from its beginning.

        Args:
            missing: the database that was open last, if it is not where it was.
        """
        self.leave()
        below = self._below
        guide: Guide = import_module("ui.first_run.guide").Guide(
            below.start, below.founding, below.sentence_of
        )
        guide.painted.connect(self.painted)
        guide.founded.connect(self.founded)
        guide.practised.connect(self.practised)
        guide.database_chosen.connect(self.database_chosen)
        guide.left.connect(self.left)
        if missing is not None:
            guide.tell_missing(missing)
        self.guide = guide
        self._show(guide)
        # What was on the screen before may give the keyboard up only after this.
        QTimer.singleShot(0, guide, guide.arrive)

    def ask_for_key(self, database: Path, officer: str) -> None:
        """Ask for the recovery key and a new password."""
        gate = self._below.gate
        task = Task(lambda _progress: (gate().officers(database), gate().shortest_passphrase()))
        task.succeeded.connect(lambda found: self._begin_key(database, officer, *found))
        task.failed.connect(self.refused)
        self._below.start(task)

    def _begin_key(
        self, database: Path, officer: str, names: tuple[str, ...], shortest: int
    ) -> None:
        self.leave()
        view: ForgottenView = import_module("ui.first_run.forgotten").ForgottenView()
        view.left.connect(self.left)
        view.asked.connect(lambda key: self._reset(database, key))
        self.forgotten = view
        self._show(view)
        view.begin(names, officer, shortest)

    def _reset(self, database: Path, key: "NewKey") -> None:
        gate = self._below.gate

        def work(_progress: object) -> None:
            gate().reset_passphrase(database, key.recovery_key, key.passphrase, key.officer or None)

        task = Task(work)
        task.succeeded.connect(
            lambda _nothing: self.passphrase_changed.emit(key.passphrase, key.officer)
        )
        task.failed.connect(self._refuse_key)
        self._below.start(task)

    def _refuse_key(self, error: Exception) -> None:
        if self.forgotten is None:
            return
        if isinstance(error, UserError):
            self.forgotten.refuse(error)
        else:
            self.forgotten.tell_fault(self._below.sentence_of(error))

    def _show(self, view: QWidget) -> None:
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    def abandon(self) -> None:
        """Leave nothing half made; call when no work is under way any more."""
        if self.guide is not None:
            self.guide.abandon()

    def leave(self) -> None:
        """Take away what is shown; keys and passwords that were typed go with it."""
        for view in (self.guide, self.forgotten):
            if view is not None:
                self._stack.removeWidget(view)
                view.hide()
                view.deleteLater()
        if self.forgotten is not None:
            self.forgotten.forget()
        self.guide = self.forgotten = None
