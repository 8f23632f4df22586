"""``introapp backup``: a verified copy of the database and its key file."""

from argparse import Namespace

from introapp.cli.outlets import say
from introapp.cli.unlocking import unlocked
from introapp.services.upkeep import back_up
from resources.texts import gettext as _


def run(options: Namespace) -> int:
    """Copy the database to a folder."""
    with unlocked(options) as opened:
        copy = back_up(opened.office, opened.actor, options.folder)
    say(_("Säkerhetskopian är kontrollerad och heter {name}.").format(name=copy.name))
    return 0
