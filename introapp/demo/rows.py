"""The rows of a fictive population, table by table, as the bulk load writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Final

from introapp.demo.numbers import NumberRegister, Uuids
from introapp.demo.population import Population
from models.tables.base import Base

Row = dict[str, object]

PLAIN: Final[Mapping[str, object]] = {"version": 1}
CORRECTED: Final[Mapping[str, object]] = {"version": 1, "entered_in_error": False}
"""What every new row of history says of itself."""

_OFFICE_HOURS: Final = time(8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands in the database before the people come.

    Attributes:
        organisations: rows by code: municipalities, regions, authorities.
        officers: rows in the order of the population's officers.
    """

    organisation_id: int
    unit_id: int
    municipality: str
    unit: str
    organisations: Mapping[str, int]
    officers: tuple[int, ...]


class Sheets:
    """Rows that wait to be written, and the keys that the next ones get.

    People and cases have their number in the population for a key; everything else is counted.
    """

    def __init__(self, population: Population, ground: Ground) -> None:
        self.population = population
        self.ground = ground
        self.uuids = Uuids(population)
        self.numbers = NumberRegister()
        self._waiting: dict[str, list[Row]] = {}
        self._last: dict[type[Base], int] = {}

    def add(self, table: type[Base], row: Row) -> int:
        """Let a row wait; return the key it was given."""
        key = self._last.get(table, 0) + 1
        self._last[table] = key
        row["id"] = key
        self.keep(table, row)
        return key

    def keep(self, table: type[Base], row: Row) -> None:
        """Let a row wait that has its key already, or has none."""
        waiting = self._waiting.get(table.__tablename__)
        if waiting is None:
            waiting = self._waiting[table.__tablename__] = []
        waiting.append(row)

    def take(self) -> Mapping[str, list[Row]]:
        """Return the rows that wait by table, and begin on empty sheets."""
        taken, self._waiting = self._waiting, {}
        return taken


@lru_cache(maxsize=4096)
def moment(day: date) -> datetime:
    """Return when on a day something was written down: at eight in the morning, in UTC."""
    return datetime.combine(day, _OFFICE_HOURS)


def blank(columns: Iterable[str]) -> Row:
    """Return a row in which nothing has happened."""
    return dict.fromkeys(columns)
