"""Monday morning, by keyboard alone: what is late, by which law, and the way to it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from introapp.services.measures import add_task
from introapp.services.opening import SetUp, close_office, create_office
from introapp.services.registration import register_person
from models.domain.clock import today
from models.domain.entries import NewPermit, NewPerson, NewTask
from models.domain.events import Event
from models.domain.status import PermitGround, PermitKind, Protection
from models.domain.today import TodayGroup
from ui.app import make_app
from ui.case.page import DEADLINES
from ui.settings import SettingsFile
from ui.start import make_window

PASSPHRASE = "fyra ord som ingen kan"  # noqa: S105 - of a unit that lives as long as the test
CTRL = Qt.KeyboardModifier.ControlModifier

NEWCOMER = NewPerson(
    given="Selamawit",
    family="Gebremariam",
    birth_date=date(1993, 5, 14),
    permit=NewPermit(PermitGround.REFUGEE, PermitKind.TEMPORARY, today() - timedelta(days=300)),
    events={
        Event.FIRST_CIVIL_REGISTRATION: today() - timedelta(days=200),
        Event.CIVIL_REGISTRATION_HERE: today() - timedelta(days=200),
        Event.SFI_REGISTERED: today() - timedelta(days=40),
    },
)


@pytest.fixture
def unit(tmp_path) -> Path:
    database = tmp_path / "enhet.introapp"
    setup = SetUp(
        municipality="0127",
        unit="Mottagningsenheten",
        officer="Åsa Lindqvist",
        passphrase=PASSPHRASE,
        fictive=True,
    )
    opened = create_office(database, setup)
    office, actor = opened.office, opened.actor
    case_id = register_person(office, actor, NEWCOMER).row_id
    add_task(office, actor, case_id, NewTask("Ring om betyg", due=today()))
    hidden = replace(NEWCOMER, given="Rahel", family="Haile", protection=Protection.MARKED)
    register_person(office, actor, hidden)
    close_office(office)
    return database


@pytest.fixture
def window(qtbot, qapp, tmp_path, unit):
    settings = SettingsFile(tmp_path / "window.json")
    make_app(settings)
    made = make_window(settings)
    qtbot.addWidget(made, before_close_func=lambda window: setattr(window, "shell", None))
    made.resize(1440, 900)
    made.choose_database(unit)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def settle(qtbot, window):
    def wait() -> None:
        for _round in range(3):
            qtbot.waitUntil(lambda: not window.busy, timeout=20_000)
            QApplication.processEvents()

    return wait


@pytest.fixture
def press(qtbot, settle):
    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)
        settle()

    return press


@pytest.fixture
def room(qtbot, window, settle):
    qtbot.keyClicks(window.unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(window.unlocked, timeout=20_000):
        qtbot.keyClick(window.unlock.passphrase.line, Qt.Key.Key_Return)
    settle()
    return window.shell.today


def go_to(room, press, fits):
    """Walk down the list to the first row that fits."""
    press(Qt.Key.Key_Home)
    for _step in range(100):
        chosen = room.body.chosen()
        if chosen is not None and fits(chosen):
            return chosen
        press(Qt.Key.Key_Down)
    raise AssertionError("no such row")


def of_rule(rule, name):
    return lambda row: row.rule_id == rule and row.person.text.startswith(name)


def test_what_is_late_is_explained_and_opened_at_its_place(window, room, press):
    late = go_to(room, press, of_rule("SFI-1M", "Selamawit"))
    assert late.group is TodayGroup.LATE
    told = room.body.panel.reading.accessibleDescription()
    assert "20 kap. 29 §" in told
    assert "(startdatum)" in told
    press(Qt.Key.Key_Return)
    page = window.shell.page
    assert page.case.person.text == "Selamawit Gebremariam"
    assert page.tabs.current() == DEADLINES
    press(Qt.Key.Key_Escape)
    assert window.shell.page is room
    assert room.body.chosen().rule_id == "SFI-1M"


def test_a_task_is_ticked_off_and_taken_back(room, press, settle):
    def is_task(row):
        return getattr(row.matter, "text", "") == "Ring om betyg"

    assert go_to(room, press, is_task).group is TodayGroup.WEEK
    press(Qt.Key.Key_Return, CTRL)
    assert not any(map(is_task, room.body.sheet.rows.values()))
    room.bar.notes[0].acts[0].click()
    settle()
    assert any(map(is_task, room.body.sheet.rows.values()))


def test_a_protected_person_is_in_the_list_and_not_in_its_words(room, press):
    late = go_to(room, press, of_rule("SFI-1M", "Skyddad"))
    assert late.person.masked
    everything = repr(dict(room.body.sheet.rows)) + room.body.panel.reading.accessibleDescription()
    assert "Rahel" not in everything
    assert "Haile" not in everything
