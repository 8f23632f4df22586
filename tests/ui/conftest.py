"""What the tests of the window stand on: one theme, dialogs that are answered, one worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from models.domain.clock import held_at
from tests.ui.fake_unit import NOW, PASSPHRASE, FakeDesk, FakeGate
from ui.faults import sentence_of
from ui.heavy import Heavy
from ui.messages import Question, dialogs, use_dialogs
from ui.settings import SettingsFile
from ui.shell.shell import Shell
from ui.tasks import TaskRunner
from ui.theme.current import themes
from ui.theme.fonts import FIRST, OTHER_SCRIPTS, load_fonts
from ui.theme.theme import Theme
from ui.window import Window


class PreparedDialogs:
    """Answers given beforehand; a dialog that nobody expected fails the test."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.paths: list[Path | None] = []
        self.asked: list[str] = []
        self.suggested: list[Path] = []
        self.printers: list[QPrinter | None] = []
        self.jobs: list[str] = []

    def choose(self, _parent: QWidget, question: Question) -> int:
        self.asked.append(question.title)
        assert self.answers, f"nobody expected to be asked: {question.title}"
        return self.answers.pop(0)

    def save_path(self, _parent: QWidget, suggested: Path, _kind: str) -> Path | None:
        self.suggested.append(suggested)
        return self.paths.pop(0)

    def printer(self, _parent: QWidget, job_name: str, _pages: int) -> QPrinter | None:
        self.jobs.append(job_name)
        return self.printers.pop(0)

    def open_path(self, _parent: QWidget, _folder: Path, _kind: str) -> Path | None:
        return self.paths.pop(0)


@pytest.fixture(scope="session")
def letters(qapp: QApplication) -> None:
    load_fonts(FIRST + OTHER_SCRIPTS)
    qapp.setStyle("Fusion")


@pytest.fixture(autouse=True)
def light(qapp: QApplication, letters: None) -> None:
    if themes.current().scale != 1.0 or not qapp.styleSheet():
        themes.use(qapp, Theme())


@pytest.fixture(autouse=True)
def prepared() -> Iterator[PreparedDialogs]:
    before = dialogs()
    answers = PreparedDialogs()
    use_dialogs(answers)
    yield answers
    use_dialogs(before)


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    running = TaskRunner()
    yield running
    running.shut_down()


@pytest.fixture
def held() -> Iterator[None]:
    with held_at(NOW):
        yield


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "window.json")


@pytest.fixture
def gate(desk: FakeDesk) -> FakeGate:
    return FakeGate(desk)


@pytest.fixture
def window(
    qtbot, held: None, settings: SettingsFile, gate: FakeGate, prepared: PreparedDialogs
) -> Window:
    """Give the window, locked, with a database chosen."""
    made = Window(settings, "Version 1", Heavy(lambda: gate, lambda: Shell, lambda: sentence_of))
    # A form left half filled in by a test asks before the window closes.
    qtbot.addWidget(made, before_close_func=lambda _window: prepared.answers.append(1))
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.choose_database(Path("botkyrka.introapp"))
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def settle(qtbot):
    """Give a function that waits until everything that was asked for has been answered."""

    def wait(window: Window) -> None:
        qtbot.waitUntil(lambda: not window.busy)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not window.busy)
        QApplication.processEvents()

    return wait


@pytest.fixture
def shell(qtbot, window: Window, settle) -> Shell:
    """Give the rooms of an unlocked unit."""
    with qtbot.waitSignal(window.unlocked):
        window.open_desk(PASSPHRASE)
    settle(window)
    assert window.shell is not None
    window.shell.show_people()
    settle(window)
    return window.shell
