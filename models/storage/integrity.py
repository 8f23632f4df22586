"""Is the database whole, and is everything in it ours?"""

from dataclasses import dataclass
from enum import Enum

from sqlalchemy import Engine


class ProblemKind(Enum):
    """What a check found."""

    DAMAGED_PAGE = "damaged_page"
    TAMPERED_PAGE = "tampered_page"
    ORPHANED_ROW = "orphaned_row"
    SCHEMA = "schema"
    FOREIGN_OBJECT = "foreign_object"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, in plain Swedish without personal data."""

    kind: ProblemKind
    text: str


def check(engine: Engine) -> list[Problem]:
    """Return everything wrong with the database, nothing if it is whole."""
    raise NotImplementedError
