"""Wrapping the data key with something a person knows or keeps on paper."""

import json
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.storage.data_key import KEY_BYTES, DataKey

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12  # NIST SP 800-38D, 8.2; every sealing has a key of its own besides
WRAPPED_BYTES: Final = KEY_BYTES + 16  # the key and AES-GCM's tag

# OWASP Password Storage Cheat Sheet: at the very least 19 MiB, 2 passes, 1 lane. More than the
# upper limits would let a doctored key file hold the computer up.
_MEMORY_KIB: Final = range(19_456, 1_048_576 + 1)
_PASSES: Final = range(1, 17)
_LANES: Final = range(1, 17)


class WrongSecretError(Exception):
    """The secret does not open the seal, or the seal was moved or altered."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What each guess costs under Argon2id (RFC 9106).

    64 MiB, 3 passes and 4 lanes is the RFC's second recommended choice (4): about 0.15 s on an
    office computer, and more memory than the OWASP minimum by a factor of three.

    Raises:
        ValueError: below the OWASP minimum, or beyond what an office computer can bear.
    """

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if (
            self.memory_kib not in _MEMORY_KIB
            or self.passes not in _PASSES
            or self.lanes not in _LANES
        ):
            raise ValueError("Argon2id cost out of bounds")


RECOMMENDED: Final = Cost()


@dataclass(frozen=True, slots=True)
class Binding:
    """What a seal is valid for: in another place the right secret does not open it either.

    Attributes:
        holder: the officer, or None for the recovery key.
        generation: counts the data keys that the database has had.
    """

    version: int
    database: UUID
    generation: int
    holder: UUID | None


@dataclass(frozen=True, slots=True)
class Sealed:
    """The data key, wrapped with AES-256-GCM under a key that Argon2id makes of the secret."""

    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes


def seal(key: DataKey, secret: str, binding: Binding, cost: Cost | None = None) -> Sealed:
    """Wrap the data key so that only the secret opens it, and only where it is bound to."""
    chosen = cost or RECOMMENDED
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    cipher = AESGCM(_wrapping_key(secret, salt, chosen))
    return Sealed(chosen, salt, nonce, cipher.encrypt(nonce, key.reveal(), _bound(binding, chosen)))


def unseal(sealed: Sealed, secret: str, binding: Binding) -> DataKey:
    """Return the data key.

    Raises:
        WrongSecretError: wrong secret, another binding, or altered bytes.
    """
    cipher = AESGCM(_wrapping_key(secret, sealed.salt, sealed.cost))
    try:
        octets = cipher.decrypt(sealed.nonce, sealed.wrapped, _bound(binding, sealed.cost))
    except InvalidTag as error:
        raise WrongSecretError from error
    return DataKey(octets)


def _wrapping_key(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Stretch a secret; keyboards write ä as one character or as two, so both must count as one."""
    return hash_secret_raw(
        unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
        version=ARGON2_VERSION,
    )


def _bound(binding: Binding, cost: Cost) -> bytes:
    """Return what the seal vouches for besides the key: its place and its cost."""
    return json.dumps(
        {
            "format": "introapp-keys",
            "version": binding.version,
            "database": str(binding.database),
            "generation": binding.generation,
            "holder": "recovery" if binding.holder is None else str(binding.holder),
            "kdf": ["argon2id", ARGON2_VERSION, cost.memory_kib, cost.passes, cost.lanes],
        },
        sort_keys=True,
        separators=(",", ":"),
    ).encode()
