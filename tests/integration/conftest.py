"""Databases of both kinds for the tests: the encrypted file and the shared server."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from models.storage.data_key import DataKey
from models.storage.engine import close_engine, open_engine
from models.storage.postgres import open_postgres
from models.storage.schema import upgrade
from tests.postgres import Cluster, throw_away_cluster

KINDS = ("sqlcipher", "postgresql")
KEY = DataKey(bytes(range(32)))


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """A PostgreSQL server that lives as long as this test run."""
    with throw_away_cluster() as cluster:
        yield cluster


@pytest.fixture
def empty_postgres(postgres_cluster: Cluster) -> Iterator[str]:
    """The address of a PostgreSQL database with nothing in it."""
    name = postgres_cluster.create()
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)


@pytest.fixture(params=KINDS)
def bare_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database with nothing in it, not even tables: once of each kind."""
    if request.param == "sqlcipher":
        with _file(tmp_path / "bare.introapp") as engine:
            yield engine
    else:
        with _shared(request.getfixturevalue("postgres_cluster")) as engine:
            yield engine


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database with today's tables, as the migrations build them, and no rows: each kind."""
    template = request.getfixturevalue(f"{request.param}_template")
    if request.param == "sqlcipher":
        with _file(tmp_path / "unit.introapp", template=template) as engine:
            yield engine
    else:
        cluster = request.getfixturevalue("postgres_cluster")
        with _shared(cluster, template=template) as engine:
            yield engine


@pytest.fixture(scope="session")
def sqlcipher_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted file that the migrations have been run on; copied, never opened."""
    path = tmp_path_factory.mktemp("template") / "template.introapp"
    with _file(path) as engine:
        upgrade(engine)
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgres_cluster: Cluster) -> Iterator[str]:
    """A PostgreSQL database that the migrations have been run on; copied, never opened."""
    name = postgres_cluster.create()
    engine = open_postgres(postgres_cluster.url(name))
    upgrade(engine)
    engine.dispose()
    yield name
    postgres_cluster.drop(name)


@contextmanager
def _file(path: Path, template: Path | None = None) -> Iterator[Engine]:
    if template is not None:
        shutil.copy(template, path)
    engine = open_engine(path, KEY, create=template is None)
    yield engine
    close_engine(engine)


@contextmanager
def _shared(cluster: Cluster, template: str = "template0") -> Iterator[Engine]:
    name = cluster.create(template=template)
    engine = open_postgres(cluster.url(name))
    yield engine
    close_engine(engine)
    cluster.drop(name)
