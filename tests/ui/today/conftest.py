"""The rooms of an unlocked unit, with Idag on the screen."""

import pytest

from ui.shell.shell import Shell
from ui.today.heading import UNITS
from ui.today.room import TodayRoom
from ui.window import Window


@pytest.fixture
def room(window: Window, shell: Shell, settle) -> TodayRoom:
    """Give Idag, with the keyboard in its list."""
    shell.show_today()
    settle(window)
    return shell.today


@pytest.fixture
def units(room: TodayRoom, window: Window, settle) -> TodayRoom:
    """Give Idag with the whole unit's list."""
    room.heading.whose.choose(UNITS)
    settle(window)
    return room
