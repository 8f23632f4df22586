import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.lists.cells import Cell, Group, Section, isolated
from ui.lists.table import PAGE, ListTable
from ui.lists.view import Head, ListView
from ui.parts.badges import Mark
from ui.theme.current import theme

LATE, SOON = Group("Försenat", 2, "danger", "warning"), Group("Denna vecka", 1)
SECTIONS = (Section((11, 12), LATE), Section((21,), SOON))
ROWS = {number: (Cell(f"Person {number}", "2026-0001"), Cell("Frist")) for number in (11, 12, 21)}
HEADS = ("Person", "Vad")


@pytest.fixture
def table():
    made = ListTable(HEADS)
    made.show_sections(SECTIONS, ROWS)
    return made


@pytest.fixture
def view(qtbot):
    made = ListView("Ärenden", [Head("Person", 200), Head("Vad")])
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.table.show_sections(SECTIONS, ROWS)
    made.show()
    return made


def test_the_table_keeps_qts_rules(table, qtmodeltester):
    qtmodeltester.check(table)


def test_an_empty_table_keeps_qts_rules(qtmodeltester):
    empty = ListTable(HEADS)
    empty.show_sections((Section((), LATE),), {})
    qtmodeltester.check(empty)


def test_headings_stand_among_the_rows_and_cannot_be_chosen(table):
    assert [table.id_at(row) for row in range(table.rowCount())] == [None, 11, 12, None, 21]
    assert table.group_rows() == [0, 3]
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_an_id_is_found_again(table):
    assert [table.row_of(row_id) for row_id in (11, 12, 21, 99)] == [1, 2, 4, -1]


def test_the_first_row_under_a_heading_says_the_heading_too(table):
    words = table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Försenat, 2: ")
    assert "Försenat" not in table.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_rows_are_asked_for_a_page_at_a_time_and_only_once(qtbot):
    table, asked = ListTable(HEADS), []
    table.rows_needed.connect(asked.append)
    table.show_sections((Section(tuple(range(1000))),), {})
    for row in (250, 251, 250):
        table.index(row, 0).data(ListTable.CELL)
    assert asked == [tuple(range(200, 200 + PAGE))]
    table.put_rows({number: (Cell(str(number)), Cell("")) for number in asked[0]})
    assert table.index(250, 0).data(ListTable.CELL).text == "250"


def test_a_changed_row_is_asked_for_again(table):
    asked = []
    table.rows_needed.connect(asked.append)
    table.forget([12])
    table.index(2, 0).data(ListTable.CELL)
    assert asked == [(12,)]


def test_a_name_in_another_script_cannot_turn_the_words_around_it():
    cell = Cell("نور الدين", "2026-0165")
    assert cell.spoken == f"{isolated('نور الدين')}, {isolated('2026-0165')}"


def test_arrow_keys_pass_headings_by(qtbot, view):
    view.choose(12)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert chosen.args == [21]


def test_enter_opens_the_current_row(qtbot, view):
    view.choose_first()
    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [11]


def test_home_and_end_go_to_the_first_and_last_row(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.chosen() == 21
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.chosen() == 11


def test_rows_get_their_own_height_back_when_headings_move(view):
    assert view.rowHeight(0) == theme().size("group")
    view.table.show_sections((Section((21, 11)),), ROWS)
    assert {view.rowHeight(row) for row in range(2)} == {theme().size("row-two")}


def test_the_ring_is_asked_to_follow_the_current_row(view):
    view.choose(12)
    ring = view.focus_rect()
    head = view.horizontalHeader().height()
    assert ring.top() >= head + theme().size("group")
    assert ring.height() == theme().size("row-two") - 1


@pytest.mark.parametrize("state", ["plain", "chosen", "hovered"])
def test_every_kind_of_row_can_be_painted(table, view, state):
    sections = (Section((1,), LATE), Section((2,)))
    rows = {
        1: (Cell("å" * 200, "ä" * 200, icon="actor", strong=True), Cell("", mark=Mark("x" * 200))),
        2: (Cell("Skyddad person", mark=Mark("2026-0187", "warning", "shield")), Cell("a")),
    }
    table.show_sections(sections, rows)
    image = QImage(200, 48, QImage.Format.Format_ARGB32)
    option = QStyleOptionViewItem()
    option.rect, option.widget = image.rect(), view
    if state != "plain":
        option.state |= getattr(
            QStyle.StateFlag, {"chosen": "State_Selected", "hovered": "State_MouseOver"}[state]
        )
    for row in range(table.rowCount()):
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        view.itemDelegate().paint(painter, option, table.index(row, 0))
        painter.end()
        assert len({image.pixel(x, 20) for x in range(200)}) > 1


def test_nothing_is_asked_of_no_row(table):
    assert table.data(QModelIndex()) is None
    assert table.rowCount(table.index(1, 0)) == 0


def test_what_was_typed_is_never_markup_in_a_tip(table):
    table.put_rows({11: (Cell("<b>Ring</b>"), Cell("Frist", hint="Skollagen"))})
    name, law = (table.index(1, column).data(Qt.ItemDataRole.ToolTipRole) for column in (0, 1))
    assert "<b>" not in name
    assert "&lt;b&gt;" in name
    assert "Skollagen" in law


def test_ears_hear_the_whole_row_in_its_first_cell(table):
    table.put_rows({12: (Cell("Person", said="Person, senast i morgon"), Cell("Frist"))})
    said = table.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Person, senast i morgon"
