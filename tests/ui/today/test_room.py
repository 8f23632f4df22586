from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from models.domain.errors import UserError
from models.domain.today import TodayFilter, TodayGroup
from tests.ui.fake_unit import PASSPHRASE
from tests.ui.today.looking import choose, headings
from ui.case.page import DEADLINES, CasePage
from ui.lists.table import ListTable
from ui.people.register import RegisterPage
from ui.today.heading import MINE, UNITS
from ui.today.sheet import CutGroup

CTRL = Qt.KeyboardModifier.ControlModifier


def chosen_rule(room):
    return room.body.chosen().rule_id


def test_idag_is_what_an_officer_sees_first(qtbot, window, settle):
    with qtbot.waitSignal(window.unlocked):
        window.open_desk(PASSPHRASE)
    settle(window)
    assert window.shell.page is window.shell.today
    assert window.shell.rail.buttons[0].isChecked()
    assert QApplication.focusWidget() is window.shell.today.body.list
    assert window.shell.today.body.chosen() is not None


def test_the_heading_says_the_day_and_the_week(room):
    assert room.heading.date.words == "Måndag 23 november 2026 · vecka 48"


def test_the_groups_stand_in_their_order_with_their_counts(units):
    assert [(head.title, head.count) for head in headings(units)] == [
        ("Försenat", 2),
        ("Denna vecka", 4),
        ("Kommande 30 dagar", 9),
        ("Väntar på andra", 2),
    ]


def test_the_rail_says_how_much_is_late_or_falls_due_this_week(shell, room):
    assert shell.rail.buttons[0].accessibleName() == "Idag, 6 att göra"


def test_the_officers_own_cases_come_first_and_the_units_when_asked(units, desk):
    assert desk.asked_lists[0] == (True, TodayFilter.ALL)
    assert desk.asked_lists[-1] == (False, TodayFilter.ALL)


def test_filters_say_how_much_they_leave_and_leave_that(room, window, settle):
    chip = room.heading.chips.chips[TodayFilter.PERMIT_ENDS]
    assert chip.text() == "Tillstånd löper ut 1"
    chip.click()
    settle(window)
    assert [head.count for head in headings(room)] == [1]
    assert chosen_rule(room) == "UNIT-PERMIT-END"


def test_a_filter_that_would_leave_nothing_is_not_offered(room, desk, window, settle):
    desk.rules_without = {"UNIT-IDLE"}
    room.load()
    settle(window)
    chips = room.heading.chips.chips
    assert not chips[TodayFilter.IDLE].isVisible()
    assert chips[TodayFilter.ALL].isVisible()


def test_a_filter_whose_last_row_is_done_gives_way_to_everything(room, desk, window, settle):
    room.heading.chips.choose(TodayFilter.IDLE)
    settle(window)
    desk.rules_without = {"UNIT-IDLE"}
    room.load()
    settle(window)
    assert room.heading.chips.current() is TodayFilter.ALL
    assert len(headings(room)) == 4


def test_no_filter_names_an_area_of_somebodys_life(room):
    words = " ".join(chip.text() for chip in room.heading.chips.chips.values()).lower()
    for area in ("hälsa", "boende", "ekonomi", "språk", "barn", "land", "religion"):
        assert area not in words


def test_a_long_group_is_cut_and_says_how_long_it_is(units):
    month = headings(units)[2]
    assert (month.shown, month.way) == (5, "Visa alla 9")


def test_plus_shows_the_whole_group_and_minus_cuts_it_again(qtbot, units):
    choose(units, "PRE-4M")
    qtbot.keyClick(units.body.list, Qt.Key.Key_Plus)
    assert (headings(units)[2].shown, headings(units)[2].way) == (9, "Visa färre")
    assert chosen_rule(units) == "PRE-4M"
    qtbot.keyClick(units.body.list, Qt.Key.Key_Plus)
    assert headings(units)[2].shown == 9
    qtbot.keyClick(units.body.list, Qt.Key.Key_Minus)
    assert headings(units)[2].shown == 5


def test_a_press_on_a_heading_shows_the_whole_group(qtbot, units):
    view = units.body.list
    row = view.table.group_rows()[2]
    place = view.visualRect(view.table.index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert headings(units)[2].shown == 9


def test_only_a_heading_that_can_be_pressed_looks_so(qtbot, units):
    view = units.body.list
    for number, shape in ((0, Qt.CursorShape.ArrowCursor), (2, Qt.CursorShape.PointingHandCursor)):
        place = view.visualRect(view.table.index(view.table.group_rows()[number], 0)).center()
        qtbot.mouseMove(view.viewport(), place + QPoint(1, 0))
        qtbot.mouseMove(view.viewport(), place)
        assert view.viewport().cursor().shape() is shape


def test_a_very_long_group_comes_page_by_page_as_it_is_scrolled(units, desk, window, settle):
    desk.many = 250
    units.load()
    settle(window)
    units.body.list.choose_first()
    units.body._turn_group(TodayGroup.LATE)
    assert headings(units)[0].shown == 252
    units.body.list.choose(180)
    settle(window)
    assert desk.asked_skips == [100]
    assert units.body.chosen() is not None
    assert units.body.list.table.index(181, 0).data(ListTable.CELL).text


def test_rows_that_have_gone_meanwhile_say_so(units, desk, window, settle):
    desk.many = 250
    units.load()
    settle(window)
    units.body._turn_group(TodayGroup.LATE)
    desk.many = 20
    units.body.list.choose(180)
    settle(window)
    assert "ändrats" in units.body.list.table.index(181, 0).data(ListTable.CELL).text
    assert units.body.chosen() is None


def test_enter_opens_the_case_at_the_deadline(qtbot, shell, room, window, settle):
    choose(room, "SCH-2M")
    qtbot.keyClick(room.body.list, Qt.Key.Key_Return)
    settle(window)
    page = shell.page
    assert isinstance(page, CasePage)
    assert page.tabs.current() == DEADLINES
    finding = page.pages.deadlines._findings[page.pages.deadlines.list.chosen()]
    assert finding.rule_id == "SCH-2M"
    assert finding.subject != str(page.case.person_uuid)


def test_the_way_back_leads_to_idag_and_to_the_same_row(qtbot, shell, room, window, settle):
    choose(room, "SCH-2M")
    room.body.panel.open.click()
    settle(window)
    qtbot.keyClick(shell, Qt.Key.Key_Escape)
    settle(window)
    assert shell.page is room
    assert chosen_rule(room) == "SCH-2M"
    assert QApplication.focusWidget() is room.body.list


def test_a_case_from_personer_leads_back_to_personer(qtbot, shell, room, window, settle):
    shell.show_people()
    shell.open_case(1)
    settle(window)
    qtbot.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.page is shell.people
    assert shell.rail.buttons[1].isChecked()


def test_a_draft_of_somebody_new_leads_to_the_form(shell, room, window, settle):
    room.heading.chips.choose(TodayFilter.DRAFTS)
    settle(window)
    assert room.body.list.titles[2] == "Sparat"
    row_id = next(n for n, thing in room.body.sheet.rows.items() if thing.case_id is None)
    room.body.list.choose(row_id)
    assert room.body.panel.open.text() == "Fortsätt registrera"
    room.body.panel.open.click()
    settle(window)
    assert isinstance(shell.page, RegisterPage)


def test_a_change_anywhere_shows_in_the_list(shell, room, desk, window, settle):
    choose(room, "SFI-1M")
    desk.rules_without = {"SCH-2M"}
    shell.operations.cases_changed.emit(desk.finish_task(2))
    settle(window)
    assert headings(room)[0].count == 1
    assert chosen_rule(room) == "SFI-1M"


def test_when_the_chosen_row_is_done_the_next_takes_its_place(room, desk, window, settle):
    choose(room, "BOS-DUTY")
    desk.rules_without = {"BOS-DUTY"}
    room.load()
    settle(window)
    assert chosen_rule(room) == "SFI-1M"


def test_the_last_row_of_a_group_gives_way_to_the_one_before(room, desk, window, settle):
    choose(room, "SCH-2M")
    desk.rules_without = {"SCH-2M"}
    room.load()
    settle(window)
    assert chosen_rule(room) == "UNIT-FOLLOWUP"


def test_only_the_last_of_many_questions_is_answered(room, desk, window, settle):
    for narrowed in (TodayFilter.IDLE, TodayFilter.PERMIT_ENDS, TodayFilter.ALL):
        room.heading.chips.choose(narrowed)
    settle(window)
    assert len(headings(room)) == 4


def test_when_there_is_nothing_to_do_the_way_on_is_offered(room, desk, window, settle):
    desk.none = True
    room.load()
    settle(window)
    nothing = room.body.nothing
    assert nothing.isVisible()
    assert "Inget att göra" in nothing.heading.text()
    assert QApplication.focusWidget() is nothing.units
    assert not room.body.panel.isVisible()
    nothing.units.click()
    settle(window)
    assert room.heading.whose.current() == UNITS
    assert QApplication.focusWidget() is nothing.new


def test_a_new_unit_is_told_to_register_somebody(shell, room, desk, window, settle):
    desk.none = desk.no_cases = True
    room.load()
    settle(window)
    assert "Registrera den första" in room.body.nothing.advice.text()
    room.body.nothing.new.click()
    assert isinstance(shell.page, RegisterPage)


def test_the_list_comes_back_when_there_is_something_again(room, desk, window, settle):
    desk.none = True
    room.load()
    settle(window)
    desk.none = False
    room.load()
    settle(window)
    assert room.body.list.isVisible()
    assert QApplication.focusWidget() is room.body.list


def test_what_cannot_be_read_is_told_above_the_page(shell, room, desk, window, settle, monkeypatch):
    def refuse(**_chosen):
        raise UserError("Databasen är upptagen. Försök igen.")

    monkeypatch.setattr(desk, "todays_list", refuse)
    room.load()
    settle(window)
    assert "upptagen" in shell.bar.notes[0].words
    assert len(headings(room)) == 4


def test_keys_lead_between_the_rooms(qtbot, shell, room):
    qtbot.keyClick(shell, Qt.Key.Key_2, CTRL)
    assert shell.page is shell.people
    qtbot.keyClick(shell, Qt.Key.Key_1, CTRL)
    assert shell.page is room


def test_a_room_that_one_may_not_leave_keeps_its_mark(qtbot, shell, room, prepared):
    shell.register()
    qtbot.keyClicks(shell.page.form.given.line, "A")
    prepared.answers.append(0)
    shell.rail.buttons[1].click()
    assert shell.rail.buttons[0].isChecked()
    assert isinstance(shell.page, RegisterPage)


def test_registering_is_a_press_away(shell, room):
    room.heading.new.click()
    assert isinstance(shell.page, RegisterPage)


def test_the_whole_list_keeps_qts_rules(units, qtmodeltester):
    units.body._turn_group(TodayGroup.MONTH)
    assert any(isinstance(head, CutGroup) for head in headings(units))
    qtmodeltester.check(units.body.list.table)


def test_mine_and_the_units_are_both_in_sight(room):
    assert room.heading.whose.current() == MINE
    assert room.heading.is_mine
