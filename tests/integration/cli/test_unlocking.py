"""Unlocking on the command line, and each way in which it is refused."""

import getpass
import warnings

import pytest

from tests.integration.cli.conftest import WORDS


def _untouched(unit):
    return {path.name: path.read_bytes() for path in unit.database.parent.iterdir()}


@pytest.fixture
def nothing_changes(unit):
    """Hold the unit's files against what they were, once the test is over."""
    before = _untouched(unit)
    yield
    assert _untouched(unit) == before


@pytest.mark.usefixtures("nothing_changes")
def test_a_wrong_passphrase_is_refused(refused, unit):
    unit.passphrase.with_name("wrong.txt")
    wrong = unit.database.parent.parent / "wrong.txt"
    wrong.write_text("en helt annan mening\n", encoding="utf-8")
    sentence = refused("cases", unit.database, "--passphrase-file", wrong)
    assert sentence.startswith("Fel lösenfras.")


def test_a_missing_database_is_refused_before_the_passphrase_is_read(refused, unit, tmp_path):
    sentence = refused("cases", tmp_path / "none.introapp", "--passphrase-file", tmp_path / "none")
    assert sentence == "Databasen finns inte. Kontrollera sökvägen."


@pytest.mark.usefixtures("nothing_changes")
def test_a_missing_passphrase_file_is_refused(refused, unit, tmp_path):
    sentence = refused("cases", unit.database, "--passphrase-file", tmp_path / "none.txt")
    assert sentence == "Filen med lösenfrasen finns inte. Kontrollera sökvägen."


@pytest.mark.parametrize("content", [b"", b"\n" + WORDS.encode(), b"\xff\xfe\x00"])
def test_a_file_without_a_passphrase_is_refused(content, refused, unit, tmp_path):
    file = tmp_path / "words.txt"
    file.write_bytes(content)
    sentence = refused("cases", unit.database, "--passphrase-file", file)
    assert sentence.startswith("Filen med lösenfrasen ska vara en textfil")


@pytest.mark.parametrize(
    "content", [WORDS, f"{WORDS}\r\n", f"\ufeff{WORDS}\n", f"{WORDS}\nnågot mer"]
)
def test_the_first_line_of_the_file_is_the_passphrase(content, call, unit, tmp_path):
    file = tmp_path / "words.txt"
    file.write_bytes(content.encode("utf-8"))
    assert call("cases", unit.database, "--passphrase-file", file).code == 0


def test_a_foreign_file_is_refused(refused, unit, tmp_path):
    foreign = tmp_path / "foreign.introapp"
    foreign.write_bytes(b"%PDF-1.7 something else")
    refused("cases", foreign, "--passphrase-file", unit.passphrase)
    assert foreign.read_bytes() == b"%PDF-1.7 something else"


def test_a_foreign_file_beside_our_keys_is_refused(refused, unit):
    unit.database.write_bytes(b"something else" * 1000)
    before = _untouched(unit)
    refused("cases", *unit.unlock)
    assert _untouched(unit) == before


def test_a_truncated_database_is_refused(refused, unit):
    whole = unit.database.read_bytes()
    unit.database.write_bytes(whole[: len(whole) // 2])
    refused("check", *unit.unlock)


def test_an_empty_database_is_refused(refused, unit):
    unit.database.write_bytes(b"")
    refused("cases", *unit.unlock)
    assert unit.database.read_bytes() == b""


def test_the_officer_is_named_where_there_are_several(call, refused, unit):
    assert call("cases", *unit.unlock, "--officer", "åsa lindqvist").code == 0
    refused("cases", *unit.unlock, "--officer", "Någon Annan")


def test_a_passphrase_is_asked_for_where_no_file_is_named(call, unit, monkeypatch):
    asked = []
    monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or WORDS)
    assert call("cases", unit.database).code == 0
    assert asked == ["Lösenfras: "]


def test_a_passphrase_is_never_asked_for_in_the_open(refused, unit, monkeypatch):
    def shown(_prompt):
        warnings.warn("may be echoed", getpass.GetPassWarning, stacklevel=2)
        return WORDS

    monkeypatch.setattr(getpass, "getpass", shown)
    assert "--passphrase-file" in refused("cases", unit.database)


def test_the_database_is_locked_again_after_a_command(call, unit):
    call("cases", *unit.unlock)
    left = {path.name for path in unit.database.parent.iterdir()}
    assert not any(name.endswith(("-wal", "-shm")) for name in left)
