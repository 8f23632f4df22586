"""A folder or a file that may not be written to: one plain sentence, nothing changed."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from models.storage.keys import unlock
from tests.integration.storage.ordinary_user import NOBODY, READ_ONLY, WRITABLE
from tests.integration.storage.small import FIRST, PASSPHRASE, digests, make_migrations, make_unit

SENTENCE = "skrivskyddad"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(monkeypatch):
    """The same unit in a folder that nobody may write to, and in one that its owner may."""
    made = Path(tempfile.mkdtemp(prefix="introapp-test-"))
    migrations = make_migrations(made / "migrations", {"0001_first.py": FIRST})
    monkeypatch.setattr("models.storage.revisions.PROGRAM", migrations)
    (made / WRITABLE).mkdir()
    make_unit(made / WRITABLE)
    for lock in (made / WRITABLE).glob("*.lock"):
        lock.unlink()
    shutil.copytree(made / WRITABLE, made / READ_ONLY)
    _hand_over(made)
    yield made
    (made / READ_ONLY).chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture
def key(folder):
    """The unit's data key, in digits."""
    return unlock(folder / WRITABLE / "unit.introapp", PASSPHRASE).data_key.reveal().hex()


def _hand_over(made: Path) -> None:
    if os.geteuid() == 0:
        for path in (made, *made.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    made.chmod(0o755)
    (made / READ_ONLY).chmod(0o555)


def try_it(folder: Path, deed: str, key: str) -> str:
    """Do a deed as an ordinary user in a process of its own, and return what they are told."""
    tried = subprocess.run(
        [sys.executable, "-m", "tests.integration.storage.ordinary_user", str(folder), deed],
        input=key,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert tried.stderr == ""
    return tried.stdout


def test_where_one_may_write_it_opens(folder, key):
    """The control: it is the folder that is refused, not the user or the file."""
    assert try_it(folder, "open where one may write", key) == "done"


@pytest.mark.parametrize("deed", ["open", "create", "make keys", "back up", "restore"])
def test_a_read_only_folder(folder, key, deed):
    before = digests(folder / READ_ONLY)
    assert SENTENCE in try_it(folder, deed, key)
    assert digests(folder / READ_ONLY) == before


def test_a_read_only_file(folder, key):
    path = folder / WRITABLE / "unit.introapp"
    path.chmod(0o444)
    before = digests(folder / WRITABLE)
    assert SENTENCE in try_it(folder, "open where one may write", key)
    assert digests(folder / WRITABLE) == before


def test_a_backup_may_lie_on_a_read_only_medium(folder, key):
    assert try_it(folder, "restore from", key) == "done"
    assert (folder / WRITABLE / "restored.introapp").is_file()
