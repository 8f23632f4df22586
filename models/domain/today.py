"""What an officer sees first in the morning."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from models.domain.labels import PersonLabel
from models.domain.rules.words import RuleStatus

_SUNDAY = 6
MONTH_AHEAD = 30
"""Days that "Kommande 30 dagar" looks ahead."""


class TodayGroup(Enum):
    """The groups of the day's list, in their order."""

    LATE = "late"  # försenat
    WEEK = "week"  # denna vecka
    MONTH = "month"  # kommande 30 dagar
    WAITING = "waiting"  # väntar på andra


class TodayFilter(Enum):
    """What the day's list can be narrowed to; none of them names an area of somebody's life."""

    ALL = "all"
    IDLE = "idle"  # utan aktiv insats
    PERMIT_ENDS = "permit_ends"  # tillstånd löper ut
    NO_FOLLOW_UP = "no_follow_up"  # plan utan uppföljning
    DRAFTS = "drafts"  # utkast


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One thing to do, or to wait for.

    Attributes:
        about: the child or other member of the household it is about; empty for the newcomer.
        what: the thing itself in a few words.
        rule: id of the rule; empty for a task that somebody wrote down.
        law: where the rule stands; empty for a task.
        responsible: who has to act.
    """

    group: TodayGroup
    case_id: int
    case_number: str
    person: PersonLabel
    about: str
    what: str
    rule: str
    law: str
    status: RuleStatus | None
    due: date | None
    responsible: str


@dataclass(frozen=True, slots=True)
class TodayList:
    """The day's list; a long group is cut, and its whole count told.

    Attributes:
        counts: how many there are in each group.
        filters: how many cases each filter would show.
    """

    at: date
    rows: tuple[TodayRow, ...]
    counts: dict[TodayGroup, int]
    filters: dict[TodayFilter, int]


def end_of_week(day: date) -> date:
    """Return the Sunday of the week, as Swedish calendars have it (ISO 8601)."""
    return day + timedelta(days=_SUNDAY - day.weekday())


def group_of(due: date, at: date) -> TodayGroup | None:
    """Return where a day belongs; nothing where it lies further ahead than the list looks."""
    if due < at:
        return TodayGroup.LATE
    if due <= end_of_week(at):
        return TodayGroup.WEEK
    if due <= at + timedelta(days=MONTH_AHEAD):
        return TodayGroup.MONTH
    return None
