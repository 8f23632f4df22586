"""The recovery key on one sheet of A4, to be kept in a safe."""

from typing import BinaryIO

from reportlab.platypus import Flowable

from models.domain.channels import Channel, outlet
from models.domain.recovery_sheet import RecoverySheet
from reports.blocks import bullets, facts, part
from reports.dates import in_words
from reports.pages import Imprint, write_pages
from reports.styles import styles
from reports.text import heading, words
from resources.texts import gettext as _

_GROUPS_IN_A_LINE = 4


@outlet(Channel.PDF_TEXT, Channel.PDF_METADATA)
def write_recovery_sheet(sheet: RecoverySheet, target: BinaryIO) -> None:
    """Print the recovery key to ``target``. The same sheet gives the same bytes."""
    title = _("Återställningsnyckel")
    imprint = Imprint(title=title, author=sheet.municipality, footer=f"{title}, {sheet.unit}")
    write_pages(_story(sheet, title), target, imprint)


@outlet(Channel.FILE_NAME)
def recovery_file_name(sheet: RecoverySheet) -> str:
    """Return a name for the file: what it is and its day."""
    return f"aterstallningsnyckel-{sheet.printed.isoformat()}.pdf"


def _story(sheet: RecoverySheet, title: str) -> list[Flowable]:
    return [
        heading(title, styles().title),
        words(
            _("Med den här nyckeln öppnas databasen när ingen kommer ihåg sitt lösenord."),
            styles().lead,
        ),
        *facts(
            [
                (_("Kommun"), sheet.municipality),
                (_("Enhet"), sheet.unit),
                (_("Databas"), sheet.database),
                (_("Utskriven"), in_words(sheet.printed)),
            ]
        ),
        part(_("Nyckeln"), [words(line, styles().quote) for line in _lines(sheet)], whole=True),
        part(_("Så förvarar du den"), bullets(_keeping())),
        part(_("Så använder du den"), bullets(_using())),
    ]


def _keeping() -> list[str]:
    return [
        _("Lägg bladet i ett kassaskåp eller ett låst arkiv, inte vid datorn."),
        _("Den som har både bladet och databasen kan läsa allt."),
        _("Spara inte nyckeln som fil bredvid databasen. Skicka den inte med e-post."),
        _("Programmet har ingen kopia. Utan lösenord och nyckel är allt förlorat."),
    ]


def _using() -> list[str]:
    return [
        _("Välj ”Jag har glömt lösenordet” när programmet ber om lösenordet."),
        _("Skriv nyckeln med eller utan bindestreck, med stora eller små bokstäver."),
        _("Är något felskrivet säger programmet i vilken grupp."),
    ]


def _lines(sheet: RecoverySheet) -> list[str]:
    """Return the key in lines of a few groups, easy to copy by hand."""
    groups = sheet.recovery_key.split("-")
    return [
        "  –  ".join(groups[start : start + _GROUPS_IN_A_LINE])
        for start in range(0, len(groups), _GROUPS_IN_A_LINE)
    ]
