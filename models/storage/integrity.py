"""Is the database whole, and is everything in it ours?"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import Engine, column, inspect, select, table

from models.domain.errors import UserError
from models.storage import copies, driver, revisions
from models.storage.engine import driver_connection, opened_file
from models.storage.faults import told_plainly
from resources.texts import gettext as _


class ProblemKind(Enum):
    """What a check found. The value is what the command line prints: never change it."""

    DAMAGED_PAGE = "damaged_page"
    TAMPERED_PAGE = "tampered_page"
    ORPHANED_ROW = "orphaned_row"
    SCHEMA = "schema"
    FOREIGN_OBJECT = "foreign_object"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, in plain Swedish and without personal data."""

    kind: ProblemKind
    text: str


def check(engine: Engine, *, ours: Collection[str] = ()) -> list[Problem]:
    """Return everything that is wrong with the database; nothing if it is whole.

    Args:
        engine: the open database.
        ours: names of the triggers and views that belong to the schema.

    Raises:
        UserError: the disk or the server does not answer.
    """
    found: list[Problem] = []
    if opened_file(engine) is not None:
        found += _file_problems(engine)
    if any(problem.kind is ProblemKind.DAMAGED_PAGE for problem in found):
        return found  # what else is read from it now would tell nothing
    with told_plainly():
        return found + _schema_problems(engine) + _foreign_objects(engine, ours)


def _file_problems(engine: Engine) -> list[Problem]:
    with told_plainly(), driver_connection(engine) as connection:
        try:
            tampered = copies.tampered_pages(connection)
            damaged = copies.structural_faults(connection)
            orphans = [row[0] for row in connection.execute("PRAGMA foreign_key_check").fetchall()]
        except driver.Error as error:
            if driver.result_of(error) not in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
                raise
            return [_damage(1)]
    problems = [_damage(len(damaged))] if damaged else []
    if tampered:
        problems.append(
            Problem(
                ProblemKind.TAMPERED_PAGE,
                _(
                    "{count} sidor i databasen är ändrade utanför programmet. Återställ den "
                    "senaste säkerhetskopian."
                ).format(count=len(tampered)),
            )
        )
    return problems + [_orphans(name, count) for name, count in sorted(Counter(orphans).items())]


def _damage(count: int) -> Problem:
    return Problem(
        ProblemKind.DAMAGED_PAGE,
        _(
            "Databasen är skadad på minst {count} ställen. Återställ den senaste säkerhetskopian."
        ).format(count=count),
    )


def _orphans(table_name: str, count: int) -> Problem:
    return Problem(
        ProblemKind.ORPHANED_ROW,
        _("{count} rader i tabellen {table} pekar på något som inte finns.").format(
            count=count, table=table_name
        ),
    )


def _schema_problems(engine: Engine) -> list[Problem]:
    try:
        revisions.refuse_unknown_schema(engine)
        revision = revisions.current_revision(engine)
    except UserError as error:
        return [Problem(ProblemKind.SCHEMA, str(error))]
    if revision == revisions.PROGRAM.newest():
        return []
    return [
        Problem(
            ProblemKind.SCHEMA,
            _("Databasens schema är {found}, programmets är {expected}.").format(
                found=revision, expected=revisions.PROGRAM.newest()
            ),
        )
    ]


def _foreign_objects(engine: Engine, ours: Collection[str]) -> list[Problem]:
    """Find what could act or deceive by itself: a trigger or a view that we did not make."""
    names = _triggers(engine) + inspect(engine).get_view_names()
    return [
        Problem(
            ProblemKind.FOREIGN_OBJECT,
            _("I databasen finns {name}, som inte hör till introapp.").format(name=name),
        )
        for name in sorted(set(names) - set(ours))
    ]


def _triggers(engine: Engine) -> list[str]:
    if engine.dialect.name == "sqlite":
        kept = table("sqlite_schema", column("name"), column("type"))
        query = select(kept.c.name).where(kept.c.type == "trigger")
    else:
        query = select(
            table("triggers", column("trigger_name"), schema="information_schema").c.trigger_name
        )
    with engine.connect() as connection:
        return [str(name) for name in connection.execute(query).scalars()]
