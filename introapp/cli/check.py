"""``introapp check``: is the database whole, and everything in it ours?"""

from argparse import Namespace

from introapp.cli.outlets import put_json, say
from introapp.cli.unlocking import unlocked
from introapp.services.upkeep import CheckReport, check_office
from models.domain.errors import UserError
from resources.texts import gettext as _
from resources.texts import ngettext


def run(options: Namespace) -> int:
    """Check a database.

    Raises:
        UserError: something is wrong with it; what has been printed by then.
    """
    with unlocked(options) as opened:
        report = check_office(opened.office, opened.actor)
        # Told before the database is closed: a damaged one may not let itself be closed well.
        if options.json:
            put_json(_as_json(report))
        else:
            _print(report)
    if report.problems:
        count = len(report.problems)
        raise UserError(
            ngettext(
                "Kontrollen hittade {count} fel.", "Kontrollen hittade {count} fel.", count
            ).format(count=count)
        )
    return 0


def _print(report: CheckReport) -> None:
    say(_("Schema: {revision}").format(revision=report.revision))
    say(_("Regelpaket: {packs}").format(packs=", ".join(report.packs)))
    say(
        _("Loggens kedja: {entries} poster, {anchored} förankrade utanför databasen").format(
            entries=report.entries, anchored=report.anchored
        )
    )
    for problem in report.problems:
        say(problem)
    if not report.problems:
        say(_("Allt är helt."))


def _as_json(report: CheckReport) -> dict[str, object]:
    return {
        "sound": not report.problems,
        "problems": list(report.problems),
        "schema": report.revision,
        "audit": {"entries": report.entries, "anchored": report.anchored},
        "rule_packs": list(report.packs),
    }
