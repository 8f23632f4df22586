"""Find people by the words of their names, with the same little work however common a word is.

A word fits a name that has a word which begins so, or which sounds so. Of each typed word no more
than the first few thousand people are fetched. A word that more people bear, such as a single
letter, is not followed up by itself: it is held against the names of those whom the other words
have found.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import ColumnElement, Connection, Integer, bindparam, select

from introapp.services.prepared import AnySelect, prepared
from models.domain.name_keys import keys
from models.tables.search import NameKey, NameToken, PersonToken

_MOST: Final = 10_000  # people fetched for one of several words: 4 ms
_MOST_ALONE: Final = 1_000  # people fetched for a word by itself
_AT_ONCE: Final = 500  # names held against a common word at a time: 1 ms
_LEAST_SOUND: Final = 3  # letters; of a shorter word the beginning says all
_BEYOND: Final = "\U0010ffff"  # sorts after everything that a word can go on with
_BEST, _ALIKE = 0, 1


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Who fits one typed word.

    Attributes:
        people: by person how well, the best first.
        whole: whether these are all.
    """

    word: str
    people: Mapping[int, int]
    whole: bool


def people_named(connection: Connection, words: Sequence[str]) -> Iterator[int]:
    """Give the people whose names all the words fit, the best first.

    Args:
        connection: where they are looked for.
        words: folded as the tokens of names are; at least one.
    """
    most = _MOST if len(words) > 1 else _MOST_ALONE
    scarce, *others = sorted(
        (_fitting(connection, word, most) for word in words),
        key=lambda fitting: (not fitting.whole, len(fitting.people)),
    )
    found = scarce.people
    for other in others:
        if other.whole:
            found = {
                person: fit + other.people[person]
                for person, fit in found.items()
                if person in other.people
            }
    best_first = iter(sorted(found, key=found.__getitem__))
    common = [other.word for other in others if not other.whole]
    while batch := list(islice(best_first, _AT_ONCE)):
        yield from _those_with(connection, batch, common) if common else batch


def _fitting(connection: Connection, word: str, most: int) -> _Fitting:
    begins = _people_beginning().numbers(connection, start=word, end=word + _BEYOND, most=most)
    best = dict.fromkeys(begins, _BEST)
    if len(begins) == most or len(word) < _LEAST_SOUND:
        return _Fitting(word, best, whole=len(begins) < most)
    sounds = _people_sounding().numbers(connection, keys=keys(word), most=most)
    people = dict.fromkeys((*begins, *sounds), _ALIKE) | best
    return _Fitting(word, people, whole=len(sounds) < most)


def _those_with(connection: Connection, people: Sequence[int], words: Sequence[str]) -> list[int]:
    """Return those people in whose names every one of some words fits, in the same order."""
    lacking = {person: set(words) for person in people}
    fitting = {word: _tokens_fitting(connection, word) for word in words}
    for row in _names().rows(connection, people=people):
        lacking[row.person_id] -= {word for word in words if row.token_id in fitting[word]}
    return [person for person in people if not lacking[person]]


def _tokens_fitting(connection: Connection, word: str) -> frozenset[int]:
    begins = _tokens_beginning().numbers(connection, start=word, end=word + _BEYOND)
    if len(word) < _LEAST_SOUND:
        return frozenset(begins)
    return frozenset((*begins, *_tokens_sounding().numbers(connection, keys=keys(word))))


@prepared
def _tokens_beginning() -> AnySelect:
    return select(NameToken.id).where(*_begins())


@prepared
def _tokens_sounding() -> AnySelect:
    return select(NameKey.token_id).where(_sounds())


@prepared
def _people_beginning() -> AnySelect:
    return (
        select(PersonToken.person_id)
        .join(NameToken, NameToken.id == PersonToken.token_id)
        .where(*_begins())
        .limit(bindparam("most", type_=Integer(), literal_execute=True))
    )


@prepared
def _people_sounding() -> AnySelect:
    return (
        select(PersonToken.person_id)
        .join(NameKey, NameKey.token_id == PersonToken.token_id)
        .where(_sounds())
        .limit(bindparam("most", type_=Integer(), literal_execute=True))
    )


@prepared
def _names() -> AnySelect:
    return select(PersonToken.person_id, PersonToken.token_id).where(
        PersonToken.person_id.in_(bindparam("people", expanding=True))
    )


def _begins() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return NameToken.token >= bindparam("start"), NameToken.token < bindparam("end")


def _sounds() -> ColumnElement[bool]:
    return NameKey.key.in_(bindparam("keys", expanding=True))
