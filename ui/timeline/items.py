"""One item of the chain, whole: its shape and its words."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from models.domain.timeline_items import ItemKind, ItemState
from ui.timeline.labels import Label, label_beside, label_of
from ui.timeline.packing import BAR, PAD, SPINE, Spot
from ui.timeline.shapes import PERIOD, Shapes, tone_of

_SIGN = 14  # pixels at 100 % text: tick and triangle
_AIR = 4
_PLATE_INSET = 3  # pixels between a plate and the edge of its bar
_MOST_LABELS = 5000  # kept; while a view is dragged, bars at its edge make many

Labels = dict[tuple[int, int, int], Label]


class Field(NamedTuple):
    """Where the items stand, from edge to edge in pixels, and the labels made so far."""

    left: float
    right: float
    labels: Labels


def paint_item(painter: QPainter, place: QRectF, spot: Spot, field: Field, shapes: Shapes) -> None:
    """Paint an item at its place; what lies outside the field is the caller's to clip.

    The painter holds the letters for the words among the lanes.
    """
    if spot.item.is_point:
        _paint_deadline(painter, place, spot, field, shapes)
        return
    whole = place
    if spot.is_open:
        place = QRectF(place.left(), place.top(), field.right + BAR - place.left(), place.height())
    shape = _shortened(place, field)
    if spot.item.kind is ItemKind.GAP:
        shapes.gap(painter, shape)
    else:
        shapes.bar(painter, shape, spot.item)
    if spot.item.share:
        shapes.done(painter, whole, spot.item)
    _paint_label(painter, place, spot, field, shapes)


def _shortened(place: QRectF, field: Field) -> QRectF:
    """Return the part of a bar that is worth painting.

    Its ends lie outside the field, and no dash of its edge moves when the view does.
    """
    if place.left() >= field.left and place.right() <= field.right:
        return place
    hidden = field.left - PERIOD - place.left()
    left = place.left() + (hidden // PERIOD) * PERIOD if hidden > 0 else place.left()
    right = min(place.right(), field.right + BAR)
    return QRectF(left, place.top(), max(right - left, 0.0), place.height())


def _paint_deadline(
    painter: QPainter, place: QRectF, spot: Spot, field: Field, shapes: Shapes
) -> None:
    ink, item = shapes.ink, spot.item
    shapes.diamond(painter, place.center(), item)
    left = place.right() + ink.px(_AIR)
    seen = field.right - left - PAD
    room = min(spot.room + PAD - 2 * ink.px(_AIR), seen, spot.wanted)
    key = spot.number, 0, int(room)
    label = field.labels.get(key)
    if label is None:
        label = _keep(field, key, label_beside(item, room, ink))
    if label.words and left >= field.left:
        tone = "muted" if item.state is ItemState.MET else tone_of(item)
        at = QRectF(left, place.top(), label.width, place.height())
        _write_outside(painter, at, label.words, tone, shapes)


def _keep(field: Field, key: tuple[int, int, int], label: Label) -> Label:
    if len(field.labels) >= _MOST_LABELS:
        field.labels.clear()
    field.labels[key] = label
    return label


def _paint_label(
    painter: QPainter, place: QRectF, spot: Spot, field: Field, shapes: Shapes
) -> None:
    ink, item = shapes.ink, spot.item
    pad = ink.px(PAD)
    spine = 0 if item.kind is ItemKind.GAP else SPINE
    left = max(place.left() + spine + pad, field.left + pad)
    inside = min(place.right(), field.right) - pad - left
    beyond = min(spot.room, field.right - place.right() - pad, spot.wanted)
    key = spot.number, int(inside), int(beyond)
    label = field.labels.get(key)
    if label is None:
        label = _keep(field, key, label_of(item, int(inside), int(beyond), shapes))
    middle = place.center().y()
    if label.sign:
        _paint_sign(painter, QPointF(left, middle), (label.sign, spot), shapes)
        left += label.sign_room
    if label.plate_room:
        inset = place.height() - 2 * _PLATE_INSET
        plate = QRectF(left, place.top() + _PLATE_INSET, label.plate_room - pad, inset)
        shapes.plate(painter, plate, item.strand, label.plate)
        left += label.plate_room
    if not label.words:
        return
    is_gap = item.kind is ItemKind.GAP
    if label.is_outside:
        at = QRectF(place.right() + pad, place.top(), label.width, place.height())
        if at.left() >= field.left:
            _write_outside(painter, at, label.words, "warning" if is_gap else "muted", shapes)
    else:
        tone = "warning" if is_gap else "text"
        ink.add_words(painter, QPointF(left, middle), label.words, tone)


def _write_outside(painter: QPainter, at: QRectF, words: str, tone: str, shapes: Shapes) -> None:
    """Write words between the bars; the lines behind them give way, today's too."""
    ink = shapes.ink
    painter.fillRect(at.adjusted(-1, 2, 1, -2), ink.color("surface"))
    ink.add_words(painter, QPointF(at.left(), at.center().y()), words, tone)


def _paint_sign(painter: QPainter, at: QPointF, what: tuple[str, Spot], shapes: Shapes) -> None:
    """Paint the tick of what is done, or the triangle of a gap."""
    ink, (name, spot) = shapes.ink, what
    side = ink.px(_SIGN)
    is_gap = spot.item.kind is ItemKind.GAP
    tone = ink.color("warning") if is_gap else ink.edge(spot.item.strand)
    corner = QPointF(ink.snapped(at.x()), ink.snapped(at.y() - side / 2))
    painter.drawPixmap(corner, ink.icon(name, tone, side))
