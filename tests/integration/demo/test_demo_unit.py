"""A fictive unit is made in an empty folder, whole or not at all."""

import stat

import pytest

from introapp.demo import population
from introapp.demo.unit import make_demo_unit
from introapp.services.case_list import list_cases
from introapp.services.opening import close_office, open_office
from introapp.services.upkeep import check_office
from models.domain.errors import UserError
from models.domain.progress import Cancelled, Silent


def make(folder, *, people=12, progress=None, municipality="0127"):
    return make_demo_unit(
        folder, people=people, seed=1, municipality=municipality, progress=progress or Silent()
    )


def test_a_unit_is_made_that_its_passphrase_opens(tmp_path):
    unit = make(tmp_path / "demo")
    passphrase = unit.passphrase_file.read_text("utf-8").strip()
    opened = open_office(unit.database, passphrase, unit.officer)
    assert opened.actor.name == unit.officer
    assert opened.office.fictive
    assert len(list_cases(opened.office, opened.actor).rows) == 12
    assert check_office(opened.office, opened.actor).problems == ()
    close_office(opened.office)


def test_only_its_owner_may_read_the_passphrase(tmp_path):
    unit = make(tmp_path / "demo", people=1)
    assert stat.S_IMODE(unit.passphrase_file.stat().st_mode) == 0o600
    assert len(unit.passphrase_file.read_text("utf-8").strip().split("-")) == 6


def test_two_units_have_different_passphrases(tmp_path):
    one, two = make(tmp_path / "one", people=1), make(tmp_path / "two", people=1)
    assert one.passphrase_file.read_bytes() != two.passphrase_file.read_bytes()


def test_an_empty_folder_will_do(tmp_path):
    assert make(tmp_path, people=1).database.is_file()


def test_a_folder_with_something_in_it_is_refused_and_left_as_it_was(tmp_path):
    (tmp_path / "recept.txt").write_text("smör", "utf-8")
    with pytest.raises(UserError, match="Mappen är inte tom"):
        make(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["recept.txt"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    place = tmp_path / "demo"
    place.write_text("smör", "utf-8")
    with pytest.raises(UserError, match="Ange en mapp"):
        make(place)
    assert place.read_text("utf-8") == "smör"


def test_an_impossible_wish_leaves_no_folder(tmp_path):
    with pytest.raises(UserError, match="ingen kommun"):
        make(tmp_path / "demo", municipality="9999")
    assert not (tmp_path / "demo").exists()


class Impatient:
    """Stops as soon as it is told anything."""

    def step(self, *_told):
        raise Cancelled


def test_nothing_is_left_of_a_unit_that_was_stopped_half_way(tmp_path):
    with pytest.raises(Cancelled):
        make(tmp_path / "demo", progress=Impatient())
    assert list((tmp_path / "demo").iterdir()) == []


def test_progress_is_told_to_the_last_person(tmp_path, monkeypatch):
    monkeypatch.setattr(population, "CHUNK", 5)
    told = []

    class Counting:
        def step(self, done, total):
            told.append((done, total))

    make(tmp_path / "demo", people=12, progress=Counting())
    assert told == [(5, 12), (10, 12), (12, 12)]
