"""What is shown of a person: by name, or as protected."""

from datetime import date
from typing import NamedTuple

from models.domain.names import PersonName
from models.domain.status import Protection

PROTECTED_PERSON = "Skyddad person"


class PersonLabel(NamedTuple):
    """A person as lists, headings and messages show them; see readmodels for why it is a tuple.

    Attributes:
        text: the name, or "Skyddad person".
        native: the name in the person's own script; empty when there is none or it is protected.
        initials: one or two letters for the round mark; empty when protected.
        birth_date: empty when unknown or protected.
        birth_year: the year, also where the day is unknown; empty when protected.
        masked: whether something was left out for protection.
    """

    text: str
    native: str = ""
    initials: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    masked: bool = False


MASKED = PersonLabel(PROTECTED_PERSON, masked=True)


def label_of(
    name: PersonName,
    protection: Protection,
    *,
    birth_date: date | None = None,
    birth_year: int | None = None,
) -> PersonLabel:
    """Return what may be shown of a person on screen and in lists."""
    if protection is not Protection.NONE:
        return MASKED
    return PersonLabel(name.display, name.native, name.initials, birth_date, birth_year)
