import pytest
from sqlalchemy import select

from introapp.services.founding import (
    check_place,
    discard,
    make_folder,
    municipalities,
    recovery_sheet,
    remove_folders,
    set_profile,
)
from introapp.services.opening import close_office, create_office, open_office, reset_passphrase
from introapp.services.unit_of_work import reading
from introapp.services.upkeep import check_office
from models.domain.errors import InvalidInputError
from models.domain.status import Profile
from models.storage import places
from models.tables.audit import AuditEntry
from tests.integration.services.conftest import PASSPHRASE, setup


@pytest.fixture
def place(tmp_path):
    return tmp_path / "enhet" / "botkyrka.introapp"


@pytest.fixture
def founded(place):
    make_folder(place)
    return create_office(place, setup())


def test_there_are_290_municipalities_in_the_order_of_the_alphabet():
    names = [name for _code, name in municipalities()]
    assert len(names) == 290
    assert (names[0], names[-1]) == ("Ale", "Övertorneå")
    assert names.index("Åtvidaberg") < names.index("Älmhult") < names.index("Öckerö")
    assert ("0127", "Botkyrka") in municipalities()


def test_looking_at_a_place_leaves_nothing_there(place, tmp_path):
    check_place(place)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["enhet.introapp", "/tmp/enhet.db"])  # noqa: S108 - never made
def test_a_place_must_be_a_whole_path_to_a_database(path, tmp_path):
    with pytest.raises(InvalidInputError) as refused:
        check_place(type(tmp_path)(path))
    assert refused.value.field == "place"


def test_a_place_that_is_taken_is_refused(founded, place):
    close_office(founded.office)
    with pytest.raises(InvalidInputError, match="redan en enhet"):
        check_place(place)


def test_a_network_drive_is_refused_in_plain_words(place, monkeypatch):
    monkeypatch.setattr(places, "network_path", lambda _path: True)
    with pytest.raises(InvalidInputError, match="nätverksenhet") as refused:
        check_place(place)
    assert refused.value.field == "place"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidInputError, match="skriva i"):
        check_place(tmp_path / "file" / "enhet.introapp")


def test_a_unit_that_was_turned_back_from_leaves_no_file(place, tmp_path):
    folders = make_folder(place)
    discard(create_office(place, setup()))
    remove_folders(folders)
    assert list(tmp_path.iterdir()) == []


def test_folders_with_other_things_in_them_stay(place):
    folders = make_folder(place)
    (place.parent / "annat").write_text("")
    remove_folders(folders)
    assert place.parent.exists()


def test_a_unit_that_was_opened_is_never_discarded(founded, place):
    close_office(founded.office)
    opened = open_office(place, PASSPHRASE)
    with pytest.raises(ValueError, match="just set up"):
        discard(opened)
    close_office(opened.office)
    assert place.exists()


def test_the_profile_is_changed_for_good_and_stands_in_the_log(founded, place):
    office = set_profile(founded.office, founded.actor, Profile.LABOUR_EDUCATION)
    assert office.profile is Profile.LABOUR_EDUCATION
    with reading(office.engine) as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (last.action, last.table_name) == ("change", "unit_settings")
    assert last.officer_id == founded.actor.officer_id
    assert check_office(office, founded.actor).problems == ()
    close_office(office)
    again = open_office(place, PASSPHRASE)
    assert again.office.profile is Profile.LABOUR_EDUCATION
    close_office(again.office)


def test_the_sheet_carries_the_key_that_opens_the_unit(founded, place):
    sheet = recovery_sheet(founded)
    close_office(founded.office)
    assert (sheet.municipality, sheet.unit) == ("Botkyrka kommun", "Integrationsenheten")
    assert sheet.database == place.name
    reset_passphrase(place, sheet.recovery_key, "nya ord om tranor")
    close_office(open_office(place, "nya ord om tranor").office)
