"""The day's list on screen: headings that open and close, and keys for the chosen row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from models.domain.channels import Channel, outlet
from models.domain.today import TodayGroup
from resources.texts import gettext as _
from ui.lists.delegate import RowDelegate
from ui.lists.table import ListTable
from ui.lists.view import ListView
from ui.theme.current import theme
from ui.today.rows import Columns, heads
from ui.today.sheet import CutGroup, place_of

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class DayList(ListView):
    """What is to be done, under headings.

    Signals:
        group_turned: a group is to be shown whole, or cut short again; the group.
        explanation_asked: the chosen row is to be explained.
        done_asked: the chosen row is to be ticked off.
    """

    group_turned = Signal(object)
    explanation_asked = Signal()
    done_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Att göra"), heads(Columns.FOUR))
        self.setItemDelegate(DayDelegate(self))

    def group_at(self, place: QPoint) -> CutGroup | None:
        """Return the heading at a place, where a press on it does something."""
        index = self.indexAt(place)
        head = index.data(ListTable.CELL) if index.isValid() else None
        return head if isinstance(head, CutGroup) and head.way else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QAbstractItemView: a heading that can be pressed looks so."""
        super().mouseMoveEvent(event)
        if self.group_at(event.position().toPoint()) is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QAbstractItemView."""
        super().mouseReleaseEvent(event)
        head = self.group_at(event.position().toPoint())
        if head is not None and event.button() == Qt.MouseButton.LeftButton:
            self.group_turned.emit(head.group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractItemView."""
        chosen = self.chosen()
        if chosen is None:
            super().keyPressEvent(event)
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space:
                self.explanation_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                self.done_asked.emit()
            case Qt.Key.Key_Plus if not control:
                self._turn(place_of(chosen)[0], whole=True)
            case Qt.Key.Key_Minus if not control:
                self._turn(place_of(chosen)[0], whole=False)
            case _:
                super().keyPressEvent(event)

    def _turn(self, group: TodayGroup, *, whole: bool) -> None:
        for row in self.table.group_rows():
            head = self.table.index(row, 0).data(ListTable.CELL)
            if isinstance(head, CutGroup) and head.group is group and head.is_long:
                if whole is (head.shown < head.count):
                    self.group_turned.emit(group)
                return


class DayDelegate(RowDelegate):
    """Paints rows and headings, and on a heading what leads to the rest."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Override RowDelegate."""
        super().paint(painter, option, index)
        item = index.data(ListTable.CELL)
        if isinstance(item, CutGroup) and item.way:
            paint_way(painter, option.rect, item)


@outlet(Channel.SCREEN)
def paint_way(painter: QPainter, place: QRect, head: CutGroup) -> None:
    """Paint what leads to the rest of a group, at the right edge of its heading."""
    look = theme()
    painter.save()
    painter.setFont(look.font("small-strong"))
    painter.setPen(look.color("accent"))
    painter.drawText(place.adjusted(0, 0, -look.space(4), 0), _RIGHT, head.way)
    painter.restore()
