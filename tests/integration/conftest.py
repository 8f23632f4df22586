"""Databases of both kinds for the tests: the encrypted file and the shared server."""

from typing import TYPE_CHECKING

import pytest

from tests.postgres import Cluster, throw_away_cluster

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def postgres_cluster() -> "Iterator[Cluster]":
    """A PostgreSQL server that lives as long as this test run."""
    with throw_away_cluster() as cluster:
        yield cluster


@pytest.fixture
def empty_postgres(postgres_cluster: Cluster) -> "Iterator[str]":
    """The address of a PostgreSQL database with nothing in it."""
    name = postgres_cluster.create()
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)
