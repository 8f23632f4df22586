"""Opening a database: the encrypted file on this computer, or the shared server."""

from pathlib import Path

from sqlalchemy import Engine

from models.storage.data_key import DataKey


def open_engine(path: Path, key: DataKey, *, create: bool = False) -> Engine:
    """Open the encrypted database of a unit; reads are reads, see ``for_writing``."""
    raise NotImplementedError


def open_postgres(url: str) -> Engine:
    """Open the shared database of a county or a large unit."""
    raise NotImplementedError


def for_writing(engine: Engine) -> Engine:
    """Return the same engine (same pool) whose transactions may write.

    Transactions of the engine as it was opened are read only on both databases; those of
    the one returned here begin with BEGIN IMMEDIATE.
    """
    raise NotImplementedError


def close_engine(engine: Engine) -> None:
    """Let SQLite tidy its statistics and its log, and close every connection."""
    raise NotImplementedError
