"""Errors of both drivers become sentences; a fault in the program stays one."""

import errno
import threading

import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    delete,
    insert,
)
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from models.domain.errors import ConflictError, UserError
from models.domain.progress import Cancelled
from models.storage import driver
from models.storage.engine import (
    WriteWhileReadingError,
    driver_connection,
    for_writing,
    open_engine,
)
from models.storage.faults import told_plainly
from models.storage.postgres import open_postgres
from tests.integration.storage.small import HOUSEHOLDS

METADATA = MetaData()
PARENTS = Table(
    "parents",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(20), unique=True),
    CheckConstraint("name <> 'omöjlig'", name="ck_parents_possible"),
)
CHILDREN = Table(
    "children",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("parents.id")),
)
SECRET = "Hemliga Hanna"  # noqa: S105 - a name that must show nowhere


class Base(DeclarativeBase):
    metadata = METADATA


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - as SQLAlchemy wants it


@pytest.fixture
def filled(bare_database):
    """One parent with one child, on each kind of database."""
    with for_writing(bare_database).begin() as connection:
        METADATA.create_all(connection)
        connection.execute(insert(PARENTS).values(id=1, name=SECRET))
        connection.execute(insert(CHILDREN).values(id=1, parent_id=1))
        connection.execute(insert(Note).values(id=1, text="först", version=1))
    return bare_database


def write(engine, statement):
    with told_plainly(), for_writing(engine).begin() as connection:
        connection.execute(statement)


def test_a_value_that_is_there_already(filled):
    with pytest.raises(UserError, match="finns redan"):
        write(filled, insert(PARENTS).values(id=2, name=SECRET))


def test_a_row_that_others_hang_on(filled):
    with pytest.raises(ConflictError, match="hör ihop med en annan"):
        write(filled, delete(PARENTS))


def test_a_row_that_hangs_on_none(filled):
    with pytest.raises(ConflictError, match="hör ihop med en annan"):
        write(filled, insert(CHILDREN).values(id=2, parent_id=9))


def test_a_value_that_our_own_checks_should_have_stopped_is_a_fault(filled):
    with pytest.raises(IntegrityError):
        write(filled, insert(PARENTS).values(id=2, name="omöjlig"))


def test_a_row_that_somebody_else_has_saved_in_between(filled):
    with Session(filled, expire_on_commit=False) as session:
        mine = session.get_one(Note, 1)
    with Session(for_writing(filled)) as session, session.begin():
        session.get_one(Note, 1).text = "deras"
    mine.text = "min"
    with pytest.raises(ConflictError, match="Någon annan har ändrat"):
        save(filled, mine)
    with Session(filled) as session:
        assert session.get_one(Note, 1).text == "deras"


def save(engine, row):
    with told_plainly(), Session(for_writing(engine)) as session, session.begin():
        session.add(row)


def test_a_change_while_reading_is_a_fault_on_both(filled):
    with pytest.raises(WriteWhileReadingError), told_plainly(), filled.begin() as connection:
        connection.execute(delete(CHILDREN))
    with filled.connect() as connection:
        assert connection.execute(CHILDREN.select()).all() == [(1, 1)]


@pytest.mark.parametrize("name", [SECRET, "omöjlig"])
def test_no_message_quotes_what_was_to_be_saved(filled, name):
    with pytest.raises(DBAPIError) as told, for_writing(filled).begin() as connection:
        connection.execute(insert(PARENTS).values(id=2, name=name))
    for error in (told.value, told.value.orig):
        assert name not in str(error)
        assert name not in repr(error)


def test_a_name_that_is_there_already_in_one_table_only(engine):
    with pytest.raises(UserError, match="finns redan"):
        write(engine, insert(HOUSEHOLDS).values(name="hushåll 1"))


def test_somebody_who_keeps_the_database_too_long(unit, engine, monkeypatch):
    monkeypatch.setattr(driver, "_BUSY_SECONDS", 0.01)
    other = open_engine(unit.path, unit.key)
    with for_writing(engine).begin(), pytest.raises(UserError, match="upptagen av någon annan"):
        write(other, insert(HOUSEHOLDS).values(name="ny"))
    write(other, insert(HOUSEHOLDS).values(name="ny"))
    other.dispose()


def test_a_query_that_was_stopped_is_no_error(engine):
    with told_plainly(), driver_connection(engine) as connection:
        stopper = threading.Timer(0.05, connection.interrupt)
        stopper.start()
        with pytest.raises(Cancelled):
            count_for_ever(connection)
        stopper.join()


def count_for_ever(connection):
    with told_plainly():
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        ).fetchall()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Disken är full"),
        (errno.EDQUOT, "Disken är full"),
        (errno.EACCES, "skrivskyddad"),
        (errno.EROFS, "skrivskyddad"),
        (errno.EIO, "svarar inte som den ska"),
    ],
)
def test_what_the_disk_says(number, sentence):
    with pytest.raises(UserError, match=sentence), told_plainly():
        raise OSError(number, "said by the system")


@pytest.mark.parametrize(
    "fault", [ValueError("ours"), OSError(errno.ENOENT, "ours"), UserError("told already")]
)
def test_a_fault_stays_what_it_is(fault):
    with pytest.raises(type(fault)) as told, told_plainly():
        raise fault
    assert told.value is fault


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("08006", "går inte att nå"),
        ("57P01", "går inte att nå"),
        ("3D000", "går inte att nå"),
        ("28P01", "släpper inte in dig"),
        ("42501", "släpper inte in dig"),
        ("53100", "Disken är full"),
        ("53300", "upptagen"),
        ("55P03", "upptagen"),
        ("40P01", "upptagen"),
        ("40001", "Någon annan har ändrat"),
        ("XX001", "skadad"),
    ],
)
def test_what_the_shared_server_says(state, sentence):
    with pytest.raises(UserError, match=sentence), told_plainly():
        raise server_error(state)


@pytest.mark.parametrize("state", ["42P01", "22001", "23514", "23502"])
def test_what_the_shared_server_says_of_our_own_faults(state):
    with pytest.raises(DBAPIError), told_plainly():
        raise server_error(state)


def server_error(state):
    original = Exception("said by the server")
    original.sqlstate = state
    return DBAPIError("SELECT 1", {}, original)


def test_a_server_that_is_not_there(tmp_path):
    with pytest.raises(UserError, match="gemensamma databasen går inte att nå"):
        open_postgres(f"postgresql://nobody@/nowhere?host={tmp_path}")


def test_a_database_that_is_not_there(empty_postgres):
    with pytest.raises(UserError, match="gemensamma databasen går inte att nå"):
        open_postgres(empty_postgres.replace("/test_", "/none_"))
