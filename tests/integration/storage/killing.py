"""Kill a child process at a random moment, and hear what it had said until then.

Only for programs of their own without threads: children are forked, so that none has to load the
program anew, and no database may be open in the parent.
"""

import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

Say = Callable[[str], None]


@dataclass(frozen=True)
class Moment:
    """When the kill comes: so many words after the child began, and so many seconds after that."""

    words: int
    seconds: float


def run_and_kill(work: Callable[[Say], None], moment: Moment) -> list[str]:
    """Fork, let the child work, and kill it.

    Args:
        work: what the child does; the words it says go straight into a pipe.
        moment: when it is killed, unless it has ended by itself.

    Returns:
        What the child said until then.
    """
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_child(work, mouth)
    os.close(mouth)
    said = heard = b""
    while said.count(b"\n") < moment.words and (heard := os.read(ear, 65_536)):
        said += heard
    said += _listen(ear, moment.seconds)
    os.kill(child, signal.SIGKILL)
    while heard := os.read(ear, 65_536):
        said += heard
    os.close(ear)
    os.waitpid(child, 0)
    return said.decode().split("\n")[:-1]


def _listen(ear: int, seconds: float) -> bytes:
    """Return what is said within some seconds, or until there is silence for good."""
    said, deadline = b"", time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if select.select([ear], [], [], left)[0]:
            heard = os.read(ear, 65_536)
            if not heard:
                break
            said += heard
    return said


def _be_the_child(work: Callable[[Say], None], mouth: int) -> None:
    """Work and end, never coming back into the parent's code."""
    status = 1
    try:
        work(lambda word: _say(mouth, word))
        status = 0
    finally:
        os._exit(status)


def _say(mouth: int, word: str) -> None:
    os.write(mouth, f"{word}\n".encode())
