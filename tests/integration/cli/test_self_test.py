"""The self-test opens every view, and each thing that can be wrong makes it fail."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest

from resources import read_text
from tests.house_rules import ROOT
from tests.integration.cli.conftest import WORDS

_ROUND = """
import json, sys
from pathlib import Path
{breakage}
from ui.self_test import open_every_view
went = open_every_view(Path(sys.argv[1]), sys.argv[2])
print(json.dumps([went.views, went.problems]))
"""
_RAISES = """
from ui.case.page import CasePage
def fail(self):
    raise KeyError("Amira")
CasePage.load = fail
"""
_SHOWS_NOTHING_AND_WARNS = """
from PySide6.QtCore import qWarning
from PySide6.QtGui import QPixmap
from ui.window import Window
def grab(self):
    qWarning("something is not right")
    empty = QPixmap(64, 64)
    empty.fill("white")
    return empty
Window.grab = grab
"""


@pytest.fixture
def start(tmp_path):
    def answer(*words):
        home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
        return subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=ROOT,
            env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=False,
        )

    return answer


def _went(start, unit, breakage, words):
    answer = start("-c", _ROUND.format(breakage=breakage), unit.database, words)
    assert "Amira" not in (answer.stdout + answer.stderr).decode("utf-8")
    return json.loads(answer.stdout)


def test_every_view_opens_here(start):
    answer = start("-m", "introapp", "self-test", "--json")
    assert (answer.returncode, answer.stderr) == (0, b"")
    told = json.loads(answer.stdout)
    jsonschema.validate(told, json.loads(read_text("schemas", "self-test.schema.json")))
    assert told["passed"] is True
    assert {"unlock", "people", "register", "keys", "locked"} <= set(told["views"])
    assert any(view.startswith("case1-preview") for view in told["views"])


def test_a_view_that_cannot_be_opened_is_told(start, unit):
    views, problems = _went(start, unit, _RAISES, WORDS)
    assert "people" in views
    assert not any(view.startswith("case1") for view in views)
    assert "Fel nummer" in problems[0]


def test_a_database_that_does_not_open_is_told(start, unit):
    views, problems = _went(start, unit, "", "en helt annan mening")
    assert views[0] == "unlock"
    assert "people" not in views
    assert problems[0].startswith("Fel lösenfras.")


def test_an_empty_view_and_a_warning_are_told(start, unit):
    views, problems = _went(start, unit, _SHOWS_NOTHING_AND_WARNS, WORDS)
    assert len([problem for problem in problems if problem.endswith("är tom.")]) == len(views)
    assert any(problem.startswith("Qt har varnat") for problem in problems)


def test_a_failed_round_is_exit_code_one(start):
    code = (
        "import sys, ui.self_test as rounds; from introapp.cli.program import run;"
        "rounds.open_every_view = lambda *_what:"
        " rounds.RoundReport(('unlock',), ('Vyn people är tom.',), '6');"
        "sys.exit(run(['self-test', '--json']))"
    )
    answer = start("-c", code)
    assert answer.returncode == 1
    assert json.loads(answer.stdout)["passed"] is False
    assert answer.stderr.count(b"\n") == 1
