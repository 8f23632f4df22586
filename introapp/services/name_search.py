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
_FEW: Final = 1_000  # people fetched for a word by itself, or for one or two letters
_AT_ONCE: Final = 1_024  # people whose names are held against a common word at a time: 2 ms
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
    scarce, *others = sorted(
        (_fitting(connection, word, _most(word, words)) for word in words), key=_scarcity
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


def _most(word: str, words: Sequence[str]) -> int:
    """Return how many people are fetched for a word: few where it is alone, or says little."""
    return _MOST if len(words) > 1 and len(word) >= _LEAST_SOUND else _FEW


def _scarcity(fitting: _Fitting) -> tuple[int, int]:
    """Return what sorts the word that says most first: the one that fewest bear, or the longest."""
    return (0, len(fitting.people)) if fitting.whole else (1, -len(fitting.word))


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
    names = _names().rows(connection, people=people)
    left = set(people)
    for word in words:
        fitting = _tokens_fitting(connection, word)
        left &= {row.person_id for row in names if row.token_id in fitting}
    return [person for person in people if person in left]


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
