"""What a program does before the power goes: it saves, keeps anchors, changes keys, backs up.

``python -m tests.integration.storage.power_cut_life FOLDER WAY`` says on its output what it has
promised, each time right after it was done. ``way`` is ``whole``, or one that is known to be bad.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from models.domain.audit_chain import Head
from models.storage import driver, files, revisions, sealing
from models.storage.anchor import write_anchor
from models.storage.backup import back_up
from models.storage.engine import Engine, for_writing, open_engine
from models.storage.keys import set_passphrase, unlock
from models.storage.revisions import Migrations
from tests.integration.storage.kill_saves import write
from tests.integration.storage.small import ANNA, CHEAP, PASSPHRASE

SAVES = 40
FIRST = 100
PASSPHRASES = {10: "tionde sparningen", 30: "trettionde sparningen"}
BACKUP_AT = 35
# Small, so that the log is moved into the file several times.
OFTEN = "PRAGMA wal_autocheckpoint=20"


def say(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def be_bad(way: str) -> None:
    """Leave out what makes saving safe."""
    if way == "synchronous normal":
        driver._SETTINGS = tuple(
            setting.replace("synchronous=FULL", "synchronous=NORMAL")
            for setting in driver._SETTINGS
        )
    elif way == "files not flushed":
        files.flush = do_nothing
    elif way == "folders not flushed":
        files.flush_folder = do_nothing


def do_nothing(_path: Path) -> None:
    """Promise, and do nothing."""


def live(folder: Path, engine: Engine) -> None:
    """Save, and do now and then what else must be there after a power cut."""
    path = folder / "unit.introapp"
    key = unlock(path, PASSPHRASE).data_key
    for number in range(1, SAVES + 1):
        with for_writing(engine).begin() as connection:
            write(connection, FIRST + number)
        say(f"saved {FIRST + number}")
        if number % 5 == 0:
            write_anchor(path, Head(number, bytes(32)))
            say(f"anchor {number}")
        if number in PASSPHRASES:
            set_passphrase(path, key, ANNA, passphrase=PASSPHRASES[number])
            say(f"passphrase {number}")
        if number == BACKUP_AT:
            made = back_up(engine, folder, name_moment=datetime(2026, 11, 22, tzinfo=UTC))
            say(f"backup {made.name}")


def main(folder: Path, way: str) -> None:
    """Live until the end; the power is cut afterwards, at every moment of what was recorded."""
    revisions.PROGRAM = Migrations(folder.parent / "migrations")
    sealing.RECOMMENDED = CHEAP
    driver._SETTINGS = (*driver._SETTINGS, OFTEN)
    be_bad(way)
    path = folder / "unit.introapp"
    engine = open_engine(path, unlock(path, PASSPHRASE).data_key)
    say("lives")
    live(folder, engine)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
