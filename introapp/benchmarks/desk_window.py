"""Unlocking in a process of its own: from the pressed button to the painted list, and the memory.

Takes the passphrase from its input, and tells ``unlock`` and ``argon2`` in milliseconds and
``memory`` in millions of bytes.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from introapp.benchmarks.machine import resident_bytes
from introapp.benchmarks.telling import tell
from introapp.benchmarks.timing import time_of
from models.storage.keys import unlock
from ui.app import make_app
from ui.settings import SettingsFile
from ui.start import make_window
from ui.window import Window

_LONGEST: Final = 300_000  # milliseconds; it takes some seconds
_ARGON_ROUNDS: Final = 3


class NothingPaintedError(RuntimeError):
    """A fault: the list never came."""


class ListPaint(QObject):
    """Sees when a list that has rows has been painted.

    Attributes:
        seen: moment of the first time; nothing before it.
    """

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.seen: float | None = None
        shell = window.shell
        assert shell is not None  # noqa: S101 - the desk has been unlocked
        for view in shell.findChildren(QAbstractItemView):
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Override QObject."""
        view = watched.parent()
        if (
            event.type() == QEvent.Type.Paint
            and isinstance(view, QAbstractItemView)
            and view.model().rowCount() > 0
        ):
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.seen is None:
            self.seen = perf_counter()


def main(database: Path, settings: Path, passphrase: str) -> None:
    """Open the window, unlock, wait for the list, and look at all cases."""
    kept = SettingsFile(settings)
    app = make_app(kept)
    window = make_window(kept)
    window.choose_database(database)
    window.show()
    _wait(app, lambda: window.isVisible() and not window.busy)
    unlock(database, passphrase)
    argon2 = median(
        time_of(lambda: unlock(database, passphrase)) for _round in range(_ARGON_ROUNDS)
    )
    watches: list[ListPaint] = []
    window.unlocked.connect(lambda: watches.append(ListPaint(window)))
    pressed = perf_counter()
    window.open_desk(passphrase)
    _wait(app, lambda: bool(watches) and watches[0].seen is not None)
    painted = watches[0].seen or 0.0
    tell({"unlock": (painted - pressed) * 1000, "argon2": argon2, "memory": _memory(app, window)})
    window.close()


def _memory(app: QApplication, window: Window) -> float:
    """Return what the process holds with every case in the list of persons."""
    shell = window.shell
    assert shell is not None  # noqa: S101 - the desk has been unlocked
    shell.show_people()
    _wait(app, lambda: bool(shell.people.shown()) and not window.busy)
    return resident_bytes() / 1_000_000


def _wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until something is so.

    Raises:
        NothingPaintedError: it took too long.
    """
    late = QTimer()
    late.setSingleShot(True)
    late.start(_LONGEST)
    while not until():
        if not late.isActive():
            raise NothingPaintedError
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.readline().rstrip("\n"))
