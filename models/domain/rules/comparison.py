"""What a newer rule pack would change: shown before it is taken into use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.domain.facts import CaseFacts
from models.domain.rules.book import RuleBook
from models.domain.rules.engine import evaluate
from models.domain.rules.findings import Finding
from models.domain.rules.words import RuleStatus

Key = tuple[str, str, str, date | None]


@dataclass(frozen=True, slots=True)
class DeadlineChange:
    """A day that another rule book gives otherwise; one of the two is None where it is new or gone.

    Attributes:
        case: key of the case's own person.
        subject: key of the person it is about.
    """

    case: str
    subject: str
    rule_id: str
    title: str
    old_due: date | None
    new_due: date | None
    old_status: RuleStatus | None
    new_status: RuleStatus | None


def compare(
    old: RuleBook, new: RuleBook, facts: Iterable[CaseFacts], *, at: date
) -> tuple[DeadlineChange, ...]:
    """Return every day, or status of a day, that differs between two rule books."""
    return tuple(change for case in facts for change in _changes(old, new, case, at=at))


def _changes(
    old: RuleBook, new: RuleBook, case: CaseFacts, *, at: date
) -> Iterator[DeadlineChange]:
    before = _days(evaluate(old, case, at))
    after = _days(evaluate(new, case, at))
    for key in sorted(before.keys() | after.keys(), key=_order):
        was, becomes = before.get(key), after.get(key)
        if _shown(was) != _shown(becomes):
            yield _change(case, was, becomes)


def _days(findings: Iterable[Finding]) -> dict[Key, Finding]:
    return {
        (finding.subject, finding.rule_id, finding.measure, finding.anchor_date): finding
        for finding in findings
        if finding.due is not None
    }


def _order(key: Key) -> tuple[str, str, str, date]:
    subject, rule_id, measure, anchor_date = key
    return subject, rule_id, measure, anchor_date or date.min


def _shown(finding: Finding | None) -> tuple[date | None, RuleStatus] | None:
    return None if finding is None else (finding.due, finding.status)


def _change(case: CaseFacts, was: Finding | None, becomes: Finding | None) -> DeadlineChange:
    either = becomes or was
    if either is None:
        raise ValueError("a change needs a finding")
    return DeadlineChange(
        case=case.key,
        subject=either.subject,
        rule_id=either.rule_id,
        title=either.title,
        old_due=None if was is None else was.due,
        new_due=None if becomes is None else becomes.due,
        old_status=None if was is None else was.status,
        new_status=None if becomes is None else becomes.status,
    )
