"""Units and migrations for the tests of storage."""

from typing import TYPE_CHECKING

import pytest

from tests.integration.storage.small import FIRST, Unit, make_migrations, make_unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from models.storage.revisions import Migrations


@pytest.fixture
def migrations(tmp_path: "Path", monkeypatch: pytest.MonkeyPatch) -> "Migrations":
    """The first migration alone, taken for the program's own."""
    made = make_migrations(tmp_path / "migrations", {"0001_first.py": FIRST})
    monkeypatch.setattr("models.storage.revisions.PROGRAM", made)
    return made


@pytest.fixture
def unit(tmp_path: "Path", migrations: "Migrations") -> Unit:
    """A unit with two households, in a folder of its own, closed."""
    folder = tmp_path / "unit"
    folder.mkdir()
    return make_unit(folder)


@pytest.fixture
def engine(unit: Unit) -> "Iterator[Engine]":
    """The unit's database, open."""
    opened = unit.open()
    yield opened
    opened.dispose()
