"""Judging one rule that applies: which day it names, whether it is met, and how it stands."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from models.domain.events import Event
from models.domain.rules.clocks import Pause, run_clock
from models.domain.rules.findings import Finding
from models.domain.rules.quantities import add_up, is_excused, weigh
from models.domain.rules.rule import Rule
from models.domain.rules.subjects import Subject
from models.domain.rules.terms import AtAgeLimit
from models.domain.rules.time_limits import add_months, age_on
from models.domain.rules.words import FindingState, RuleKind, RuleStatus

_NOT_SAID_OF_WHAT_MAY_NOT_BE_LAW = {
    FindingState.LATE,
    FindingState.ENDED,
    FindingState.INFORMATION,
    FindingState.TO_DO,
    FindingState.SHORT,
}


class Anchored(NamedTuple):
    """What a rule counts from in this case, and how sure it is for it."""

    event: Event | None
    day: date | None
    status: RuleStatus


class Day(NamedTuple):
    """The day a rule names; None where it names none."""

    due: date | None
    status: RuleStatus
    pauses: tuple[Pause, ...] = ()
    extended: bool = False


def judge(rule: Rule, subject: Subject, anchored: Anchored) -> Finding | None:
    """Return how a case stands towards a rule that applies to it.

    None while its day lies too far ahead to be shown.
    """
    if rule.kind is RuleKind.QUANTITY:
        return _with_quantity(rule, subject, anchored)
    day = _day_of(rule, subject, anchored)
    if day is None:
        return None
    met = _fulfilment(rule, subject, anchored.day)
    if met is not None:
        state = FindingState.MET
    else:
        state = _seen(_STATES[rule.kind](day.due, subject.at), day.status)
    return Finding(
        rule=rule,
        at=subject.at,
        state=state,
        status=day.status,
        subject=subject.key,
        measure="" if subject.measure is None else subject.measure.key,
        anchor=anchored.event,
        anchor_date=anchored.day,
        due=day.due,
        met_by=met,
        met_on=None if met is None else subject.dates[met],
        pauses=day.pauses,
        extended=day.extended,
    )


def is_met(rule: Rule, subject: Subject) -> bool:
    """Whether what a rule asks for has been done, wherever it counts from."""
    return _fulfilment(rule, subject, None) is not None


def _state_of_deadline(due: date | None, at: date) -> FindingState:
    if due is None:
        return FindingState.TO_DO
    return FindingState.LATE if due < at else FindingState.UPCOMING


def _state_of_right(due: date | None, at: date) -> FindingState:
    runs = due is None or due >= at
    return FindingState.RUNNING if runs else FindingState.ENDED


def _state_of_beginning(due: date | None, at: date) -> FindingState:
    has_begun = due is None or due <= at
    return FindingState.RUNNING if has_begun else FindingState.UPCOMING


def _state_of_notice(due: date | None, at: date) -> FindingState:
    del due, at
    return FindingState.INFORMATION


_STATES: dict[RuleKind, Callable[[date | None, date], FindingState]] = {
    RuleKind.DEADLINE: _state_of_deadline,
    RuleKind.REVIEW_INTERVAL: _state_of_deadline,
    RuleKind.RIGHT_ENDS: _state_of_right,
    RuleKind.BEGINS: _state_of_beginning,
    RuleKind.NOTICE: _state_of_notice,
}


def _day_of(rule: Rule, subject: Subject, anchored: Anchored) -> Day | None:
    if rule.term is None or anchored.day is None:
        return Day(None, anchored.status)
    due = rule.term.day_from(anchored.day)
    if rule.not_before is not None:
        due = max(due, rule.not_before)
    pauses: tuple[Pause, ...] = ()
    if rule.stops:
        due, pauses = run_clock(anchored.day, due, stops=rule.stops, subject=subject)
    until = _extended(rule, due, subject)
    due, extended = until or due, until is not None
    if rule.lead is not None and subject.at < rule.lead.day_from(due):
        return None
    return Day(due, _status_by_age(rule, subject, anchored.status), pauses, extended)


def _extended(rule: Rule, counted: date, subject: Subject) -> date | None:
    """Return the later day that a decision has set, as far as the law lets it."""
    if rule.extended_by is None:
        return None
    decided = subject.dates.get(rule.extended_by)
    if decided is None or decided <= counted:
        return None
    if rule.extended_at_most_months is None:
        return decided
    return min(decided, add_months(counted, rule.extended_at_most_months))


def _status_by_age(rule: Rule, subject: Subject, status: RuleStatus) -> RuleStatus:
    """Return how sure a day at an age limit is: the limit is set only some years ahead."""
    if isinstance(rule.term, AtAgeLimit) and subject.born is not None:
        is_set = rule.term.table.reached(subject.born).certain
        return status if is_set else RuleStatus.UNVERIFIED
    return status


def _with_quantity(rule: Rule, subject: Subject, anchored: Anchored) -> Finding | None:
    quantity = rule.quantity
    if quantity is None:
        return None
    age = None if subject.born is None else age_on(subject.born, subject.at)
    measures = subject.case.measures
    measured = add_up(quantity, measures, at=subject.at)
    met = _fulfilment(rule, subject, anchored.day)
    excused = is_excused(quantity, measures, at=subject.at)
    state = weigh(quantity, measured, excused=excused, closed=met is not None)
    return Finding(
        rule=rule,
        at=subject.at,
        state=_seen(state, anchored.status),
        status=anchored.status,
        subject=subject.key,
        anchor=anchored.event,
        anchor_date=anchored.day,
        amounts=tuple(amount for amount in quantity.amounts if amount.is_for(age)),
        measured=measured,
    )


def _fulfilment(rule: Rule, subject: Subject, anchored: date | None) -> Event | None:
    """Return the event that fulfils a rule; of several the first, or the last if all are needed."""
    if not rule.met_by:
        return None
    dates, at = subject.dates, subject.at
    done = [event for event in rule.met_by if event in dates and dates[event] <= at]
    if rule.met_after_anchor and anchored is not None:
        done = [event for event in done if dates[event] >= anchored]
    if not done or (rule.met_by_all and len(done) < len(rule.met_by)):
        return None
    return max(done, key=dates.__getitem__) if rule.met_by_all else min(done, key=dates.__getitem__)


def _seen(state: FindingState, status: RuleStatus) -> FindingState:
    """Return the state that may be shown: a rule that is not known to be law is never late."""
    if status.holds or state not in _NOT_SAID_OF_WHAT_MAY_NOT_BE_LAW:
        return state
    return FindingState.CHECK
