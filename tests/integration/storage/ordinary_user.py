"""Try something as an ordinary user, whom permissions bind; root they do not.

Run as a program of its own: ``python -m tests.integration.storage.ordinary_user FOLDER DEED``,
with the data key on its input. It prints what the user is told.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from models.domain.errors import UserError
from models.storage import revisions
from models.storage.backup import back_up, restore
from models.storage.data_key import DataKey
from models.storage.engine import open_engine
from models.storage.keys import create_key_file
from models.storage.revisions import Migrations
from tests.integration.storage.small import ANNA, CHEAP, PASSPHRASE

NOBODY = 65_534
READ_ONLY = "read-only"
WRITABLE = "writable"


def main(folder: Path, deed: str, key: DataKey) -> None:
    """Do the deed and print what came of it."""
    revisions.PROGRAM = Migrations(folder / "migrations")
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        DEEDS[deed](folder, key)
    except UserError as told:
        sys.stdout.write(str(told))
    else:
        sys.stdout.write("done")


def open_it(folder: Path, key: DataKey) -> None:
    open_engine(folder / READ_ONLY / "unit.introapp", key).dispose()


def open_writable(folder: Path, key: DataKey) -> None:
    open_engine(folder / WRITABLE / "unit.introapp", key).dispose()


def create_it(folder: Path, key: DataKey) -> None:
    open_engine(folder / READ_ONLY / "new.introapp", key, create=True).dispose()


def make_keys(folder: Path, _key: DataKey) -> None:
    create_key_file(folder / READ_ONLY / "new.introapp", ANNA, "Anna", PASSPHRASE, cost=CHEAP)


def back_it_up(folder: Path, key: DataKey) -> None:
    engine = open_engine(folder / WRITABLE / "unit.introapp", key)
    try:
        back_up(engine, folder / READ_ONLY, name_moment=datetime(2026, 11, 22, tzinfo=UTC))
    finally:
        engine.dispose()


def restore_it(folder: Path, key: DataKey) -> None:
    restore(folder / WRITABLE / "unit.introapp", folder / READ_ONLY / "unit.introapp", key)


def restore_from_it(folder: Path, key: DataKey) -> None:
    restore(folder / READ_ONLY / "unit.introapp", folder / WRITABLE / "restored.introapp", key)


DEEDS = {
    "open": open_it,
    "open where one may write": open_writable,
    "create": create_it,
    "make keys": make_keys,
    "back up": back_it_up,
    "restore": restore_it,
    "restore from": restore_from_it,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], DataKey.from_hex(sys.stdin.read()))
