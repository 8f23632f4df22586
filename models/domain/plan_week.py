"""The ordinary week of a plan: how long it is, and what it asks of one person at the same time."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from models.domain.plan_document import WeekEntry


def weekly_hours(entries: Sequence[WeekEntry]) -> Decimal:
    """Return the sum of the hours of the week; times that clash count once each."""
    return sum((Decimal(_minutes(entry)) for entry in entries), Decimal(0)) / 60


def clashes(entries: Sequence[WeekEntry]) -> tuple[tuple[WeekEntry, WeekEntry], ...]:
    """Return the pairs that ask for the person at two places; end and beginning may meet."""
    return tuple(
        (one, other)
        for one, other in combinations(entries, 2)
        if one.weekday == other.weekday and one.begins < other.ends and other.begins < one.ends
    )


def _minutes(entry: WeekEntry) -> int:
    """Return how long an entry lasts; one that ends before it begins lasts no time."""
    begins = entry.begins.hour * 60 + entry.begins.minute
    ends = entry.ends.hour * 60 + entry.ends.minute
    return max(0, ends - begins)
