"""A day's list that needs no database: awkward things to do, real rules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from models.domain.changes import CasesChanged
from models.domain.errors import ConflictError
from models.domain.events import Event
from models.domain.labels import PersonLabel
from models.domain.rules import RuleBook
from models.domain.today import (
    TodayDeadline,
    TodayDraft,
    TodayFilter,
    TodayGroup,
    TodayList,
    TodayRow,
    TodayTask,
    days_of,
)

PAGE = 100
BEGUN = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)
LONG_TASK = "Ring Försäkringskassan om etableringsersättning, bostadsbidrag och barnbidrag " * 3
CHILD = 901

# case, rule, days from today, name of a child, what it is counted from, days before the due day
DEADLINES = (
    (1, "SCH-2M", -2, "Yonas", Event.SCHOOL_RECEIVED),
    (2, "UNIT-FOLLOWUP", -4, "", None),
    (3, "BOS-DUTY", 1, "", Event.PLACEMENT_LATEST_RECEPTION),
    (3, "SFI-1M", 2, "", Event.SFI_REGISTERED),
    (6, "ETA-SFI-SO", 3, "", Event.ESTABLISHMENT_STARTED),
    (7, "UNIT-PERMIT-END", 4, "", Event.PERMIT_ENDS),
    (1, "PRE-4M", 17, "Liya", Event.PRESCHOOL_REQUESTED),
    (4, "UNIT-IDLE", 22, "", Event.IDLE_SINCE),
    (5, "UNIT-HEALTH", 25, "", None),
    (6, "SCH-1M", 26, "Wolderufael-Gebremeskel", Event.ARRIVED),
    (4, "ETA-36", 27, "", Event.ESTABLISHMENT_STARTED),
    (5, "AF-HP", 28, "", Event.AF_REGISTERED),
    (7, "SO-3Y", 29, "", Event.FIRST_CIVIL_REGISTRATION),
    (1, "UNIT-PLAN", 30, "", Event.RECEIVED),
)
TASKS = (
    TodayTask(1, "Svar på begärd praktikplats", "Lida äldreboende"),
    TodayTask(2, "Ring om betyg"),
    TodayTask(3, LONG_TASK, "Försäkringskassan, handläggare på kundcenter för partner"),
)


def days_back(words: str) -> int:
    """About how many days a term is long."""
    number = int(words.split(maxsplit=1)[0]) if words[:1].isdecimal() else 0
    length = {"d": 1, "v": 7, "m": 30, "å": 365}.get(words.split()[1][0], 0) if number else 0
    return number * length


def start_of(rule, due: date) -> date:
    """The day from which the rule's time runs out on the due day; near it where none does."""
    about = days_back(rule.term.words) if rule.term is not None else 90
    near = [due - timedelta(days=about + days) for days in range(-8, 24)]
    fits = (day for day in near if rule.term is not None and rule.term.day_from(day) == due)
    return next(fits, near[8])


class FakeToday:
    """The day's list of a unit that lives in memory."""

    def __init__(self, at: date, rules: Callable[[], RuleBook]) -> None:
        self.at, self._rules = at, rules
        self.done: list[int] = []
        self.undone: list[int] = []
        self.refuse_ticking = False
        self.many = 0  # so many more are late
        self.none = False
        self.no_cases = False
        self.rules_without: set[str] = set()  # whose deadlines have been met
        self.shifted = False  # every clock has stood still for a while
        self.stale = 0  # cases that the rules have not been asked about today
        self.asked_lists: list[tuple[bool, TodayFilter]] = []
        self.asked_skips: list[int] = []

    def label(self, case_id: int) -> PersonLabel:
        raise NotImplementedError

    def _row(self, group: TodayGroup, case_id: int, matter: object, due: date | None) -> TodayRow:
        return TodayRow(
            group=group,
            case_id=case_id,
            case_number=f"2026-{case_id:04}",
            person=self.label(case_id),
            officer=("Åsa Lindqvist", "Göran Öberg")[case_id % 2],
            due=due,
            matter=matter,  # type: ignore[arg-type]
        )

    def _group(self, due: date) -> TodayGroup:
        return next(
            group
            for group in TodayGroup
            if (days := days_of(group, self.at)) and days[0] <= due <= days[1]
        )

    def _deadline(self, case_id: int, rule_id: str, days: int, about: str, anchor) -> TodayRow:
        rule, due = self._rules().rule(rule_id), self.at + timedelta(days=days)
        deadline = TodayDeadline(rule, about, CHILD if about else case_id, anchor)
        if anchor is not None:
            start = start_of(rule, due) - timedelta(days=40 if self.shifted else 0)
            deadline = replace(deadline, anchor_date=start)
        return self._row(self._group(due), case_id, deadline, due)

    def _task(self, task: TodayTask, days: int | None) -> TodayRow:
        due = None if days is None else self.at + timedelta(days=days)
        group = TodayGroup.WAITING if task.waiting_for else self._group(due or self.at)
        return self._row(group, 1 + task.task_id, task, due)

    def _all(self) -> list[TodayRow]:
        rows = [self._deadline(*each) for each in DEADLINES]
        rows += [
            self._deadline(1 + number % 7, "SFI-3M", -3 - number, "", Event.ARRIVED)
            for number in range(self.many)
        ]
        days = (-14, 15, None)
        rows += [
            self._task(task, due)
            for task, due in zip(TASKS, days, strict=True)
            if task.task_id not in self.done
        ]
        order = list(TodayGroup)
        far = date.max
        return sorted(rows, key=lambda row: (order.index(row.group), row.due or far))

    def _narrowed(self, mine: bool, narrowed: TodayFilter) -> list[TodayRow]:  # noqa: FBT001
        if self.none:
            return []
        drafts = [
            replace(
                self._row(TodayGroup.DRAFTS, 4, TodayDraft("measure", BEGUN), None),
            ),
            replace(
                self._row(TodayGroup.DRAFTS, 1, TodayDraft("person", BEGUN), None),
                case_id=None,
                case_number="",
                person=PersonLabel(""),
                officer="",
            ),
        ]
        rules = {
            TodayFilter.IDLE: {"UNIT-IDLE"},
            TodayFilter.PERMIT_ENDS: {"UNIT-PERMIT-END", "UNIT-PERMIT-RENEW"},
            TodayFilter.NO_FOLLOW_UP: {"UNIT-FOLLOWUP"},
        }
        found = drafts if narrowed is TodayFilter.DRAFTS else self._all()
        wanted = rules.get(narrowed)
        # The fifth case is somebody else's.
        return [
            row
            for row in found
            if (wanted is None or row.rule_id in wanted)
            and (not mine or row.case_id != 5)
            and row.rule_id not in self.rules_without
        ]

    def todays_list(self, *, mine: bool, narrowed: TodayFilter) -> TodayList:
        self.asked_lists.append((mine, narrowed))
        rows = self._narrowed(mine, narrowed)
        groups = {group: [row for row in rows if row.group is group] for group in TodayGroup}
        return TodayList(
            self.at,
            tuple(row for group in groups.values() for row in group[:PAGE]),
            {group: len(found) for group, found in groups.items()},
            {each: len(self._narrowed(mine, each)) for each in TodayFilter},
            has_cases=not self.no_cases,
        )

    def todays_page(
        self, group: TodayGroup, skip: int, *, mine: bool, narrowed: TodayFilter
    ) -> tuple[TodayRow, ...]:
        self.asked_skips.append(skip)
        rows = [row for row in self._narrowed(mine, narrowed) if row.group is group]
        return tuple(rows[skip : skip + PAGE])

    def finish_task(self, task_id: int) -> CasesChanged:
        if self.refuse_ticking or task_id in self.done:
            raise ConflictError("Någon annan har redan markerat uppgiften som klar.")
        self.done.append(task_id)
        return CasesChanged(frozenset({1 + task_id}), row_id=task_id, entry=700 + task_id)

    def undo(self, entry: int) -> CasesChanged:
        self.undone.append(entry)
        self.done.remove(entry - 700)
        return CasesChanged(frozenset({1 + entry - 700}), row_id=entry - 700)

    def begin_new_day(self, most: int) -> int:
        asked = min(self.stale, most)
        self.stale -= asked
        return asked
