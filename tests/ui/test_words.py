from datetime import UTC, date, datetime

import pytest

from models.domain.chain import Phase
from models.domain.clock import held_at
from models.domain.labels import MASKED, PersonLabel
from models.domain.name_keys import HitReason
from models.domain.status import HouseholdRole, PlacementCategory, Profile, Protection, Sex
from ui.words import labels
from ui.words.dates import (
    age_at,
    day_words,
    distance_words,
    due_words,
    full_day_words,
    left_words,
    long_day_words,
    short_due_words,
    span_words,
)
from ui.words.moments import moment_words
from ui.words.persons import born_and_age, born_words, spoken_person

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 11, 21), "21 november"), (date(2027, 1, 8), "8 januari 2027")],
)
def test_the_year_stands_only_when_it_is_not_this_one(day, words):
    assert day_words(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "tis 24 november"),
        (date(2026, 12, 2), "ons 2 december"),
        (date(2026, 12, 3), "3 december"),
        (date(2026, 11, 21), "21 november"),
    ],
)
def test_near_days_have_their_weekday(day, words):
    assert due_words(day, TODAY) == words


def test_days_of_other_years_are_short_where_there_is_little_room():
    assert short_due_words(date(2024, 10, 16), TODAY) == "16 okt 2024"
    assert short_due_words(date(2026, 11, 24), TODAY) == "tis 24 november"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 21), "2 dagar sent"),
        (date(2026, 11, 22), "1 dag sent"),
        (TODAY, "i dag"),
        (date(2026, 11, 24), "i morgon"),
        (date(2026, 12, 10), "om 17 dagar"),
    ],
)
def test_how_far_off_a_day_is(day, words):
    assert distance_words(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2029, 4, 8), "2 år 4 mån kvar"),
        (date(2028, 11, 23), "2 år kvar"),
        (date(2027, 4, 1), "4 mån kvar"),
        (date(2026, 12, 22), "29 dagar kvar"),
        (date(2026, 11, 24), "1 dag kvar"),
        (date(2026, 11, 1), "0 dagar kvar"),
    ],
)
def test_how_much_is_left(day, words):
    assert left_words(day, TODAY) == words


def test_days_as_headings_and_facts():
    assert long_day_words(TODAY) == "Måndag 23 november 2026"
    assert full_day_words(TODAY) == "23 november 2026"


def test_moments_are_on_a_swedish_clock():
    assert moment_words(datetime(2026, 11, 23, 6, 30, tzinfo=UTC), TODAY) == "i dag 07.30"
    assert moment_words(datetime(2026, 7, 1, 22, 15, tzinfo=UTC), TODAY) == "2 juli 00.15"


def test_a_period_is_written_from_its_first_to_its_last_day():
    assert span_words(date(2026, 8, 31), date(2027, 6, 11), TODAY) == "31 aug – 11 juni 2027"
    assert span_words(date(2026, 12, 1), None, TODAY) == "1 dec – tills vidare"
    assert span_words(TODAY, TODAY, TODAY) == "23 nov"


@pytest.mark.parametrize(
    ("born", "age"),
    [(date(1993, 11, 23), 33), (date(1993, 11, 24), 32), (date(2024, 2, 29), 2)],
)
def test_age_turns_on_the_birthday(born, age):
    assert age_at(born, TODAY) == age


def test_a_person_without_a_day_has_a_year_or_nothing():
    with held_at(datetime(2026, 11, 23, tzinfo=UTC)):
        assert born_and_age(PersonLabel("A", birth_date=date(1993, 5, 14))) == "14 maj 1993, 33 år"
        assert born_and_age(PersonLabel("A", birth_year=1979)) == "1979, dag okänd"
        assert born_and_age(PersonLabel("A")) == ""
    assert born_words(PersonLabel("A", birth_year=1979)) == "född 1979, dag okänd"
    assert born_words(PersonLabel("A")) == "födelsedag saknas"


def test_a_protected_person_is_neither_dated_nor_named():
    assert born_words(MASKED) == ""
    assert spoken_person(MASKED, "2026-0002") == "Skyddad person, 2026-0002"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (labels.phase, Phase),
        (labels.placement, PlacementCategory),
        (labels.sex, Sex),
        (labels.household_role, HouseholdRole),
        (labels.protection, Protection),
        (labels.profile, Profile),
        (labels.hit_reason, HitReason),
    ],
)
def test_every_code_has_words_of_its_own(words, codes):
    said = [words(code) for code in codes]
    assert all(said)
    assert len(set(said)) == len(said)
