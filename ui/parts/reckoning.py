"""Så räknas fristen: how a due date came to be, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.outlets import call
from ui.parts.labels import Label
from ui.parts.layout import clear, column
from ui.theme.current import theme, themes

_MARK = 5  # half the width of a mark, pixels at 100 % text
_INDENT = 28


@dataclass(frozen=True, slots=True)
class ReckoningStep:
    """A date or a rule, and what it is."""

    head: str
    body: str


class Reckoning(QWidget):
    """Start date, rule and due date on one line; the last mark is a diamond in its own tone."""

    def __init__(self, steps: Sequence[ReckoningStep] = (), tone: str = "accent") -> None:
        super().__init__()
        self._tone = tone
        self._heads: list[Label] = []
        self._column = column(gap=3)
        self.setLayout(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_steps(steps, tone)
        self.refit()
        themes.changed.connect(self.refit)

    def show_steps(self, steps: Sequence[ReckoningStep], tone: str) -> None:
        """Show how another date came to be."""
        clear(self._column)
        self._tone, self._heads = tone, []
        for step in steps:
            head, body = (
                Label(step.head, "medium", wrap=True),
                Label(step.body, "small", "muted", wrap=True),
            )
            self._heads.append(head)
            self._column.put(column(head, body, gap=0))
        call(self, "; ".join(f"{step.head}, {step.body}" for step in steps))
        self.update()

    def refit(self) -> None:
        """Leave room for the marks."""
        self._column.refit()
        self._column.setContentsMargins(theme().px(_INDENT), 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return self._column.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        if not self._heads:
            return
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = float(look.px(10))
        tops = [head.y() + look.line("medium") / 2 for head in self._heads]
        painter.setPen(QPen(look.color("line-strong"), 1.5))
        painter.drawLine(QPointF(middle, tops[0]), QPointF(middle, tops[-1]))
        for number, top in enumerate(tops):
            self._paint_mark(painter, QPointF(middle, top), last=number == len(tops) - 1)

    def _paint_mark(self, painter: QPainter, at: QPointF, *, last: bool) -> None:
        look, half = theme(), theme().px(_MARK)
        painter.setPen(QPen(look.color(self._tone if last else "line-strong"), 2))
        painter.setBrush(look.color(self._tone if last else "surface"))
        painter.save()
        painter.translate(at)
        place = QRectF(-half, -half, 2 * half, 2 * half)
        if last:
            painter.rotate(45)
            painter.drawRect(place)
        else:
            painter.drawEllipse(place)
        painter.restore()
