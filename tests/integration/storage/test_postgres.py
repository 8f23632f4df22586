"""How the shared database is opened."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import DateTime, func, insert, literal_column, select

from models.domain.errors import UserError
from models.storage import backup, postgres
from models.storage.engine import close_engine, for_writing, opened_file
from models.storage.postgres import open_postgres
from models.storage.revisions import VERSION_TABLE
from models.storage.schema import upgrade


@pytest.fixture
def shared(empty_postgres):
    engine = open_postgres(empty_postgres)
    yield engine
    close_engine(engine)


def test_moments_are_in_utc(shared):
    with shared.connect() as connection:
        assert connection.execute(select(func.current_setting("TimeZone"))).scalar() == "UTC"
        moment = literal_column("timestamptz '2026-03-29 02:30:00+02'", DateTime(timezone=True))
        assert connection.execute(select(moment)).scalar() == datetime(
            2026, 3, 29, 0, 30, tzinfo=UTC
        )


def test_it_is_no_file_and_its_backups_are_taken_elsewhere(shared, tmp_path):
    assert opened_file(shared) is None
    with pytest.raises(UserError, match="säkerhetskopieras på servern"):
        backup.back_up(shared, tmp_path, name_moment=datetime(2026, 11, 22, tzinfo=UTC))


def test_a_server_that_is_too_old_is_refused(empty_postgres, monkeypatch):
    monkeypatch.setattr(postgres, "OLDEST", (999,))
    with pytest.raises(UserError, match="PostgreSQL 15"):
        open_postgres(empty_postgres)


def test_a_newer_schema_is_opened_by_nothing(shared, empty_postgres, migrations):
    upgrade(shared)
    with for_writing(shared).begin() as connection:
        connection.execute(VERSION_TABLE.update().values(version_num="9999"))
    with pytest.raises(UserError, match="nyare version av introapp"):
        open_postgres(empty_postgres)


def test_tables_without_a_revision_are_refused(shared, empty_postgres, migrations):
    upgrade(shared)
    with for_writing(shared).begin() as connection:
        connection.execute(VERSION_TABLE.delete())
    with pytest.raises(UserError, match="inte introapps egen"):
        open_postgres(empty_postgres)
    with for_writing(shared).begin() as connection:
        connection.execute(insert(VERSION_TABLE).values(version_num="0001"))
    open_postgres(empty_postgres).dispose()


def test_a_password_shows_nowhere(empty_postgres):
    engine = open_postgres(empty_postgres.replace("introapp@", "introapp:hemligt@"))
    shown = repr(engine) + str(engine.url)
    engine.dispose()
    assert "hemligt" not in shown
