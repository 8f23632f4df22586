from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from models.domain.errors import ConflictError
from models.domain.rules import FindingState, RuleStatus
from tests.ui.fake_unit import PEOPLE, FakeDesk
from ui.case.facts import case_facts
from ui.case.findings import (
    clocks_of,
    law_mark,
    next_steps,
    reckoning_steps,
    sort_findings,
    state_mark,
    title_of,
    tone_of,
    when_words,
)
from ui.case.page import DEADLINES, MEASURES, STATUS
from ui.lists.cells import Group
from ui.lists.table import ListTable

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window, shell, settle):
    shell.open_case(1)
    settle(window)
    return shell.page


@pytest.fixture
def case():
    return FakeDesk().open_case(1)


def finding(case, rule_id):
    return next(found for found in case.findings if found.rule_id == rule_id)


def test_a_case_is_opened_once(page, desk):
    assert desk.opened == [1]


def test_deadlines_show_with_their_rule_and_law(page):
    page.tabs.choose(DEADLINES)
    table = page.pages.deadlines.list.table
    cells = [table.index(row, 0).data(ListTable.CELL) for row in range(table.rowCount())]
    school = next(cell for cell in cells if not isinstance(cell, Group) and "SCH-2M" in cell.sub)
    assert school.text.startswith("Yonas: ")
    assert "skollagen" in school.sub


def test_the_chosen_deadline_is_explained_from_start_to_law(page):
    page.tabs.choose(DEADLINES)
    assert page.pages.deadlines.panel.isVisible()
    words = [label.text() for label in page.pages.deadlines.panel.findChildren(QLabel)]
    assert "Så räknas fristen" in words
    assert "1 maj 2026" in words
    assert "Mottagen i kommunen (startdatum)" in words


def test_tabs_go_by_arrow_keys(qtbot, page):
    page.tabs.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert page.tabs.current() == STATUS
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert page.tabs.current() == 0


def test_a_measure_is_planned_and_shows(qtbot, window, page, desk, settle):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL | SHIFT)
    settle(window)
    form = page.filling.form
    form.kind.choose("refugee_guide")
    qtbot.keyClicks(form.starts.line, "2026-12-01")
    qtbot.keyClicks(form.hours.line, "3")
    form.delivering.choose(4)
    form.try_save()
    settle(window)
    case_id, entry = desk.planned[0]
    assert (case_id, entry.kind, entry.starts) == (1, "refugee_guide", date(2026, 12, 1))
    assert (entry.hours_per_week, entry.delivering_id, entry.responsible_id) == (3, 4, None)
    page.tabs.choose(MEASURES)
    assert page.pages.measures.list.table.row_of(101) > 0
    assert "planerad" in page.bar.notes[0].words


def test_a_measure_needs_a_kind_and_a_first_day(window, page, desk, settle):
    page.new_here()
    settle(window)
    page.filling.form.try_save()
    assert page.filling.form.kind.error
    assert page.filling.form.starts.error
    assert desk.planned == []


def test_escape_leads_back_to_the_list(qtbot, window, shell, page):
    page.tabs.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shell.page is shell.people


def test_other_cases_changes_are_none_of_its_business(page, desk, shell, window, settle):
    page.cases_changed(frozenset({99}))
    settle(window)
    assert desk.opened == [1]


def test_a_case_that_cannot_be_opened_leads_back_with_the_reason(window, shell, desk, settle):
    def refuse(_case_id):
        raise ConflictError("Ärendet finns inte längre.")

    desk.open_case = refuse
    shell.open_case(1)
    settle(window)
    assert shell.page is shell.people
    assert "finns inte längre" in shell.bar.notes[0].words


def test_in_little_room_enter_explains_and_escape_leads_back(qtbot, window, page):
    page.tabs.choose(DEADLINES)
    page.show_narrow(narrow=True)
    assert not page.pages.deadlines.panel.isVisible()
    page.pages.deadlines.list.setFocus()
    qtbot.keyClick(page.pages.deadlines.list, Qt.Key.Key_Return)
    assert page.pages.deadlines.panel.isVisible()
    assert not page.pages.deadlines.list.isVisible()
    qtbot.keyClick(page.pages.deadlines.panel.back, Qt.Key.Key_Escape)
    assert page.pages.deadlines.list.isVisible()


def test_a_protected_person_has_a_number_and_no_facts(window, shell, settle):
    shell.open_case(2)
    settle(window)
    names = [name for name, _value in case_facts(shell.page.case)]
    assert names == ["Handläggare", "Enhet", "Öppnat"]


def test_what_is_late_comes_before_what_is_to_do(case):
    states = [found.state for found in sort_findings(case.findings).to_act_on]
    assert states[0] is FindingState.LATE
    assert states.index(FindingState.TO_DO) > states.index(FindingState.LATE)


def test_every_finding_is_in_one_group(case):
    order = sort_findings(case.findings)
    shown = (*order.to_act_on, *order.ahead, *order.to_check, *order.running, *order.over)
    assert len(shown) == len(case.findings)


def test_next_steps_are_few_and_the_late_ones_first(case):
    steps = next_steps(case.findings, 3)
    assert len(steps) == 3
    assert steps[0].is_late


def test_a_childs_deadline_says_whose_it_is(case):
    assert title_of(case, finding(case, "SCH-2M")).startswith("Yonas: ")


def test_how_a_date_came_to_be_ends_with_the_date(case):
    steps = reckoning_steps(finding(case, "SCH-2M"))
    assert [step.head for step in steps] == ["21 september 2026", "+ 2 månader", "21 november 2026"]


def test_what_is_not_known_to_be_law_is_never_loud(case):
    for found in case.findings:
        if found.status in (RuleStatus.PROPOSED, RuleStatus.UNVERIFIED):
            assert tone_of(found) == "muted"
            assert law_mark(found).tone != "success"


def test_every_finding_can_be_told_in_a_badge(case):
    for found in case.findings:
        assert state_mark(found).words
        assert when_words(found)


def test_clocks_run_for_the_person_and_not_for_the_region(case):
    titles = [clock.title for clock in clocks_of(case, 9)]
    assert "Rätt till samhällsorientering i tre år" in titles
    assert not any("Ersättning" in title for title in titles)
    assert all(0 <= clock.used <= 1 for clock in clocks_of(case, 9))


@pytest.mark.parametrize("case_id", range(1, len(PEOPLE) + 1))
def test_every_awkward_person_can_be_opened(window, shell, settle, case_id):
    shell.open_case(case_id)
    settle(window)
    assert shell.page.case.case_id == case_id
