"""What the signs of the chain mean."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.domain.chain import Strand
from models.domain.timeline_items import ChainItem, ItemKind, ItemState
from resources.texts import gettext as _
from ui.outlets import call
from ui.theme.current import theme, themes
from ui.timeline.ink import WORDS, Ink
from ui.timeline.shapes import Shapes

_SAMPLE, _HEIGHT = 26, 14  # pixels at 100 % text
_GAP, _AIR = 6, 14
_DAY = date(2000, 1, 1)


def entries() -> tuple[tuple[str, ChainItem], ...]:
    """Return the signs with what they mean."""
    return (
        (_("Period"), _sample(ItemKind.PHASE, ItemState.RUNNING)),
        (_("Insats"), _sample(ItemKind.MEASURE, ItemState.RUNNING)),
        (_("Planerad"), _sample(ItemKind.MEASURE, ItemState.PLANNED)),
        (_("Lucka"), _sample(ItemKind.GAP, ItemState.DONE)),
        (_("Frist"), _sample(ItemKind.DEADLINE, ItemState.COMING)),
        (_("Uppfylld"), _sample(ItemKind.DEADLINE, ItemState.MET)),
    )


def _sample(kind: ItemKind, state: ItemState) -> ChainItem:
    return ChainItem(
        kind=kind,
        number=0,
        strand=Strand.STATUS,
        title="",
        short="",
        starts=_DAY,
        ends=_DAY,
        state=state,
        when="",
        facts="",
        spoken="",
    )


def paint_legend(painter: QPainter, place: QRectF, shapes: Shapes) -> float:
    """Paint all signs, in as many lines as the width asks for; return the height they take."""
    bottom = place.top()
    for at, words, item in _places(place, shapes.ink):
        _paint_sample(painter, at, item, shapes)
        left = at.left() + shapes.ink.px(_SAMPLE + _GAP)
        shapes.ink.write(painter, QRectF(left, at.top(), 0, at.height()), words, "muted")
        bottom = max(bottom, at.bottom())
    return bottom - place.top()


def legend_size(ink: Ink, width: float) -> tuple[float, float]:
    """Return how much room the signs take, at most so wide."""
    places = [at for at, _words, _item in _places(QRectF(0, 0, width, 0), ink)]
    return max(at.right() for at in places), max(at.bottom() for at in places)


def _places(place: QRectF, ink: Ink) -> Iterator[tuple[QRectF, str, ChainItem]]:
    left, top, line = place.left(), place.top(), float(ink.look.line(WORDS)) + 4
    for words, item in entries():
        width = ink.px(_SAMPLE + _GAP) + ink.width(words)
        if left + width > place.right() and left > place.left():
            left, top = place.left(), top + line
        yield QRectF(left, top, width, line), words, item
        left += width + ink.px(_AIR)


def _paint_sample(painter: QPainter, at: QRectF, item: ChainItem, shapes: Shapes) -> None:
    width, height = shapes.ink.px(_SAMPLE), round(shapes.ink.px(_HEIGHT))
    top = round(at.top() + (at.height() - height) / 2)
    sample = QRectF(round(at.left()), top, round(width), height)
    if item.is_point:
        shapes.diamond(painter, QPointF(sample.center()), item)
    elif item.kind is ItemKind.GAP:
        shapes.gap(painter, sample)
    else:
        shapes.bar(painter, sample, item)


class Legend(QWidget):
    """The signs in a line, or in several where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes = Shapes(Ink(theme(), ratio=self.devicePixelRatioF()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        meanings = ", ".join(words for words, _item in entries())
        call(self, _("Teckenförklaring: {signs}").format(signs=meanings))
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take everything from the theme in use."""
        self._shapes = Shapes(Ink(theme(), ratio=self.devicePixelRatioF()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: all signs in one line."""
        width, height = legend_size(self._shapes.ink, float("inf"))
        return QSize(round(width) + 1, round(height))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(theme().px(120), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Override QWidget."""
        return round(legend_size(self._shapes.ink, width)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, QRectF(self.rect()), self._shapes)
        painter.end()
