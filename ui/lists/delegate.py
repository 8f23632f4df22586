"""Paints rows and headings of a list from the tokens of the theme."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.domain.channels import Channel, outlet
from ui.lists.cells import Cell, Group
from ui.lists.table import ListTable
from ui.parts.badges import badge_size, paint_badge
from ui.theme.current import theme

_EDGE = 3  # pixels of the chosen row's edge
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class RowDelegate(QStyledItemDelegate):
    """Paints one cell or heading."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Override QStyledItemDelegate."""
        item, place = index.data(ListTable.CELL), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Group):
            paint_group(painter, place, item)
        elif isinstance(item, Cell):
            self._paint_ground(painter, option, index.column())
            last = index.column() == index.model().columnCount() - 1
            right = -theme().space(4 if last else 2)
            paint_cell(painter, place.adjusted(theme().space(4), 0, right, 0), item)
        bottom = QRect(place.left(), place.bottom(), place.width(), 1)
        painter.fillRect(bottom, theme().color("line"))
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        tone = "selected" if chosen else "hover" if hovered else "surface"
        painter.fillRect(option.rect, theme().color(tone))
        if chosen and column == 0 and not option.widget.hasFocus():
            edge = QRect(option.rect.left(), option.rect.top(), _EDGE, option.rect.height())
            painter.fillRect(edge, theme().color("accent"))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Override QStyledItemDelegate: the theme alone decides."""
        return QSize(0, theme().size("row-two"))


@outlet(Channel.SCREEN)
def paint_group(painter: QPainter, place: QRect, group: Group) -> None:
    """Paint a heading with its count."""
    look = theme()
    painter.fillRect(place, look.color("canvas"))
    left = place.left() + look.space(4)
    if group.icon:
        side = look.icon_side("s")
        top = place.center().y() - side // 2 + 1
        painter.drawPixmap(left, top, look.pixmap(group.icon, group.tone, side))
        left += side + look.space(2)
    painter.setFont(look.font("small-strong"))
    painter.setPen(look.color(group.tone))
    painter.drawText(QRect(left, place.top(), place.width(), place.height()), _MIDDLE, group.title)
    left += round(look.advance("small-strong", group.title)) + look.space(2)
    painter.setFont(look.font("small"))
    painter.setPen(look.color("subtle"))
    count = QRect(left, place.top(), place.width(), place.height())
    painter.drawText(count, _MIDDLE, str(group.count))


def paint_cell(painter: QPainter, place: QRect, cell: Cell) -> None:
    """Paint the one or two lines of a cell, with icon and badge."""
    look = theme()
    if cell.icon:
        side = look.icon_side("m")
        top = place.center().y() - side // 2 + 1
        painter.drawPixmap(place.left(), top, look.pixmap(cell.icon, cell.icon_tone, side))
        place = place.adjusted(side + look.space(2), 0, 0, 0)
    first, second = look.line("body"), look.line("small")
    height = first + (second if cell.sub or cell.mark else 0)
    top = place.top() + (place.height() - height) // 2
    above = QRect(place.left(), top, place.width(), first)
    _paint_line(painter, above, cell.text, ("medium" if cell.strong else "body", cell.tone))
    below = QRect(place.left(), top + first, place.width(), second)
    if cell.mark:
        size = badge_size(cell.mark).boundedTo(QSize(below.width(), look.line("body")))
        box = QRect(below.topLeft(), size)
        paint_badge(painter, QRectF(box), cell.mark)
        below.setLeft(box.right() + look.space(2))
    if cell.sub:
        _paint_line(painter, below, cell.sub, ("small", cell.sub_tone))


@outlet(Channel.SCREEN)
def _paint_line(painter: QPainter, place: QRect, words: str, look_of: tuple[str, str]) -> None:
    role, tone = look_of
    painter.setFont(theme().font(role))
    painter.setPen(theme().color(tone))
    # Measuring first is cheaper than asking for dots: most words fit.
    if theme().advance(role, words) > place.width():
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE, words)
