"""What the introduction chain consists of: items in lanes."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.domain.chain import Strand


class ItemKind(Enum):
    """What an item of the chain is; the value is what a click on it hands over."""

    PHASE = "phase"
    PERMIT = "permit"
    PLACEMENT = "placement"
    INCOME = "income"
    MEASURE = "measure"
    DEADLINE = "deadline"
    GAP = "gap"

    @property
    def is_period(self) -> bool:
        """Whether it is a stretch of status rather than something that is done."""
        return self in _PERIODS


_PERIODS = frozenset({ItemKind.PHASE, ItemKind.PERMIT, ItemKind.PLACEMENT, ItemKind.INCOME})


class ItemState(Enum):
    """How an item stands on the day of asking."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    MET = "met"  # a deadline that was kept, or met afterwards
    COMING = "coming"
    NEAR = "near"
    LATE = "late"
    PASSED = "passed"  # a right that has ended, a rule that has begun to apply


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainItem:
    """One thing in a lane of the chain.

    Attributes:
        number: with ``kind`` what it is in the case: the id of a measure, else its place among
            the case's findings, phases, permits or placements, or among the gaps.
        title: what it is called.
        short: the same where there is little room.
        tail: what is to be read even where the title is cut: how late, how near, how much done.
        starts, ends: first and last day; no last day where it goes on.
        when: its time as it is read.
        facts: everything else there is to say of it, in a few words each.
        spoken: the whole of it in one sentence.
        elsewhere: who delivers it, when that is another; empty where it may not be named.
        share: how much is done, 0 to 1, where that is known.
        certain: whether a rule is known to be law; what is proposed is shown as proposed.
        about_protected: about somebody whose identity is protected: it is not for paper.
    """

    kind: ItemKind
    number: int
    strand: Strand
    title: str
    short: str
    starts: date
    ends: date | None
    state: ItemState
    when: str
    facts: str
    spoken: str
    tail: str = ""
    elsewhere: str | None = None
    share: float | None = None
    certain: bool = True
    about_protected: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is a day rather than a stretch."""
        return self.kind is ItemKind.DEADLINE

    @property
    def key(self) -> tuple[ItemKind, int]:
        """What tells it from all other items of the case."""
        return self.kind, self.number


@dataclass(frozen=True, slots=True)
class LaneItems:
    """One lane with its items in order of time."""

    strand: Strand
    items: tuple[ChainItem, ...]
