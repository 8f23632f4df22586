"""Opening the encrypted database of a unit: a file on this computer."""

import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.pool import QueuePool

from models.domain.errors import UserError
from models.storage import driver, files, revisions, sentences
from models.storage.copies import structural_faults
from models.storage.data_key import DataKey
from models.storage.faults import told_plainly
from models.storage.locks import Presence, somebody_present
from models.storage.places import not_on_this_disk, refuse_network
from resources.texts import gettext as _

WRITES: Final = "introapp_writes"  # the execution option of an engine that may write
_CHANGES: Final = "introapp_changes"  # how many rows a connection had changed when it began
_READS: Final = frozenset({"SELECT", "WITH", "EXPLAIN", "PRAGMA"})


class WriteWhileReadingError(RuntimeError):
    """A fault: something was changed in a transaction that was opened for reading."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An encrypted file that is open.

    Attributes:
        presence: tells other processes that the file is in use.
    """

    path: Path
    key: DataKey
    presence: Presence


# By dialect, which an engine shares with all that were derived from it.
_opened: weakref.WeakKeyDictionary[Dialect, Opened] = weakref.WeakKeyDictionary()


def open_engine(path: Path, key: DataKey, *, create: bool = False) -> Engine:
    """Open a unit's encrypted database, and look at its first page before anybody relies on it.

    Transactions of the engine may only read. Those of ``for_writing(engine)`` write, and stand
    in line for it from their first statement on.

    Args:
        path: the file.
        key: its data key, which never shows in the engine, its address or its messages.
        create: make a new file, which must not be there yet.

    Raises:
        UserError: no file, wrong key, not a database of ours, damaged, made by a newer introapp,
            on a network drive, read-only folder, full disk.
    """
    _refuse_old_sqlite()
    with told_plainly():
        refuse_network(path)
        _refuse_wrong_start(path, create=create)
        left_behind = _has_log(path) and not somebody_present(path)
        presence = Presence(path)
        presence.take()
        opened = Opened(path, key, presence)
        engine = _engine(opened)
        try:
            if create:
                _create(path, key)
            elif _has_log(path):
                _look_without_touching(opened, thoroughly=left_behind)
            _look_at(engine)
            _keep_a_log(engine)
        except BaseException:
            engine.dispose()
            raise
    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the same engine, with the same connections, whose transactions may write.

    They begin with BEGIN IMMEDIATE: whoever may have to write stands in line at once. A transaction
    that had read first and wrote then would be turned away, however long it waited.
    """
    return engine.execution_options(**{WRITES: True})


def close_engine(engine: Engine) -> None:
    """Close every connection; the encrypted file is tidied first and lies whole by itself.

    Raises:
        UserError: the disk is full or cannot be written to; the connections are closed anyhow.
    """
    opened = _opened.get(engine.dialect)
    try:
        if opened is not None:
            with told_plainly(), driver_connection(engine) as connection:
                connection.execute("PRAGMA optimize")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def opened_file(engine: Engine) -> Opened | None:
    """Return the encrypted file behind an engine, or None for the shared database."""
    return _opened.get(engine.dialect)


@contextmanager
def driver_connection(engine: Engine) -> Iterator[driver.Connection]:
    """Borrow a connection of the driver itself, outside every transaction."""
    pooled = engine.raw_connection()
    try:
        yield cast("driver.Connection", pooled.driver_connection)
    finally:
        pooled.close()


def _engine(opened: Opened, mode: driver.Mode = "rw") -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(opened.path)),
        module=driver.MODULE,
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=7,
        pool_use_lifo=True,  # the connection whose 64 MB of cache is warm comes first
        hide_parameters=True,
    )
    _opened[engine.dialect] = opened
    weakref.finalize(engine.dialect, opened.presence.leave)

    def connect(*_given: object) -> driver.Connection:
        opened.presence.take()
        return driver.connect(opened.path, opened.key, mode)

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "engine_disposed", lambda _engine: opened.presence.leave())
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _refuse_to_write_while_reading)
    event.listen(engine, "commit", _refuse_changes_while_reading)
    return engine


def _begin(connection: Connection) -> None:
    """Begin where SQLAlchemy does, so that tables too are made and undone in a transaction."""
    raw = _driver_of(connection)
    raw.execute("BEGIN IMMEDIATE" if _may_write(connection) else "BEGIN")
    connection.connection.info[_CHANGES] = raw.total_changes


def _refuse_to_write_while_reading(connection: Connection, _cursor: object, *run: object) -> None:
    """Refuse a change before it is made.

    SQLite would do so itself after PRAGMA query_only. But each turn of that, from reading to
    writing and back, makes it prepare every statement of the connection anew: 12 ms a case.
    """
    statement, _values, context, _many = run
    if not _may_write(connection) and _changes(str(statement), context):
        raise WriteWhileReadingError("use for_writing(engine)")


def _refuse_changes_while_reading(connection: Connection) -> None:
    """Refuse to keep what went past SQLAlchemy, through the driver."""
    if _may_write(connection):
        return
    if _driver_of(connection).total_changes != connection.connection.info[_CHANGES]:
        raise WriteWhileReadingError("use for_writing(engine)")


def _may_write(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(WRITES, False))


def _changes(statement: str, context: object) -> bool:
    """Tell whether a statement changes anything; plain text says so in its first word."""
    assert isinstance(context, DefaultExecutionContext)  # noqa: S101 - SQLAlchemy has no other
    if context.compiled is None:
        return statement.split(None, 1)[0].upper() not in _READS
    return context.isinsert or context.isupdate or context.isdelete or context.isddl


def _driver_of(connection: Connection) -> driver.Connection:
    return cast("driver.Connection", connection.connection.driver_connection)


def _refuse_wrong_start(path: Path, *, create: bool) -> None:
    """Refuse what SQLite would quietly take for an empty database, or quietly overwrite."""
    if not create and not path.is_file():
        raise sentences.no_database()
    if not create and path.stat().st_size == 0:
        raise sentences.damaged()
    if not create and not os.access(path, os.W_OK):
        raise sentences.read_only()
    if create and not path.parent.is_dir():
        raise UserError(_("Mappen finns inte. Skapa den först, eller välj en annan."))
    if create and (path.exists() or _has_log(path)):
        raise UserError(
            _("Det finns redan en fil med det namnet. Välj ett annat namn för den nya databasen.")
        )


def _create(path: Path, key: DataKey) -> None:
    """Make a file whose first page says whose it is; no half-made file stays."""
    files.create_private(path)
    try:
        connection = driver.connect(path, key)
        try:
            connection.execute(f"PRAGMA application_id={driver.APPLICATION_ID}")
        finally:
            connection.close()
        files.flush_folder(path.parent)
    except BaseException:
        path.unlink()
        raise


def _look_at(engine: Engine) -> None:
    """Read whether the file is ours and understood, before anything is changed in it."""
    with driver_connection(engine) as connection:
        if driver.one(connection, "PRAGMA application_id") != driver.APPLICATION_ID:
            raise sentences.wrong_key_or_foreign_file()
    revisions.refuse_unknown_schema(engine)


def _look_without_touching(opened: Opened, *, thoroughly: bool) -> None:
    """Look at a file beside which saves wait in a log.

    Whoever closes such a file last moves the log into it, with a wrong key as well, and a log that
    belongs to another file would destroy this one.

    Args:
        opened: the file.
        thoroughly: look at every page, since nobody has the file open: the log was left by a
            crash, or the file was put beside it by hand.
    """
    looking = _engine(opened, "ro")
    try:
        _look_at(looking)
        if thoroughly:
            with driver_connection(looking) as connection:
                if structural_faults(connection):
                    raise sentences.damaged()
    finally:
        looking.dispose()


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _keep_a_log(engine: Engine) -> None:
    """Save by way of a log; SQLite remembers it in the file.

    Raises:
        UserError: the disk cannot share memory between processes.
    """
    with driver_connection(engine) as connection:
        if driver.one(connection, "PRAGMA journal_mode=WAL") != "wal":
            raise not_on_this_disk()


def _refuse_old_sqlite() -> None:
    if driver.VERSION < driver.OLDEST_SOUND:
        raise UserError(
            _(
                "Programmets databasdel är för gammal och kan skada data. Installera om introapp "
                "med de versioner som följer med det."
            )
        )
