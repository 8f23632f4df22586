from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from models.domain.today import NEUTRAL, TodayFilter
from tests.ui.today.looking import choose, headings
from ui.lists.cells import isolated
from ui.parts.badges import Badge
from ui.parts.labels import ElidedLabel
from ui.parts.reckoning import Reckoning
from ui.theme.current import themes
from ui.theme.theme import Theme
from ui.today.rows import Columns


def parts(room, kind):
    """The parts of the explanation that are in sight; those of an earlier one are on their way."""
    QApplication.processEvents()
    content = room.body.panel.reading.widget()
    return [part for part in content.findChildren(kind) if part.isVisibleTo(content)]


def read(room):
    """Everything the explanation says to the eye."""
    words = [label.text() for label in parts(room, QLabel) if label.text()]
    words += [label.words for label in parts(room, ElidedLabel)]
    words += [badge.accessibleName() for badge in parts(room, Badge)]
    return " | ".join(words)


def steps(room):
    [reckoning] = parts(room, Reckoning)
    return reckoning.accessibleName().split("; ")


def told(room):
    """What a screen reader hears of the explanation."""
    return room.body.panel.reading.accessibleDescription()


@pytest.fixture
def large(qapp, room, window, settle):
    """Idag at 200 % text."""
    themes.use(qapp, Theme(scale=2.0))
    settle(window)
    yield room
    themes.use(qapp, Theme())


def test_the_explanation_goes_from_start_over_rule_to_due_date(room):
    choose(room, "SCH-2M")
    assert steps(room) == [
        "21 september 2026, Mottagen i skolan (startdatum)",
        "+ 2 månader, Regel SCH-2M",
        "21 november 2026, Senast",
    ]


def test_the_explanation_says_law_status_and_who_answers(room):
    choose(room, "SCH-2M")
    words = read(room)
    assert "Skollagen (2010:800) 3 kap. 12 e §" in words
    assert "Gäller" in words
    assert "2 dagar sent" in words
    assert "Skolan" in words
    assert "Handläggare: Göran Öberg" in words
    assert "Yonas: Årskurs och grupp inom två månader" in words


def test_a_routine_is_never_shown_as_law(room):
    choose(room, "UNIT-IDLE")
    assert "Rutin eller avtal, inte lag" in read(room)
    assert "Gäller |" not in read(room)


def test_a_time_that_has_stood_still_is_left_to_the_case(room, desk, window, settle):
    thing = choose(room, "ETA-36")
    assert thing.matter.is_plain(thing.due)
    desk.shifted = True
    room.load()
    settle(window)
    choose(room, "ETA-36")
    assert any("ärendet visar hur" in step for step in steps(room))


def test_nothing_of_health_is_told_in_the_list(units):
    thing = choose(units, "UNIT-HEALTH")
    assert thing.matter.rule.title != NEUTRAL
    for words in (read(units), told(units), steps(units)[0], repr(units.body._cells(20_000_003))):
        assert "hälso" not in words.lower()
    assert "2001:454, 7 a §" in read(units)


def test_a_protected_person_is_a_case_number_and_nothing_more(room):
    choose(room, "UNIT-FOLLOWUP")
    assert "Skyddad person" in read(room)
    assert "Ärende 2026-0002" in read(room)
    assert any("Ärendet visar vilket datum" in step for step in steps(room))


def test_to_choose_a_row_is_not_to_open_the_case(room, desk):
    for rule in ("SCH-2M", "UNIT-FOLLOWUP", "SFI-1M"):
        choose(room, rule)
    assert desk.opened == []


def test_a_task_says_who_is_waited_for_and_can_be_ticked_off(room):
    choose(room, "Svar på begärd")
    assert room.body.panel.finish.isVisible()
    assert "Lida äldreboende" in read(room)
    choose(room, "SCH-2M")
    assert not room.body.panel.finish.isVisible()


def test_space_puts_the_keyboard_on_the_explanation_and_escape_back(qtbot, shell, room):
    choose(room, "SCH-2M")
    qtbot.keyClick(room.body.list, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is room.body.panel.reading
    qtbot.keyClick(shell, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is room.body.list
    assert shell.page is room


def test_ears_hear_the_row_the_steps_and_the_law(room):
    choose(room, "SCH-2M")
    said = told(room)
    for words in (
        "Selamawit Tesfay Gebremariam",
        "2026-0001",
        "Yonas: Årskurs och grupp inom två månader",
        "Senast 21 november 2026, 2 dagar sent",
        "Ansvarig: skolan",
        "3 kap. 12 e §",
        "Mottagen i skolan (startdatum)",
    ):
        assert words in said


def test_a_screen_reader_hears_one_sentence_a_row(room):
    choose(room, "SCH-2M")
    view = room.body.list
    index = view.table.index(view.currentIndex().row(), 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(isolated("Selamawit Tesfay Gebremariam"))
    assert "12 e §. Gäller." in said
    # Qt counts both headers among the cells.
    place = (index.row() + 1) * (view.table.columnCount() + 1) + 1
    cell = QAccessible.queryAccessibleInterface(view).child(place)
    assert cell.text(QAccessible.Text.Name) == said


def test_the_law_is_in_the_tip(room):
    choose(room, "SCH-2M")
    view = room.body.list
    tip = view.table.index(view.currentIndex().row(), 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "Skollagen (2010:800) 3 kap. 12 e §" in tip
    assert "Gäller" in tip


def test_a_name_in_another_script_cannot_turn_the_row(room):
    thing = choose(room, "BOS-DUTY")
    cells = room.body._cells(room.body.list.chosen())
    assert isolated(thing.person.native) in cells[0].sub


def test_at_200_percent_two_columns_are_left_and_the_panel_waits(large):
    assert large.body.list.titles == ("Person", "Vad och senast")
    assert not large.body.panel.isVisible()
    assert large.heading.date.words == "mån 23 november"
    assert large.heading.filter.isVisible()
    assert not large.heading.chips.isVisible()


def test_at_200_percent_the_explanation_takes_the_lists_place(qtbot, shell, large):
    choose(large, "SCH-2M")
    qtbot.keyClick(large.body.list, Qt.Key.Key_Space)
    assert large.body.panel.isVisible()
    assert not large.body.list.isVisible()
    assert QApplication.focusWidget() is large.body.panel.reading
    qtbot.keyClick(shell, Qt.Key.Key_Escape)
    assert large.body.list.isVisible()
    assert QApplication.focusWidget() is large.body.list
    large.heading.explain.click()
    assert large.body.panel.isVisible()
    large.body.panel.back.click()
    assert large.body.list.isVisible()


def test_a_reload_does_not_close_what_is_being_read(qtbot, large, desk, window, settle):
    choose(large, "SCH-2M")
    qtbot.keyClick(large.body.list, Qt.Key.Key_Space)
    large.load()
    settle(window)
    assert large.body.panel.isVisible()
    desk.rules_without = {"SCH-2M"}
    large.load()
    settle(window)
    assert large.body.list.isVisible()


def test_at_200_percent_filters_come_when_asked_for(large, window, settle):
    large.heading.filter.click()
    assert large.heading.chips.isVisible()
    large.heading.chips.choose(TodayFilter.DRAFTS)
    settle(window)
    large.heading.filter.click()
    assert large.heading.chips.isVisible()  # a narrowed list says so
    large.heading.chips.choose(TodayFilter.ALL)
    settle(window)
    assert not large.heading.chips.isVisible()


@pytest.mark.parametrize(
    ("width", "columns", "beside"),
    [(1440, Columns.FOUR, True), (1280, Columns.THREE, True), (1024, Columns.THREE, False)],
)
def test_there_are_as_many_columns_as_there_is_room_for(
    room, window, settle, width, columns, beside
):
    window.resize(width, 800)
    settle(window)
    assert len(room.body.list.titles) == columns.value
    assert room.body.panel.isVisible() is beside
    assert room.heading.explain.isVisible() is not beside


def test_the_same_row_stays_chosen_when_columns_come_and_go(room, window, settle):
    choose(room, "SFI-1M")
    for width in (1024, 1440):
        window.resize(width, 800)
        settle(window)
        assert room.body.chosen().rule_id == "SFI-1M"


def test_the_list_tells_its_groups_to_ears(room):
    assert room.body.list.accessibleDescription().startswith("2 försenat, 4 denna vecka")


def test_the_first_row_says_its_heading_and_the_key_to_the_rest(units):
    view = units.body.list
    row = view.table.group_rows()[2] + 1
    said = view.table.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Kommande 30 dagar, 9, 5 visas, plus visar alla: ")


def test_a_list_from_another_year_says_the_year(room, desk, window, settle):
    desk.at = date(2026, 12, 31)
    room.load()
    settle(window)
    assert room.heading.date.words == "Torsdag 31 december 2026 · vecka 53"
    assert any("2027" in cells[2].text for cells in map(room.body._cells, room.body.sheet.rows))
    assert headings(room)
