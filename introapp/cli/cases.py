"""``introapp cases``: the list of cases with their next deadlines."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Final

from introapp.cli.columns import in_columns
from introapp.cli.outlets import put_json_list, say
from introapp.cli.unlocking import unlocked
from introapp.jobs.case_json import case_line
from introapp.services.case_list import case_page, list_case_ids
from introapp.services.opening import Opened
from introapp.services.search import note_search, search_cases
from models.domain.readmodels import CaseRow
from resources.texts import gettext as _
from resources.texts import ngettext
from ui.words import labels

_PAGE: Final = 200  # cases read at a time
_WIDTHS: Final = (12, 34, 20, 10)


def run(options: Namespace) -> int:
    """Print the open cases by name, or those that fit the search, best first."""
    with unlocked(options) as opened:
        rows = _all(opened) if options.search is None else _found(opened, options.search)
        if options.json:
            put_json_list(map(case_line, rows))
        else:
            _print(rows)
    return 0


def _all(opened: Opened) -> Iterator[CaseRow]:
    ids = list_case_ids(opened.office, opened.actor)
    for first in range(0, len(ids), _PAGE):
        yield from case_page(opened.office, opened.actor, ids[first : first + _PAGE])


def _found(opened: Opened, words: str) -> Iterator[CaseRow]:
    found = search_cases(opened.office, opened.actor, words)
    note_search(opened.office, opened.actor, len(found.rows))
    yield from found.rows


def _print(rows: Iterator[CaseRow]) -> None:
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - the last one is told below
        say(_line(row))
    say(ngettext("{count} ärende", "{count} ärenden", count).format(count=count))


def _line(row: CaseRow) -> str:
    coming = row.next_deadline
    due = _("inget datum") if coming is None else coming.due.isoformat()
    what = "" if coming is None else f"{coming.text} ({coming.rule})"
    return in_columns(
        (row.case_number, row.person.text, labels.phase(row.phase), due), _WIDTHS, what
    )
