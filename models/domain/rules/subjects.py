"""What the rules are tried on: a person, a member, a measure or a period, on a given day."""

from collections.abc import Iterable
from datetime import date, timedelta

from models.domain.chain import MeasureStatus
from models.domain.events import Event
from models.domain.facts import CaseFacts, MeasureFacts, PeriodFacts, PermitFacts, SubjectFacts
from models.domain.rules.rule import Derivation
from models.domain.rules.time_limits import add_months

_HAS_BEGUN = {MeasureStatus.RUNNING, MeasureStatus.DONE, MeasureStatus.STOPPED}
_NO_LONGER_RUNS = {
    MeasureStatus.DONE,
    MeasureStatus.STOPPED,
    MeasureStatus.ENTERED_IN_ERROR,
}


class Subject:
    """Whom or what a rule is tried on, with every date that is known.

    Attributes:
        dates: the entered events and those that follow from permits, measures and periods.
        permit: the latest permit decided by then; None while there is none.
        measure, period: set where the rule is about one of them.
    """

    __slots__ = ("at", "born", "case", "dates", "facts", "measure", "period", "permit")

    def __init__(self, facts: SubjectFacts, case: CaseFacts, *, at: date) -> None:
        self.facts = facts
        self.case = case
        self.at = at
        self.born = facts.born
        self.measure: MeasureFacts | None = None
        self.period: PeriodFacts | None = None
        self.dates: dict[Event, date] = dict(facts.events)
        if facts.born is not None:
            self.dates[Event.BORN] = facts.born
        self.permit = _add_permits(facts.permits, self.dates, at=at)

    @property
    def key(self) -> str:
        """Identity of the person."""
        return self.facts.key

    def about_measure(self, measure: MeasureFacts) -> "Subject":
        """Return the same person, with one measure in the middle."""
        about = self._copy()
        about.measure = measure
        _put(about.dates, Event.MEASURE_STARTS, measure.starts)
        _put(about.dates, Event.MEASURE_ENDS, measure.ends)
        _put(about.dates, Event.AGREEMENT_TERMINATED, measure.agreement_terminated)
        return about

    def about_period(self, period: PeriodFacts) -> "Subject":
        """Return the same person, with one period in the middle."""
        about = self._copy()
        about.period = period
        about.dates[Event.PERIOD_STARTS] = period.starts
        _put(about.dates, Event.PERIOD_ENDS, period.ends)
        return about

    def _copy(self) -> "Subject":
        copy = object.__new__(Subject)
        copy.facts, copy.case, copy.at, copy.born = self.facts, self.case, self.at, self.born
        copy.permit, copy.measure, copy.period = self.permit, None, None
        copy.dates = dict(self.dates)
        return copy


def person_of(case: CaseFacts, derivations: Iterable[Derivation], *, at: date) -> Subject:
    """Return the person the case is about."""
    subject = Subject(case, case, at=at)
    for derivation in derivations:
        if derivation.event not in subject.dates:
            _put(subject.dates, derivation.event, _first_start(case.measures, derivation, at=at))
    if case.support_months:
        _put(subject.dates, Event.SUPPORT_SINCE, support_since(case.support_months, at=at))
    _put(subject.dates, Event.IDLE_SINCE, idle_since(case, at=at))
    return subject


def support_since(months: frozenset[date], *, at: date) -> date | None:
    """Return the first day of the run of months with social assistance that goes on now.

    Support is paid month by month: the run goes on while this month or the one before has it.
    """
    this_month = at.replace(day=1)
    month = this_month if this_month in months else add_months(this_month, -1)
    if month not in months:
        return None
    while (before := add_months(month, -1)) in months:
        month = before
    return month


def idle_since(case: CaseFacts, *, at: date) -> date | None:
    """Return since when no measure runs, and none is planned to come; None while one is.

    A case where nothing has been planned is idle since it was opened.
    """
    latest = case.events.get(Event.CASE_OPENED)
    for measure in case.measures:
        if measure.status is MeasureStatus.ENTERED_IN_ERROR:
            continue
        over = measure.ends is not None and measure.ends < at
        if measure.status not in _NO_LONGER_RUNS and not over:
            return None
        if measure.ends is not None:
            free = measure.ends + timedelta(days=1)
            latest = free if latest is None else max(latest, free)
    return latest


def _first_start(
    measures: Iterable[MeasureFacts], derivation: Derivation, *, at: date
) -> date | None:
    starts = (
        measure.starts
        for measure in measures
        if measure.kind in derivation.measure_kinds
        and measure.status in _HAS_BEGUN
        and measure.starts is not None
        and measure.starts <= at
    )
    return min(starts, default=None)


def _add_permits(
    permits: tuple[PermitFacts, ...], dates: dict[Event, date], *, at: date
) -> PermitFacts | None:
    """Add the dates of the first permit and of the latest one, and return the latest."""
    decided = sorted((p for p in permits if p.decided <= at), key=_order_of_decision)
    if not decided:
        return None
    first, latest = decided[0], decided[-1]
    dates[Event.FIRST_PERMIT_DECIDED] = first.decided
    _put(dates, Event.FIRST_PERMIT_STARTS, first.starts)
    dates[Event.PERMIT_DECIDED] = latest.decided
    _put(dates, Event.PERMIT_LEGAL_FORCE, latest.legal_force)
    _put(dates, Event.PERMIT_STARTS, latest.starts)
    _put(dates, Event.PERMIT_ENDS, latest.ends)
    return latest


def _order_of_decision(permit: PermitFacts) -> tuple[date, date]:
    return permit.decided, permit.starts or permit.decided


def _put(dates: dict[Event, date], event: Event, day: date | None) -> None:
    if day is not None:
        dates[event] = day
