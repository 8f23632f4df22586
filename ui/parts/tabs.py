"""The pages of one thing: words in a row, a line under the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from models.domain.channels import Channel, outlet
from ui.outlets import call, show_text
from ui.parts.layout import STRETCH, column, row, rule
from ui.theme.current import theme, themes

_PAD = 10  # pixels at 100 % text, on each side of the words


class Tab(QAbstractButton):
    """One page among several."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        show_text(self, words)
        call(self, words)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Override QWidget: the same width chosen or not, so that nothing moves."""
        width = theme().advance("strong", self.text()) + 2 * theme().px(_PAD)
        return QSize(round(width) + 1, theme().size("tab"))

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        chosen = self.isChecked()
        painter.setFont(look.font("strong" if chosen else "body"))
        painter.setPen(look.color("accent" if chosen else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:
            inset = look.px(_PAD)
            line = QRectF(inset, self.height() - 3, self.width() - 2 * inset, 3)
            painter.fillRect(line, look.color("accent"))


class Tabs(QFrame):
    """The row of pages. Arrow keys move the choice; Tab goes on to the page itself.

    Signals:
        chosen: the place of the page in the row.
    """

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str], name: str) -> None:
        super().__init__()
        call(self, name)
        self._group = QButtonGroup(self)
        tabs = [Tab(words) for words in labels]
        for number, tab in enumerate(tabs):
            self._group.addButton(tab, number)
        tabs[0].setChecked(True)
        self._group.idToggled.connect(self._tell)
        self.setLayout(column(row(*tabs, STRETCH, gap=0), rule(), gap=0))

    def choose(self, number: int) -> None:
        """Go to another page."""
        self._group.button(number).setChecked(True)

    def current(self) -> int:
        """Return the place of the page in force."""
        return self._group.checkedId()

    def take_focus(self) -> None:
        """Put the keyboard on the page in force."""
        self._group.button(self.current()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = (self.current() + step) % len(self._group.buttons())
        self._group.button(number).setChecked(True)
        self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, number: int, checked: bool) -> None:  # noqa: FBT001 - as Qt sends it
        if checked:
            self.chosen.emit(number)
