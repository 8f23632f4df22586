import pytest
from PySide6.QtCore import Qt

from models.domain.errors import UserError
from models.domain.labels import MASKED
from tests.ui.fake_unit import LONG, PEOPLE, TODAY, FakeDesk
from ui.lists.table import PAGE, ListTable
from ui.people.rows import heads, row_of

CTRL = Qt.KeyboardModifier.ControlModifier


def cell(room, row, column=0):
    return room.list.table.index(row, column).data(ListTable.CELL)


def test_everybody_with_an_open_case_is_listed(shell):
    assert shell.people.list.table.rowCount() == len(PEOPLE)
    assert cell(shell.people, 0).text == PEOPLE[0].text


def test_a_protected_person_is_a_case_number_and_nothing_more(shell):
    masked = cell(shell.people, 1)
    assert masked.text == MASKED.text
    assert masked.mark.words == "2026-0002"
    assert masked.sub == ""


def test_typing_narrows_the_list_and_says_why(qtbot, window, shell, settle):
    qtbot.keyClicks(shell.people.search, "kovalenko")
    settle(window)
    assert shell.people.shown() == (7,)
    assert shell.people.list.titles[1] == "Träff"
    assert cell(shell.people, 0, 1).text


def test_only_the_last_of_many_keystrokes_is_answered(qtbot, window, shell, settle):
    qtbot.keyClicks(shell.people.search, "nour eddin")
    settle(window)
    assert shell.people.shown() == (3,)


def test_a_search_that_has_settled_is_logged_once(qtbot, window, shell, desk, settle):
    shell.people._settled.setInterval(0)
    qtbot.keyClicks(shell.people.search, "nour")
    settle(window)
    qtbot.waitUntil(lambda: bool(desk.settled))
    settle(window)
    assert desk.settled == [1]


def test_nobody_found_says_what_to_do(qtbot, window, shell, settle):
    qtbot.keyClicks(shell.people.search, "qqqq")
    settle(window)
    assert shell.people._empty.isVisible()
    assert "Ingen person" in shell.people._empty.heading.text()
    assert not shell.people.panel.isVisible()


def test_mine_and_the_units(qtbot, window, shell, settle):
    shell.people.whose.choose(0)
    settle(window)
    assert shell.people.shown() == (2, 4, 6)


def test_sorted_by_name_or_by_what_is_due(window, shell, settle):
    shell.people.order.choose(1)
    settle(window)
    assert shell.people.shown() == tuple(range(len(PEOPLE), 0, -1))


def test_the_chosen_row_is_explained_without_opening_the_case(window, shell, desk):
    shell.people.list.choose(1)
    assert shell.people.panel._case.case_id == 1
    assert desk.opened == []


def test_enter_in_the_search_opens_the_first_hit(qtbot, window, shell, desk, settle):
    qtbot.keyClicks(shell.people.search, "kovalenko")
    settle(window)
    qtbot.keyClick(shell.people.search, Qt.Key.Key_Return)
    settle(window)
    assert desk.opened == [7]


def test_search_is_a_key_away_from_anywhere(qtbot, window, shell, settle):
    shell.open_case(1)
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert shell.people.search.hasFocus()


def test_words_typed_at_the_top_are_searched_for(qtbot, window, shell, settle):
    qtbot.keyClicks(shell.top.search, "teklit")
    qtbot.keyClick(shell.top.search, Qt.Key.Key_Return)
    settle(window)
    assert shell.people.shown() == (5,)


class TestManyPeople:
    @pytest.fixture
    def desk(self):
        return FakeDesk(people=100_000)

    def test_of_a_long_list_only_what_is_in_sight_is_read(self, shell, desk):
        assert shell.people.list.table.rowCount() == 100_000
        assert sum(len(ids) for ids in desk.asked_pages) <= 2 * PAGE

    def test_the_end_of_a_long_list_is_a_key_away(self, qtbot, window, shell, desk, settle):
        qtbot.keyClick(shell.people.list, Qt.Key.Key_End)
        settle(window)
        assert shell.people.list.chosen() == 100_000
        assert shell.people.panel._case.case_id == 100_000
        assert sum(len(ids) for ids in desk.asked_pages) <= 4 * PAGE


@pytest.mark.parametrize("narrow", [True, False])
@pytest.mark.parametrize("searching", [True, False])
def test_every_person_fits_the_columns_of_every_form_of_the_list(searching, narrow):
    columns = heads(searching=searching, narrow=narrow)
    desk = FakeDesk()
    for case_id in range(1, len(PEOPLE) + 1):
        cells = row_of(desk.row(case_id), TODAY, searching=searching, narrow=narrow)
        assert len(cells) == len(columns)


def test_a_new_person_is_registered_and_the_case_opens(qtbot, window, shell, desk, settle):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    form = shell.page.form
    qtbot.keyClicks(form.given.line, "Amina")
    qtbot.keyClicks(form.family.line, "Warsame")
    qtbot.keyClicks(form.birth_date.line, "19900214")
    form.language.choose("so")
    form.interpreter.fill(on=True)
    qtbot.keyClick(form.given.line, Qt.Key.Key_S, CTRL)
    settle(window)
    entry = desk.registered[0]
    assert (entry.given, entry.family, entry.language) == ("Amina", "Warsame", "so")
    assert entry.interpreter_needed
    assert desk.opened == [len(PEOPLE) + 1]
    assert shell.page.case.person.text == "Amina Warsame"


def test_a_person_needs_a_name(window, shell, desk):
    shell.register()
    shell.page.form.try_save()
    assert shell.page.form.given.error
    assert desk.registered == []


def test_a_permit_is_asked_about_only_where_there_is_one(window, shell):
    shell.register()
    form = shell.page.form
    assert not form.decided.isVisible()
    assert form.asylum_applied.isVisible()
    form.ground.box.setCurrentIndex(1)
    assert form.decided.isVisible()
    assert not form.asylum_applied.isVisible()
    form.given.fill("A")
    form.try_save()
    assert form.decided.error


def test_what_is_hidden_is_not_sent(window, shell):
    shell.register()
    form = shell.page.form
    form.asylum_applied.fill("2026-01-02")
    assert len(form.entry().events) == 1
    form.ground.box.setCurrentIndex(1)
    assert form.entry().events == {}


def test_people_who_are_alike_show_while_typing(qtbot, window, shell, settle):
    shell.register()
    page = shell.page
    page._pause.setInterval(0)
    qtbot.keyClicks(page.form.given.line, "Nour")
    qtbot.keyClicks(page.form.family.line, "Abdulrahman")
    qtbot.waitUntil(page.alike.isVisible)
    settle(window)
    with qtbot.waitSignal(page.case_opened) as opened:
        page.form.was_saved()
        page.alike.findChild(type(page.form.save)).click()
    assert opened.args == [3]


def test_what_the_service_refuses_stands_at_its_field(window, shell, settle):
    shell.register()
    form = shell.page.form
    form.given.fill("A")
    form.identifier.fill("123")
    form.try_save()
    settle(window)
    assert form.identifier.error == "Numret är för kort."
    assert form.save.text() == "Registrera"


def test_a_refusal_without_a_field_stands_above_the_form(window, shell, desk, settle):
    desk.refuse_saving = UserError("Databasen är upptagen. Försök igen.")
    shell.register()
    shell.page.form.given.fill("A")
    shell.page.form.try_save()
    settle(window)
    assert "upptagen" in shell.page.form.bar.notes[0].words


def test_leaving_a_form_that_holds_something_asks_first(qtbot, window, shell, prepared):
    shell.register()
    page = shell.page
    qtbot.keyClicks(page.form.given.line, "A")
    prepared.answers.append(0)
    qtbot.keyClick(page.form.given.line, Qt.Key.Key_Escape)
    assert shell.page is page
    prepared.answers.append(1)
    qtbot.keyClick(page.form.given.line, Qt.Key.Key_Escape)
    assert shell.page is shell.people


def test_an_untouched_form_is_left_without_a_question(qtbot, window, shell):
    shell.register()
    qtbot.keyClick(shell.page.form.given.line, Qt.Key.Key_Escape)
    assert shell.page is shell.people


def test_the_longest_name_is_cut_and_told_in_full(shell):
    shell.people.list.choose(6)
    tip = shell.people.list.table.index(5, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert LONG in tip
