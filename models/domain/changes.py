"""What a use case has changed; views redraw themselves by it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CasesChanged:
    """The cases that are not what they were.

    Attributes:
        row_id: the row that was made or changed, of the kind the use case is about.
        entry: number of the entry in the audit chain by which the change can be taken back;
            nothing where it cannot, or where the use case does not say.
    """

    case_ids: frozenset[int]
    row_id: int | None = None
    entry: int | None = None
