"""What putting two persons together would do, before it is done."""

from dataclasses import dataclass

from models.domain.history import Value
from models.domain.labels import PersonLabel


@dataclass(frozen=True, slots=True)
class MergeField:
    """A fact that both have: one of the two values stays.

    Attributes:
        field: table and column, such as ``persons.birth_date``.
        keeps, other: what each has; alike or empty ones need no choice.
    """

    field: str
    keeps: Value
    other: Value

    @property
    def differs(self) -> bool:
        """Whether somebody has to choose."""
        return self.keeps != self.other and None not in (self.keeps, self.other)


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Two persons beside each other.

    Attributes:
        keeps: the one that stays.
        other: the one whose facts move over.
        fields: facts that each person has one of.
        moves: how many rows of each table move over.
        closes: number of the case that is closed, since one person has one open case; empty
            where there is none.
    """

    keeps: PersonLabel
    other: PersonLabel
    fields: tuple[MergeField, ...]
    moves: dict[str, int]
    closes: str
