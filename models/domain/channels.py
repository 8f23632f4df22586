"""The registry of output channels: every way in which data can leave the program.

A channel says how a person with protected identity is treated in it. A function that puts data
out carries ``@outlet``; the test-suite reads the source for places that print, write, show or log
and fails when one of them is not declared here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Treatment(Enum):
    """What a channel does with a person whose identity is protected."""

    MASK = "mask"  # shows "Skyddad person" and the case number, nothing else
    REFUSE = "refuse"  # puts nothing out and says so
    NO_PERSONS = "no_persons"  # carries no personal data at all, whoever the person is
    SEALED = "sealed"  # carries everything, but only encrypted for those who hold a key


class Channel(Enum):
    """A way out of the program."""

    SCREEN = "screen"
    ACCESSIBLE_TEXT = "accessible_text"
    WINDOW_TITLE = "window_title"
    CLIPBOARD = "clipboard"
    PREVIEW = "preview"
    PRINT = "print"
    PRINT_JOB_NAME = "print_job_name"
    PDF_TEXT = "pdf_text"
    PDF_METADATA = "pdf_metadata"
    PDF_FILE = "pdf_file"
    FILE_NAME = "file_name"
    TERMINAL = "terminal"
    TERMINAL_JSON = "terminal_json"
    TERMINAL_ERROR = "terminal_error"
    LOG = "log"
    KEY_FILE = "key_file"
    BACKUP = "backup"
    SETTINGS = "settings"
    DEMO_FILES = "demo_files"
    BENCHMARK = "benchmark"


TREATMENT: dict[Channel, Treatment] = {
    Channel.SCREEN: Treatment.MASK,
    Channel.ACCESSIBLE_TEXT: Treatment.MASK,
    Channel.WINDOW_TITLE: Treatment.NO_PERSONS,
    Channel.CLIPBOARD: Treatment.REFUSE,
    Channel.PREVIEW: Treatment.REFUSE,
    Channel.PRINT: Treatment.REFUSE,
    Channel.PRINT_JOB_NAME: Treatment.NO_PERSONS,
    Channel.PDF_TEXT: Treatment.REFUSE,
    Channel.PDF_METADATA: Treatment.NO_PERSONS,
    Channel.PDF_FILE: Treatment.REFUSE,
    Channel.FILE_NAME: Treatment.NO_PERSONS,
    Channel.TERMINAL: Treatment.MASK,
    Channel.TERMINAL_JSON: Treatment.MASK,
    Channel.TERMINAL_ERROR: Treatment.NO_PERSONS,
    Channel.LOG: Treatment.NO_PERSONS,
    Channel.KEY_FILE: Treatment.NO_PERSONS,
    Channel.BACKUP: Treatment.SEALED,
    Channel.SETTINGS: Treatment.NO_PERSONS,
    Channel.DEMO_FILES: Treatment.REFUSE,
    Channel.BENCHMARK: Treatment.NO_PERSONS,
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """One function through which a channel's data leaves."""

    channel: Channel
    function: str


OUTLETS: set[Outlet] = set()


def outlet(*channels: Channel) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare that a function puts data out through ``channels``."""

    def declare(function: Callable[P, R]) -> Callable[P, R]:
        where = f"{function.__module__}:{function.__qualname__}"
        OUTLETS.update(Outlet(channel, where) for channel in channels)
        return function

    return declare
