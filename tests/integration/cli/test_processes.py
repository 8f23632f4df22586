"""The program as other programs start it: each command in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from tests.house_rules import ROOT
from tests.integration.cli.conftest import CANARIES

NEVER_FOR_WORDS_ALONE = ("PySide6", "reportlab", "pypdfium2")
NEVER_FOR_HELP = (*NEVER_FOR_WORDS_ALONE, "sqlalchemy", "sqlcipher3", "argon2", "cryptography")


@pytest.fixture
def start(tmp_path):
    """Start the program as on a machine that speaks no Swedish and has no screen."""

    def answer(*words, code=("-m", "introapp"), **how):
        kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "LC_ALL": "C"}
        return subprocess.run(
            [sys.executable, *code, *map(str, words)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            check=False,
            **how,
        )

    return answer


def _loaded(start, words, modules):
    """Give those of ``modules`` that a command has brought in."""
    code = (
        "import sys; from introapp.cli.program import run; code = run(sys.argv[1:]);"
        f"print([name for name in {modules!r} if name in sys.modules], file=sys.stderr);"
        "sys.exit(code)"
    )
    answer = start(*words, code=("-c", code))
    assert answer.returncode == 0
    return answer.stderr.decode().strip()


def test_cases_are_printed_in_utf8_whatever_the_locale(start, unit):
    answer = start("cases", *unit.unlock, "--json")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert len(json.loads(answer.stdout.decode("utf-8"))) == len(unit.cases)
    assert "ärenden" in start("cases", *unit.unlock).stdout.decode("utf-8")


def test_a_protected_name_is_in_no_output_of_a_process(start, unit, tmp_path):
    for words in (
        ("cases", *unit.unlock),
        ("show", *unit.unlock, unit.cases["Zebunisa"], "--json"),
        ("plan", *unit.unlock, unit.cases["Zebunisa"], "--output", tmp_path / "plan.pdf"),
        ("plans", *unit.unlock, "--output", tmp_path / "plans"),
    ):
        answer = start(*words)
        shown = (answer.stdout + answer.stderr).decode("utf-8")
        assert not any(canary in shown for canary in CANARIES)
    for path in (tmp_path / "plans").iterdir():
        assert not any(canary.encode() in path.read_bytes() for canary in CANARIES)


def test_a_refusal_is_one_line_and_exit_code_one(start, unit, tmp_path):
    answer = start("cases", unit.database, "--passphrase-file", tmp_path / "none")
    assert (answer.returncode, answer.stdout) == (1, b"")
    assert answer.stderr.decode("utf-8").count("\n") == 1


def test_wrong_usage_is_exit_code_two(start):
    answer = start("show")
    assert (answer.returncode, answer.stdout) == (2, b"")


def test_where_nobody_can_be_asked_the_passphrase_file_is_wanted(start, unit):
    answer = start("cases", unit.database)
    assert answer.returncode == 1
    assert "--passphrase-file" in answer.stderr.decode("utf-8")
    assert answer.stderr.count(b"\n") == 1


def test_a_reader_that_has_gone_is_met_with_silence(unit, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "introapp", "cases", *unit.unlock],
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), told) == (141, b"")


def test_help_brings_in_no_database(start):
    assert _loaded(start, ["--help"], NEVER_FOR_HELP) == "[]"


def test_the_list_of_cases_brings_in_neither_window_nor_paper(start, unit):
    assert _loaded(start, ["cases", *unit.unlock], NEVER_FOR_WORDS_ALONE) == "[]"
    assert _loaded(start, ["cases", *unit.unlock], ("sqlalchemy",)) == "['sqlalchemy']"


def test_the_version_is_that_of_the_package(start):
    assert start("--version").stdout.decode().startswith("introapp ")
