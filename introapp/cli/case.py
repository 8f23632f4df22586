"""``introapp show``: one case, whole."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date

from introapp.cli.choice import chosen_case
from introapp.cli.outlets import put_json, say
from introapp.cli.unlocking import unlocked
from introapp.jobs.case_json import case_whole, subject_name
from introapp.services.case_view import open_case
from models.domain.readmodels import CaseView, GoalRow, MeasureRow, TaskRow
from models.domain.rules.findings import Finding
from resources.texts import gettext as _
from ui.words import labels


def run(options: Namespace) -> int:
    """Print one case; that it was opened is logged."""
    with unlocked(options) as opened:
        chosen = chosen_case(opened, options.case)
        view = open_case(opened.office, opened.actor, chosen.case_id)
    if options.json:
        put_json(case_whole(view))
    else:
        for line in _page(view):
            say(line)
    return 0


def _page(view: CaseView) -> Iterator[str]:
    yield f"{view.person.text}  {view.case_number}"
    yield " · ".join(filter(None, (labels.phase(view.phase), view.municipality, view.officer)))
    yield from _part(_("Skeden"), _phases(view))
    yield from _part(_("Frister"), _deadlines(view))
    yield from _part(_("Övriga regler"), _undated(view))
    yield from _part(_("Mål"), map(_goal, view.goals))
    yield from _part(_("Insatser"), map(_measure, view.measures))
    yield from _part(_("Att göra"), map(_task, view.tasks))
    yield from _part(_("Hushåll"), _household(view))


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Give a heading with its lines, or nothing where there are none."""
    empty = True
    for line in lines:
        if empty:
            yield ""
            yield heading
            empty = False
        yield f"  {line}"


def _phases(view: CaseView) -> Iterator[str]:
    for period in view.phases:
        yield f"{_span(period.starts, period.ends)}  {labels.phase(period.phase)}"


def _deadlines(view: CaseView) -> Iterator[str]:
    dated = (finding for finding in view.findings if finding.due is not None)
    for finding in sorted(dated, key=lambda one: (one.due or date.max, one.rule_id, one.subject)):
        yield f"{_day(finding.due)}  {finding.state.label:<10}  {_what(finding, view)}"
        yield f"            {finding.rule_id} · {finding.source.reference} · {finding.status.label}"


def _undated(view: CaseView) -> Iterator[str]:
    for finding in view.findings:
        if finding.due is None:
            yield f"{finding.state.label}: {_what(finding, view)} ({finding.rule_id})"


def _what(finding: Finding, view: CaseView) -> str:
    name = subject_name(finding, view)
    return f"{name}: {finding.title}" if name else finding.title


def _goal(row: GoalRow) -> str:
    return f"{labels.goal_kind(row.kind)}: {row.text}"


def _measure(row: MeasureRow) -> str:
    where = f" ({row.delivering})" if row.delivered_elsewhere else ""
    state = labels.measure_status(row.status)
    return f"{_span(row.starts, row.ends)}  {row.title}{where}, {state}, {row.responsible}"


def _task(row: TaskRow) -> str:
    done = _("klar {day}").format(day=_day(row.done)) if row.done else ""
    return ", ".join(filter(None, (_day(row.due), row.text, row.waiting_for, done)))


def _household(view: CaseView) -> Iterator[str]:
    for row in view.household:
        role = labels.household_role(row.role)
        yield ", ".join(filter(None, (row.person.text, role, row.case_number)))


def _span(starts: date | None, ends: date | None) -> str:
    last = _day(ends) if ends else _("tills vidare")
    return f"{_day(starts)} – {last}"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
