"""The key that the whole database is encrypted with."""

import hmac
import re
import secrets
from typing import NoReturn

KEY_BYTES = 32  # AES-256, SQLCipher's cipher
_HEX = re.compile(r"[0-9a-fA-F]{64}")


class DataKey:
    """A random 256-bit key that never shows itself in a message, a log or a traceback."""

    __slots__ = ("_octets",)

    def __init__(self, octets: bytes) -> None:
        if len(octets) != KEY_BYTES:
            raise ValueError(f"a data key has {KEY_BYTES} bytes")
        self._octets = bytes(octets)

    @classmethod
    def fresh(cls) -> "DataKey":
        """Return a new random key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @classmethod
    def from_hex(cls, digits: str) -> "DataKey":
        """Return the key written as 64 hexadecimal digits.

        Raises:
            ValueError: another number of digits. SQLCipher would take 63 of them for a passphrase
                and encrypt with quite another key.
        """
        if not _HEX.fullmatch(digits):
            raise ValueError("a data key is written as 64 hexadecimal digits")
        return cls(bytes.fromhex(digits))

    def reveal(self) -> bytes:
        """Return the key itself: for wrapping it and for opening the database, nothing else."""
        return self._octets

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, DataKey):
            return NotImplemented
        return hmac.compare_digest(self._octets, other._octets)

    def __hash__(self) -> int:
        return hash(self._octets)

    def __repr__(self) -> str:
        return "DataKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not written anywhere unwrapped")
