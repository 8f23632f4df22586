"""Taking a database to the program's own schema: whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file
from typing import Final, cast

from sqlalchemy import Connection, Engine, func, select

from models.storage import backup, driver, revisions
from models.storage.engine import for_writing, opened_file
from models.storage.faults import told_plainly
from models.storage.revisions import (
    current_revision,
    is_newer_than_program,
    refuse_unknown_schema,
)

__all__ = [
    "BrokenReferenceError",
    "current_revision",
    "is_newer_than_program",
    "refresh_statistics",
    "refuse_unknown_schema",
    "upgrade",
]

# How many rows of an index ANALYZE looks at: half a second with 2.5 million rows, and without
# statistics SQLite may choose a ten-thousandfold slower way to the work list.
_ANALYSIS_LIMIT: Final = 400
_UPGRADE_LOCK: Final = 0x696E7472  # the advisory lock of an upgrade, "intr"


class BrokenReferenceError(RuntimeError):
    """A fault: a migration would have left rows that point at nothing. It was undone."""


def upgrade(engine: Engine) -> None:
    """Run every missing migration in one transaction; a failure undoes them all.

    An encrypted file is copied first, see ``backup.copy_before_upgrade``; the shared server is
    backed up by those who run it.

    Raises:
        UserError: schema unknown or newer, full disk, somebody else holds the database.
    """
    with told_plainly():
        refuse_unknown_schema(engine)
        before, after = current_revision(engine), revisions.PROGRAM.newest()
        if before == after:
            return
        if before is not None and opened_file(engine) is not None:
            backup.copy_before_upgrade(engine, after)
        with _whole_transaction(engine) as connection:
            _migrate(connection)
            refresh_statistics(connection)


def _migrate(connection: Connection) -> None:
    # A third of a second that a start without an upgrade need not spend.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    with as_file(revisions.PROGRAM.folder) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _whole_transaction(engine: Engine) -> Iterator[Connection]:
    """Hold one writing transaction over everything, tables included."""
    with for_writing(engine).connect() as connection:
        if engine.dialect.name == "sqlite":
            with _references_checked_at_the_end(connection):
                yield connection
        else:
            with connection.begin():
                connection.execute(select(func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
                yield connection


@contextmanager
def _references_checked_at_the_end(connection: Connection) -> Iterator[None]:
    """Change tables without foreign keys acting, and check every one before it counts.

    SQLite changes a table by building it anew and dropping the old one; with foreign keys on, the
    drop deletes all that hangs on it. They cannot be turned off within a transaction
    (https://www.sqlite.org/lang_altertable.html, section 7).
    """
    raw = cast("driver.Connection", connection.connection.driver_connection)
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            yield
            broken = raw.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise BrokenReferenceError(f"{len(broken)} rows, first in {broken[0][0]}")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def refresh_statistics(connection: Connection) -> None:
    """Let the database count again how much lies where: after a migration or a great load."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA analysis_limit={_ANALYSIS_LIMIT}")
    connection.exec_driver_sql("ANALYZE")
