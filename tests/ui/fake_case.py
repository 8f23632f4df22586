"""The pages of one case, of a unit that lives in memory."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from models.domain.case_pages import PlanWords, ProtectionRow
from models.domain.chain import EndReason, GoalKind, GoalStatus, Phase, PlanState, Strand
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
from models.domain.history import FieldChange, HistoryRow
from models.domain.plan_remarks import Check, Remark
from models.domain.readmodels import GoalRow, PlanRow
from models.domain.rules import RuleBook
from models.domain.status import Protection
from tests.ui.fake_today import FakeToday

FIRST_OF_TASKS = 700  # entries below are of the pages of a case
SAVED = datetime(2026, 11, 23, 8, 14, tzinfo=UTC)
LONG = "Att kunna tala, läsa och skriva svenska så bra att jag kan arbeta som undersköterska. " * 5
GOALS = (
    GoalRow(
        11,
        UUID(int=11),
        None,
        GoalKind.PERIOD,
        Strand.WORK,
        "Undersköterska, egen försörjning",
        "Anställning på minst 75 procent",
        date(2029, 4, 1),
        GoalStatus.OPEN,
        3,
    ),
    GoalRow(
        12,
        UUID(int=12),
        11,
        GoalKind.PARTIAL,
        Strand.LANGUAGE,
        "Klarar sfi kurs C " + "med särskilt långa ord däri " * 6,
        "Betyg",
        None,
        GoalStatus.OPEN,
        1,
    ),
)
PLANS = (
    PlanRow(1, 1, PlanState.DECIDED, date(2026, 5, 30), date(2026, 11, 30), 2),
    PlanRow(2, 2, PlanState.DRAFT, None, None, 4),
)
REMARKS = (
    Remark(Check.NO_OWN_WORDS, "Personens egna ord saknas. Skriv ned vad personen själv vill."),
    Remark(
        Check.PARTIAL_GOAL_WITHOUT_DATE,
        "Delmålet ”Klarar sfi kurs C” har inget datum. Ange när det ska vara nått.",
        "12",
    ),
    Remark(
        Check.MEASURE_WITHOUT_HOURS,
        "”Sfi kurs B” har inga timmar. Ange hur många timmar i veckan.",
        "Sfi kurs B",
    ),
)


class FakeCase(FakeToday):
    """What the pages of a case ask for."""

    def __init__(self, at: date, rules: Callable[[], RuleBook]) -> None:
        super().__init__(at, rules)
        self.words = PlanWords(2, 4, PlanState.DRAFT, PlanDraft(assessment=LONG))
        self.kept: dict[tuple[str, int], KeptDraft] = {}
        self.wrote: list[tuple[object, ...]] = []
        self.found_missing: tuple[Remark, ...] = REMARKS
        self.refuse_saving: Exception | None = None
        self.refuse_chain: Exception | None = None

    def _write(self, case_id: int, *what: object, entry: int | None = 77) -> CasesChanged:
        if self.refuse_saving is not None:
            raise self.refuse_saving
        self.wrote.append(what)
        return CasesChanged(frozenset({case_id}), entry=entry)

    def undo(self, entry: int) -> CasesChanged:
        if entry < FIRST_OF_TASKS:
            self.undone.append(entry)
            return CasesChanged(frozenset({1}))
        return FakeToday.undo(self, entry)

    def protections(self, case_id: int) -> tuple[ProtectionRow, ...]:
        if case_id != 2:
            return ()
        return (ProtectionRow(Protection.MARKED, date(2026, 3, 3), None),)

    def plan_words(self, _case_id: int) -> PlanWords:
        return self.words

    def remarks(self, _case_id: int) -> tuple[Remark, ...]:
        return self.found_missing

    def note_chain_print(self, _case_id: int) -> None:
        if self.refuse_chain is not None:
            raise self.refuse_chain

    def history(self, case_id: int, before: int | None = None) -> tuple[HistoryRow, ...]:
        """Give two pages: what was done lately, and how it began."""
        if before is not None and before <= 3:
            return ()
        if before is not None:
            made = (FieldChange("case_number", None, f"2026-{case_id:04}"),)
            return (
                HistoryRow(3, SAVED, "Göran Öberg", "create", "cases", 1, made, values_kept=True),
            )
        moved = (
            FieldChange("status", "planned", "running"),
            FieldChange("ends", None, "2027-06-11"),
        )
        said = (FieldChange("own_words", "", LONG),)
        number = (
            FieldChange("number", None, "199305142384"),
            FieldChange("kind", None, "personal"),
        )
        return (
            HistoryRow(9, SAVED, "Åsa Lindqvist", "open", "cases", 1, (), values_kept=True),
            HistoryRow(
                8,
                SAVED,
                "Göran Öberg",
                "change",
                "measures",
                1,
                moved,
                values_kept=True,
                can_be_undone=True,
            ),
            HistoryRow(
                7,
                SAVED,
                "Göran Öberg",
                "change",
                "plans",
                2,
                said,
                values_kept=True,
                can_be_undone=True,
            ),
            HistoryRow(
                6, SAVED, "Åsa Lindqvist", "create", "identifiers", 2, number, values_kept=True
            ),
            HistoryRow(5, SAVED, "Åsa Lindqvist", "change", "persons", 2, (), values_kept=False),
        )

    def change_measure(
        self, measure_id: int, entry: NewMeasure, outcome: str, seen: int
    ) -> CasesChanged:
        return self._write(1, "measure", measure_id, entry, outcome, seen)

    def add_goal(self, case_id: int, entry: NewGoal) -> CasesChanged:
        return self._write(case_id, "goal", entry)

    def change_goal(self, goal_id: int, change: GoalChange, seen: int) -> CasesChanged:
        return self._write(1, "goal", goal_id, change, seen)

    def save_plan(self, case_id: int, draft: PlanDraft, seen: int | None) -> CasesChanged:
        done = self._write(case_id, "plan", draft, seen)
        self.words = replace(self.words, draft=draft, version=(seen or 0) + 1)
        return done

    def decide_plan(self, case_id: int) -> CasesChanged:
        return self._write(case_id, "decide", entry=None)

    def record_events(self, case_id: int, dates: Mapping[Event, date | None]) -> CasesChanged:
        return self._write(case_id, "events", dict(dates))

    def add_permit(self, case_id: int, entry: NewPermit) -> CasesChanged:
        return self._write(case_id, "permit", entry)

    def mark_permit_wrong(self, case_id: int, permit_id: int) -> CasesChanged:
        return self._write(case_id, "wrong permit", permit_id)

    def set_placement(self, case_id: int, entry: NewPlacement, seen: int | None) -> CasesChanged:
        return self._write(case_id, "placement", entry, seen)

    def add_identifier(self, case_id: int, entry: NewIdentifier) -> CasesChanged:
        return self._write(case_id, "identifier", entry, entry=None)

    def set_protection(self, case_id: int, level: Protection, since: date) -> CasesChanged:
        return self._write(case_id, "protection", level, since, entry=None)

    def move_to_phase(self, case_id: int, phase: Phase, since: date, seen: int) -> CasesChanged:
        return self._write(case_id, "phase", phase, since, seen, entry=None)

    def close_case(self, case_id: int, on: date, reason: EndReason) -> CasesChanged:
        return self._write(case_id, "close", on, reason, entry=None)

    def keep_draft(self, form: str, fields: FormFields, about: int, seen: int) -> None:
        self.kept[form, about] = KeptDraft(form, about, seen, dict(fields), SAVED)

    def drafts(self) -> tuple[KeptDraft, ...]:
        return tuple(self.kept.values())

    def discard_draft(self, form: str, about: int) -> None:
        self.kept.pop((form, about), None)
