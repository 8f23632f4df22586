"""How a row of the day's list came to be: start date, rule, due date; and what stands in the law.

Nothing is read from the case for it: the list itself carries the start date.
"""

from datetime import date

from models.domain.rules.findings import Finding
from models.domain.rules.words import FindingState, RuleKind
from models.domain.today import TodayDeadline, TodayDraft, TodayGroup, TodayRow, TodayTask
from resources.texts import gettext as _
from ui.case.drafts import draft_words
from ui.case.findings import law_mark, reckoning_steps
from ui.parts.badges import Mark
from ui.parts.reckoning import ReckoningStep
from ui.words.dates import distance_words, full_day_words
from ui.words.labels import sentence_case
from ui.words.moments import moment_words

NEAR_DAYS = 2  # a day nearer than this is shown as near
_ICONS = {"danger": "warning", "warning": "clock", "muted": "calendar"}


def title_of(row: TodayRow) -> str:
    """Return what is to be done, with whose it is where it is another's in the household."""
    match row.matter:
        case TodayDeadline(about=about) as deadline:
            if not about:
                return deadline.title
            return _("{name}: {what}").format(name=about, what=deadline.title)
        case TodayTask(text=text):
            return text
        case TodayDraft(form=form):
            return draft_words(form)


def tone_of(row: TodayRow, at: date) -> str:
    """Return the tone of a row's day: late, near, or neither."""
    if row.due is None:
        return "muted"
    days = (row.due - at).days
    if days < 0:
        # Who waits for another cannot do more than remind.
        return "warning" if row.group is TodayGroup.WAITING else "danger"
    return "warning" if days <= NEAR_DAYS else "muted"


def distance_of(row: TodayRow, at: date) -> str:
    """Return how far off a row's day is; when a draft was kept."""
    if isinstance(row.matter, TodayDraft):
        return moment_words(row.matter.saved_at, at)
    return "" if row.due is None else distance_words(row.due, at)


def mark_of(row: TodayRow, at: date) -> Mark | None:
    """Return how a row stands, as a badge; nothing where no day is set."""
    if row.due is None:
        return None
    tone = tone_of(row, at)
    return Mark(distance_of(row, at), "neutral" if tone == "muted" else tone, _ICONS[tone])


def finding_of(row: TodayRow, at: date) -> Finding | None:
    """Return what the rules say of a row; nothing for one that no rule has made."""
    deadline = row.matter
    if not isinstance(deadline, TodayDeadline) or row.due is None:
        return None
    ends = deadline.rule.kind is RuleKind.RIGHT_ENDS
    ahead = FindingState.RUNNING if ends else FindingState.UPCOMING
    return Finding(
        rule=deadline.rule,
        at=at,
        state=FindingState.LATE if row.due < at else ahead,
        status=deadline.rule.status,
        anchor=deadline.anchor,
        anchor_date=deadline.anchor_date,
        due=row.due,
        # A time that has stood still or been lengthened is not told in a list.
        extended=not deadline.is_plain(row.due),
    )


def steps_of(row: TodayRow, at: date) -> tuple[ReckoningStep, ...]:
    """Return how the day of a row came to be."""
    finding = finding_of(row, at)
    if finding is None or not isinstance(row.matter, TodayDeadline):
        return ()
    steps = reckoning_steps(finding)
    if row.matter.anchor_date is not None and not finding.extended:
        return steps
    return (*steps[:-2], _told_in_the_case(row.matter), steps[-1])


def _told_in_the_case(deadline: TodayDeadline) -> ReckoningStep:
    rule = _("Regel {rule}").format(rule=deadline.rule.id)
    if deadline.is_discreet:
        return ReckoningStep(_("Regeln visas i ärendet"), _("Vad det gäller står inte i listor"))
    if deadline.anchor_date is None:
        return ReckoningStep(rule, _("Ärendet visar vilket datum som fristen räknas från"))
    return ReckoningStep(rule, _("Tiden har ändrats eller stått stilla: ärendet visar hur"))


def law_words(row: TodayRow, at: date) -> str:
    """Return the law behind a row in full: what it says, where it stands, whether it is law."""
    finding = finding_of(row, at)
    if finding is None or not isinstance(row.matter, TodayDeadline):
        return ""
    text = "" if row.matter.is_discreet else finding.text
    where = _("{source}. {status}.").format(
        source=sentence_case(finding.source.reference), status=law_mark(finding).words
    )
    return f"{text} {where}".strip()


def reckoning_words(row: TodayRow, at: date) -> str:
    """Return the steps in one sentence, for ears."""
    return "; ".join(f"{step.head}, {step.body}" for step in steps_of(row, at))


def full_due_words(row: TodayRow) -> str:
    """Return the day with its year; a word where none is set."""
    return _("Ingen dag är satt") if row.due is None else full_day_words(row.due)
