"""What the window asks of the program below it: one officer's desk in one open unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from models.domain.changes import CasesChanged
from models.domain.entries import NewPerson
from models.domain.readmodels import (
    CaseList,
    CaseRow,
    DuplicateHint,
    OrganisationRow,
    UnitState,
)
from models.domain.today import TodayFilter, TodayGroup, TodayList, TodayRow
from ui.case_desk import CaseDesk


class ListOrder(Enum):
    """How the list of cases is sorted."""

    NAME = "name"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """A plan on paper: its pages as PDF, and what a file or a print job of it may be called."""

    pdf: bytes
    file_name: str


class Desk(CaseDesk, Protocol):
    """Use cases with the unit and the officer already filled in.

    Every method may take its time and is called in the worker's thread. Each raises
    ``UserError`` with a sentence for the officer when it refuses.
    """

    def unit_state(self) -> UnitState:
        """Return what the window's frame tells of the unit."""

    def case_ids(self, order: ListOrder, *, mine: bool) -> tuple[int, ...]:
        """Return the ids of all open cases."""

    def case_rows(self, case_ids: tuple[int, ...]) -> tuple[CaseRow, ...]:
        """Return the rows of some cases."""

    def todays_list(self, *, mine: bool, narrowed: TodayFilter) -> TodayList:
        """Return what is to be done: the first rows of each group, and all counts."""

    def todays_page(
        self, group: TodayGroup, skip: int, *, mine: bool, narrowed: TodayFilter
    ) -> tuple[TodayRow, ...]:
        """Return the next rows of a long group."""

    def begin_new_day(self, most: int) -> int:
        """Ask the rules about cases they have not been asked about today; return how many."""

    def finish_task(self, task_id: int) -> CasesChanged:
        """Tick off a task, done today."""

    def undo(self, entry: int) -> CasesChanged:
        """Take a change back."""

    def search(self, words: str) -> CaseList:
        """Return the cases that fit what is typed, best first."""

    def note_search(self, shown: int) -> None:
        """Log that a search has settled."""

    def duplicates(self, entry: NewPerson) -> tuple[DuplicateHint, ...]:
        """Return people who may be the one that is being registered."""

    def register(self, entry: NewPerson) -> CasesChanged:
        """Register a person with a case of their own."""

    def organisations(self) -> Sequence[OrganisationRow]:
        """Return the organisations that can answer for a measure or deliver it."""

    def print_plan(self, case_id: int, plan_id: int | None = None) -> PrintedPlan:
        """Return a version of the plan of a case on paper, the latest if none is named."""

    def close(self) -> None:
        """Close the unit: nothing of it may be left open or readable."""


class Gate(Protocol):
    """What stands before the desk: a locked database."""

    def officers(self, database: Path) -> tuple[str, ...]:
        """Return the names of those who can unlock a database.

        Raises:
            UserError: it is no database of ours, or cannot be read.
        """

    def unlock(self, database: Path, passphrase: str, officer: str | None) -> Desk:
        """Open a database.

        Raises:
            UserError: wrong passphrase, damaged file, newer schema; nothing is changed.
        """

    def shortest_passphrase(self) -> int:
        """Return how many characters a new passphrase has at least."""

    def reset_passphrase(
        self, database: Path, recovery_key: str, new: str, officer: str | None
    ) -> None:
        """Give an officer a new passphrase by the printed recovery key.

        Raises:
            InvalidInputError: a mistyped key, told with its group; too short a passphrase.
            UserError: the key of another database.
        """
