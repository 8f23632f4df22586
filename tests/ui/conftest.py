"""What the tests of the window stand on: one theme, dialogs that are answered, one worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.messages import Question, dialogs, use_dialogs
from ui.tasks import TaskRunner
from ui.theme.current import themes
from ui.theme.fonts import FIRST, OTHER_SCRIPTS, load_fonts
from ui.theme.theme import Theme


class PreparedDialogs:
    """Answers given beforehand; a dialog that nobody expected fails the test."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.paths: list[Path | None] = []
        self.asked: list[str] = []
        self.suggested: list[Path] = []

    def choose(self, _parent: QWidget, question: Question) -> int:
        self.asked.append(question.title)
        assert self.answers, f"nobody expected to be asked: {question.title}"
        return self.answers.pop(0)

    def save_path(self, _parent: QWidget, suggested: Path, _kind: str) -> Path | None:
        self.suggested.append(suggested)
        return self.paths.pop(0)

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
