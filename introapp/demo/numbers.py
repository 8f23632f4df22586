"""Numbers for made-up people: such that nobody can be taken for one of them.

Personnummer and samordningsnummer have an impossible last digit; dossier numbers begin with 00
(models.domain.fictive_numbers). The uuids are those of RFC 9562's version 8, which is for makers'
own use: a mark of the population, the kind of thing, and its number. They rise with the numbers,
so that a million rows go into their indexes in order.
"""

import hashlib
from collections import Counter
from datetime import date, timedelta
from enum import IntEnum
from typing import Final
from uuid import UUID

from introapp.demo.population import Population
from introapp.demo.records import Newcomer
from models.domain.fictive_numbers import (
    MOST_A_DAY,
    fictive_coordination_number,
    fictive_dossier_number,
    fictive_personal_number,
)
from models.domain.status import IdentifierKind, Sex

_VERSION: Final = 8 << 76
_VARIANT: Final = 2 << 62
_MARK_BYTES: Final = 6
_OF_ONE_PERSON: Final = 256
"""Things of one kind that one person may have."""


class Thing(IntEnum):
    """What a uuid is for."""

    PERSON = 1
    CASE = 2
    HOUSEHOLD = 3
    PERMIT = 4
    PLACEMENT = 5
    GOAL = 6
    MEASURE = 7
    PLAN = 8
    TASK = 9
    OFFICER = 10


class Uuids:
    """The uuids of one population; another seed or municipality gives others."""

    def __init__(self, population: Population) -> None:
        told = f"{population.seed}/{population.municipality}".encode()
        mark = hashlib.sha256(told).digest()[:_MARK_BYTES]
        self._base = int.from_bytes(mark) << 80 | _VERSION | _VARIANT

    def of(self, thing: Thing, person: int, place: int = 0) -> UUID:
        """Return the uuid of a thing: the person's number, and its place among their own."""
        return UUID(int=self._base | thing << 64 | (person * _OF_ONE_PERSON + place))


class NumberRegister:
    """Gives out identity numbers, none of them twice."""

    def __init__(self) -> None:
        self._given: Counter[tuple[IdentifierKind, date, Sex]] = Counter()

    def number(self, newcomer: Newcomer, kind: IdentifierKind, household: int) -> str:
        """Return the person's number of a kind; the household's first member keeps its dossier."""
        if kind is IdentifierKind.DOSSIER:
            card = None if newcomer.number == household else newcomer.number - household
            return fictive_dossier_number(household - 1, card).value
        sex = newcomer.sex or Sex.FEMALE
        day = newcomer.born
        while self._given[kind, day, sex] >= MOST_A_DAY:
            day += timedelta(days=1)  # as Skatteverket does where a day's numbers are out
        nth = self._given[kind, day, sex]
        self._given[kind, day, sex] += 1
        make = _MAKERS[kind]
        return make(day, sex, nth).value


_MAKERS: Final = {
    IdentifierKind.PERSONAL: fictive_personal_number,
    IdentifierKind.COORDINATION: fictive_coordination_number,
}
