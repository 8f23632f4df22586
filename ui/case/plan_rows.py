"""The rows of the plan: its words, goals with their measures, and its versions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus
from models.domain.readmodels import CaseView, GoalRow, MeasureRow
from resources.texts import gettext as _
from ui.case.file import CaseFile
from ui.case.forms.case_form import CaseForm
from ui.case.forms.measure import MeasureForm
from ui.case.forms.plan import GoalChangeForm, GoalForm, PlanForm
from ui.lists.cells import Cell, Row
from ui.theme.tokens import tokens
from ui.words.dates import full_day_words, span_words
from ui.words.decisions import goal_status, plan_state
from ui.words.labels import goal_kind, measure_status

_TONES = {MeasureStatus.RUNNING: "success", MeasureStatus.STOPPED: "danger"}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A row of the plan, and what it opens: a form (at a field), or a version on paper.

    Attributes:
        subject: goal or measure it is about, as checks of the plan name them.
    """

    cells: Row
    make: Callable[[CaseFile], CaseForm] | None = None
    field: str = ""
    plan_id: int | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PlanPart:
    """Lines under one heading."""

    title: str
    icon: str
    lines: tuple[PlanLine, ...]


def parts_of(file: CaseFile, *, narrow: bool) -> list[PlanPart]:
    """Return everything the plan consists of; of a closed case nothing is changed."""
    parts = [
        PlanPart(_("Ord och uppföljning"), "edit", tuple(_word_lines(file))),
        PlanPart(_("Mål och insatser"), "measures", tuple(_goal_lines(file.case))),
        PlanPart(_("Versioner"), "document", tuple(_version_lines(file.case))),
    ]
    if file.case.closed is not None:
        parts = [_only_read(part) for part in parts]
    if narrow:
        parts = [_folded(part) for part in parts]
    return [part for part in parts if part.lines]


def _only_read(part: PlanPart) -> PlanPart:
    kept = (line for line in part.lines if line.cells[0].icon != "add")
    lines = (PlanLine(line.cells, plan_id=line.plan_id, subject=line.subject) for line in kept)
    return PlanPart(part.title, part.icon, tuple(lines))


def _folded(part: PlanPart) -> PlanPart:
    """Return rows of two columns."""
    lines = (
        PlanLine((line.cells[0], line.cells[-1]), line.make, line.field, line.plan_id, line.subject)
        for line in part.lines
    )
    return PlanPart(part.title, part.icon, tuple(lines))


def _add(words: str, make: Callable[[CaseFile], CaseForm]) -> PlanLine:
    cell = Cell(words, tone="accent", icon="add", icon_tone="accent")
    return PlanLine((cell, Cell(""), Cell("")), make)


# --- words


def _plan_form(file: CaseFile) -> CaseForm:
    return PlanForm(file.plan)


def _word_lines(file: CaseFile) -> Iterator[PlanLine]:
    draft = file.plan.draft
    for field, label, words in (
        ("own_words", _("Med egna ord"), draft.own_words),
        ("assessment", _("Kartläggning i korthet"), draft.assessment),
        ("newcomer_duties", _("Det här gör personen"), draft.newcomer_duties),
        ("municipality_duties", _("Det här gör kommunen"), draft.municipality_duties),
        ("obstacles", _("Hinder och vad vi gör åt dem"), draft.obstacles),
    ):
        tone = "text" if words else "muted"
        said = " ".join(words.split()) or _("Saknas")
        cells = (Cell(label, said, sub_tone=tone), Cell(""), Cell(""))
        yield PlanLine(cells, _plan_form, field)
    day = full_day_words(draft.follow_up) if draft.follow_up else _("Saknas")
    cells = (Cell(_("Nästa uppföljning"), draft.follow_up_attendees), Cell(""), Cell(day))
    yield PlanLine(cells, _plan_form, "follow_up")


# --- goals and what is done for them


def _goal_lines(case: CaseView) -> Iterator[PlanLine]:
    goals = [goal for goal in case.goals if goal.status is not GoalStatus.REMOVED]
    shown = {goal.goal_id for goal in goals}
    for goal in goals:
        if goal.parent_id not in shown:
            yield from _tree(case, goals, goal)
    loose = [one for one in _measures(case) if one.goal_id not in shown]
    yield from (_measure_line(case, measure) for measure in loose)
    yield _add(_("Nytt mål"), lambda file: GoalForm(file.case.goals))
    yield _add(_("Ny insats"), lambda file: MeasureForm(file.organisations, open_goals(file.case)))


def _tree(case: CaseView, goals: list[GoalRow], goal: GoalRow) -> Iterator[PlanLine]:
    """A goal, the steps to it, and what is done for each."""
    yield _goal_line(goal)
    for measure in _measures(case):
        if measure.goal_id == goal.goal_id:
            yield _measure_line(case, measure)
    for step in goals:
        if step.parent_id == goal.goal_id:
            yield from _tree(case, goals, step)


def _measures(case: CaseView) -> list[MeasureRow]:
    wrong = MeasureStatus.ENTERED_IN_ERROR
    return [measure for measure in case.measures if measure.status is not wrong]


def open_goals(case: CaseView) -> tuple[GoalRow, ...]:
    """Return the goals that something can still be done for."""
    return tuple(goal for goal in case.goals if goal.status is not GoalStatus.REMOVED)


def _goal_line(goal: GoalRow) -> PlanLine:
    by = ""
    if goal.target_date is not None:
        by = _("senast {day}").format(day=full_day_words(goal.target_date))
    elif goal.kind is GoalKind.PARTIAL:
        by = _("Datum saknas")
    head = _("{kind}: {text}").format(kind=goal_kind(goal.kind), text=goal.text)
    cells = (
        Cell(head, goal.evidence, icon="check-circle", strong=True),
        Cell(""),
        Cell(by, goal_status(goal.status)),
    )
    goal_id = goal.goal_id

    def make(file: CaseFile) -> CaseForm:
        return GoalChangeForm(next(one for one in file.case.goals if one.goal_id == goal_id))

    return PlanLine(cells, make, subject=str(goal_id))


def _measure_line(case: CaseView, measure: MeasureRow) -> PlanLine:
    hours = _("Timmar saknas")
    if measure.hours_per_week is not None:
        hours = _("{hours} tim i veckan").format(hours=measure.hours_per_week)
    by = ""
    if measure.delivering != measure.responsible:
        by = _("utförs av {organisation}").format(organisation=measure.delivering)
    about = " · ".join(part for part in (hours, measure.purpose) if part)
    sign = tokens().strands[measure.strand].icon
    cells = (
        Cell(measure.title, about, icon=sign),
        Cell(measure.responsible, by),
        Cell(
            span_words(measure.starts, measure.ends, case.at),
            measure_status(measure.status),
            sub_tone=_TONES.get(measure.status, "muted"),
        ),
    )
    return PlanLine(cells, change_measure(measure.measure_id), subject=measure.title)


def change_measure(measure_id: int) -> Callable[[CaseFile], CaseForm]:
    """Return what makes the form of a measure that is there."""

    def make(file: CaseFile) -> CaseForm:
        measure = next(one for one in file.case.measures if one.measure_id == measure_id)
        return MeasureForm(file.organisations, open_goals(file.case), measure)

    return make


# --- versions


def _version_lines(case: CaseView) -> Iterator[PlanLine]:
    for plan in reversed(case.plans):
        decided = ""
        if plan.decided is not None:
            decided = _("fastställd {day}").format(day=full_day_words(plan.decided))
        title = _("Version {number}").format(number=plan.number)
        cells = (
            Cell(title, _("Visa som den skrivs ut"), icon="document"),
            Cell(""),
            Cell(plan_state(plan.state), decided),
        )
        yield PlanLine(cells, plan_id=plan.plan_id)
