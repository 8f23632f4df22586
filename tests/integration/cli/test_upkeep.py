"""Checking, copying and restoring a database."""

import pytest

from tests.integration.cli.conftest import WORDS


def test_a_sound_database_is_sound(call, unit):
    report = call("check", *unit.unlock, "--json").valid("check")
    assert (report["sound"], report["problems"]) == (True, [])
    assert report["audit"]["entries"] >= report["audit"]["anchored"] > 0
    assert any(pack.startswith("sfi ") for pack in report["rule_packs"])
    assert call("check", *unit.unlock).out.endswith("Allt är helt.\n")


def test_a_page_changed_behind_our_back_is_found(call, unit):
    content = bytearray(unit.database.read_bytes())
    content[-2000] ^= 1
    unit.database.write_bytes(content)
    answer = call("check", *unit.unlock, "--json")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert answer.valid("check")["sound"] is False


def test_a_chain_that_was_cut_is_found_each_time(call, unit):
    anchor = unit.database.with_name(unit.database.name + ".anchor")
    older = unit.database.read_bytes()
    call("show", *unit.unlock, unit.cases["Farid"])
    unit.database.write_bytes(older)
    assert anchor.exists()
    for _ in range(2):
        answer = call("check", *unit.unlock, "--json")
        assert answer.code == 1
        assert len(answer.valid("check")["problems"]) == 1


@pytest.fixture
def copies(unit, tmp_path, call):
    """Give the folder with a backup, and the backup."""
    folder = tmp_path / "copies"
    folder.mkdir()
    answer = call("backup", *unit.unlock, folder)
    assert (answer.code, answer.err) == (0, "")
    (copy,) = folder.glob("*.introapp")
    assert copy.name in answer.out
    return copy


def test_a_backup_opens_with_the_same_passphrase(call, unit, copies):
    rows = call("cases", copies, *unit.unlock[1:], "--json").json
    assert len(rows) == len(unit.cases)


def test_a_backup_is_restored_in_the_place_of_a_database(call, unit, copies):
    unit.database.write_bytes(b"lost")
    answer = call("restore", copies, *unit.unlock)
    assert (answer.code, answer.err) == (0, "")
    assert "before-restore" in answer.out
    assert call("check", *unit.unlock, "--json").json["sound"] is True
    (former,) = unit.database.parent.glob("*before-restore*.introapp")
    assert former.read_bytes() == b"lost"


def test_a_backup_is_restored_where_nothing_lies(call, unit, copies, tmp_path):
    place = tmp_path / "fresh.introapp"
    answer = call("restore", copies, place, *unit.unlock[1:])
    assert answer.out == "Databasen är återställd.\n"
    assert call("cases", place, *unit.unlock[1:]).code == 0


def test_nothing_is_restored_with_a_wrong_passphrase(refused, unit, copies, tmp_path):
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(WORDS.upper(), encoding="utf-8")
    before = unit.database.read_bytes()
    refused("restore", copies, unit.database, "--passphrase-file", wrong)
    assert unit.database.read_bytes() == before


def test_a_backup_that_is_not_there_is_refused(refused, unit, tmp_path):
    refused("restore", tmp_path / "none.introapp", *unit.unlock)


def test_a_truncated_backup_is_refused_and_changes_nothing(refused, unit, copies):
    before = unit.database.read_bytes()
    copies.write_bytes(copies.read_bytes()[:9000])
    refused("restore", copies, *unit.unlock)
    assert unit.database.read_bytes() == before


def test_a_backup_needs_a_folder_that_is_there(refused, unit, tmp_path):
    assert "Mappen" in refused("backup", *unit.unlock, tmp_path / "none")
