"""The frozen values of the sheet that a unit's recovery key is printed on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, repr=False)
class RecoverySheet:
    """The printed recovery key: it opens the database when nobody's passphrase does.

    Attributes:
        recovery_key: groups with hyphens between; shown once, kept nowhere in the program.
        database: name of the file, so that one knows which key belongs where.
    """

    municipality: str
    unit: str
    database: str
    recovery_key: str
    printed: date

    def __repr__(self) -> str:
        return "RecoverySheet(hidden)"
