"""The numbers a newcomer is known by, from the asylum seeker's card to the personnummer.

Sources: folkbokföringslagen (1991:481) 18 § and Skatteverket's Rättslig vägledning 330245
(personnummer; twelve digits in registers; plus from the year of the hundredth birthday); lagen
(2022:1697) om samordningsnummer and Skatteverket's meddelande 2010:3 (day + 60); IVO, "Hur
rapporterar jag in ett beslut som rör en person utan svenskt personnummer?" (T123 and TF10);
github.com/personnummer/meta, specification 3.1 (the eleven letters of interim numbers);
Migrationsverket, news for the regions 2022-01-03 (XX-XXXXXX/1) and SCB (7 or 8 digits).

The birth date in a number may lie some days off the true one (18 § third paragraph): the true birth
date is kept by itself, and never taken from here without asking.
"""

import re
from dataclasses import dataclass
from datetime import date

from models.domain.check_digits import luhn_check_digit, typed_number
from models.domain.errors import InvalidInputError
from models.domain.status import IdentifierKind, Sex
from models.domain.texts import clean

FIELD = "identity_number"
COORDINATION_DAY = 60
FICTIVE_SHIFT = 5
"""How far the last digit of a fictive number is from the right one (see ``fictive_numbers``)."""

MASK = "•"
_MASKED_PLACES = 4
_REFERENCE_LIMIT = 40
_CENTURIES = ("18", "19", "20")

_DATED = re.compile(
    r"(?P<century>\d\d)?(?P<year>\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)(?P<sign>[-+]?)"
    r"(?P<last>\d{4}|TF\d\d|[A-Z]\d{3})"
)
_DOSSIER = re.compile(r"(?P<dossier>\d{1,2}-\d{6}|\d{7,8})(?:/(?P<card>\d{1,2}))?")
_BARE_DATE = re.compile(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")

SWEDISH_NAMES = {
    IdentifierKind.PERSONAL: "personnummer",
    IdentifierKind.COORDINATION: "samordningsnummer",
    IdentifierKind.INTERIM: "interimspersonnummer",
    IdentifierKind.TEMPORARY: "tillfälligt nummer",
    IdentifierKind.DOSSIER: "dossiernummer",
    IdentifierKind.MIGRATION: "beteckningsnummer",
}

INTERIM_LETTERS = frozenset("TRSUWXJKLMN")
_DATED_KINDS = frozenset(
    {
        IdentifierKind.PERSONAL,
        IdentifierKind.COORDINATION,
        IdentifierKind.INTERIM,
        IdentifierKind.TEMPORARY,
    }
)


@dataclass(frozen=True, slots=True, repr=False)
class IdentityNumber:
    """One number, in the form that is stored. Make it with :func:`parse_identity_number`.

    Neither ``str`` nor ``repr`` shows the number, so that it cannot slip into a log.

    Attributes:
        kind: what sort of number it is.
        value: YYYYMMDDNNNN for numbers with a date in them; seven or eight digits, and with a
            slash the number of the card, for a dossier number; as written for others.
    """

    kind: IdentifierKind
    value: str

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"IdentityNumber({self.kind.name}, {self.masked})"

    @property
    def display(self) -> str:
        """The number in full, as it is shown where it may be shown."""
        if self.kind in _DATED_KINDS:
            return f"{self.value[:8]}-{self.value[8:]}"
        if self.kind is IdentifierKind.DOSSIER:
            dossier, slash, card = self.value.partition("/")
            return f"{dossier[:-6]}-{dossier[-6:]}{slash}{card}"
        return self.value

    @property
    def masked(self) -> str:
        """The number with its last four places hidden, and all of a short one."""
        open_part = self.display.partition("/")[0]
        shown = open_part[:-_MASKED_PLACES] if len(open_part) > _MASKED_PLACES else ""
        return shown + MASK * _MASKED_PLACES

    @property
    def search_form(self) -> str:
        """What a search compares: the bare number without the number of the card."""
        return "".join(filter(str.isalnum, self.value.partition("/")[0])).upper()

    @property
    def birth_date(self) -> date | None:
        """The date in the number; None where there is none, or where it is not known.

        Skatteverket's own test numbers have coordination numbers with month 00 and day 60.
        """
        if self.kind not in _DATED_KINDS:
            return None
        year, month, day = int(self.value[:4]), int(self.value[4:6]), int(self.value[6:8])
        if self.kind is IdentifierKind.COORDINATION:
            day -= COORDINATION_DAY
        return date(year, month, day) if month and day else None

    @property
    def sex(self) -> Sex | None:
        """The sex in the last place but one: even for women, odd for men.

        Not read from interim numbers: the published vectors disagree about them.
        """
        if self.kind not in _DATED_KINDS or self.kind is IdentifierKind.INTERIM:
            return None
        return Sex.FEMALE if int(self.value[-2]) % 2 == 0 else Sex.MALE

    @property
    def is_fictive(self) -> bool:
        """Whether the last digit is the one that marks a number nobody can have."""
        if self.kind not in {IdentifierKind.PERSONAL, IdentifierKind.COORDINATION}:
            return False
        return int(self.value[-1]) == (_check_digit(self.value) + FICTIVE_SHIFT) % 10

    def short_display(self, today: date) -> str:
        """Return a number of ten digits with the sign of age that it has on ``today``."""
        if self.kind not in _DATED_KINDS:
            return self.display
        sign = "+" if today.year - int(self.value[:4]) >= 100 else "-"  # noqa: PLR2004 - 18 §
        return f"{self.value[2:8]}{sign}{self.value[8:]}"


def parse_identity_number(
    text: str, *, today: date, kind: IdentifierKind | None = None, fictive: bool = False
) -> IdentityNumber:
    """Read a number as it was typed or pasted.

    Args:
        text: with or without century, hyphens and spaces, in any script's digits.
        today: the day it is read; nobody is born after it.
        kind: the sort it must be; None takes it from the number's form. A migration reference
            number is never guessed: its form is not published, and nothing in it is checked.
        fictive: also take numbers that nobody can have, in a unit for practice.

    Raises:
        InvalidInputError: it cannot be such a number. The sentence never repeats it.
    """
    if kind is IdentifierKind.MIGRATION:
        return _reference(text)
    typed = typed_number(text)
    if match := _DATED.fullmatch(typed):
        number = _dated(match, today, kind)
    elif match := _DOSSIER.fullmatch(typed):
        number = _dossier(match, kind)
    else:
        raise _refusal(_HOW_TO_WRITE.get(kind, _HOW_TO_WRITE[None]))
    if kind not in {None, number.kind}:
        raise _refusal(
            f"Det här är ett {SWEDISH_NAMES[number.kind]}. Välj den sorten, eller rätta numret."
        )
    return _checked(number, fictive=fictive)


def masked(kind: IdentifierKind, value: str) -> str:
    """Return a stored number as it is shown where it need not be read in full."""
    return IdentityNumber(kind, value).masked


def search_prefixes(text: str) -> tuple[str, ...]:
    """Return what a number's search form may begin with, when only its beginning is typed.

    Digits without a century are looked for in each century, so that 8112 finds 198112….
    """
    typed = "".join(filter(str.isalnum, typed_number(text).partition("/")[0]))
    if not typed:
        return ()
    return (typed, *(century + typed for century in _CENTURIES))


_HOW_TO_WRITE = {
    None: "Numret går inte att läsa. Skriv ett personnummer eller samordningsnummer med tio eller "
    "tolv siffror, eller ett dossiernummer med sju eller åtta.",
    IdentifierKind.PERSONAL: "Skriv personnumret med tio eller tolv siffror.",
    IdentifierKind.COORDINATION: "Skriv samordningsnumret med tio eller tolv siffror.",
    IdentifierKind.INTERIM: "Skriv födelsedatumet, en bokstav och tre siffror.",
    IdentifierKind.TEMPORARY: "Skriv födelsedatumet och T med tre siffror, eller TF med två.",
    IdentifierKind.DOSSIER: "Skriv dossiernumret med sju eller åtta siffror, och efter ett "
    "snedstreck kortets löpnummer om det behövs.",
}


def _refusal(sentence: str) -> InvalidInputError:
    """Return the refusal; the sentence is ready, and the number is not in it."""
    return InvalidInputError(sentence, FIELD)


def _dated(match: re.Match[str], today: date, kind: IdentifierKind | None) -> IdentityNumber:
    """Return the number that has a date in it, with its century."""
    coordination = match["last"].isdigit() and int(match["day"]) >= COORDINATION_DAY
    day = int(match["day"]) - (COORDINATION_DAY if coordination else 0)
    month = int(match["month"])
    may_lack_date = coordination and 0 in {day, month}
    fits = _is_past_year if may_lack_date else _is_past_date
    years = [year for year in _possible_years(match, today) if fits(year, month, day, today)]
    if not years:
        raise _refusal(
            "Numret börjar inte med ett födelsedatum som finns och har varit. "
            "Kontrollera år, månad och dag."
        )
    value = f"{years[0]:04}{match['month']}{match['day']}{match['last']}"
    return IdentityNumber(_dated_kind(value, kind, coordination=coordination), value)


def _is_past_year(year: int, month: int, day: int, today: date) -> bool:
    """Tell whether a coordination number may stand for someone with no known birth date."""
    return year <= today.year and month <= 12 and day <= 31  # noqa: PLR2004 - of any calendar


def _possible_years(match: re.Match[str], today: date) -> list[int]:
    """Return the years of birth that the written year can mean, the likeliest first."""
    if match["century"]:
        return [int(match["century"] + match["year"])] if match["century"] in _CENTURIES else []
    latest = today.year - 100 if match["sign"] == "+" else today.year
    newest = latest - (latest - int(match["year"])) % 100
    return [newest, newest - 100]


def _is_past_date(year: int, month: int, day: int, today: date) -> bool:
    """Tell whether the calendar has the day and it is not to come."""
    try:
        return date(year, month, day) <= today
    except ValueError:
        return False


def _dated_kind(value: str, kind: IdentifierKind | None, *, coordination: bool) -> IdentifierKind:
    """Tell the sort from the last four places.

    T with three digits is an interim number where its last digit checks, else a temporary one.
    """
    if value[8:].isdigit():
        return IdentifierKind.COORDINATION if coordination else IdentifierKind.PERSONAL
    if value[8:10] == "TF" or (value[8] == "T" and kind is IdentifierKind.TEMPORARY):
        return IdentifierKind.TEMPORARY
    if value[8] == "T" and kind is None and int(value[-1]) != _check_digit(value):
        return IdentifierKind.TEMPORARY
    return IdentifierKind.INTERIM


def _dossier(match: re.Match[str], kind: IdentifierKind | None) -> IdentityNumber:
    """Return the number of a dossier and, if it was written, of the card."""
    if kind is None and _BARE_DATE.fullmatch(match[0]):
        raise _refusal(
            "Det ser ut som ett födelsedatum. Skriv hela numret, eller välj dossiernummer."
        )
    card = f"/{int(match['card'])}" if match["card"] else ""
    return IdentityNumber(IdentifierKind.DOSSIER, match["dossier"].replace("-", "") + card)


def _reference(text: str) -> IdentityNumber:
    """Return a number of the migration authority as it is written."""
    kept = clean(text, limit=_REFERENCE_LIMIT, required=True, field=FIELD)
    return IdentityNumber(IdentifierKind.MIGRATION, kept)


def _checked(number: IdentityNumber, *, fictive: bool) -> IdentityNumber:
    """Return the number if its serial and its check digit can be right."""
    if number.kind in {IdentifierKind.TEMPORARY, IdentifierKind.DOSSIER}:
        return number
    if number.kind is IdentifierKind.INTERIM and number.value[8] not in INTERIM_LETTERS:
        raise _refusal("Bokstaven i numret används inte i interimspersonnummer. Kontrollera den.")
    if number.value[8:11] == "000":
        raise _refusal("Tresiffran efter födelsedatumet är aldrig 000. Kontrollera numret.")
    if int(number.value[-1]) == _check_digit(number.value) or (fictive and number.is_fictive):
        return number
    raise _refusal("Kontrollsiffran stämmer inte. Kontrollera siffrorna och deras ordning.")


def _check_digit(value: str) -> int:
    """Return the last digit that a stored number should have; an interim letter counts as 1."""
    first = "1" if value[8].isalpha() else value[8]
    return luhn_check_digit(f"{value[2:8]}{first}{value[9:11]}")
