"""The time of reading: lists of cases, and a case that is opened."""

from introapp.benchmarks.raw_log import RawLog
from introapp.benchmarks.raw_rows import ROWS, RawCase, all_ids, reading_raw, work_list_rows
from introapp.benchmarks.timing import Timed, in_turns, one_by_one
from introapp.benchmarks.unit import Unit
from introapp.services.case_list import Order, list_case_ids, list_cases
from introapp.services.case_view import open_case
from introapp.services.today import todays_list
from models.domain.clock import today
from models.storage.engine import driver_connection


def work_list(unit: Unit, rounds: int) -> Timed:
    """Time the first rows of the work list."""
    statement = work_list_rows(today())

    def raw() -> None:
        with reading_raw(unit.office.engine) as connection:
            connection.execute(statement).fetchall()

    return in_turns(
        lambda: list_cases(unit.office, unit.actor, order=Order.DUE, limit=ROWS),
        raw,
        rounds,
    )


def list_ids(unit: Unit, rounds: int) -> Timed:
    """Time the order of all cases, which the window's list is made of."""
    statement = all_ids()

    def raw() -> None:
        with reading_raw(unit.office.engine) as connection:
            connection.execute(statement).fetchall()

    return in_turns(lambda: list_case_ids(unit.office, unit.actor), raw, rounds)


def days_list(unit: Unit, rounds: int) -> list[float]:
    """Time what an officer has to do today."""
    return one_by_one(lambda: todays_list(unit.office, unit.actor), rounds)


def log_row(unit: Unit, rounds: int) -> list[float]:
    """Time the driver writing the log of one opening: most of it waits for the disk."""
    seal = RawLog(unit)

    def write() -> None:
        with driver_connection(unit.office.engine) as connection:
            connection.execute("BEGIN IMMEDIATE")
            seal.enter(connection)
            connection.execute("COMMIT")

    return one_by_one(write, rounds, before=seal.prepare)


def case_opening(unit: Unit, rounds: int) -> Timed:
    """Time opening a case whole, its opening logged; every time another case."""
    cases, rows, seal = unit.cases(), RawCase(), RawLog(unit)

    def raw() -> None:
        with driver_connection(unit.office.engine) as connection:
            connection.execute("BEGIN IMMEDIATE")
            rows.read(connection, next(cases))
            seal.enter(connection)
            connection.execute("COMMIT")

    return in_turns(
        lambda: open_case(unit.office, unit.actor, next(cases)), raw, rounds, before=seal.prepare
    )
