"""The names of the lanes: pattern, icon, name and code, always in the same order."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from models.domain.chain import Strand
from ui.timeline.ink import WORDS, Ink
from ui.timeline.packing import BAR, EDGE, SPINE, LaneRows
from ui.words.labels import strand

_WIDE_FROM = 720  # pixels at 100 % text; a narrower chart has the codes alone
_NAMES = "small"  # the type role of the names
_PAD = 12
_ICON = 18
_GAP = 8


def is_wide(ink: Ink, width: float) -> bool:
    """Whether there is room for the names beside the chart."""
    return width / ink.text >= _WIDE_FROM


def head_width(ink: Ink, width: float) -> float:
    """Return how wide the names are, in a chart of a width."""
    fixed = 2 * _PAD + SPINE + _ICON + 2 * _GAP + _code_width(ink) / ink.text
    if not is_wide(ink, width):
        return float(round(ink.px(fixed)))
    longest = max(ink.look.advance(_NAMES, strand(lane)) for lane in Strand)
    return float(round(ink.px(fixed + _GAP) + longest))


def _code_width(ink: Ink) -> float:
    return max(ink.width(ink.look.strand(lane).code) for lane in Strand)


def paint_heads(
    painter: QPainter,
    place: QRectF,
    right: float,
    what: tuple[Sequence[LaneRows], float],
    ink: Ink,
) -> None:
    """Paint the names, and the lines between the lanes out to the right edge.

    Args:
        painter: what to paint with.
        place: under the strip of time, left of the items.
        right: how far the lines go.
        what: the lanes, and how far they are scrolled; pixels.
        ink: what to paint with.
    """
    lanes, scrolled = what
    names = is_wide(ink, right - place.left())
    painter.fillRect(place, ink.color("surface"))
    for lane in lanes:
        top = place.top() + lane.top - scrolled
        if top > place.bottom() or top + lane.height < place.top():
            continue
        line = QRectF(place.left(), round(top + lane.height) - 1, right - place.left(), 1)
        painter.fillRect(line, ink.color("line"))
        row = QRectF(place.left(), top, place.width(), (BAR + 2 * EDGE) * ink.text)
        _paint_name(painter, row, lane.strand, ink, names=names)
    below = place.top() + lanes[-1].top + lanes[-1].height - scrolled if lanes else place.top()
    bottom = min(place.bottom(), below)
    edge = QRectF(place.right() - 1, place.top(), 1, bottom - place.top())
    painter.fillRect(edge, ink.color("line"))


def _paint_name(painter: QPainter, row: QRectF, lane: Strand, ink: Ink, *, names: bool) -> None:
    spine = ink.spine(lane)
    middle = row.center().y()
    left = row.left() + ink.px(_PAD)
    painter.drawPixmap(QPointF(round(left), round(middle - ink.bar / 2)), spine)
    left += SPINE + ink.px(_GAP)
    side = ink.px(_ICON)
    icon = ink.icon(ink.look.strand(lane).icon, ink.edge(lane), side)
    painter.drawPixmap(QPointF(round(left), round(middle - side / 2)), icon)
    left += side + ink.px(_GAP)
    if names:
        words = QRectF(left, row.top(), row.right() - left, row.height())
        ink.write(painter, words, strand(lane), "text", _NAMES)
    code = ink.look.strand(lane).code
    right = row.right() - ink.px(_PAD) - ink.width(code)
    ink.write(painter, QRectF(right, row.top(), 0, row.height()), code, "subtle", WORDS)
