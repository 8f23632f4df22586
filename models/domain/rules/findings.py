"""What the rules say about a case on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.domain.chain import Strand
from models.domain.rules.explanation import explain
from models.domain.rules.outcome import Outcome
from models.domain.rules.rule import LegalSource
from models.domain.rules.words import FindingState, Responsible, RuleKind

_HAS_A_DUE_DAY = {RuleKind.DEADLINE, RuleKind.REVIEW_INTERVAL}
_IS_AHEAD = {FindingState.UPCOMING, FindingState.LATE, FindingState.RUNNING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Outcome):
    """One rule that applies to one person of a case, with all that is shown of it."""

    @property
    def rule_id(self) -> str:
        """The rule's id."""
        return self.rule.id

    @property
    def kind(self) -> RuleKind:
        """What sort of thing the rule says."""
        return self.rule.kind

    @property
    def title(self) -> str:
        """The rule's name, short enough for a list."""
        return self.rule.title

    @property
    def text(self) -> str:
        """The rule in plain Swedish; what to do, where the day it counts from is missing."""
        return self.rule.missing if self.state is FindingState.WAITING else self.rule.text

    @property
    def strand(self) -> Strand:
        """The lane of the chain it belongs to."""
        return self.rule.strand

    @property
    def responsible(self) -> Responsible:
        """Who has to act."""
        return self.rule.responsible

    @property
    def source(self) -> LegalSource:
        """Where the rule stands."""
        return self.rule.source

    @property
    def is_late(self) -> bool:
        """Whether its day has passed without being met."""
        return self.state is FindingState.LATE

    @property
    def must_be_checked(self) -> bool:
        """Whether the screen says “kontrollera”: it is not known to be law."""
        return not self.status.holds

    @property
    def why(self) -> tuple[str, ...]:
        """How it was worked out, step by step, in plain Swedish."""
        return explain(self)


def next_deadline(findings: Iterable[Finding], at: date) -> Finding | None:
    """Return what is due next: the earliest unmet deadline, so that a late one comes first.

    The end of a right counts while it lies ahead. What is proposed or unverified is never given,
    since a line in a list has no room to say that it is not law; nor is what is shown for
    information only.
    """
    return next(iter(deadlines_ahead(findings, at)), None)


def deadlines_ahead(findings: Iterable[Finding], at: date) -> tuple[Finding, ...]:
    """Return all that ``next_deadline`` chooses among, in the order in which they fall due."""
    return tuple(sorted((one for one in findings if _may_be_next(one, at)), key=_by_due))


def _may_be_next(finding: Finding, at: date) -> bool:
    if finding.due is None or finding.state not in _IS_AHEAD:
        return False
    if finding.rule.for_information or not finding.status.holds:
        return False
    if finding.kind is RuleKind.RIGHT_ENDS:
        return finding.due >= at
    return finding.kind in _HAS_A_DUE_DAY


def _by_due(finding: Finding) -> tuple[date, str]:
    return finding.due or date.max, finding.rule.id
