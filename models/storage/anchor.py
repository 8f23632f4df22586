"""The audit chain's head, kept outside the database: a chain that was cut short shows against it.

It lies in a file of its own, ``<database>.anchor``: it is written every ten minutes, and the key
file, without which everything is lost, is not to be written that often.
"""

import json
from pathlib import Path
from typing import Final

from models.domain.audit_chain import Head
from models.domain.errors import UserError
from models.storage.faults import told_plainly
from models.storage.files import write_durably
from models.storage.locks import one_writer
from resources.texts import gettext as _

_FORMAT: Final = "introapp-anchor"
_LARGEST: Final = 10_000  # bytes


def anchor_path(database: Path) -> Path:
    """Return where the anchor of a database lies."""
    return database.with_name(database.name + ".anchor")


def read_anchor(database: Path) -> Head | None:
    """Return the head as last kept, or None if none was kept yet.

    Raises:
        UserError: the file is there but cannot be read as an anchor.
    """
    path = anchor_path(database)
    with told_plainly():
        if not path.is_file():
            return None
        try:
            return _parsed(path)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UserError(
                _(
                    "Filen med loggkedjans kontrollpunkt är skadad. Lägg tillbaka den från "
                    "säkerhetskopian, och berätta det för den som granskar loggen."
                )
            ) from error


def write_anchor(database: Path, head: Head) -> None:
    """Keep the head, whole and on the disk before we return.

    An anchor never goes backwards: against the longer chain that was once seen, a cut shows.
    ``backup.restore`` alone puts an older one in place, together with its database.

    Raises:
        UserError: no room, no right to write, or a damaged anchor lies there.
    """
    with told_plainly(), one_writer(anchor_path(database)):
        kept = read_anchor(database)
        if kept is not None and kept.count > head.count:
            return
        written = {"format": _FORMAT, "count": head.count, "head": head.seal.hex()}
        write_durably(anchor_path(database), json.dumps(written).encode())


def _parsed(path: Path) -> Head:
    if path.stat().st_size > _LARGEST:
        raise ValueError("too large for an anchor")
    found = json.loads(path.read_text(encoding="utf-8"))
    if found["format"] != _FORMAT or found["count"] < 0:
        raise ValueError("not an anchor")
    return Head(int(found["count"]), bytes.fromhex(found["head"]))
