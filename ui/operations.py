"""How views ask the desk for things: in the background, with the answer in the main thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from models.domain.changes import CasesChanged
from models.domain.progress import Progress
from ui.desk import Desk
from ui.tasks import SureTask, Task, TaskRunner

Result = TypeVar("Result")
OnError = Callable[[Exception], object]


class Operations(QObject):
    """One desk and one worker.

    Signals:
        cases_changed: the ``CasesChanged`` of a use case that has written.
        saved: something has been written.
        failed: an exception that the view which asked has not dealt with itself.
    """

    cases_changed = Signal(object)
    saved = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: Desk | None, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        """Work at a desk; nothing until ``sit_down`` where the unit is not open yet."""
        super().__init__(parent)
        self._desk = desk
        self._runner = runner

    @property
    def desk(self) -> Desk:
        """The desk that is worked at."""
        assert self._desk is not None  # noqa: S101 - nothing is asked before the unit is open
        return self._desk

    def sit_down(self, desk: Desk) -> None:
        """Work at a desk from now on."""
        self._desk = desk

    def read(
        self,
        view: QObject,
        work: Callable[[Desk], Result],
        then: Callable[[Result], object],
        *,
        on_error: OnError | None = None,
    ) -> Task[Result]:
        """Ask for something; ``then`` hears the answer unless the view is gone by then."""
        task: Task[Result] = Task(lambda _progress: work(self.desk))
        return self._start(view, task, then, on_error)

    def write(
        self,
        view: QObject,
        work: Callable[[Desk], CasesChanged],
        then: Callable[[CasesChanged], object],
        *,
        on_error: OnError | None = None,
    ) -> Task[CasesChanged]:
        """Change something; every open view hears what has changed."""
        task = Task(lambda _progress: work(self.desk))
        task.succeeded.connect(self._tell_change)
        return self._start(view, task, then, on_error)

    def keep(self, view: QObject, work: Callable[[Desk], None]) -> None:
        """Keep something that was typed, even if the window closes before its turn has come."""
        task: Task[None] = SureTask(lambda _progress: work(self.desk))
        self._start(view, task, _nothing_to_hear, None)

    def long(
        self,
        view: QObject,
        work: Callable[[Desk, Progress], Result],
        then: Callable[[Result], object],
        *,
        on_error: OnError | None = None,
    ) -> Task[Result]:
        """Ask for something that takes its time; the task tells how far it has come."""
        task: Task[Result] = Task(lambda progress: work(self.desk, progress))
        return self._start(view, task, then, on_error)

    def _start(
        self,
        view: QObject,
        task: Task[Result],
        then: Callable[[Result], object],
        on_error: OnError | None,
    ) -> Task[Result]:
        def answer(result: Result) -> None:
            if isValid(view):
                then(result)

        def trouble(error: Exception) -> None:
            if on_error is None:
                self.failed.emit(error)
            elif isValid(view):
                on_error(error)

        task.succeeded.connect(answer)
        task.failed.connect(trouble)
        self._runner.start(task)
        return task

    def _tell_change(self, change: CasesChanged) -> None:
        self.saved.emit()
        self.cases_changed.emit(change)


class Latest:
    """Lets only the newest of many questions be answered: a search while typing."""

    def __init__(self, operations: Operations, view: QObject) -> None:
        self._operations, self._view = operations, view
        self._newest = 0
        self._drop: Callable[[], None] = _nothing_asked

    def ask(self, work: Callable[[Desk], Result], then: Callable[[Result], object]) -> None:
        """Ask; earlier questions that wait are dropped, and their answers never heard."""
        self._newest += 1
        number = self._newest

        def answer(result: Result) -> None:
            if number == self._newest:
                then(result)

        self._drop()
        self._drop = self._operations.read(self._view, work, answer).cancel


def _nothing_to_hear(_answer: None) -> None:
    """What is kept is kept without a word."""


def _nothing_asked() -> None:
    """Nothing has been asked yet that could be dropped."""
