"""The words of the plan, and its goals."""

from collections.abc import Sequence

from models.domain.case_pages import PlanWords
from models.domain.chain import GoalKind, GoalStatus, Strand
from models.domain.entries import GoalChange, NewGoal, PlanDraft
from models.domain.readmodels import GoalRow
from resources.texts import gettext as _
from ui.case.forms.case_form import CaseForm, chosen
from ui.forms.days import DateField
from ui.forms.fields import ChoiceField, LongTextField, TextField
from ui.forms.saving import Work
from ui.words.decisions import goal_status
from ui.words.labels import goal_kind, strand


class PlanForm(CaseForm):
    """Everything in the plan that is words of its own."""

    code = "plan"
    table = "plans"

    def __init__(self, present: PlanWords) -> None:
        self.done = _("Planen är sparad")
        self.own_words = LongTextField(
            "own_words", _("Med egna ord"), _("Vad personen själv vill och kan."), lines=4
        )
        self.assessment = LongTextField("assessment", _("Kartläggning i korthet"), lines=4)
        one_a_line = _("En uppgift på varje rad.")
        self.newcomer = LongTextField("newcomer_duties", _("Det här gör personen"), one_a_line)
        self.municipality = LongTextField(
            "municipality_duties", _("Det här gör kommunen"), one_a_line
        )
        self.obstacles = LongTextField("obstacles", _("Hinder och vad vi gör åt dem"))
        self.follow_up = DateField("follow_up", _("Nästa uppföljning"))
        self.attendees = TextField(
            "follow_up_attendees", _("Med på uppföljningen"), _("Namn eller funktion."), most=500
        )
        parts = (
            self.own_words,
            self.assessment,
            self.newcomer,
            self.municipality,
            self.obstacles,
            self.follow_up,
            self.attendees,
        )
        super().__init__(_("Planens ord och uppföljning"), parts)
        self._fill(present.draft)
        if present.is_open:
            self.seen = present.version
        self.plan_id = present.plan_id if present.is_open else None

    def _fill(self, draft: PlanDraft) -> None:
        self.own_words.fill(draft.own_words)
        self.assessment.fill(draft.assessment)
        self.newcomer.fill(draft.newcomer_duties)
        self.municipality.fill(draft.municipality_duties)
        self.obstacles.fill(draft.obstacles)
        self.follow_up.fill_day(draft.follow_up)
        self.attendees.fill(draft.follow_up_attendees)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        draft = PlanDraft(
            own_words=self.own_words.value(),
            assessment=self.assessment.value(),
            newcomer_duties=self.newcomer.value(),
            municipality_duties=self.municipality.value(),
            obstacles=self.obstacles.value(),
            follow_up=self.follow_up.day(),
            follow_up_attendees=self.attendees.value(),
        )
        seen = self.seen
        return lambda desk: desk.save_plan(case_id, draft, seen)


class GoalForm(CaseForm):
    """A new goal, or a step towards one."""

    code = "goal"
    table = "goals"

    def __init__(self, goals: Sequence[GoalRow], parent: int | None = None) -> None:
        self.done = _("Målet är satt")
        kinds = (GoalKind.PERIOD, GoalKind.PARTIAL, GoalKind.LONG_TERM)
        self.kind: ChoiceField[GoalKind] = ChoiceField(
            "kind", _("Slag"), [(code, goal_kind(code)) for code in kinds]
        )
        self.words_of_goal = TextField("text", _("Vad ska nås?"), most=500)
        self.evidence = TextField("evidence", _("Hur märks det att det är nått?"), most=500)
        self.by = DateField("target_date", _("Senast"))
        self.strand: ChoiceField[Strand] = ChoiceField(
            "strand", _("Del av kedjan"), [(code, strand(code)) for code in Strand]
        )
        above = [(goal.goal_id, goal.text) for goal in goals if goal.kind is not GoalKind.PARTIAL]
        self.parent_goal: ChoiceField[int] = ChoiceField(
            "parent_id", _("Leder till målet"), above, empty=_("Inget särskilt")
        )
        parts = (
            self.kind,
            self.words_of_goal,
            self.evidence,
            self.by,
            self.strand,
            self.parent_goal,
        )
        super().__init__(_("Nytt mål"), parts)
        self.strand.choose(Strand.LANGUAGE)
        if parent is not None:
            self.kind.choose(GoalKind.PARTIAL)
            self.parent_goal.restore(parent)
        self.require(self.words_of_goal)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        entry = NewGoal(
            kind=chosen(self.kind.value()),
            strand=chosen(self.strand.value()),
            text=self.words_of_goal.value(),
            evidence=self.evidence.value(),
            target_date=self.by.day(),
            parent_id=self.parent_goal.value(),
        )
        return lambda desk: desk.add_goal(case_id, entry)


class GoalChangeForm(CaseForm):
    """A goal that is there: its words, and how it has turned out."""

    code = "goal"
    table = "goals"

    def __init__(self, goal: GoalRow) -> None:
        self.done = _("Målet är sparat")
        self.status: ChoiceField[GoalStatus] = ChoiceField(
            "status", _("Läge"), [(code, goal_status(code)) for code in GoalStatus]
        )
        self.words_of_goal = TextField("text", _("Vad ska nås?"), most=500)
        self.evidence = TextField("evidence", _("Hur märks det att det är nått?"), most=500)
        self.by = DateField("target_date", _("Senast"))
        parts = (self.status, self.words_of_goal, self.evidence, self.by)
        super().__init__(goal_kind(goal.kind), parts)
        self.status.choose(goal.status)
        self.words_of_goal.fill(goal.text)
        self.evidence.fill(goal.evidence)
        self.by.fill_day(goal.target_date)
        self.require(self.words_of_goal)
        self.changes(goal.goal_id, goal.version)

    def work(self, _case_id: int) -> Work:
        """Override CaseForm."""
        change = GoalChange(
            text=self.words_of_goal.value(),
            evidence=self.evidence.value(),
            target_date=self.by.day(),
            status=chosen(self.status.value()),
        )
        goal_id, seen = chosen(self.row_id), self.seen or 0
        return lambda desk: desk.change_goal(goal_id, change, seen)
