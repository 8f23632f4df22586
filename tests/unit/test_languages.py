import unicodedata

import pytest
from babel import Locale

from models.domain.errors import InvalidInputError
from models.domain.languages import (
    LANGUAGES,
    Direction,
    is_language,
    language,
    languages_called,
)

# What officers say against what CLDR says.
OFFICERS_OWN_WORDS = {
    "ps": "afghanska",
    "ckb": "centralkurdiska",
    "ti": "tigrinja",
    "rw": "kinjarwanda",
    "tig": "tigré",
    "byn": "blin",
    "rhg": "ruáingga",
}

SCRIPT_WORDS = {
    "Arab": "ARABIC",
    "Ethi": "ETHIOPIC",
    "Cyrl": "CYRILLIC",
    "Syrc": "SYRIAC",
    "Latn": "LATIN",
    "Grek": "GREEK",
    "Armn": "ARMENIAN",
    "Geor": "GEORGIAN",
    "Deva": "DEVANAGARI",
    "Guru": "GURMUKHI",
    "Beng": "BENGALI",
    "Taml": "TAMIL",
    "Mymr": "MYANMAR",
    "Hans": "CJK",
    "Thai": "THAI",
}


def test_codes_and_swedish_names_are_each_one_language():
    assert len({entry.code for entry in LANGUAGES}) == len(LANGUAGES)
    assert len({entry.name for entry in LANGUAGES}) == len(LANGUAGES)


def test_the_languages_of_the_newcomers_are_there():
    wanted = "sv sv-easy en ar fa prs ps ckb kmr ti am so tr uk ru es fr sw aii ur bn my rom om"
    assert set(wanted.split()) <= {entry.code for entry in LANGUAGES}


@pytest.mark.parametrize("entry", LANGUAGES, ids=lambda entry: entry.code)
def test_a_swedish_name_is_the_one_of_cldr_or_an_officers_word(entry):
    known = Locale("sv").languages.get(entry.code)
    if known is not None:
        assert OFFICERS_OWN_WORDS.get(entry.code, entry.name) == known


@pytest.mark.parametrize("entry", LANGUAGES, ids=lambda entry: entry.code)
def test_the_own_name_is_written_in_the_own_script(entry):
    letters = [
        character
        for character in entry.own_name
        if unicodedata.category(character) in {"Lu", "Ll", "Lo"}
    ]
    word = SCRIPT_WORDS.get(entry.script, "LATIN")
    assert all(word in unicodedata.name(letter) for letter in letters)


@pytest.mark.parametrize("entry", LANGUAGES, ids=lambda entry: entry.code)
def test_the_direction_is_that_of_its_letters(entry):
    strong = {unicodedata.bidirectional(c) for c in entry.own_name} & {"L", "R", "AL"}
    rtl = entry.direction is Direction.RIGHT_TO_LEFT
    assert strong == ({"AL"} if rtl else {"L"})


def test_easy_swedish_is_swedish_to_a_screen_reader():
    assert language("sv-easy").tag == "sv"
    assert language("prs").tag == "prs"


def test_a_language_is_found_by_what_people_call_it():
    assert [entry.code for entry in languages_called("Kurd")] == ["ckb", "kmr"]
    assert [entry.code for entry in languages_called(" farsi ")] == ["fa"]
    assert [entry.code for entry in languages_called("ትግ")] == ["ti", "tig"]


def test_an_unknown_code_is_refused_in_plain_words():
    with pytest.raises(InvalidInputError, match="Välj ett språk") as refused:
        language("xx")
    assert refused.value.field == "language"
    assert not is_language("xx")
    assert is_language("prs")
