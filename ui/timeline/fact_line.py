"""The line under the chain: the current item in full, so that nothing needs hovering."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.domain.channels import Channel, outlet
from models.domain.timeline_items import ChainItem
from resources.texts import gettext as _
from ui.outlets import call
from ui.theme.current import theme, themes
from ui.timeline.paragraphs import Lines, Paragraph, break_lines
from ui.words.labels import strand

_ROLE = "small"  # its type role
_HINT_FROM = 560  # pixels at 100 % text; a narrower line has no room to say what Enter does


class FactLine(QWidget):
    """Says an item with everything that is known of it, in as many lines as that takes."""

    def __init__(self) -> None:
        super().__init__()
        self._item: ChainItem | None = None
        self._title = self._rest = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self.refit)

    @property
    def words(self) -> str:
        """Everything it says."""
        return Paragraph(self._rest, self._title).whole

    def show_item(self, item: ChainItem) -> None:
        """Say an item."""
        self._item, self._title = item, item.title
        self._rest = " · ".join(part for part in (item.when, item.facts) if part)
        call(self, f"{strand(item.strand)}. {item.spoken}")
        self.refit()

    def say(self, words: str) -> None:
        """Say something of the chain as a whole."""
        self._item, self._title, self._rest = None, "", words
        call(self, words)
        self.refit()

    def refit(self) -> None:
        """Take letters and distances from the theme in use."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(theme().px(_HINT_FROM), self.heightForWidth(theme().px(_HINT_FROM)))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(theme().px(200), theme().line(_ROLE) + 2 * theme().space(2))

    def heightForWidth(self, width: int) -> int:
        """Override QWidget."""
        return round(self._lines(width).height) + 2 * theme().space(2)

    def _left(self) -> int:
        """Return where the words begin, after the icon of the lane."""
        return theme().space(4) + (theme().icon_side("s") + theme().space(2) if self._item else 0)

    def _hint(self, width: int) -> str:
        has_room = self._item is not None and width >= theme().px(_HINT_FROM)
        return _("Enter öppnar") if has_room else ""

    def _lines(self, width: int) -> Lines:
        """Return the words in lines that fit beside icon and hint."""
        hint = self._hint(width)
        room = width - self._left() - theme().space(4)
        room -= round(theme().advance(_ROLE, hint)) + theme().space(4) if hint else 0
        return break_lines(Paragraph(self._rest, self._title), room, theme())

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        above = look.space(2)
        if self._item is not None:
            side = look.icon_side("s")
            tone = look.edge(self._item.strand)
            sign = look.pixmap(look.strand(self._item.strand).icon, tone, side)
            painter.drawPixmap(look.space(4), above + (look.line(_ROLE) - side) // 2, sign)
        self._lines(self.width()).draw(painter, QPointF(self._left(), above), look)
        hint = self._hint(self.width())
        if hint:
            painter.setFont(look.font(_ROLE))
            painter.setPen(look.color("subtle"))
            left = self.width() - look.space(4) - look.advance(_ROLE, hint)
            painter.drawText(QPointF(left, above + look.metrics(_ROLE).ascent()), hint)
        painter.end()
