"""Which findings of the rules a plan tells the person of, and how."""

from collections.abc import Iterable, Mapping

from models.domain.plan_document import PlanDeadline
from models.domain.rules.findings import Finding
from models.domain.rules.words import FindingState, RuleKind

_CONCERNS_THE_PERSON = {
    RuleKind.DEADLINE,
    RuleKind.RIGHT_ENDS,
    RuleKind.REVIEW_INTERVAL,
    RuleKind.BEGINS,
}
_IS_TOLD = {
    FindingState.UPCOMING,
    FindingState.LATE,
    FindingState.RUNNING,
    FindingState.TO_DO,
    FindingState.CHECK,
}


def deadlines_of(findings: Iterable[Finding], names: Mapping[str, str]) -> tuple[PlanDeadline, ...]:
    """Return what lies ahead of the person, or is late, as the plan says it.

    Args:
        findings: what the rules say of the case on the day of the plan.
        names: who the plan is about, by their key in the findings: the person of the case with
            an empty name, members of the household as the plan names them. Somebody who is not
            among them is not told of.
    """
    told = (one for one in findings if _is_told(one) and one.subject in names)
    return tuple(_deadline(one, names[one.subject]) for one in told)


def _is_told(finding: Finding) -> bool:
    return finding.kind in _CONCERNS_THE_PERSON and finding.state in _IS_TOLD


def _deadline(finding: Finding, subject: str) -> PlanDeadline:
    return PlanDeadline(
        text=finding.text,
        due=finding.due,
        kind=finding.kind,
        subject=subject,
        responsible=finding.responsible.label,
        source=finding.source.reference,
        status=finding.status,
        state=finding.state,
        rule_id=finding.rule_id,
    )
