"""A small unit for the tests of storage: households with members, and its own migrations."""

import hashlib
import shutil
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, insert, select

from models.storage import driver
from models.storage.engine import close_engine, for_writing, open_engine
from models.storage.keys import create_key_file
from models.storage.revisions import Migrations
from models.storage.schema import upgrade
from models.storage.sealing import Cost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Engine

    from models.storage.data_key import DataKey

CHEAP = Cost(19_456, 2, 1)  # the least that is allowed: quick to derive
ANNA, BO = UUID(int=1), UUID(int=2)
PASSPHRASE = "vinterns pärla"  # noqa: S105 - of people who do not exist

METADATA = MetaData()
HOUSEHOLDS = Table(
    "households",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
)
MEMBERS = Table(
    "members",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("household_id", ForeignKey("households.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(200), nullable=False),
)

FIRST = """
import sqlalchemy as sa
from alembic import op
revision = "0001"
down_revision = None
def upgrade():
    op.create_table(
        "households",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
    )
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "household_id",
            sa.Integer(),
            sa.ForeignKey("households.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("name", sa.String(200), nullable=False),
    )
"""
# Builds the table anew on SQLite, while members hang on it.
SECOND = """
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.add_column("members", sa.Column("role", sa.String(40)))
    with op.batch_alter_table("households") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=False, server_default=""))
        batch.alter_column("name", type_=sa.String(300), existing_nullable=False)
    op.create_index("ix_members_role", "members", ["role"])
"""
STOPS_HALF_WAY = SECOND + '\n    raise ZeroDivisionError("half-way")\n'


@dataclass(frozen=True)
class Unit:
    """An encrypted database of a unit, with the keys to it."""

    path: Path
    key: "DataKey"
    recovery_key: str

    def open(self) -> "Engine":
        return open_engine(self.path, self.key)


def make_unit(folder: Path, name: str = "unit.introapp") -> Unit:
    """Make a unit's database with two households of three members each."""
    path = folder / name
    created = create_key_file(path, ANNA, "Anna", PASSPHRASE, cost=CHEAP)
    engine = open_engine(path, created.data_key, create=True)
    upgrade(engine)
    fill(engine, households=2)
    close_engine(engine)
    return Unit(path, created.data_key, created.recovery_key)


def fill(engine: "Engine", *, households: int, first: int = 1) -> None:
    with for_writing(engine).begin() as connection:
        for number in range(first, first + households):
            connection.execute(insert(HOUSEHOLDS).values(id=number, name=f"hushåll {number}"))
            for name in ("mor", "far", "barn"):
                connection.execute(insert(MEMBERS).values(household_id=number, name=name))


def make_migrations(folder: Path, versions: "Mapping[str, str]") -> Migrations:
    """Lay migrations beside the program's own surroundings for them."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    with as_file(files("models.migrations")) as own:
        for name in ("env.py", "script.py.mako"):
            shutil.copyfile(own / name, folder / name)
    for name, text in versions.items():
        (folder / "versions" / name).write_text(text)
    return Migrations(folder)


def flip_a_bit(unit: Unit, table: str) -> None:
    """Damage the first page of a table in a closed database."""
    connection = driver.connect(unit.path, unit.key)
    page: int = driver.one(
        connection,
        f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'",  # noqa: S608 - our own name
    )
    connection.close()
    content = bytearray(unit.path.read_bytes())
    content[(page - 1) * 4096 + 200] ^= 1
    unit.path.write_bytes(content)


def contents(engine: "Engine") -> tuple[object, ...]:
    """Return all that the database holds: its schema, its revision and every row."""
    reflected = MetaData()
    with engine.connect() as connection:
        reflected.reflect(connection)
        return tuple(
            (
                table.name,
                tuple(column.name for column in table.columns),
                tuple(sorted(index.name or "" for index in table.indexes)),
                tuple(connection.execute(select(table).order_by(*table.primary_key.columns)).all()),
            )
            for table in reflected.sorted_tables
            if not table.name.startswith("sqlite_")
        )


def digests(folder: Path) -> dict[str, str]:
    """Return a digest of every file that keeps something.

    The files that hold locks are empty, as a log is in which nothing waits, and ``-shm`` is memory
    that running processes share.
    """
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file() and path.stat().st_size and not path.name.endswith("-shm")
    }
