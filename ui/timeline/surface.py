"""The surface a chain is shown on: as wide as its time, scrolled and zoomed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from models.domain.timeline_items import LaneItems
from ui.theme.current import theme, themes
from ui.timeline.chart import Chart, Sight, field_of, lay_out, paint_chart, place_of
from ui.timeline.ink import Ink
from ui.timeline.packing import BAR, EDGE, Spot
from ui.timeline.ruler import ruler_height
from ui.timeline.scale import Zoom
from ui.timeline.stamps import Stamps

NOTHING = -1  # the number of no item

_LEAST_LANES = 4
_LEAST_WIDTH = 320  # pixels at 100 % text
_USUAL_WIDTH = 720
_IN_SIGHT = 120  # pixels at 100 % text of an item that are to be seen at least
_TODAY_AT = 0.6  # share of the width where today is put: most of a chain lies behind
_PAGE = 0.8  # share of the width that a page is
_NOTCH = 120  # what Qt calls one notch of a wheel


def make_shapes(ratio: float) -> Stamps:
    """Return the shapes of the theme in use, for a screen with so many device pixels a pixel."""
    hints = QGuiApplication.styleHints()  # held: what it hands out does not live without it
    wanted = hints.accessibility().contrastPreference()
    edges = wanted == Qt.ContrastPreference.HighContrast
    return Stamps(Ink(theme(), ratio=ratio, edges=edges))


class Surface(QAbstractScrollArea):
    """Shows a chain.

    Signals:
        zoom_changed: how much time is now seen at once.
    """

    zoom_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chain: tuple[LaneItems, ...] = ()
        self._today = date(2000, 1, 1)
        self._zoom = Zoom.QUARTER
        self._shapes = make_shapes(self.devicePixelRatioF())
        self._chart = lay_out((), self._today, self._zoom, self._shapes.ink)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)  # every pixel is painted below
        self.setCornerWidget(QWidget())
        themes.changed.connect(self.refit)

    @property
    def chart(self) -> Chart:
        """The chain with a place for everything, at the zoom in use."""
        return self._chart

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every item in the order of reading."""
        return self._chart.spots

    @property
    def current(self) -> int:
        """Number of the current item; negative where there is none."""
        return NOTHING

    @property
    def zoom(self) -> Zoom:
        """How much time is seen at once."""
        return self._zoom

    @property
    def field(self) -> QRectF:
        """Where the items stand, in the viewport."""
        return field_of(QRectF(self.viewport().rect()), self._shapes.ink)

    @property
    def sight(self) -> Sight:
        """What is seen."""
        across, upright = self.horizontalScrollBar(), self.verticalScrollBar()
        return Sight(across.value(), upright.value())

    def place(self, number: int) -> QRectF:
        """Return where an item stands in the viewport, also where that is out of sight."""
        return place_of(self._chart, number, self.field, self.sight, ink=self._shapes.ink)

    def put_chain(self, chain: Sequence[LaneItems], today: date) -> None:
        """Show another chain; the first one is shown with today in sight."""
        first = not self._chain
        self._chain, self._today = tuple(chain), today
        self._lay_out()
        if first:
            self.show_day(today)

    def refit(self) -> None:
        """Take everything from the theme in use."""
        self._shapes = make_shapes(self.devicePixelRatioF())
        self._keeping_place(self._lay_out)

    def _lay_out(self) -> None:
        self._chart = lay_out(self._chain, self._today, self._zoom, self._shapes.ink)
        self._fit_height()
        self._fit_bars()
        self.viewport().update()

    def _fit_height(self) -> None:
        """Be no higher than the lanes, with room for the scroll bar where there is one."""
        height = self.sizeHint().height()
        if height != self.maximumHeight():
            self.setMaximumHeight(height)
            self.updateGeometry()

    def _fit_bars(self) -> None:
        under, step = self.field, round(self._shapes.ink.px(BAR))
        across, upright = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self._chart.scale.width - under.width())))
        across.setPageStep(max(round(under.width() * _PAGE), 1))
        across.setSingleStep(step)
        upright.setRange(0, max(0, round(self._chart.height - under.height())))
        upright.setPageStep(max(round(under.height()), 1))
        upright.setSingleStep(step)

    # --- zoom and place

    def set_zoom(self, zoom: Zoom) -> None:
        """See more or less time at once; what was looked at stays where it is."""
        if zoom is self._zoom:
            return

        def change() -> None:
            self._zoom = zoom
            self._lay_out()

        self._keeping_place(change)
        self.zoom_changed.emit(zoom)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        day = self.day_looked_at()
        at = self._chart.scale.x(day) - self.horizontalScrollBar().value()
        change()
        self.horizontalScrollBar().setValue(round(self._chart.scale.x(day) - at))
        self.settle()

    def settle(self) -> None:
        """Everything has its place anew."""

    def day_looked_at(self) -> date:
        """Return the day that stays where it is while zooming: today, or the one in the middle."""
        if self.sees(self._today):
            return self._today
        middle = self.horizontalScrollBar().value() + self.field.width() / 2
        return self._chart.scale.day_at(middle)

    def sees(self, day: date) -> bool:
        """Whether a day is in sight."""
        x = self._chart.scale.x(day) - self.horizontalScrollBar().value()
        return 0 <= x <= self.field.width()

    def show_day(self, day: date, share: float = _TODAY_AT) -> None:
        """Scroll so that a day stands at this share of the width."""
        x = self._chart.scale.x(day)
        self.horizontalScrollBar().setValue(round(x - self.field.width() * share))

    def turn_page(self, pages: int) -> None:
        """Go to earlier or later times."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def bring_into_sight(self, number: int) -> None:
        """Scroll no more than it takes to see an item."""
        place, under, ink = self.place(number), self.field, self._shapes.ink
        across, upright = self.horizontalScrollBar(), self.verticalScrollBar()
        least = min(place.width(), ink.px(_IN_SIGHT))
        if place.right() < under.left() + least or place.left() > under.right() - least:
            from_left = place.left() - under.left() - under.width() / 3
            across.setValue(round(across.value() + from_left))
        air = ink.px(EDGE)
        if place.top() < under.top() + air:
            upright.setValue(round(upright.value() + place.top() - under.top() - air))
        elif place.bottom() > under.bottom() - air:
            upright.setValue(round(upright.value() + place.bottom() - under.bottom() + air))

    # --- overrides

    def sizeHint(self) -> QSize:
        """Override QWidget: high enough for every lane."""
        ink = self._shapes.ink
        height = round(ruler_height(ink) + self._chart.height)
        if self._chart.scale.width > self.field.width():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(theme().px(_USUAL_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        ink = self._shapes.ink
        lanes = _LEAST_LANES * (ink.bar + 2 * ink.px(EDGE))
        return QSize(theme().px(_LEAST_WIDTH), round(ruler_height(ink) + lanes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: what was looked at stays in sight."""
        super().resizeEvent(event)
        was_empty = event.oldSize().width() <= 0
        self._fit_height()
        self._fit_bars()
        if was_empty:
            self.show_day(self._today)
        self.verticalScrollBar().setValue(0)
        self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QWidget: with Ctrl the wheel zooms, with Shift it goes along in time."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.set_zoom(self._zoom.nearer(1 if turned > 0 else -1))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and turned:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - round(turned / _NOTCH * 3 * bar.singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        if self._shapes.ink.ratio != self.devicePixelRatioF():
            self._shapes = make_shapes(self.devicePixelRatioF())
        painter = QPainter(self.viewport())
        whole = QRectF(self.viewport().rect())
        paint_chart(painter, whole, self._chart, self.sight, shapes=self._shapes)
        painter.end()
