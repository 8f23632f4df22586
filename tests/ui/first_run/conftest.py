"""A window that knows no unit, and the keys that lead through its guide."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.first_run.fakes import PASSPHRASE, FakeFounding
from ui.faults import sentence_of
from ui.first_run.guide import Guide
from ui.heavy import Heavy
from ui.shell.shell import Shell
from ui.window import Window

TAB = Qt.Key.Key_Tab


@pytest.fixture
def founding(desk, tmp_path) -> FakeFounding:
    return FakeFounding(desk, tmp_path / "data")


@pytest.fixture
def open_window(qtbot, settle):
    """Give a function that shows a window on its first start."""

    def show(settings, heavy: Heavy) -> Window:
        window = Window(settings, "Version 1", heavy)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        with qtbot.waitActive(window):
            window.choose_database(None)
            window.show()
            window.activateWindow()
        settle(window)
        return window

    return show


@pytest.fixture
def fresh(open_window, settings, gate, founding, held) -> Window:
    return open_window(
        settings, Heavy(lambda: gate, lambda: Shell, lambda: sentence_of, lambda: founding)
    )


@pytest.fixture
def guide(fresh) -> Guide:
    found = fresh.entrance.guide
    assert found is not None
    return found


class Hands:
    """Nothing but a keyboard."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    @property
    def at(self) -> QWidget:
        """What a key goes to: a list that has opened comes before the field it belongs to."""
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focus is not None, "the keyboard is nowhere"
        return focus

    def write(self, words: str) -> None:
        for letter in words:  # a list may open after the first letter and take the rest
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.at, event)
            QApplication.processEvents()

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _time in range(times):
            self._qtbot.keyClick(self.at, key)
            QApplication.processEvents()

    def go_to(self, widget: QWidget) -> None:
        """Press Tab until the keyboard is where it is wanted."""
        for _time in range(40):
            if self.at is widget or widget.isAncestorOf(self.at):
                return
            self.press(TAB)
        raise AssertionError(f"Tab never comes to {widget.accessibleName()}")

    def press_button(self, button: QWidget) -> None:
        self.go_to(button)
        self.press(Qt.Key.Key_Space)


@pytest.fixture
def hands(qtbot) -> Hands:
    return Hands(qtbot)


@pytest.fixture
def to_key(hands, settle):
    """Give a function that goes through the first two steps."""

    def go(window: Window) -> None:
        guide = window.entrance.guide
        assert guide is not None
        hands.go_to(guide.unit.municipality.box)
        hands.write("Botkyrka")
        hands.go_to(guide.unit.unit.line)
        hands.write("Mottagningen")
        hands.press(Qt.Key.Key_Return)
        settle(window)
        hands.write("Åsa Lindqvist")
        hands.go_to(guide.officer.passphrase.first.line)
        hands.write(PASSPHRASE)
        hands.go_to(guide.officer.passphrase.second.line)
        hands.write(PASSPHRASE)
        hands.press(Qt.Key.Key_Return)
        settle(window)

    return go
