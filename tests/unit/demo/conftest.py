"""Fictive populations, told once for all the tests of them."""

from datetime import date

import pytest

from introapp.demo.population import Population, build_population

AT = date(2026, 11, 22)


def told(people, *, seed=1, at=AT, municipality="0127"):
    """Return the people of a population."""
    population = Population(people, seed, at, municipality)
    return [
        newcomer
        for chunk in build_population(population)
        for household in chunk
        for newcomer in household.members
    ]


@pytest.fixture(scope="session")
def tell():
    return told


@pytest.fixture(scope="session")
def sixty():
    return told(60)


@pytest.fixture(scope="session")
def many():
    """People of several seeds, days and municipalities: three hundred each."""
    return [
        *told(300, seed=1),
        *told(300, seed=2, at=date(2026, 2, 28), municipality="2480"),
        *told(300, seed=3, at=date(2025, 7, 1), municipality="0980"),
        *told(300, seed=4, at=date(2028, 2, 29), municipality="1480"),
    ]
