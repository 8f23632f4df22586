"""The rows of a case: phases, placement, goals, measures, tasks, plan, consents, support."""

from collections import Counter
from datetime import date
from typing import Final

from introapp.demo.courses import phase_ends
from introapp.demo.numbers import Thing
from introapp.demo.plans import short_plan
from introapp.demo.records import GoalSet, MeasureTaken, Newcomer, PlanWritten, TaskNoted
from introapp.demo.rows import CORRECTED, PLAIN, Row, Sheets, blank, moment
from introapp.services.plans import freeze
from models.domain.chain import PlanState
from models.domain.events import CASE_EVENTS
from models.tables.case import (
    Case,
    CasePhase,
    Consent,
    Goal,
    Measure,
    Placement,
    Plan,
    SupportMonth,
    Task,
)
from models.tables.events import CaseEvents
from models.tables.work import DayRow

_NOTHING_HAPPENED: Final = {**blank(sorted(event.value for event in CASE_EVENTS)), **PLAIN}
_DECIDES_PLACES: Final = "migrationsverket"


class CaseSheets:
    """Puts down cases, numbered within the year they were opened."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._uuids = sheets.uuids
        self._opened: Counter[int] = Counter()

    def add(self, newcomer: Newcomer) -> None:
        """Put down the case of a person."""
        case_number = self._add_case(newcomer)
        self._add_placement(newcomer)
        goals = [self._add_goal(newcomer, place) for place in range(len(newcomer.case.goals))]
        first_goal = goals[0] if goals else 0
        officer = self._officer(newcomer)
        for place, measure in enumerate(newcomer.case.measures):
            self._add_measure(
                newcomer.number, place, measure, first_goal=first_goal, officer=officer
            )
        for place, task in enumerate(newcomer.case.tasks):
            self._add_task(newcomer.number, place, task, officer=officer)
        if newcomer.case.plan is not None:
            self._add_plan(newcomer, newcomer.case.plan, officer=officer, case_number=case_number)
        self._add_rest(newcomer)

    def _officer(self, newcomer: Newcomer) -> int:
        return self._sheets.ground.officers[newcomer.case.officer]

    def _case_number(self, opened: date) -> str:
        self._opened[opened.year] += 1
        return f"{opened.year}-{self._opened[opened.year]:04}"

    def _add_case(self, newcomer: Newcomer) -> str:
        """Put down the case itself; return its number."""
        case, ground = newcomer.case, self._sheets.ground
        case_number = self._case_number(case.opened)
        self._sheets.keep(
            Case,
            {
                "id": newcomer.number,
                "uuid": self._uuids.of(Thing.CASE, newcomer.number),
                "case_number": case_number,
                "person_id": newcomer.number,
                "organisation_id": ground.organisation_id,
                "unit_id": ground.unit_id,
                "officer_id": self._officer(newcomer),
                "opened": case.opened,
                "closed": None,
                "end_reason": None,
                "phase": case.phases[-1][0],
                "created_at": moment(case.opened),
                **PLAIN,
            },
        )
        for (phase, starts), ends in zip(case.phases, phase_ends(case.phases), strict=True):
            row = self._dated(newcomer.number, starts, ends)
            row["phase"] = phase
            self._sheets.add(CasePhase, row)
        if case.events:
            row = {**_NOTHING_HAPPENED, "case_id": newcomer.number}
            for event, day in case.events.items():
                row[event.value] = day
            self._sheets.add(CaseEvents, row)
        return case_number

    def _dated(self, case: int, starts: date, ends: date | None) -> Row:
        return {"case_id": case, "starts": starts, "ends": ends, **CORRECTED}

    def _add_placement(self, newcomer: Newcomer) -> None:
        placement = newcomer.case.placement
        if placement is None:
            return
        authority = self._sheets.ground.organisations[_DECIDES_PLACES]
        self._sheets.add(
            Placement,
            {
                "case_id": newcomer.number,
                "uuid": self._uuids.of(Thing.PLACEMENT, newcomer.number),
                "category": placement.category,
                "authority_id": None if placement.decided is None else authority,
                "decided": placement.decided,
                "latest_reception": placement.latest_reception,
                "received": placement.received,
                **CORRECTED,
            },
        )

    def _add_goal(self, newcomer: Newcomer, place: int) -> int:
        """Put down a goal; the larger goal it hangs under stands before it, in the same case."""
        goal: GoalSet = newcomer.case.goals[place]
        row: Row = {
            "case_id": newcomer.number,
            "uuid": self._uuids.of(Thing.GOAL, newcomer.number, place),
            "parent_id": None,
            "kind": goal.kind,
            "strand": goal.strand,
            "text": goal.text,
            "evidence": goal.evidence,
            "target_date": goal.target_date,
            "status": goal.status,
            "reason": goal.reason,
            **PLAIN,
        }
        key = self._sheets.add(Goal, row)
        if goal.parent is not None:
            row["parent_id"] = key - place + goal.parent
        return key

    def _add_measure(
        self, case: int, place: int, measure: MeasureTaken, *, first_goal: int, officer: int
    ) -> None:
        organisations = self._sheets.ground.organisations
        self._sheets.add(
            Measure,
            {
                "case_id": case,
                "uuid": self._uuids.of(Thing.MEASURE, case, place),
                "goal_id": None if measure.goal is None else first_goal + measure.goal,
                "strand": measure.strand,
                "kind": measure.kind,
                "title": measure.title,
                "purpose": measure.purpose,
                "officer_id": officer,
                "responsible_id": organisations[measure.responsible],
                "responsible_contact": measure.contact,
                "delivering_id": organisations[measure.delivering],
                "place": measure.place,
                "hours_per_week": measure.hours_per_week,
                "hours_done": measure.hours_done,
                "parts_done": measure.parts_done,
                "less_by_own_wish": measure.less_by_own_wish,
                "agreement_terminated": measure.agreement_terminated,
                "starts": measure.starts,
                "ends": measure.ends,
                "status": measure.status,
                "outcome": measure.outcome,
                **PLAIN,
            },
        )

    def _add_task(self, case: int, place: int, task: TaskNoted, *, officer: int) -> None:
        task_id = self._sheets.add(
            Task,
            {
                "case_id": case,
                "uuid": self._uuids.of(Thing.TASK, case, place),
                "officer_id": officer,
                "text": task.text,
                "due": task.due,
                "done": task.done,
                "rule": None,
                "waiting_for": task.waiting_for,
                "created_at": moment(task.created),
                **PLAIN,
            },
        )
        if task.done is None:
            self._sheets.add(
                DayRow,
                {
                    "case_id": case,
                    "officer_id": officer,
                    "person_id": case,
                    "rule": "",
                    "task_id": task_id,
                    "due": task.due,
                    "waits": bool(task.waiting_for),
                    "shown_by": None,
                    "anchor": None,
                    "anchor_date": None,
                },
            )

    def _add_plan(
        self, newcomer: Newcomer, plan: PlanWritten, *, officer: int, case_number: str
    ) -> None:
        is_decided = plan.decided is not None
        row: Row = {
            "case_id": newcomer.number,
            "uuid": self._uuids.of(Thing.PLAN, newcomer.number),
            "number": 1,
            "state": PlanState.DECIDED if is_decided else PlanState.DRAFT,
            "own_words": plan.own_words,
            "assessment": plan.assessment,
            "newcomer_duties": plan.newcomer_duties,
            "municipality_duties": plan.municipality_duties,
            "obstacles": plan.obstacles,
            "follow_up": plan.follow_up,
            "follow_up_attendees": plan.follow_up_attendees,
            "decided": plan.decided,
            "decided_by_id": officer if is_decided else None,
            "content": None,
            "checksum": None,
            "created_at": moment(plan.created),
            **PLAIN,
        }
        if plan.decided is not None:
            document = short_plan(newcomer, plan, self._sheets.ground, case_number=case_number)
            frozen = freeze(document)
            row["content"], row["checksum"] = frozen.content, frozen.checksum
        self._sheets.add(Plan, row)

    def _add_rest(self, newcomer: Newcomer) -> None:
        for consent in newcomer.case.consents:
            row = self._dated(newcomer.number, consent.starts, consent.ends)
            row.update(
                receiver=consent.receiver,
                scope=consent.scope,
                purpose=consent.purpose,
                language=consent.language,
                withdrawn=consent.withdrawn,
            )
            self._sheets.add(Consent, row)
        for month in newcomer.case.support_months:
            self._sheets.add(
                SupportMonth, {"case_id": newcomer.number, "month": month, **CORRECTED}
            )
