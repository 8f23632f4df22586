"""Pages of which one is seen, and which take the room that this one asks for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class OneAtATime(QStackedWidget):
    """A stack that is no larger than the page on top: a hidden one never makes the view scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        page = self.currentWidget()
        return super().sizeHint() if page is None else page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Override QWidget."""
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Override QWidget: the least that will do; what is left over it gets by its stretch."""
        page = self.currentWidget()
        layout = None if page is None else page.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)
