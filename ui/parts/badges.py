"""Short states and round marks: icon and words on a tint, never colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.domain.channels import Channel, outlet
from ui.outlets import call
from ui.theme.current import theme, themes

_PAD, _GAP, _HEIGHT = 7, 4, 22  # pixels at 100 % text


@dataclass(frozen=True, slots=True)
class Mark:
    """What a badge says.

    Attributes:
        words: what it says.
        tone: neutral, accent, success, warning or danger.
        icon: the sign before the words.
    """

    words: str
    tone: str = "neutral"
    icon: str = ""


def badge_size(mark: Mark) -> QSize:
    """Return the room a badge takes."""
    icon = theme().icon_side("xs") + _GAP if mark.icon else 0
    width = theme().advance("caption", mark.words) + 2 * theme().px(_PAD) + icon
    return QSize(round(width) + 1, theme().px(_HEIGHT))


@outlet(Channel.SCREEN)
def paint_badge(painter: QPainter, place: QRectF, mark: Mark) -> None:
    """Paint a badge; words that do not fit are cut with three dots."""
    look, neutral = theme(), mark.tone == "neutral"
    painter.setPen(QPen(look.color("line" if neutral else f"{mark.tone}-line"), 1))
    painter.setBrush(look.color("sunken" if neutral else f"{mark.tone}-tint"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    ink, left = "muted" if neutral else mark.tone, place.left() + look.px(_PAD)
    if mark.icon:
        side = look.icon_side("xs")
        top = round(place.center().y() - side / 2)
        painter.drawPixmap(round(left), top, look.pixmap(mark.icon, ink, side))
        left += side + _GAP
    painter.setFont(look.font("caption"))
    painter.setPen(look.color(ink))
    area = QRectF(left, place.top(), place.right() - left - 2, place.height())
    words = painter.fontMetrics().elidedText(
        mark.words, Qt.TextElideMode.ElideRight, round(area.width())
    )
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class Badge(QWidget):
    """A badge among other widgets."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_mark(mark)
        themes.changed.connect(self.refit)

    def show_mark(self, mark: Mark) -> None:
        """Say something else."""
        self._mark = mark
        call(self, mark.words)
        self.refit()

    def refit(self) -> None:
        """Take the room that the theme in use asks for."""
        self.setFixedHeight(theme().px(_HEIGHT))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return badge_size(self._mark)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QRectF(self.rect()), self._mark)


class Avatar(QWidget):
    """Initials in a circle; a shield for a protected person."""

    def __init__(self, initials: str = "", side: int = 32, *, protected: bool = False) -> None:
        super().__init__()
        self._initials, self._side, self._protected = initials, side, protected
        self.refit()
        themes.changed.connect(self.refit)

    def become(self, initials: str, *, protected: bool) -> None:
        """Stand for another person."""
        self._initials, self._protected = initials, protected
        self.update()

    def refit(self) -> None:
        """Take the size from the theme in use."""
        self.setFixedSize(theme().px(self._side), theme().px(self._side))

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("warning-tint" if self._protected else "accent-tint"))
        painter.drawEllipse(self.rect())
        if self._protected or not self._initials:
            self._paint_sign(painter)
            return
        font = QFont(look.font("small-strong"))
        font.setPixelSize(round(self.width() * 0.38))
        painter.setFont(font)
        painter.setPen(look.color("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)

    def _paint_sign(self, painter: QPainter) -> None:
        name, tone = ("shield", "warning") if self._protected else ("actor", "accent")
        side = self.width() // 2
        at = (self.width() - side) // 2
        painter.drawPixmap(at, at, theme().pixmap(name, tone, side))
