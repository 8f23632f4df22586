"""Clocks that stand still: time the law leaves out when it counts to the end of a right.

Counting is by whole days. A right of so many months from a day has as many days as the calendar
puts between that day and its end; each day of stopped time is left out, and the end moves on by as
many days. The most that may be left out of a kind of time, given in months, is counted in calendar
months from the first day of that kind which is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from models.domain.facts import PeriodFacts
from models.domain.rules.rule import Stop
from models.domain.rules.subjects import Subject
from models.domain.rules.time_limits import add_months, add_years

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of days, both ends counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Pause:
    """Time during which a clock stood still.

    Attributes:
        text: why, in Swedish.
        goes_on: it still stands still, so that the end moves on by a day each day.
    """

    text: str
    first: date
    last: date
    goes_on: bool = False

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


class StoppedClock(NamedTuple):
    """When a clock ends, and the time it stood still."""

    end: date
    pauses: tuple[Pause, ...]


def run_clock(start: date, end: date, *, stops: Iterable[Stop], subject: Subject) -> StoppedClock:
    """Return when a clock ends that would have run from start to end without stops.

    Time that two stops leave out is left out once; what has no limit is taken first.
    """
    taken: list[Span] = []
    pauses: list[Pause] = []
    for stop in sorted(stops, key=lambda stop: stop.at_most_months is not None):
        spans = merge(_clip(_spans_of(stop, subject), after=start))
        free = _limit(list(subtract(spans, taken)), stop.at_most_months)
        pauses += [
            Pause(stop.text, span.first, span.last, _goes_on(stop, span, subject)) for span in free
        ]
        taken = list(merge([*taken, *free]))
    moved = _move(end, taken)
    counted = tuple(pause for pause in sorted(pauses, key=_order) if pause.first <= moved)
    return StoppedClock(moved, counted)


def merge(spans: Iterable[Span]) -> Iterator[Span]:
    """Return the same days as spans that neither touch nor overlap, in order."""
    current: Span | None = None
    for span in sorted(spans):
        if current is None:
            current = span
        elif span.first <= current.last + _DAY:
            current = Span(current.first, max(current.last, span.last))
        else:
            yield current
            current = span
    if current is not None:
        yield current


def subtract(spans: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """Return the days of spans that are not in taken; both are merged."""
    holes = list(taken)
    for span in spans:
        first = span.first
        for hole in holes:
            if hole.last < first or hole.first > span.last:
                continue
            if hole.first > first:
                yield Span(first, hole.first - _DAY)
            first = hole.last + _DAY
        if first <= span.last:
            yield Span(first, span.last)


def _spans_of(stop: Stop, subject: Subject) -> Iterator[Span]:
    if stop.period is not None:
        for period in subject.case.periods:
            if period.kind is stop.period:
                yield from _leave(period, stop.child_below, at=subject.at)
    elif stop.from_event is not None and stop.until_event is not None:
        first = subject.dates.get(stop.from_event)
        until = subject.dates.get(stop.until_event)
        last = subject.at if until is None else until - _DAY
        if first is not None and first <= last:
            yield Span(first, last)


def _leave(period: PeriodFacts, child_below: int | None, *, at: date) -> Iterator[Span]:
    last = period.ends or at
    if child_below is not None:
        if period.child_born is None:
            return
        last = min(last, add_years(period.child_born, child_below) - _DAY)
    if period.starts <= last:
        yield Span(period.starts, last)


def _clip(spans: Iterable[Span], *, after: date) -> Iterator[Span]:
    """Return what lies after the day the clock counts from, which is no day of the clock."""
    for span in spans:
        if span.last > after:
            yield Span(max(span.first, after + _DAY), span.last)


def _limit(spans: list[Span], at_most_months: int | None) -> list[Span]:
    if at_most_months is None or not spans:
        return spans
    first = spans[0].first
    left = (add_months(first, at_most_months) - first).days
    kept = []
    for span in spans:
        if left <= 0:
            break
        days = min(span.days, left)
        kept.append(Span(span.first, span.first + timedelta(days=days - 1)))
        left -= days
    return kept


def _move(end: date, stopped: Iterable[Span]) -> date:
    for span in stopped:
        if span.first > end:
            break
        end += timedelta(days=span.days)
    return end


def _goes_on(stop: Stop, span: Span, subject: Subject) -> bool:
    if span.last != subject.at:
        return False
    if stop.until_event is not None:
        return stop.until_event not in subject.dates
    return any(
        period.kind is stop.period and period.ends is None for period in subject.case.periods
    )


def _order(pause: Pause) -> date:
    return pause.first
