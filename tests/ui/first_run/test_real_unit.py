"""From nothing to a unit with the real database, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.first_run.fakes import PASSPHRASE
from ui.faults import sentence_of
from ui.first_run.office_founding import OfficeFounding
from ui.first_run.practice import PracticeStrip
from ui.heavy import Heavy
from ui.office_desk import OfficeGate
from ui.shell.shell import Shell

ENTER, LOCK = Qt.Key.Key_Return, Qt.Key.Key_L
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def real(open_window, settings, tmp_path):
    founding = OfficeFounding(tmp_path / "data", people=12)
    return open_window(
        settings, Heavy(OfficeGate, lambda: Shell, lambda: sentence_of, lambda: founding)
    )


def files(folder):
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


def test_a_unit_is_made_used_locked_unlocked_and_saved_by_its_key(
    qtbot, real, hands, to_key, settle, tmp_path
):
    guide = real.entrance.guide
    to_key(real)
    key = guide._making.key
    hands.press_button(guide.key.copied.box)
    hands.press_button(guide.key.on)
    with qtbot.waitSignal(real.unlocked):
        hands.press_button(guide.profile.on)
    settle(real)
    assert real.windowTitle() == "Botkyrka – introapp"
    assert real.shell.people.shown() == ()
    assert not real.findChildren(PracticeStrip)

    with qtbot.waitSignal(real.locked):
        qtbot.keyClick(real.shell, LOCK, CTRL)
    settle(real)
    hands.write(PASSPHRASE)
    with qtbot.waitSignal(real.unlocked):
        hands.press(ENTER)
    settle(real)
    with qtbot.waitSignal(real.locked):
        qtbot.keyClick(real.shell, LOCK, CTRL)
    settle(real)

    hands.press_button(real.unlock.forgotten)
    settle(real)
    hands.write(key.lower())
    hands.go_to(real.entrance.forgotten.passphrase.first.line)
    hands.write("fyra nya ord i dag")
    hands.go_to(real.entrance.forgotten.passphrase.second.line)
    hands.write("fyra nya ord i dag")
    with qtbot.waitSignal(real.unlocked):
        hands.press(ENTER)
    settle(real)


def test_turning_back_leaves_no_file(real, to_key, settle, tmp_path):
    to_key(real)
    assert "botkyrka-mottagningen.introapp" in files(tmp_path / "data")
    real.close()
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_made(real, hands, settle, tmp_path):
    (tmp_path / "data").write_text("not a folder")
    guide = real.entrance.guide
    hands.write("Botkyrka")
    hands.go_to(guide.unit.unit.line)
    hands.write("Enhet")
    hands.press(ENTER)
    settle(real)
    assert "skriva i" in guide.unit.place.error
    assert guide.place == 0
    assert (tmp_path / "data").read_text() == "not a folder"


def test_practice_is_made_once_marked_and_not_what_opens_next_time(
    qtbot, real, hands, settle, settings, tmp_path
):
    for _time in range(2):
        guide = real.entrance.guide
        with qtbot.waitSignal(real.unlocked, timeout=60_000):
            hands.press_button(guide.ways.practise)
        settle(real)
        assert real.shell.today.body.sheet.rows
        assert all(strip.isVisible() for strip in real.findChildren(PracticeStrip))
        assert real.findChildren(PracticeStrip)
        assert settings.current.database == ""
        with qtbot.waitSignal(real.locked):
            qtbot.keyClick(real.shell, LOCK, CTRL)
        settle(real)
    assert real.entrance.guide.isVisible()


def test_stopped_practice_leaves_nothing(real, settle, tmp_path):
    guide = real.entrance.guide
    guide.practise()
    guide.stop_practice()
    settle(real)
    assert [name for name in files(tmp_path / "data") if "introapp" in name] == []
    assert guide.ways.practise.isVisible()
