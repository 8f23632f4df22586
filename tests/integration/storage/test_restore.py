"""A backup is put in place whole; what lay there is kept, and nothing is lost on the way."""

import itertools
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from models.domain.audit_chain import Head
from models.domain.clock import held_at
from models.domain.errors import UserError
from models.storage import backup as backup_module
from models.storage import files
from models.storage.anchor import read_anchor, write_anchor
from models.storage.backup import back_up, restore
from models.storage.data_key import DataKey
from models.storage.engine import close_engine, for_writing, open_engine
from models.storage.keys import change_passphrase, key_path, unlock
from tests.integration.storage.small import HOUSEHOLDS, PASSPHRASE, digests, fill

MOMENT = datetime(2026, 11, 22, 10, 15, 30, tzinfo=UTC)
LATER = "efter säkerhetskopian"


@pytest.fixture
def backup(unit, engine, tmp_path):
    """A backup, after which the database went on: one more household, a new passphrase."""
    folder = tmp_path / "backups"
    folder.mkdir()
    write_anchor(unit.path, Head(5, bytes(32)))
    made = back_up(engine, folder, name_moment=MOMENT)
    write_anchor(unit.path, Head(9, bytes(32)))
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(id=9, name=LATER))
    change_passphrase(unit.path, PASSPHRASE, "sommarens äng")
    engine.dispose()
    return made


def households(path, key) -> list[str]:
    engine = open_engine(path, key)
    with engine.connect() as connection:
        names = connection.execute(select(HOUSEHOLDS.c.name).order_by(HOUSEHOLDS.c.id)).scalars()
        found = list(names)
    engine.dispose()
    return found


def leave_a_log(unit):
    """Leave the latest save in the log, as a program does that was killed."""
    engine = unit.open()
    fill(engine, households=1, first=20)
    left = {path: path.read_bytes() for path in unit.path.parent.iterdir()}
    engine.dispose()
    for path, content in left.items():
        path.write_bytes(content)
    assert unit.path.with_name(unit.path.name + "-wal").stat().st_size


def test_the_database_is_as_it_was_at_the_backup(unit, backup):
    restore(backup, unit.path, unit.key)
    assert households(unit.path, unit.key) == ["hushåll 1", "hushåll 2"]
    assert unlock(unit.path, PASSPHRASE).data_key == unit.key
    assert read_anchor(unit.path) == Head(5, bytes(32))


def test_the_former_database_is_kept_whole_with_its_own_keys(unit, backup):
    leave_a_log(unit)
    with held_at(MOMENT):
        aside = restore(backup, unit.path, unit.key)
    assert aside is not None
    assert aside.name == "unit.before-restore-20261122T101530Z.introapp"
    assert households(aside, unit.key) == ["hushåll 1", "hushåll 2", LATER, "hushåll 20"]
    assert unlock(aside, "sommarens äng").data_key == unit.key
    assert read_anchor(aside) == Head(9, bytes(32))


def test_the_log_of_the_former_database_is_not_moved_into_the_restored_one(unit, backup):
    leave_a_log(unit)
    restore(backup, unit.path, unit.key)
    assert not unit.path.with_name(unit.path.name + "-wal").exists()
    assert households(unit.path, unit.key) == ["hushåll 1", "hushåll 2"]


def test_it_goes_to_a_new_place_as_well(unit, backup, tmp_path):
    place = tmp_path / "new.introapp"
    assert restore(backup, place, unit.key) is None
    assert households(place, unit.key) == ["hushåll 1", "hushåll 2"]


def test_the_backup_itself_is_left_as_it_was(unit, backup):
    before = digests(backup.parent)
    restore(backup, unit.path, unit.key)
    close_engine(unit.open())
    assert digests(backup.parent) == before


def test_twice_in_the_same_second_keeps_both_former_databases(unit, backup):
    with held_at(MOMENT):
        first = restore(backup, unit.path, unit.key)
        second = restore(backup, unit.path, unit.key)
    assert first != second
    assert LATER in households(first, unit.key)
    assert LATER not in households(second, unit.key)


def test_where_the_disk_knows_no_second_names_a_copy_is_kept(unit, backup, monkeypatch):
    def no_links(_path, _target):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("pathlib.Path.hardlink_to", no_links)
    aside = restore(backup, unit.path, unit.key)
    assert LATER in households(aside, unit.key)


# What is refused changes nothing.


def refused(unit, backup, sentence, key=None):
    before = digests(unit.path.parent)
    with pytest.raises(UserError, match=sentence):
        restore(backup, unit.path, key or unit.key)
    assert digests(unit.path.parent) == before


def test_a_database_that_somebody_has_open_is_not_replaced(unit, backup):
    """Else their next saves would go into the file that was moved aside."""
    engine = unit.open()
    refused(unit, backup, "öppen i introapp")
    close_engine(engine)
    restore(backup, unit.path, unit.key)


def test_nobody_opens_it_while_it_is_replaced(unit, backup, monkeypatch):
    told = []

    def open_meanwhile(target):
        with pytest.raises(UserError, match="återställs just nu") as refusal:
            unit.open()
        told.append(refusal.value)
        return move_aside(target)

    move_aside = backup_module._move_aside
    monkeypatch.setattr(backup_module, "_move_aside", open_meanwhile)
    restore(backup, unit.path, unit.key)
    assert told


@pytest.mark.parametrize("kept", [0, 100, 4096, -4096, -1])
def test_a_truncated_backup(unit, backup, kept):
    backup.write_bytes(backup.read_bytes()[:kept])
    refused(unit, backup, ".")


@pytest.mark.parametrize("place", [0, 20, 4095, 5000, -100])
def test_a_backup_with_one_changed_bit(unit, backup, place):
    content = bytearray(backup.read_bytes())
    content[place] ^= 1
    backup.write_bytes(content)
    refused(unit, backup, ".")


def test_a_foreign_file(unit, backup):
    backup.write_bytes(b"%PDF-1.7\n" * 4000)
    refused(unit, backup, "inte att öppna med den här nyckeln")


def test_a_backup_with_another_key(unit, backup):
    refused(unit, backup, "inte att öppna med den här nyckeln", DataKey.fresh())


def test_a_backup_without_its_keys(unit, backup):
    key_path(backup).unlink()
    refused(unit, backup, "Nyckelfilen saknas")


def test_no_backup_at_all(unit, backup, tmp_path):
    refused(unit, tmp_path / "none", "finns inte")


def test_the_database_itself(unit, backup):
    refused(unit, unit.path, "samma fil")


def test_no_folder_to_put_it_in(unit, backup, tmp_path):
    with pytest.raises(UserError, match="Mappen finns inte"):
        restore(backup, tmp_path / "none" / "unit.introapp", unit.key)


def test_a_network_drive(unit, backup, monkeypatch):
    monkeypatch.setattr("models.storage.places.network_path", lambda _path: True)
    refused(unit, backup, "nätverksenhet")


def test_a_database_that_was_copied_by_hand_while_in_use(unit, backup, tmp_path):
    """Without its log it would lack the latest saves, and nobody would know."""
    leave_a_log(unit)
    copied = tmp_path / "copied.introapp"
    for tail in ("", "-wal", ".keys"):
        shutil.copyfile(
            unit.path.with_name(unit.path.name + tail), copied.with_name(copied.name + tail)
        )
    refused(unit, copied, "ingen färdig säkerhetskopia")


# Cut off at every step: the place holds the former database, or none, or the restored one.

STEPS = ("create_private", "flush", "flush_folder", "keep_under_second_name", "move_durably")
RESTORED = ["hushåll 1", "hushåll 2"]
FORMER = [*RESTORED, LATER, "hushåll 20"]


class CutOffError(Exception):
    """The power goes."""


def cut_off_at(patching, step: int) -> None:
    """Let the power go just before the given step of those that touch the disk, for good."""
    done = 0

    def counting(deed):
        def counted(*given, **named):
            nonlocal done
            done += 1
            if done >= step:
                raise CutOffError
            return deed(*given, **named)

        return counted

    for name in STEPS:
        patching.setattr(files, name, counting(getattr(files, name)))
    patching.setattr(Path, "unlink", counting(Path.unlink))


def is_finished(backup, place, key, step) -> bool:
    """Restore until the power goes; tell whether it was done before that."""
    with pytest.MonkeyPatch.context() as patching:
        cut_off_at(patching, step)
        try:
            restore(backup, place, key)
        except CutOffError:
            return False
    return True


def test_cut_off_at_any_step_nothing_is_lost_and_it_can_be_done_again(unit, backup, tmp_path):
    leave_a_log(unit)
    before = {path.name: path.read_bytes() for path in unit.path.parent.iterdir()}
    seen, step, finished = [], 0, False
    while not finished:
        step += 1
        place = tmp_path / f"step {step}" / unit.path.name
        place.parent.mkdir()
        for name, content in before.items():
            place.with_name(name).write_bytes(content)
        finished = is_finished(backup, place, unit.key, step)
        seen.append(households(place, unit.key) if place.exists() else None)
        kept = [households(path, unit.key) for path in place.parent.glob("unit*.introapp")]
        assert FORMER in kept, f"lost at step {step}"
        restore(backup, place, unit.key)
        assert households(place, unit.key) == RESTORED
    in_order = [state for state, _same in itertools.groupby(seen)]
    assert in_order == [FORMER, None, RESTORED]
    assert step > 20
