"""The program's window: ``introapp`` without a command, ``introapp window`` and ``introappw``.

Importing this is cheap: what the window needs comes in when it is shown.
"""

import os
import sys
from argparse import Namespace
from importlib import import_module

from introapp.cli.outlets import refuse
from introapp.cli.passphrase import passphrase_of
from introapp.faults import catch_the_rest, fault_sentence, log_fault, watch_for_crashes
from models.domain.channels import Channel, outlet
from models.domain.errors import UserError
from resources.texts import gettext as _

_ERROR_BOX = 0x10  # MB_ICONERROR of MessageBoxW in winuser.h


def main() -> int:
    """Show the window where there is no console, and return the exit code."""
    watch_for_crashes()
    catch_the_rest(_tell)
    try:
        return run(Namespace(database=None, passphrase_file=None, officer=None))
    except UserError as error:
        _tell(str(error))
    except Exception as error:  # noqa: BLE001 - whatever is left gets its number here
        _tell(fault_sentence(log_fault(error)))
    return 1


def run(options: Namespace) -> int:
    """Show the window until it is closed, and return its exit code.

    Args:
        options: ``database``, where one is named; ``passphrase_file`` unlocks it at once, as
            ``officer`` where there are several.

    Raises:
        UserError: there is no screen, or the file cannot be read.
    """
    refuse_without_screen()
    named = options.passphrase_file is not None
    passphrase = passphrase_of(options) if named else None
    code: int = import_module("ui.start").run_window(
        options.database, passphrase, options.officer or ""
    )
    return code


def refuse_without_screen() -> None:
    """Refuse to start a window that nobody would see: Qt would end the program without a word.

    Raises:
        UserError: there is no screen.
    """
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(map(os.environ.get, shown)):
        raise UserError(
            _("Här finns ingen skärm att visa fönstret på. Se kommandona med introapp --help.")
        )


@outlet(Channel.TERMINAL_ERROR)
def _tell(sentence: str) -> None:
    """Tell why there is no window; Windows gives a program without a console no error stream."""
    if sys.platform == "win32" and sys.stderr is None:
        import ctypes  # noqa: PLC0415 - not there on other systems

        ctypes.windll.user32.MessageBoxW(None, sentence, "introapp", _ERROR_BOX)
    else:
        refuse(sentence)
