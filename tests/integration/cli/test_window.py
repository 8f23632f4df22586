"""The window as the command line starts it."""

import sys

import pytest

import ui.start
from introapp import window
from introapp.cli.program import run
from tests.integration.cli.conftest import WORDS


@pytest.fixture
def shown(monkeypatch):
    """Give what the window was asked to show, without showing it."""
    asked = []
    monkeypatch.setattr(ui.start, "run_window", lambda *what: asked.append(what) or 0)
    return asked


def test_without_a_command_the_window_is_shown(shown):
    assert run([]) == 0
    assert shown == [(None, None, "")]


def test_a_window_is_unlocked_with_the_passphrase_of_a_file(shown, unit):
    assert run(["window", *unit.unlock, "--officer", "Åsa Lindqvist"]) == 0
    assert shown == [(unit.database, WORDS, "Åsa Lindqvist")]


def test_a_window_without_a_passphrase_file_asks_for_itself(shown, unit):
    assert run(["window", str(unit.database)]) == 0
    assert shown == [(unit.database, None, "")]


def test_where_there_is_no_screen_there_is_a_sentence(refused, shown, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "introapp --help" in refused()
    assert shown == []


def test_the_window_alone_tells_why_it_cannot_be_shown(shown, monkeypatch, capsys):
    monkeypatch.setattr(window, "watch_for_crashes", lambda: None)
    monkeypatch.setattr(window, "catch_the_rest", lambda _tell: None)
    assert window.main() == 0

    def fail(*_what):
        raise RuntimeError("Amira")

    monkeypatch.setattr(ui.start, "run_window", fail)
    assert window.main() == 1
    told = capsys.readouterr().err
    assert "Fel nummer" in told
    assert "Amira" not in told
