"""A full disk: one plain sentence, nothing lost, nothing half-made, and it goes on afterwards.

On a small disk of its own where we may mount one, and everywhere on one that says it is full.
"""

import contextlib
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from models.domain.errors import UserError
from models.storage import driver
from models.storage.backup import back_up, restore
from models.storage.data_key import DataKey
from models.storage.engine import close_engine, for_writing, open_engine
from models.storage.faults import told_plainly
from models.storage.keys import change_passphrase, create_key_file, unlock
from models.storage.revisions import current_revision
from models.storage.schema import upgrade
from tests.integration.storage.small import (
    ANNA,
    CHEAP,
    HOUSEHOLDS,
    PASSPHRASE,
    SECOND,
    contents,
    digests,
    make_migrations,
    make_unit,
)

FULL = "Disken är full"
MOMENT = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


@dataclass(frozen=True)
class Disk:
    """A disk that can be filled and emptied again."""

    folder: Path
    fill: Callable[[], None]
    empty: Callable[[], None]


def mount(folder: Path) -> bool:
    """Mount a disk of 2 MB in memory, where we may."""
    command = ["/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def unmount(folder: Path) -> None:
    subprocess.run(["/bin/umount", "--lazy", str(folder)], check=True)


def kinds_of_disk() -> Iterator[str]:
    """Tell which disks can be had: a real one takes the right to mount it."""
    yield "pretended"
    with tempfile.TemporaryDirectory() as name:
        if mount(Path(name)):
            unmount(Path(name))
            yield "mounted"


@pytest.fixture
def mounted(tmp_path) -> Iterator[Disk]:
    """A disk of 2 MB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    assert mount(folder)
    yield Disk(folder, lambda: _write_until_full(folder / "ballast"), (folder / "ballast").unlink)
    unmount(folder)


def _write_until_full(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as ballast:
        while ballast.write(bytes(4096)):
            pass


@pytest.fixture
def pretended(tmp_path) -> Iterator[Disk]:
    """A disk that says it is full: SQLite by a limit of pages, the system by an error."""
    folder = tmp_path / "disk"
    folder.mkdir()
    pretending = pytest.MonkeyPatch()

    def fill() -> None:
        limit = (*driver._SETTINGS, "PRAGMA max_page_count=1")
        pretending.setattr(driver, "_SETTINGS", limit)
        pretending.setattr("models.storage.files.flush", _no_space)
        pretending.setattr("models.storage.files.flush_folder", _no_space)

    yield Disk(folder, fill, pretending.undo)
    pretending.undo()


def _no_space(_path: Path) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture(params=tuple(kinds_of_disk()))
def disk(request) -> Disk:
    return request.getfixturevalue(request.param)


@pytest.fixture
def on_disk(disk, migrations):
    """A unit on the disk, open, which then is full."""
    unit = make_unit(disk.folder)
    engine = unit.open()
    yield unit, engine
    close_engine(engine)


def fill_up(disk, engine):
    engine.dispose()
    disk.fill()


def save_much(engine):
    with told_plainly(), for_writing(engine).begin() as connection:
        for number in range(1000):
            connection.execute(insert(HOUSEHOLDS).values(name=f"{number} " + "x" * 190))


def test_a_save_is_refused_whole_and_later_ones_succeed(disk, on_disk):
    _unit, engine = on_disk
    before = contents(engine)
    fill_up(disk, engine)
    with pytest.raises(UserError, match=FULL):
        save_much(engine)
    disk.empty()
    engine.dispose()
    assert contents(engine) == before
    save_much(engine)
    assert contents(engine) != before


def test_a_backup_is_refused_and_leaves_nothing(disk, on_disk):
    unit, engine = on_disk
    fill_up(disk, engine)
    before = digests(disk.folder)
    with pytest.raises(UserError, match=FULL):
        back_up(engine, disk.folder, name_moment=MOMENT)
    engine.dispose()
    assert digests(disk.folder) == before
    disk.empty()
    assert back_up(engine, disk.folder, name_moment=MOMENT).is_file()
    assert unit.path.is_file()


def test_a_restore_is_refused_and_changes_nothing(disk, on_disk, tmp_path):
    unit, engine = on_disk
    backup = back_up(engine, tmp_path, name_moment=MOMENT)
    close_engine(engine)
    disk.fill()
    before = digests(disk.folder)
    with pytest.raises(UserError, match=FULL):
        restore(backup, unit.path, unit.key)
    assert digests(disk.folder) == before
    disk.empty()
    assert restore(backup, unit.path, unit.key) is not None


def test_an_upgrade_is_refused_before_it_begins(disk, on_disk, migrations):
    _unit, engine = on_disk
    make_migrations(Path(str(migrations.folder)), {"0002_second.py": SECOND})
    before = contents(engine)
    fill_up(disk, engine)
    with pytest.raises(UserError, match=FULL):
        upgrade(engine)
    assert not list(disk.folder.glob("*before*"))
    disk.empty()
    engine.dispose()
    assert contents(engine) == before
    upgrade(engine)
    assert current_revision(engine) == "0002"


def test_a_changed_passphrase_is_refused_and_the_old_one_opens(disk, on_disk):
    unit, engine = on_disk
    fill_up(disk, engine)
    with pytest.raises(UserError, match=FULL):
        change_passphrase(unit.path, PASSPHRASE, "sommarens äng")
    assert unlock(unit.path, PASSPHRASE).data_key == unit.key
    disk.empty()


def test_a_new_key_file_is_refused_and_leaves_nothing(disk):
    disk.fill()
    before = digests(disk.folder)
    with pytest.raises(UserError, match=FULL):
        create_key_file(disk.folder / "new.introapp", ANNA, "Anna", PASSPHRASE, cost=CHEAP)
    assert digests(disk.folder) == before
    disk.empty()


def test_a_new_database_is_refused_and_leaves_nothing(disk):
    disk.fill()
    before = digests(disk.folder)
    with pytest.raises(UserError, match=FULL):
        open_engine(disk.folder / "new.introapp", DataKey.fresh(), create=True)
    assert digests(disk.folder) == before
    disk.empty()
