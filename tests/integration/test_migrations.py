"""The migrations build what the tables say, on both kinds of database."""

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models.domain.events import CASE_EVENTS, PERSON_EVENTS
from models.storage.engine import for_writing
from models.storage.schema import current_revision, upgrade
from models.tables.all import Base

_OF_NO_EVENT = {"id", "version", "person_id", "case_id"}


def differences(engine):
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)


def test_migrations_build_what_the_tables_say(database):
    assert differences(database) == []


def test_a_column_that_no_migration_knows_is_found(database):
    stranger = sa.Column("stranger", sa.Integer())
    table = sa.Table("tasks", sa.MetaData(), stranger)
    with for_writing(database).begin() as connection:
        connection.execute(sa.DDL(f"ALTER TABLE tasks ADD COLUMN {table.c.stranger.name} INTEGER"))
    [found] = differences(database)
    assert found[0] == "remove_column"


def test_upgrading_what_is_up_to_date_changes_nothing(database):
    before = current_revision(database)
    upgrade(database)
    assert current_revision(database) == before
    assert differences(database) == []


def test_every_event_has_a_column_of_its_own():
    person = set(Base.metadata.tables["person_events"].c.keys()) - _OF_NO_EVENT
    case = set(Base.metadata.tables["case_events"].c.keys()) - _OF_NO_EVENT
    assert person == {event.value for event in PERSON_EVENTS}
    assert case == {event.value for event in CASE_EVENTS}


def test_closed_lists_in_the_database_hold_every_word_of_the_program(database):
    """An added enum member is not seen by comparing: the words of each check are."""
    with database.connect() as connection:
        inspector = sa.inspect(connection)
        for table in Base.metadata.tables.values():
            checks = [one["sqltext"] for one in inspector.get_check_constraints(table.name)]
            for column in table.columns:
                if isinstance(column.type, sa.Enum):
                    text = " ".join(words for words in checks if column.name in words)
                    assert all(f"'{word}'" in text for word in column.type.enums), column
