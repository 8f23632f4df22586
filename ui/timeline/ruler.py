"""The strip of time over the lanes, the lines down through them, and today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from resources.texts import gettext as _
from ui.timeline.axis import Tick, lower_ticks, upper_ticks
from ui.timeline.ink import RADIUS, Ink
from ui.timeline.scale import Scale, Zoom
from ui.words.dates import locale

_HEIGHT = 40  # pixels at 100 % text, two lines
_PAD = 6
_PILL = 20
_FAR = 4000  # pixels: room of the last mark in sight, which has no next one
_TODAY = 2  # pixels


@dataclass(frozen=True, slots=True)
class Ruler:
    """Which stretch of time is seen.

    Attributes:
        left: how far it is scrolled; pixels.
    """

    scale: Scale
    zoom: Zoom
    today: date
    left: float

    def x(self, day: date, field: QRectF) -> float:
        """Return where a day begins in the field; days beyond the chain have their place too."""
        days = day.toordinal() - self.scale.first.toordinal()
        return field.left() + days * self.scale.day - self.left

    def ticks(self, field: QRectF) -> tuple[list[Tick], list[Tick]]:
        """Return the upper and lower marks in sight."""
        first = self.scale.day_at(self.left)
        last = self.scale.day_at(self.left + field.width())
        return upper_ticks(self.zoom, first, last), lower_ticks(self.zoom, first, last)


def ruler_height(ink: Ink) -> float:
    """Return how high the strip is."""
    return float(round(ink.px(_HEIGHT)))


def paint_grid(painter: QPainter, field: QRectF, ruler: Ruler, ink: Ink) -> None:
    """Paint the lines down through the lanes, and today's, which bars lie over."""
    for ticks in ruler.ticks(field):
        for tick in ticks:
            x = round(ruler.x(tick.day, field))
            if tick.strong and x >= field.left():
                painter.fillRect(QRectF(x, field.top(), 1, field.height()), ink.color("line"))
    now = _now(ruler, field)
    if field.left() <= now <= field.right():
        line = QRectF(now - _TODAY / 2, field.top(), _TODAY, field.height())
        painter.fillRect(line, ink.color("accent"))


def _now(ruler: Ruler, field: QRectF) -> float:
    return round(ruler.x(ruler.today, field) + ruler.scale.day / 2)


def paint_ruler(painter: QPainter, place: QRectF, field: QRectF, ruler: Ruler, ink: Ink) -> None:
    """Paint the strip of time, its corner over the names included."""
    strip = QRectF(place.left(), place.top(), place.width(), field.top() - place.top())
    painter.fillRect(strip, ink.color("canvas"))
    over = QRectF(field.left(), strip.top(), field.width(), strip.height())
    half = over.height() / 2
    upper, lower = ruler.ticks(field)
    pill = _pill(over, ruler, field, ink)
    painter.save()
    painter.setClipRect(over, Qt.ClipOperation.IntersectClip)
    below = QRectF(over.left(), over.top() + half, over.width(), half)
    above = QRectF(over.left(), over.top(), over.width(), half)
    _paint_ticks(painter, ruler, _Band(below, lower, "subtle", pill), ink)
    _paint_ticks(painter, ruler, _Band(above, upper, "text", QRectF()), ink)
    painter.restore()
    painter.fillRect(QRectF(place.left(), strip.bottom() - 1, place.width(), 1), ink.color("line"))
    painter.fillRect(QRectF(field.left() - 1, strip.top(), 1, strip.height()), ink.color("line"))
    if not pill.isEmpty():
        _paint_pill(painter, pill, ruler, ink)


class _Band(NamedTuple):
    """One line of marks; their names leave out the place that is taken."""

    place: QRectF
    ticks: Sequence[Tick]
    tone: str
    taken: QRectF


def _paint_ticks(painter: QPainter, ruler: Ruler, band: _Band, ink: Ink) -> None:
    """Paint one line of marks; a name that does not fit is left out."""
    place = band.place
    for number, tick in enumerate(band.ticks):
        x = ruler.x(tick.day, place)
        following = band.ticks[number + 1] if number + 1 < len(band.ticks) else None
        end = ruler.x(following.day, place) if following else x + _FAR
        if x >= place.left():
            painter.fillRect(QRectF(round(x), place.top(), 1, place.height()), ink.color("line"))
        left = max(x, place.left()) + ink.px(_PAD)
        words = QRectF(left, place.top(), ink.width(tick.words), place.height())
        if words.right() < min(end, place.right()) and not words.intersects(band.taken):
            ink.write(painter, words, tick.words, band.tone)


def _today_words(today: date) -> str:
    month = locale().standaloneMonthName(today.month, locale().FormatType.ShortFormat)
    return _("Idag {day} {month}").format(day=today.day, month=month.rstrip("."))


def _pill(over: QRectF, ruler: Ruler, field: QRectF, ink: Ink) -> QRectF:
    """Return the place of today's name; empty where today is out of sight."""
    now = _now(ruler, field)
    if not field.left() <= now <= field.right():
        return QRectF()
    width = ink.width(_today_words(ruler.today)) + 2 * ink.px(_PAD)
    left = min(max(now - width / 2, field.left() + 1), field.right() - width - 1)
    return QRectF(left, over.bottom() - ink.px(_PILL) - 1, width, ink.px(_PILL))


def _paint_pill(painter: QPainter, pill: QRectF, ruler: Ruler, ink: Ink) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color("accent"))
    painter.drawRoundedRect(pill, RADIUS, RADIUS)
    words = pill.adjusted(ink.px(_PAD), 0, 0, 0)
    ink.write(painter, words, _today_words(ruler.today), "on-accent")
