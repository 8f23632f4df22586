"""What a use case has changed; views redraw themselves by it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CasesChanged:
    """The cases that are not what they were.

    Attributes:
        row_id: the row that was made or changed, of the kind the use case is about.
    """

    case_ids: frozenset[int]
    row_id: int | None = None
