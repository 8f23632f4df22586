"""A power cut takes nothing that was promised: the disk is cut off at many moments of a day's work.

A killed program leaves what it wrote with the system, so killing cannot tell whether it reached the
disk. Here a recorded program is done again on a disk that keeps for certain only what was flushed.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.domain.errors import UserError
from models.storage import copies, driver, key_file
from models.storage.anchor import read_anchor
from models.storage.engine import open_engine
from models.storage.keys import unlock
from tests.integration.storage import power_cut_life as life
from tests.integration.storage.disk_record import Deed, Disk, record
from tests.integration.storage.small import HOUSEHOLDS, MEMBERS, PASSPHRASE, Unit

ROOT = Path(__file__).parents[3]
MEMBERS_EACH = 3


@dataclass(frozen=True)
class Day:
    """A recorded day: the files it began with, and what was done."""

    began_with: dict[str, bytes]
    deeds: list[Deed]


def record_day(unit: Unit, way: str, trace: Path) -> Day:
    folder = unit.path.parent
    began_with = {
        path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"
    }
    program = [sys.executable, "-m", "tests.integration.storage.power_cut_life", str(folder), way]
    return Day(began_with, record(program, trace, folder, ROOT))


def cut_off(unit: Unit, way: str, folder: Path, *, times: int) -> Counter[str]:
    """Cut a day off at random moments, and count what was wrong afterwards."""
    day = record_day(unit, way, folder / "trace")
    chance = random.Random(1)  # noqa: S311 - repeatable, nothing secret
    begins = day.deeds.index(Deed("said", "lives"))
    moments = sorted(chance.choices(range(begins, len(day.deeds)), k=times))
    disk, done, promised, wrong = Disk(day.began_with), 0, [], Counter[str]()
    for moment in moments:
        for deed in day.deeds[done:moment]:
            disk.do(deed)
            promised += deed.name.splitlines() if deed.kind == "said" else []
        done = moment
        lie_down(disk.after_a_cut(chance), folder / "after")
        wrong.update(set(wrongs(folder / "after", unit, promised)))
    assert promised
    return wrong


def lie_down(files: dict[str, bytes], folder: Path) -> None:
    """Lay the files that a power cut left into a folder."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def wrongs(folder: Path, unit: Unit, promised: list[str]):
    """Tell what is not as it was promised."""
    latest = dict(word.split() for word in promised if " " in word)
    path = folder / unit.path.name
    yield from wrong_rows(path, unit, int(latest.get("saved", life.FIRST)))
    yield from wrong_keys(path, latest.get("passphrase"))
    try:
        anchor = read_anchor(path)
    except UserError:
        yield "anchor damaged"
    else:
        if (0 if anchor is None else anchor.count) < int(latest.get("anchor", 0)):
            yield "anchor lost"
    yield from wrong_backup(folder, unit, latest.get("backup"))


def wrong_rows(path: Path, unit: Unit, saved: int):
    try:
        engine = open_engine(path, unit.key)
    except UserError:
        yield "database damaged"
        return
    with engine.connect() as connection:
        rows = connection.execute(
            select(HOUSEHOLDS.c.id, func.count(MEMBERS.c.id))
            .outerjoin(MEMBERS)
            .group_by(HOUSEHOLDS.c.id)
        ).all()
    engine.dispose()
    there = dict(rows)
    if any(number not in there for number in range(life.FIRST + 1, saved + 1)):
        yield "save lost"
    if any(count != MEMBERS_EACH for count in there.values()):
        yield "save torn"


def wrong_keys(path: Path, changed: str | None):
    """Look whether the key file is whole, and opens with the passphrase or with the next one."""
    order = [PASSPHRASE, *life.PASSPHRASES.values()]
    at_least = 0 if changed is None else order.index(life.PASSPHRASES[int(changed)])
    try:
        key_file.read(path)
        if not any(opens(path, passphrase) for passphrase in order[at_least:][:2]):
            yield "passphrase lost"
    except UserError:
        yield "keys damaged"


def opens(path: Path, passphrase: str) -> bool:
    try:
        return bool(unlock(path, passphrase))
    except UserError:
        return False


def wrong_backup(folder: Path, unit: Unit, promised: str | None):
    if promised is not None and not (folder / promised).exists():
        yield "backup lost"
    for path in folder.glob("introapp-*.introapp"):
        try:
            copies.verified(path, unit.key)
            key_file.read(path)
        except (UserError, driver.Error):
            yield "backup damaged"


def test_cut_off_at_200_moments_everything_promised_is_there(unit, tmp_path):
    assert cut_off(unit, "whole", tmp_path, times=200) == {}


@pytest.mark.parametrize(
    ("way", "caught"),
    [
        ("synchronous normal", "save lost"),
        ("files not flushed", "keys damaged"),
        ("folders not flushed", "anchor lost"),
    ],
)
def test_control_what_is_left_out_is_missed(unit, tmp_path, way, caught):
    assert cut_off(unit, way, tmp_path, times=100)[caught] > 0
