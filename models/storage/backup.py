"""Backups: taken in one step, verified before they are called backups, restored whole."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from models.storage.data_key import DataKey


def back_up(engine: Engine, folder: Path, *, name_moment: datetime) -> Path:
    """Copy the open database and its key file to a folder, and verify the copy."""
    raise NotImplementedError


def restore(backup_file: Path, target: Path, key: DataKey) -> Path | None:
    """Put a backup in the place of a database; what lay there is kept aside.

    The key comes from ``unlock(backup_file, passphrase)``: a backup has its key file beside it.

    Returns:
        Where the former database was put, or None if there was none.
    """
    raise NotImplementedError
