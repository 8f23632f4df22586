"""``introapp demo``: a unit of made-up people to try the program on."""

from argparse import Namespace

from introapp.cli.outlets import say
from introapp.cli.plans import tell_batch
from introapp.cli.progress import line_of_progress
from introapp.jobs.demo_folder import make_demo_folder
from resources.texts import gettext as _
from resources.texts import ngettext


def run(options: Namespace) -> int:
    """Make the unit, and the plans of its first cases."""
    with line_of_progress(_("Personer")) as progress:
        made = make_demo_folder(
            options.folder,
            people=options.people,
            seed=options.seed,
            municipality=options.municipality,
            progress=progress,
        )
    words = ngettext("{count} påhittad person.", "{count} påhittade personer.", options.people)
    say(words.format(count=options.people))
    tell_batch(made.plans)
    say(_("Databas: {file}").format(file=made.unit.database))
    say(_("Lösenfras: {file}").format(file=made.unit.passphrase_file))
    return 0
