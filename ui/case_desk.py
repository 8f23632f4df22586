"""What the pages of one case ask of the program below them."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from models.domain.case_pages import PlanWords, ProtectionRow
from models.domain.chain import EndReason, Phase
from models.domain.changes import CasesChanged
from models.domain.drafts import FormFields, KeptDraft
from models.domain.entries import (
    GoalChange,
    NewGoal,
    NewIdentifier,
    NewMeasure,
    NewPermit,
    NewPlacement,
    PlanDraft,
)
from models.domain.events import Event
from models.domain.history import HistoryRow
from models.domain.plan_remarks import Remark
from models.domain.readmodels import CaseView
from models.domain.status import Protection


class CaseDesk(Protocol):
    """Use cases in one case. What is written can be taken back where the answer has an entry."""

    def open_case(self, case_id: int) -> CaseView:
        """Return one case, whole; the opening is logged."""

    def protections(self, case_id: int) -> tuple[ProtectionRow, ...]:
        """Return the times in which the person was protected."""

    def plan_words(self, case_id: int) -> PlanWords:
        """Return the words of the latest version of the plan."""

    def remarks(self, case_id: int) -> tuple[Remark, ...]:
        """Return what is missing in the plan."""

    def note_chain_print(self, case_id: int) -> None:
        """Log that the chain goes on paper, before it does."""

    def history(self, case_id: int, before: int | None = None) -> tuple[HistoryRow, ...]:
        """Return what was done in the case, the latest first, a page at a time."""

    def add_measure(self, case_id: int, entry: NewMeasure) -> CasesChanged:
        """Plan a measure in a case."""

    def change_measure(
        self, measure_id: int, entry: NewMeasure, outcome: str, seen: int
    ) -> CasesChanged:
        """Plan a measure otherwise, and tell how far it has come."""

    def add_goal(self, case_id: int, entry: NewGoal) -> CasesChanged:
        """Set a goal."""

    def change_goal(self, goal_id: int, change: GoalChange, seen: int) -> CasesChanged:
        """Word a goal otherwise, or tell how it has turned out."""

    def save_plan(self, case_id: int, draft: PlanDraft, seen: int | None) -> CasesChanged:
        """Keep the words of the plan."""

    def decide_plan(self, case_id: int) -> CasesChanged:
        """Decide the open version of the plan."""

    def record_events(self, case_id: int, dates: Mapping[Event, date | None]) -> CasesChanged:
        """Set or clear days."""

    def add_permit(self, case_id: int, entry: NewPermit) -> CasesChanged:
        """Write down a residence permit."""

    def mark_permit_wrong(self, case_id: int, permit_id: int) -> CasesChanged:
        """Mark a permit as entered in error."""

    def set_placement(self, case_id: int, entry: NewPlacement, seen: int | None) -> CasesChanged:
        """Write down how and when the person came."""

    def add_identifier(self, case_id: int, entry: NewIdentifier) -> CasesChanged:
        """Write down a number."""

    def set_protection(self, case_id: int, level: Protection, since: date) -> CasesChanged:
        """Protect the person's data, or end the protection."""

    def move_to_phase(self, case_id: int, phase: Phase, since: date, seen: int) -> CasesChanged:
        """Take the case to another phase of the chain."""

    def close_case(self, case_id: int, on: date, reason: EndReason) -> CasesChanged:
        """Close the case."""

    def keep_draft(self, form: str, fields: FormFields, about: int, seen: int) -> None:
        """Keep what stands in a form."""

    def drafts(self) -> tuple[KeptDraft, ...]:
        """Return the officer's own drafts, the newest first."""

    def discard_draft(self, form: str, about: int) -> None:
        """Throw a draft away."""
