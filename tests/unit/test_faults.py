"""A fault gets a number and leaves a line in the log that names nobody."""

import logging
import sys
import threading

import pytest

from introapp import __main__ as program
from introapp import faults

NAME = "Amira Al-Hamwi"


@pytest.fixture
def log(tmp_path, monkeypatch):
    """Give where faults are logged in this test alone."""
    monkeypatch.setattr(faults, "state_folder", lambda: tmp_path / "state")
    _forget()
    yield tmp_path / "state" / "faults.log"
    _forget()


def _forget():
    faults.start_log.cache_clear()
    logger = logging.getLogger(faults.LOG_NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def _raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def _raised_from(error, cause):
    try:
        try:
            raise cause
        except type(cause) as first:
            raise error from first
    except type(error) as caught:
        return caught


def test_a_fault_is_found_in_the_log_by_its_number(log):
    number = faults.log_fault(_raised(KeyError(NAME)))
    line = log.read_text("utf-8")
    assert f"fault {number}: builtins.KeyError at tests/unit/test_faults.py:" in line
    assert number in faults.fault_sentence(number)


def test_the_log_names_nobody(log):
    faults.log_fault(_raised_from(ValueError(NAME), KeyError(NAME)))
    line = log.read_text("utf-8")
    assert "ValueError" in line
    assert "KeyError" in line
    assert NAME not in line
    assert str(log.parent.parent) not in line
    assert "/home/" not in line


def test_an_exception_that_led_to_itself_is_told_once(log):
    error = _raised(ValueError())
    error.__context__ = error
    faults.log_fault(error)
    assert log.read_text("utf-8").count("ValueError") == 1


def test_a_long_log_is_turned_over(log, monkeypatch):
    monkeypatch.setattr(faults, "_LARGEST", 1000)
    for _ in range(30):
        faults.log_fault(_raised(KeyError()))
    files = sorted(path.name for path in log.parent.iterdir())
    assert files == ["faults.log", "faults.log.1", "faults.log.2", "faults.log.3"]
    assert all(path.stat().st_size <= 1000 for path in log.parent.iterdir())


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path, monkeypatch, log):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(faults, "state_folder", lambda: tmp_path / "file" / "state")
    assert faults.log_fault(_raised(KeyError(NAME)))
    assert not log.exists()


def test_a_fault_in_a_command_is_one_line_with_its_number(log, monkeypatch, capsys):
    def fail(_arguments):
        raise RuntimeError(NAME)

    monkeypatch.setattr(program, "run", fail)
    monkeypatch.setattr(program, "watch_for_crashes", lambda: None)
    monkeypatch.setattr(program, "catch_the_rest", lambda _tell: None)
    assert program.main() == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert NAME not in shown.err
    assert shown.err.split("Fel nummer ")[1].split()[0] in log.read_text("utf-8")


def test_a_fault_that_nobody_dealt_with_is_told_by_number(log, monkeypatch):
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    told = []
    faults.catch_the_rest(told.append)
    error = _raised(KeyError(NAME))
    sys.excepthook(KeyError, error, error.__traceback__)
    assert len(told) == 1
    assert NAME not in told[0]
    assert "KeyError" in log.read_text("utf-8")


def test_a_fault_in_a_thread_is_logged(log, monkeypatch, capsys):
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    faults.catch_the_rest(lambda _sentence: None)

    def fail():
        raise KeyError(NAME)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "KeyError" in log.read_text("utf-8")
    assert capsys.readouterr().err == ""
