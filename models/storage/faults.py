"""The one place where driver errors become sentences for people."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from models.domain.errors import UserError
from models.domain.progress import Cancelled
from models.storage import driver, sentences

_Telling = Callable[[], UserError]

# sqlcipher3 gives primary result codes only (https://www.sqlite.org/rescode.html).
_SQLITE: Final[dict[str, _Telling]] = {
    "SQLITE_NOTADB": sentences.wrong_key_or_foreign_file,
    "SQLITE_CORRUPT": sentences.damaged,
    "SQLITE_FULL": sentences.disk_full,
    "SQLITE_READONLY": sentences.read_only,
    "SQLITE_PERM": sentences.read_only,
    "SQLITE_BUSY": sentences.busy,
    "SQLITE_LOCKED": sentences.busy,
    "SQLITE_PROTOCOL": sentences.busy,
    "SQLITE_CANTOPEN": sentences.unreachable_file,
    "SQLITE_IOERR": sentences.failing_disk,
}
# The broken constraint stands in the message alone; a broken CHECK or NOT NULL is our own fault.
_CONSTRAINTS: Final[dict[str, _Telling]] = {
    "UNIQUE constraint": sentences.already_there,
    "FOREIGN KEY constraint": sentences.still_connected,
}
# https://www.postgresql.org/docs/15/errcodes-appendix.html: whole codes first, then their class.
_POSTGRES: Final[dict[str, _Telling]] = {
    "23505": sentences.already_there,
    "23503": sentences.still_connected,
    "40001": sentences.changed_by_someone_else,
    "40P01": sentences.busy,
    "55P03": sentences.busy,
    "53100": sentences.disk_full,
    "42501": sentences.not_let_in,
    "58030": sentences.failing_disk,
    "08": sentences.no_server,
    "28": sentences.not_let_in,
    "3D": sentences.no_server,
    "53": sentences.busy,
    "57P": sentences.no_server,
    "XX001": sentences.damaged,
    "XX002": sentences.damaged,
}
_DISK: Final[dict[int, _Telling]] = {
    errno.ENOSPC: sentences.disk_full,
    errno.EDQUOT: sentences.disk_full,
    errno.EFBIG: sentences.disk_full,
    errno.EACCES: sentences.read_only,
    errno.EPERM: sentences.read_only,
    errno.EROFS: sentences.read_only,
    errno.EIO: sentences.failing_disk,
}


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn known states of database and disk into sentences; let faults through as they are.

    Raises:
        UserError: the file, the disk, the server or somebody else stands in the way.
        ConflictError: somebody else has saved the same row in between.
        Cancelled: the query was interrupted because nobody wants it any more.
    """
    try:
        yield
    except StaleDataError as error:
        raise sentences.changed_by_someone_else() from error
    except (DBAPIError, driver.Error, OSError) as error:
        known = _known(error)
        if known is None:
            raise
        raise known from error


def _known(error: Exception) -> Exception | None:
    """Return what to raise in place of an error, or None for a fault in the program."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, OSError):
        tell = _DISK.get(cause.errno or 0)
    elif isinstance(cause, driver.Error):
        if driver.result_of(cause) == "SQLITE_INTERRUPT":
            return Cancelled()
        tell = _of_sqlite(cause)
    else:
        tell = _of_postgres(cause)
    return None if tell is None else tell()


def _of_sqlite(error: Exception) -> _Telling | None:
    known = _SQLITE.get(driver.result_of(error))
    if known is not None:
        return known
    message = str(error)
    return next((tell for start, tell in _CONSTRAINTS.items() if message.startswith(start)), None)


def _of_postgres(error: BaseException | None) -> _Telling | None:
    """Read the SQLSTATE; a connection that never came about has none."""
    state: str | None = getattr(error, "sqlstate", "")
    if state is None:
        return sentences.no_server if type(error).__name__ == "OperationalError" else None
    return next((tell for start, tell in _POSTGRES.items() if state.startswith(start)), None)
