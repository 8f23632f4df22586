"""A stranger who has every file finds no eight bytes in a row of what the unit knows."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from sqlalchemy import insert

from models.domain.audit_chain import Head
from models.storage.anchor import write_anchor
from models.storage.backup import back_up
from models.storage.engine import for_writing
from tests.integration.storage.small import HOUSEHOLDS, MEMBERS, PASSPHRASE

PIECE = 8
NAME = "Märta Abdirahman Öqvist-Kowalczyk, Granbacken 14, 145 67 Norsborg"
SCHEMA = "CREATE TABLE households members household_id alembic_version hushåll"
KNOWN = (NAME, SCHEMA, "SQLite format 3", PASSPHRASE)


def pieces(*texts: str) -> set[bytes]:
    """Return every eight bytes in a row, in both encodings that SQLite knows."""
    encoded = [text.encode(form) for text in texts for form in ("utf-8", "utf-16-le")]
    return {
        octets[start : start + PIECE]
        for octets in encoded
        for start in range(len(octets) - PIECE + 1)
    }


def found_in(folder, known: set[bytes]) -> set[str]:
    """Return the names of the files that hold a piece of what is known."""
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and not known.isdisjoint(windows(path.read_bytes()))
    }


def windows(content: bytes) -> set[bytes]:
    return {content[start : start + PIECE] for start in range(len(content) - PIECE + 1)}


def test_nothing_is_readable_in_any_file(unit, engine):
    folder = unit.path.parent
    with for_writing(engine).begin() as connection:
        for number in range(50):
            connection.execute(insert(HOUSEHOLDS).values(id=100 + number, name=f"{NAME} {number}"))
            connection.execute(insert(MEMBERS).values(household_id=100 + number, name=NAME))
    (folder / "backups").mkdir()
    back_up(engine, folder / "backups", name_moment=datetime(2026, 11, 22, tzinfo=UTC))
    write_anchor(unit.path, Head(3, bytes(32)))
    endings = {path.name.rpartition("introapp")[2] for path in folder.rglob("*") if path.is_file()}
    assert endings >= {"", "-wal", "-shm", ".keys", ".anchor"}
    assert found_in(folder, pieces(*KNOWN)) == set()
    assert found_in(folder, pieces(unit.recovery_key, unit.key.reveal().hex())) == set()
    assert found_in(folder, {unit.key.reveal()[:PIECE], unit.key.reveal()[-PIECE:]}) == set()


def test_control_an_ordinary_database_shows_all_of_it(tmp_path):
    with closing(sqlite3.connect(tmp_path / "plain")) as plain:
        plain.execute("PRAGMA journal_mode=WAL")
        plain.execute("CREATE TABLE households (name)")
        plain.execute("INSERT INTO households VALUES (?)", (NAME,))
        plain.commit()
        assert "plain-wal" in found_in(tmp_path, pieces(NAME))
    assert found_in(tmp_path, pieces(NAME)) == {"plain"}
    assert found_in(tmp_path, pieces(SCHEMA)) == {"plain"}
