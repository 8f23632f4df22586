"""Selects that are asked all day: made ready once, and read through the driver's own cursor.

SQLAlchemy takes some 60 µs for a statement and a few more for a row. A case is 25 short
statements, so that would be most of what opening one costs. From the encrypted file the rows are
therefore read by the driver, with the statement and the types that SQLAlchemy gives; from the
shared server, where the network costs far more, by SQLAlchemy. Either way it is the same select in
the same transaction, and gives the same rows.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property, partial
from typing import Any, Final, ParamSpec, Protocol, cast

from sqlalchemy import BindParameter, Connection, Enum, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import cloned_traverse
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
    """A select whose values are bound by name, and whose columns each have a name of their own.

    A value may be a list, to choose among: of what is in it, however often. Constants stand in the
    statement itself, and so does a value that is bound with ``literal_execute``: wherever a bound
    one might change its plan, as a limit might, SQLite prepares the statement anew each time.
    """

    def __init__(self, select: AnySelect) -> None:
        self._select = cloned_traverse(select, {}, {"bindparam": _write_out_constant})
        self._ready: dict[tuple[object, ...], _Ready] = {}

    def write_out(self) -> None:
        """Write the statement out now, so that the first to ask does not wait for it."""
        _written = self._compiled

    def rows(self, connection: Connection, **values: Any) -> Sequence[Record]:  # noqa: ANN401
        """Return what is there, in the transaction of the connection."""
        if connection.dialect.name != _DIALECT.name:
            return cast("Sequence[Record]", connection.execute(self._select, values).all())
        return self._made_ready(values).read(connection, values)

    def numbers(self, connection: Connection, **values: Any) -> list[int]:  # noqa: ANN401
        """Return the only column of a select of numbers; 100,000 of them take 30 ms."""
        if connection.dialect.name != _DIALECT.name:
            return list(connection.execute(self._select, values).scalars())
        return [row[0] for row in self._made_ready(values).run(connection, values)]

    def _made_ready(self, values: dict[str, Any]) -> "_Ready":
        """Fill up lists to one of a few lengths, for each of which a statement is made ready."""
        for name in self._lists:
            values[name] = _filled_up(values[name])
        form = (
            *[len(values[name]) for name in self._lists],
            *[values[name] for name in self._written_out],
        )
        ready = self._ready.get(form)
        if ready is None:
            ready = self._ready[form] = _Ready(self._select, self._compiled, values)
        return ready

    @cached_property
    def _compiled(self) -> SQLCompiler:
        return self._select.compile(dialect=_DIALECT)

    @cached_property
    def _lists(self) -> tuple[str, ...]:
        return _lists_of(self._compiled)

    @cached_property
    def _written_out(self) -> tuple[str, ...]:
        """The names of values that stand in the statement."""
        binds = self._compiled.binds.items()
        return tuple(name for name, bind in binds if bind.required and bind.literal_execute)


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
        columns: list[Iterable[Any]] = list(zip(*self.run(connection, values), strict=True))
        for place, convert in self._from_driver if columns else ():
            columns[place] = map(convert, columns[place])
        return [self._record(row) for row in zip(*columns, strict=True)]

    def run(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Return the rows for some values, as the driver gives them."""
        bound = self._constants.copy()
        for name, value in values.items():
            convert = self._to_driver[name]
            if name in self._lists:
                bound.update(zip(self._lists[name], map(convert, value), strict=True))
            else:
                bound[name] = convert(value)
        driver: Any = connection.connection.driver_connection
        cursor = driver.execute(self._sql, [bound[name] for name in self._order])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def _filled_up(values: Sequence[Any]) -> Sequence[Any]:
    """Return a list of a length that is a power of four, with its last value again and again."""
    if not values:
        return values
    doublings = (len(values) - 1).bit_length()
    missing = (1 << doublings + doublings % 2) - len(values)
    return [*values, *[values[-1]] * missing]


def _write_out_constant(bind: BindParameter[Any]) -> None:
    bind.literal_execute = bind.literal_execute or not bind.required


def _lists_of(compiled: SQLCompiler) -> tuple[str, ...]:
    """Return the names under which whole lists are bound."""
    return tuple(str(name) for name, bind in compiled.binds.items() if bind.expanding)


def _to_driver(kind: TypeEngine[Any]) -> _Converter:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT) or _as_it_is


def _from_driver(kind: TypeEngine[Any]) -> _Converter | None:
    if isinstance(kind, Enum) and kind.enum_class is not None:
        # A check in the table lets nothing else in; SQLAlchemy's own way takes ten times as long.
        members = {member.value: member for member in kind.enum_class}
        return {None: None, **members}.__getitem__
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - whatever is bound
    return value


def _record(names: Sequence[str]) -> Callable[[Iterable[Any]], Record]:
    """Return what makes a row of its values."""
    named: Any = namedtuple  # noqa: PYI024 - the columns are known only when the program runs
    return partial(tuple.__new__, named("Record", names))
