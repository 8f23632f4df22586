"""Telling other processes that a file is being written, or a database is in use.

The locks lie on small files of their own. Never on the database itself: POSIX gives up all of
SQLite's own locks on a file when the process closes any other opening of it
(https://www.sqlite.org/howtocorrupt.html, 2.2).
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.domain.errors import UserError
from models.storage.files import PRIVATE
from resources.texts import gettext as _

if sys.platform == "win32":
    import msvcrt

    def _take_alone(opened: int) -> None:
        msvcrt.locking(opened, msvcrt.LK_LOCK, 1)

    def _take_alone_now(opened: int) -> None:
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)

    def _take_with_others(opened: int) -> None:
        """Nothing to do: Windows itself lets nobody replace a file that somebody has open."""

else:
    import fcntl

    def _take_alone(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_EX)

    def _take_alone_now(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _take_with_others(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)


@contextmanager
def one_writer(path: Path) -> Iterator[None]:
    """Wait until no other process writes the file, and keep them out while we do."""
    opened = _open_lock(path)
    try:
        _take_alone(opened)
        yield
    finally:
        os.close(opened)


@contextmanager
def nobody_present(database: Path) -> Iterator[None]:
    """Keep everybody out of a database while it is replaced.

    Raises:
        UserError: somebody has it open, perhaps this very program.
    """
    opened = _open_lock(database)
    try:
        try:
            _take_alone_now(opened)
        except OSError as error:
            raise UserError(
                _(
                    "Databasen är öppen i introapp. Stäng alla fönster som använder den och "
                    "försök igen."
                )
            ) from error
        yield
    finally:
        os.close(opened)


def somebody_present(database: Path) -> bool:
    """Tell whether another process has the database open. Windows does not tell: then, no."""
    opened = _open_lock(database)
    try:
        _take_alone_now(opened)
    except OSError:
        return True
    finally:
        os.close(opened)
    return False


class Presence:
    """That this process has a database open; taken with the first connection, left with the last.

    The operating system takes it back when the process ends, however it ends.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._opened: int | None = None
        self._alone = threading.Lock()

    def take(self) -> None:
        """Be present; once is enough.

        Raises:
            UserError: the database is being replaced just now.
        """
        with self._alone:
            if self._opened is not None:
                return
            opened = _open_lock(self._database)
            try:
                _take_with_others(opened)
            except OSError as error:
                os.close(opened)
                raise UserError(
                    _("Databasen återställs just nu. Vänta tills det är klart och försök igen.")
                ) from error
            self._opened = opened

    def leave(self) -> None:
        """Be gone."""
        with self._alone:
            if self._opened is not None:
                os.close(self._opened)
                self._opened = None


def _open_lock(path: Path) -> int:
    return os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, PRIVATE)
