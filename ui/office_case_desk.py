"""The pages of one case over the real services."""

from collections.abc import Callable, Mapping
from datetime import date

from introapp.services.case_pages import note_chain_print, plan_words, protections_of
from introapp.services.case_view import open_case
from introapp.services.drafts import discard_draft, drafts_of, keep_draft
from introapp.services.events import record_events
from introapp.services.history import case_history
from introapp.services.measures import add_goal, add_measure
from introapp.services.office import Office
from introapp.services.phases import close_case, move_to_phase
from introapp.services.plan_changes import change_goal, change_measure
from introapp.services.plans import decide_plan, remarks_on_plan, save_plan
from introapp.services.status import (
    add_identifier,
    add_permit,
    mark_permit_wrong,
    set_placement,
    set_protection,
)
from introapp.services.undo import undoable
from models.domain.actor import Actor
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


class OfficeCaseDesk:
    """Use cases in one case, bound to an open unit and the officer who opened it."""

    def __init__(self, office: Office, actor: Actor) -> None:
        self._office, self._actor = office, actor

    def _write(self, use_case: Callable[[], CasesChanged]) -> CasesChanged:
        return undoable(self._office, self._actor, use_case)

    def open_case(self, case_id: int) -> CaseView:
        """Follow ``CaseDesk``."""
        return open_case(self._office, self._actor, case_id)

    def protections(self, case_id: int) -> tuple[ProtectionRow, ...]:
        """Follow ``CaseDesk``."""
        return protections_of(self._office, self._actor, case_id)

    def plan_words(self, case_id: int) -> PlanWords:
        """Follow ``CaseDesk``."""
        return plan_words(self._office, self._actor, case_id)

    def remarks(self, case_id: int) -> tuple[Remark, ...]:
        """Follow ``CaseDesk``."""
        return remarks_on_plan(self._office, self._actor, case_id)

    def note_chain_print(self, case_id: int) -> None:
        """Follow ``CaseDesk``."""
        note_chain_print(self._office, self._actor, case_id)

    def history(self, case_id: int, before: int | None = None) -> tuple[HistoryRow, ...]:
        """Follow ``CaseDesk``."""
        return case_history(self._office, self._actor, case_id, before=before)

    def add_measure(self, case_id: int, entry: NewMeasure) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: add_measure(self._office, self._actor, case_id, entry))

    def change_measure(
        self, measure_id: int, entry: NewMeasure, outcome: str, seen: int
    ) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(
            lambda: change_measure(
                self._office, self._actor, measure_id, entry, outcome=outcome, seen=seen
            )
        )

    def add_goal(self, case_id: int, entry: NewGoal) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: add_goal(self._office, self._actor, case_id, entry))

    def change_goal(self, goal_id: int, change: GoalChange, seen: int) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(
            lambda: change_goal(self._office, self._actor, goal_id, change, seen=seen)
        )

    def save_plan(self, case_id: int, draft: PlanDraft, seen: int | None) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: save_plan(self._office, self._actor, case_id, draft, seen=seen))

    def decide_plan(self, case_id: int) -> CasesChanged:
        """Follow ``CaseDesk``: what is decided stays."""
        return decide_plan(self._office, self._actor, case_id)

    def record_events(self, case_id: int, dates: Mapping[Event, date | None]) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: record_events(self._office, self._actor, case_id, dates))

    def add_permit(self, case_id: int, entry: NewPermit) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: add_permit(self._office, self._actor, case_id, entry))

    def mark_permit_wrong(self, case_id: int, permit_id: int) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(lambda: mark_permit_wrong(self._office, self._actor, case_id, permit_id))

    def set_placement(self, case_id: int, entry: NewPlacement, seen: int | None) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return self._write(
            lambda: set_placement(self._office, self._actor, case_id, entry, seen=seen)
        )

    def add_identifier(self, case_id: int, entry: NewIdentifier) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return add_identifier(self._office, self._actor, case_id, entry)

    def set_protection(self, case_id: int, level: Protection, since: date) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return set_protection(self._office, self._actor, case_id, level, since=since)

    def move_to_phase(self, case_id: int, phase: Phase, since: date, seen: int) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return move_to_phase(self._office, self._actor, case_id, phase, since=since, seen=seen)

    def close_case(self, case_id: int, on: date, reason: EndReason) -> CasesChanged:
        """Follow ``CaseDesk``."""
        return close_case(self._office, self._actor, case_id, on=on, reason=reason)

    def keep_draft(self, form: str, fields: FormFields, about: int, seen: int) -> None:
        """Follow ``CaseDesk``."""
        keep_draft(self._office, self._actor, form, fields, about=about, seen=seen)

    def drafts(self) -> tuple[KeptDraft, ...]:
        """Follow ``CaseDesk``."""
        return drafts_of(self._office, self._actor)

    def discard_draft(self, form: str, about: int) -> None:
        """Follow ``CaseDesk``."""
        discard_draft(self._office, self._actor, form, about=about)
