# ruff: noqa: RUF001 - other scripts are what is tested
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.errors import InvalidInputError
from models.domain.texts import clean, fold_spaces

HALF = st.integers(0xD800, 0xDFFF).map(chr)
ANY_TEXT = st.lists(st.one_of(st.characters(), HALF), max_size=60).map("".join)
"""Every code point that Python knows, halves of characters included."""


def passes(text, **how):
    """Return the cleaned text, or None where the gate refused it in its own way."""
    try:
        return clean(text, **how)
    except InvalidInputError:
        return None


@given(ANY_TEXT, st.booleans())
def test_cleaning_twice_changes_nothing(text, multiline):
    once = passes(text, multiline=multiline)
    if once is not None:
        assert clean(once, multiline=multiline) == once


@given(ANY_TEXT, st.booleans())
def test_nothing_invisible_comes_through_but_joiners_and_line_ends(text, multiline):
    once = passes(text, multiline=multiline) or ""
    hidden = {c for c in once if unicodedata.category(c) in {"Cc", "Cs"}}
    assert hidden <= ({"\n"} if multiline else set())
    turning = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b"
    assert not set(turning) & set(once)


@given(ANY_TEXT)
def test_what_comes_through_is_composed_and_can_be_stored(text):
    once = passes(text) or ""
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once
    assert once == once.strip()


@given(st.text(st.sampled_from("aب\u200c\u200d\u200e ی\u0301e\n\t"), max_size=12), st.booleans())
def test_cleaning_twice_changes_nothing_where_joiners_and_marks_meet(text, multiline):
    once = clean(text, multiline=multiline)
    assert clean(once, multiline=multiline) == once


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  Amina  ", "Amina"),
        ("A\u030ange", "Ånge"),
        ("Ali\tHassan", "Ali Hassan"),
        ("Ali\r\nHassan", "Ali Hassan"),
        ("Ali\u00a0\u3000Hassan", "Ali Hassan"),
        ("A\u200bmi\u00adna\x00\x1b", "Amina"),
        ("\u202enimA\u202c", "nimA"),
        ("e\u200b\u0301", "é"),
        ("<b>Ali & Co</b>", "<b>Ali & Co</b>"),
        ("", ""),
    ],
)
def test_one_line_is_kept_as_it_is_read(given_text, kept):
    assert clean(given_text) == kept


def test_several_lines_keep_their_line_ends_and_lose_their_margins():
    assert clean("\n a \r\n\r\n  b\u2028c \t d \n\n", multiline=True) == "a\n\nb\nc d"


def test_joiners_stay_where_they_are_spelling():
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("ක්\u200dෂ") == "ක්\u200dෂ"


def test_joiners_go_where_they_hide():
    assert clean("Ali\u200cce") == "Alice"
    assert clean("\u200cعلی\u200d") == "علی"
    assert clean("ع\u200c\u200cل") == "ع\u200cل"


def test_pairs_of_halves_are_put_together():
    assert clean("\ud83d\ude42") == "\U0001f642"


def test_half_a_character_is_refused_in_plain_words():
    with pytest.raises(InvalidInputError, match="trasigt tecken") as refused:
        clean("Al\udce5", field="given")
    assert refused.value.field == "given"


def test_a_text_that_is_too_long_says_how_much_fits():
    assert clean("å" * 200) == "å" * 200
    with pytest.raises(InvalidInputError, match="201 tecken, och högst 200"):
        clean("å" * 201)


def test_length_is_counted_after_cleaning():
    assert clean("  " + "a\u0308" * 200 + "\u200b" * 50) == "ä" * 200


def test_no_limit_means_no_limit():
    assert len(clean("a" * 100_000, limit=None)) == 100_000


def test_a_required_field_with_only_blanks_is_refused():
    with pytest.raises(InvalidInputError, match="tomt"):
        clean(" \u200b\t", required=True)


def test_spaces_fold_to_one():
    assert fold_spaces("  a \n\t b\u00a0c ") == "a b c"
