"""The recovery key: printed once, kept in a safe, typed in when a passphrase is lost.

Seven groups of five characters. The last of each group is a check character that also counts the
group's place, so a slip of the pen or two groups in the wrong order are told of at once, and where.
"""

import secrets
from typing import Final

from models.domain.errors import InvalidInputError
from resources.texts import gettext as _

# Crockford's Base 32 (https://www.crockford.com/base32.html): no I, L, O or U to mistake.
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 7
DATA_IN_GROUP: Final = 4  # 7 x 4 characters of 5 bits: 140 random bits

_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None, "–": None})
_POLYNOMIAL: Final = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)
_FIELD_SIZE: Final = 32


def fresh() -> str:
    """Return a new recovery key as it is printed."""
    return "-".join(
        _checked("".join(secrets.choice(ALPHABET) for _place in range(DATA_IN_GROUP)), number)
        for number in range(GROUPS)
    )


def canonical(typed: str) -> str:
    """Return the random characters of a typed key, whatever its case, spaces and dashes.

    Raises:
        InvalidInputError: something is mistyped; the sentence says in which group.
    """
    characters = "".join(typed.split()).upper().translate(_READ_AS)
    size = DATA_IN_GROUP + 1
    if len(characters) != GROUPS * size:
        raise InvalidInputError(
            _(
                "Återställningsnyckeln har {expected} tecken, men du skrev {typed}. Skriv av alla "
                "grupper från papperet."
            ).format(expected=GROUPS * size, typed=len(characters)),
            field="recovery_key",
        )
    groups = [characters[start : start + size] for start in range(0, len(characters), size)]
    for number, group in enumerate(groups):
        if not _holds(group, number):
            raise InvalidInputError(
                _(
                    "Grupp {number} i återställningsnyckeln stämmer inte. Jämför den med papperet."
                ).format(number=number + 1),
                field="recovery_key",
            )
    return "".join(group[:DATA_IN_GROUP] for group in groups)


def _holds(group: str, number: int) -> bool:
    return set(group) <= set(ALPHABET) and group == _checked(group[:DATA_IN_GROUP], number)


def _checked(data: str, number: int) -> str:
    """Return a group with its check character.

    A weighted sum over GF(32): the weights are different powers of a generator, so every single
    wrong character and every swap of two characters changes it.
    """
    total = number
    for power, character in enumerate(data, start=1):
        total ^= _times_generator(ALPHABET.index(character), power)
    return data + ALPHABET[total]


def _times_generator(value: int, power: int) -> int:
    for _step in range(power):
        value <<= 1
        if value >= _FIELD_SIZE:
            value ^= _POLYNOMIAL
    return value
