"""How strongly a person is protected, and what a list may tell by its order alone."""

from collections.abc import Iterable

from models.domain.names import sort_key
from models.domain.status import Protection

_STRONGEST_LAST = tuple(Protection)
_BEFORE_ALL_NAMES = ""


def strongest(levels: Iterable[Protection]) -> Protection:
    """Return the strongest of the protections that hold at the same time."""
    return max(levels, key=_STRONGEST_LAST.index, default=Protection.NONE)


def place_in_list(family: str, given: str, protection: Protection) -> str:
    """Return the key that a list of names is sorted by.

    Protected people stand together before all names: a place between two names would tell the
    first letters of a third.
    """
    if protection is not Protection.NONE:
        return _BEFORE_ALL_NAMES
    return sort_key(family, given)
