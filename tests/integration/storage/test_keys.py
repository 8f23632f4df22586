"""Key slots: each officer opens the same database with a passphrase of their own."""

import json
import stat
import sys
import unicodedata
from uuid import uuid4

import pytest

from models.domain.errors import InvalidInputError, UserError
from models.storage import key_file, sealing
from models.storage.keys import (
    WrongPassphraseError,
    add_slot,
    change_passphrase,
    create_key_file,
    key_path,
    officer_labels,
    set_passphrase,
    unlock,
    unlock_with_recovery,
)
from models.storage.sealing import Cost
from tests.integration.storage.small import ANNA, BO, CHEAP, PASSPHRASE

BOS_PASSPHRASE = "bos egen fras"  # noqa: S105 - of people who do not exist


@pytest.fixture(autouse=True)
def quick_to_derive(monkeypatch):
    """Later slots cost as little as the first one."""
    monkeypatch.setattr(sealing, "RECOMMENDED", CHEAP)


@pytest.fixture
def database(tmp_path):
    """Where a database would lie; Anna has a slot in its key file."""
    return tmp_path / "unit.introapp"


@pytest.fixture
def created(database):
    return create_key_file(database, ANNA, "Anna", PASSPHRASE)


@pytest.fixture
def two_officers(database, created):
    add_slot(database, created.data_key, officer=BO, label="Bo", passphrase=BOS_PASSPHRASE)
    return created


def test_the_passphrase_gives_back_the_data_key(database, created):
    unlocked = unlock(database, PASSPHRASE)
    assert unlocked.data_key == created.data_key
    assert unlocked.officer_uuid == ANNA


def test_a_wrong_passphrase_is_one_plain_sentence(database, created):
    with pytest.raises(WrongPassphraseError, match=r"^Fel lösenfras\. .*försök igen\.$"):
        unlock(database, PASSPHRASE + " ")


def test_a_letter_typed_as_one_sign_or_as_two_is_the_same(database, created):
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert unlock(database, decomposed).data_key == created.data_key


def test_with_several_officers_each_must_say_who(database, two_officers):
    with pytest.raises(UserError, match="--officer"):
        unlock(database, PASSPHRASE)
    assert unlock(database, PASSPHRASE, "anna ").officer_uuid == ANNA
    assert unlock(database, BOS_PASSPHRASE, "Bo").officer_uuid == BO
    assert officer_labels(database) == ("Anna", "Bo")


def test_one_officers_passphrase_does_not_open_anothers_slot(database, two_officers):
    with pytest.raises(WrongPassphraseError):
        unlock(database, PASSPHRASE, "Bo")


def test_an_unknown_officer_is_told_so_without_being_named(database, two_officers):
    with pytest.raises(UserError, match="ingen handläggare med det namnet") as told:
        unlock(database, PASSPHRASE, "Cecilia")
    assert "Cecilia" not in str(told.value)


def test_the_recovery_key_opens_the_database(database, two_officers):
    typed = two_officers.recovery_key.lower().replace("-", "  ")
    assert unlock_with_recovery(database, typed) == two_officers.data_key


def test_another_databases_recovery_key_is_refused(database, created, tmp_path):
    other = create_key_file(tmp_path / "other.introapp", ANNA, "Anna", PASSPHRASE)
    with pytest.raises(WrongPassphraseError, match="hör inte till den här databasen"):
        unlock_with_recovery(database, other.recovery_key)


def test_a_lost_passphrase_is_replaced_with_the_recovery_key(database, two_officers):
    key = unlock_with_recovery(database, two_officers.recovery_key)
    set_passphrase(database, key, BO, passphrase=PASSPHRASE)
    assert unlock(database, PASSPHRASE, "Bo").data_key == key
    with pytest.raises(WrongPassphraseError):
        unlock(database, BOS_PASSPHRASE, "Bo")


def test_a_changed_passphrase_opens_and_the_old_one_no_longer(database, two_officers):
    change_passphrase(database, PASSPHRASE, "sommarens äng", officer_label="Anna")
    assert unlock(database, "sommarens äng", "Anna").data_key == two_officers.data_key
    assert unlock(database, BOS_PASSPHRASE, "Bo").data_key == two_officers.data_key
    with pytest.raises(WrongPassphraseError):
        unlock(database, PASSPHRASE, "Anna")


def test_the_old_passphrase_is_asked_for(database, created):
    before = key_path(database).read_bytes()
    with pytest.raises(WrongPassphraseError):
        change_passphrase(database, "fel", "sommarens äng")
    assert key_path(database).read_bytes() == before


@pytest.mark.parametrize("short", ["", "sju tkn"])
def test_a_short_passphrase_is_refused_everywhere(database, created, short):
    before = key_path(database).read_bytes()
    with pytest.raises(InvalidInputError, match="för kort"):
        create_key_file(database.with_name("x"), ANNA, "Anna", short)
    with pytest.raises(InvalidInputError, match="för kort"):
        add_slot(database, created.data_key, officer=BO, label="Bo", passphrase=short)
    with pytest.raises(InvalidInputError, match="för kort"):
        change_passphrase(database, PASSPHRASE, short)
    assert key_path(database).read_bytes() == before


def test_two_officers_cannot_go_by_the_same_name(database, created):
    with pytest.raises(InvalidInputError, match="heter redan så") as told:
        add_slot(database, created.data_key, officer=BO, label="ANNA", passphrase=BOS_PASSPHRASE)
    assert told.value.field == "label"


def test_an_officer_has_one_slot(database, created):
    with pytest.raises(UserError, match="redan tillgång"):
        add_slot(database, created.data_key, officer=ANNA, label="A", passphrase=BOS_PASSPHRASE)


def test_an_officer_has_a_name(database, created):
    with pytest.raises(InvalidInputError, match="Skriv handläggarens namn"):
        add_slot(database, created.data_key, officer=BO, label=" ", passphrase=BOS_PASSPHRASE)


def test_nobody_without_a_slot_is_given_a_passphrase(database, created):
    with pytest.raises(UserError, match="ingen handläggare"):
        set_passphrase(database, created.data_key, BO, passphrase=BOS_PASSPHRASE)


def test_a_key_file_is_never_written_over(database, created):
    before = key_path(database).read_bytes()
    with pytest.raises(UserError, match="redan en nyckelfil"):
        create_key_file(database, BO, "Bo", BOS_PASSPHRASE)
    assert key_path(database).read_bytes() == before


def test_the_key_file_is_for_its_owner_alone_and_leaves_no_half_made_one(database, two_officers):
    names = {path.name for path in database.parent.iterdir()}
    assert names == {"unit.introapp.keys", "unit.introapp.keys.lock"}
    if sys.platform != "win32":
        assert stat.S_IMODE(key_path(database).stat().st_mode) == 0o600


def test_neither_key_nor_passphrase_lies_in_the_key_file(database, two_officers):
    content = key_path(database).read_bytes().lower()
    recovery = two_officers.recovery_key.lower()
    for secret in (
        two_officers.data_key.reveal(),
        two_officers.data_key.reveal().hex().encode(),
        PASSPHRASE.encode(),
        BOS_PASSPHRASE.encode(),
        recovery.encode(),
        *(group.encode() for group in recovery.split("-")),
    ):
        assert secret not in content


def test_a_slot_moved_to_another_officer_does_not_open(database, two_officers):
    def take_over(keys):
        keys["slots"][1] |= {
            name: keys["slots"][0][name] for name in ("kdf", "salt", "nonce", "wrapped")
        }

    doctor(database, take_over)
    with pytest.raises(WrongPassphraseError):
        unlock(database, PASSPHRASE, "Bo")


@pytest.mark.parametrize(
    "change",
    [
        lambda keys: keys.update(database=str(uuid4())),
        lambda keys: keys.update(generation=2),
        lambda keys: keys["slots"][0].update(officer=str(BO)),
        lambda keys: keys["slots"][0]["kdf"].update(passes=3),
        lambda keys: keys["slots"][0]["kdf"].update(lanes=2),
        lambda keys: keys["slots"][0].update(keys["recovery"]),
        lambda keys: keys["slots"][0].update(salt="00" * 16),
        lambda keys: keys["slots"][0].update(nonce="00" * 12),
        lambda keys: keys["slots"][0].update(wrapped="00" * 48),
    ],
    ids=["database", "generation", "officer", "passes", "lanes", "slot", "salt", "nonce", "key"],
)
def test_a_seal_holds_in_its_own_place_alone(database, created, change):
    doctor(database, change)
    with pytest.raises(WrongPassphraseError):
        unlock(database, PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda keys: keys["slots"][0]["kdf"].update(memory_kib=1024),
        lambda keys: keys["slots"][0]["kdf"].update(memory_kib=2**40),
        lambda keys: keys["slots"][0]["kdf"].update(passes=10**9),
        lambda keys: keys["slots"][0]["kdf"].update(name="md5"),
        lambda keys: keys["slots"][0].update(wrapped="00"),
        lambda keys: keys["slots"][0].pop("salt"),
        lambda keys: keys.update(format="other"),
        lambda keys: keys.update(version="1"),
        lambda keys: keys.pop("recovery"),
        lambda keys: keys.update(slots=7),
    ],
)
def test_a_doctored_key_file_is_called_damaged_before_anything_is_computed(
    database, created, change
):
    doctor(database, change)
    with pytest.raises(UserError, match="Nyckelfilen är skadad"):
        unlock(database, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b" " * 2_000_000])
def test_a_key_file_that_is_none_is_called_damaged(database, created, content):
    key_path(database).write_bytes(content)
    with pytest.raises(UserError, match="Nyckelfilen är skadad"):
        unlock(database, PASSPHRASE)


def test_where_there_is_no_database_either_it_is_told_so(database):
    with pytest.raises(UserError, match="ingen databas på den platsen"):
        unlock(database, PASSPHRASE)


def test_a_missing_key_file_is_told_with_where_it_should_lie(database):
    database.touch()
    with pytest.raises(UserError, match=r"tillägget \.keys"):
        unlock(database, PASSPHRASE)


def test_a_key_file_of_a_newer_program_is_left_alone(database, created):
    doctor(database, lambda keys: keys.update(version=2))
    with pytest.raises(UserError, match="nyare version"):
        add_slot(database, created.data_key, officer=BO, label="Bo", passphrase=BOS_PASSPHRASE)


def test_a_write_that_is_cut_off_leaves_the_old_key_file(database, created, monkeypatch):
    before = key_path(database).read_bytes()
    monkeypatch.setattr("models.storage.files.flush", disk_full)
    with pytest.raises(UserError, match="Disken är full"):
        change_passphrase(database, PASSPHRASE, "sommarens äng")
    assert key_path(database).read_bytes() == before
    assert not list(database.parent.glob("*.tmp"))


def disk_full(_path):
    raise OSError(28, "No space left on device")


def test_a_new_slot_costs_what_is_recommended_unless_told_otherwise(database, monkeypatch):
    monkeypatch.undo()
    create_key_file(database, ANNA, "Anna", PASSPHRASE)
    slot, recovery = key_file.read(database).slots[0], key_file.read(database).recovery
    assert slot.sealed.cost == recovery.cost == Cost(memory_kib=65_536, passes=3, lanes=4)


@pytest.mark.parametrize("cost", [(19_455, 2, 1), (65_536, 0, 4), (65_536, 3, 0), (2**21, 3, 4)])
def test_a_cost_that_is_too_low_or_too_high_is_refused(cost):
    with pytest.raises(ValueError, match="out of bounds"):
        Cost(*cost)


def doctor(database, change):
    """Change the key file as somebody with an editor would."""
    keys = json.loads(key_path(database).read_text())
    change(keys)
    key_path(database).write_text(json.dumps(keys))


def test_what_is_written_is_what_is_read(database, two_officers):
    keys = key_file.read(database)
    key_file.write(database, keys)
    assert key_file.read(database) == keys


def test_the_cheapest_cost_allowed_is_the_minimum_of_owasp():
    assert Cost(19_456, 2, 1) == CHEAP
