"""The introduction chain of a case as items in time: periods, measures, deadlines and gaps."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from models.domain.chain import MeasureStatus, Strand
from models.domain.readmodels import CaseView, MeasureRow
from models.domain.rules.findings import Finding
from models.domain.rules.rule import Quantity
from models.domain.rules.words import Comparison, Measured
from models.domain.timeline_deadlines import deadlines_of
from models.domain.timeline_gaps import UNIT_ROUTINE, IdleLimit, gaps_of
from models.domain.timeline_items import ChainItem, ItemKind, ItemState, LaneItems
from models.domain.timeline_periods import Period, periods_of
from models.domain.timeline_sentences import (
    deadline_facts,
    deadline_sentence,
    deadline_title,
    deadline_when,
    distance_words,
    gap_facts,
    gap_sentence,
    gap_short,
    gap_title,
    measure_facts,
    measure_sentence,
    measure_short,
    measure_tail,
    measure_when,
    period_facts,
    period_sentence,
)
from models.domain.timeline_words import span_words

_TOTALS = frozenset({Measured.HOURS_DONE, Measured.PARTS_DONE})


_ORDER = {kind: number for number, kind in enumerate(ItemKind)}


def chain_items(view: CaseView, *, idle: IdleLimit = UNIT_ROUTINE) -> tuple[LaneItems, ...]:
    """Return the chain of a case: all eight lanes, always in the same order.

    Of a protected person the chain tells what the unit itself does: no permits, no places, no
    name of who delivers.

    Args:
        view: the case as it stands on a day.
        idle: how long a time without a measure is a gap, and from which age; a finding of the
            same routine has the last word on the time.
    """
    found = sorted(_items(view, idle), key=_by_time)
    return tuple(
        LaneItems(strand, tuple(item for item in found if item.strand is strand))
        for strand in Strand
    )


def _by_time(item: ChainItem) -> tuple[date, int, int]:
    return item.starts, _ORDER[item.kind], item.number


def _items(view: CaseView, idle: IdleLimit) -> Iterator[ChainItem]:
    yield from chain(_periods(view), _measures(view), _deadlines(view), _gaps(view, idle))


def _periods(view: CaseView) -> Iterator[ChainItem]:
    for period in periods_of(view):
        yield ChainItem(
            kind=ItemKind(period.kind),
            number=period.number,
            strand=period.strand,
            title=period.title,
            short=period.short,
            starts=period.starts,
            ends=period.ends,
            state=_state_of_period(period, view.at),
            when=span_words(period.starts, period.ends),
            facts=period_facts(period),
            spoken=period_sentence(period),
        )


def _state_of_period(period: Period, at: date) -> ItemState:
    if period.expected or period.starts > at:
        return ItemState.PLANNED
    is_over = period.ends is not None and period.ends < at
    return ItemState.DONE if is_over else ItemState.RUNNING


_STATES = {
    MeasureStatus.PLANNED: ItemState.PLANNED,
    MeasureStatus.RUNNING: ItemState.RUNNING,
    MeasureStatus.DONE: ItemState.DONE,
    MeasureStatus.STOPPED: ItemState.STOPPED,
}


def _measures(view: CaseView) -> Iterator[ChainItem]:
    shares = _shares(view.findings)
    hidden = view.person.masked
    for row in view.measures:
        if row.status not in _STATES:
            continue
        share = shares.get(row.kind) if row.status is MeasureStatus.RUNNING else None
        elsewhere = None
        if row.delivered_elsewhere:
            elsewhere = "" if hidden else row.delivering
        yield ChainItem(
            kind=ItemKind.MEASURE,
            number=row.measure_id,
            strand=row.strand,
            title=row.title,
            short=measure_short(row),
            starts=row.starts,
            ends=_last_day(row, view),
            state=_STATES[row.status],
            when=measure_when(row),
            facts=measure_facts(row, elsewhere, share),
            spoken=measure_sentence(row, elsewhere, share),
            tail=measure_tail(row, share),
            elsewhere=elsewhere,
            share=share,
        )


def _last_day(row: MeasureRow, view: CaseView) -> date | None:
    """Return the day a measure is drawn to: one that is over goes no further than is known."""
    if row.ends is not None:
        return max(row.starts, row.ends)
    is_over = row.status in (MeasureStatus.DONE, MeasureStatus.STOPPED)
    last = view.closed or (view.at if is_over else None)
    return None if last is None else max(row.starts, last)


def _shares(findings: Iterable[Finding]) -> dict[str, float]:
    """Return how much is done of what the law asks for in all, by kind of measure."""
    shares: dict[str, float] = {}
    for finding in findings:
        quantity = finding.rule.quantity
        if quantity is None or finding.measured is None or not _is_a_total(quantity):
            continue
        share = min(max(finding.measured / finding.amounts[0].value, 0.0), 1.0)
        for kind in quantity.measure_kinds:
            shares.setdefault(kind, share)
    return shares


def _is_a_total(quantity: Quantity) -> bool:
    return quantity.comparison is Comparison.AT_LEAST and quantity.measured in _TOTALS


_PRESSING = frozenset({ItemState.NEAR, ItemState.LATE})


def _deadlines(view: CaseView) -> Iterator[ChainItem]:
    for told in deadlines_of(view):
        finding = told.finding
        yield ChainItem(
            kind=ItemKind.DEADLINE,
            number=told.number,
            strand=finding.strand,
            title=deadline_title(finding, told.whose),
            short=deadline_title(finding, told.whose_in_short),
            starts=told.day,
            ends=told.day,
            state=told.state,
            when=deadline_when(finding),
            facts=deadline_facts(finding),
            spoken=deadline_sentence(finding, told.whose),
            tail=distance_words(finding) if told.state in _PRESSING else "",
            certain=finding.status.holds,
            about_protected=told.is_about_protected,
        )


def _gaps(view: CaseView, idle: IdleLimit) -> Iterator[ChainItem]:
    for number, gap in enumerate(gaps_of(view, idle)):
        yield ChainItem(
            kind=ItemKind.GAP,
            number=number,
            strand=Strand.LANGUAGE,
            title=gap_title(gap),
            short=gap_short(gap),
            starts=gap.starts,
            ends=gap.ends,
            state=ItemState.RUNNING if gap.goes_on else ItemState.DONE,
            when=span_words(gap.starts, gap.ends),
            facts=gap_facts(gap),
            spoken=gap_sentence(gap),
        )
