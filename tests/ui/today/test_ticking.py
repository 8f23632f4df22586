import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.today.looking import choose
from ui.parts.notes import Tone

CTRL = Qt.KeyboardModifier.ControlModifier


def tasks(room):
    return {
        thing.matter.text[:15]
        for thing in room.body.sheet.rows.values()
        if hasattr(thing.matter, "task_id")
    }


def act(room, words):
    [button] = [button for button in room.bar.notes[0].acts if button.text() == words]
    return button


def test_a_task_ticked_off_leaves_the_list(room, desk, window, settle):
    choose(room, "Ring om betyg")
    room.body.panel.finish.click()
    settle(window)
    assert desk.done == [2]
    assert "Ring om betyg" not in tasks(room)
    assert room.bar.notes[0].words == "Klart: Ring om betyg"


def test_it_can_be_taken_back(room, desk, window, settle):
    choose(room, "Ring om betyg")
    room.body.panel.finish.click()
    settle(window)
    act(room, "Ångra").click()
    settle(window)
    assert desk.undone == [702]
    assert "Ring om betyg" in tasks(room)
    assert [note.tone for note in room.bar.notes] == [Tone.INFO]


def test_a_key_ticks_off_and_the_keyboard_stays_in_the_list(qtbot, room, desk, window, settle):
    choose(room, "Ring om betyg")
    qtbot.keyClick(room.body.list, Qt.Key.Key_Return, CTRL)
    settle(window)
    assert desk.done == [2]
    assert QApplication.focusWidget() is room.body.list
    assert room.body.chosen() is not None


def test_pressing_twice_ticks_off_once(room, desk, window, settle):
    choose(room, "Ring om betyg")
    for _press in range(3):
        room.body.panel.finish.click()
    settle(window)
    assert desk.done == [2]
    assert [note.tone for note in room.bar.notes] == [Tone.SUCCESS]


def test_a_deadline_is_not_ticked_off(qtbot, room, desk, window, settle):
    choose(room, "SCH-2M")
    qtbot.keyClick(room.body.list, Qt.Key.Key_Return, CTRL)
    settle(window)
    assert desk.done == []
    assert room.bar.notes == []


def test_what_somebody_else_has_done_is_told(room, desk, window, settle):
    desk.refuse_ticking = True
    choose(room, "Ring om betyg")
    asked = len(desk.asked_lists)
    room.body.panel.finish.click()
    settle(window)
    assert room.bar.notes[0].tone is Tone.WARNING
    assert "Någon annan" in room.bar.notes[0].words
    assert len(desk.asked_lists) > asked


def test_the_message_stays_until_it_is_dealt_with(room, window, settle):
    choose(room, "Ring om betyg")
    room.body.panel.finish.click()
    settle(window)
    room.load()
    settle(window)
    assert len(room.bar.notes) == 1
    act(room, "Stäng").click()
    assert room.bar.notes == []


def test_a_fault_is_told_by_number_and_not_by_what_it_says(
    shell, room, desk, window, settle, monkeypatch
):
    def fail(_task_id):
        raise ValueError("Selamawit")

    monkeypatch.setattr(desk, "finish_task", fail)
    monkeypatch.setattr("ui.faults.log_fault", lambda _error: "AB12CD")
    choose(room, "Ring om betyg")
    room.body.panel.finish.click()
    settle(window)
    assert "AB12CD" in shell.bar.notes[0].words
    assert "Selamawit" not in shell.bar.notes[0].words


@pytest.mark.parametrize("words", ["Svar på begärd", "Ring Försäkrings"])
def test_what_waits_for_others_can_be_ticked_off_too(room, desk, window, settle, words):
    choose(room, words)
    room.body.panel.finish.click()
    settle(window)
    assert len(desk.done) == 1
