from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.domain.errors import UserError
from tests.ui.fake_unit import OFFICERS, PASSPHRASE, FakeGate
from ui.desk import Gate
from ui.faults import sentence_of
from ui.heavy import Heavy
from ui.shell.shell import Shell
from ui.theme.current import theme, themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def usual_look(qapp):
    yield
    themes.use(qapp, Theme())


def test_typing_the_passphrase_and_enter_unlocks(qtbot, window, desk):
    qtbot.keyClicks(window.unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClick(window.unlock.passphrase.line, Qt.Key.Key_Return)
    assert isinstance(window.shell, Shell)
    assert window.unlock.passphrase.value() == ""


def test_a_wrong_passphrase_is_told_beside_the_field(qtbot, window):
    qtbot.keyClicks(window.unlock.passphrase.line, "fel")
    with qtbot.waitSignal(window.refused):
        window.unlock.unlock.click()
    assert window.unlock.passphrase.error == "Lösenordet stämmer inte. Försök igen."
    assert window.shell is None


def test_an_empty_passphrase_asks_nobody(window, gate):
    window.unlock.unlock.click()
    assert window.unlock.passphrase.error
    assert gate.tried == []


def test_impatience_does_not_unlock_twice(qtbot, window, gate, settle):
    qtbot.keyClicks(window.unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(window.unlocked):
        for _click in range(3):
            window.unlock.unlock.click()
    settle(window)
    assert len(gate.tried) == 1


def test_an_officer_is_chosen_only_where_there_are_several(qtbot, settings, held, settle):
    gate = FakeGate(officers=2)
    window = Window(settings, "", Heavy(lambda: gate, lambda: Shell, lambda: sentence_of))
    qtbot.addWidget(window)
    window.show()
    window.choose_database(Path("a.introapp"))
    settle(window)
    assert window.unlock.officer.isVisible()
    window.unlock.officer.choose(OFFICERS[1])
    qtbot.keyClicks(window.unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(window.unlocked):
        window.unlock.unlock.click()
    assert gate.tried == [(PASSPHRASE, OFFICERS[1])]


def test_heavy_parts_come_in_after_the_window_is_shown(qtbot, settings, held, settle):
    loaded = []

    def load_gate() -> Gate:
        loaded.append("gate")
        return FakeGate()

    def load_shell() -> type[Shell]:
        loaded.append("shell")
        return Shell

    window = Window(settings, "", Heavy(load_gate, load_shell, lambda: sentence_of))
    qtbot.addWidget(window)
    assert loaded == []
    window.show()
    qtbot.waitUntil(lambda: loaded == ["gate", "shell"])
    settle(window)


def test_a_database_that_cannot_be_read_says_so(qtbot, settings, held, settle):
    class Broken(FakeGate):
        def officers(self, _database):
            raise UserError("Filen är ingen databas från introapp. Välj en annan.")

    window = Window(settings, "", Heavy(Broken, lambda: Shell, lambda: sentence_of))
    qtbot.addWidget(window)
    window.show()
    window.choose_database(Path("bild.png"))
    settle(window)
    assert "ingen databas" in window.unlock.passphrase.error


def test_without_a_database_the_window_offers_to_choose_one(qtbot, settings, held, prepared):
    window = Window(settings, "", Heavy(FakeGate, lambda: Shell, lambda: sentence_of))
    qtbot.addWidget(window)
    window.show()
    assert window.unlock.choose.isVisible()
    assert not window.unlock.passphrase.isVisible()
    prepared.paths.append(Path("vald.introapp"))
    window.unlock.choose.click()
    assert window.unlock.passphrase.isVisible()
    assert settings.current.database == "vald.introapp"


def test_locking_closes_the_unit_and_leaves_nothing_on_the_screen(qtbot, window, shell, desk):
    with qtbot.waitSignal(window.locked):
        qtbot.keyClick(shell, Qt.Key.Key_L, CTRL)
    assert desk.closed
    assert window.shell is None
    assert window.findChildren(Shell) == [] or not window.findChildren(Shell)[0].isVisible()
    assert window.unlock.isVisible()


def test_an_unsaved_form_is_not_locked_away_without_asking(qtbot, window, shell, desk, prepared):
    shell.register()
    qtbot.keyClicks(shell.page.form.given.line, "A")
    prepared.answers.append(0)
    shell.ask_to_lock()
    assert window.shell is shell
    prepared.answers.append(1)
    with qtbot.waitSignal(window.locked):
        shell.ask_to_lock()


def test_the_title_names_the_unit_and_nobody(window, shell, settle):
    shell.open_case(1)
    settle(window)
    assert window.windowTitle() == "Botkyrka kommun – introapp"


def test_closing_the_window_closes_the_unit(window, shell, desk):
    window.close()
    assert desk.closed


def test_the_size_of_the_window_is_kept(window, shell, settings):
    window.resize(1200, 760)
    window.close()
    assert (settings.current.width, settings.current.height) == (1200, 760)


def test_text_grows_and_shrinks_by_key(qtbot, window, shell, settings):
    for _press in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert theme().scale == 1.375
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert settings.current.text_scale == 1.25
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert theme().scale == 1.0


def test_large_text_folds_the_window(qtbot, window, shell):
    for _press in range(8):
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert theme().scale == 2.0
    assert shell.rail.width() == theme().size("rail-narrow")
    assert not shell.people.panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert shell.people.panel.isVisible()


def test_light_and_dark_are_a_key_apart(qtbot, window, shell, settings):
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert theme().scheme is Scheme.DARK
    assert settings.current.scheme == "dark"
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert theme().scheme is Scheme.LIGHT


def test_a_half_written_form_lives_through_a_change_of_look(qtbot, window, shell):
    shell.register()
    qtbot.keyClicks(shell.page.form.given.line, "Selamawit")
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert shell.page.form.given.value() == "Selamawit"


def test_the_ring_is_where_the_keyboard_is(qtbot, window, shell, settle):
    shell.search("")
    QApplication.processEvents()
    assert window.ring.isVisible()
    place = window.ring.geometry()
    field = shell.people.search
    assert place.topLeft() == field.mapTo(window, field.rect().topLeft())
    window.resize(1300, 800)
    shell.open_case(1)
    settle(window)
    tab = QApplication.focusWidget()
    qtbot.waitUntil(
        lambda: window.ring.geometry().center() == tab.mapTo(window, tab.rect().center())
    )


def test_the_next_area_is_a_key_away(qtbot, window, shell):
    areas = []
    for _press in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        areas.append(
            next(
                name
                for name, area in (("rail", shell.rail), ("top", shell.top), ("page", shell.page))
                if area.isAncestorOf(focus)
            )
        )
    assert sorted(areas) == ["page", "rail", "top"]


def test_what_fails_where_no_form_is_stands_above_the_page(window, shell):
    shell.operations.failed.emit(UserError("Databasen är upptagen. Försök igen."))
    assert "upptagen" in shell.bar.notes[0].words
    shell.bar.notes[0].acts[-1].click()
    assert shell.bar.notes == []


def test_a_fault_shows_a_number_and_not_what_it_says(window, shell, monkeypatch):
    monkeypatch.setattr("ui.faults.log_fault", lambda _error: "AB12CD")
    shell.operations.failed.emit(ValueError("Selamawit"))
    assert "AB12CD" in shell.bar.notes[0].words
    assert "Selamawit" not in shell.bar.notes[0].words
