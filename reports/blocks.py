"""What documents are built of: parts under headings, facts, lists and ruled tables."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, FrameBreak, LongTable, TableStyle

from reports.dates import in_words
from reports.fonts import REGULAR
from reports.styles import HAIRLINE, INK, LINE, RULE, TEXT_HEIGHT, TEXT_WIDTH, styles
from reports.text import Words, heading, words

Cell = list[Words]

_FORCE_SPLIT = 0xFFFFFF  # taller than any sheet, as ReportLab's own containers say it
_WHOLE_SHEET = TEXT_HEIGHT * 0.85  # a heading may stand above
_SHORT = TEXT_HEIGHT * 0.34
_LABEL_WIDTH = 46 * mm
_COLUMN_GAP = 3 * mm
BARE = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # never the writer's own face, which is no file
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
)
_FACTS = TableStyle(
    [
        ("RIGHTPADDING", (0, 0), (-1, -1), _COLUMN_GAP),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8 * mm),
    ],
    parent=BARE,
)
_RULED = TableStyle(
    [
        ("RIGHTPADDING", (0, 0), (-1, -1), _COLUMN_GAP),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.8 * mm),
        ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, RULE),
        ("LINEBELOW", (0, 0), (-1, 0), LINE, INK),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ],
    parent=BARE,
)


class Part(Flowable):
    """A heading with what stands under it: the heading is never the last line of a sheet.

    A short part stays whole. Unlike ReportLab's KeepTogether it lets a long table begin where
    there is room for its first row, instead of leaving the rest of the sheet empty.
    """

    def __init__(
        self, heading: Flowable, content: Sequence[Flowable], *, whole: bool = False
    ) -> None:
        super().__init__()
        self._heading = heading
        self._content = list(content)
        self._whole = whole

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Override Flowable."""
        return self._heading.getSpaceBefore()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Override Flowable: ask to be taken apart."""
        return width, _FORCE_SPLIT

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """Override Flowable: begin here, or on the next sheet."""
        parts = [self._heading, *self._content]
        is_on_fresh_sheet = height > TEXT_HEIGHT - 1
        if is_on_fresh_sheet or self._begins_within(width, height):
            return parts
        return [FrameBreak(), *parts]

    def _begins_within(self, width: float, height: float) -> bool:
        whole = self._height_of(self._content, width)
        if whole <= height:
            return True
        if self._whole or whole < _SHORT:
            return False
        first = self._content[0]
        room = height - self._height_of([], width) - _between(self._heading, first)
        _used, tall = first.wrapOn(self.canv, width, room)
        return tall <= room or bool(first.splitOn(self.canv, width, room))

    def _height_of(self, content: Sequence[Flowable], width: float) -> float:
        """Return the height of the heading and ``content``, with the space between them."""
        stack = [self._heading, *content]
        own = sum(one.wrapOn(self.canv, width, TEXT_HEIGHT)[1] for one in stack)
        return own + sum(_between(above, below) for above, below in pairwise(stack))


class RuledTable(LongTable):
    """A table whose rows stay whole, unless one is too tall for a sheet of its own."""

    def split(self, width: float, height: float, /) -> list[Flowable]:
        """Override Table: between rows if possible, inside one only where it has a whole sheet."""
        self.splitByRow, self.splitInRow = 1, 0
        parts = super().split(width, height)
        if parts or height < _WHOLE_SHEET:
            return parts
        self._nosplitCmds: list[object] = []  # what no sheet holds cannot keep its neighbour
        self.splitByRow, self.splitInRow = 0, 1
        return super().split(width, height)


def _between(above: Flowable, below: Flowable) -> float:
    return max(above.getSpaceAfter(), below.getSpaceBefore())


def part(title: str, content: Sequence[Flowable], *, whole: bool = False) -> Part:
    """Return ``content`` under a fixed heading, ``whole`` where it may not be taken apart."""
    return Part(heading(title, styles().heading), content, whole=whole)


def facts(pairs: Sequence[tuple[str, str]]) -> list[Flowable]:
    """Return labels with their values; what has no value is left out."""
    sheet = styles()
    rows = [[words(name, sheet.label), words(value, sheet.cell)] for name, value in pairs if value]
    if not rows:
        return []
    widths = [_LABEL_WIDTH, TEXT_WIDTH - _LABEL_WIDTH]
    return [RuledTable([[[name], [value]] for name, value in rows], widths, style=_FACTS)]


def bullets(items: Sequence[str]) -> list[Flowable]:
    """Return a list of short texts."""
    return [words(item, styles().item, bullet="•") for item in items if item]


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    groups: Sequence[int] = (),
) -> RuledTable:
    """Return a ruled table whose head is repeated on every sheet.

    Args:
        head: name of each column.
        rows: cells, each a list of paragraphs.
        widths: of the columns, in points.
        groups: which rows name a group: they span the table and stay with the next row.
    """
    style = TableStyle(parent=_RULED)
    for at in (group + 1 for group in groups):
        for command in (
            ("SPAN", (0, at), (-1, at)),
            ("NOSPLIT", (0, at), (-1, at + 1)),
            ("TOPPADDING", (0, at), (-1, at), 3.5 * mm),
        ):
            style.add(*command)
    top: list[Cell] = [[words(name, styles().small)] for name in head]
    return RuledTable(
        [top, *[list(row) for row in rows]],
        list(widths),
        style=style,
        repeatRows=1,
    )


def day_cell(day: date | None, *, strong: bool = False) -> Cell:
    """Return a cell that says a day in words and in figures."""
    return cell(in_words(day), f"({day.isoformat()})", strong=strong) if day else []


def cell(text: str, *small: str, strong: bool = False) -> Cell:
    """Return the content of a cell: a text, and smaller lines under it; empty ones left out."""
    sheet = styles()
    first = [words(text, sheet.strong if strong else sheet.cell)] if text else []
    return first + [words(line, sheet.small) for line in small if line]
