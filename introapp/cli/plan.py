"""``introapp plan``: the introduction plan of one case as a PDF."""

from argparse import Namespace

from introapp.cli.choice import chosen_case
from introapp.cli.outlets import say
from introapp.cli.unlocking import unlocked
from introapp.jobs.plan_files import save_plan_file
from resources.texts import gettext as _


def run(options: Namespace) -> int:
    """Save the current plan of a case."""
    with unlocked(options) as opened:
        chosen = chosen_case(opened, options.case)
        save_plan_file(
            opened.office,
            opened.actor,
            chosen.case_id,
            language=options.language,
            target=options.output,
        )
    say(_("Planen är sparad."))
    return 0
