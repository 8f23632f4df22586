"""Unlocking a database for one command, and locking it again whatever happens."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from introapp.cli.passphrase import passphrase_of
from introapp.services.opening import Opened, close_office, open_office
from models.domain.errors import UserError
from models.storage.faults import told_plainly
from resources.texts import gettext as _


@contextmanager
def unlocked(options: Namespace) -> Iterator[Opened]:
    """Open the database that is asked for.

    Raises:
        UserError: no such file, wrong passphrase, or a database that cannot be used.
    """
    refuse_missing(options.database)
    opened = open_office(options.database, passphrase_of(options), options.officer)
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
