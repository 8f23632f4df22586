"""The one window: locked, or an officer's desk."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from models.domain.errors import UserError
from ui.app import dress, load_other_scripts
from ui.first_run.entrance import Below, Entrance
from ui.focus import FocusRing
from ui.heavy import Heavy, MakeShell
from ui.outlets import entitle
from ui.settings import SchemeChoice, SettingsFile
from ui.shortcuts import Command, bind
from ui.tasks import Task, TaskRunner
from ui.theme.current import theme
from ui.theme.tokens import Scheme, tokens
from ui.unlock import UnlockView

if TYPE_CHECKING:
    # What is named here alone is brought in behind the painted window.
    from collections.abc import Callable

    from models.domain.readmodels import UnitState
    from ui.desk import Desk
    from ui.shell.shell import Shell

_WIDTH, _HEIGHT = 1280, 800  # pixels, the first time
_LEAST_WIDTH, _LEAST_HEIGHT = 720, 480


class Window(QWidget):
    """Shows the unlock card at once; what is heavy is brought in behind it.

    Signals:
        unlocked: the desk is on the screen.
        locked: nothing of the unit is open any more.
        refused: it stays locked; the exception.
    """

    unlocked = Signal()
    locked = Signal()
    refused = Signal(object)

    def __init__(self, settings: SettingsFile, version: str, heavy: Heavy) -> None:
        super().__init__()
        self._settings, self._heavy = settings, heavy
        self._runner = TaskRunner(self)
        self._database: Path | None = None
        self._desk: Desk | None = None
        self._practises = False  # whether the open unit is the practice unit
        self._waiting: list[Task[Any]] | None = []  # until the card has been painted
        self.shell: Shell | None = None
        self._rooms: Shell | None = None  # made while the passphrase is tried
        self.unlock = UnlockView(version)
        self.unlock.unlock_asked.connect(self.open_desk)
        self.unlock.database_chosen.connect(self.choose_database)
        self.unlock.painted.connect(self._bring_in_the_rest)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.unlock)
        self.entrance = self._make_entrance()
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.ring = FocusRing(self)
        self._bind()
        self._entitle("")
        self._take_size()

    def _make_entrance(self) -> Entrance:
        heavy = self._heavy
        below = Below(
            self._start,
            lambda: heavy.gate,
            lambda: heavy.founding,
            self._sentence_of,
        )
        entrance = Entrance(self._layout, below, self)
        entrance.painted.connect(self._bring_in_the_rest)
        entrance.founded.connect(self._begin)
        entrance.practised.connect(self._practise)
        entrance.database_chosen.connect(self.choose_database)
        entrance.passphrase_changed.connect(self._unlock_anew)
        entrance.refused.connect(self._tell)
        entrance.left.connect(self._show_unlock)
        self.unlock.guide_asked.connect(entrance.show_guide)
        self.unlock.key_asked.connect(self._ask_for_key)
        return entrance

    def _sentence_of(self, error: BaseException) -> str:
        return self._heavy.sentence_of(error)

    def _bind(self) -> None:
        bind(self, Command.LARGER, lambda: self._scale(1))
        bind(self, Command.SMALLER, lambda: self._scale(-1))
        bind(self, Command.USUAL_SIZE, lambda: self._scale(0))
        bind(self, Command.SCHEME, self._other_scheme)
        bind(self, Command.QUIT, self.close)

    @property
    def busy(self) -> bool:
        """Whether anything is asked for and not yet answered."""
        return self._runner.busy or bool(self._waiting)

    def choose_database(self, database: Path | None) -> None:
        """Say which database is to be unlocked."""
        self._database = database
        kept = self._settings.current
        unit = kept.unit if database is not None and kept.database == str(database) else ""
        self.unlock.show_database(database, unit)
        if database is None:
            self._show_guide()
            return
        self._show_unlock()
        self._settings.change(database=str(database), unit=unit)
        task = Task(lambda _progress: self._heavy.gate.officers(database))
        task.succeeded.connect(self.unlock.show_officers)
        task.failed.connect(self._tell)
        self._start(task)

    def _start(self, task: Task[Any]) -> None:
        """Start work; before the card is painted it waits, so that nothing delays the card."""
        if self._waiting is None:
            self._runner.start(task)
        else:
            self._waiting.append(task)

    def open_desk(self, passphrase: str, officer: str = "") -> None:
        """Unlock the chosen database."""
        database = self._database
        if database is not None:
            self._open(lambda: self._heavy.gate.unlock(database, passphrase, officer or None))

    def _open(self, unlock: "Callable[[], Desk]") -> None:
        def work(_progress: object) -> "tuple[Desk, UnitState, MakeShell]":
            desk = unlock()
            try:
                return desk, desk.unit_state(), self._heavy.shell
            except BaseException:
                desk.close()
                raise

        task = Task(work)
        task.succeeded.connect(self._enter)
        task.failed.connect(self._refuse)
        self._start(task)
        QTimer.singleShot(0, self, self._make_rooms)

    def _make_rooms(self) -> None:
        """Make the rooms while the passphrase is tried; they hold nobody's data yet."""
        if self.shell is None and self._rooms is None and self._heavy.has_shell:
            self._rooms = self._heavy.shell(self._runner)
            self._layout.addWidget(self._rooms)  # dressed there, which takes as long as making them

    def _show_guide(self) -> None:
        """Show the guide, where units can be made; else the card that lets one be chosen."""
        if self._heavy.makes_units:
            kept = self._settings.current.database
            missing = Path(kept) if kept and not Path(kept).is_file() else None
            self.entrance.show_guide(missing)

    def _show_unlock(self) -> None:
        """Go back to the card, unless there is nothing to unlock."""
        if self._database is not None:
            self.entrance.leave()
            self._layout.setCurrentWidget(self.unlock)
            self.unlock.passphrase.setFocus()

    def _ask_for_key(self, officer: str) -> None:
        if self._database is not None:
            self.entrance.ask_for_key(self._database, officer)

    def _unlock_anew(self, passphrase: str, officer: str) -> None:
        self._show_unlock()
        self.unlock.show_busy(busy=True)
        self.open_desk(passphrase, officer)

    def _begin(self, desk: "Desk", database: Path) -> None:
        """Enter the unit that the guide has made."""
        self.choose_database(database)
        self._open(lambda: desk)

    def _practise(self, desk: "Desk") -> None:
        """Enter the practice unit; it is not what is unlocked next time."""
        self._practises = True
        self._open(lambda: desk)

    def _refuse(self, error: Exception) -> None:
        self._tell(error)
        self.refused.emit(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.unlock.refuse(str(error))
        else:
            self.unlock.tell_fault(self._heavy.sentence_of(error))

    def _enter(self, opened: "tuple[Desk, UnitState, MakeShell]") -> None:
        self._desk, state, make_shell = opened
        self.unlock.forget()
        self._remember(state)
        self.entrance.leave()
        self.shell = self._rooms or make_shell(self._runner)
        self._rooms = None
        self.shell.enter(self._desk, state)
        self.shell.lock_asked.connect(self.lock)
        self.shell.scale_asked.connect(self._scale)
        self.shell.scheme_asked.connect(self._other_scheme)
        if self._layout.indexOf(self.shell) < 0:
            self._layout.addWidget(self.shell)
        self._layout.setCurrentWidget(self.shell)
        self._entitle(state.municipality)
        self.ring.raise_()
        self.shell.start()
        self.unlocked.emit()

    def _remember(self, state: "UnitState") -> None:
        """Know next time whose database it is; the practice unit is not what comes next time."""
        if not self._practises:
            unit = f"{state.municipality}, {state.unit}"
            self._settings.change(unit=unit)
            self.unlock.show_database(self._database, unit)

    def lock(self) -> None:
        """Close the unit and leave nothing of it on the screen."""
        desk, shell = self._desk, self.shell
        if desk is None or shell is None:
            return
        self._desk = self.shell = None
        self._layout.setCurrentWidget(self.unlock)
        self._layout.removeWidget(shell)
        shell.hide()
        shell.deleteLater()
        self._entitle("")
        self.unlock.passphrase.setFocus()
        if self._practises:
            self._practises = False
            self.choose_database(self._database)
        task = Task(lambda _progress: desk.close())
        task.finished.connect(self.locked)
        self._runner.start(task)

    def _entitle(self, municipality: str) -> None:
        entitle(self, f"{municipality} – introapp" if municipality else "introapp")

    def _scale(self, steps: int) -> None:
        """Make the text larger or smaller; 0 is the usual size."""
        wanted = theme().scale + steps * tokens().text_scale.step if steps else 1.0
        limits = tokens().text_scale
        self._settings.change(text_scale=min(max(wanted, limits.least), limits.most))
        self._dress()

    def _other_scheme(self) -> None:
        """Light instead of dark, or the other way round."""
        dark = theme().scheme is Scheme.DARK
        self._settings.change(scheme=(SchemeChoice.LIGHT if dark else SchemeChoice.DARK).value)
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self._settings)

    def _take_size(self) -> None:
        kept = self._settings.current
        self.resize(kept.width or _WIDTH, kept.height or _HEIGHT)
        if kept.maximized:
            self.setWindowState(self.windowState() | self.windowState().WindowMaximized)

    def _bring_in_the_rest(self) -> None:
        """Import what is heavy, then do what has been asked for in the meantime."""
        if self._waiting is None:
            return
        self._runner.start(Task(lambda _progress: self._heavy.bring_in()))
        waiting, self._waiting = self._waiting, None
        for task in waiting:
            self._runner.start(task)
        load_other_scripts()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget: close the unit before the program ends."""
        if self.shell is not None and not self.shell.page.may_leave():
            event.ignore()
            return
        maximized = self.isMaximized()
        size = self.normalGeometry().size() if maximized else self.size()
        self._settings.change(width=size.width(), height=size.height(), maximized=maximized)
        self._runner.shut_down()
        self.entrance.abandon()
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        super().closeEvent(event)
