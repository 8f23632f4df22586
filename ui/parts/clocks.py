"""A right or a time that runs: what, how much is left, how much is used."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.outlets import call
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import column
from ui.theme.current import theme, themes

_TRACK = 4  # pixels
_WIDTH = 184  # pixels at 100 % text; longer titles are cut


@dataclass(frozen=True, slots=True)
class Running:
    """What a clock says.

    Attributes:
        title: which time it is.
        left: how much is left, in words.
        note: until when, or by what.
        used: how much has run, 0 to 1.
        is_law: a proposed rule is shown in grey.
    """

    title: str
    left: str
    note: str
    used: float
    is_law: bool = True


class Clock(QWidget):
    """One running time in the head of a case."""

    def __init__(self, running: Running) -> None:
        super().__init__()
        self._running = running
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        call(self, f"{running.title}: {running.left}, {running.note}")
        self._column = column(
            ElidedLabel(running.title, "caption", "muted", lines=2),
            Label(running.left, "strong", "text" if running.is_law else "subtle"),
            Label(running.note, "caption", "subtle"),
            gap=0,
        )
        self.setLayout(self._column)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Leave room for the hairline at the left and the track at the foot."""
        self._column.refit()
        self._column.setContentsMargins(theme().px(12), 0, 0, theme().px(8))
        width = theme().px(_WIDTH)
        self.setFixedSize(width, self._column.totalHeightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), look.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, half = look.px(12), _TRACK / 2
        track = QRectF(left, self.height() - _TRACK, self.width() - left, _TRACK)
        painter.setBrush(look.color("line"))
        painter.drawRoundedRect(track, half, half)
        painter.setBrush(look.color("accent" if self._running.is_law else "subtle"))
        track.setWidth(track.width() * min(max(self._running.used, 0.0), 1.0))
        painter.drawRoundedRect(track, half, half)
