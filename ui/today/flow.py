"""Parts beside each other that go on in the next row where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme.current import theme, themes


class Flow(QLayout):
    """Lays widgets out as words are laid out in a text."""

    def __init__(self, gap: int = 2) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        themes.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:
        """Override QLayout."""
        self._items.append(item)

    def count(self) -> int:
        """Override QLayout."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Override QLayout: takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Override QLayout."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QLayout."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, place: QRect) -> None:
        """Override QLayout."""
        super().setGeometry(place)
        self._lay_out(place, move=True)

    def sizeHint(self) -> QSize:
        """Override QLayout: everything in one row."""
        shown = [item.sizeHint() for item in self._shown()]
        gaps = max(len(shown) - 1, 0) * theme().space(self._gap)
        height = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps, height)

    def minimumSize(self) -> QSize:
        """Override QLayout: the widest part in a row of its own."""
        shown = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in shown), default=0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, place: QRect, *, move: bool) -> int:
        """Put the parts in rows and return how high they are together."""
        gap = theme().space(self._gap)
        at, row_height = place.topLeft(), 0
        for item in self._shown():
            size = item.sizeHint()
            if at.x() > place.left() and at.x() + size.width() > place.right() + 1:
                at, row_height = QPoint(place.left(), at.y() + row_height + gap), 0
            if move:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + gap)
            row_height = max(row_height, size.height())
        return at.y() + row_height - place.top()


def flow(*parts: QWidget, gap: int = 2) -> Flow:
    """Return widgets in a flow."""
    line = Flow(gap)
    for part in parts:
        line.addWidget(part)
    return line
