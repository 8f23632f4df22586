"""Sheets of A4 with a footer on each, and what a file says of itself without opening it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from reports.fonts import REGULAR
from reports.styles import (
    BOTTOM,
    HAIRLINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RULE,
    SIDE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    styles,
)
from reports.text import fitted, plain
from resources.texts import gettext as _

rl_config.useA85 = 0  # bytes as they are: a fifth smaller, and quicker

_TOTAL = "total"
_FOOTER_LINE = BOTTOM - 24
_FOOTER_TEXT = _FOOTER_LINE - 14
_NUMBER_WIDTH = 75


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is said of a document outside its text: seen in lists, on screens and in mail.

    Attributes:
        title: what it is and its case number; never a name.
        author: the municipality.
        footer: what each sheet is known by if it is lost from the others.
        language: ISO 639 of the text.
    """

    title: str
    author: str
    footer: str
    language: str = "sv"


def write_pages(story: Sequence[Flowable], target: BinaryIO, imprint: Imprint) -> None:
    """Lay ``story`` out on sheets and write them to ``target``: the same story, the same bytes."""
    template = BaseDocTemplate(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        title=plain(imprint.title),
        author=plain(imprint.author),
        subject="",
        creator="introapp",
        lang=imprint.language,
        displayDocTitle=1,
        invariant=1,
        initialFontName=REGULAR,
    )
    frame = Frame(
        SIDE,
        BOTTOM,
        TEXT_WIDTH,
        TEXT_HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_footer(canvas: Canvas, _template: BaseDocTemplate) -> None:
        _draw_footer(canvas, imprint.footer)

    template.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=draw_footer))
    template.build(list(story), canvasmaker=_CountedCanvas)


class _CountedCanvas(Canvas):
    """A canvas whose sheets name a total that is known only when the last one is done."""

    def save(self) -> None:
        """Draw the total once, for all sheets that refer to it, and write the file."""
        total = self.getPageNumber() - 1
        self.beginForm(_TOTAL)
        _use_footer_type(self)
        self.drawString(PAGE_WIDTH - SIDE - _total_width(), _FOOTER_TEXT, str(total))
        self.endForm()
        super().save()


def _draw_footer(canvas: Canvas, footer: str) -> None:
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(HAIRLINE)
    canvas.line(SIDE, _FOOTER_LINE, PAGE_WIDTH - SIDE, _FOOTER_LINE)
    _use_footer_type(canvas)
    size = styles().small.fontSize
    shown = fitted(footer, TEXT_WIDTH - _NUMBER_WIDTH, font=REGULAR, size=size)
    canvas.drawString(SIDE, _FOOTER_TEXT, shown)
    number = _("Sida {number} av ").format(number=canvas.getPageNumber())
    canvas.drawRightString(PAGE_WIDTH - SIDE - _total_width(), _FOOTER_TEXT, number)
    canvas.doForm(_TOTAL)
    canvas.restoreState()


def _use_footer_type(canvas: Canvas) -> None:
    canvas.setFont(REGULAR, styles().small.fontSize)
    canvas.setFillColor(QUIET)


def _total_width() -> float:
    """Return room for two digits, which is what a plan's number of pages takes."""
    return 1.2 * float(styles().small.fontSize)
