"""How hard a passphrase is to guess, in words an officer can act on.

NIST SP 800-63B (3.1.1.2) asks for length and for no well-known passwords, and for no rules about
kinds of characters; so length is counted here, after what a guesser would try first is left out.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Final

_FAIR, _STRONG = 12, 16  # characters that tell a guesser nothing about the next one
_SHORTEST_KNOWN = 3  # shorter words about oneself stand in other words too
# What Swedish and international lists of leaked passwords begin with, and the keyboard's own rows.
_TRIED_FIRST: Final = (
    "lösenord", "losenord", "password", "passord", "hejsan", "sommar", "vinter", "höst", "vår",
    "sverige", "kommun", "introapp", "admin", "välkommen", "qwertyuiop", "qwerty", "asdfgh",
    "zxcvbn", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
    "september", "oktober", "november", "december",
)  # fmt: skip


class Strength(Enum):
    """How long a passphrase would stand against somebody who has the file."""

    SHORT = "short"  # not accepted at all
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength_of(passphrase: str, *, shortest: int, known: Iterable[str] = ()) -> Strength:
    """Judge a passphrase.

    Args:
        passphrase: as typed.
        shortest: fewest characters that storage accepts.
        known: words that others know about the officer: name, municipality, unit.
    """
    if len(passphrase) < shortest:
        return Strength.SHORT
    telling = _telling(passphrase.casefold(), known)
    if telling < _FAIR:
        return Strength.WEAK
    return Strength.FAIR if telling < _STRONG else Strength.STRONG


def _telling(passphrase: str, known: Iterable[str]) -> int:
    """Return how many characters cannot be told from the others: a known word counts as one."""
    own = [part for words in known for part in words.casefold().split()]
    for word in sorted({*_TRIED_FIRST, *own}, key=len, reverse=True):
        if len(word) >= _SHORTEST_KNOWN:
            passphrase = passphrase.replace(word, word[0])
    return sum(
        not _follows(passphrase[max(0, place - 1) : place], character)
        for place, character in enumerate(passphrase)
    )


def _follows(before: str, character: str) -> bool:
    """Tell whether a character repeats, or goes one step up or down from, the one before."""
    return bool(before) and abs(ord(before) - ord(character)) <= 1
