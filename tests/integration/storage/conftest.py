"""Units and migrations for the tests of storage."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from models.storage.revisions import Migrations
from tests.integration.storage.small import FIRST, Unit, make_migrations, make_unit


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Unit:
    """A unit with two households, closed; copied for each test, never opened."""
    folder = tmp_path_factory.mktemp("template")
    made = make_migrations(folder / "migrations", {"0001_first.py": FIRST})
    (folder / "unit").mkdir()
    with pytest.MonkeyPatch.context() as patching:
        patching.setattr("models.storage.revisions.PROGRAM", made)
        return make_unit(folder / "unit")


@pytest.fixture
def migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The first migration alone, taken for the program's own."""
    made = make_migrations(tmp_path / "migrations", {"0001_first.py": FIRST})
    monkeypatch.setattr("models.storage.revisions.PROGRAM", made)
    return made


@pytest.fixture
def unit(tmp_path: Path, template: Unit, migrations: Migrations) -> Unit:
    """A unit with two households, in a folder of its own, closed."""
    shutil.copytree(template.path.parent, tmp_path / "unit")
    return replace(template, path=tmp_path / "unit" / template.path.name)


@pytest.fixture
def engine(unit: Unit) -> Iterator[Engine]:
    """The unit's database, open."""
    opened = unit.open()
    yield opened
    opened.dispose()
