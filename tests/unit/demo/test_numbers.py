"""No number, phone or address of a made-up person can lead to anybody."""

from datetime import date

import pytest

from introapp.demo.numbers import NumberRegister, Thing, Uuids
from introapp.demo.population import Population, build_population
from models.domain.check_digits import luhn_check_digit
from models.domain.errors import InvalidInputError
from models.domain.fictive_numbers import MOST_A_DAY
from models.domain.identity_numbers import parse_identity_number
from models.domain.status import IdentifierKind

AT = date(2026, 11, 22)


def numbers_of(population):
    """Return every identity number of a population, with its kind."""
    register = NumberRegister()
    return [
        (identity.kind, register.number(newcomer, identity.kind, household.members[0].number))
        for chunk in build_population(population)
        for household in chunk
        for newcomer in household.members
        for identity in newcomer.identities
    ]


@pytest.fixture(scope="module")
def every_number():
    return numbers_of(Population(500, 1, AT, "0127"))


@pytest.fixture(scope="module")
def numbers(every_number):
    """Those with a check digit."""
    return [(kind, one) for kind, one in every_number if kind is not IdentifierKind.DOSSIER]


def test_dossier_numbers_begin_as_no_real_one_is_known_to(every_number):
    dossiers = [one for kind, one in every_number if kind is IdentifierKind.DOSSIER]
    assert dossiers
    assert all(number.startswith("00") for number in dossiers)


def test_the_last_digit_of_every_number_is_one_that_no_real_number_has(numbers):
    assert numbers
    assert all(luhn_check_digit(number[2:-1]) != int(number[-1]) for _, number in numbers)


def test_a_unit_in_operation_refuses_every_number(numbers):
    for _, number in numbers:
        with pytest.raises(InvalidInputError):
            parse_identity_number(number, today=AT, fictive=False)


def test_a_unit_for_practice_takes_every_number_for_what_it_is(numbers):
    for kind, number in numbers:
        assert parse_identity_number(number, today=AT, fictive=True).kind is kind


def test_no_number_is_given_out_twice(every_number):
    assert len({number for _, number in every_number}) == len(every_number)


def test_when_a_days_numbers_are_out_those_of_the_next_day_are_given(sixty):
    register, somebody = NumberRegister(), sixty[0]
    given = [register.number(somebody, IdentifierKind.PERSONAL, 1) for _ in range(MOST_A_DAY + 1)]
    assert len(set(given)) == MOST_A_DAY + 1
    assert given[0][:8] == f"{somebody.born:%Y%m%d}" != given[-1][:8]


def test_every_phone_number_is_one_that_pts_has_set_aside(many):
    phones = {one.value for n in many for one in n.reach if one.kind == "phone"}
    phones |= {custody.contact for n in many for custody in n.custody if custody.contact}
    assert phones
    mobile = {f"070-174 06 {last:02}" for last in range(5, 100)}
    landline = {f"08-465 004 {last:02}" for last in range(100)}
    assert phones <= mobile | landline


def test_every_mail_goes_to_a_domain_that_is_set_aside(many):
    mails = {one.value for n in many for one in n.reach if one.kind == "email"}
    assert mails
    assert all(mail.endswith(("@example.org", ".example")) for mail in mails)
    assert all(mail.isascii() and len(mail) < 80 for mail in mails)


def test_every_postal_code_is_one_that_sweden_does_not_have(many):
    codes = {home.postal_code for newcomer in many for home in newcomer.homes}
    assert codes
    assert all(code.startswith("0") for code in codes)


def test_uuids_are_made_from_the_seed_and_rise_with_the_number():
    uuids = Uuids(Population(60, 1, AT, "0127"))
    people = [uuids.of(Thing.PERSON, number) for number in range(1, 50)]
    assert people == sorted(people)
    assert len(set(people)) == len(people)
    assert {uuid.version for uuid in people} == {8}
    assert {uuid.variant for uuid in people} == {"specified in RFC 4122"}


def test_another_unit_has_other_uuids():
    here, there = (Uuids(Population(60, 1, AT, code)) for code in ("0127", "2480"))
    assert here.of(Thing.PERSON, 1) != there.of(Thing.PERSON, 1)
