from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Qt

from models.domain.clock import held_at
from models.domain.errors import UserError
from ui.operations import Operations
from ui.today.new_day import AT_ONCE, NewDay, milliseconds_to_midnight

HOUR = 3_600_000


@pytest.fixture
def parent():
    return QObject()


@pytest.fixture
def operations(desk, runner):
    return Operations(desk, runner)


@pytest.fixture
def new_day(held, operations, parent):
    return NewDay(operations, parent)


@pytest.mark.parametrize(
    ("moment", "hours"),
    [
        (datetime(2026, 11, 23, 22, 0, tzinfo=UTC), 1),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), 23),  # the clocks go forward in the night
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), 25),  # and back
        (datetime(2026, 11, 23, 23, 0, tzinfo=UTC), 24),
    ],
)
def test_midnight_is_when_the_swedish_day_turns(moment, hours):
    with held_at(moment):
        assert milliseconds_to_midnight() == hours * HOUR


def test_rules_are_asked_a_few_cases_at_a_time(qtbot, new_day, desk):
    desk.stale = 2 * AT_ONCE + 3
    with qtbot.waitSignal(new_day.brought_up):
        new_day.start()
    assert desk.stale == 0


def test_the_list_is_shown_now_and_then_while_many_are_asked_about(qtbot, new_day, desk):
    desk.stale = 1100
    seen = []
    new_day.brought_up.connect(lambda: seen.append(desk.stale))
    with qtbot.waitSignal(new_day.brought_up, check_params_cb=lambda: desk.stale == 0):
        new_day.start()
    assert len(seen) == 3


def test_nothing_is_shown_anew_where_nobody_was_asked_about(qtbot, new_day, desk, runner):
    with qtbot.assertNotEmitted(new_day.brought_up):
        new_day.start()
        qtbot.waitUntil(lambda: not runner.busy)


def test_at_midnight_the_day_turns_and_the_rules_are_asked(qtbot, new_day, desk):
    new_day.start()
    desk.stale = 3
    tomorrow = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    with (
        held_at(tomorrow),
        qtbot.waitSignals([new_day.turned, new_day.brought_up], order="strict"),
    ):
        new_day.look_at_the_clock()


def test_a_computer_that_has_slept_over_midnight_sees_the_new_day(qtbot, new_day):
    with held_at(datetime(2026, 11, 25, 6, 0, tzinfo=UTC)), qtbot.waitSignal(new_day.turned):
        new_day._woken(Qt.ApplicationState.ApplicationActive)


def test_the_same_day_does_not_turn_twice(qtbot, new_day):
    with qtbot.assertNotEmitted(new_day.turned):
        new_day.look_at_the_clock()
        new_day._woken(Qt.ApplicationState.ApplicationInactive)


def test_what_hinders_it_is_told_once(qtbot, new_day, operations, desk, monkeypatch):
    def refuse(_most):
        raise UserError("Databasen är upptagen. Försök igen.")

    monkeypatch.setattr(desk, "begin_new_day", refuse)
    with qtbot.waitSignal(operations.failed):
        new_day.start()


def test_idag_turns_with_the_day(room, desk, window, settle):
    desk.at += timedelta(days=1)
    with held_at(datetime(2026, 11, 24, 6, 0, tzinfo=UTC)):
        room.new_day.look_at_the_clock()
        settle(window)
    assert room.heading.date.words == "Tisdag 24 november 2026 · vecka 48"
    assert room.body.sheet.at == date(2026, 11, 24)


def test_deadlines_worked_out_anew_come_into_the_list(room, desk, window, settle):
    before = len(desk.asked_lists)
    desk.stale = 5
    room.new_day.start()
    settle(window)
    assert len(desk.asked_lists) == before + 1
