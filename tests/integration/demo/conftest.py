"""A fictive unit of sixty people on each kind of database, filled once and only read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from introapp.demo.load import load_population
from introapp.demo.population import Population
from introapp.services.opening import Opened, SetUp, enter, set_up
from models.domain.clock import held_at
from models.domain.progress import Silent
from models.storage.data_key import DataKey
from models.storage.engine import close_engine, open_engine
from models.storage.postgres import open_postgres

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
AT = date(2026, 11, 22)
SIXTY = Population(60, 1, AT, "0127")


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    with held_at(NOW):
        yield


def made_for(engine, *, fictive=True) -> Opened:
    """Set up a unit in an empty database, and enter it."""
    officer = uuid4()
    words = SetUp(
        "0127", "Övningsenheten", SIXTY.officers[0], "sju granar i dimma", fictive=fictive
    )
    set_up(engine, words, officer)
    return enter(engine, None, officer)


@pytest.fixture
def make_unit():
    return made_for


@pytest.fixture(scope="session", params=["sqlcipher", "postgresql"])
def unit(request, tmp_path_factory) -> Iterator[Opened]:
    """Sixty people, loaded; the tests only read it."""
    cluster = name = None
    if request.param == "sqlcipher":
        path = tmp_path_factory.mktemp("demo") / "unit.introapp"
        engine = open_engine(path, DataKey(bytes(range(32))), create=True)
    else:
        cluster = request.getfixturevalue("postgres_cluster")
        name = cluster.create()
        engine = open_postgres(cluster.url(name))
    with held_at(NOW):
        opened = made_for(engine)
        load_population(opened.office, opened.actor, SIXTY, Silent())
    yield opened
    close_engine(engine)
    if cluster is not None:
        cluster.drop(name)
