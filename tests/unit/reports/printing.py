"""Read a printed plan back, as a reader of PDF does."""

import re
from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader

from models.domain.plan_document import PlanDocument
from reports.plan.document import write_plan

HEADINGS = (
    "Individuell introduktionsplan",
    "Personuppgifter",
    "Hushåll och barn",
    "Rätt att vistas i Sverige och ansvarig kommun",
    "Kartläggning i korthet",
    "Med egna ord",
    "Mål",
    "Delmål",
    "Insatser",
    "Min vecka",
    "Vem gör vad",
    "Viktiga datum",
    "Uppföljning",
    "Hinder och vad vi gör åt dem",
    "Samtycke till att dela uppgifter",
    "Förra uppföljningen",
    "Underskrifter",
    "Bilagor",
)
FOOTER = re.compile(r"^Individuell introduktionsplan, ärende (.+), version \d+, \w+$")


@lru_cache(maxsize=64)
def printed(plan: PlanDocument) -> bytes:
    """Return the plan as a file."""
    target = BytesIO()
    write_plan(plan, target)
    return target.getvalue()


def reader_of(plan: PlanDocument) -> PdfReader:
    return PdfReader(BytesIO(printed(plan)))


@lru_cache(maxsize=64)
def lines_of_pages(plan: PlanDocument) -> list[list[str]]:
    """Return the lines of each sheet, the footer last."""
    texts = (page.extract_text() for page in reader_of(plan).pages)
    return [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]


def lines_of(plan: PlanDocument) -> list[str]:
    return [line for page in lines_of_pages(plan) for line in page]


def running_text(plan: PlanDocument) -> str:
    """Return the words with one space between, wherever the lines were broken."""
    return " ".join(" ".join(lines_of(plan)).split())


def unbroken_text(plan: PlanDocument) -> str:
    """Return the signs without any space: long words are broken where the column ends."""
    return "".join("".join(lines_of(plan)).split())


def forget() -> None:
    """Print anew what has been printed already."""
    printed.cache_clear()
    lines_of_pages.cache_clear()
