"""One ring for the whole window: shows where the keyboard is, whatever widget holds it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.theme.current import theme
from ui.theme.tokens import tokens

_FOLLOWED = frozenset(
    {QEvent.Type.Paint, QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
)
_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


@runtime_checkable
class FocusesPart(Protocol):
    """A widget whose keyboard focus is in a part of it: a row, a bar."""

    def focus_rect(self) -> QRect:
        """Return the part, in the widget's own coordinates; empty when there is none."""


class FocusRing(QWidget):
    """An overlay over one window that follows the keyboard.

    A style sheet cannot draw outside its widget, so one overlay draws for all of them; nothing
    that takes focus can then be without a ring.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._inside = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._place)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget that the ring is around."""
        return self._target

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._target = now if now is not None and self._is_here(now) else None
        self._watched = self._with_all_around(self._target)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _with_all_around(self, target: QWidget | None) -> list[QWidget]:
        """Return the widget and what it lies in: when one of them moves, so does the ring."""
        found: list[QWidget] = []
        while target is not None and target is not self._over:
            found.append(target)
            target = target.parentWidget()
        return found

    def _is_here(self, widget: QWidget) -> bool:
        return self._over.isAncestorOf(widget)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Override QObject."""
        if event.type() in _FOLLOWED:
            self._later.start(0)
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        part = target.focus_rect() if isinstance(target, FocusesPart) else target.rect()
        part = part.intersected(target.visibleRegion().boundingRect())
        if part.isEmpty():
            self.hide()
            return
        self._inside = self._takes_the_border(target)
        ring = tokens().ring
        reach = 0 if self._inside else ring["width"] + ring["gap"]
        corner = target.mapTo(self._over, part.topLeft())
        place = QRect(corner, part.size()).adjusted(-reach, -reach, reach, reach)
        # Drawing anew without need would make the widget below paint, which asks for this again.
        if place != self.geometry() or not self.isVisible():
            self.setGeometry(place)
            self.show()
            self.raise_()

    @staticmethod
    def _takes_the_border(target: QWidget) -> bool:
        """Text fields and rows take the ring as their border; a field with an error keeps its."""
        if isinstance(target, _TEXT_FIELDS):
            return bool(target.property("state") != "error")
        return isinstance(target, FocusesPart)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = tokens().ring["width"]
        radius = tokens().radius["m"] + (0 if self._inside else width)
        edge = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(theme().color("focus"), width))
        painter.drawRoundedRect(edge, radius, radius)
        if self._inside:
            return
        painter.setPen(QPen(theme().color("focus-gap"), width))
        painter.drawRoundedRect(
            edge.adjusted(width, width, -width, -width), radius - width, radius - width
        )
