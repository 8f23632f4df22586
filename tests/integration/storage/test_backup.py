"""A backup is whole and verified, or it is not there."""

import stat
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select

from models.domain.audit_chain import Head
from models.domain.clock import held_at
from models.domain.errors import UserError
from models.storage import copies, driver
from models.storage.anchor import read_anchor, write_anchor
from models.storage.backup import back_up
from models.storage.engine import driver_connection, for_writing, open_engine
from models.storage.keys import key_path, unlock
from tests.integration.storage.small import HOUSEHOLDS, PASSPHRASE, contents, digests, flip_a_bit

MOMENT = datetime(2026, 11, 22, 10, 15, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "backups"
    made.mkdir()
    return made


def test_a_backup_holds_all_and_opens_with_the_same_passphrase(engine, folder):
    backup = back_up(engine, folder, name_moment=MOMENT)
    opened = open_engine(backup, unlock(backup, PASSPHRASE).data_key)
    assert contents(opened) == contents(engine)
    opened.dispose()


def test_its_name_tells_the_moment_and_nothing_else(engine, folder):
    swedish = MOMENT.astimezone(timezone(timedelta(hours=1)))
    backup = back_up(engine, folder, name_moment=swedish)
    assert backup.name == "introapp-20261122T101530Z.introapp"


def test_two_backups_at_the_same_moment_are_two_files(engine, folder):
    first = back_up(engine, folder, name_moment=MOMENT)
    second = back_up(engine, folder, name_moment=MOMENT)
    assert first != second
    assert second.name == "introapp-20261122T101530Z-2.introapp"


def test_nothing_half_made_stays_beside_it(engine, folder):
    backup = back_up(engine, folder, name_moment=MOMENT)
    names = {path.name for path in folder.iterdir()}
    assert names == {backup.name, backup.name + ".keys"}


def test_it_is_for_its_owner_alone(engine, folder):
    back_up(engine, folder, name_moment=MOMENT)
    for path in folder.iterdir():
        if sys.platform != "win32":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_what_lies_in_the_log_comes_along(unit, engine, folder):
    """Copying the file alone would lose the latest saves."""
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(id=9, name="nyss sparat"))
    assert unit.path.with_name(unit.path.name + "-wal").stat().st_size > 0
    backup = open_engine(back_up(engine, folder, name_moment=MOMENT), unit.key)
    with backup.connect() as connection:
        assert connection.execute(select(HOUSEHOLDS.c.name).filter_by(id=9)).scalar()
    backup.dispose()


def test_it_is_one_moment_though_others_save_meanwhile(unit, engine, folder, monkeypatch):
    """Counted before the save and copied after it, the copy would be called wrong."""
    other = unit.open()
    count = copies.row_counts

    def count_and_let_another_save(connection):
        counts = count(connection)
        if connection.in_transaction:
            with for_writing(other).begin() as saving:
                saving.execute(insert(HOUSEHOLDS).values(name="under tiden"))
        return counts

    monkeypatch.setattr(copies, "row_counts", count_and_let_another_save)
    backup = back_up(engine, folder, name_moment=MOMENT)
    assert copies.verified(backup, unit.key)["households"] == 2
    with other.connect() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 3
    other.dispose()


def test_a_chain_in_a_backup_is_never_shorter_than_its_anchor(unit, engine, folder, monkeypatch):
    """An anchor that was written after the copy would say that the copy's chain was cut."""
    write_anchor(unit.path, Head(5, bytes(32)))
    copy = copies.copy_database

    def copy_while_the_chain_grows(*given):
        copy(*given)
        write_anchor(unit.path, Head(6, bytes(32)))

    monkeypatch.setattr(copies, "copy_database", copy_while_the_chain_grows)
    backup = back_up(engine, folder, name_moment=MOMENT)
    assert read_anchor(backup) == Head(5, bytes(32))


def test_a_copy_that_lacks_a_row_is_no_backup(engine, folder, monkeypatch):
    copy = copies._copied

    def copy_and_lose_one(source, key, target):
        counts = copy(source, key, target)
        connection = driver.connect(target, key)
        connection.execute("DELETE FROM members WHERE id = 1")
        connection.close()
        return counts

    monkeypatch.setattr(copies, "_copied", copy_and_lose_one)
    with pytest.raises(UserError, match="går inte att lita på"):
        back_up(engine, folder, name_moment=MOMENT)
    assert digests(folder) == {}


@pytest.mark.parametrize("place", [0, 100, 4095, 4096, -4096, -1])
def test_a_copy_with_one_changed_bit_is_no_backup(engine, folder, monkeypatch, place):
    copy = copies._copied

    def copy_and_flip_a_bit(source, key, target):
        counts = copy(source, key, target)
        content = bytearray(target.read_bytes())
        content[place] ^= 1
        target.write_bytes(content)
        return counts

    monkeypatch.setattr(copies, "_copied", copy_and_flip_a_bit)
    with pytest.raises(UserError):
        back_up(engine, folder, name_moment=MOMENT)
    assert digests(folder) == {}


def test_a_damaged_database_is_not_backed_up(unit, folder):
    flip_a_bit(unit, "members")
    damaged = unit.open()
    with pytest.raises(UserError):
        back_up(damaged, folder, name_moment=MOMENT)
    damaged.dispose()
    assert digests(folder) == {}


def test_without_a_key_file_a_backup_would_be_worthless(unit, engine, folder):
    key_path(unit.path).unlink()
    with pytest.raises(UserError, match="Nyckelfilen saknas"):
        back_up(engine, folder, name_moment=MOMENT)
    assert digests(folder) == {}


def test_without_a_folder_it_is_told_so(engine, folder):
    with pytest.raises(UserError, match="Mappen för säkerhetskopior finns inte"):
        back_up(engine, folder / "none", name_moment=MOMENT)


def test_what_a_killed_backup_left_is_cleared_away_after_a_day(engine, folder):
    left = folder / "introapp-20261101T000000Z.introapp.tmp"
    left.write_bytes(b"half a backup")
    now = datetime.fromtimestamp(left.stat().st_mtime, UTC)
    with held_at(now + timedelta(hours=23)):
        back_up(engine, folder, name_moment=MOMENT)
    assert left.exists()
    with held_at(now + timedelta(hours=25)):
        back_up(engine, folder, name_moment=MOMENT)
    assert not left.exists()


def test_the_database_may_be_used_while_it_is_verified(engine, folder):
    back_up(engine, folder, name_moment=MOMENT)
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(name="efteråt"))
    with driver_connection(engine) as connection:
        assert not connection.in_transaction


def test_a_backup_that_cannot_be_named_leaves_nothing(engine, folder, monkeypatch):
    def refuse(_source, _target):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr("models.storage.files.move_durably", refuse)
    with pytest.raises(UserError, match="skrivskyddad"):
        back_up(engine, folder, name_moment=MOMENT)
    assert list(folder.iterdir()) == []
