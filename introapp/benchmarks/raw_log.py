"""The raw limit of logging: the very rows that the program would write, through the driver."""

from typing import Any, Final

from sqlalchemy import Table, insert, select
from sqlalchemy.dialects import sqlite

from introapp.benchmarks.unit import Unit
from introapp.services.audit import Deed, append
from models.storage.driver import Connection
from models.storage.engine import for_writing
from models.tables.all import Base

_TABLES: Final = ("audit_entries", "audit_values")


class RawLog:
    """Writes the log of one opened case; the chain stays sound.

    The rows are made beforehand, in a transaction that is undone.
    """

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._rows: list[tuple[Any, ...]] = []
        tables = [Base.metadata.tables[name] for name in _TABLES]
        self._latest = [_latest(table) for table in tables]
        self._inserts = [str(insert(table).compile(dialect=sqlite.dialect())) for table in tables]

    def prepare(self) -> None:
        """Have the program make the next rows, and undo it."""
        with for_writing(self._unit.office.engine).connect() as connection:
            case_id = self._unit.case_ids[0]
            append(
                connection,
                self._unit.actor.officer_id,
                [Deed("open", "cases", case_id, case_id=case_id, person_id=case_id)],
            )
            raw: Any = connection.connection.driver_connection
            self._rows = [raw.execute(text).fetchone() for text in self._latest]
            connection.rollback()

    def enter(self, connection: Connection) -> None:
        """Write them."""
        for text, row in zip(self._inserts, self._rows, strict=True):
            connection.execute(text, row)


def _latest(table: Table) -> str:
    [key] = table.primary_key.columns
    newest_first = select(table).order_by(key.desc()).limit(1)
    return str(
        newest_first.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    )
