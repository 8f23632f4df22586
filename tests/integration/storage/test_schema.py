"""An upgrade is whole or not at all, and loses no row."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import select

from models.domain.errors import UserError
from models.storage import driver, revisions, schema
from models.storage import engine as engine_module
from models.storage.engine import driver_connection, for_writing, open_engine
from models.storage.keys import unlock
from models.storage.postgres import open_postgres
from models.storage.revisions import VERSION_TABLE, current_revision
from models.storage.schema import BrokenReferenceError, upgrade
from tests.integration.storage.small import (
    HOUSEHOLDS,
    MEMBERS,
    PASSPHRASE,
    SECOND,
    STOPS_HALF_WAY,
    contents,
    fill,
    make_migrations,
)

LEAVES_ORPHANS = """
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.execute(sa.delete(sa.table("households", sa.column("id"))))
"""


@pytest.fixture
def database(bare_database, migrations):
    """The first schema with rows in it, on each kind of database."""
    upgrade(bare_database)
    fill(bare_database, households=50)
    return bare_database


def add_migration(migrations, text: str) -> None:
    make_migrations(Path(str(migrations.folder)), {"0002_second.py": text})


def members(engine) -> int:
    with engine.connect() as connection:
        return len(connection.execute(select(MEMBERS.c.id)).all())


def test_a_new_database_gets_the_newest_schema(bare_database, migrations):
    assert current_revision(bare_database) is None
    add_migration(migrations, SECOND)
    upgrade(bare_database)
    assert current_revision(bare_database) == "0002"


def test_an_upgrade_changes_the_schema_and_keeps_every_row(database, migrations):
    add_migration(migrations, SECOND)
    upgrade(database)
    assert current_revision(database) == "0002"
    assert members(database) == 150
    schema_now = {name: columns for name, columns, *_rest in contents(database)}
    assert schema_now["households"] == ("id", "name", "note")
    assert schema_now["members"] == ("id", "household_id", "name", "role")


def test_a_database_that_is_up_to_date_is_left_alone(database):
    before = contents(database)
    upgrade(database)
    assert contents(database) == before


def test_an_upgrade_that_fails_half_way_leaves_all_as_it_was(database, migrations):
    add_migration(migrations, STOPS_HALF_WAY)
    before = contents(database)
    with pytest.raises(ZeroDivisionError):
        upgrade(database)
    assert contents(database) == before
    assert current_revision(database) == "0001"


def test_after_a_failed_upgrade_a_mended_one_succeeds(database, migrations):
    add_migration(migrations, STOPS_HALF_WAY)
    with pytest.raises(ZeroDivisionError):
        upgrade(database)
    add_migration(migrations, SECOND)
    upgrade(database)
    assert current_revision(database) == "0002"
    assert members(database) == 150


def test_a_newer_schema_is_not_upgraded(database):
    with for_writing(database).begin() as connection:
        connection.execute(VERSION_TABLE.update().values(version_num="9999"))
    before = contents(database)
    with pytest.raises(UserError, match="nyare version"):
        upgrade(database)
    assert contents(database) == before


def test_an_upgrade_that_would_leave_orphans_is_undone(unit, engine, migrations):
    add_migration(migrations, LEAVES_ORPHANS)
    before = contents(engine)
    with pytest.raises(BrokenReferenceError, match="members"):
        upgrade(engine)
    assert contents(engine) == before


def test_foreign_keys_act_again_after_an_upgrade(engine, migrations):
    add_migration(migrations, SECOND)
    upgrade(engine)
    with driver_connection(engine) as connection:
        assert driver.one(connection, "PRAGMA foreign_keys") == 1
    with for_writing(engine).begin() as connection:
        connection.execute(HOUSEHOLDS.delete())
    assert members(engine) == 0


def test_an_upgrade_leaves_statistics_for_the_planner(engine, migrations):
    add_migration(migrations, SECOND)
    upgrade(engine)
    with driver_connection(engine) as connection:
        assert driver.one(connection, "SELECT count(*) FROM sqlite_stat1") > 0


def test_before_an_upgrade_the_file_is_copied_and_the_copy_opens(unit, engine, migrations):
    before = contents(engine)
    add_migration(migrations, SECOND)
    upgrade(engine)
    copy = unit.path.with_name("unit.before-0002.introapp")
    old = open_engine(copy, unlock(copy, PASSPHRASE).data_key)
    assert contents(old) == before
    old.dispose()


def test_a_second_try_replaces_the_copy_of_the_first(unit, engine, migrations):
    add_migration(migrations, STOPS_HALF_WAY)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine)
    fill(engine, households=1, first=9)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine)
    copy = unit.path.with_name("unit.before-0002.introapp")
    old = open_engine(copy, unit.key)
    assert contents(old) == contents(engine)
    old.dispose()


def test_two_programs_may_upgrade_one_after_the_other(unit, engine, migrations):
    other = unit.open()
    add_migration(migrations, SECOND)
    upgrade(engine)
    upgrade(other)
    assert current_revision(other) == "0002"
    other.dispose()


def test_two_programs_may_upgrade_the_shared_database(empty_postgres, migrations):
    first, second = open_postgres(empty_postgres), open_postgres(empty_postgres)
    upgrade(first)
    upgrade(second)
    assert current_revision(second) == "0001"
    first.dispose()
    second.dispose()


# Controls: known bad ways, which the tests above would catch.


def test_control_foreign_keys_left_on_lose_every_child(engine, migrations, monkeypatch):
    @contextmanager
    def foreign_keys_left_on(connection):
        with connection.begin():
            yield

    monkeypatch.setattr(schema, "_references_checked_at_the_end", foreign_keys_left_on)
    add_migration(migrations, SECOND)
    assert members(engine) == 6
    upgrade(engine)
    assert members(engine) == 0


def test_control_without_one_transaction_a_failure_leaves_a_mixture(unit, migrations, monkeypatch):
    monkeypatch.setattr(engine_module, "_begin", no_transaction)
    opened = unit.open()
    add_migration(migrations, STOPS_HALF_WAY)
    before = contents(opened)
    with pytest.raises(ZeroDivisionError):
        upgrade(opened)
    assert contents(opened) != before
    assert current_revision(opened) == "0001"
    opened.dispose()


def no_transaction(_connection):
    """Begin nothing, as SQLAlchemy does with SQLite by itself before a change of tables."""


# The program's own migrations.


def test_numbers_read_from_file_names_are_alembics_own():
    config = Config()
    config.set_main_option("script_location", str(revisions.PROGRAM.folder))
    scripts = ScriptDirectory.from_config(config)
    numbers = sorted(script.revision for script in scripts.walk_revisions())
    assert numbers
    assert revisions.PROGRAM.known() == tuple(numbers)
    assert scripts.get_heads() == [revisions.PROGRAM.newest()]


def test_a_start_without_an_upgrade_does_not_wait_for_alembic():
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, models.storage.schema; print('alembic' in sys.modules)",
        ],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert told.stdout == "False\n"
