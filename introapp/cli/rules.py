"""``introapp rules``: take in a newer rule pack, after seeing which deadlines it changes."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Final

from introapp.cli.columns import in_columns
from introapp.cli.outlets import put_json, say
from introapp.cli.progress import line_of_progress
from introapp.cli.unlocking import unlocked
from introapp.services.rule_book import (
    CaseDeadlineChange,
    PackPreview,
    import_pack,
    preview_pack,
)
from models.domain.errors import UserError
from models.storage.faults import told_plainly
from resources.texts import gettext as _
from resources.texts import ngettext

_LARGEST: Final = 10_000_000  # bytes; the packs that travel with the program take far less
_WIDTHS: Final = (12, 34, 12, 12)


def run(options: Namespace) -> int:
    """List what the pack changes; take it in where that is asked for and confirmed."""
    text = _text_of(options.pack)
    wanted = options.step == "import" and options.yes
    with unlocked(options) as opened, line_of_progress(_("Ärenden")) as progress:
        preview = preview_pack(opened.office, opened.actor, text, progress)
        if wanted:
            import_pack(opened.office, opened.actor, text, progress)
    if options.json:
        put_json(_as_json(preview, imported=wanted))
    else:
        _print(preview)
        say(_outcome(options, wanted=wanted))
    return 0


def _outcome(options: Namespace, *, wanted: bool) -> str:
    if wanted:
        return _("Regelpaketet används från och med nu.")
    if options.step == "import":
        return _("Inget har ändrats. Lägg till --yes för att ta in paketet.")
    return _("Inget har ändrats.")


def _text_of(pack: Path) -> str:
    with told_plainly():
        if not pack.is_file():
            raise UserError(_("Regelpaketet finns inte. Kontrollera sökvägen."))
        if pack.stat().st_size > _LARGEST:
            raise UserError(_("Filen är för stor för att vara ett regelpaket. Välj rätt fil."))
        content = pack.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(_("Regelpaketet ska vara en textfil i UTF-8. Välj rätt fil.")) from None


def _print(preview: PackPreview) -> None:
    pack, count = preview.pack, len(preview.changes)
    say(f"{pack.title} ({pack.id}, {pack.version})")
    for one in preview.changes:
        say(_line(one))
    say(ngettext("{count} frist ändras.", "{count} frister ändras.", count).format(count=count))


def _line(one: CaseDeadlineChange) -> str:
    change = one.change
    days = (_day(change.old_due), _day(change.new_due))
    return in_columns((one.case_number, change.title, *days), _WIDTHS, change.rule_id)


def _day(day: date | None) -> str:
    return "–" if day is None else day.isoformat()


def _as_json(preview: PackPreview, *, imported: bool) -> dict[str, object]:
    pack = preview.pack
    return {
        "pack": {"id": pack.id, "title": pack.title, "version": pack.version},
        "imported": imported,
        "changes": [_change(one) for one in preview.changes],
    }


def _change(one: CaseDeadlineChange) -> dict[str, object]:
    change = one.change
    return {
        "case_number": one.case_number,
        "rule": change.rule_id,
        "text": change.title,
        "old_due": None if change.old_due is None else change.old_due.isoformat(),
        "new_due": None if change.new_due is None else change.new_due.isoformat(),
        "old_status": None if change.old_status is None else change.old_status.value,
        "new_status": None if change.new_status is None else change.new_status.value,
    }
