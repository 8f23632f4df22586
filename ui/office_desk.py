"""The desk over the real services. Importing this brings the database in: do it off the window."""

from io import BytesIO
from pathlib import Path

from introapp.services.case_list import Order, case_page, list_case_ids
from introapp.services.doubles import find_doubles
from introapp.services.founding import SHORTEST
from introapp.services.measures import finish_task
from introapp.services.new_day import begin_new_day
from introapp.services.opening import (
    Opened,
    close_office,
    officers_of,
    open_office,
    reset_passphrase,
)
from introapp.services.plans import plan_for_print
from introapp.services.registration import register_person
from introapp.services.search import note_search, search_cases
from introapp.services.today import todays_list, todays_page
from introapp.services.undo import undo
from introapp.services.unit_state import list_organisations, unit_state
from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.entries import NewPerson
from models.domain.progress import Silent
from models.domain.readmodels import (
    CaseList,
    CaseRow,
    DuplicateHint,
    OrganisationRow,
    UnitState,
)
from models.domain.today import TodayFilter, TodayGroup, TodayList, TodayRow
from reports.plan.document import plan_file_name, write_plan
from ui.desk import ListOrder, PrintedPlan
from ui.office_case_desk import OfficeCaseDesk

_ORDERS = {ListOrder.NAME: Order.NAME, ListOrder.DUE: Order.DUE}


class OfficeDesk(OfficeCaseDesk):
    """Use cases bound to an open unit and the officer who opened it."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened.office, opened.actor)

    def unit_state(self) -> UnitState:
        """Follow ``Desk``."""
        return unit_state(self._office, self._actor)

    def case_ids(self, order: ListOrder, *, mine: bool) -> tuple[int, ...]:
        """Follow ``Desk``."""
        return list_case_ids(self._office, self._actor, order=_ORDERS[order], mine=mine)

    def case_rows(self, case_ids: tuple[int, ...]) -> tuple[CaseRow, ...]:
        """Follow ``Desk``."""
        return case_page(self._office, self._actor, case_ids)

    def todays_list(self, *, mine: bool, narrowed: TodayFilter) -> TodayList:
        """Follow ``Desk``."""
        return todays_list(self._office, self._actor, mine=mine, narrowed=narrowed)

    def todays_page(
        self, group: TodayGroup, skip: int, *, mine: bool, narrowed: TodayFilter
    ) -> tuple[TodayRow, ...]:
        """Follow ``Desk``."""
        return todays_page(self._office, self._actor, group, skip, mine=mine, narrowed=narrowed)

    def begin_new_day(self, most: int) -> int:
        """Follow ``Desk``."""
        return begin_new_day(self._office, self._actor, Silent(), most=most)

    def finish_task(self, task_id: int) -> CasesChanged:
        """Follow ``Desk``."""
        return finish_task(self._office, self._actor, task_id, on=today())

    def undo(self, entry: int) -> CasesChanged:
        """Follow ``Desk``."""
        return undo(self._office, self._actor, entry)

    def search(self, words: str) -> CaseList:
        """Follow ``Desk``."""
        return search_cases(self._office, self._actor, words)

    def note_search(self, shown: int) -> None:
        """Follow ``Desk``."""
        note_search(self._office, self._actor, shown)

    def duplicates(self, entry: NewPerson) -> tuple[DuplicateHint, ...]:
        """Follow ``Desk``."""
        return find_doubles(self._office, self._actor, entry)

    def register(self, entry: NewPerson) -> CasesChanged:
        """Follow ``Desk``."""
        return register_person(self._office, self._actor, entry)

    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Follow ``Desk``."""
        return list_organisations(self._office, self._actor)

    def print_plan(self, case_id: int, plan_id: int | None = None) -> PrintedPlan:
        """Follow ``Desk``."""
        plan = plan_for_print(self._office, self._actor, case_id, plan_id=plan_id)
        pages = BytesIO()
        write_plan(plan, pages)
        return PrintedPlan(pages.getvalue(), plan_file_name(plan))

    def close(self) -> None:
        """Follow ``Desk``."""
        close_office(self._office)


class OfficeGate:
    """Unlocks databases on this computer."""

    def officers(self, database: Path) -> tuple[str, ...]:
        """Follow ``Gate``."""
        return officers_of(database)

    def unlock(self, database: Path, passphrase: str, officer: str | None) -> OfficeDesk:
        """Follow ``Gate``."""
        return OfficeDesk(open_office(database, passphrase, officer))

    def shortest_passphrase(self) -> int:
        """Follow ``Gate``."""
        return SHORTEST

    def reset_passphrase(
        self, database: Path, recovery_key: str, new: str, officer: str | None
    ) -> None:
        """Follow ``Gate``."""
        reset_passphrase(database, recovery_key, new, officer=officer)
