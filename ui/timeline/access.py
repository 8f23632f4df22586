"""The chain for ears: a list whose children are the items, one sentence each."""

from functools import cache
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from shiboken6 import VoidPtr

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from ui.timeline.packing import Spot
from ui.timeline.surface import Surface
from ui.words.labels import strand

_NOWHERE = -1
# Nothing is an answer that Qt asks for and that its stubs leave out.
_NO_INTERFACE = cast("QAccessibleInterface", None)
_NO_OBJECT = cast("QObject", None)
# A null pointer must be one: for None and 0 the binding hands Qt the address of a Python object.
_NO_CAST = cast("int", VoidPtr(0))

_chains: dict[int, "ChainNode"] = {}  # Qt does not own what Python makes, so it is kept here


@outlet(Channel.ACCESSIBLE_TEXT)
def sentence(spot: Spot) -> str:
    """Return everything there is to say of an item: which lane, what, when, how it stands."""
    return _("{lane}. {item}").format(lane=strand(spot.item.strand), item=spot.item.spoken)


class _Node(QAccessibleInterface):
    """What both levels answer alike."""

    def isValid(self) -> bool:
        """Override QAccessibleInterface."""
        return True

    def setText(self, _kind: QAccessible.Text, _words: str) -> None:
        """Override QAccessibleInterface: nothing here is written by the reader."""

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> int:
        """Override QAccessibleInterface: nothing more is offered."""
        return _NO_CAST


class ItemNode(_Node):
    """One item."""

    def __init__(self, chain: "ChainNode", number: int) -> None:
        super().__init__()
        self._chain, self._number = chain, number

    def object(self) -> QObject:
        """Override QAccessibleInterface: an item is no widget."""
        return _NO_OBJECT

    def parent(self) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        return self._chain

    def child(self, _number: int) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        return _NO_INTERFACE

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        return _NO_INTERFACE

    def childCount(self) -> int:
        """Override QAccessibleInterface."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Override QAccessibleInterface."""
        return _NOWHERE

    def role(self) -> QAccessible.Role:
        """Override QAccessibleInterface."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Override QAccessibleInterface."""
        timeline, state = self._chain.timeline, QAccessible.State()
        state.focusable = state.selectable = True
        is_current = timeline.current == self._number
        state.selected = is_current
        state.focused = is_current and timeline.hasFocus()
        is_seen = timeline.place(self._number).intersects(timeline.field)
        state.offscreen = not is_seen
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Override QAccessibleInterface."""
        spot = self._chain.timeline.spots[self._number]
        return sentence(spot) if kind == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        """Override QAccessibleInterface."""
        timeline = self._chain.timeline
        place = timeline.place(self._number).intersected(timeline.field).toAlignedRect()
        return QRect(timeline.viewport().mapToGlobal(place.topLeft()), place.size())


class ChainNode(_Node):
    """The chain with its items."""

    def __init__(self, timeline: Surface) -> None:
        super().__init__()
        self.timeline = timeline
        self._items: list[ItemNode] = []
        self.remake()

    def remake(self) -> None:
        """Take the items anew: the chain is another, or has changed."""
        self.forget()
        self._items = [ItemNode(self, number) for number in range(len(self.timeline.spots))]

    def forget(self) -> None:
        """Let Qt forget the items too, so that no screen reader asks for one that is gone."""
        for item in self._items:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))
        self._items = []

    def object(self) -> QObject:
        """Override QAccessibleInterface."""
        return self.timeline

    def parent(self) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        above = self.timeline.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else _NO_INTERFACE

    def child(self, number: int) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        return self._items[number] if 0 <= number < len(self._items) else _NO_INTERFACE

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        under = (item for item in self._items if item.rect().contains(x, y))
        return next(under, _NO_INTERFACE)

    def childCount(self) -> int:
        """Override QAccessibleInterface."""
        return len(self._items)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Override QAccessibleInterface."""
        return next((n for n, item in enumerate(self._items) if item is child), _NOWHERE)

    def focusChild(self) -> QAccessibleInterface:
        """Override QAccessibleInterface."""
        return self.child(self.timeline.current) if self.timeline.hasFocus() else _NO_INTERFACE

    def role(self) -> QAccessible.Role:
        """Override QAccessibleInterface."""
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        """Override QAccessibleInterface."""
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.timeline.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Override QAccessibleInterface."""
        match kind:
            case QAccessible.Text.Name:
                return self.timeline.accessibleName()
            case QAccessible.Text.Description:
                return self.timeline.accessibleDescription()
            case _:
                return ""

    def rect(self) -> QRect:
        """Override QAccessibleInterface."""
        viewport = self.timeline.viewport()
        return QRect(viewport.mapToGlobal(viewport.rect().topLeft()), viewport.size())


@cache
def install(kind: type[Surface]) -> None:
    """Let Qt ask here about widgets of a kind."""

    def make(_key: str, thing: QObject) -> QAccessibleInterface:
        if not isinstance(thing, kind):
            return _NO_INTERFACE
        place, node = id(thing), ChainNode(thing)
        _chains[place] = node
        thing.destroyed.connect(lambda: _drop(place))
        return node

    QAccessible.installFactory(make)


def _drop(place: int) -> None:
    """Forget a chain whose widget is gone; Qt has forgotten the chain's own node itself."""
    node = _chains.pop(place, None)
    if node is not None:
        node.forget()


def remake(timeline: Surface) -> None:
    """Tell whoever listens that the items are others now."""
    node = _chains.get(id(timeline))
    if node is not None:
        node.remake()
        event = QAccessibleEvent(timeline, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)


@outlet(Channel.ACCESSIBLE_TEXT)
def tell_current(timeline: Surface) -> None:
    """Let whoever listens follow to the current item."""
    if timeline.current >= 0 and timeline.hasFocus():
        event = QAccessibleEvent(timeline, QAccessible.Event.Focus)
        event.setChild(timeline.current)
        QAccessible.updateAccessibility(event)
