from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.errors import InvalidInputError
from models.domain.fictive_numbers import (
    MOST_A_DAY,
    fictive_coordination_number,
    fictive_dossier_number,
    fictive_personal_number,
)
from models.domain.identity_numbers import parse_identity_number
from models.domain.status import IdentifierKind, Sex

TODAY = date(2026, 11, 22)
MAKERS = st.sampled_from([fictive_personal_number, fictive_coordination_number])
BIRTHS = st.dates(date(1900, 1, 1), TODAY)
PLACES = st.integers(0, MOST_A_DAY - 1)


@given(MAKERS, BIRTHS, st.sampled_from(Sex), PLACES)
def test_nobody_can_have_a_made_up_number(make, birth, sex, nth):
    number = make(birth, sex, nth)
    assert number.is_fictive
    with pytest.raises(InvalidInputError, match="Kontrollsiffran"):
        parse_identity_number(number.display, today=TODAY)


@given(MAKERS, BIRTHS, st.sampled_from(Sex), PLACES)
def test_a_unit_for_practice_reads_it_with_its_birth_date_and_sex(make, birth, sex, nth):
    number = make(birth, sex, nth)
    read = parse_identity_number(number.short_display(TODAY), today=TODAY, fictive=True)
    assert (read, read.birth_date, read.sex) == (number, birth, sex)


@pytest.mark.parametrize("make", [fictive_personal_number, fictive_coordination_number])
@pytest.mark.parametrize("sex", list(Sex))
def test_a_day_has_many_and_no_two_alike(make, sex):
    birth = date(1990, 2, 28)
    numbers = {make(birth, sex, nth) for nth in range(MOST_A_DAY)}
    assert len(numbers) == MOST_A_DAY
    with pytest.raises(ValueError, match="499"):
        make(birth, sex, MOST_A_DAY)


def test_a_real_number_is_not_taken_for_a_made_up_one():
    number = parse_identity_number("19811228-9874", today=TODAY)
    assert not number.is_fictive


def test_only_one_wrong_digit_in_nine_marks_a_made_up_number():
    taken = 0
    for last in range(10):
        try:
            parse_identity_number(f"19811228-987{last}", today=TODAY, fictive=True)
        except InvalidInputError:
            continue
        taken += 1
    assert taken == 2


def test_made_up_dossier_numbers_are_read_as_dossier_numbers():
    number = fictive_dossier_number(42, card=1)
    assert number.display == "00-000042/1"
    assert parse_identity_number(number.display, today=TODAY) == number
    assert fictive_dossier_number(999_999).kind is IdentifierKind.DOSSIER
    with pytest.raises(ValueError, match="1000000"):
        fictive_dossier_number(1_000_000)
