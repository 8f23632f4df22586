"""The same shapes from pictures made once: a screen full of items is painted in a blink."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap

from models.domain.chain import Strand
from models.domain.timeline_items import ChainItem, ItemState
from ui.timeline.ink import Ink
from ui.timeline.shapes import DIAMOND, PERIOD, Shapes

_HEAD = 16.0  # pixels: left end of a bar, spine and corners included
_CAP = 8.0  # pixels: right end, corners included
_STRIP = 12 * PERIOD  # pixels of the middle; a longer bar repeats it

_Draw = Callable[[QPainter, QRectF], None]


class _Pieces(NamedTuple):
    """A bar in three pieces."""

    head: QPixmap
    strip: QPixmap
    cap: QPixmap


class Stamps(Shapes):
    """Draws every shape by copying a picture of it; edges lie on whole device pixels."""

    def __init__(self, ink: Ink) -> None:
        super().__init__(ink)
        self._pieces: dict[Hashable, _Pieces] = {}
        self._pictures: dict[Hashable, QPixmap] = {}

    def bar(self, painter: QPainter, place: QRectF, item: ChainItem) -> None:
        """Override Shapes."""

        def draw(on: QPainter, whole: QRectF) -> None:
            super(Stamps, self).bar(on, whole, item)

        key = item.strand, item.state is ItemState.PLANNED, self.is_edged(item)
        self._stamp(painter, place, key, draw)

    def gap(self, painter: QPainter, place: QRectF) -> None:
        """Override Shapes."""
        self._stamp(painter, place, "gap", super().gap)

    def diamond(self, painter: QPainter, centre: QPointF, item: ChainItem) -> None:
        """Override Shapes."""
        half = self.ink.px(DIAMOND) + 2
        key = item.state, item.certain
        picture = self._pictures.get(key)
        if picture is None:
            picture = self.ink.blank(2 * half, 2 * half)
            on = _painter_on(picture)
            super().diamond(on, QPointF(half, half), item)
            on.end()
            self._pictures[key] = picture
        painter.drawPixmap(self._snapped(centre.x() - half, centre.y() - half), picture)

    def plate(self, painter: QPainter, place: QRectF, strand: Strand, words: str) -> None:
        """Override Shapes."""
        key = strand, words, round(place.height())
        picture = self._pictures.get(key)
        if picture is None:
            picture = self.ink.blank(place.width(), place.height())
            on = _painter_on(picture)
            super().plate(on, QRectF(0, 0, place.width(), place.height()), strand, words)
            on.end()
            self._pictures[key] = picture
        painter.drawPixmap(self._snapped(place.left(), place.top()), picture)

    def _snapped(self, x: float, y: float) -> QPointF:
        return QPointF(self.ink.snapped(x), self.ink.snapped(y))

    def _stamp(self, painter: QPainter, place: QRectF, key: Hashable, draw: _Draw) -> None:
        """Copy a bar: its ends, and between them as much of its middle as it takes."""
        if place.width() < _HEAD + _CAP:
            draw(painter, place)
            return
        pieces = self._pieces.get(key)
        if pieces is None:
            pieces = self._pieces[key] = self._cut_up(draw)
        corner = self._snapped(place.left(), place.top())
        cap = self.ink.snapped(place.right()) - _CAP
        painter.drawPixmap(corner, pieces.head)
        left, top = corner.x() + _HEAD, corner.y()
        while left < cap:
            width = min(_STRIP, cap - left)
            source = QRectF(0, 0, width * self.ink.ratio, pieces.strip.height())
            painter.drawPixmap(QRectF(left, top, width, self.ink.bar), pieces.strip, source)
            left += width
        painter.drawPixmap(QPointF(cap, top), pieces.cap)

    def _cut_up(self, draw: _Draw) -> _Pieces:
        """Draw a bar once and cut it into pieces; the middle is opaque, which copies faster."""
        picture = self.ink.blank(_HEAD + _STRIP + _CAP, self.ink.bar)
        on = _painter_on(picture)
        draw(on, QRectF(0, 0, _HEAD + _STRIP + _CAP, self.ink.bar))
        on.end()
        strip = self._part(picture, _HEAD, _STRIP).toImage()
        opaque = QPixmap.fromImage(strip.convertToFormat(QImage.Format.Format_RGB32))
        opaque.setDevicePixelRatio(self.ink.ratio)
        return _Pieces(
            self._part(picture, 0, _HEAD), opaque, self._part(picture, _HEAD + _STRIP, _CAP)
        )

    def _part(self, picture: QPixmap, left: float, width: float) -> QPixmap:
        ratio = self.ink.ratio
        part = picture.copy(QRect(round(left * ratio), 0, round(width * ratio), picture.height()))
        part.setDevicePixelRatio(ratio)
        return part


def _painter_on(picture: QPixmap) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
