"""How the guide lies on the screen: steps at the left, the form beside them, folded when narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from ui.first_run.aside import Aside, Ways
from ui.first_run.page import StepPage
from ui.messages import MessageBar
from ui.parts.layout import STRETCH, column, row, scrolling
from ui.theme.current import theme, themes
from ui.theme.tokens import tokens

_MARGIN = 72  # pixels at 100 % text kept in sight around what has the keyboard: its error too


class GuideFrame(QFrame):
    """The ground of the guide.

    Signals:
        painted: it is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self, steps: Sequence[StepPage]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.aside, self.ways, self.bar = Aside(), Ways(), MessageBar()
        self._narrow, self._was_painted = False, False
        pages = column(self.bar, *steps, gap=3)
        self._middle = column(STRETCH, pages, STRETCH, gap=4, margins=(6, 6, 6, 6))
        across = row(STRETCH, gap=0)
        across.addLayout(self._middle, 100)
        across.put(STRETCH)
        self._content = QWidget()
        self._content.setLayout(across)
        self._area = scrolling(self._content)
        self._front = QWidget()
        line = row(self.aside, gap=0)
        line.put(self._area, stretch=1)
        self._front.setLayout(line)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._front)
        self.aside.take(self.ways)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)
        themes.changed.connect(self._fold)

    def shown(self) -> QWidget | None:
        """Return what is on the screen: the steps, or what stands in their place."""
        return self._stack.currentWidget()

    def show_instead(self, other: QWidget | None) -> None:
        """Show something in the place of the steps; nothing for the steps again."""
        if other is not None and self._stack.indexOf(other) < 0:
            self._stack.addWidget(other)
        self._stack.setCurrentWidget(other or self._front)

    def go_to_top(self) -> None:
        """Show the step from its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def _keep_in_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            # An error that has just been shown has no place before the layout is made anew.
            QTimer.singleShot(0, now, lambda: self._show_around(now))

    def _show_around(self, widget: QWidget) -> None:
        layout = self._content.layout()
        if layout is not None:
            layout.activate()
        self._area.ensureWidgetVisible(widget, 0, theme().px(_MARGIN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Put the ways past the guide under the step where there is no room beside it."""
        narrow = self.width() / theme().scale < tokens().size["fold-below"]
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.aside.setVisible(not narrow)
        if narrow:
            self._middle.addWidget(self.ways)
        else:
            self.aside.take(self.ways)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Told from the event loop: by then what lies over this ground is painted too.
            QTimer.singleShot(0, self.painted.emit)
