"""How the encrypted file is opened, and what its transactions may do."""

import stat
import sys
import threading

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.domain.errors import UserError
from models.storage import driver
from models.storage.data_key import DataKey
from models.storage.engine import (
    WriteWhileReadingError,
    close_engine,
    driver_connection,
    for_writing,
    open_engine,
    opened_file,
)
from tests.integration.storage.small import HOUSEHOLDS, MEMBERS

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "secure_delete": 1,
    "cache_size": -64_000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "cipher_memory_security": "0",
    "application_id": driver.APPLICATION_ID,
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_connection_is_set_as_promised(engine, setting):
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            raw = connection.connection.driver_connection
            assert driver.one(raw, f"PRAGMA {setting}") == SETTINGS[setting]


def test_extensions_cannot_be_loaded(engine):
    with driver_connection(engine) as connection, pytest.raises(driver.Error, match="authorized"):
        connection.execute("SELECT load_extension('anything')")


def test_the_key_shows_nowhere(unit, engine):
    digits = unit.key.reveal().hex()
    shown = [
        repr(engine),
        str(engine.url),
        repr(engine.pool.status()),
        repr(opened_file(engine)),
        repr(vars(engine.dialect)),
        repr(unit.key),
        str(unit.key),
        f"{unit.key}",
    ]
    assert not any(digits in text or repr(unit.key.reveal()) in text for text in shown)


def test_what_was_to_be_saved_shows_in_no_message(engine):
    with pytest.raises(DBAPIError) as told, for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(id=1, name="Hemliga Hanna"))
    assert "Hanna" not in str(told.value)


def test_the_file_is_for_its_owner_alone(unit, engine):
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(name="ny"))
    for path in unit.path.parent.iterdir():
        if sys.platform != "win32":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_a_committed_change_is_read_by_others(unit, engine):
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(id=7, name="ny"))
    other = unit.open()
    with other.connect() as connection:
        assert connection.execute(select(HOUSEHOLDS.c.name).filter_by(id=7)).scalar() == "ny"
    other.dispose()


def test_a_change_while_reading_is_a_fault_and_changes_nothing(engine):
    with pytest.raises(WriteWhileReadingError), engine.begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(name="ny"))
    with pytest.raises(WriteWhileReadingError), Session(engine) as session:
        session.connection().execute(insert(HOUSEHOLDS).values(name="ny"))
    with engine.connect() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 2


def test_a_connection_that_has_read_may_write_next_time_and_the_other_way_round(engine):
    for number in range(3):
        with engine.connect() as connection:
            connection.execute(select(HOUSEHOLDS)).all()
        with for_writing(engine).begin() as connection:
            connection.execute(insert(HOUSEHOLDS).values(name=f"ny {number}"))
        with pytest.raises(WriteWhileReadingError), engine.begin() as connection:
            connection.execute(insert(HOUSEHOLDS).values(name="fel"))
    assert engine.pool.checkedin() == 1


def test_a_write_begins_at_once_so_that_the_next_one_stands_in_line(engine):
    """A reader that wants to write after another has written is turned away; a writer waits."""
    saved = threading.Event()

    def write_another() -> None:
        with for_writing(engine).begin() as connection:
            connection.execute(insert(HOUSEHOLDS).values(name="andra"))
        saved.set()

    with for_writing(engine).begin() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 2
        other = threading.Thread(target=write_another)
        other.start()
        assert not saved.wait(0.05)
        connection.execute(insert(HOUSEHOLDS).values(name="första"))
    other.join()
    with engine.connect() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 4


def test_tables_too_are_undone_with_their_transaction(engine):
    with for_writing(engine).connect() as connection:
        MEMBERS.drop(connection)
        connection.rollback()
    with engine.connect() as connection:
        assert len(connection.execute(select(MEMBERS)).all()) == 6


def test_a_savepoint_undoes_its_own_part_alone(engine):
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(name="kvar"))
        savepoint = connection.begin_nested()
        connection.execute(insert(HOUSEHOLDS).values(name="borta"))
        savepoint.rollback()
    with engine.connect() as connection:
        names = connection.execute(select(HOUSEHOLDS.c.name)).scalars().all()
    assert "kvar" in names
    assert "borta" not in names


def test_a_closed_database_lies_whole_in_its_file(unit, engine):
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(name="ny"))
    close_engine(engine)
    names = {path.name for path in unit.path.parent.iterdir()}
    assert not any(name.endswith(("-wal", "-shm")) for name in names)


def test_an_engine_that_was_closed_opens_again_when_asked(unit, engine):
    close_engine(engine)
    with engine.connect() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 2


def test_a_refused_new_database_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(driver, "connect", broken_disk)
    with pytest.raises(UserError, match="Disken är full"):
        open_engine(tmp_path / "unit.introapp", DataKey.fresh(), create=True)
    assert not (tmp_path / "unit.introapp").exists()


def broken_disk(*_given):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("digits", ["ab" * 31 + "a", "ab" * 33, "", "xy" * 32, "ab" * 32 + " "])
def test_a_key_of_another_length_is_refused(digits):
    with pytest.raises(ValueError, match="64 hexadecimal"):
        DataKey.from_hex(digits)


def test_sqlcipher_itself_would_take_63_digits_for_a_passphrase(tmp_path):
    """The trap that the check above is for: another key, and no complaint."""
    digits = "ab" * 31 + "a"
    (tmp_path / "odd").touch()
    odd = driver.MODULE.connect(str(tmp_path / "odd"))
    odd.execute(f"PRAGMA key=\"x'{digits}'\"")
    odd.execute("CREATE TABLE t (a)")
    odd.close()
    for padded in ("0" + digits, digits + "0"):
        with pytest.raises(driver.Error):
            driver.connect(tmp_path / "odd", DataKey.from_hex(padded))


def test_a_key_is_written_nowhere_unwrapped():
    with pytest.raises(TypeError, match="unwrapped"):
        DataKey.fresh().__reduce__()


def test_keys_are_equal_by_what_they_are():
    assert DataKey(bytes(32)) == DataKey.from_hex("00" * 32)
    assert DataKey.fresh() != DataKey.fresh()
    assert DataKey(bytes(32)) != bytes(32)
    assert len({DataKey(bytes(32)), DataKey(bytes(32))}) == 1


def test_a_change_while_reading_that_goes_past_sqlalchemy_is_not_kept(engine):
    with pytest.raises(WriteWhileReadingError), engine.begin() as connection:
        connection.connection.driver_connection.execute("DELETE FROM households")
    with engine.connect() as connection:
        assert len(connection.execute(select(HOUSEHOLDS)).all()) == 2


@pytest.mark.parametrize("statement", ["DELETE FROM households", "drop table members"])
def test_a_change_in_plain_text_while_reading_is_a_fault(engine, statement):
    with pytest.raises(WriteWhileReadingError), engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_reading_in_between_leaves_the_prepared_statements_of_writing_as_they_are(engine):
    """A change of pragma between the two would have SQLite prepare each of them anew."""
    with engine.connect() as connection:
        said = []
        connection.connection.driver_connection.set_trace_callback(said.append)
    for of_either in (for_writing(engine), engine, for_writing(engine)):
        with of_either.connect() as connection:
            connection.execute(select(HOUSEHOLDS)).all()
    assert any("SELECT" in one for one in said)
    assert not any("PRAGMA" in one.upper() for one in said)
