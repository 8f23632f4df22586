"""The time of starting and of unlocking: in processes of their own, as everybody starts."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory
from threading import Timer
from time import perf_counter
from typing import IO, Final, TypedDict

from introapp.benchmarks.timing import Timed
from models.domain.channels import Channel, outlet

_ROOT: Final = Path(__file__).resolve().parents[2]
_LONGEST: Final = 600  # seconds; a window takes some tenths


class WindowFailedError(RuntimeError):
    """A fault: the process ended without having told anything."""


class Told(TypedDict):
    """What the process with the unlocked window tells."""

    unlock: float
    argon2: float
    memory: float


def start(database: Path, rounds: int) -> Timed:
    """Time from the start of a process to a painted window, the program's and an empty one."""
    times: tuple[list[float], list[float]] = ([], [])
    with TemporaryDirectory() as folder:
        settings = str(Path(folder) / "window.json")
        runs = (("unlock_window", str(database), settings), ("bare_window",))
        for number in range(-1, rounds):  # the first round brings the files into memory
            for place, run in enumerate(runs):
                began = perf_counter()
                with _told_by(*run):
                    took = (perf_counter() - began) * 1000
                if number >= 0:
                    times[place].append(took)
    return Timed(median(times[0]), median(times[1]))


def unlock(database: Path, passphrase: str, rounds: int) -> tuple[Timed, float]:
    """Time unlocking against Argon2id alone, and return the memory with all cases listed."""
    told: list[Told] = []
    with TemporaryDirectory() as folder:
        settings = str(Path(folder) / "window.json")
        for _round in range(rounds):
            with _told_by("desk_window", str(database), settings, words=passphrase) as line:
                told.append(json.loads(line))
    return (
        Timed(median(one["unlock"] for one in told), median(one["argon2"] for one in told)),
        median(one["memory"] for one in told),
    )


@contextmanager
def _told_by(module: str, *arguments: str, words: str = "") -> Iterator[str]:
    """Run a module of ours out of sight, give the first line it tells, and see it to its end.

    Raises:
        WindowFailedError: it ended without a word.
    """
    with Popen(  # noqa: S603 - our own modules, with arguments of our own
        [sys.executable, "-m", f"introapp.benchmarks.{module}", *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)},
        stdin=PIPE,
        stdout=PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None  # noqa: S101 - asked for above
        assert process.stdout is not None  # noqa: S101 - asked for above
        too_late = Timer(_LONGEST, process.kill)
        too_late.start()
        try:
            _give(process.stdin, words)
            line = process.stdout.readline()
            if not line:
                raise WindowFailedError(module)
            yield line
            process.wait()
        finally:
            too_late.cancel()


@outlet(Channel.BENCHMARK)
def _give(stream: IO[str], words: str) -> None:
    """Hand over what must not stand among the arguments."""
    stream.write(f"{words}\n")
    stream.close()
