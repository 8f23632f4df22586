"""Type and measures that all printed documents share: black on white, quiet, with room."""

from dataclasses import dataclass
from functools import cache

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from reports.fonts import BOLD, REGULAR, coverage

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE = 22 * mm
TOP = 20 * mm
BOTTOM = 25 * mm
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = black
QUIET = Color(0.27, 0.27, 0.27)  # 9.9:1 on white, and still there after a poor copier
RULE = Color(0.55, 0.55, 0.55)
HAIRLINE = 0.4
LINE = 0.8


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles by what they are for.

    Attributes:
        title: what the document is.
        lead: whose it is, on the first page.
        heading: one of the parts.
        subheading: inside a part.
        text: running text.
        item: a line of a list.
        quote: what the person said.
        cell: text in a table, ``strong`` where it names the row.
        label: what stands beside a value, and above a column.
        small: what is said beside, in a table; ``note`` under something whole.
        entry: what is done, in the narrow columns of a week.
    """

    title: ParagraphStyle
    lead: ParagraphStyle
    heading: ParagraphStyle
    subheading: ParagraphStyle
    text: ParagraphStyle
    item: ParagraphStyle
    quote: ParagraphStyle
    cell: ParagraphStyle
    strong: ParagraphStyle
    label: ParagraphStyle
    small: ParagraphStyle
    note: ParagraphStyle
    entry: ParagraphStyle


@cache
def styles() -> Styles:
    """Return the one style sheet."""
    coverage()
    text = ParagraphStyle(
        "text",
        fontName=REGULAR,
        bulletFontName=REGULAR,
        fontSize=10.5,
        leading=15.5,
        textColor=INK,
        spaceAfter=1.5 * mm,
        allowOrphans=0,
        allowWidows=0,
    )
    cell = ParagraphStyle("cell", parent=text, fontSize=9.5, leading=13.5, spaceAfter=0)
    small = ParagraphStyle("small", parent=cell, fontSize=8.5, leading=12, textColor=QUIET)
    return Styles(
        title=ParagraphStyle("title", parent=text, fontName=BOLD, fontSize=22, leading=28),
        lead=ParagraphStyle("lead", parent=text, fontSize=15, leading=21, spaceAfter=1 * mm),
        heading=ParagraphStyle(
            "heading",
            parent=text,
            fontName=BOLD,
            fontSize=13.5,
            leading=18,
            spaceBefore=8 * mm,
            spaceAfter=2.5 * mm,
        ),
        subheading=ParagraphStyle(
            "subheading", parent=text, fontName=BOLD, spaceBefore=3 * mm, spaceAfter=1 * mm
        ),
        text=text,
        item=ParagraphStyle("item", parent=text, leftIndent=5 * mm, bulletIndent=1 * mm),
        quote=ParagraphStyle("quote", parent=text, fontSize=13, leading=19.5, leftIndent=5 * mm),
        cell=cell,
        strong=ParagraphStyle("strong", parent=cell, fontName=BOLD),
        label=ParagraphStyle("label", parent=cell, textColor=QUIET),
        small=small,
        note=ParagraphStyle("note", parent=small, spaceBefore=2 * mm),
        entry=ParagraphStyle("entry", parent=small, textColor=INK),
    )
