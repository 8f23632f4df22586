"""Introduction plans as PDF files: one, or those of every open case."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from introapp.services.case_list import case_page, list_case_ids
from introapp.services.office import Office
from introapp.services.plans import plan_for_print
from models.domain.actor import Actor
from models.domain.channels import Channel, outlet
from models.domain.errors import UserError
from models.domain.languages import is_language
from models.domain.plan_document import PlanDocument
from models.domain.progress import Progress
from models.domain.readmodels import CaseRow
from models.storage.faults import told_plainly
from models.storage.files import write_durably
from reports.plan.document import plan_file_name, write_plan
from resources.texts import SOURCE_LANGUAGE
from resources.texts import gettext as _

OWN_LANGUAGE = "own"
_PAGE = 200  # cases read at a time
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan that has been saved, and whose it is."""

    case_number: str
    path: Path


@dataclass(frozen=True, slots=True)
class PlanBatch:
    """What became of the plans of a unit.

    Attributes:
        files: the plans that were saved.
        protected: how many of those that were reached have none, as their identity is protected.
        left_out: how many were not reached before the limit.
    """

    files: tuple[PlanFile, ...]
    protected: int
    left_out: int


def save_plan_file(
    office: Office, actor: Actor, case_id: int, *, language: str, target: Path
) -> None:
    """Save the current plan of a case as a PDF.

    Raises:
        RefusedError: the person's identity is protected; nothing is written.
        UserError: a language that the paper does not speak, or a place that cannot be written to.
    """
    refuse_language(language)
    _refuse_target(target)
    _put(pdf_of(office, actor, case_id), target)


def save_all_plan_files(
    office: Office,
    actor: Actor,
    folder: Path,
    *,
    language: str,
    progress: Progress,
    limit: int | None = None,
) -> PlanBatch:
    """Save the current plan of every open case in a folder, which is made if it is not there.

    Args:
        office: the open unit.
        actor: who prints.
        folder: where to.
        language: as for one plan.
        progress: told before each plan, and asks for a stop; what is written by then stays.
        limit: the most plans that are saved.

    Raises:
        UserError: as for one plan.
        Cancelled: the officer has stopped it.
    """
    refuse_language(language)
    with told_plainly():
        folder.mkdir(parents=True, exist_ok=True)
    case_ids = list_case_ids(office, actor)
    files: list[PlanFile] = []
    protected = 0
    for done, row in enumerate(_rows(office, actor, case_ids)):
        if limit is not None and len(files) == limit:
            break
        progress.step(done, len(case_ids))
        if row.person.masked:
            protected += 1
        else:
            files.append(_save_one(office, actor, row, folder))
    return PlanBatch(tuple(files), protected, len(case_ids) - protected - len(files))


def pdf_of(office: Office, actor: Actor, case_id: int) -> bytes:
    """Return the current plan of a case on paper, whole before any of it is put anywhere.

    Raises:
        RefusedError: the person's identity is protected.
    """
    return _pages(plan_for_print(office, actor, case_id))


def refuse_language(language: str) -> None:
    """Refuse a language that plans cannot be printed in.

    Raises:
        UserError: the paper does not speak it, or nobody does.
    """
    if language == SOURCE_LANGUAGE:
        return
    if language != OWN_LANGUAGE and not is_language(language):
        raise UserError(_("Språket är okänt. Ange en språkkod, som sv för svenska."))
    raise UserError(
        _(
            "Planen kan än så länge bara skrivas ut på svenska. Välj svenska, och låt en tolk gå "
            "igenom planen muntligt."
        )
    )


def _rows(office: Office, actor: Actor, case_ids: tuple[int, ...]) -> Iterator[CaseRow]:
    for first in range(0, len(case_ids), _PAGE):
        yield from case_page(office, actor, case_ids[first : first + _PAGE])


def _save_one(office: Office, actor: Actor, row: CaseRow, folder: Path) -> PlanFile:
    plan = plan_for_print(office, actor, row.case_id)
    target = folder / plan_file_name(plan)
    _refuse_target(target)
    _put(_pages(plan), target)
    return PlanFile(row.case_number, target)


def _pages(plan: PlanDocument) -> bytes:
    pages = BytesIO()
    write_plan(plan, pages)
    return pages.getvalue()


def _refuse_target(target: Path) -> None:
    """Refuse to write over what is no PDF: a slip of the hand must not cost a database."""
    with told_plainly():
        if not target.parent.is_dir():
            raise UserError(_("Mappen finns inte. Skapa den först, eller välj en annan."))
        if target.is_dir():
            raise UserError(_("Det som valts är en mapp. Ange en fil för planen."))
        if target.exists():
            with target.open("rb") as there:
                if there.read(len(_PDF)) != _PDF:
                    raise UserError(
                        _("Det ligger redan en fil där som inte är en PDF. Välj ett annat namn.")
                    )


@outlet(Channel.PDF_FILE)
def _put(pdf: bytes, target: Path) -> None:
    with told_plainly():
        write_durably(target, pdf)
