"""The shapes of the chain, drawn line by line: bars, gaps, diamonds and plates."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from models.domain.chain import Strand
from models.domain.timeline_items import ChainItem, ItemKind, ItemState
from ui.timeline.ink import RADIUS, Ink
from ui.timeline.packing import SPINE

DIAMOND = 8  # pixels at 100 % text: half of it
PERIOD = 28.0  # pixels after which dashes and hatching begin anew

_DASHES = (4.0, 3.0)
_DOTS = (2.0, 2.67)
_HATCH = 7.0
_HATCH_STRENGTH = 0.6
_SHARE = 3  # pixels: the line that says how much is done
_PLATE_RADIUS = 3.0
_PLATE_PAD, _PLATE_SIGN, _PLATE_GAP = 4, 14, 3  # pixels at 100 % text
_TONES = {
    ItemState.MET: "success",
    ItemState.NEAR: "warning",
    ItemState.LATE: "danger",
}
_FILLED = frozenset({ItemState.COMING, ItemState.NEAR, ItemState.LATE})
_MARKED = frozenset({ItemState.NEAR, ItemState.LATE})


def tone_of(item: ChainItem) -> str:
    """Return the tone of a deadline; one that is not known to be law is never loud."""
    return _TONES.get(item.state, "muted") if item.certain else "muted"


class Shapes:
    """Draws every shape from its lines, sharp at any size: for paper, and to make stamps of."""

    def __init__(self, ink: Ink) -> None:
        self.ink = ink

    def done(self, painter: QPainter, place: QRectF, item: ChainItem) -> None:
        """Draw how much of a bar is done, as a line at its foot.

        Args:
            painter: what to draw with.
            place: the whole bar, however little of it is seen.
            item: the measure.
        """
        line = place.adjusted(SPINE, place.height() - _SHARE - 1, -SPINE, -1)
        line.setWidth(max(line.width() * (item.share or 0.0), 0.0))
        painter.fillRect(line, self.ink.edge(item.strand))

    def bar(self, painter: QPainter, place: QRectF, item: ChainItem) -> None:
        """Draw a period as a plain tint, a measure with an edge, what is planned empty, dashed."""
        planned = item.state is ItemState.PLANNED
        edge = self.ink.edge(item.strand)
        edged = self.is_edged(item)
        painter.setPen(_edge(edge, planned=planned) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.color("surface") if planned else self.ink.fill(item.strand))
        inner = place.adjusted(0.5, 0.5, -0.5, -0.5) if edged else place
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
        pixmap = self.ink.spine(item.strand)
        shown = min(SPINE, place.width())
        source = QRectF(0, 0, shown * pixmap.devicePixelRatio(), pixmap.height())
        painter.drawPixmap(
            QRectF(place.topLeft(), place.bottomLeft()).adjusted(0, 0, shown, 0), pixmap, source
        )

    def is_edged(self, item: ChainItem) -> bool:
        """Whether a bar has a line around it."""
        is_measure = item.kind is ItemKind.MEASURE
        return is_measure or item.state is ItemState.PLANNED or self.ink.edges

    def gap(self, painter: QPainter, place: QRectF) -> None:
        """Draw weeks without anything: hatched, with a dotted edge, in the tone of a warning."""
        outline = QPainterPath()
        outline.addRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(outline, self.ink.color("warning-tint"))
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.setOpacity(_HATCH_STRENGTH)
        painter.setPen(QPen(self.ink.color("warning-line"), 1))
        painter.drawLines(_hatching(place))
        painter.restore()
        pen = QPen(self.ink.color("warning"), 1)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def diamond(self, painter: QPainter, centre: QPointF, item: ChainItem) -> None:
        """Draw a deadline.

        Empty with a tick when met, filled when coming, with a mark when near or late; empty and
        dashed when it is not known to be law.
        """
        reach, tone = self.ink.px(DIAMOND), self.ink.color(tone_of(item))
        pen = _soft(tone, self.ink.px(1.6))
        if not item.certain:
            pen.setDashPattern((2.0, 1.6))
        painter.setPen(pen)
        filled = item.state in _FILLED and item.certain
        painter.setBrush(tone if filled else self.ink.color("surface"))
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        if item.state is ItemState.MET and item.certain:
            _draw_tick(painter, centre, reach, tone)
        elif item.state in _MARKED and item.certain:
            _draw_exclamation(painter, centre, reach, self.ink.color("surface"))

    def plate(self, painter: QPainter, place: QRectF, strand: Strand, words: str) -> None:
        """Draw who delivers, on a plate of its own; without words only the sign."""
        ink, edge = self.ink, self.ink.edge(strand)
        side = ink.px(_PLATE_SIGN)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ink.color("surface"))
        inner = place.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, _PLATE_RADIUS, _PLATE_RADIUS)
        left = place.left() + ink.px(_PLATE_PAD)
        at = QPointF(ink.snapped(left), ink.snapped(place.center().y() - side / 2))
        painter.drawPixmap(at, ink.icon("other-municipality", edge, side))
        if words:
            left += side + ink.px(_PLATE_GAP)
            ink.write(painter, place.adjusted(left - place.left(), 0, 0, 0), words, edge)

    def plate_width(self, words: str) -> float:
        """Return how wide a plate is with these words; without words, with its sign alone."""
        sign = self.ink.px(_PLATE_SIGN + 2 * _PLATE_PAD)
        return sign + self.ink.width(words) + self.ink.px(_PLATE_GAP) if words else sign


def _edge(color: QColor, *, planned: bool) -> QPen:
    pen = QPen(color, 1)
    if planned:
        pen.setDashPattern(_DASHES)
    return pen


def _hatching(place: QRectF) -> list[QLineF]:
    """Return lines that lean to the right and begin anew after every ``PERIOD``."""
    height = place.height()
    first = place.left() - _HATCH * (height // _HATCH + 1)
    count = int((place.right() - first) / _HATCH) + 1
    lefts = [first + _HATCH * number for number in range(count)]
    return [QLineF(left, place.bottom(), left + height, place.top()) for left in lefts]


def _draw_tick(painter: QPainter, centre: QPointF, reach: float, tone: QColor) -> None:
    arm = reach * 0.42
    steps = ((-arm, 0.0), (-arm * 0.2, arm * 0.8), (arm, -arm * 0.7))
    painter.setPen(_soft(tone, reach / 5))
    painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in steps]))


def _draw_exclamation(painter: QPainter, centre: QPointF, reach: float, tone: QColor) -> None:
    painter.setPen(_soft(tone, reach / 4.4))
    painter.drawLine(centre + QPointF(0, -reach * 0.45), centre + QPointF(0, reach * 0.1))
    painter.drawPoint(centre + QPointF(0, reach * 0.48))


def _soft(color: QColor, width: float) -> QPen:
    style, cap = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    return QPen(color, width, style, cap, Qt.PenJoinStyle.RoundJoin)
