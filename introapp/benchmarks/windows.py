"""The time of starting and of unlocking: in processes of their own, as everybody starts."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen
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


class Windows:
    """Starts the program over a locked database, as often as it is told to.

    Args:
        database: what lies behind the window.
        folder: an empty one, for the settings of the window and for compiled modules.
    """

    def __init__(self, database: Path, folder: Path) -> None:
        self._arguments = (str(database), str(folder / "window.json"))
        self._surroundings = _surroundings(folder)

    def start(self, rounds: int) -> Timed:
        """Time from the start of a process to a painted window: the program's, and an empty one."""
        times: tuple[list[float], list[float]] = ([], [])
        runs = (("unlock_window", *self._arguments), ("bare_window",))
        for number in range(-1, rounds):  # the first round compiles, and brings files into memory
            for place, run in enumerate(runs):
                began = perf_counter()
                with self._told_by(*run):
                    took = (perf_counter() - began) * 1000
                if number >= 0:
                    times[place].append(took)
        return Timed(median(times[0]), median(times[1]))

    def unlock(self, passphrase: str, rounds: int) -> tuple[Timed, float]:
        """Time unlocking against Argon2id alone; return also the memory with all cases listed."""
        told: list[Told] = []
        for _round in range(rounds):
            with self._told_by("desk_window", *self._arguments, words=passphrase) as line:
                told.append(json.loads(line))
        return (
            Timed(median(one["unlock"] for one in told), median(one["argon2"] for one in told)),
            median(one["memory"] for one in told),
        )

    @contextmanager
    def _told_by(self, module: str, *arguments: str, words: str = "") -> Iterator[str]:
        """Run a module of ours out of sight, give what it tells first, and see it to its end.

        Raises:
            WindowFailedError: it ended without a word.
        """
        with Popen(  # noqa: S603 - our own modules, with arguments of our own
            [sys.executable, "-m", f"introapp.benchmarks.{module}", *arguments],
            env=self._surroundings,
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


def _surroundings(folder: Path) -> dict[str, str]:
    """Return the environment: out of sight, and with modules compiled as in an installation."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(_ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }


@outlet(Channel.BENCHMARK)
def _give(stream: IO[str], words: str) -> None:
    """Hand over what must not stand among the arguments."""
    stream.write(f"{words}\n")
    stream.close()
