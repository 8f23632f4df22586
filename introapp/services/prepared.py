"""Selects that are asked all day: made ready once, and read through the driver's own cursor.

SQLAlchemy takes some 60 µs for a statement and a few more for a row. A case is 25 short
statements, so that would be most of what opening one costs. From the encrypted file the rows are
therefore read by the driver, with the statement and the types that SQLAlchemy gives; from the
shared server, where the network costs far more, by SQLAlchemy. Either way it is the same select in
the same transaction, and gives the same rows.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, Final, ParamSpec, Protocol, cast

from sqlalchemy import Connection, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

P = ParamSpec("P")
AnySelect = Select[*tuple[Any, ...]]
_Converter = Callable[[Any], Any]

_DIALECT: Final[Dialect] = sqlite.dialect()


class Record(Protocol):
    """A row whose columns are read by their names."""

    def __getattr__(self, name: str, /) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return a column."""


class Prepared:
    """A select whose values are bound by name, and whose columns each have a name of their own."""

    def __init__(self, select: AnySelect) -> None:
        self._select = select
        self._ready: dict[tuple[int, ...], _Ready] = {}

    def rows(self, connection: Connection, **values: Any) -> Sequence[Record]:  # noqa: ANN401
        """Return what is there, in the transaction of the connection."""
        if connection.dialect.name != _DIALECT.name:
            return cast("Sequence[Record]", connection.execute(self._select, values).all())
        lengths = tuple([len(values[name]) for name in self._lists])
        ready = self._ready.get(lengths)
        if ready is None:
            ready = self._ready[lengths] = _Ready(self._select, self._compiled, values)
        return ready.read(connection, values)

    @cached_property
    def _compiled(self) -> SQLCompiler:
        return self._select.compile(dialect=_DIALECT)

    @cached_property
    def _lists(self) -> tuple[str, ...]:
        return _lists_of(self._compiled)


def prepared(build: Callable[P, AnySelect]) -> Callable[P, Prepared]:
    """Declare a function that writes a select: called again, it gives the one made ready before."""

    @cache
    def once(*args: P.args, **kwargs: P.kwargs) -> Prepared:
        return Prepared(build(*args, **kwargs))

    return cast("Callable[P, Prepared]", once)


class _Ready:
    """A select as the driver of the encrypted file takes it, with lists of certain lengths."""

    def __init__(self, select: AnySelect, compiled: SQLCompiler, values: Mapping[str, Any]) -> None:
        expanded = compiled.construct_expanded_state(dict(values))
        binds = compiled.binds.items()
        self._sql = expanded.statement
        self._order = tuple(expanded.positiontup or ())
        self._lists = {
            name: [f"{name}_{number}" for number, _value in enumerate(values[name], start=1)]
            for name in _lists_of(compiled)
        }
        self._to_driver = {name: _to_driver(bind.type) for name, bind in binds}
        self._constants = {
            name: self._to_driver[name](bind.value) for name, bind in binds if not bind.required
        }
        self._from_driver = [
            (place, convert)
            for place, column in enumerate(select.selected_columns)
            if (convert := _from_driver(column.type)) is not None
        ]
        self._record = _record([str(column.key) for column in select.selected_columns])

    def read(self, connection: Connection, values: Mapping[str, Any]) -> list[Record]:
        """Return the rows for some values."""
        bound = self._constants.copy()
        for name, value in values.items():
            convert = self._to_driver[name]
            if name in self._lists:
                bound.update(zip(self._lists[name], map(convert, value), strict=True))
            else:
                bound[name] = convert(value)
        driver: Any = connection.connection.driver_connection
        found = driver.execute(self._sql, [bound[name] for name in self._order])
        return [self._record(self._typed(row)) for row in found]

    def _typed(self, row: tuple[Any, ...]) -> Iterable[Any]:
        if not self._from_driver:
            return row
        values = list(row)
        for place, convert in self._from_driver:
            values[place] = convert(values[place])
        return values


def _lists_of(compiled: SQLCompiler) -> tuple[str, ...]:
    """Return the names under which whole lists are bound."""
    return tuple(str(name) for name, bind in compiled.binds.items() if bind.expanding)


def _to_driver(kind: TypeEngine[Any]) -> _Converter:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT) or _as_it_is


def _from_driver(kind: TypeEngine[Any]) -> _Converter | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - whatever is bound
    return value


def _record(names: Sequence[str]) -> Callable[[Iterable[Any]], Record]:
    """Return what makes a row of its values."""
    make: Any = namedtuple  # noqa: PYI024 - the columns are known only when the program runs
    row: Callable[[Iterable[Any]], Record] = make("Record", names)._make
    return row
