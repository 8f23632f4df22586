"""Exact copies of an encrypted database, each opened and checked before it counts as one."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import MetaData, Table, func, select
from sqlalchemy.dialects import sqlite

from models.domain.errors import UserError
from models.storage import driver, files, sentences
from models.storage.data_key import DataKey
from resources.texts import gettext as _

Counts = Mapping[str, int]


def copy_database(source: driver.Connection, key: DataKey, target: Path) -> None:
    """Copy an open database to a new file, and check the copy row for row count.

    The copy is taken in one step within one reading transaction: it is the database as it was at
    one moment, whatever others write in the meantime. In several steps it would begin anew with
    each save of others, and might never end.

    Args:
        source: the open database, outside every transaction.
        key: its data key, which the copy has as well.
        target: where the copy is made; nothing may lie there yet.

    Raises:
        UserError: the copy does not hold what the database holds.
        driver.Error: the disk is full, or either file cannot be read or written.
    """
    files.create_private(target)
    try:
        expected = _copied(source, key, target)
        files.flush(target)
        _refuse_difference(expected, verified(target, key))
    except BaseException:
        remove_database(target)
        raise


def verified(path: Path, key: DataKey) -> Counts:
    """Check a file that nobody has open: every page's seal, the structure, whose it is.

    Returns:
        How many rows each table has.

    Raises:
        UserError: it is not whole, or not a database of ours.
        driver.Error: it cannot be opened with this key.
    """
    try:
        connection = driver.connect(path, key, "sealed")
        try:
            if driver.one(connection, "PRAGMA application_id") != driver.APPLICATION_ID:
                raise sentences.wrong_key_or_foreign_file()
            # Each sees what the other does not: a changed byte, and a file that was cut short.
            if tampered_pages(connection) or structural_faults(connection):
                raise _untrustworthy()
            return row_counts(connection)
        finally:
            connection.close()
    except driver.Error as error:
        if driver.result_of(error) == "SQLITE_CORRUPT":
            raise _untrustworthy() from error
        raise


def tampered_pages(connection: driver.Connection) -> list[str]:
    """Return what SQLCipher says of pages whose seal (HMAC-SHA512) does not hold."""
    return [row[0] for row in connection.execute("PRAGMA cipher_integrity_check").fetchall()]


def structural_faults(connection: driver.Connection) -> list[str]:
    """Return what SQLite says of pages that do not fit together."""
    found = [row[0] for row in connection.execute("PRAGMA quick_check").fetchall()]
    return [] if found == ["ok"] else found


def row_counts(connection: driver.Connection) -> Counts:
    """Return how many rows each table has."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    ).fetchall()
    return {name: driver.one(connection, _counting(name)) for (name,) in tables}


def remove_database(path: Path) -> None:
    """Remove a database file with what SQLite may have laid beside it."""
    for tail in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)


def _counting(table: str) -> str:
    """Return the statement that counts a table's rows, its name quoted by SQLAlchemy."""
    counting = select(func.count()).select_from(Table(table, MetaData()))
    return str(counting.compile(dialect=sqlite.dialect()))


def _copied(source: driver.Connection, key: DataKey, target: Path) -> Counts:
    """Copy, and return the row counts of the very moment that was copied."""
    copy = driver.connect(target, key)
    try:
        source.execute("BEGIN")
        counts = row_counts(source)
        source.backup(copy)
    finally:
        source.rollback()
        copy.close()
    return counts


def _refuse_difference(expected: Counts, found: Counts) -> None:
    if expected != found:
        raise _untrustworthy()


def _untrustworthy() -> UserError:
    return UserError(_("Säkerhetskopian är skadad eller ofullständig och går inte att lita på."))
