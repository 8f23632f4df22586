"""A unit of made-up people in a folder of its own."""

import pytest

from introapp.jobs import demo_folder
from models.domain.errors import UserError
from models.domain.progress import Cancelled


def test_a_demo_unit_opens_with_the_passphrase_beside_it(call, tmp_path):
    folder = tmp_path / "new" / "unit"
    answer = call("demo", folder, "--people", 3)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("3 påhittade personer.\n")
    unlock = (folder / "demo.introapp", "--passphrase-file", folder / "passphrase.txt")
    assert len(call("cases", *unlock, "--json").valid("cases")) == 3
    assert call("check", *unlock, "--json").valid("check")["sound"] is True


def test_an_empty_folder_will_do(call, tmp_path):
    assert call("demo", tmp_path, "--people", 1).out.startswith("1 påhittad person.\n")


def test_a_folder_with_something_in_it_is_refused_and_left_as_it_was(refused, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("kär hälsning", encoding="utf-8")
    assert "inte tom" in refused("demo", folder)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_a_file_in_the_place_of_the_folder_is_refused(refused, tmp_path):
    place = tmp_path / "letter.txt"
    place.write_text("kär hälsning", encoding="utf-8")
    refused("demo", place)
    assert place.read_text(encoding="utf-8") == "kär hälsning"


def test_an_unknown_municipality_is_refused(refused, tmp_path):
    assert "kommun" in refused("demo", tmp_path / "unit", "--municipality", "9999")
    assert list(tmp_path.glob("unit/*")) == []


def test_only_so_many_plans_are_printed(call, tmp_path, monkeypatch):
    monkeypatch.setattr(demo_folder, "MOST_PLANS", 2)
    answer = call("demo", tmp_path / "unit", "--people", 6)
    assert "2 planer sparade.\n" in answer.out
    assert "ärenden till skrevs inte ut.\n" in answer.out
    assert len(list((tmp_path / "unit" / "plans").iterdir())) == 2


@pytest.mark.parametrize(("error", "code"), [(Cancelled(), 130), (UserError("Disken är full."), 1)])
def test_a_demo_unit_that_was_cut_short_leaves_nothing(error, code, call, tmp_path, monkeypatch):
    def fail(*_what, **_how):
        raise error

    monkeypatch.setattr(demo_folder, "save_all_plan_files", fail)
    assert call("demo", tmp_path / "unit", "--people", 2).code == code
    assert list((tmp_path / "unit").iterdir()) == []
