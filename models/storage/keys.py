"""Who may open the database: one key slot an officer, and the printed recovery key."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from models.domain.audit_chain import Head
from models.storage.data_key import DataKey


@dataclass(frozen=True, slots=True)
class Created:
    """A new key file: the data key, and the recovery key to be printed once."""

    data_key: DataKey
    recovery_key: str


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The data key, and whose slot gave it."""

    data_key: DataKey
    officer_uuid: UUID
    label: str


def key_path(database: Path) -> Path:
    """Return where the key file of a database lies: ``<database>.keys``."""
    return database.with_name(database.name + ".keys")


def create_key_file(database: Path, officer: UUID, label: str, passphrase: str) -> Created:
    """Make the key file of a new database, with the first officer's slot."""
    raise NotImplementedError


def officer_labels(database: Path) -> tuple[str, ...]:
    """Return the names that slots go by, in the order they were made."""
    raise NotImplementedError


def unlock(database: Path, passphrase: str, officer_label: str | None = None) -> Unlocked:
    """Open an officer's slot.

    Raises:
        UserError: wrong passphrase, no such officer, several officers and none named, no key file.
    """
    raise NotImplementedError


def unlock_with_recovery(database: Path, recovery_key: str) -> DataKey:
    """Open the recovery slot with the printed key."""
    raise NotImplementedError


def add_slot(
    database: Path, key: DataKey, *, officer: UUID, label: str, passphrase: str
) -> None:
    """Give another officer a slot of their own."""
    raise NotImplementedError


def change_passphrase(
    database: Path, old: str, new: str, *, officer_label: str | None = None
) -> None:
    """Let an officer change their passphrase."""
    raise NotImplementedError


def set_passphrase(database: Path, key: DataKey, officer: UUID, *, passphrase: str) -> None:
    """Give an officer a new passphrase after the recovery key has opened the database."""
    raise NotImplementedError


def read_anchor(database: Path) -> Head | None:
    """Return the audit chain's head as last kept outside the database (``<database>.anchor``)."""
    raise NotImplementedError


def write_anchor(database: Path, head: Head) -> None:
    """Keep the audit chain's head outside the database, atomically; it never goes backwards."""
    raise NotImplementedError
