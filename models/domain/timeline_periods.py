"""The stretches of status, housing and income behind the measures of a case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.domain.chain import Strand
from models.domain.events import Event
from models.domain.readmodels import CaseView, PermitRow, PlacementRow
from models.domain.timeline_words import (
    income_words,
    permit_short,
    permit_title,
    phase_words,
    placement_short,
    placement_title,
)

_PROGRAMME = "establishment_programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One stretch.

    Attributes:
        kind: value of the item's kind.
        number: its place among the rows of its kind.
        since_unknown: it began before anything is known; ``starts`` is the first known day.
        expected: it is decided but has not begun.
    """

    kind: str
    number: int
    strand: Strand
    title: str
    short: str
    starts: date
    ends: date | None
    since_unknown: bool = False
    expected: bool = False


def periods_of(view: CaseView) -> Iterator[Period]:
    """Yield the periods of a case; of a protected person only the phases of the case itself."""
    yield from _phases(view)
    if view.person.masked:
        return
    yield from (_permit(number, row) for number, row in enumerate(view.permits))
    for number, row in enumerate(view.placements):
        placed = _placement(number, row, view)
        if placed is not None:
            yield placed
    yield from _incomes(view)


def _phases(view: CaseView) -> Iterator[Period]:
    for number, row in enumerate(view.phases):
        first = min(view.opened, row.ends) if row.ends else view.opened
        starts = row.starts or first
        words = phase_words(row.phase)
        yield Period(
            kind="phase",
            number=number,
            strand=Strand.STATUS,
            title=words,
            short=words,
            starts=starts,
            ends=_not_before(starts, row.ends or view.closed),
            since_unknown=row.starts is None,
        )


def _permit(number: int, row: PermitRow) -> Period:
    starts = row.valid_from or row.decided
    return Period(
        kind="permit",
        number=number,
        strand=Strand.STATUS,
        title=permit_title(row),
        short=permit_short(row),
        starts=starts,
        ends=_not_before(starts, row.valid_to),
    )


def _placement(number: int, row: PlacementRow, view: CaseView) -> Period | None:
    """Return the time a person lives here, or is expected to come; None where no day is known."""
    starts = row.received or row.decided or row.latest_reception
    if starts is None:
        return None
    following = [
        other.received
        for other in view.placements
        if row.received and other.received and other.received > row.received
    ]
    ends = min(following, default=view.closed)
    return Period(
        kind="placement",
        number=number,
        strand=Strand.HOUSING,
        title=placement_title(row, view.municipality),
        short=placement_short(row, view.municipality),
        starts=starts,
        ends=_not_before(starts, ends if row.received else row.latest_reception),
        expected=row.received is None,
    )


def _incomes(view: CaseView) -> Iterator[Period]:
    """Yield the establishment programme and self-support, as far as events tell of them."""
    happened = dict(view.events)
    supporting = happened.get(Event.SELF_SUPPORTING.value)
    started = happened.get(Event.ESTABLISHMENT_STARTED.value)
    has_measure = any(row.kind == _PROGRAMME for row in view.measures)
    if started is not None and not has_measure:
        ends = [
            happened[event.value]
            for event in (Event.ESTABLISHMENT_ENDED, Event.ESTABLISHMENT_REVOKED)
            if event.value in happened and happened[event.value] >= started
        ]
        last = min(ends, default=supporting or view.closed)
        yield _income(0, income_words(supporting=False), started, last)
    if supporting is not None:
        yield _income(1, income_words(supporting=True), supporting, None)


def _income(number: int, words: str, starts: date, ends: date | None) -> Period:
    return Period(
        kind="income",
        number=number,
        strand=Strand.ECONOMY,
        title=words,
        short=words,
        starts=starts,
        ends=_not_before(starts, ends),
    )


def _not_before(starts: date, ends: date | None) -> date | None:
    return None if ends is None else max(starts, ends)
