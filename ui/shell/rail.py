"""The rail at the left: the rooms that exist."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from resources.texts import ngettext
from ui.outlets import call, show_text, show_tip
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import STRETCH, column, holder, row
from ui.parts.mark import ProgramMark
from ui.theme.current import theme, themes

_EDGE = 3  # pixels, the mark of the room you are in


@dataclass(frozen=True, slots=True)
class Place:
    """A room as the rail shows it."""

    key: str
    label: str
    icon: str


class RailButton(QAbstractButton):
    """A room. In a narrow rail only its icon shows; the name is in the tip and for ears."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._count, self._narrow = place, 0, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        show_text(self, place.label)
        call(self, place.label)
        self.refit()
        themes.changed.connect(self.refit)

    def show_count(self, count: int) -> None:
        """Show how much there is to do in the room."""
        self._count = count
        waits = ngettext("{count} att göra", "{count} att göra", count).format(count=count)
        call(self, f"{self._place.label}, {waits}" if count else self._place.label)
        self.update()

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or with its words."""
        self._narrow = narrow
        show_tip(self, self._place.label if narrow else "")
        self.updateGeometry()
        self.update()

    def refit(self) -> None:
        """Take the height from the theme in use."""
        self.setFixedHeight(theme().size("control") + 4)

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        words = 0.0 if self._narrow else theme().advance("strong", self._place.label)
        return QSize(round(words) + theme().px(52), self.height())

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        here = self.isChecked()
        if here or self.underMouse():
            painter.setBrush(look.color("selected" if here else "hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if here:
            painter.setBrush(look.color("accent"))
            edge = QRectF(0, self.height() * 0.22, _EDGE, self.height() * 0.56)
            painter.drawRoundedRect(edge, _EDGE / 2, _EDGE / 2)
        side = look.icon_side("m")
        left = (self.width() - side) // 2 if self._narrow else look.px(12)
        sign = look.pixmap(self._place.icon, "accent" if here else "muted", side)
        painter.drawPixmap(left, (self.height() - side) // 2, sign)
        if not self._narrow:
            self._paint_words(painter, left + side + look.px(10))

    @outlet(Channel.SCREEN)
    def _paint_words(self, painter: QPainter, left: int) -> None:
        look, here = theme(), self.isChecked()
        area = self.rect().adjusted(left, 0, -look.px(8), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font("strong" if here else "medium"))
        painter.setPen(look.color("accent" if here else "text"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, self._place.label)
        if self._count:
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("accent" if here else "muted"))
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, str(self._count))


class Rail(QFrame):
    """All rooms under each other; arrow keys go between them.

    Signals:
        chosen: the key of a room.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._keys = [place.key for place in places]
        self._narrow = False
        self._mark = ProgramMark(32, "m")
        self._unit = ElidedLabel("", "caption", "subtle")
        self._brand = holder(column(Label("introapp", "strong"), self._unit, gap=0))
        self._group = QButtonGroup(self)
        self.buttons = [RailButton(place) for place in places]
        for number, button in enumerate(self.buttons):
            self._group.addButton(button, number)
        self.buttons[0].setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))
        self.setProperty("box", "rail")
        call(self, _("Rum"))
        head = row(self._mark, gap=3, margins=(1, 0, 0, 0))
        head.put(self._brand, stretch=1)
        self._column = column(head, 4, *self.buttons, STRETCH, gap=1, margins=(3, 3, 3, 3))
        self.setLayout(self._column)
        self.refit()
        themes.changed.connect(self.refit)

    def show_unit(self, words: str) -> None:
        """Say which municipality the unit belongs to."""
        self._unit.say(words)

    def show_place(self, key: str) -> None:
        """Mark the room that is on the screen."""
        self.buttons[self._keys.index(key)].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Show how much there is to do in a room."""
        self.buttons[self._keys.index(key)].show_count(count)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or with words."""
        self._narrow = narrow
        self._brand.setVisible(not narrow)
        for button in self.buttons:
            button.show_narrow(narrow=narrow)
        self.refit()

    def refit(self) -> None:
        """Take the width from the theme in use."""
        self.setFixedWidth(theme().size("rail-narrow" if self._narrow else "rail"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        held = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or held is None:
            super().keyPressEvent(event)
            return
        self.buttons[(held + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
