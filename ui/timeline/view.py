"""The chain on the screen: an item of it is current, and every item can be reached by key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from models.domain.channels import Channel, outlet
from models.domain.timeline_items import ChainItem, ItemKind, LaneItems
from resources.texts import gettext as _
from ui.outlets import call, tip_of
from ui.timeline import access, walk
from ui.timeline.chart import Sight, number_at
from ui.timeline.packing import Spot
from ui.timeline.surface import NOTHING, Surface

_RING = 3  # pixels that the focus ring stands outside an item
_ALONG = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ACROSS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Timeline(Surface):
    """Shows a chain, one item of which may be current.

    Signals:
        item_opened: kind (the value of ``ItemKind``) and number of the item to be opened.
        current_changed: number of the item that is now current, in the order of reading;
            negative when none is.
    """

    item_opened = Signal(str, int)
    current_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        access.install(Timeline)
        self._current = NOTHING
        self._anchor: ChainItem | None = None  # whose time the keys up and down keep to
        self._dragged_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        how = _("Piltangenterna går mellan posterna, plus och minus zoomar, Home går till i dag")
        call(self, _("Introduktionskedjan"), how)

    @property
    def current(self) -> int:
        """Override Surface."""
        return self._current

    @property
    def current_item(self) -> ChainItem | None:
        """The current item."""
        return None if self._current < 0 else self.spots[self._current].item

    @property
    def sight(self) -> Sight:
        """Override Surface: the current item is marked while the focus ring is elsewhere."""
        return replace(super().sight, current=NOTHING if self.hasFocus() else self._current)

    def show_chain(self, chain: Sequence[LaneItems], today: date) -> None:
        """Show another chain, or the same as it has become; the current item stays if it can."""
        kept = self.current_item
        self._current, self._anchor = NOTHING, None
        self.put_chain(chain, today)
        access.remake(self)
        if kept is None or not self.choose(kept.kind, kept.number):
            self.current_changed.emit(NOTHING)

    def choose(self, kind: ItemKind, number: int) -> bool:
        """Make an item current; tell whether the chain has it."""
        for spot in self.spots:
            if spot.item.key == (kind, number):
                self.set_current(spot.number)
                return True
        return False

    def set_current(self, number: int) -> None:
        """Make an item current, bring it into sight and tell of it."""
        self._move_to(number)
        self._anchor = self.current_item

    def _move_to(self, number: int) -> None:
        changed, self._current = number != self._current, number
        self.settle()
        if changed:
            self.current_changed.emit(number)
        access.tell_current(self)

    def settle(self) -> None:
        """Override Surface: the current item stays in sight, and the focus ring follows it."""
        if self._current >= 0:
            self.bring_into_sight(self._current)
        self._repaint()

    def _repaint(self) -> None:
        """Paint anew; the widget itself too, for the focus ring goes by its painting."""
        self.viewport().update()
        self.update()

    def day_looked_at(self) -> date:
        """Override Surface: the current item stays where it is."""
        item = self.current_item
        if item is not None and self.sees(item.starts):
            return item.starts
        return super().day_looked_at()

    def show_today(self) -> None:
        """Go to today: an item near it becomes current, of the same lane if that has one."""
        self.show_day(self.chart.today)
        if self._current >= 0:
            self.set_current(self._near_today().number)

    def _near_today(self) -> Spot:
        lanes, today = self.chart.lanes, self.chart.today
        here = walk.nearest_to_day(lanes[walk.lane_of(lanes, self._current)].spots, today)
        if self.place(here.number).intersects(self.field):
            return here
        return walk.nearest_to_day(self.spots, today)

    def focus_rect(self) -> QRect:
        """Return the current item, for the focus ring; the whole chain when there is none."""
        if self._current < 0:
            return self.rect().adjusted(1, 1, -1, -1)
        place = self.place(self._current).adjusted(-_RING, -_RING, _RING, _RING)
        return place.intersected(self.field).toAlignedRect().translated(self.viewport().pos())

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: the arrow keys walk, + and - zoom, Home is today, Enter opens."""
        key = Qt.Key(event.key())
        if key in _ALONG or key in _ACROSS:
            self._walk(key)
        elif key in _ZOOMS:
            self.set_zoom(self.zoom.nearer(_ZOOMS[key]))
        elif key in _PAGES:
            self.turn_page(_PAGES[key])
        elif key == Qt.Key.Key_Home:
            self.show_today()
        elif key in _OPENS:
            self._open()
        else:
            event.ignore()

    def _walk(self, key: Qt.Key) -> None:
        lanes = self.chart.lanes
        if self._current < 0 or self._anchor is None:
            self._begin()
        elif key in _ALONG:
            self.set_current(walk.along(lanes, self._current, _ALONG[key]))
        else:
            self._move_to(walk.across(lanes, self._current, _ACROSS[key], to=self._anchor))

    def _begin(self) -> None:
        if self.spots:
            self.set_current(walk.nearest_to_day(self.spots, self.chart.today).number)

    def _open(self) -> None:
        item = self.current_item
        if item is not None:
            self.item_opened.emit(item.kind.value, item.number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: whoever comes by key stands on an item at once."""
        super().focusInEvent(event)
        if self._current < 0 and event.reason() in _BY_KEY:
            self._begin()
        access.tell_current(self)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget."""
        super().focusOutEvent(event)
        self._repaint()

    # --- pointer

    def _number_at(self, at: QPointF) -> int:
        return number_at(self.chart, at, self.field, self.sight, ink=self._shapes.ink)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: a click chooses an item, or takes hold of time itself."""
        number = self._number_at(event.position())
        self._dragged_from = event.position() if number < 0 else None
        if number >= 0:
            self.set_current(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: time follows the hand that holds it."""
        at, bar = event.position(), self.horizontalScrollBar()
        if self._dragged_from is not None:
            bar.setValue(bar.value() + round(self._dragged_from.x() - at.x()))
            self._dragged_from = at
            return
        over = self._number_at(at) >= 0
        hand = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QWidget."""
        self._dragged_from = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Override QWidget."""
        if 0 <= self._number_at(event.position()) == self._current:
            self._open()

    @outlet(Channel.SCREEN)
    def viewportEvent(self, event: QEvent) -> bool:
        """Override QAbstractScrollArea: the pointer reads an item as the ear does."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        number = self._number_at(QPointF(event.pos()))
        words = self.spots[number].item.spoken if number >= 0 else ""
        QToolTip.showText(event.globalPos(), tip_of(words), self.viewport())
        return True
