"""Gaps in the chain: weeks after reception without any measure in language or work."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.domain.chain import MeasureStatus, Strand
from models.domain.events import Event
from models.domain.readmodels import CaseView, MeasureRow
from models.domain.rules.time_limits import add_months

_DAY = timedelta(days=1)
_COUNTED = frozenset({Strand.LANGUAGE, Strand.WORK})
_HAS_BEGUN = frozenset({MeasureStatus.RUNNING, MeasureStatus.DONE, MeasureStatus.STOPPED})
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class IdleLimit:
    """From when on it is told that nothing is going on.

    Attributes:
        days: shorter times than this are left alone.
        from_age: years; children go to school.
    """

    days: int
    from_age: int


UNIT_ROUTINE = IdleLimit(days=28, from_age=16)  # the unit's routine, rule UNIT-IDLE of its pack


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without a measure, both days counted.

    Attributes:
        goes_on: nothing has begun by the day of asking.
    """

    starts: date
    ends: date
    goes_on: bool

    @property
    def weeks(self) -> int:
        """How many whole weeks it is."""
        return ((self.ends - self.starts).days + 1) // 7


def gaps_of(view: CaseView, limit: IdleLimit = UNIT_ROUTINE) -> tuple[Gap, ...]:
    """Return the gaps of a case up to its day, the earliest first.

    A planned measure fills no gap before it has begun. Where the end of a measure is not known,
    nothing is said of the time after it.
    """
    first = _first_day(view, limit)
    if first is None:
        return ()
    last = _last_day(view)
    least = _limit_of_findings(view) or limit.days
    return tuple(gap for gap in _between(view, first, last) if _days(gap) >= least)


def _days(gap: Gap) -> int:
    return (gap.ends - gap.starts).days + 1


def _first_day(view: CaseView, limit: IdleLimit) -> date | None:
    """Return the day of reception, or that of coming of age where it is later."""
    received = [row.received for row in view.placements if row.received is not None]
    received += [day for name, day in view.events if name == Event.FIRST_RECEIVED.value]
    if not received:
        return None
    born = _born(view)
    if born is not None:
        return max(min(received), add_months(born, limit.from_age * _MONTHS))
    # Of unknown age: who has had such a measure is of age for one.
    has_had = any(row.strand in _COUNTED and row.status in _HAS_BEGUN for row in view.measures)
    return min(received) if has_had else None


def _born(view: CaseView) -> date | None:
    """Return the birth date; where only the year is known, its first day."""
    if view.person.birth_date is not None or view.person.birth_year is None:
        return view.person.birth_date
    return date(view.person.birth_year, 1, 1)


def _last_day(view: CaseView) -> date:
    """Return the last day on which anything is to be expected of the case."""
    ends = [view.at]
    if view.closed is not None:
        ends.append(view.closed)
    ends += [day - _DAY for name, day in view.events if name == Event.SELF_SUPPORTING.value]
    return min(ends)


def _limit_of_findings(view: CaseView) -> int | None:
    """Return the days of the routine as the rule book in use has it, where it speaks up."""
    for finding in view.findings:
        is_idle = finding.anchor is Event.IDLE_SINCE
        if is_idle and finding.anchor_date is not None and finding.due is not None:
            return (finding.due - finding.anchor_date).days
    return None


def _between(view: CaseView, first: date, last: date) -> Iterator[Gap]:
    free = first
    for starts, ends in _active(view, last):
        if starts > last:
            break
        if starts > free:
            yield Gap(free, starts - _DAY, goes_on=False)
        if ends >= last:
            return
        free = max(free, ends + _DAY)
    if free <= last:
        yield Gap(free, last, goes_on=last == view.at)


def _active(view: CaseView, last: date) -> list[tuple[date, date]]:
    counted = (row for row in view.measures if row.strand in _COUNTED and row.status in _HAS_BEGUN)
    return sorted((row.starts, _end(row, last)) for row in counted)


def _end(row: MeasureRow, last: date) -> date:
    return last if row.ends is None else max(row.starts, row.ends)
