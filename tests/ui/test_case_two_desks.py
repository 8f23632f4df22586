"""Two windows on one encrypted database: a conflict, an undo, and what is left after a crash."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from introapp.services.measures import add_measure
from introapp.services.opening import SetUp, close_office, create_office
from introapp.services.plans import save_plan
from introapp.services.registration import register_person
from models.domain.chain import MeasureStatus
from models.domain.clock import held_at
from models.domain.entries import NewMeasure, NewPerson, PlanDraft
from tests.ui.fake_unit import NOW
from ui.case.forms.plan import PlanForm
from ui.case.page import HISTORY, MEASURES
from ui.case.plan_rows import change_measure
from ui.faults import sentence_of
from ui.office_desk import OfficeGate
from ui.settings import SettingsFile
from ui.shell.shell import Shell
from ui.window import Heavy, Window

PASSPHRASE = "tranor över Hornborgasjön"  # noqa: S105 - of a unit that lives for one test


@pytest.fixture(autouse=True)
def monday_morning():
    with held_at(NOW):
        yield


@pytest.fixture
def database(tmp_path):
    """A unit with one case, a measure in it, and a plan that is begun."""
    path = tmp_path / "unit.introapp"
    opened = create_office(
        path,
        SetUp(
            municipality="0127",
            unit="Integrationsenheten",
            officer="Åsa Lindqvist",
            passphrase=PASSPHRASE,
        ),
    )
    office, actor = opened.office, opened.actor
    made = register_person(office, actor, NewPerson(given="Selamawit", family="Tesfay"))
    case_id = next(iter(made.case_ids))
    add_measure(office, actor, case_id, NewMeasure("sfi", date(2026, 8, 31)))
    save_plan(office, actor, case_id, PlanDraft(own_words="Från början"))
    close_office(office)
    return path


@pytest.fixture
def open_window(qtbot, database, tmp_path, settle, prepared):
    """Give a function that opens a window of its own, with the case in it."""

    def make(name: str) -> Window:
        settings = SettingsFile(tmp_path / f"{name}.json")
        window = Window(settings, "1", Heavy(OfficeGate, lambda: Shell, lambda: sentence_of))
        qtbot.addWidget(window)
        window.choose_database(Path(database))
        window.show()
        settle(window)
        with qtbot.waitSignal(window.unlocked, timeout=20_000):
            window.open_desk(PASSPHRASE)
        settle(window)
        window.shell.open_case(1)
        settle(window)
        return window

    return make


def plan_form(window, settle):
    page = window.shell.page
    page.fill_in(lambda file: PlanForm(file.plan))
    settle(window)
    return page.filling.form


def test_two_officers_save_the_same_plan_and_nothing_is_lost(open_window, settle):
    mine, theirs = open_window("mine"), open_window("theirs")
    form, other = plan_form(mine, settle), plan_form(theirs, settle)
    other.own_words.fill("Deras ord")
    other.obstacles.fill("Deras hinder")
    other.try_save()
    settle(theirs)
    form.own_words.fill("Mina ord")
    form.try_save()
    settle(mine)
    conflict = mine.shell.page.filling.conflict
    assert {(one.mine, one.theirs) for one in conflict._found} == {
        ("Mina ord", "Deras ord"),
        ("", "Deras hinder"),
    }
    conflict.save.click()
    settle(mine)
    assert mine.shell.page.filling.form is None
    kept = mine.shell.operations.desk.plan_words(1)
    assert kept.draft.own_words == "Mina ord"
    assert kept.draft.obstacles == "Deras hinder"


def test_what_was_typed_before_a_crash_is_offered_again(qtbot, open_window, settle):
    crashed = open_window("crashed")
    form = plan_form(crashed, settle)
    qtbot.keyClicks(form.obstacles.text, "Barnomsorg saknas")
    crashed.shell.page.filling.drafting.keep()
    settle(crashed)
    # The first window is never closed: nothing of it is told that it is over.
    after = open_window("after")
    assert "Osparat utkast" in after.shell.page.bar.notes[0].words
    again = plan_form(after, settle)
    offer = again.bar.notes[0]
    next(act for act in offer.acts if act.text() == "Fortsätt").click()
    assert again.obstacles.value() == "Barnomsorg saknas"
    assert again.own_words.value() == "Från början"


def test_a_draft_begun_before_another_saved_ends_in_a_choice(qtbot, open_window, settle):
    crashed = open_window("crashed")
    qtbot.keyClicks(plan_form(crashed, settle).attendees.line, "Rektorn")
    crashed.shell.page.filling.keep()
    settle(crashed)
    after = open_window("after")
    other = plan_form(after, settle)
    other.bar.clear()
    other.attendees.fill("Tolken")
    other.try_save()
    settle(after)
    # Saving has thrown this officer's draft away; the window that crashed keeps it again.
    crashed.shell.page.filling.drafting.keep()
    settle(crashed)
    again = plan_form(after, settle)
    next(act for act in again.bar.notes[0].acts if act.text() == "Fortsätt").click()
    again.try_save()
    settle(after)
    found = after.shell.page.filling.conflict._found
    assert [(one.mine, one.theirs) for one in found] == [("Rektorn", "Tolken")]


def test_a_change_is_taken_back_from_the_message(open_window, settle):
    window = open_window("one")
    page = window.shell.page
    page.fill_in(change_measure(1))
    settle(window)
    page.filling.form.status.choose(MeasureStatus.RUNNING)
    page.filling.form.try_save()
    settle(window)
    assert page.case.measures[0].status is MeasureStatus.RUNNING
    next(act for act in page.bar.notes[0].acts if act.text() == "Ångra").click()
    settle(window)
    assert page.case.measures[0].status is MeasureStatus.PLANNED
    page.tabs.choose(HISTORY)
    settle(window)
    QApplication.processEvents()
    actions = [row.action for row in page.pages.history._rows.values()]
    assert "undo" in actions


def test_a_measure_planned_by_mistake_is_taken_back(open_window, settle):
    window = open_window("one")
    page = window.shell.page
    page.new_here()
    settle(window)
    page.filling.form.kind.choose("work_placement")
    page.filling.form.starts.fill("2026-12-01")
    page.filling.form.try_save()
    settle(window)
    page.tabs.choose(MEASURES)
    assert page.pages.measures.list.table.row_of(2) > 0
    next(act for act in page.bar.notes[0].acts if act.text() == "Ångra").click()
    settle(window)
    assert page.pages.measures.list.table.row_of(2) < 0
