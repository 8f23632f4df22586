"""From a command line to an exit code: 0 done, 1 refused, 2 wrong usage."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from introapp.cli.arguments import UsageError
from introapp.cli.commands import read_arguments
from introapp.cli.outlets import ReaderGoneError, finish, hush, refuse, speak_utf8
from models.domain.errors import UserError
from models.domain.progress import Cancelled

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
STOPPED: Final = 130  # as a shell tells of a program that Ctrl+C has ended
NOBODY_READS: Final = 141  # and of one that wrote into a closed pipe


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code.

    Faults in the program are let through: they are numbered at the top.
    """
    speak_utf8()
    try:
        code = _carry_out(arguments)
        finish()
    except UsageError as error:
        refuse(error.usage)
        refuse(str(error))
        return WRONG_USAGE
    except UserError as error:
        refuse(str(error))
        return REFUSED
    except (KeyboardInterrupt, Cancelled):
        return STOPPED
    except ReaderGoneError:
        hush()
        return NOBODY_READS
    return code


def _carry_out(arguments: Sequence[str]) -> int:
    """Read the arguments, and load no more of the program than the command needs."""
    try:
        options = read_arguments(arguments)
    except SystemExit:  # help or the version has been shown
        return DONE
    command: Callable[..., int] = import_module(options.carried_out_by).run
    return command(options)
