"""Chance that comes out the same every time it is asked from the same seed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """One stream of chance; two with the same seed go the same way on every computer."""

    def __init__(self, *seed: object) -> None:
        self._random = Random("/".join(map(str, seed)))  # noqa: S311 - made-up lives, no secrets

    def odds(self, share: float) -> bool:
        """Tell whether something happens that happens in so large a share of the cases."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """Return a whole number, both ends counted."""
        return low + int(self._random.random() * (high - low + 1))

    def factor(self, low: float, high: float) -> float:
        """Return a number to stretch a time with."""
        return low + self._random.random() * (high - low)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of several things."""
        return options[int(self._random.random() * len(options))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """Return one of several things, by how often each should come."""
        left = self._random.random() * sum(weights.values())
        for option, weight in weights.items():
            left -= weight
            if left < 0:
                return option
        return next(reversed(list(weights)))

    def day(self, first: date, last: date) -> date:
        """Return a day, both ends counted; the first if there is none between."""
        return first + timedelta(days=self.between(0, max((last - first).days, 0)))

    def days_after(self, start: date, low: int, high: int) -> date:
        """Return the day so many days later."""
        return start + timedelta(days=self.between(low, high))
