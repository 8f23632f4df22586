"""Words and icons that are only looked at."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from models.domain.channels import Channel, outlet
from ui.outlets import call, show_text, show_tip
from ui.theme.current import theme, themes


class Label(QLabel):
    """Words of one type role and tone; plain text always, whatever they hold."""

    def __init__(
        self, words: str = "", role: str = "body", tone: str = "text", *, wrap: bool = False
    ) -> None:
        super().__init__()
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Maximum
        upright = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, upright)
        show_text(self, words)
        self.refit()
        themes.changed.connect(self.refit)

    def say(self, words: str) -> None:
        """Show other words."""
        show_text(self, words)

    def dress(self, tone: str) -> None:
        """Show the words in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def refit(self) -> None:
        """Take letters from the theme in use."""
        self.setFont(theme().font(self._role))
        self.setMinimumHeight(theme().line(self._role))


class ElidedLabel(QWidget):
    """One line of words that may be longer than there is room for; the whole is in the tip."""

    def __init__(self, words: str = "", role: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._words, self._role, self._tone = words, role, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(words)
        self.refit()
        themes.changed.connect(self.refit)

    @property
    def words(self) -> str:
        """All the words, also those that there is no room for."""
        return self._words

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        call(self, words)
        self._tell_the_rest()
        self.updateGeometry()
        self.update()

    def refit(self) -> None:
        """Take letters from the theme in use."""
        self.setFixedHeight(theme().line(self._role))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(round(theme().advance(self._role, self._words)) + 1, theme().line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(min(self.sizeHint().width(), theme().px(64)), theme().line(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def _tell_the_rest(self) -> None:
        fits = theme().advance(self._role, self._words) <= self.width()
        show_tip(self, "" if fits else self._words)

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setFont(theme().font(self._role))
        painter.setPen(theme().color(self._tone))
        shown = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.width()
        )
        # Names in right-to-left scripts stand at the left edge too, where the column begins.
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown
        )


class Icon(QLabel):
    """A sign beside words that say the same."""

    def __init__(self, name: str, tone: str = "muted", size: str = "m") -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.refit()
        themes.changed.connect(self.refit)

    def become(self, name: str, tone: str) -> None:
        """Show another sign."""
        self._name, self._tone = name, tone
        self.refit()

    def refit(self) -> None:
        """Draw the sign in the theme in use."""
        pixmap = theme().pixmap(self._name, self._tone, self._size)
        self.setPixmap(pixmap)
        self.setFixedSize(pixmap.deviceIndependentSize().toSize())
