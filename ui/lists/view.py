"""The list on screen: fixed heights from the theme, whole rows, one click or Enter opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.lists.delegate import RowDelegate
from ui.lists.table import Index, ListTable
from ui.outlets import call
from ui.theme.current import theme, themes


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its heading, and how wide it is at 100 % text; 0 takes what is left."""

    title: str
    width: int = 0


class ListView(QTableView):
    """Shows a ``ListTable``.

    Signals:
        row_chosen: the id of the row that is now current; it is only looked at.
        row_opened: the id of the row that is to be opened.
    """

    row_chosen = Signal(int)
    row_opened = Signal(int)

    def __init__(self, name: str, heads: Sequence[Head], row: str = "row-two") -> None:
        super().__init__()
        self._heads, self._row = tuple(heads), row
        self._low_rows: list[int] = []  # headings, which are lower than rows
        self.table = ListTable([head.title for head in heads], self)
        call(self, name)
        self.setModel(self.table)
        self.setItemDelegate(RowDelegate(self))
        self._be_a_list()
        self.table.modelReset.connect(self._fit_groups)
        self.doubleClicked.connect(self._open)
        self.refit()
        themes.changed.connect(self.refit)

    def _be_a_list(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_heads(self, heads: Sequence[Head]) -> None:
        """Show other columns from the next ``show_sections`` on."""
        self._heads = tuple(heads)

    @property
    def titles(self) -> tuple[str, ...]:
        """The headings of the columns."""
        return tuple(head.title for head in self._heads)

    def refit(self) -> None:
        """Take heights and widths from the theme in use."""
        head = self.horizontalHeader()
        head.setFixedHeight(theme().size("table-head"))
        head.setMinimumSectionSize(theme().px(48))
        self.verticalHeader().setMinimumSectionSize(theme().size("target-min"))
        self.verticalHeader().setDefaultSectionSize(theme().size(self._row))
        self._fit_groups()

    def _fit_columns(self) -> None:
        head = self.horizontalHeader()
        for number, column in enumerate(self._heads[: self.table.columnCount()]):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(number, mode)
            if column.width:
                head.resizeSection(number, theme().px(column.width))

    def _fit_groups(self) -> None:
        self.clearSpans()
        count = self.table.rowCount()
        for row in self._low_rows:
            if row < count:
                self.setRowHeight(row, theme().size(self._row))
        self._low_rows = self.table.group_rows()
        for row in self._low_rows:
            self.setRowHeight(row, theme().size("group"))
            if self.table.columnCount() > 1:
                self.setSpan(row, 0, 1, self.table.columnCount())
        self._fit_columns()

    def choose(self, row_id: int) -> bool:
        """Make the row of an id current; tell whether it is in the list."""
        row = self.table.row_of(row_id)
        if row >= 0:
            self.setCurrentIndex(self.table.index(row, 0))
        return row >= 0

    def choose_first(self) -> None:
        """Make the first row current, if there is one."""
        row = self.table.first_row()
        if row >= 0:
            self.setCurrentIndex(self.table.index(row, 0))
            self.scrollToTop()

    def chosen(self) -> int | None:
        """Return the id of the current row."""
        index = self.currentIndex()
        return self.table.id_at(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Override QAbstractItemView."""
        super().currentChanged(current, previous)
        if not current.isValid() or current.row() == previous.row():
            return
        row_id = self.table.id_at(current.row())
        if row_id is not None:
            self.row_chosen.emit(row_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractItemView: Home and End go to the first and last row."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.currentIndex())
            case Qt.Key.Key_Home:
                self.choose_first()
            case Qt.Key.Key_End if self.table.rowCount():
                self.setCurrentIndex(self.table.index(self.table.rowCount() - 1, 0))
            case _:
                super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row_id = self.table.id_at(index.row()) if index.isValid() else None
        if row_id is not None:
            self.row_opened.emit(row_id)

    def focus_rect(self) -> QRect:
        """Return the current row, for the focus ring; the whole list when there is none."""
        place = self.visualRect(self.currentIndex())
        if place.isEmpty():
            return self.rect().adjusted(1, 1, -1, -1)
        view = self.viewport().rect()
        shown = QRect(1, place.top(), view.width() - 2, place.height() - 1).intersected(view)
        return shown.translated(self.viewport().pos())
