"""Faults: what is not the officer's to put right gets a number, and a line in a log.

The log names nobody. Of an exception it holds the kind and the lines of our source, never its
words: they may hold what an officer typed. Libraries do not write in it, since what they say of a
statement may hold its values.

What writes is brought in by the first fault: the window would have to wait for it.
"""

import faulthandler
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from introapp import __version__
from models.domain.channels import Channel, outlet
from resources.texts import gettext as _

if TYPE_CHECKING:
    import logging

LOG_NAME = "introapp.faults"
_LARGEST = 256 * 1024  # bytes of one log file; a fault takes less than one thousand
_OLDER = 3  # log files that are kept beside the newest
_INSTALLED = {"site-packages", "dist-packages"}
_ROOT = Path(__file__).resolve().parent.parent


def state_folder() -> Path:
    """Return where the program keeps its log, in the profile of the user."""
    return user_state_path("introapp", appauthor=False)


def log_file() -> Path:
    """Return where faults are logged."""
    return state_folder() / "faults.log"


@cache
def start_log() -> "logging.Logger":
    """Return the log, ready to be written."""
    import logging  # noqa: PLC0415 - see above

    log = logging.getLogger(LOG_NAME)
    log.propagate = False
    log.setLevel(logging.INFO)
    try:
        state_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        log.addHandler(_quiet_file())
    except OSError:
        log.addHandler(logging.NullHandler())
    return log


def _quiet_file() -> "logging.Handler":
    """Return a file that costs comfort, never work: a full disk does not stop the program."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - see above

    class QuietFile(RotatingFileHandler):
        def handleError(self, record: "logging.LogRecord") -> None:  # noqa: N802 - logging's name
            """Override Handler."""

    handler = QuietFile(
        log_file(), maxBytes=_LARGEST, backupCount=_OLDER, encoding="utf-8", delay=True
    )
    handler.setFormatter(_utc_lines())
    return handler


@outlet(Channel.LOG)
def watch_for_crashes() -> None:
    """Let the interpreter write where it was when it crashes, beside the log."""
    try:
        state_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        path = state_folder() / "crashes.log"
        if path.exists() and path.stat().st_size > _LARGEST:
            path.unlink()
        # Stays open as long as the program: a crash leaves no time to open it.
        faulthandler.enable(path.open("a", encoding="utf-8"))
    except OSError:
        return


@outlet(Channel.LOG)
def log_fault(error: BaseException) -> str:
    """Log a fault under a new number and return the number."""
    from secrets import token_hex  # noqa: PLC0415 - see above

    log, number = start_log(), token_hex(3).upper()
    log.error("fault %s: %s", number, " from ".join(_kinds_and_places(error)))
    return number


def fault_sentence(number: str) -> str:
    """Return what the officer is told about a fault."""
    return _(
        "Något gick fel i programmet. Inget har ändrats. Fel nummer {number} står i loggen."
    ).format(number=number)


def catch_the_rest(tell: Callable[[str], object]) -> None:
    """Let ``tell`` hear of every fault that nobody has dealt with, in whatever thread.

    Python would print it with its words, for everybody who looks at the screen.
    """

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        tell(fault_sentence(log_fault(error)))

    def of_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            log_fault(arguments.exc_value)

    def of_destructor(arguments: "sys.UnraisableHookArgs") -> None:
        if arguments.exc_value is not None:
            log_fault(arguments.exc_value)

    sys.excepthook = hook
    threading.excepthook = of_thread
    sys.unraisablehook = of_destructor


def _kinds_and_places(error: BaseException) -> Iterator[str]:
    """Tell an error and what led to it, the newest first, by kind and place alone."""
    from traceback import extract_tb  # noqa: PLC0415 - see above

    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        frames = reversed(extract_tb(cause.__traceback__))
        places = (f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        yield f"{type(cause).__module__}.{type(cause).__qualname__} at {' < '.join(places)}"
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _place(filename: str) -> str:
    """Return the path of a source file without the folders above it: they name the user."""
    path = Path(filename)
    if path.is_relative_to(_ROOT) and not _INSTALLED.intersection(path.parts):
        return path.relative_to(_ROOT).as_posix()
    parts = path.parts
    installed = next((parts.index(name) for name in _INSTALLED if name in parts), -3)
    return "/".join(parts[installed + 1 :])


def _utc_lines() -> "logging.Formatter":
    import logging  # noqa: PLC0415 - see above
    import platform  # noqa: PLC0415 - see above

    about = f"introapp {__version__}, Python {platform.python_version()}, {platform.system()}"
    lines = logging.Formatter(f"%(asctime)s {about}: %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    lines.converter = time.gmtime
    return lines
