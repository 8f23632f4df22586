"""Words and icons that are only looked at."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
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
    """Words that may be longer than there is room for: cut with dots, the whole is in the tip.

    Names in right-to-left scripts stand at the left edge too, where the column begins.
    """

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        lines: int = 1,
        at_right: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._role, self._tone, self._lines = words, role, tone, lines
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self._place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        many = lines > 1
        upright = QSizePolicy.Policy.Minimum if many else QSizePolicy.Policy.Fixed
        # What stands at the right leaves the room it does not need to what it belongs to.
        across = QSizePolicy.Policy.Maximum if at_right else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(across, upright)
        policy.setHeightForWidth(many)
        self.setSizePolicy(policy)
        self.say(words)
        themes.changed.connect(self.refit)

    @property
    def words(self) -> str:
        """All the words, also those that there is no room for."""
        return self._words

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        call(self, words)
        self.refit()

    def refit(self) -> None:
        """Take letters from the theme in use."""
        self.updateGeometry()
        self._tell_the_rest()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(round(theme().advance(self._role, self._words)) + 1, theme().line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(min(self.sizeHint().width(), theme().px(64)), theme().line(self._role))

    def heightForWidth(self, width: int) -> int:
        """Override QWidget."""
        return theme().line(self._role) * len(self._broken(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def _tell_the_rest(self) -> None:
        last = self._broken(self.width())[-1].rstrip()
        fits = theme().advance(self._role, last) <= self.width()
        show_tip(self, "" if fits else self._words)

    def _broken(self, width: int) -> list[str]:
        """Return the words as lines; what does not fit on the last is cut."""
        if self._lines == 1 or theme().advance(self._role, self._words) <= width:
            return [self._words]
        layout = QTextLayout(self._words, theme().font(self._role))
        layout.beginLayout()
        starts = [0]
        for _number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            starts.append(line.textStart() + line.textLength())
        layout.endLayout()
        cuts = starts[1:-1]
        ends = [*cuts, len(self._words)]
        return [self._words[a:b] for a, b in zip([0, *cuts], ends, strict=True) if a < b] or [""]

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setFont(theme().font(self._role))
        painter.setPen(theme().color(self._tone))
        height = theme().line(self._role)
        for number, words in enumerate(self._broken(self.width())):
            shown = painter.fontMetrics().elidedText(
                words.rstrip(), Qt.TextElideMode.ElideRight, self.width()
            )
            place = QRect(0, number * height, self.width(), height)
            painter.drawText(place, self._place, shown)


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
