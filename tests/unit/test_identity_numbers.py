# ruff: noqa: RUF001 - digits and dashes of other scripts are what is tested
import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.check_digits import luhn_check_digit
from models.domain.errors import InvalidInputError
from models.domain.identity_numbers import (
    IdentityNumber,
    masked,
    parse_identity_number,
    search_prefixes,
)
from models.domain.organisation_numbers import parse_organisation_number
from models.domain.status import IdentifierKind, Sex

TODAY = date(2026, 11, 22)
DATA = Path(__file__).parents[1] / "data" / "identity_vectors.csv"


def vectors(*kinds):
    with DATA.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader((line for line in lines if line[0] != "#"), delimiter=";"))
    return [row for row in rows if row["kind"] in kinds]


def read(text, **how):
    return parse_identity_number(text, **{"today": TODAY, **how})


def forms(number):
    """The ways one number of twelve places is written, as in the published vectors."""
    sign = "+" if TODAY.year - int(number[:4]) >= 100 else "-"
    return {
        number,
        f"{number[:8]}-{number[8:]}",
        f"{number[:8]}{sign}{number[8:]}",
        f"{number[2:8]}{sign}{number[8:]}",
        f"{number[2:8]} {sign} {number[8:]}",
        f"{number[:4]}-{number[4:6]}-{number[6:8]}-{number[8:]}",
    }


DATED = vectors("personal", "coordination", "interim")


@pytest.mark.parametrize("row", DATED, ids=lambda row: row["number"])
def test_published_numbers_are_taken_or_refused_in_every_form(row):
    for form in forms(row["number"]):
        if row["valid"] == "1":
            number = read(form)
            assert number.value == row["number"]
            assert number.kind is IdentifierKind(row["kind"])
        else:
            with pytest.raises(InvalidInputError):
                read(form)


@pytest.mark.parametrize("row", [row for row in DATED if row["sex"]], ids=lambda row: row["number"])
def test_published_numbers_tell_the_sex(row):
    assert IdentityNumber(IdentifierKind(row["kind"]), row["number"]).sex is Sex(row["sex"])


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1981-12-28-9874", "198112289874"),
        ("811228 9874", "198112289874"),
        ("８１１２２８－９８７４", "198112289874"),
        ("٨١١٢٢٨-٩٨٧٤", "198112289874"),
        ("811228–9874", "198112289874"),
        ("\u200e19811228\u00a09874 ", "198112289874"),
        ("8112289874", "198112289874"),
        ("090527+1474", "190905271474"),
    ],
)
def test_pasted_numbers_are_read(typed, stored):
    assert read(typed).value == stored


@pytest.mark.parametrize(
    ("today", "written", "year"),
    [
        (date(2026, 11, 22), "261121-", 2026),
        (date(2026, 11, 22), "261123-", 1926),
        (date(2026, 1, 1), "260101+", 1926),
        (date(2025, 12, 31), "260101-", 1926),
        (date(2026, 11, 22), "000229-", 2000),
    ],
)
def test_the_century_is_the_latest_that_is_not_to_come(today, written, year):
    last = luhn_check_digit(written[:6] + "980")
    assert read(f"{written}980{last}", today=today).birth_date.year == year


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "123",
        "198112289875",
        "198113289874",
        "198102309874",
        "19811228987",
        "2030010123O5",
    ],
)
def test_what_cannot_be_a_number_is_refused(typed):
    with pytest.raises(InvalidInputError) as refused:
        read(typed)
    assert refused.value.field == "identity_number"


def test_nobody_is_born_tomorrow():
    assert read("20300101-2305", today=date(2030, 1, 1)).birth_date == date(2030, 1, 1)
    with pytest.raises(InvalidInputError, match="har varit"):
        read("20300101-2305")


def test_serial_000_is_refused_even_when_the_check_digit_is_right():
    with pytest.raises(InvalidInputError, match="aldrig 000"):
        read("150916-0006")


@given(st.text(st.sampled_from("0123456789-+TF/ "), min_size=1, max_size=16))
def test_a_refusal_never_repeats_the_number(typed):
    try:
        read(typed)
    except InvalidInputError as refused:
        digits = [character for character in str(refused) if character.isdigit()]
        assert len(digits) <= 3


@given(st.text(max_size=20), st.sampled_from([None, *IdentifierKind]))
def test_reading_either_gives_a_number_or_refuses_in_plain_words(typed, kind):
    try:
        number = read(typed, kind=kind)
    except InvalidInputError:
        return
    assert read(number.display, kind=number.kind) == number


def test_a_number_of_another_sort_is_named():
    with pytest.raises(InvalidInputError, match=r"samordningsnummer\. Välj den sorten"):
        read("701063-2391", kind=IdentifierKind.PERSONAL)


def test_a_coordination_number_may_stand_for_an_unknown_birth_date():
    assert read("191500722390").birth_date is None
    assert read("191711602399").birth_date is None
    with pytest.raises(InvalidInputError):
        read("191500922396")


def test_the_birth_date_of_a_coordination_number_is_sixty_days_less():
    assert read("701063-2391").birth_date == date(1970, 10, 3)


@pytest.mark.parametrize(
    ("typed", "stored", "sex"),
    [("20090314-TF10", "20090314TF10", Sex.MALE), ("20090314T123", "20090314T123", Sex.FEMALE)],
)
def test_temporary_numbers_are_read_without_a_check_digit(typed, stored, sex):
    number = read(typed)
    assert (number.kind, number.value, number.sex) == (IdentifierKind.TEMPORARY, stored, sex)


def test_t_with_a_right_check_digit_is_an_interim_number_unless_said_otherwise():
    assert read("000101-T220").kind is IdentifierKind.INTERIM
    temporary = read("000101-T220", kind=IdentifierKind.TEMPORARY)
    assert temporary.kind is IdentifierKind.TEMPORARY
    with pytest.raises(InvalidInputError, match="Kontrollsiffran"):
        read("000101-T221", kind=IdentifierKind.INTERIM)


@pytest.mark.parametrize(
    ("typed", "stored", "display"),
    [
        ("52-123456", "52123456", "52-123456"),
        ("52123456/3", "52123456/3", "52-123456/3"),
        ("5-123456", "5123456", "5-123456"),
        (" 52–123456 / 01 ", "52123456/1", "52-123456/1"),
    ],
)
def test_dossier_numbers_are_read_with_and_without_the_card(typed, stored, display):
    number = read(typed)
    assert (number.kind, number.value, number.display) == (IdentifierKind.DOSSIER, stored, display)
    assert number.search_form == stored.partition("/")[0]
    assert number.birth_date is None
    assert number.sex is None
    assert not number.is_fictive
    assert number.short_display(TODAY) == display


def test_a_bare_birth_date_is_no_dossier_number_unless_said_so():
    with pytest.raises(InvalidInputError, match="ser ut som ett födelsedatum"):
        read("19811228")
    assert read("19811228", kind=IdentifierKind.DOSSIER).value == "19811228"


def test_a_migration_reference_is_kept_as_it_is_written():
    number = read("  b 1234/56 ", kind=IdentifierKind.MIGRATION)
    assert number.value == "b 1234/56"
    assert number.search_form == "B1234"
    with pytest.raises(InvalidInputError):
        read(" ", kind=IdentifierKind.MIGRATION)


def test_a_number_shows_itself_only_when_asked_to():
    number = read("19811228-9874")
    assert number.display == "19811228-9874"
    assert number.masked == "19811228-••••"
    assert "9874" not in f"{number} {number!r}"
    assert masked(number.kind, number.value) == number.masked


@pytest.mark.parametrize("short", ["1", "1234"])
def test_a_short_number_is_masked_whole(short):
    number = read(short, kind=IdentifierKind.MIGRATION)
    assert number.masked == "••••"


def test_the_mask_of_a_card_hides_the_dossier_too():
    assert read("52-123456/3").masked == "52-12••••"


def test_the_short_form_gets_its_plus_the_year_of_the_hundredth_birthday():
    number = read("19090527-1474")
    assert number.short_display(date(2008, 12, 31)) == "090527-1474"
    assert number.short_display(date(2009, 1, 1)) == "090527+1474"


def test_the_beginning_of_a_number_is_looked_for_in_every_century():
    assert search_prefixes("8112-2") == ("81122", "1881122", "1981122", "2081122")
    assert search_prefixes("52-12") == ("5212", "185212", "195212", "205212")
    assert search_prefixes(" - ") == ()


@pytest.mark.parametrize("row", vectors("organisation"), ids=lambda row: row["number"])
def test_published_organisation_numbers_are_read_in_every_form(row):
    plain = row["number"].replace("-", "")
    for form in (
        row["number"],
        plain,
        "16" + plain,
        f"16{row['number']}",
        f" {plain[:6]} – {plain[6:]}",
    ):
        number = parse_organisation_number(form)
        assert (number.value, str(number)) == (plain, row["number"])


@pytest.mark.parametrize("row", vectors("organisation"), ids=lambda row: row["number"])
def test_no_organisation_number_passes_for_a_persons(row):
    with pytest.raises(InvalidInputError):
        read(row["number"])


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("212000-0143", "Kontrollsiffran"),
        ("811228-9874", "inget organisationsnummer"),
        ("2120000", "tio siffror"),
        ("172120000142", "tio siffror"),
    ],
)
def test_a_wrong_organisation_number_is_refused_with_its_reason(typed, why):
    with pytest.raises(InvalidInputError, match=why):
        parse_organisation_number(typed)


def test_public_bodies_are_told_by_their_first_digit():
    assert parse_organisation_number("212000-0142").is_public
    assert not parse_organisation_number("802005-1952").is_public
