"""SQLCipher's driver, typed, and the settings that every connection has."""

import errno
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, Protocol, cast

from sqlcipher3 import dbapi2

from models.storage.data_key import DataKey

MODULE: Final = dbapi2
Error: Final[type[Exception]] = dbapi2.Error
VERSION: Final[tuple[int, int, int]] = dbapi2.sqlite_version_info
# From 3.7.0 on, two connections that wrote and checkpointed at once could in rare cases damage a
# database in WAL mode; 3.51.3 mended it (https://www.sqlite.org/wal.html, "WAL-reset bug").
OLDEST_SOUND: Final = (3, 51, 3)

APPLICATION_ID: Final = int.from_bytes(b"intr")
_ROOM_NEEDED: Final = 1_000_000  # bytes
# sqlite3_errstr, https://www.sqlite.org/c3ref/errcode.html
_IN_WORDS: Final[Mapping[str, str]] = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database is locked": "SQLITE_BUSY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}
_BUSY_SECONDS: Final = 10.0  # the longest fair wait measured between three writers was 2.9 s
# SQLCipher's memory security stays off, as it is by default: it locks and unlocks every allocation
# SQLite makes, so that reading a case cost more than twice as much and loading a unit as well.
# Whoever can read this program's memory reads the key and the screen as well.
_SETTINGS: Final = (
    "PRAGMA synchronous=FULL",  # a power cut takes nothing that was committed
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # what is culled is overwritten
    "PRAGMA cache_size=-64000",  # 64 MB: encryption then costs next to nothing when reading
    "PRAGMA trusted_schema=OFF",  # https://www.sqlite.org/security.html
    "PRAGMA cell_size_check=ON",
)

Mode = Literal["rw", "ro", "sealed"]
_OPENING: Final[Mapping[Mode, str]] = {
    "rw": "mode=rw",
    # Sees what others have saved, and cannot move their log into the file when it closes.
    "ro": "mode=ro",
    # No lock, no shared memory, no log beside it: also for what lies on a read-only medium.
    "sealed": "mode=ro&immutable=1",
}


class Cursor(Protocol):
    """The part of a cursor that we use."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the rows that are left."""


class Connection(Protocol):
    """The part of a connection that we use."""

    in_transaction: bool
    total_changes: int

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor:
        """Run one statement."""

    def set_key(self, key: str, /) -> None:
        """Give SQLCipher the key without writing it into a statement."""

    def backup(self, target: "Connection", /) -> None:
        """Copy the whole database in one step."""

    def interrupt(self) -> None:
        """Stop what another thread is running."""

    def rollback(self) -> None:
        """Undo the open transaction, if there is one."""

    def close(self) -> None:
        """Close."""


# Opening one case runs some 25 statements; the driver would keep too few of them ready, and making
# one ready costs ten times what running it does.
_STATEMENTS = 256


def connect(path: Path, key: DataKey, mode: Mode = "rw") -> Connection:
    """Open an encrypted file with our settings; it stays shut until its first page is read.

    Args:
        path: the file.
        key: the data key, given raw: SQLCipher derives nothing, so opening costs no time.
        mode: ``rw`` to read and write, ``ro`` to look and touch nothing, ``sealed`` for a file that
            nobody writes to. None of them makes a file that is not there.

    Raises:
        driver.Error: the file cannot be opened, or not with this key.
    """
    connection = cast(
        "Connection",
        dbapi2.connect(
            f"{path.absolute().as_uri()}?{_OPENING[mode]}",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,  # transactions begin where we say, see engine
            check_same_thread=False,  # the pool hands a connection to one thread at a time
            cached_statements=_STATEMENTS,
        ),
    )
    try:
        # Before the key, else a wrong one writes to the terminal.
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.set_key(f"x'{key.reveal().hex()}'")
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except Error as error:
        connection.close()
        if result_of(error) == "SQLITE_IOERR" and not room_left(path.parent):
            # No room for the memory that processes share, which SQLite keeps in a file.
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise
    return connection


def versions() -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher that the driver was built with."""
    connection = cast("Connection", dbapi2.connect(":memory:"))
    try:
        cipher = str(one(connection, "PRAGMA cipher_version"))
    finally:
        connection.close()
    return ".".join(map(str, VERSION)), cipher


def one(connection: Connection, sql: str) -> Any:  # noqa: ANN401 - whatever the column holds
    """Return the single value of a statement that gives one."""
    row = connection.execute(sql).fetchone()
    if row is None:
        raise LookupError(sql)
    return row[0]


def result_of(error: Exception) -> str:
    """Return SQLite's name of a result, such as ``SQLITE_FULL``; empty if the driver made it.

    The driver tells it in a field of its own, but of a backup in words alone.
    """
    return str(getattr(error, "sqlite_errorname", _IN_WORDS.get(str(error), "")))


def room_left(folder: Path) -> bool:
    """Tell whether the disk of a folder has room for what SQLite needs while it is open."""
    return shutil.disk_usage(folder).free > _ROOM_NEEDED
