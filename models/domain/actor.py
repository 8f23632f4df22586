"""Who does something: handed to every use case."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """An officer (handläggare) at work in a unit.

    Attributes:
        officer_id: row of the officer in this database.
        officer_uuid: the officer's identity, the same in the key slots.
        name: as shown in the window and on paper.
        unit_id: row of the unit the officer works in.
    """

    officer_id: int
    officer_uuid: UUID
    name: str
    unit_id: int
