"""The chain, packed at one zoom, and how it is painted: on the screen, an image or paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.domain.timeline_items import LaneItems
from ui.timeline.heads import head_width, paint_heads
from ui.timeline.ink import RADIUS, WORDS, Ink
from ui.timeline.items import Field, Labels, paint_item
from ui.timeline.packing import BAR, EDGE, PITCH, LaneRows, Spot, pack
from ui.timeline.ruler import Ruler, paint_grid, paint_ruler, ruler_height
from ui.timeline.scale import Scale, Zoom, scale_of
from ui.timeline.shapes import Shapes

_WORDS_REACH = 170  # pixels at 100 % text that words may stand to the right of their item
_RING = 2  # pixels


@dataclass(frozen=True, slots=True)
class Chart:
    """A chain with a place for everything.

    Attributes:
        labels: what has been written so far, so that it is not fitted anew at every painting.
    """

    lanes: tuple[LaneRows, ...]
    scale: Scale
    zoom: Zoom
    today: date
    labels: Labels = field(default_factory=dict, compare=False, repr=False)

    @property
    def height(self) -> float:
        """The height of all lanes."""
        return self.lanes[-1].top + self.lanes[-1].height if self.lanes else 0.0

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every item in the order of reading."""
        return tuple(spot for lane in self.lanes for spot in lane.spots)


def lay_out(
    chain: Sequence[LaneItems], today: date, zoom: Zoom, ink: Ink, *, scale: Scale | None = None
) -> Chart:
    """Return a chain with a place for everything; on paper the scale is set by the sheet."""
    used = scale or scale_of(chain, today, zoom, ink.text)
    return Chart(pack(chain, used, ink.packing), used, zoom, today)


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a chart is seen.

    Attributes:
        left, top: how far it is scrolled; pixels.
        current: number of the item that is marked; none where it is negative.
    """

    left: float = 0.0
    top: float = 0.0
    current: int = -1


def field_of(place: QRectF, ink: Ink) -> QRectF:
    """Return where the items stand: right of the names of the lanes, under the marks of time."""
    head = head_width(ink, place.width())
    return place.adjusted(head, ruler_height(ink), 0, 0)


def paint_chart(
    painter: QPainter, place: QRectF, chart: Chart, sight: Sight, *, shapes: Shapes
) -> None:
    """Paint what is seen of a chart, and nothing outside the place."""
    ink = shapes.ink
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(place, ink.color("surface"))
    under = field_of(place, ink)
    ruler = Ruler(chart.scale, chart.zoom, chart.today, sight.left)
    bottom = min(under.bottom(), under.top() + chart.height - sight.top)
    paint_grid(painter, QRectF(under.topLeft(), QPointF(under.right(), bottom)), ruler, ink)
    painter.save()
    painter.setClipRect(under, Qt.ClipOperation.IntersectClip)
    _paint_items(painter, under, chart, sight, shapes)
    painter.restore()
    heads = QRectF(place.left(), under.top(), under.left() - place.left(), under.height())
    paint_heads(painter, heads, under.right(), (chart.lanes, sight.top), ink)
    paint_ruler(painter, place, under, ruler, ink)
    painter.restore()


def _paint_items(
    painter: QPainter, under: QRectF, chart: Chart, sight: Sight, shapes: Shapes
) -> None:
    ink, edges = shapes.ink, Field(under.left(), under.right(), chart.labels)
    painter.setFont(ink.look.font(WORDS))
    for lane in _seen(chart.lanes, sight.top, under.height()):
        for spot in _near(lane.spots, sight.left, under.width(), ink):
            place = _place(lane, spot, under, sight, ink=ink)
            paint_item(painter, place, spot, edges, shapes)
            if spot.number == sight.current:
                _paint_mark(painter, place, ink)


def _seen(lanes: Sequence[LaneRows], top: float, height: float) -> Iterator[LaneRows]:
    for lane in lanes:
        if lane.top < top + height and lane.top + lane.height > top:
            yield lane


def _near(spots: Sequence[Spot], left: float, width: float, ink: Ink) -> Iterator[Spot]:
    """Yield what can be seen of a lane; items come in order of time."""
    first, last = left - ink.px(_WORDS_REACH), left + width + ink.bar
    for spot in spots:
        if spot.left > last:
            return
        if spot.is_open or spot.right > first:
            yield spot


def _place(lane: LaneRows, spot: Spot, under: QRectF, sight: Sight, *, ink: Ink) -> QRectF:
    top = under.top() + lane.top - sight.top + (EDGE + spot.row * PITCH) * ink.text
    left = under.left() + spot.left - sight.left
    return QRectF(left, ink.snapped(top), spot.width, ink.bar)


def _paint_mark(painter: QPainter, place: QRectF, ink: Ink) -> None:
    painter.setPen(QPen(ink.color("accent"), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), RADIUS, RADIUS)


def place_of(chart: Chart, number: int, under: QRectF, sight: Sight, *, ink: Ink) -> QRectF:
    """Return where an item stands in the field, also where that is out of sight.

    Raises:
        LookupError: there is no such item.
    """
    for lane in chart.lanes:
        for spot in lane.spots:
            if spot.number == number:
                return _shown(_place(lane, spot, under, sight, ink=ink), spot, under)
    raise LookupError(number)


def _shown(place: QRectF, spot: Spot, under: QRectF) -> QRectF:
    """An item that never ends is as long as the field lets it be."""
    if spot.is_open:
        place.setRight(max(place.left() + BAR, under.right()))
    return place


def number_at(chart: Chart, at: QPointF, under: QRectF, sight: Sight, *, ink: Ink) -> int:
    """Return the item at a place, its words included for a deadline; -1 where there is none."""
    if not under.contains(at):
        return -1
    for lane in _seen(chart.lanes, sight.top, under.height()):
        for spot in _near(lane.spots, sight.left, under.width(), ink):
            place = _shown(_place(lane, spot, under, sight, ink=ink), spot, under)
            if place.adjusted(0, -2, _words_width(spot, ink), 2).contains(at):
                return spot.number
    return -1


def _words_width(spot: Spot, ink: Ink) -> float:
    if not spot.item.is_point:
        return 0.0
    return max(min(spot.room, ink.width(spot.item.short)), 0.0)
