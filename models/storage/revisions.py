"""Which schema a database has, and whether this program knows it.

Read from the names of the migration files: whoever only opens a database need not load Alembic.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select

from models.domain.errors import UserError
from resources.texts import gettext as _

_FILE: Final = re.compile(r"(\d{4})_\w+\.py")
VERSION_TABLE: Final = Table(
    "alembic_version", MetaData(), Column("version_num", String(32), primary_key=True)
)


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of migrations: ``env.py`` and ``versions``."""

    folder: Traversable

    def known(self) -> tuple[str, ...]:
        """Return the numbers of all migrations, oldest first."""
        names = (entry.name for entry in (self.folder / "versions").iterdir())
        return tuple(sorted(found[1] for name in names if (found := _FILE.fullmatch(name))))

    def newest(self) -> str:
        """Return the number of the schema that this program works with."""
        return self.known()[-1]


PROGRAM: Final = Migrations(files("models.migrations"))


def current_revision(engine: Engine) -> str | None:
    """Return the number of a database's schema, or None for a database with nothing in it.

    Raises:
        UserError: there are tables but no number, or several: not a database of ours.
    """
    with engine.connect() as connection:
        return _revision_on(connection)


def is_newer_than_program(engine: Engine) -> bool:
    """Tell whether a newer introapp has been at the database."""
    revision = current_revision(engine)
    return revision is not None and _is_newer(revision, PROGRAM.known())


def refuse_unknown_schema(engine: Engine) -> None:
    """Let nothing open a database that this program does not understand.

    Raises:
        UserError: its schema is newer than the program, or none of ours.
    """
    revision, known = current_revision(engine), PROGRAM.known()
    if revision is None or revision in known:
        return
    if _is_newer(revision, known):
        raise UserError(
            _(
                "Databasen är sparad av en nyare version av introapp. Uppdatera programmet på den "
                "här datorn. Inget har ändrats."
            )
        )
    raise _not_ours()


def _is_newer(revision: str, known: Collection[str]) -> bool:
    return revision.isdecimal() and revision > max(known, default="")


def _revision_on(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE.name not in tables:
        raise _not_ours()
    found = connection.execute(select(VERSION_TABLE.c.version_num)).scalars().all()
    if len(found) != 1:
        raise _not_ours()
    revision: str = found[0]
    return revision


def _not_ours() -> UserError:
    return UserError(
        _(
            "Databasens uppbyggnad är inte introapps egen, eller så blev den aldrig klar. Öppna en "
            "annan databas, eller återställ en säkerhetskopia. Inget har ändrats."
        )
    )
