"""The turn of the day: at midnight what was due today is late, and the rules are asked anew."""

from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from models.domain.clock import SWEDEN, today, utc_now
from ui.operations import Operations

AT_ONCE = 20
"""Cases asked about at a time: so few that nobody who works meanwhile has to wait for it."""
_PAUSE = 20  # milliseconds between, for what the officer asks for
_NOW_AND_THEN = 500  # cases; so often the list is shown as it has become
_AFTER_MIDNIGHT = 1000  # milliseconds; a clock may be a little slow


class NewDay(QObject):
    """Brings the list up to the day, when it is opened and at each midnight.

    Signals:
        turned: another day has begun.
        brought_up: deadlines have been worked out anew.
    """

    turned = Signal()
    brought_up = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._day = today()
        self._asking, self._asked = False, 0
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self.look_at_the_clock)
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._woken)

    def start(self) -> None:
        """Ask the rules about all whom they have not been asked about today."""
        self._midnight.start(milliseconds_to_midnight() + _AFTER_MIDNIGHT)
        if not self._asking:
            self._asking, self._asked = True, 0
            self._ask()

    def look_at_the_clock(self) -> None:
        """See whether it is another day: a timer stands still while a computer sleeps."""
        self._midnight.start(milliseconds_to_midnight() + _AFTER_MIDNIGHT)
        if today() != self._day:
            self._day = today()
            self.turned.emit()
            self.start()

    def _woken(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look_at_the_clock()

    def _ask(self) -> None:
        self._operations.read(
            self, lambda desk: desk.begin_new_day(AT_ONCE), self._go_on, on_error=self._give_up
        )

    def _go_on(self, asked: int) -> None:
        before, self._asked = self._asked, self._asked + asked
        is_over = asked < AT_ONCE
        if self._asked // _NOW_AND_THEN > before // _NOW_AND_THEN or (is_over and self._asked):
            self.brought_up.emit()
        if is_over:
            self._asking = False
        else:
            QTimer.singleShot(_PAUSE, self, self._ask)

    def _give_up(self, error: Exception) -> None:
        self._asking = False
        self._operations.failed.emit(error)


def milliseconds_to_midnight() -> int:
    """Return how long it is until the Swedish day turns, also on the days the clocks change."""
    tomorrow = datetime.combine(today() + timedelta(days=1), time.min, SWEDEN)
    left = tomorrow.astimezone(UTC) - utc_now()
    return max(round(left.total_seconds() * 1000), 0)
