"""Measure everything in one run: a unit is made, looked at from outside, then worked in."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, TypedDict

from introapp.benchmarks import reading, reckoning, saving, searching
from introapp.benchmarks.budgets import Measured, against_raw, budgets, by_itself
from introapp.benchmarks.machine import machine_line
from introapp.benchmarks.timing import Timed, share_within
from introapp.benchmarks.unit import Unit, folder_of, opened_in, passphrase_of
from introapp.benchmarks.windows import Windows
from introapp.demo.unit import DATABASE
from models.domain.errors import InvalidInputError
from models.domain.progress import Progress, Silent
from resources.texts import gettext as _

LEAST_PEOPLE: Final = 20
"""In a smaller unit there is too little of everything to measure with."""

_ROUNDS: Final = 60
_FEW_ROUNDS: Final = 9  # of what takes long: a process with a window, a list of all


class Result(TypedDict):
    """What a run came to."""

    people: int
    machine: str
    results: list[Measured]


def run_benchmark(
    people: int, *, demo: Path | None = None, progress: Progress | None = None
) -> Result:
    """Measure the program in a fictive unit, and hold it against its budgets.

    Args:
        people: how many there are to be in the unit.
        demo: the folder of a unit that is there already; then ``people`` does not count.
        progress: told how many people have been made.

    Raises:
        UserError: too few people, no unit in the folder, or the disk is full.
        Cancelled: it was stopped.
    """
    if demo is None and people < LEAST_PEOPLE:
        raise InvalidInputError(
            _("Mät med minst {least} personer.").format(least=LEAST_PEOPLE), "people"
        )
    with folder_of(people, demo, progress or Silent()) as folder:
        found = dict(_windows(folder))
        with opened_in(folder) as unit:
            found |= dict(_work(unit))
            limits = budgets(unit.people)
            return Result(
                people=unit.people,
                machine=machine_line(),
                results=[
                    against_raw(name, limit, amount)
                    if isinstance(amount := found[name], Timed)
                    else by_itself(name, limit, amount)
                    for name, limit in limits.items()
                ],
            )


def _windows(folder: Path) -> Iterator[tuple[str, Timed | float]]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as around:
        windows = Windows(folder / DATABASE, Path(around))
        yield "start", windows.start(_FEW_ROUNDS)
        unlocked, memory = windows.unlock(passphrase_of(folder), _FEW_ROUNDS)
        yield "unlock", unlocked
        yield "memory", memory


def _work(unit: Unit) -> Iterator[tuple[str, Timed | float]]:
    yield "today", median(reading.days_list(unit, _FEW_ROUNDS))
    yield "list_ids", reading.list_ids(unit, _FEW_ROUNDS)
    yield "work_list", reading.work_list(unit, _ROUNDS)
    opened = reading.case_opening(unit, _ROUNDS)
    yield "case_open", opened
    yield "case_open_time", opened.measured
    yield "log_row", median(reading.log_row(unit, _ROUNDS))
    yield "save", saving.one_change(unit, _ROUNDS)
    yield "save_measure", median(saving.a_measure(unit, _ROUNDS))
    typed = searching.as_typed(unit)
    yield "search_p50", median(typed)
    yield "search_p95", share_within(typed, 0.95)
    yield "search_like", searching.against_like(unit, _ROUNDS)
    yield "rules", median(reckoning.rules(unit, _ROUNDS))
    yield "plan_pdf", median(reckoning.plan_as_pdf(unit, _ROUNDS))
