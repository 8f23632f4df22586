"""``introapp plans``: the introduction plans of all open cases as PDF."""

from argparse import Namespace

from introapp.cli.outlets import put_json, say
from introapp.cli.progress import line_of_progress
from introapp.cli.unlocking import unlocked
from introapp.jobs.plan_files import PlanBatch, save_all_plan_files
from resources.texts import gettext as _
from resources.texts import ngettext


def run(options: Namespace) -> int:
    """Save every current plan in a folder."""
    with unlocked(options) as opened, line_of_progress(_("Planer")) as progress:
        batch = save_all_plan_files(
            opened.office,
            opened.actor,
            options.output,
            language=options.language,
            progress=progress,
        )
    if options.json:
        put_json(_as_json(batch))
    else:
        tell_batch(batch)
    return 0


def tell_batch(batch: PlanBatch) -> None:
    """Say how many plans there are, and how many people have none and why."""
    count = len(batch.files)
    say(ngettext("{count} plan sparad.", "{count} planer sparade.", count).format(count=count))
    if batch.protected:
        say(
            ngettext(
                "{count} person har skyddade personuppgifter och får ingen fil.",
                "{count} personer har skyddade personuppgifter och får ingen fil.",
                batch.protected,
            ).format(count=batch.protected)
        )
    if batch.left_out:
        say(_("{count} ärenden till skrevs inte ut.").format(count=batch.left_out))


def _as_json(batch: PlanBatch) -> dict[str, object]:
    return {
        "plans": [
            {"case_number": file.case_number, "file": file.path.name} for file in batch.files
        ],
        "protected": batch.protected,
    }
