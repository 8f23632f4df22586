"""Opening the shared database of several officers: a PostgreSQL server."""

from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext

from models.domain.errors import UserError
from models.storage.engine import WRITES, WriteWhileReadingError
from models.storage.faults import told_plainly
from models.storage.revisions import refuse_unknown_schema
from resources.texts import gettext as _

OLDEST: Final = (15,)
_WRITE_REFUSED: Final = "25006"  # read_only_sql_transaction
_SETTINGS: Final = "-c TimeZone=UTC -c client_encoding=UTF8"


def open_postgres(url: str | URL) -> Engine:
    """Open the shared database of a county or a large unit.

    As with the encrypted file, transactions only read unless the engine was asked for writing.

    Args:
        url: address in SQLAlchemy's form.

    Raises:
        UserError: the server does not answer or lets nobody in, is too old, or the schema is newer
            than the program.
    """
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,  # a server that was started anew must not cost a save
        connect_args={"options": _SETTINGS},
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _say_nothing_personal)
    try:
        with told_plainly():
            with engine.connect() as connection:
                _refuse_old_server(connection)
            refuse_unknown_schema(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _begin(connection: Connection) -> None:
    """Let the server refuse changes while reading; psycopg sends it along with BEGIN."""
    raw: Any = connection.connection.driver_connection
    raw.read_only = not connection.get_execution_options().get(WRITES, False)


def _say_nothing_personal(context: ExceptionContext) -> None:
    """Take the values out of an error: PostgreSQL quotes what was to be saved."""
    original: Any = context.original_exception
    state: str | None = getattr(original, "sqlstate", None)
    if state is None:
        return
    if state == _WRITE_REFUSED:
        raise WriteWhileReadingError("use for_writing(engine)") from original
    original.args = (f"SQLSTATE {state}, constraint {original.diag.constraint_name}",)
    if context.sqlalchemy_exception is not None:
        context.sqlalchemy_exception.args = original.args


def _refuse_old_server(connection: Connection) -> None:
    version = connection.dialect.server_version_info or ()
    if version < OLDEST:
        raise UserError(
            _(
                "Den gemensamma databasens server är för gammal: introapp behöver PostgreSQL 15 "
                "eller senare. Kontakta den som sköter den."
            )
        )
