"""What the rules say of a fictive population: the deadlines ahead of every case.

Asking the rules takes longer than all else, so a large population is asked about in other
processes: each tells a chunk anew from the seed, and sends back nothing but the days.
"""

import os
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Final, NamedTuple

from introapp.demo.facts import HouseholdFacts
from introapp.demo.numbers import Thing, Uuids
from introapp.demo.population import Population, build_chunk
from introapp.demo.records import Household
from introapp.services.rule_book import shipped_book
from models.domain.rules.book import RuleBook
from models.domain.rules.engine import evaluate
from models.domain.rules.findings import deadlines_ahead

WORTH_A_PROCESS: Final = 20_000
"""From so many people on, other processes do the asking."""

_MOST_PROCESSES: Final = 4
_AHEAD: Final = 12  # chunks asked about before they are needed: bounds the memory


class Due(NamedTuple):
    """A deadline of a case that is ahead, or late, and what it is counted from."""

    case: int
    person: int
    rule: str
    day: date
    anchor: str | None
    anchor_date: date | None


def deadlines_of(
    households: Sequence[Household], population: Population, book: RuleBook
) -> dict[int, list[Due]]:
    """Return the deadlines of each case, the next one first."""
    uuids = Uuids(population)
    found: dict[int, list[Due]] = {}
    for household in households:
        facts = HouseholdFacts(household, uuids, population.at)
        for newcomer in household.members:
            own = str(uuids.of(Thing.PERSON, newcomer.number))
            findings = evaluate(book, facts.of(newcomer), population.at)
            mine = (one for one in findings if one.subject == own)
            found[newcomer.number] = [
                Due(
                    newcomer.number,
                    newcomer.number,
                    one.rule_id,
                    one.due,
                    one.anchor and one.anchor.value,
                    one.anchor_date,
                )
                for one in deadlines_ahead(mine, population.at)
                if one.due is not None
            ]
    return found


def deadlines_in_chunks(population: Population, book: RuleBook) -> Generator[dict[int, list[Due]]]:
    """Give the deadlines of one chunk after the other; close it when no more are wanted."""
    if population.people < WORTH_A_PROCESS or book is not shipped_book():
        for number in range(population.chunks):
            yield deadlines_of(build_chunk(population, number), population, book)
        return
    processes = min(_MOST_PROCESSES, os.cpu_count() or 1)
    with ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_end_with_the_parent
    ) as pool:
        asked: deque[Future[dict[int, list[Due]]]] = deque()
        try:
            for number in range(population.chunks):
                asked.append(pool.submit(_deadlines_of_chunk, population, number))
                if len(asked) > _AHEAD:
                    yield asked.popleft().result()
            while asked:
                yield asked.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _end_with_the_parent() -> None:
    """See to it that a process nobody waits for any more does not stay behind."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_wait_and_end, args=(parent.sentinel,), daemon=True).start()


def _wait_and_end(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _deadlines_of_chunk(population: Population, number: int) -> dict[int, list[Due]]:
    return deadlines_of(build_chunk(population, number), population, shipped_book())
