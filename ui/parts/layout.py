"""Rows and columns whose distances are steps of the theme and follow it when it changes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QSpacerItem, QWidget

from ui.theme.current import theme, themes


class _Stretch:
    """Takes the room that is left."""


STRETCH: Final = _Stretch()
Part = QWidget | QLayout | _Stretch | int | None
Edges = tuple[int, int, int, int]


class Line(QBoxLayout):
    """A row or a column.

    A part is a widget, a layout, ``STRETCH``, a number (a step of the spacing scale) or nothing.
    """

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parts: Sequence[Part],
        *,
        gap: int = 2,
        margins: Edges = (0, 0, 0, 0),
    ) -> None:
        super().__init__(direction)
        self._gap, self._edges = gap, margins
        self._spacers: list[tuple[QSpacerItem, int]] = []
        for part in parts:
            self.put(part)
        self.refit()
        themes.changed.connect(self.refit)

    def put(self, part: Part, stretch: int = 0) -> None:
        """Add a part at the end."""
        match part:
            case None:
                return
            case _Stretch():
                self.addStretch(1)
            case int():
                spacer = QSpacerItem(0, 0)
                self._spacers.append((spacer, part))
                self.addItem(spacer)
            case QLayout():
                self.addLayout(part, stretch)
            case _:
                self.addWidget(part, stretch)

    def refit(self) -> None:
        """Take distances from the theme in use."""
        self.setSpacing(theme().space(self._gap))
        self.setContentsMargins(*(theme().space(step) for step in self._edges))
        upright = self.direction() == QBoxLayout.Direction.TopToBottom
        for spacer, step in self._spacers:
            length = theme().space(step)
            spacer.changeSize(0 if upright else length, length if upright else 0)
        self.invalidate()


def row(*parts: Part, gap: int = 2, margins: Edges = (0, 0, 0, 0)) -> Line:
    """Return parts beside each other."""
    return Line(QBoxLayout.Direction.LeftToRight, parts, gap=gap, margins=margins)


def column(*parts: Part, gap: int = 2, margins: Edges = (0, 0, 0, 0)) -> Line:
    """Return parts under each other."""
    return Line(QBoxLayout.Direction.TopToBottom, parts, gap=gap, margins=margins)


def holder(layout: QLayout, box: str = "") -> QFrame:
    """Return a widget around a layout; ``box`` names a frame of the style sheet."""
    widget = QFrame()
    widget.setProperty("box", box)
    widget.setLayout(layout)
    return widget


def card(*parts: Part, gap: int = 2, margins: Edges = (4, 4, 4, 4)) -> QFrame:
    """Return a raised surface with parts under each other."""
    return holder(column(*parts, gap=gap, margins=margins), "card")


def rule() -> QFrame:
    """Return a hairline between two parts."""
    frame = QFrame()
    frame.setProperty("box", "line")
    frame.setFixedHeight(1)
    return frame


def scrolling(content: QWidget) -> QScrollArea:
    """Return a widget that scrolls upright when there is not room for it, and never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    area.setFocusPolicy(area.focusPolicy().NoFocus)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, to fill it anew."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
