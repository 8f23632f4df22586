"""Test vectors: what one rule must say about one case on one day, on both sides of each edge.

The expected days are written by hand from a calendar, never worked out by the program.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.unit.rules.cases import GROWN_UP, day

_DAY = timedelta(days=1)
NOTHING = "nothing"


@dataclass(frozen=True)
class Vector:
    """What is expected of a rule.

    Attributes:
        state: value of the finding's state, or "nothing" where the rule is silent.
        subject: key of the person the finding is about.
    """

    rule: str
    at: date
    state: str
    due: date | None = None
    words: dict[str, Any] = field(default_factory=dict, hash=False)
    measured: float | None = None
    status: str = ""
    subject: str = "p"

    @property
    def name(self) -> str:
        """Say which vector it is, for the report of a failing test."""
        return f"{self.rule} {self.at} {self.state} {self.subject}"


def says(rule: str, at: str, state: str, due: str | None = None, **words: Any) -> list[Vector]:
    """Return one vector."""
    about = {key: words.pop(key) for key in ("measured", "status", "subject") if key in words}
    expected = None if due is None else day(due)
    facts = words if words.pop("bare", False) else {**GROWN_UP, **words}
    return [Vector(rule, day(at), state, expected, facts, **about)]


def is_silent(rule: str, at: str, **words: Any) -> list[Vector]:
    """Return a vector in which the rule says nothing."""
    return says(rule, at, NOTHING, **words)


def edge(rule: str, due: str, states: str, **words: Any) -> list[Vector]:
    """Return a vector on the day due and one on the day after: "upcoming late"."""
    on, after = states.split()
    return [
        *says(rule, due, on, due, **words),
        *says(rule, str(day(due) + _DAY), after, due, **words),
    ]


def deadline(rule: str, due: str, **words: Any) -> list[Vector]:
    """Return both sides of a deadline that is law."""
    return edge(rule, due, "upcoming late", **words)


def right(rule: str, due: str, **words: Any) -> list[Vector]:
    """Return both sides of the end of a right that is law."""
    return edge(rule, due, "running ended", **words)


def begins(rule: str, due: str, states: str = "upcoming running", **words: Any) -> list[Vector]:
    """Return a vector on the day before something begins, and one on the day it begins."""
    before, on = states.split()
    silent = {"due": due} if on != NOTHING else {}
    return [
        *says(rule, str(day(due) - _DAY), before, due, **words),
        *says(rule, due, on, **silent, **words),
    ]


def met(rule: str, event: str, done: str, due: str | None = None, **words: Any) -> list[Vector]:
    """Return a vector on the day a rule is fulfilled, and one on the day before."""
    at = day(done)
    words[event] = done
    before = words.pop("before", "upcoming")
    return [
        *says(rule, done, "met", due, **words),
        *says(rule, str(at - _DAY), before, due, **words),
    ]


def valid_from(rule: str, key: str, first: str, *, at: str, **words: Any) -> list[Vector]:
    """Return the first date of the deciding event a rule is law for, and the day before."""
    return _bound(rule, key, first, -_DAY, at=at, **words)


def valid_to(rule: str, key: str, last: str, *, at: str, **words: Any) -> list[Vector]:
    """Return the last date of the deciding event a rule is law for, and the day after."""
    return _bound(rule, key, last, _DAY, at=at, **words)


def _bound(
    rule: str, key: str, bound: str, step: timedelta, *, at: str, state: str, **words: Any
) -> list[Vector]:
    due = words.pop("due", None)
    outside = str(day(bound) + step)
    inside_at, outside_at = (bound, outside) if key == "at" else (at, at)
    inside_words = words if key == "at" else {**words, key: bound}
    outside_words = words if key == "at" else {**words, key: outside}
    return [
        *says(rule, inside_at, state, due, **inside_words),
        *is_silent(rule, outside_at, **outside_words),
    ]


def shown_from(rule: str, first: str, state: str, due: str, **words: Any) -> list[Vector]:
    """Return the first day a rule with a lead is shown, and the day before."""
    return [
        *says(rule, first, state, due, **words),
        *is_silent(rule, str(day(first) - _DAY), **words),
    ]
