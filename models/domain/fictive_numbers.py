"""Numbers that can belong to nobody, for practice and for made-up people.

A birth number series kept free for tests cannot be relied on. What Skatteverket publishes is a
list (open data, "Testpersonnummer" and "Testsamordningsnummer": about one number a day, birth
numbers 980/981 or 238/239), and it says no more than that the numbers in the list are never used;
before 1990 the series 930-999 went to people who had immigrated. A list of one number a day is too
short for a large fictive unit, and 980-999 would name real people.

So a number here is impossible instead of unused: its last digit is five steps from the one that
folkbokföringslagen 18 § prescribes. Nobody can be given it, no register accepts it, and a unit in
operation refuses it at entry as any number mistyped; a unit for practice takes it
(``parse_identity_number(…, fictive=True)``).

Dossier numbers have no check digit and no published test series. The made-up ones begin with 00;
that no such number is in use has not been verified.
"""

from datetime import date

from models.domain.check_digits import luhn_check_digit
from models.domain.identity_numbers import COORDINATION_DAY, FICTIVE_SHIFT, IdentityNumber
from models.domain.status import IdentifierKind, Sex

MOST_A_DAY = 499
"""Numbers for one day and sex."""

MOST_DOSSIERS = 1_000_000

_SERIALS = {
    Sex.FEMALE: (*range(980, 1000, 2), *range(978, 0, -2)),
    Sex.MALE: (*range(981, 1000, 2), *range(979, 1, -2)),
}
"""Birth numbers in the order they are used: those that look made up come first."""


def fictive_personal_number(birth: date, sex: Sex, nth: int) -> IdentityNumber:
    """Return the ``nth`` made-up personnummer of a day, from 0.

    Raises:
        ValueError: the day has no more; take the day after, as Skatteverket does.
    """
    return _dated(IdentifierKind.PERSONAL, f"{birth:%Y%m%d}", _serial(sex, nth))


def fictive_coordination_number(birth: date, sex: Sex, nth: int) -> IdentityNumber:
    """Return the ``nth`` made-up samordningsnummer of a day, from 0.

    Raises:
        ValueError: the day has no more.
    """
    day = f"{birth:%Y%m}{birth.day + COORDINATION_DAY}"
    return _dated(IdentifierKind.COORDINATION, day, _serial(sex, nth))


def fictive_dossier_number(nth: int, card: int | None = None) -> IdentityNumber:
    """Return the ``nth`` made-up dossier number, from 0, with the number of a card if any.

    Raises:
        ValueError: there are no more.
    """
    if not 0 <= nth < MOST_DOSSIERS:
        raise ValueError(nth)
    suffix = "" if card is None else f"/{card}"
    return IdentityNumber(IdentifierKind.DOSSIER, f"00{nth:06}{suffix}")


def _serial(sex: Sex, nth: int) -> str:
    """Return the three digits after the date."""
    if not 0 <= nth < MOST_A_DAY:
        raise ValueError(nth)
    return f"{_SERIALS[sex][nth]:03}"


def _dated(kind: IdentifierKind, day: str, serial: str) -> IdentityNumber:
    """Return the number with the last digit that no real number has."""
    impossible = (luhn_check_digit(day[2:] + serial) + FICTIVE_SHIFT) % 10
    return IdentityNumber(kind, f"{day}{serial}{impossible}")
