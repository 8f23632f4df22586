"""Who did what in a case, from what to what: codes, which the screen puts into words."""

from dataclasses import dataclass
from datetime import datetime

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column that was changed; a new row has nothing before."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing done in a case.

    Attributes:
        entry: number in the audit chain.
        action: create, change, delete, open, print, undo, merge.
        table: what kind of row it was done to.
        values_kept: whether the values are still there; culling leaves the entry alone.
        can_be_undone: whether it is of a kind that can be taken back; a row that has moved on
            since is found out when somebody tries.
    """

    entry: int
    at: datetime
    officer: str
    action: str
    table: str
    row_id: int | None
    changes: tuple[FieldChange, ...]
    values_kept: bool
    can_be_undone: bool = False
