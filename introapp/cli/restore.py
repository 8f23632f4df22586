"""``introapp restore``: a backup in the place of a database."""

from argparse import Namespace

from introapp.cli.outlets import say
from introapp.cli.passphrase import passphrase_of
from introapp.cli.unlocking import refuse_missing
from introapp.services.upkeep import restore
from resources.texts import gettext as _


def run(options: Namespace) -> int:
    """Put a backup in place; what lay there is kept beside it."""
    refuse_missing(options.backup)
    passphrase = passphrase_of(options)
    former = restore(options.backup, options.database, passphrase, options.officer)
    say(_("Databasen är återställd."))
    if former is not None:
        say(_("Den tidigare databasen heter nu {name}.").format(name=former.name))
    return 0
