"""Forms of a case: what is filled in is saved, taken back, kept as a draft, and never lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from models.domain.chain import EndReason, GoalStatus
from models.domain.drafts import KeptDraft
from models.domain.errors import ConflictError
from models.domain.events import Event
from models.domain.plan_remarks import Check
from models.domain.status import PermitGround, Protection
from models.domain.timeline_items import ItemKind
from tests.ui.fake_case import SAVED
from ui.case.forms.plan import PlanForm
from ui.case.forms.status import PermitForm, ProtectionForm
from ui.case.page import DEADLINES, HISTORY, MEASURES, PLAN, STATUS
from ui.case.place import CasePlace
from ui.forms.conflict import THEIRS
from ui.lists.table import ListTable


@pytest.fixture
def page(window, shell, settle):
    shell.open_case(1)
    settle(window)
    return shell.page


@pytest.fixture
def plan_form(window, page, settle):
    page.fill_in(lambda file: PlanForm(file.plan))
    settle(window)
    return page.filling.form


def row_called(view, words):
    table = view.table
    for row in range(table.rowCount()):
        item = table.index(row, 0).data(ListTable.CELL)
        if words in getattr(item, "text", ""):
            return table.id_at(row)
    raise AssertionError(words)


def open_row(page, view, words):
    view.choose(row_called(view, words))
    view.row_opened.emit(view.chosen())


def labels_of(widget):
    return widget.findChildren(QLabel)


def press(note, words):
    next(act for act in note.acts if act.text() == words).click()


def test_a_day_of_the_asylum_time_opens_the_form_at_that_day(window, page, desk, settle):
    page.tabs.choose(STATUS)
    open_row(page, page.pages.status.list, Event.ASYLUM_APPLIED.label)
    settle(window)
    form = page.filling.form
    assert window.focusWidget() is form.days[Event.ASYLUM_APPLIED].line
    form.days[Event.ASYLUM_APPLIED].fill("2025-06-20")
    form.try_save()
    settle(window)
    assert desk.wrote == [("events", {Event.ASYLUM_APPLIED: date(2025, 6, 20)})]
    assert page.tabs.current() == STATUS


def test_a_permit_is_written_down(qtbot, window, page, desk, settle):
    page.fill_in(lambda _file: PermitForm())
    form = page.filling.form
    form.try_save()
    assert form.ground.error
    assert form.decided.error
    form.ground.choose(PermitGround.SUBSIDIARY)
    qtbot.keyClicks(form.decided.line, "2026-01-19")
    form.try_save()
    settle(window)
    assert desk.wrote[0][1].ground is PermitGround.SUBSIDIARY


def test_a_permit_that_never_was_is_marked_and_can_be_had_back(window, page, desk, settle):
    page.tabs.choose(STATUS)
    open_row(page, page.pages.status.list, "Flykting")
    page.filling.form.try_save()
    settle(window)
    assert desk.wrote == [("wrong permit", 0)]
    press(page.bar.notes[0], "Ångra")
    settle(window)
    assert desk.undone == [77]
    assert "ångrad" in page.bar.notes[0].words


def test_protection_is_lifted_by_its_weakest_level(window, shell, desk, settle):
    shell.open_case(2)
    settle(window)
    shell.page.fill_in(lambda file: ProtectionForm(file.protection))
    form = shell.page.filling.form
    assert form.level.value() is Protection.MARKED
    form.level.choose(Protection.NONE)
    form.try_save()
    settle(window)
    assert desk.wrote == [("protection", Protection.NONE, date(2026, 11, 23))]


def test_a_case_is_closed_for_a_reason(window, page, desk, settle):
    page.tabs.choose(STATUS)
    open_row(page, page.pages.status.list, "Avsluta ärendet")
    form = page.filling.form
    form.try_save()
    assert form.reason.error
    form.reason.choose(EndReason.MOVED)
    form.try_save()
    settle(window)
    assert desk.wrote == [("close", date(2026, 11, 23), EndReason.MOVED)]


def test_a_goal_is_marked_as_reached(window, page, desk, settle):
    page.tabs.choose(PLAN)
    settle(window)
    open_row(page, page.pages.plan.list, "Undersköterska")
    form = page.filling.form
    form.status.choose(GoalStatus.REACHED)
    form.try_save()
    settle(window)
    _goal, goal_id, change, seen = desk.wrote[0]
    assert (goal_id, change.status, seen) == (11, GoalStatus.REACHED, 3)


def test_a_measure_that_is_there_is_changed(window, page, desk, settle):
    page.tabs.choose(MEASURES)
    page.pages.measures.list.row_opened.emit(1)
    settle(window)
    form = page.filling.form
    assert form.title.value() == "Yrkes-sfi vård, kurs C"
    form.outcome.fill("Närvaro 92 procent")
    form.try_save()
    settle(window)
    assert desk.wrote[0][1] == 1
    assert desk.wrote[0][3] == "Närvaro 92 procent"


def test_each_remark_leads_to_what_is_missing(window, page, settle):
    page.tabs.choose(PLAN)
    settle(window)
    fields = {
        Check.NO_OWN_WORDS: "own_words",
        Check.PARTIAL_GOAL_WITHOUT_DATE: "target_date",
        Check.MEASURE_WITHOUT_HOURS: "hours_per_week",
    }
    for remark, way in zip(
        page.pages.plan.remarks.remarks, list(page.pages.plan.remarks.ways), strict=True
    ):
        way.click()
        settle(window)
        wanted = page.filling.form.field(fields[remark.check]).editor
        assert window.focusWidget() is wanted, remark
        page.leave_form()


def test_a_plan_with_remarks_is_decided_at_the_second_press(window, page, desk, settle):
    page.tabs.choose(PLAN)
    settle(window)
    decide = page.pages.plan.remarks.decide
    assert decide.isEnabled()
    decide.click()
    settle(window)
    assert desk.wrote == []
    decide.click()
    settle(window)
    assert desk.wrote == [("decide",)]


def test_a_plan_without_remarks_is_decided_at_once(window, page, desk, settle):
    desk.found_missing = ()
    page.tabs.choose(PLAN)
    settle(window)
    page.pages.plan.remarks.decide.click()
    settle(window)
    assert desk.wrote == [("decide",)]


def test_an_earlier_version_is_seen_as_it_is_printed(window, page, desk, settle):
    page.tabs.choose(PLAN)
    settle(window)
    open_row(page, page.pages.plan.list, "Version 1")
    settle(window)
    assert desk.printed == [1]


def test_what_is_left_without_saving_can_be_had_back(qtbot, window, page, plan_form, settle):
    qtbot.keyClicks(plan_form.own_words.text, "Jag vill bli bagare")
    qtbot.keyClick(plan_form.own_words.text, Qt.Key.Key_Escape)
    assert page.filling.form is None
    press(page.bar.notes[0], "Ångra")
    assert page.filling.form.own_words.value() == "Jag vill bli bagare"


def test_what_is_typed_is_kept_after_a_moment_of_rest(qtbot, window, page, desk, plan_form, settle):
    qtbot.keyClicks(plan_form.own_words.text, "Jag vill")
    qtbot.waitUntil(lambda: ("plan", 1) in desk.kept)
    assert desk.kept["plan", 1].fields["own_words"] == "Jag vill"
    assert desk.kept["plan", 1].seen == 4


def test_what_is_typed_is_kept_when_the_room_is_left_at_once(
    qtbot, window, shell, desk, plan_form, settle
):
    qtbot.keyClicks(plan_form.own_words.text, "Jag")
    shell.show_people()
    settle(window)
    assert desk.kept["plan", 1].fields["own_words"] == "Jag"


def test_what_is_saved_leaves_no_draft(qtbot, window, desk, plan_form, settle):
    qtbot.keyClicks(plan_form.own_words.text, "Jag vill")
    qtbot.waitUntil(lambda: ("plan", 1) in desk.kept)
    plan_form.try_save()
    settle(window)
    assert desk.kept == {}


def draft(desk, seen=4):
    words = {"own_words": "Från förra gången"}
    desk.kept["plan", 1] = KeptDraft("plan", 1, seen, words, SAVED)


def test_a_draft_is_offered_and_gone_on_with(window, desk, page, settle):
    draft(desk)
    page.fill_in(lambda file: PlanForm(file.plan))
    settle(window)
    form = page.filling.form
    assert "osparat utkast från i dag 09.14" in form.bar.notes[0].words
    press(form.bar.notes[0], "Fortsätt")
    assert form.own_words.value() == "Från förra gången"


def test_a_draft_that_is_not_wanted_is_thrown_away(window, desk, page, settle):
    draft(desk)
    page.fill_in(lambda file: PlanForm(file.plan))
    settle(window)
    press(page.filling.form.bar.notes[0], "Kasta")
    settle(window)
    assert desk.kept == {}


def test_drafts_of_the_case_are_told_when_it_is_opened(window, shell, desk, settle):
    draft(desk)
    shell.open_case(1)
    settle(window)
    assert "Osparat utkast: Planens ord" in shell.page.bar.notes[0].words
    press(shell.page.bar.notes[0], "Öppna")
    assert isinstance(shell.page.filling.form, PlanForm)


def test_a_draft_in_the_days_list_opens_its_form(window, shell, desk, settle):
    draft(desk)
    shell.open_case(1, CasePlace(form="plan"))
    settle(window)
    assert isinstance(shell.page.filling.form, PlanForm)


@pytest.fixture
def conflict(window, page, desk, plan_form, settle):
    """Somebody else has saved other words while mine were being typed."""
    plan_form.own_words.fill("Mina ord")
    others = replace(desk.words.draft, own_words="Deras ord", obstacles="Deras hinder")
    desk.words = replace(desk.words, version=9, draft=others)
    desk.refuse_saving = ConflictError("Någon annan har sparat.")
    plan_form.try_save()
    settle(window)
    desk.refuse_saving = None
    return page.filling.conflict


def test_a_conflict_shows_both_values_and_who_saved(conflict):
    told = {one.name: (one.mine, one.theirs, one.is_mine) for one in conflict._found}
    assert told == {
        "own_words": ("Mina ord", "Deras ord", True),
        "obstacles": ("", "Deras hinder", False),
    }
    assert any("Göran Öberg sparade i dag 09.14" in label.text() for label in labels_of(conflict))


def test_what_is_chosen_is_saved_over_the_new_version(window, desk, conflict, settle):
    conflict.save.click()
    settle(window)
    _plan, saved, seen = desk.wrote[0]
    assert (saved.own_words, saved.obstacles, seen) == ("Mina ord", "Deras hinder", 9)


def test_the_others_value_can_be_chosen(window, desk, conflict, settle):
    conflict.choices[0].choose(THEIRS)
    conflict.save.click()
    settle(window)
    assert desk.wrote[0][1].own_words == "Deras ord"


def test_a_conflict_can_be_left_and_nothing_typed_is_lost(window, page, conflict):
    conflict.back.click()
    assert page.filling.form.isVisible()
    assert page.filling.form.own_words.value() == "Mina ord"


def test_the_chain_leads_to_the_row_of_an_item(window, page, settle):
    page.open_item(ItemKind.MEASURE.value, 2)
    assert page.tabs.current() == MEASURES
    assert page.pages.measures.list.chosen() == 2
    page.open_item(ItemKind.DEADLINE.value, 3)
    assert page.tabs.current() == DEADLINES
    assert page.pages.deadlines.list.chosen() == 3
    page.open_item(ItemKind.PHASE.value, 1)
    assert page.tabs.current() == STATUS
    chosen = page.pages.status.list.currentIndex().data(ListTable.CELL)
    assert chosen.text == "Etablering"


def history_cells(page):
    table = page.pages.history.list.table
    return [table.index(row, 0).data(ListTable.CELL) for row in range(table.rowCount())]


def test_history_tells_changes_in_words_and_hides_digits(window, page, settle):
    page.tabs.choose(HISTORY)
    settle(window)
    told = [f"{cell.text} | {cell.sub}" for cell in history_cells(page)]
    assert told[1] == "Insats: ändrad | Läge: Planerad → Pågår; Till och med: 11 juni 2027"
    assert "2384" not in " ".join(told)
    assert told[4].endswith("Värdena är gallrade")


def test_history_goes_on_page_by_page(window, page, settle):
    page.tabs.choose(HISTORY)
    settle(window)
    page.pages.history.more.click()
    settle(window)
    assert len(history_cells(page)) == 6
    page.pages.history.more.click()
    settle(window)
    assert not page.pages.history.more.isVisible()


def test_a_change_can_be_undone_from_the_history(window, page, desk, settle):
    page.tabs.choose(HISTORY)
    settle(window)
    panel = page.pages.history.panel
    assert not panel.undo.isVisible()
    page.pages.history.list.choose(8)
    panel.undo.click()
    settle(window)
    assert desk.undone == [8]


def test_a_closed_case_is_only_read(window, shell, desk, settle):
    opened = desk.open_case
    desk.open_case = lambda number: replace(
        opened(number), closed=date(2026, 10, 1), end_reason=EndReason.MOVED
    )
    shell.open_case(1)
    settle(window)
    page = shell.page
    page.new_here()
    assert page.filling.form is None
    assert not page.first.isVisible()
    page.tabs.choose(STATUS)
    cells = [
        page.pages.status.list.table.index(row, 0).data(ListTable.CELL)
        for row in range(page.pages.status.list.table.rowCount())
    ]
    assert not any(getattr(cell, "tone", "") == "accent" for cell in cells)
