"""Unlocking a database for one command, and locking it again whatever happens."""

import getpass
import warnings
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from introapp.services.opening import Opened, close_office, open_office
from models.domain.errors import UserError
from models.storage.faults import told_plainly
from resources.texts import gettext as _

_LONGEST: Final = 4096  # bytes of a file that may be a passphrase


@contextmanager
def unlocked(options: Namespace) -> Iterator[Opened]:
    """Open the database that is asked for.

    Raises:
        UserError: no such file, wrong passphrase, or a database that cannot be used.
    """
    refuse_missing(options.database)
    passphrase = passphrase_of(options)
    opened = open_office(options.database, passphrase, options.officer)
    try:
        yield opened
    finally:
        close_office(opened.office)


def refuse_missing(database: Path) -> None:
    """Refuse a path where nothing lies, before anybody is asked for a passphrase.

    Raises:
        UserError: there is no file.
    """
    with told_plainly():
        if not database.is_file():
            raise UserError(_("Databasen finns inte. Kontrollera sökvägen."))


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
    with told_plainly():
        if not file.is_file():
            raise UserError(_("Filen med lösenfrasen finns inte. Kontrollera sökvägen."))
        with file.open("rb") as opened:
            content = opened.read(_LONGEST)
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = []
    if not lines or not lines[0]:
        raise UserError(
            _("Filen med lösenfrasen ska vara en textfil i UTF-8 med lösenfrasen på första raden.")
        )
    return lines[0]
