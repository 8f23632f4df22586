"""The server the database tests run on is a real one, and is cleared away."""

import pytest
import sqlalchemy as sa

from tests.postgres import NoPostgresError, find_programs, throw_away_cluster


def _ask(url, question):
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        answer = connection.execute(question).scalar_one()
    engine.dispose()
    return answer


def test_the_server_is_postgresql_15_and_speaks_utf_8(empty_postgres):
    version = _ask(empty_postgres, sa.select(sa.func.current_setting("server_version_num")))
    encoding = _ask(empty_postgres, sa.select(sa.func.current_setting("server_encoding")))
    assert (int(version) // 10_000, encoding) == (15, "UTF8")


def test_every_test_has_a_database_of_its_own(postgres_cluster):
    names = [postgres_cluster.create(), postgres_cluster.create()]
    asked = [
        _ask(postgres_cluster.url(name), sa.select(sa.func.current_database())) for name in names
    ]
    for name in names:
        postgres_cluster.drop(name)
    assert asked == names


def test_a_server_leaves_nothing_behind():
    with throw_away_cluster() as cluster:
        engine = sa.create_engine(cluster.url("postgres"))
        still_open = engine.connect()
        still_open.execute(sa.select(1))
    with pytest.raises(sa.exc.OperationalError):
        still_open.execute(sa.select(1))
    still_open.invalidate()
    engine.dispose()
    assert not cluster.directory.exists()


def test_a_machine_without_postgresql_is_told_what_to_install(tmp_path):
    with pytest.raises(NoPostgresError, match=r"install the package postgresql-15"):
        find_programs(tmp_path, search_path=str(tmp_path))
