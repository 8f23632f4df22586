"""Work off the main thread, with progress and a way to stop it."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from models.domain.progress import Cancelled, Progress

Result = TypeVar("Result")


class Task(QObject, Generic[Result]):
    """One piece of work. Make it, connect to it, then hand it to ``TaskRunner.start``.

    Signals:
        progressed: done, total.
        succeeded: what the work returned.
        failed: the exception it raised.
        cancelled: it stopped because it was asked to.
        finished: it is over, whatever came before.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Progress], Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Be the work's ``Progress``; called in the worker's thread."""
        self._heed()
        self.progressed.emit(done, total)

    def _heed(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def run(self) -> None:
        """Do the work in the calling thread and tell how it went."""
        try:
            self._heed()
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - every fault must reach the main thread
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.finished.emit()


class SureTask(Task[Result]):
    """Work that is done whatever happens: what was typed is kept, even while the window closes."""

    def cancel(self) -> None:
        """Override Task: it cannot be stopped."""


class TaskRunner(QObject):
    """Runs tasks one after another, so that one worker at a time is at the database.

    Signals:
        became_idle: nothing is queued or under way any more.
    """

    became_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Task[Any] | None] = SimpleQueue()
        self._under_way: set[Task[Any]] = set()
        self._closed = False
        self._worker = Thread(
            target=_work_off, args=(self._queue,), name="introapp-work", daemon=True
        )

    @property
    def busy(self) -> bool:
        """Whether anything is queued or under way."""
        return bool(self._under_way)

    def start(self, task: Task[Result]) -> None:
        """Queue ``task``. Whoever wants to hear of it must have connected already."""
        if self._closed:
            return
        if not self._worker.ident:
            self._worker.start()
        self._under_way.add(task)
        task.finished.connect(lambda: self._forget(task))
        self._queue.put(task)

    def shut_down(self) -> None:
        """Stop what is under way and wait for it; call before the window closes."""
        self._closed = True
        for task in self._under_way:
            task.cancel()
        self._queue.put(None)
        if self._worker.ident:
            self._worker.join()
        self._under_way.clear()

    def _forget(self, task: Task[Result]) -> None:
        self._under_way.discard(task)
        task.deleteLater()
        if not self._under_way:
            self.became_idle.emit()


def _work_off(queue: "SimpleQueue[Task[Any] | None]") -> None:
    """Be the worker: do what is queued until there is nothing more to come."""
    while (task := queue.get()) is not None:
        task.run()
