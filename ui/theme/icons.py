"""Icons drawn from line art in the colour and size that is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import resource


def icon_pixmap(name: str, color: QColor, side: int) -> QPixmap:
    """Return an icon ``side`` pixels wide, sharp on the screen in use."""
    return _drawn(name, color.name(), side, _screen_ratio())


def _screen_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@cache
def _line_art(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, color: str, side: int, ratio: float) -> QPixmap:
    art = _line_art(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(art.encode()))
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
