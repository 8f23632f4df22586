"""Where the passphrase comes from: a file, or fingers that nobody looks at."""

import getpass
import warnings
from argparse import Namespace
from pathlib import Path
from typing import Final

from models.domain.errors import UserError
from resources.texts import gettext as _

_LONGEST: Final = 4096  # bytes of a file that may be a passphrase


def passphrase_of(options: Namespace) -> str:
    """Return the passphrase: from the file that is named, else as it is typed unseen.

    Raises:
        UserError: the file cannot be read, or nobody is there to be asked.
    """
    if options.passphrase_file is not None:
        return _first_line(options.passphrase_file)
    with warnings.catch_warnings():
        # Without a terminal getpass would show what is typed, and warn about it.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(_("Lösenfras: "))
        except (getpass.GetPassWarning, EOFError):
            raise UserError(
                _(
                    "Programmet kan inte fråga efter lösenfrasen här. Ange en fil med "
                    "--passphrase-file."
                )
            ) from None


def _first_line(file: Path) -> str:
    """Return the first line of a file; Windows editors put a mark before it."""
    try:
        with file.open("rb") as opened:
            content = opened.read(_LONGEST)
    except FileNotFoundError:
        raise UserError(_("Filen med lösenfrasen finns inte. Kontrollera sökvägen.")) from None
    except OSError:
        raise UserError(
            _("Filen med lösenfrasen går inte att läsa. Kontrollera att det är rätt fil.")
        ) from None
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = []
    if not lines or not lines[0]:
        raise UserError(
            _("Filen med lösenfrasen ska vara en textfil i UTF-8 med lösenfrasen på första raden.")
        )
    return lines[0]
