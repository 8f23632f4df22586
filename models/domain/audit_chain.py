"""The arithmetic of the audit chain: salted digests, sealed one to the next.

Each entry's seal is HMAC-SHA256 (RFC 2104) over the seal before it and the entry's own fields,
the digest of the changed values among them. The values lie elsewhere with their salt and may be
culled: the chain still verifies. Whoever holds the chain's key can forge it; it tells of changes
made to the file behind the program's back, and a head kept outside tells of a cut tail.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

START = bytes(32)  # the seal before the first entry
SALT_BYTES = 32
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """What the chain seals of one thing done.

    Attributes:
        number: place in the chain, from 1 without a gap.
        digest: salted digest of the values, see ``digest_of``.
    """

    number: int
    at: datetime
    officer_id: int | None
    action: str
    table_name: str
    row_id: int | None
    case_id: int | None
    person_id: int | None
    reason: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many entries, and the last seal."""

    count: int
    seal: bytes


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold."""

    number: int
    reason: str


def canonical(values: object) -> str:
    """Return values as JSON that is the same for the same values on every database."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(salt: bytes, values: str) -> bytes:
    """Return the digest that stands in the chain for values kept elsewhere."""
    return hashlib.sha256(salt + values.encode()).digest()


def seal_of(key: bytes, before: bytes, entry: Entry) -> bytes:
    """Return the seal of an entry that follows the seal ``before``."""
    words = canonical(
        [
            entry.number,
            entry.at.isoformat(timespec="microseconds"),
            entry.officer_id,
            entry.action,
            entry.table_name,
            entry.row_id,
            entry.case_id,
            entry.person_id,
            entry.reason,
            entry.digest.hex(),
        ]
    )
    return hmac.digest(key, before + words.encode(), "sha256")


def breaks(
    key: bytes, chain: Iterable[tuple[Entry, bytes]], anchor: Head | None
) -> Iterator[Break]:
    """Tell where a chain was changed, has a gap or is shorter than its anchor says.

    Args:
        key: the chain's key.
        chain: entries in order, each with the seal that is stored beside it.
        anchor: the head as it was last kept outside the database; a longer chain is sound.
    """
    before, expected, at_anchor = START, 1, None
    for entry, stored in chain:
        if entry.number != expected:
            yield Break(expected, f"post {expected} saknas")
        if not hmac.compare_digest(seal_of(key, before, entry), stored):
            yield Break(entry.number, f"post {entry.number} är ändrad")
        before, expected = stored, entry.number + 1
        if anchor is not None and entry.number == anchor.count:
            at_anchor = stored
    yield from _against_anchor(anchor, expected - 1, at_anchor)


def _against_anchor(anchor: Head | None, count: int, at_anchor: bytes | None) -> Iterator[Break]:
    if anchor is None or anchor.count == 0:
        return
    if count < anchor.count:
        yield Break(count + 1, f"slutet är avklippt: {count} poster i stället för {anchor.count}")
    elif at_anchor is not None and not hmac.compare_digest(at_anchor, anchor.seal):
        yield Break(anchor.count, "kedjan är omskriven före den senast sparade kontrollpunkten")
