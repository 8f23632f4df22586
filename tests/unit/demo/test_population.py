"""A fictive population is of any size, and the same for the same seed."""

from datetime import date

import pytest

from introapp.demo.pools import cultures, municipalities, neighbours
from introapp.demo.population import CHUNK, MOST_PEOPLE, Population, build_chunk, build_population
from models.domain.errors import InvalidInputError

AT = date(2026, 11, 22)


def test_the_same_seed_gives_the_same_people(tell):
    assert tell(120) == tell(120)


def test_another_seed_gives_other_people(tell):
    assert tell(120, seed=2) != tell(120)


def test_another_municipality_has_other_people(tell):
    names = [newcomer.name for newcomer in tell(60)]
    assert [newcomer.name for newcomer in tell(60, municipality="2480")] != names


def test_a_chunk_is_the_same_without_those_before_it():
    population = Population(2 * CHUNK + 40, 7, AT, "0127")
    in_order = list(build_population(population))
    assert in_order == [build_chunk(population, number) for number in reversed(range(3))][::-1]


@pytest.mark.parametrize("people", [1, 2, 5, 60, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 3])
def test_exactly_as_many_people_as_wanted_are_told_of(tell, people):
    assert [newcomer.number for newcomer in tell(people)] == list(range(1, people + 1))


def test_everybody_has_a_case_that_is_open_on_the_day(many):
    assert all(newcomer.case.phases for newcomer in many)


@pytest.mark.parametrize("people", [0, -1, MOST_PEOPLE + 1])
def test_an_impossible_size_is_refused(people):
    with pytest.raises(InvalidInputError, match="Antalet personer"):
        Population(people, 1, AT, "0127")


def test_a_municipality_that_is_not_there_is_refused():
    with pytest.raises(InvalidInputError, match="Det finns ingen kommun"):
        Population(60, 1, AT, "9999")


@pytest.mark.parametrize(("people", "officers"), [(1, 3), (60, 4), (5000, 8), (1_000_000, 8)])
def test_the_unit_has_three_to_eight_officers_with_names_of_their_own(people, officers):
    names = Population(people, 1, AT, "0127").officers
    assert len(set(names)) == len(names) == officers


def test_the_cases_are_shared_among_all_officers(many):
    assert {newcomer.case.officer for newcomer in many} == set(range(8))


def test_every_municipality_has_another_that_can_help_it():
    assert all(code not in neighbours(code) and neighbours(code) for code in municipalities())


def test_every_name_is_written_in_the_letters_it_says():
    for culture in cultures().values():
        for part in (*culture.female, *culture.male, *culture.family):
            latin = "".join((*part.male, *part.female))
            assert latin.strip() == latin
            assert all(ord(letter) < 0x2000 or letter in "’\u02bb" for letter in latin)
            assert not part.native_male.isascii() or not part.native_male
