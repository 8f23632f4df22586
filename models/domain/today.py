"""What an officer sees first in the morning."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from models.domain.chain import Strand
from models.domain.events import Event
from models.domain.labels import PersonLabel
from models.domain.rules.rule import Rule

_SUNDAY = 6
MONTH_AHEAD = 30
"""Days that "Kommande 30 dagar" looks ahead."""
HALF_YEAR_AHEAD = 183
"""Days that a narrowed list looks ahead: permits are to be renewed months before they end."""

NEUTRAL = "Att följa upp"
"""What a list says where only the case itself may say more."""


NO_DAY = date.max
"""Where a task that waits for somebody without a day is put: last."""

_FOLLOW_UP_RULES = frozenset({"UNIT-FOLLOWUP", "UNIT-FOLLOWUP-CHILD"})


class TodayGroup(Enum):
    """The groups of the day's list, in their order."""

    LATE = "late"  # försenat
    WEEK = "week"  # denna vecka
    MONTH = "month"  # kommande 30 dagar
    LATER = "later"  # längre fram; only in a narrowed list
    WAITING = "waiting"  # väntar på andra
    DRAFTS = "drafts"  # påbörjat, inte sparat; only in a list of drafts


class TodayFilter(Enum):
    """What the day's list can be narrowed to; none of them names an area of somebody's life."""

    ALL = "all"
    IDLE = "idle"  # utan aktiv insats
    PERMIT_ENDS = "permit_ends"  # tillstånd löper ut
    NO_FOLLOW_UP = "no_follow_up"  # plan utan uppföljning
    DRAFTS = "drafts"  # utkast

    @property
    def groups(self) -> tuple[TodayGroup, ...]:
        """The groups that a list narrowed to this may have."""
        if self is TodayFilter.ALL:
            return (TodayGroup.LATE, TodayGroup.WEEK, TodayGroup.MONTH, TodayGroup.WAITING)
        if self is TodayFilter.DRAFTS:
            return (TodayGroup.DRAFTS,)
        return (TodayGroup.LATE, TodayGroup.WEEK, TodayGroup.MONTH, TodayGroup.LATER)


def filter_of(rule: str, *, lacks_follow_up: bool) -> TodayFilter | None:
    """Return what the list can be narrowed to that leaves a rule's deadline in it.

    Args:
        rule: the rule's id, of the unit's routines.
        lacks_follow_up: the case has a plan, and no day ahead on which it is followed up.
    """
    if rule in _FOLLOW_UP_RULES:
        return TodayFilter.NO_FOLLOW_UP if lacks_follow_up else None
    return {
        "UNIT-IDLE": TodayFilter.IDLE,
        "UNIT-PERMIT-END": TodayFilter.PERMIT_ENDS,
        "UNIT-PERMIT-RENEW": TodayFilter.PERMIT_ENDS,
    }.get(rule)


@dataclass(frozen=True, slots=True)
class TodayDeadline:
    """A day that a rule names for a case.

    The start date stands in the list beside the due date, so that nobody needs to open a case to
    see how its deadline is counted. What is sensitive stays out of the list: see ``is_discreet``.

    Attributes:
        rule: the rule.
        about: the child or other member of the household it is about; empty for the newcomer.
        about_id: the row of the person it is about.
        anchor, anchor_date: what it is counted from, where that is known to the list.
    """

    rule: Rule
    about: str
    about_id: int
    anchor: Event | None = None
    anchor_date: date | None = None

    @property
    def is_discreet(self) -> bool:
        """Whether only the case itself tells what it is about.

        A list is a compilation, which may hold no sensitive data (lag 2001:454, 7 a §); that
        somebody has to do with health care is such data (GDPR art. 9).
        """
        return self.rule.strand is Strand.HEALTH

    @property
    def title(self) -> str:
        """What is to be done, as a list may say it."""
        return NEUTRAL if self.is_discreet else self.rule.title

    def is_plain(self, due: date) -> bool:
        """Whether the due day is the start date and the rule's time, and nothing else."""
        term, start = self.rule.term, self.anchor_date
        return term is not None and start is not None and term.day_from(start) == due


@dataclass(frozen=True, slots=True)
class TodayTask:
    """Something that an officer has noted as to be done.

    Attributes:
        waiting_for: who has to act before it can be done; empty when nobody else has.
    """

    task_id: int
    text: str
    waiting_for: str = ""


@dataclass(frozen=True, slots=True)
class TodayDraft:
    """A form that somebody has begun and not saved.

    Attributes:
        form: which form it is.
    """

    form: str
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayRow:
    """One thing to do, or to wait for.

    Attributes:
        case_id: nothing for a draft of somebody who is not registered yet.
        officer: who has the case.
        due: nothing where no day is set.
        matter: what is to be done.
    """

    group: TodayGroup
    case_id: int | None
    case_number: str
    person: PersonLabel
    officer: str
    due: date | None
    matter: TodayDeadline | TodayTask | TodayDraft

    @property
    def key(self) -> tuple[object, ...]:
        """The same for the same thing in two lists."""
        match self.matter:
            case TodayDeadline(rule=rule, about_id=about):
                return (self.case_id, rule.id, about, self.due)
            case TodayTask(task_id=task_id):
                return ("task", task_id)
            case TodayDraft(form=form):
                return ("draft", form, self.case_id)

    @property
    def rule_id(self) -> str:
        """The rule that names the day; empty where none does."""
        return self.matter.rule.id if isinstance(self.matter, TodayDeadline) else ""

    @property
    def law(self) -> str:
        """Where the rule stands; empty where there is none."""
        if isinstance(self.matter, TodayDeadline):
            return self.matter.rule.source.reference
        return ""

    @property
    def responsible(self) -> str:
        """Who has to act."""
        match self.matter:
            case TodayDeadline(rule=rule):
                return rule.responsible.label
            case TodayTask(waiting_for=other):
                return other or self.officer
            case TodayDraft():
                return self.officer


@dataclass(frozen=True, slots=True)
class TodayList:
    """The day's list.

    Attributes:
        rows: the first rows of each group, in order.
        counts: how many there are in each group in all.
        filters: how many rows the list would have, narrowed to each.
        has_cases: whether there is any open case to have something to do in.
    """

    at: date
    rows: tuple[TodayRow, ...]
    counts: dict[TodayGroup, int]
    filters: dict[TodayFilter, int]
    has_cases: bool = True


def end_of_week(day: date) -> date:
    """Return the Sunday of the week, as Swedish calendars have it (ISO 8601)."""
    return day + timedelta(days=_SUNDAY - day.weekday())


def days_of(group: TodayGroup, at: date) -> tuple[date, date] | None:
    """Return the first and the last day of a group; nothing for one that is not kept by days."""
    sunday, month = end_of_week(at), at + timedelta(days=MONTH_AHEAD)
    day = timedelta(days=1)
    return {
        TodayGroup.LATE: (date.min, at - day),
        TodayGroup.WEEK: (at, sunday),
        TodayGroup.MONTH: (sunday + day, month),
        TodayGroup.LATER: (month + day, at + timedelta(days=HALF_YEAR_AHEAD)),
    }.get(group)
