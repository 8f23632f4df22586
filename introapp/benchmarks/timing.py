"""Take times of what the program does and of what it is held against, in turns.

Whatever else the computer does meanwhile slows both alike, so that their ratio stands. The
collector of Python's garbage is held back: when it runs is chance.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Final

WARM_UP: Final = 5
"""Rounds that do not count: statements are made ready in them, and pages read."""


@dataclass(frozen=True, slots=True)
class Timed:
    """The median of what was measured, and of the raw limit; milliseconds."""

    measured: float
    raw: float


def in_turns(
    measured: Callable[[], object],
    raw: Callable[[], object],
    rounds: int,
    *,
    before: Callable[[], object] | None = None,
) -> Timed:
    """Time two things in turns; who begins changes from round to round.

    Args:
        measured: what the program does.
        raw: what it is held against.
        rounds: how often each is timed.
        before: done before each, outside the time.
    """
    times: tuple[list[float], list[float]] = ([], [])
    with _undisturbed():
        for number in range(-WARM_UP, rounds):
            pair = ((0, measured), (1, raw))
            for place, work in pair if number % 2 else reversed(pair):
                if before is not None:
                    before()
                took = time_of(work)
                if number >= 0:
                    times[place].append(took)
    return Timed(median(times[0]), median(times[1]))


def one_by_one(
    work: Callable[[], object], rounds: int, *, before: Callable[[], object] | None = None
) -> list[float]:
    """Return how long something took each time, in milliseconds; ``before`` is not counted."""
    times: list[float] = []
    with _undisturbed():
        for _number in range(WARM_UP + rounds):
            if before is not None:
                before()
            times.append(time_of(work))
    return times[WARM_UP:]


def time_of(work: Callable[[], object]) -> float:
    """Return how long something takes once; milliseconds."""
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000


def share_within(times: Sequence[float], share: float) -> float:
    """Return the time within which so large a share of the times lies, such as 0.95."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


@contextmanager
def _undisturbed() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
