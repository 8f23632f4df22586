"""What a person is called, how it is shown, and where it stands in a Swedish list."""

import unicodedata
from dataclasses import dataclass

from models.domain.errors import InvalidInputError
from models.domain.texts import clean, fold_spaces
from models.domain.transliteration import to_latin

NAME_LIMIT = 200
"""Characters in each part of a name."""

SORT_KEY_LIMIT = 600
_PARTS_BETWEEN = "\x1f"  # sorts before the space, so that Ali, Zara stands before Ali Omar, Aron

# Swedish order (CLDR sv, the rules of 2006): z å ä ö, and the foreign letters that go with ä, ö, y.
# The three characters after z in ASCII stand for å, ä and ö, so that a binary sort is Swedish.
_SWEDISH_ORDER = str.maketrans(
    {
        "å": "{", "ä": "|", "æ": "|", "ę": "|", "ö": "}", "ø": "}", "ő": "}", "œ": "}", "ô": "}",
        "ü": "y", "ű": "y", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "\u0131": "i", "ħ": "h",
        "ŋ": "n", "ə": "e", "-": " ", "\u2010": " ", "–": " ",
    }
)  # fmt: skip
_UNKNOWN_LETTER = "~"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as its bearer writes it in Sweden, and in their own script if that is known.

    Either part may be empty, but not both: some have no family name. Ethiopian, Eritrean and
    Somali names are one's own name followed by the father's and the grandfather's; the own name
    stands in ``given`` and the others in ``family``, as civil registration has them.

    Attributes:
        given: the given names.
        family: the family names, which may be several words.
        native: the whole name in the person's own script; empty if not known.
        family_first: whether the family name is said and written first.

    Raises:
        InvalidInputError: both parts are empty.
    """

    given: str
    family: str
    native: str = ""
    family_first: bool = False

    def __post_init__(self) -> None:
        if not self.given and not self.family:
            raise InvalidInputError(
                "Namnet är tomt. Skriv minst ett förnamn eller ett efternamn.", "given"
            )

    @property
    def display(self) -> str:
        """The name as it is said."""
        return shown_name(self.given, self.family, family_first=self.family_first)

    @property
    def list_form(self) -> str:
        """The name as it stands in a list in the order of family names."""
        return ", ".join(filter(None, (self.family, self.given)))

    @property
    def initials(self) -> str:
        """One or two letters for the round mark beside the name."""
        return initials_of(self.given, self.family, family_first=self.family_first)

    @property
    def sort_key(self) -> str:
        """What a list is sorted by; compare it binary."""
        return sort_key(self.family, self.given)


def entered_name(
    given: str, family: str, native: str = "", *, family_first: bool = False
) -> PersonName:
    """Return a name as it was typed or pasted, through the gate of all entered text.

    Raises:
        InvalidInputError: a part cannot be kept, or both are empty.
    """
    return PersonName(
        given=clean(given, limit=NAME_LIMIT, field="given"),
        family=clean(family, limit=NAME_LIMIT, field="family"),
        native=clean(native, limit=NAME_LIMIT, field="native"),
        family_first=family_first,
    )


def sort_key(family: str, given: str = "") -> str:
    """Return an ASCII key that sorts names in Swedish order when it is compared binary.

    Somebody without a family name is sorted by the given name. Names in other scripts are sorted
    by their Latin letters.
    """
    parts = [key for key in (_ordered(family), _ordered(given)) if key]
    return _PARTS_BETWEEN.join(parts)[:SORT_KEY_LIMIT]


def _ordered(text: str) -> str:
    """Return one part in letters whose binary order is the Swedish one."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(_SWEDISH_ORDER)
    if not composed.isascii():
        composed = "".join(map(_plain, unicodedata.normalize("NFD", to_latin(composed))))
    return fold_spaces("".join(c for c in composed if c.isalnum() or c in " {|}~"))


def _plain(character: str) -> str:
    """Return a character of a decomposed text without what the order does not heed."""
    if character.isascii():
        return character
    return _UNKNOWN_LETTER if unicodedata.category(character) in {"Lu", "Ll", "Lo"} else ""


def shown_name(given: str, family: str, *, family_first: bool) -> str:
    """Return a name as it is said."""
    first, second = (family, given) if family_first else (given, family)
    return f"{first} {second}" if first and second else first or second


def initials_of(given: str, family: str, *, family_first: bool) -> str:
    """Return one or two letters for the round mark beside a name."""
    first, second = (family, given) if family_first else (given, family)
    return _first_letter(first) + _first_letter(second)


def _first_letter(part: str) -> str:
    """Return the first letter of a part as a capital; empty where it has no letter."""
    for character in part:
        if character.isalpha():
            return character.upper()[:1]
    return ""
