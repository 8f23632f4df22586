"""Kill a program in the middle of its saves, again and again, and look for what it had promised.

``python -m tests.integration.storage.kill_saves FOLDER WAY KILLS SEED`` prints what came of it as
JSON. A save is a household with three members. The child says ``begin`` before each and ``saved``
after its commit; a kill counts when the last word was ``begin``. The next child looks, before it
saves anything itself, for every save that was ever said to be saved, and for any half one.
"""

import gc
import json
import random
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, select

from models.domain.errors import UserError
from models.storage import revisions
from models.storage.data_key import DataKey
from models.storage.engine import for_writing, open_engine
from models.storage.revisions import Migrations
from tests.integration.storage.killing import Moment, Say, run_and_kill
from tests.integration.storage.small import HOUSEHOLDS, MEMBERS, make_unit

MEMBERS_EACH = 3
SAVES_BEFORE = 5  # a child is killed in one of its first saves
ONE_SAVE = 0.003  # seconds, about


@dataclass
class Outcome:
    """What the kills did."""

    kills_in_a_save: int = 0
    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    damaged: int = 0


Save = Callable[[Engine, int, Say], None]


def write(connection: Connection, number: int) -> None:
    """Write a household with its members."""
    connection.execute(insert(HOUSEHOLDS).values(id=number, name=f"{number}"))
    for name in ("mor", "far", "barn"):
        connection.execute(insert(MEMBERS).values(household_id=number, name=name))


def save_whole(engine: Engine, number: int, say: Say) -> None:
    """Save as the program does: one transaction, then the word."""
    with for_writing(engine).begin() as connection:
        write(connection, number)
    say(f"saved {number}")


def promise_first(engine: Engine, number: int, say: Say) -> None:
    """Known to be bad: say that it is saved before it is."""
    with for_writing(engine).begin() as connection:
        write(connection, number)
        say(f"saved {number}")


def save_in_pieces(engine: Engine, number: int, say: Say) -> None:
    """Known to be bad: a transaction for each row."""
    with for_writing(engine).begin() as connection:
        connection.execute(insert(HOUSEHOLDS).values(id=number, name=f"{number}"))
    for name in ("mor", "far", "barn"):
        with for_writing(engine).begin() as connection:
            connection.execute(insert(MEMBERS).values(household_id=number, name=name))
    say(f"saved {number}")


WAYS: dict[str, Save] = {
    "whole": save_whole,
    "promise first": promise_first,
    "in pieces": save_in_pieces,
}


def live_and_save(path: Path, key: DataKey, acknowledged: set[int], save: Save, say: Say) -> None:
    """Look at what earlier lives left, say what is amiss, then save until killed."""
    try:
        engine = open_engine(path, key)
        lost, torn, last = look(engine, acknowledged)
    except UserError:
        say("damaged")
        return
    warm_up(engine, last + 1)
    say(f"found {lost} {torn}")
    number = last
    while True:
        number += 1
        say(f"begin {number}")
        save(engine, number, say)


def warm_up(engine: Engine, number: int) -> None:
    """Let SQLAlchemy make its statements, so that the kills hit SQLite at work."""
    with for_writing(engine).connect() as connection:
        write(connection, number)
        connection.rollback()


def look(engine: Engine, acknowledged: set[int]) -> tuple[int, int, int]:
    """Return how many acknowledged saves are lost, how many are half, and the last number."""
    with engine.connect() as connection:
        there = dict(
            connection.execute(
                select(HOUSEHOLDS.c.id, func.count(MEMBERS.c.id))
                .outerjoin(MEMBERS)
                .group_by(HOUSEHOLDS.c.id)
            ).all()
        )
    lost = len(acknowledged - there.keys())
    torn = sum(count != MEMBERS_EACH for count in there.values())
    return lost, torn, max({*there, *acknowledged})


def kill_again_and_again(path: Path, key: DataKey, save: Save, kills: int, seed: int) -> Outcome:
    """Kill until so many kills have hit a save, and once more look at what is there."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, nothing secret
    gc.freeze()  # the children share what is loaded, and need not look through it
    outcome, acknowledged = Outcome(), set[int]()

    def life(say: Say) -> None:
        live_and_save(path, key, acknowledged, save, say)

    while outcome.kills_in_a_save < kills:
        moment = Moment(
            words=1 + 2 * chance.randrange(SAVES_BEFORE), seconds=chance.uniform(0, ONE_SAVE)
        )
        hear(run_and_kill(life, moment), outcome, acknowledged)
    hear(run_and_kill(life, Moment(1, 0))[:1], outcome, acknowledged)
    outcome.acknowledged = len(acknowledged)
    return outcome


def hear(words: list[str], outcome: Outcome, acknowledged: set[int]) -> None:
    """Take in what a killed child had said."""
    outcome.kills += 1
    outcome.kills_in_a_save += words[-1].startswith("begin")
    for word in words:
        match word.split():
            case ["found", lost, torn]:
                outcome.lost = max(outcome.lost, int(lost))
                outcome.torn = max(outcome.torn, int(torn))
            case ["saved", number]:
                acknowledged.add(int(number))
            case ["damaged"]:
                outcome.damaged += 1


def main(folder: Path, way: str, kills: int, seed: int) -> None:
    """Make a unit, kill its program, print the outcome."""
    revisions.PROGRAM = Migrations(folder / "migrations")
    unit = make_unit(folder)
    outcome = kill_again_and_again(unit.path, unit.key, WAYS[way], kills, seed)
    sys.stdout.write(json.dumps(asdict(outcome)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
