"""The key file as it lies on the disk: JSON beside the database, ``<database>.keys``."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from models.domain.errors import UserError
from models.storage import sentences
from models.storage.files import write_durably
from models.storage.sealing import (
    NONCE_BYTES,
    SALT_BYTES,
    WRAPPED_BYTES,
    Binding,
    Cost,
    Sealed,
)
from resources.texts import gettext as _

FORMAT: Final = "introapp-keys"
VERSION: Final = 1
_LARGEST: Final = 1_000_000  # bytes; a slot takes about 400


@dataclass(frozen=True, slots=True)
class Slot:
    """An officer's own way to the data key.

    Attributes:
        label: the name the officer chooses at unlocking; it lies readable in the file.
    """

    officer: UUID
    label: str
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Every way to the data key of one database.

    Attributes:
        generation: counts the data keys that the database has had.
    """

    database: UUID
    generation: int
    slots: tuple[Slot, ...]
    recovery: Sealed

    def binding(self, holder: UUID | None) -> Binding:
        """Return what the holder's seal is bound to; None for the recovery key."""
        return Binding(VERSION, self.database, self.generation, holder)

    def with_slot(self, slot: Slot) -> "KeyFile":
        """Return the file with an officer's slot added, or put in the place of their old one."""
        if all(other.officer != slot.officer for other in self.slots):
            return replace(self, slots=(*self.slots, slot))
        return replace(
            self,
            slots=tuple(slot if other.officer == slot.officer else other for other in self.slots),
        )


def key_path(database: Path) -> Path:
    """Return where the key file of a database lies."""
    return database.with_name(database.name + ".keys")


def read(database: Path) -> KeyFile:
    """Read the key file of a database.

    Raises:
        UserError: it is missing, damaged, or written by a newer introapp.
    """
    path = key_path(database)
    if not path.is_file() and not database.exists():
        raise sentences.no_database()
    if not path.is_file():
        raise UserError(
            _(
                "Nyckelfilen saknas. Den ska ligga bredvid databasen och heta som den, med "
                "tillägget .keys: lägg tillbaka den från säkerhetskopian."
            )
        )
    try:
        return _parsed(path)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(
            _("Nyckelfilen är skadad. Lägg tillbaka den från säkerhetskopian.")
        ) from error


def write(database: Path, keys: KeyFile) -> None:
    """Put the key file in place, whole and readable for its owner alone."""
    written = {
        "format": FORMAT,
        "version": VERSION,
        "database": str(keys.database),
        "generation": keys.generation,
        "slots": [
            {"officer": str(slot.officer), "label": slot.label, **_as_json(slot.sealed)}
            for slot in keys.slots
        ],
        "recovery": _as_json(keys.recovery),
    }
    text = json.dumps(written, ensure_ascii=False, indent=1)
    write_durably(key_path(database), text.encode())


def _parsed(path: Path) -> KeyFile:
    if path.stat().st_size > _LARGEST:
        raise ValueError("too large for a key file")
    found = json.loads(path.read_text(encoding="utf-8"))
    if found["format"] != FORMAT or not isinstance(found["version"], int):
        raise ValueError("not a key file")
    if found["version"] > VERSION:
        raise UserError(
            _("Nyckelfilen är skriven av en nyare version av introapp. Uppdatera programmet.")
        )
    return KeyFile(
        UUID(found["database"]),
        int(found["generation"]),
        tuple(
            Slot(UUID(slot["officer"]), str(slot["label"]), _from_json(slot))
            for slot in found["slots"]
        ),
        _from_json(found["recovery"]),
    )


def _as_json(sealed: Sealed) -> dict[str, object]:
    return {
        "kdf": {
            "name": "argon2id",
            "memory_kib": sealed.cost.memory_kib,
            "passes": sealed.cost.passes,
            "lanes": sealed.cost.lanes,
        },
        "salt": sealed.salt.hex(),
        "nonce": sealed.nonce.hex(),
        "wrapped": sealed.wrapped.hex(),
    }


def _from_json(found: dict[str, Any]) -> Sealed:
    kdf = found["kdf"]
    if kdf["name"] != "argon2id":
        raise ValueError("unknown key derivation")
    return Sealed(
        Cost(kdf["memory_kib"], kdf["passes"], kdf["lanes"]),
        _octets(found["salt"], SALT_BYTES),
        _octets(found["nonce"], NONCE_BYTES),
        _octets(found["wrapped"], WRAPPED_BYTES),
    )


def _octets(digits: str, length: int) -> bytes:
    octets = bytes.fromhex(digits)
    if len(octets) != length:
        raise ValueError("wrong length")
    return octets
