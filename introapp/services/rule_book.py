"""The rule packs in use, and bringing in newer ones."""

from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from introapp.services.access import Action, use_case
from introapp.services.case_facts import case_facts
from introapp.services.case_rows import read_case
from introapp.services.deadlines import refresh_deadlines
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import today, utc_now
from models.domain.errors import InvalidInputError
from models.domain.progress import Progress
from models.domain.rules.book import RuleBook
from models.domain.rules.comparison import DeadlineChange, compare
from models.domain.rules.pack_reader import load_pack
from models.domain.rules.rule import RulePack
from models.tables.case import Case
from models.tables.rules import ImportedRulePack
from resources import list_files


@dataclass(frozen=True, slots=True)
class CaseDeadlineChange:
    """A deadline that a newer pack moves, adds or takes away in one case."""

    case_number: str
    change: DeadlineChange


@dataclass(frozen=True, slots=True)
class PackPreview:
    """What bringing in a pack would do, before it is done."""

    pack: RulePack
    changes: tuple[CaseDeadlineChange, ...]


@cache
def shipped_packs() -> tuple[RulePack, ...]:
    """Return the packs that travel with the program."""
    return tuple(
        load_pack(entry.read_text(encoding="utf-8"))
        for entry in list_files("rules", suffix=".toml")
    )


@cache
def shipped_book() -> RuleBook:
    """Return the book of the packs that travel with the program."""
    return RuleBook(shipped_packs())


def current_book(session: Session) -> RuleBook:
    """Return the book in use: the program's packs, and those brought in since."""
    texts = session.scalars(
        select(ImportedRulePack.text)
        .where(ImportedRulePack.active.is_(True))
        .order_by(ImportedRulePack.id)
    ).all()
    if not texts:
        return shipped_book()
    return RuleBook((*shipped_packs(), *(load_pack(text) for text in texts)))


def issue_of(book: RuleBook) -> str:
    """Return what the screen calls the book: the month of its newest pack, such as 2026:11."""
    newest = max(pack.issued for pack in book.packs)
    return f"{newest.year}:{newest.month:02}"


@use_case(Action.IMPORT_RULES)
def preview_pack(office: Office, actor: Actor, text: str, progress: Progress) -> PackPreview:
    """Read a newer rule pack and list every deadline of every open case that it changes.

    Raises:
        InvalidInputError: the pack cannot be read; the sentence names the rule.
        Cancelled: the officer has stopped it.
    """
    del actor
    pack, book = _newer(office, text)
    changes: list[CaseDeadlineChange] = []
    day = today()
    with reading(office.engine) as session:
        case_ids = session.scalars(
            select(Case.id).where(Case.closed.is_(None)).order_by(Case.id)
        ).all()
        for done, case_id in enumerate(case_ids):
            progress.step(done, len(case_ids))
            rows = read_case(session, case_id, day)
            facts = case_facts(rows, day)
            changes += (
                CaseDeadlineChange(rows.case.case_number, change)
                for change in compare(office.book, book, (facts,), at=day)
            )
    progress.step(len(case_ids), len(case_ids))
    return PackPreview(pack, tuple(changes))


@use_case(Action.IMPORT_RULES)
def import_pack(office: Office, actor: Actor, text: str, progress: Progress) -> Office:
    """Bring in a newer rule pack and let every open case's deadlines follow, all or nothing.

    Returns:
        The office with the new book; use it from now on.

    Raises:
        InvalidInputError: the pack cannot be read, or is not newer than the one in use.
        Cancelled: the officer has stopped it; nothing is changed.
    """
    pack, book = _newer(office, text)
    renewed = replace(office, book=book)
    with writing(office.engine, actor) as session:
        for earlier in session.scalars(
            select(ImportedRulePack).where(
                ImportedRulePack.name == pack.id, ImportedRulePack.active.is_(True)
            )
        ):
            earlier.active, earlier.retired_at = False, utc_now()
        session.add(ImportedRulePack(name=pack.id, pack_version=str(pack.version), text=text))
        case_ids = session.scalars(select(Case.id).where(Case.closed.is_(None))).all()
        for done, case_id in enumerate(case_ids):
            progress.step(done, len(case_ids))
            refresh_deadlines(session, renewed, [case_id], today())
    return renewed


def _newer(office: Office, text: str) -> tuple[RulePack, RuleBook]:
    pack = load_pack(text)
    present = [other for other in office.book.packs if other.id == pack.id]
    if present and present[0].version >= pack.version:
        raise InvalidInputError(
            "Regelpaketet är inte nyare än det som redan används. Inget har ändrats."
        )
    return pack, RuleBook((*office.book.packs, pack))
