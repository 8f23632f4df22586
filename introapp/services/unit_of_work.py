"""One session, one transaction, one use case: kept whole and audited, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Delete, Engine, Insert, Table, Update, event
from sqlalchemy.orm import ORMExecuteState, Session

from introapp.services.audit import record_flush
from models.domain.actor import Actor
from models.storage.engine import for_writing
from models.storage.faults import told_plainly
from models.tables.all import Base


class UnauditedChangeError(RuntimeError):
    """A fault: a bulk statement would have gone past the audit chain."""


class WritingSession(Session):
    """A session whose every change is sealed into the audit chain."""


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Read in one short transaction; what is read stays usable afterwards."""
    with told_plainly(), Session(engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def querying(engine: Engine) -> Iterator[Connection]:
    """Read rows alone in one short transaction: no objects, and so without what keeps them."""
    with told_plainly(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine, actor: Actor | None) -> Iterator[WritingSession]:
    """Write in one transaction: all of it is durable when the block ends well, else nothing.

    Args:
        engine: the unit's database.
        actor: who writes; nobody only while a unit is being set up.
    """
    with (
        told_plainly(),
        WritingSession(
            for_writing(engine),
            expire_on_commit=False,
            info={"officer_id": None if actor is None else actor.officer_id},
        ) as session,
        session.begin(),
    ):
        yield session


@event.listens_for(WritingSession, "after_flush")
def _record(session: Session, flush: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own type
    record_flush(session, flush)


@event.listens_for(Session, "do_orm_execute")
def _refuse_past_the_chain(state: ORMExecuteState) -> None:
    """Refuse bulk changes of audited tables: they would leave no trace."""
    statement = state.statement
    if not isinstance(statement, Insert | Update | Delete):
        return
    if isinstance(statement.table, Table) and statement.table.name in _AUDITED:
        raise UnauditedChangeError(f"bulk change of {statement.table.name}")


_AUDITED = frozenset(
    mapper.local_table.name
    for mapper in Base.registry.mappers
    if mapper.class_.audited and isinstance(mapper.local_table, Table)
)
