"""Rows of a list as Qt asks for them: ids are known, the rows come page by page."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from models.domain.channels import Channel, outlet
from ui.lists.cells import Cell, Group, Row, Section
from ui.outlets import tip_of
from ui.theme.current import theme

Index = QModelIndex | QPersistentModelIndex

PAGE = 100  # rows fetched at a time: some screens full, one short query
_KEPT = 40  # pages remembered; older ones are asked for again
_NOWHERE = QModelIndex()
_WAITING = Cell("…", tone="subtle")


class ListTable(QAbstractTableModel):
    """A list of ids under headings. Rows that are not here yet are asked for when shown.

    Roles beyond Qt's own:
        CELL: the ``Cell`` or ``Group`` at the index.
        ID: the id of the row; nothing for a heading.

    Signals:
        rows_needed: ids (a tuple) whose rows are about to be shown; answer with ``put_rows``.
    """

    CELL = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1

    rows_needed = Signal(object)

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._sections: tuple[Section, ...] = ()
        self._starts: list[int] = []
        self._length = 0
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._asked: set[int] = set()

    def show_sections(
        self, sections: Sequence[Section], rows: Mapping[int, Row], heads: Sequence[str] = ()
    ) -> None:
        """Show other ids, with those of their rows that are known already."""
        self.beginResetModel()
        self._heads = tuple(heads) or self._heads
        self._sections = tuple(section for section in sections if section.height)
        ends = list(accumulate(section.height for section in self._sections))
        self._starts = [0, *ends[:-1]] if ends else []
        self._length = ends[-1] if ends else 0
        self._rows = OrderedDict(rows)
        self._asked = set()
        self.endResetModel()

    def put_rows(self, rows: Mapping[int, Row]) -> None:
        """Take rows that were asked for."""
        self._asked -= rows.keys()
        self._rows.update(rows)
        while len(self._rows) > _KEPT * PAGE:
            self._rows.popitem(last=False)
        self._tell_all()

    def forget(self, ids: Sequence[int]) -> None:
        """Ask for rows again when they are shown: they have been changed."""
        for row_id in ids:
            self._rows.pop(row_id, None)
        self._tell_all()

    def _tell_all(self) -> None:
        if self._length:
            last = self.index(self._length - 1, len(self._heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def group_rows(self) -> list[int]:
        """Return the places of the headings."""
        pairs = zip(self._starts, self._sections, strict=True)
        return [start for start, section in pairs if section.group is not None]

    def row_of(self, row_id: int) -> int:
        """Return the place of an id, or -1."""
        for start, section in zip(self._starts, self._sections, strict=True):
            if row_id in section.ids:
                return start + (section.group is not None) + section.ids.index(row_id)
        return -1

    def first_row(self) -> int:
        """Return the place of the first row that is no heading, or -1."""
        return next((row for row in range(self._length) if self.id_at(row) is not None), -1)

    def id_at(self, row: int) -> int | None:
        """Return the id at a place; nothing for a heading."""
        section, place = self._locate(row)
        return None if place < 0 else section.ids[place]

    def _locate(self, row: int) -> tuple[Section, int]:
        number = bisect_right(self._starts, row) - 1
        section = self._sections[number]
        return section, row - self._starts[number] - (section.group is not None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Override QAbstractItemModel."""
        return 0 if parent.isValid() else self._length

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Override QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Override QAbstractItemModel: headings cannot be chosen."""
        if index.isValid() and self.id_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @outlet(Channel.SCREEN, Channel.ACCESSIBLE_TEXT)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractItemModel."""
        if not index.isValid():
            return None
        if role == self.ID:
            return self.id_at(index.row())
        if role == self.CELL:
            return self._item(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._item(index.row(), index.column()).tip)
        return None

    def _spoken(self, row: int, column: int) -> str:
        """The first row under a heading says the heading too: the arrow keys pass headings by."""
        section, place = self._locate(row)
        words = self._item(row, column).spoken
        if column == 0 and place == 0 and section.group is not None:
            return f"{section.group.spoken}: {words}"
        return words

    def _item(self, row: int, column: int) -> Cell | Group:
        section, place = self._locate(row)
        if place < 0 and section.group is not None:
            return section.group
        cells = self._rows.get(section.ids[place])
        if cells is None:
            self._ask(section, place)
            return _WAITING
        return cells[column] if column < len(cells) else Cell("")

    def _ask(self, section: Section, place: int) -> None:
        if section.ids[place] in self._asked:
            return
        first = place - place % PAGE
        wanted = tuple(
            row_id
            for row_id in section.ids[first : first + PAGE]
            if row_id not in self._rows and row_id not in self._asked
        )
        self._asked.update(wanted)
        self.rows_needed.emit(wanted)

    @outlet(Channel.SCREEN)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Override QAbstractItemModel."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            case Qt.ItemDataRole.FontRole:
                return theme().font("caption")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            case _:
                return None
