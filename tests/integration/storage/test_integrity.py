"""The check finds what is wrong, and nothing in a sound database."""

import pytest
from sqlalchemy.schema import DDL

from models.domain.errors import UserError
from models.storage.engine import close_engine, driver_connection, for_writing
from models.storage.integrity import Problem, ProblemKind, check
from models.storage.revisions import VERSION_TABLE
from models.storage.schema import upgrade
from tests.integration.storage.small import SECOND, fill, flip_a_bit, make_migrations

VIEW = DDL("CREATE VIEW lists AS SELECT name FROM members")
TRIGGER = DDL(
    "CREATE TRIGGER takes AFTER INSERT ON members BEGIN DELETE FROM members WHERE id = 1; END"
)
TRIGGER_FUNCTION = DDL(
    "CREATE FUNCTION takes() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
)
TRIGGER_ON_SERVER = DDL("CREATE TRIGGER takes AFTER INSERT ON members EXECUTE FUNCTION takes()")


def kinds(problems: list[Problem]) -> list[ProblemKind]:
    return [problem.kind for problem in problems]


@pytest.fixture
def database(bare_database, migrations):
    upgrade(bare_database)
    fill(bare_database, households=3)
    return bare_database


def change(engine, *statements):
    with for_writing(engine).begin() as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_database_has_no_problems(database):
    assert check(database) == []


def test_an_older_schema_is_told(database, migrations):
    make_migrations(migrations.folder, {"0002_second.py": SECOND})
    found = check(database)
    assert kinds(found) == [ProblemKind.SCHEMA]
    assert "0001" in found[0].text
    assert "0002" in found[0].text


def test_a_schema_that_is_not_ours_is_told(database):
    change(database, VERSION_TABLE.delete())
    assert kinds(check(database)) == [ProblemKind.SCHEMA]


def test_a_view_that_nobody_of_us_made_is_told(database):
    change(database, VIEW)
    found = check(database)
    assert kinds(found) == [ProblemKind.FOREIGN_OBJECT]
    assert "lists" in found[0].text
    assert check(database, ours=["lists"]) == []


def test_a_trigger_that_nobody_of_us_made_is_told(database):
    if database.dialect.name == "sqlite":
        change(database, TRIGGER)
    else:
        change(database, TRIGGER_FUNCTION, TRIGGER_ON_SERVER)
    found = check(database)
    assert kinds(found) == [ProblemKind.FOREIGN_OBJECT]
    assert "takes" in found[0].text
    assert check(database, ours=["takes"]) == []


def test_rows_that_point_at_nothing_are_counted_by_table(engine):
    with driver_connection(engine) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO members (household_id, name) VALUES (98, 'a'), (99, 'b')")
        connection.execute("PRAGMA foreign_keys=ON")
    found = check(engine)
    assert kinds(found) == [ProblemKind.ORPHANED_ROW]
    assert found[0].text.startswith("2 rader i tabellen members")


def test_one_changed_bit_is_found(unit):
    flip_a_bit(unit, "members")
    engine = unit.open()
    found = check(engine)
    assert ProblemKind.DAMAGED_PAGE in kinds(found) or ProblemKind.TAMPERED_PAGE in kinds(found)
    assert all("säkerhetskopian" in problem.text for problem in found)
    engine.dispose()


def test_one_changed_bit_in_any_page_is_found_before_it_is_used(unit):
    """Some pages are needed to open the file at all, the others are found by the check."""
    whole = unit.path.read_bytes()
    pages = len(whole) // 4096
    found_by = {"opening": 0, "check": 0}
    for page in range(pages):
        damaged = bytearray(whole)
        damaged[page * 4096 + 1000] ^= 1
        unit.path.write_bytes(damaged)
        try:
            engine = unit.open()
        except UserError:
            found_by["opening"] += 1
            continue
        found_by["check"] += bool(check(engine))
        engine.dispose()
    assert sum(found_by.values()) == pages
    assert min(found_by.values()) > 0


def test_a_check_changes_nothing(unit, engine):
    close_engine(engine)
    before = unit.path.read_bytes()
    opened = unit.open()
    check(opened)
    close_engine(opened)
    assert unit.path.read_bytes() == before


def test_no_problem_quotes_what_is_in_the_rows(unit):
    flip_a_bit(unit, "members")
    engine = unit.open()
    assert not any("barn" in problem.text for problem in check(engine))
    engine.dispose()
