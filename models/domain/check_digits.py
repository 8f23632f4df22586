"""Numbers as people type and paste them, and the digit that shows a slip of the finger."""

import re
import unicodedata

_GAPS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_MINUS = "\u2212"


def typed_number(text: str) -> str:
    """Return a typed or pasted number in ASCII: no spaces, plain digits, hyphen and plus.

    Digits of any script count as digits, every kind of dash as a hyphen, and a full-width letter
    as the letter.
    """
    return _GAPS.sub("", "".join(_plain(character) for character in text)).upper()


def luhn_check_digit(digits: str) -> int:
    """Return the check digit that follows ``digits``, by the modulus 10 method.

    Source: folkbokföringslagen (1991:481) 18 §; Skatteverket, Rättslig vägledning 330245:
    weights 2, 1, 2, … from the left, digits of the products added, the sum's last digit from 10.
    """
    total = 0
    for place, digit in enumerate(digits):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product - 9 if product > 9 else product  # noqa: PLR2004 - 16 counts as 1 + 6
    return -total % 10


def _plain(character: str) -> str:
    """Return the ASCII stand-in of one character of a number."""
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) == "Pd" or character == _MINUS:
        return "-"
    return unicodedata.normalize("NFKC", character)
