"""Saying in plain Swedish how a finding came about."""

from collections.abc import Iterator

from models.domain.rules.outcome import Outcome
from models.domain.rules.rule import Amount
from models.domain.rules.words import Comparison, FindingState, RuleKind, RuleStatus

_DAY_WORDS = {
    RuleKind.DEADLINE: "Senast",
    RuleKind.RIGHT_ENDS: "Till och med",
    RuleKind.REVIEW_INTERVAL: "Följs upp senast",
    RuleKind.BEGINS: "Från och med",
}
_STATUS_WORDS = {
    RuleStatus.PROPOSED: "Regeln är ett förslag och inte lag: kontrollera.",
    RuleStatus.UNVERIFIED: "Regeln är inte bekräftad mot lagtexten: kontrollera.",
    RuleStatus.ROUTINE: "Detta är enhetens rutin eller ett avtal, inte lag.",
}


def explain(finding: Outcome) -> tuple[str, ...]:
    """Return the steps from the case's own dates to the finding, one sentence each."""
    return tuple(_steps(finding))


def _steps(finding: Outcome) -> Iterator[str]:
    rule = finding.rule
    yield f"Gäller {rule.group}."
    if finding.anchor is not None and finding.anchor_date is not None:
        yield f"Räknas från: {finding.anchor.label}, {finding.anchor_date.isoformat()}."
    yield rule.text
    yield from _how_counted(finding)
    yield from _how_much(finding)
    yield from _how_it_stands(finding)
    yield f"Källa: {rule.source.reference}."
    if finding.status in _STATUS_WORDS:
        yield _STATUS_WORDS[finding.status]
    if rule.note:
        yield rule.note


def _how_counted(finding: Outcome) -> Iterator[str]:
    if finding.due is None:
        return
    if finding.rule.term is not None and not finding.extended:
        yield f"Tid: {finding.rule.term.words}."
    for pause in finding.pauses:
        until = "och pågår än" if pause.goes_on else f"till och med {pause.last.isoformat()}"
        yield (
            f"Klockan stod stilla från {pause.first.isoformat()} {until} "
            f"({pause.days} dagar): {pause.text}."
        )
    if finding.extended and finding.rule.extended_by is not None:
        yield f"Dagen är satt genom beslut: {finding.rule.extended_by.label}."
    yield f"{_DAY_WORDS.get(finding.rule.kind, 'Dag')}: {finding.due.isoformat()}."


def _how_much(finding: Outcome) -> Iterator[str]:
    quantity = finding.rule.quantity
    if quantity is None:
        return
    comparison = quantity.comparison
    prefix = "" if comparison is Comparison.STATED else f"{comparison.label} "
    for amount in finding.amounts:
        yield f"Mängd: {prefix}{amount_words(amount)}."
    if quantity.measured is not None:
        known = "ännu inte känt" if finding.measured is None else _number(finding.measured)
        yield f"I insatserna: {known} {quantity.measured.label}."


def amount_words(amount: Amount) -> str:
    """Return a number of the law as it is read aloud."""
    words = f"{_number(amount.value)} {amount.unit.label}"
    return f"{words} ({amount.label})" if amount.label else words


def _how_it_stands(finding: Outcome) -> Iterator[str]:
    if finding.met_on is not None and finding.met_by is not None:
        late = " efter fristens slut" if finding.met_late else ""
        yield f"Uppfyllt{late}: {finding.met_by.label}, {finding.met_on.isoformat()}."
    elif finding.state is FindingState.LATE and finding.due is not None:
        days = (finding.at - finding.due).days
        yield f"Inte gjort: {days} {'dag' if days == 1 else 'dagar'} försenat."
    elif finding.state is FindingState.WAITING:
        labels = " och ".join(anchor.label for anchor in finding.rule.anchors)
        yield f"Datum saknas: {labels}. {finding.rule.missing}"
    else:
        yield f"Läge: {finding.state.label}."


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",") if value % 1 else f"{int(value):,}".replace(",", " ")
