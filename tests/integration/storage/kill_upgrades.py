"""Kill a program in the middle of an upgrade, again and again, and look at what is left.

``python -m tests.integration.storage.kill_upgrades FOLDER WAY KILLS SEED`` prints what came of it
as JSON. What is left must be the database as it was or as it should become; a mixture is neither.
Each time the upgrade is then run to its end, with what was left.
"""

import gc
import json
import random
import shutil
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from alembic import command
from sqlalchemy import Connection
from sqlalchemy.exc import NoSuchTableError, SQLAlchemyError

from models.domain.errors import UserError
from models.storage import engine as engine_module
from models.storage import revisions
from models.storage.engine import close_engine
from models.storage.schema import upgrade
from tests.integration.storage.killing import Moment, Say, run_and_kill
from tests.integration.storage.small import (
    FIRST,
    SECOND,
    Unit,
    contents,
    fill,
    make_migrations,
    make_unit,
)

HOUSEHOLDS_MADE = 200


@dataclass
class Outcome:
    """What the kills left."""

    kills: int = 0
    kills_in_the_upgrade: int = 0
    as_it_was: int = 0
    as_it_should_become: int = 0
    mixture: int = 0
    not_upgraded_afterwards: int = 0


def upgrade_and_tell(unit: Unit, say: Say) -> None:
    """Upgrade; say when the migrations begin, and how long they took until all was committed."""
    engine = unit.open()
    migrate, began = command.upgrade, time.monotonic()

    def tell_and_migrate(*given: object) -> None:
        nonlocal began
        began = time.monotonic()
        say("begins")
        migrate(*given)

    command.upgrade = tell_and_migrate
    upgrade(engine)
    say(f"{time.monotonic() - began}")


def without_a_transaction(_connection: Connection) -> None:
    """Known to be bad: let each statement count by itself, as happens with no BEGIN before it."""


def state_of(unit: Unit) -> tuple[object, ...]:
    """Return what the database holds; a table may be missing from a mixture."""
    engine = unit.open()
    try:
        return contents(engine)
    except NoSuchTableError:
        return ()
    finally:
        close_engine(engine)


def how_long(unit: Unit) -> float:
    """Return how long the migrations take in a child that nobody kills."""
    return float(run_and_kill(lambda say: upgrade_and_tell(unit, say), Moment(2, 0))[-1])


def put_back(unit: Unit) -> None:
    """Lay the database as it was in place again."""
    for path in unit.path.parent.glob("unit*"):
        path.unlink()
    for path in (unit.path.parent / "kept").iterdir():
        shutil.copyfile(path, unit.path.with_name(path.name))


def kill_again_and_again(unit: Unit, kills: int, seed: int) -> Outcome:
    """Kill upgrades at random moments until so many had begun and were not done."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, nothing secret
    gc.freeze()
    before = state_of(unit)
    put_back(unit)
    duration = how_long(unit)
    put_back(unit)
    upgrade_to_the_end(unit)
    after = state_of(unit)
    outcome = Outcome()
    while outcome.kills_in_the_upgrade < kills:
        put_back(unit)
        said = run_and_kill(
            lambda say: upgrade_and_tell(unit, say), Moment(1, chance.uniform(0, 1.3 * duration))
        )
        outcome.kills += 1
        outcome.kills_in_the_upgrade += said == ["begins"]
        look(unit, before, after, outcome)
    return outcome


def look(unit: Unit, before: object, after: object, outcome: Outcome) -> None:
    """Count what was left, and whether the upgrade then comes to its end."""
    try:
        found: object = state_of(unit)
    except UserError:
        found = None
    outcome.as_it_was += found == before
    outcome.as_it_should_become += found == after
    outcome.mixture += found not in (before, after)
    try:
        upgrade_to_the_end(unit)
        outcome.not_upgraded_afterwards += state_of(unit) != after
    except (UserError, SQLAlchemyError):
        outcome.not_upgraded_afterwards += 1


def upgrade_to_the_end(unit: Unit) -> None:
    engine = unit.open()
    try:
        upgrade(engine)
    finally:
        engine.dispose()


def main(folder: Path, way: str, kills: int, seed: int) -> None:
    """Make a unit of the first schema, kill its upgrades to the second, print the outcome."""
    revisions.PROGRAM = make_migrations(folder / "migrations", {"0001_first.py": FIRST})
    unit = make_unit(folder)
    engine = unit.open()
    fill(engine, households=HOUSEHOLDS_MADE, first=10)
    close_engine(engine)
    (folder / "kept").mkdir()
    for path in folder.glob("unit*"):
        shutil.copyfile(path, folder / "kept" / path.name)
    revisions.PROGRAM = make_migrations(folder / "migrations", {"0002_second.py": SECOND})
    if way == "without a transaction":
        engine_module._begin = without_a_transaction
    sys.stdout.write(json.dumps(asdict(kill_again_and_again(unit, kills, seed))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
