"""What is said of an item of the chain: in few words beside its title, and in one sentence."""

from datetime import date

from models.domain.chain import MeasureStatus
from models.domain.measure_kinds import BY_CODE
from models.domain.readmodels import MeasureRow
from models.domain.rules.findings import Finding
from models.domain.rules.words import FindingState, RuleKind, RuleStatus
from models.domain.timeline_gaps import Gap
from models.domain.timeline_periods import Period
from models.domain.timeline_words import day_words, span_words, spoken_span
from resources.texts import gettext as _
from resources.texts import ngettext

_FAR_DAYS = 90  # further off than this nobody counts days


def _listed(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _sentence(*parts: str) -> str:
    words = ", ".join(part for part in parts if part)
    return words if words.endswith((".", "!", "?")) else f"{words}."


# --- periods


def period_facts(period: Period) -> str:
    """Return whether all of a period is known, and has begun."""
    return _of_period(period)


def period_sentence(period: Period) -> str:
    """Return a period in one sentence."""
    title = _("Period: {title}").format(title=period.title)
    return _sentence(title, spoken_span(period.starts, period.ends), _of_period(period))


def _of_period(period: Period) -> str:
    if period.expected:
        return _("har inte börjat")
    return _("startdag saknas") if period.since_unknown else ""


# --- measures


def measure_short(row: MeasureRow) -> str:
    """Return the kind of a measure where that is shorter than its title."""
    kind = BY_CODE.get(row.kind)
    return kind.label if kind is not None and len(kind.label) < len(row.title) else row.title


def measure_tail(row: MeasureRow, share: float | None) -> str:
    """Return how much of a measure is done, or that it was stopped."""
    if row.status is MeasureStatus.STOPPED:
        return _status(row.status)
    return "" if share is None else _percent(share)


def _percent(share: float) -> str:
    return _("{percent} %").format(percent=round(share * 100))


def measure_facts(row: MeasureRow, elsewhere: str | None, share: float | None) -> str:
    """Return how a measure stands, its hours and who delivers it."""
    return _listed(*_of_measure(row, elsewhere, share))


def measure_when(row: MeasureRow) -> str:
    """Return when a measure is."""
    return span_words(row.starts, _end(row))


def measure_sentence(row: MeasureRow, elsewhere: str | None, share: float | None) -> str:
    """Return a measure in one sentence."""
    title = _("Insats: {title}").format(title=row.title)
    when = spoken_span(row.starts, _end(row))
    return _sentence(title, when, *_of_measure(row, elsewhere, share))


def _end(row: MeasureRow) -> date | None:
    return None if row.ends is None else max(row.starts, row.ends)


def _of_measure(row: MeasureRow, elsewhere: str | None, share: float | None) -> tuple[str, ...]:
    hours = row.hours_per_week
    return (
        _status(row.status),
        _("slutdag saknas") if row.ends is None and _is_over(row) else "",
        "" if share is None else _("{share} genomfört").format(share=_percent(share)),
        ""
        if hours is None
        else ngettext("{hours} timme i veckan", "{hours} timmar i veckan", hours).format(
            hours=hours
        ),
        _delivery(elsewhere),
    )


def _is_over(row: MeasureRow) -> bool:
    return row.status in (MeasureStatus.DONE, MeasureStatus.STOPPED)


def _status(status: MeasureStatus) -> str:
    return {
        MeasureStatus.PLANNED: _("planerad"),
        MeasureStatus.RUNNING: _("pågår"),
        MeasureStatus.DONE: _("klar"),
        MeasureStatus.STOPPED: _("avbruten"),
        MeasureStatus.ENTERED_IN_ERROR: _("felregistrerad"),
    }[status]


def _delivery(elsewhere: str | None) -> str:
    if elsewhere is None:
        return ""
    if not elsewhere:
        return _("utförs av annan")
    return _("utförs av {organisation}").format(organisation=elsewhere)


# --- deadlines


def deadline_title(finding: Finding, name: str) -> str:
    """Return what is due, whose it is, and that it is only proposed where it is."""
    title = finding.title if finding.status.holds else _uncertain_title(finding)
    return _("{name}: {what}").format(name=name, what=title) if name else title


def _uncertain_title(finding: Finding) -> str:
    if finding.status is RuleStatus.PROPOSED:
        return _("Föreslagen: {title}").format(title=finding.title)
    return _("Kontrollera: {title}").format(title=finding.title)


def deadline_facts(finding: Finding) -> str:
    """Return how far off a deadline is, who has to act, and where the rule stands."""
    return _listed(*_of_deadline(finding), finding.source.reference)


def deadline_sentence(finding: Finding, name: str) -> str:
    """Return a deadline in one sentence."""
    title = _("{kind}: {title}").format(kind=_kind(finding), title=deadline_title(finding, name))
    return _sentence(title, deadline_when(finding), *_of_deadline(finding))


def _kind(finding: Finding) -> str:
    return {
        RuleKind.RIGHT_ENDS: _("Rätt som upphör"),
        RuleKind.REVIEW_INTERVAL: _("Uppföljning"),
        RuleKind.BEGINS: _("Börjar gälla"),
    }.get(finding.kind, _("Frist"))


def _of_deadline(finding: Finding) -> tuple[str, ...]:
    acts = _("ansvarig: {who}").format(who=finding.responsible.label)
    return distance_words(finding), acts, _surety(finding.status)


def deadline_when(finding: Finding) -> str:
    """Return the day of a deadline, and when it was met where it is."""
    if finding.met_on is not None:
        day = day_words(finding.met_on)
        if finding.due is None:
            return _("klart {day}").format(day=day)
        due = day_words(finding.due)
        if finding.met_late:
            return _("klart {day}, efter fristens slut {due}").format(day=day, due=due)
        return _("klart {day}, senast {due}").format(day=day, due=due)
    if finding.due is None:
        return ""
    day = day_words(finding.due)
    return {
        RuleKind.RIGHT_ENDS: _("till och med {day}").format(day=day),
        RuleKind.BEGINS: _("från och med {day}").format(day=day),
    }.get(finding.kind, _("senast {day}").format(day=day))


def distance_words(finding: Finding) -> str:
    """Return how late or how near a deadline is; nothing of what is met or far off."""
    if finding.met_on is not None or finding.due is None:
        return ""
    days = (finding.due - finding.at).days
    if finding.state is FindingState.LATE:
        return ngettext("{count} dag sent", "{count} dagar sent", -days).format(count=-days)
    if days < 0:
        return {
            RuleKind.BEGINS: _("har börjat"),
            RuleKind.RIGHT_ENDS: _("har upphört"),
        }.get(finding.kind, _("har passerat"))
    if days == 0:
        return _("i dag")
    if days > _FAR_DAYS:
        return ""
    return ngettext("om {count} dag", "om {count} dagar", days).format(count=days)


def _surety(status: RuleStatus) -> str:
    return {
        RuleStatus.PROPOSED: _("föreslagen regel, inte lag"),
        RuleStatus.UNVERIFIED: _("obekräftad regel, kontrollera"),
        RuleStatus.ROUTINE: _("rutin eller avtal, inte lag"),
    }.get(status, "")


# --- gaps


def gap_title(gap: Gap) -> str:
    """Return how long nothing went on."""
    return ngettext("{count} vecka utan insats", "{count} veckor utan insats", gap.weeks).format(
        count=gap.weeks
    )


def gap_short(gap: Gap) -> str:
    """Return the same where there is little room."""
    return _("{count} v").format(count=gap.weeks)


def gap_facts(gap: Gap) -> str:
    """Return what did not go on, and whether that has ended."""
    return _listed(_of_gap(gap), _going_on(gap))


def gap_sentence(gap: Gap) -> str:
    """Return a gap in one sentence."""
    title = _("Lucka: {title}").format(title=gap_title(gap))
    return _sentence(title, _of_gap(gap), spoken_span(gap.starts, gap.ends), _going_on(gap))


def _of_gap(_gap: Gap) -> str:
    return _("inget i språk eller arbete")


def _going_on(gap: Gap) -> str:
    return _("pågår än") if gap.goes_on else ""
