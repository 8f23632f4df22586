"""What the rules say of a case, as the screen shows it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from models.domain.chain import Strand
from models.domain.readmodels import CaseView
from models.domain.rules.findings import Finding
from models.domain.rules.words import FindingState, RuleKind, RuleStatus
from resources.texts import gettext as _
from ui.parts.badges import Mark
from ui.parts.clocks import Running
from ui.parts.reckoning import ReckoningStep
from ui.words.dates import (
    day_words,
    distance_words,
    full_day_words,
    left_words,
)
from ui.words.labels import sentence_case

_SOON_DAYS = 7
_TO_ACT_ON = (FindingState.LATE, FindingState.SHORT, FindingState.TO_DO)
_RUNS = frozenset({FindingState.RUNNING, FindingState.UPCOMING})
_AHEAD = frozenset({FindingState.UPCOMING, FindingState.WAITING})
_OVER = frozenset({FindingState.MET, FindingState.ENDED})
_ICONS = {
    FindingState.LATE: "warning",
    FindingState.TO_DO: "calendar",
    FindingState.CHECK: "info",
    FindingState.SHORT: "warning",
    FindingState.UPCOMING: "calendar",
    FindingState.WAITING: "info",
    FindingState.RUNNING: "clock",
    FindingState.INFORMATION: "info",
    FindingState.MET: "check",
    FindingState.ENDED: "check",
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings in the order in which an officer takes them."""

    to_act_on: tuple[Finding, ...]
    ahead: tuple[Finding, ...]
    to_check: tuple[Finding, ...]
    running: tuple[Finding, ...]
    over: tuple[Finding, ...]


def sort_findings(findings: tuple[Finding, ...]) -> Sorted:
    """Return findings as: to act on, ahead, to check, running and known, over."""

    def in_states(states: Collection[FindingState]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if finding.state in states)

    urgent = sorted(in_states(_TO_ACT_ON), key=lambda found: _TO_ACT_ON.index(found.state))
    return Sorted(
        to_act_on=tuple(urgent),
        ahead=in_states(_AHEAD),
        to_check=in_states({FindingState.CHECK}),
        running=in_states({FindingState.RUNNING, FindingState.INFORMATION}),
        over=in_states(_OVER),
    )


def next_steps(findings: tuple[Finding, ...], most: int) -> tuple[Finding, ...]:
    """Return what to do first: what is to be acted on, then what is near."""
    in_order = sort_findings(findings)
    dated = [finding for finding in in_order.ahead if finding.due is not None]
    return (*in_order.to_act_on, *dated)[:most]


def title_of(case: CaseView, finding: Finding) -> str:
    """Return what a finding is about, with whose it is where it is another's in the household."""
    whose = subject_name(case, finding)
    if not whose:
        return finding.title
    return _("{name}: {what}").format(name=whose, what=finding.title)


def subject_name(case: CaseView, finding: Finding) -> str:
    """Return the member of the household a finding is about; empty for the newcomer."""
    names = {str(member.person_uuid): member.person.text for member in case.household}
    return names.get(finding.subject, "")


def icon_of(finding: Finding) -> str:
    """Return the sign of how a finding stands."""
    return _ICONS[finding.state]


def tone_of(finding: Finding) -> str:
    """Return the tone of how a finding stands; what is not known to be law is never loud."""
    if not finding.status.holds:
        return "muted"
    if finding.state in (FindingState.LATE, FindingState.SHORT):
        return "danger"
    if finding.state in _OVER:
        return "success"
    is_near = finding.due is not None and (finding.due - finding.at).days <= _SOON_DAYS
    return "warning" if is_near or finding.state is FindingState.TO_DO else "muted"


def when_words(finding: Finding) -> str:
    """Return when a finding falls due, or how it stands where it has no day."""
    if finding.met_on is not None:
        return _("klart {day}").format(day=day_words(finding.met_on, finding.at))
    if finding.due is None or finding.state is FindingState.ENDED:
        return finding.state.label
    return day_words(finding.due, finding.at)


def state_mark(finding: Finding) -> Mark:
    """Return how a finding stands, as a badge."""
    tone = tone_of(finding)
    words = sentence_case(finding.state.label)
    if finding.due is not None and finding.state in (FindingState.LATE, FindingState.UPCOMING):
        words = distance_words(finding.due, finding.at)
    return Mark(words, "neutral" if tone == "muted" else tone, icon_of(finding))


def law_mark(finding: Finding) -> Mark:
    """Return how sure the rule is: a proposed rule is never shown as law."""
    return {
        RuleStatus.IN_FORCE: Mark(_("Gäller"), "success", "check"),
        RuleStatus.PROPOSED: Mark(_("Föreslagen, inte lag"), "neutral", "info"),
        RuleStatus.UNVERIFIED: Mark(_("Kontrollera, inte bekräftad"), "warning", "info"),
        RuleStatus.ROUTINE: Mark(_("Rutin eller avtal, inte lag"), "neutral", "info"),
    }[finding.status]


def reckoning_steps(finding: Finding) -> tuple[ReckoningStep, ...]:
    """Return how a due date came to be: start date, rule, date."""
    steps: list[ReckoningStep] = []
    if finding.anchor is not None and finding.anchor_date is not None:
        start = _("{event} (startdatum)").format(event=finding.anchor.label)
        steps.append(ReckoningStep(full_day_words(finding.anchor_date), start))
    rule = _("Regel {rule}").format(rule=finding.rule_id)
    if finding.rule.term is not None and not finding.extended:
        steps.append(ReckoningStep(_term_words(finding.rule.term.words), rule))
    else:
        steps.append(ReckoningStep(rule, _("Gäller {group}").format(group=finding.rule.group)))
    steps += [
        ReckoningStep(_("+ {days} dagar").format(days=pause.days), pause.text)
        for pause in finding.pauses
    ]
    if finding.due is not None:
        steps.append(ReckoningStep(full_day_words(finding.due), _due_words(finding)))
    return tuple(steps)


def _term_words(words: str) -> str:
    """Return how it is counted; a plain span is what is added to the day above it."""
    is_added = words[:1].isdecimal() and not words.endswith("före")
    return _("+ {span}").format(span=words) if is_added else sentence_case(words)


def _due_words(finding: Finding) -> str:
    return {
        RuleKind.RIGHT_ENDS: _("Sista dagen"),
        RuleKind.REVIEW_INTERVAL: _("Följs upp senast"),
        RuleKind.BEGINS: _("Första dagen"),
    }.get(finding.kind, _("Senast"))


def clocks_of(case: CaseView, most: int) -> tuple[Running, ...]:
    """Return the newcomer's own rights that run out, law first, the nearest end first."""
    running = [finding for finding in case.findings if _runs_out(case, finding)]
    running.sort(key=lambda finding: (not finding.status.holds, finding.due or date.max))
    return tuple(_clock(finding) for finding in running[:most])


def _runs_out(case: CaseView, finding: Finding) -> bool:
    """A compensation between authorities (health) and a single measure are no right of hers."""
    if finding.kind is not RuleKind.RIGHT_ENDS or finding.state not in _RUNS:
        return False
    if finding.strand is Strand.HEALTH or finding.measure:
        return False
    ahead = finding.due is not None and finding.due >= finding.at
    return ahead and not subject_name(case, finding)


def _clock(finding: Finding) -> Running:
    due = finding.due or finding.at
    start = finding.anchor_date or finding.at
    whole = max((due - start).days, 1)
    until = _("till {day}").format(day=day_words(due, finding.at))
    return Running(
        title=finding.title,
        left=left_words(due, finding.at),
        note=until if finding.status.holds else _("Föreslagen regel"),
        used=min(max((finding.at - start).days / whole, 0.0), 1.0),
        is_law=finding.status.holds,
    )
