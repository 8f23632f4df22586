"""The number by which an authority, a municipality, a company or an association is known.

Source: lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl.; Skatteverket's
brochure SKV 709: ten digits, the third at least 2 so that no personnummer looks like it, the last
a check digit; twelve digits in registers, with 16 before.
"""

import re
from dataclasses import dataclass

from models.domain.check_digits import luhn_check_digit, typed_number
from models.domain.errors import InvalidInputError

FIELD = "organisation_number"
_NUMBER = re.compile(r"(?:16)?(?P<digits>\d{6}-?\d{4})")
_LEAST_THIRD_DIGIT = 2
_PUBLIC_GROUP = "2"


@dataclass(frozen=True, slots=True)
class OrganisationNumber:
    """One number of ten digits. Make it with :func:`parse_organisation_number`.

    Attributes:
        value: the ten digits, as stored.
    """

    value: str

    def __str__(self) -> str:
        return self.display

    @property
    def display(self) -> str:
        """The number as it is written, NNNNNN-NNNN."""
        return f"{self.value[:6]}-{self.value[6:]}"

    @property
    def is_public(self) -> bool:
        """Whether it is in the group of the state, regions, municipalities and parishes."""
        return self.value.startswith(_PUBLIC_GROUP)


def parse_organisation_number(text: str) -> OrganisationNumber:
    """Read a number as it was typed or pasted, with or without hyphen and the leading 16.

    Raises:
        InvalidInputError: it cannot be such a number.
    """
    match = _NUMBER.fullmatch(typed_number(text))
    if match is None:
        raise _refusal("Skriv organisationsnumret med tio siffror.")
    digits = match["digits"].replace("-", "")
    if int(digits[2]) < _LEAST_THIRD_DIGIT:
        raise _refusal(
            "Det här är inget organisationsnummer: tredje siffran är alltid minst 2. "
            "Enskilda firmor har ägarens personnummer, som inte skrivs här."
        )
    if luhn_check_digit(digits[:-1]) != int(digits[-1]):
        raise _refusal("Kontrollsiffran stämmer inte. Kontrollera siffrorna och deras ordning.")
    return OrganisationNumber(digits)


def _refusal(sentence: str) -> InvalidInputError:
    """Return the refusal for the field of the number."""
    return InvalidInputError(sentence, FIELD)
