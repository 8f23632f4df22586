"""The patterns that tell the strands apart without colour."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

Pair = tuple[QColor, QColor]  # the strong colour of a strand, and its pale one
_Paint = Callable[[QPainter, QRectF, Pair], None]

_LINE = 1.6  # pixels
_LEAN = 6  # pixels that a slanting line climbs over the width of a spine


def paint_pattern(painter: QPainter, place: QRectF, pattern: str, colors: Pair) -> None:
    """Paint a pattern over a place.

    Raises:
        KeyError: there is no such pattern.
    """
    _PATTERNS[pattern](painter, place, colors)


def _solid(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[0])


def _bricks(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[0])
    painter.setPen(QPen(colors[1], _LINE))
    for top in _steps(place, 5):
        painter.drawLine(QLineF(place.left(), top, place.right(), top))


def _rails(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[1])
    painter.fillRect(QRectF(place.left(), place.top(), 2, place.height()), colors[0])
    painter.fillRect(QRectF(place.right() - 2, place.top(), 2, place.height()), colors[0])


def _rise(painter: QPainter, place: QRectF, colors: Pair) -> None:
    _slant(painter, place, colors, -_LEAN)


def _fall(painter: QPainter, place: QRectF, colors: Pair) -> None:
    _slant(painter, place, colors, _LEAN)


def _slant(painter: QPainter, place: QRectF, colors: Pair, lean: float) -> None:
    painter.fillRect(place, colors[1])
    painter.setPen(QPen(colors[0], _LINE))
    around = place.adjusted(0, -2 * _LEAN, 0, 2 * _LEAN)
    for top in _steps(around, 4):
        painter.drawLine(QLineF(place.left() - 1, top, place.right() + 1, top + lean))


def _dots(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[0])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors[1])
    for top in _steps(place, 5):
        painter.drawEllipse(QPointF(place.center().x(), top - 2.5), 1.4, 1.4)


def _check(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[0])
    side = place.width() / 2
    for number in range(int(place.height() / side) + 1):
        left = place.left() + (number % 2) * side
        painter.fillRect(QRectF(left, place.top() + number * side, side, side), colors[1])


def _hollow(painter: QPainter, place: QRectF, colors: Pair) -> None:
    painter.fillRect(place, colors[1])
    painter.setPen(QPen(colors[0], 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(1, 1, -1, -1))


def _steps(place: QRectF, step: float) -> list[float]:
    return [place.top() + step * number for number in range(1, int(place.height() / step) + 2)]


_PATTERNS: dict[str, _Paint] = {
    "solid": _solid,
    "bricks": _bricks,
    "rails": _rails,
    "rise": _rise,
    "fall": _fall,
    "dots": _dots,
    "check": _check,
    "hollow": _hollow,
}
