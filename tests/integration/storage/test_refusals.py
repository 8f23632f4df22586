"""What cannot be opened is told of in one plain sentence, and nothing is changed."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Executable, delete, insert, select, update
from sqlalchemy.schema import DropTable

from models.domain.errors import UserError
from models.storage import driver
from models.storage.copies import copy_database
from models.storage.data_key import DataKey
from models.storage.engine import close_engine, driver_connection, for_writing, open_engine
from models.storage.keys import create_key_file, key_path, unlock
from models.storage.revisions import VERSION_TABLE
from models.storage.schema import is_newer_than_program
from tests.integration.storage.small import ANNA, CHEAP, HOUSEHOLDS, PASSPHRASE, Unit, digests

WRONG_KEY = "inte att öppna med den här nyckeln"
DAMAGED = "skadad eller ofullständig"
NEWER = "nyare version av introapp"
NOT_OURS = "inte introapps egen"


def refused(unit: Unit, key: DataKey | None = None) -> str:
    """Return the sentence with which a database is refused, having seen that nothing changed."""
    before = digests(unit.path.parent)
    with pytest.raises(UserError) as told:
        open_engine(unit.path, key or unit.key)
    assert digests(unit.path.parent) == before
    return str(told.value)


def test_a_sound_database_is_not_refused(unit):
    unit.open().dispose()


def test_a_wrong_passphrase(unit):
    before = digests(unit.path.parent)
    with pytest.raises(UserError, match="Fel lösenfras"):
        unlock(unit.path, "sommarens pärla")
    assert digests(unit.path.parent) == before


def test_a_wrong_key(unit):
    assert WRONG_KEY in refused(unit, DataKey.fresh())


@pytest.mark.parametrize("kept", [0, 1, 100, 4096, 8192, -4096, -100, -1])
def test_a_truncated_file(unit, kept):
    whole = unit.path.read_bytes()
    unit.path.write_bytes(whole[:kept])
    assert refused(unit) != ""


def test_a_file_without_its_last_page_is_called_damaged(unit):
    unit.path.write_bytes(unit.path.read_bytes()[:-4096])
    assert DAMAGED in refused(unit)


@pytest.mark.parametrize(
    "content", [b"hej", b"%PDF-1.7\n" * 2000, bytes(20_000)], ids=["text", "pdf", "zeros"]
)
def test_a_foreign_file(unit, content):
    unit.path.write_bytes(content)
    assert WRONG_KEY in refused(unit)


def test_an_unencrypted_database(unit):
    unit.path.unlink()
    with closing(sqlite3.connect(unit.path)) as plain:
        plain.execute("CREATE TABLE t (a)")
        plain.commit()
    assert WRONG_KEY in refused(unit)


def test_an_encrypted_database_of_another_program(unit):
    with closing(driver.connect(unit.path, unit.key)) as connection:
        connection.execute("PRAGMA application_id=1")
    assert WRONG_KEY in refused(unit)


def test_another_units_key_file(unit, tmp_path):
    create_key_file(tmp_path / "other.introapp", ANNA, "Anna", PASSPHRASE, cost=CHEAP)
    key_path(unit.path).write_bytes(key_path(tmp_path / "other.introapp").read_bytes())
    other = unlock(unit.path, PASSPHRASE)
    assert WRONG_KEY in refused(unit, other.data_key)


def test_a_wrong_key_leaves_alone_what_waits_in_the_log(unit):
    leave_in_the_log(unit, insert(HOUSEHOLDS).values(id=9, name="i loggen"))
    assert WRONG_KEY in refused(unit, DataKey.fresh())
    with unit.open().connect() as connection:
        assert connection.execute(select(HOUSEHOLDS.c.name).where(HOUSEHOLDS.c.id == 9)).one()


def test_a_newer_schema_that_waits_in_the_log(unit):
    leave_in_the_log(unit, update(VERSION_TABLE).values(version_num="9999"))
    assert NEWER in refused(unit)


def test_a_file_put_beside_the_log_of_another(unit, tmp_path):
    """Copied there by hand, say: moving that log into the file would destroy it."""
    engine = unit.open()
    with driver_connection(engine) as connection:
        copy_database(connection, unit.key, tmp_path / "copy")
    engine.dispose()
    leave_in_the_log(unit, insert(HOUSEHOLDS).values(id=9, name="i loggen"))
    unit.path.write_bytes((tmp_path / "copy").read_bytes())
    refused(unit)


def test_a_newer_schema(unit):
    change(unit, update(VERSION_TABLE).values(version_num="9999"))
    assert NEWER in refused(unit)


def test_a_newer_schema_is_known_as_such(unit, engine):
    assert not is_newer_than_program(engine)
    change(unit, update(VERSION_TABLE).values(version_num="9999"))
    assert is_newer_than_program(engine)


def test_a_schema_that_nobody_knows(unit):
    change(unit, update(VERSION_TABLE).values(version_num="blixt"))
    assert NOT_OURS in refused(unit)


def test_tables_without_a_revision(unit):
    change(unit, delete(VERSION_TABLE))
    assert NOT_OURS in refused(unit)


def test_two_revisions_at_once(unit):
    change(unit, insert(VERSION_TABLE).values(version_num="0000"))
    assert NOT_OURS in refused(unit)


def test_tables_of_somebody_else(unit):
    change(unit, DropTable(VERSION_TABLE))
    assert NOT_OURS in refused(unit)


def test_a_place_with_no_file(tmp_path):
    with pytest.raises(UserError, match="ingen databas på den platsen"):
        open_engine(tmp_path / "none.introapp", DataKey.fresh())
    assert digests(tmp_path) == {}


def test_a_new_database_where_one_lies_already(unit):
    before = digests(unit.path.parent)
    with pytest.raises(UserError, match="redan en fil"):
        open_engine(unit.path, unit.key, create=True)
    assert digests(unit.path.parent) == before


def test_a_new_database_in_no_folder(tmp_path):
    with pytest.raises(UserError, match="Mappen finns inte"):
        open_engine(tmp_path / "none" / "unit.introapp", DataKey.fresh(), create=True)


def test_a_network_drive(unit, monkeypatch):
    monkeypatch.setattr("models.storage.places.network_path", lambda _path: True)
    assert "nätverksenhet" in refused(unit)


def test_a_disk_that_cannot_share_memory(unit, monkeypatch):
    monkeypatch.setattr(driver, "one", lambda _connection, _sql: driver.APPLICATION_ID)
    assert "där uppgifter kan gå förlorade" in refused(unit)


def test_a_library_with_the_bug_that_damages_databases(unit, monkeypatch):
    monkeypatch.setattr(driver, "VERSION", (3, 51, 2))
    assert "för gammal" in refused(unit)


def change(unit: Unit, statement: Executable) -> None:
    """Change a unit's database, and close it so that nothing waits in its log."""
    engine = unit.open()
    with for_writing(engine).begin() as connection:
        connection.execute(statement)
    close_engine(engine)


def leave_in_the_log(unit: Unit, statement: Executable) -> None:
    """Change a unit's database as a program does that is killed right after it has saved."""
    engine = unit.open()
    with for_writing(engine).begin() as connection:
        connection.execute(statement)
    left = {path: path.read_bytes() for path in unit.path.parent.iterdir()}
    engine.dispose()
    for path, content in left.items():
        path.write_bytes(content)
    assert unit.path.with_name(unit.path.name + "-wal").stat().st_size > 0


def test_a_new_database_beside_the_log_of_another(unit):
    leave_in_the_log(unit, insert(HOUSEHOLDS).values(id=9, name="i loggen"))
    unit.path.unlink()
    before = digests(unit.path.parent)
    with pytest.raises(UserError, match="redan en fil"):
        open_engine(unit.path, unit.key, create=True)
    assert digests(unit.path.parent) == before
