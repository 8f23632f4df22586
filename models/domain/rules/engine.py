"""Trying a rule book on a case: what applies on a day, what is met, what is late, by which law.

Pure functions: the same book, facts and day always give the same findings.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from models.domain.chain import MeasureStatus
from models.domain.events import Event
from models.domain.facts import CaseFacts
from models.domain.rules.book import ReadyRule, RuleBook, RuleShelf
from models.domain.rules.findings import Finding
from models.domain.rules.judgement import Anchored, is_met, judge
from models.domain.rules.rule import Rule
from models.domain.rules.subjects import Subject, person_of
from models.domain.rules.words import FindingState, Pick, Scope

_OF_A_PERSON = (Scope.PERSON, Scope.HOUSEHOLD)
_OF_A_MEMBER = (Scope.HOUSEHOLD,)
_LIES_AHEAD_OR_RUNS = {MeasureStatus.PLANNED, MeasureStatus.RUNNING}


def evaluate(book: RuleBook, facts: CaseFacts, at: date) -> tuple[Finding, ...]:
    """Return what the rules say about a case on a day, the earliest day first.

    Rules for the household are tried on the case's own person and on each member; rules about
    measures on those that are planned or run.
    """
    person = person_of(facts, book.derivations, at=at)
    found = _try_all(book, person, _OF_A_PERSON)
    for member in facts.members:
        found += _try_all(book, Subject(member, facts, at=at), _OF_A_MEMBER)
    for measure in facts.measures:
        if measure.status in _LIES_AHEAD_OR_RUNS:
            found += _try_all(book, person.about_measure(measure), (Scope.MEASURE,))
    for period in facts.periods:
        found += _try_all(book, person.about_period(period), (Scope.PERIOD,))
    found.sort(key=_by_day)
    return tuple(found)


def _try_all(book: RuleBook, subject: Subject, scopes: Iterable[Scope]) -> list[Finding]:
    """Try the rules that stand alone first; their days may be what the others count from."""
    found: list[Finding] = []
    for scope in scopes:
        _try_shelf(book.first[scope], subject, found)
    for finding in found:
        if finding.rule.yields is not None and finding.due is not None:
            subject.dates[finding.rule.yields] = finding.due
    for scope in scopes:
        _try_shelf(book.second[scope], subject, found)
    return [finding for finding in found if not _is_of_the_past(finding)]


def _is_of_the_past(finding: Finding) -> bool:
    """Whether a rule says only what is to come, and it has come."""
    return finding.rule.only_before and finding.state is not FindingState.UPCOMING


def _try_shelf(shelf: RuleShelf, subject: Subject, found: list[Finding]) -> None:
    tried = (_try(ready, subject) for ready in _reachable(shelf, subject))
    asked = (_ask(ready, subject) for ready in shelf.asking)
    found.extend(finding for finding in chain(tried, asked) if finding is not None)


def _reachable(shelf: RuleShelf, subject: Subject) -> Iterator[ReadyRule]:
    by_anchor = shelf.by_anchor
    for event in subject.dates.keys() & by_anchor.keys():
        yield from by_anchor[event]
    yield from shelf.otherwise


def _try(ready: ReadyRule, subject: Subject) -> Finding | None:
    rule = ready.rule
    anchor = _anchor_of(rule, subject)
    if anchor is None and rule.anchors:
        return None
    day = None if anchor is None else subject.dates[anchor]
    decided = _deciding_date(rule, subject, day)
    if decided is None or not rule.is_valid_for(decided) or not _is_for(ready, subject):
        return None
    return judge(rule, subject, Anchored(anchor, day, rule.status_for(decided)))


def _ask(ready: ReadyRule, subject: Subject) -> Finding | None:
    """Return what is to be done first, where the day a rule counts from is not known."""
    rule = ready.rule
    if _anchor_of(rule, subject) is not None or is_met(rule, subject):
        return None
    decided = _deciding_date(rule, subject, None)
    if decided is None or not rule.is_valid_for(decided) or not _is_for(ready, subject):
        return None
    return Finding(
        rule=rule,
        at=subject.at,
        state=FindingState.WAITING,
        status=rule.status_for(decided),
        subject=subject.key,
    )


def _is_for(ready: ReadyRule, subject: Subject) -> bool:
    return all(test(subject) for test in ready.tests)


def _anchor_of(rule: Rule, subject: Subject) -> Event | None:
    dates, anchors = subject.dates, rule.anchors
    if len(anchors) == 1:
        return anchors[0] if anchors[0] in dates else None
    known = [event for event in anchors if event in dates]
    if not known or (rule.pick is Pick.LATEST_OF_ALL and len(known) < len(anchors)):
        return None
    return known[0] if rule.pick is Pick.FIRST_KNOWN else max(known, key=dates.__getitem__)


def _deciding_date(rule: Rule, subject: Subject, anchored: date | None) -> date | None:
    """Return the date that the law itself picks the version by; None where it is not known."""
    if rule.decided_by is not None:
        return subject.dates.get(rule.decided_by)
    return subject.at if rule.decided_today or anchored is None else anchored


def _by_day(finding: Finding) -> tuple[date, str, str]:
    return finding.due or date.max, finding.rule.id, finding.subject
