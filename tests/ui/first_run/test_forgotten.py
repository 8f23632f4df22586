from PySide6.QtCore import Qt

from models.domain.errors import UserError
from tests.ui.fake_unit import OFFICERS, PASSPHRASE, RECOVERY_KEY
from tests.ui.test_every_view import cut_off, nameless


def ask(window, settle):
    window.unlock.forgotten.click()
    settle(window)
    view = window.entrance.forgotten
    assert view is not None
    return view


def fill(view, key, first, second):
    view.recovery_key.text.setPlainText(key)
    view.passphrase.first.line.setText(first)
    view.passphrase.second.line.setText(second)
    view.form.try_save()


def test_the_printed_key_and_a_new_password_unlock(qtbot, window, gate, settle):
    view = ask(window, settle)
    with qtbot.waitSignal(window.unlocked):
        fill(view, RECOVERY_KEY, PASSPHRASE, PASSPHRASE)
    assert gate.reset == [(PASSPHRASE, OFFICERS[0])]
    assert window.entrance.forgotten is None


def test_a_mistyped_key_is_told_with_its_group(window, gate, settle):
    view = ask(window, settle)
    fill(view, "AAAAA", PASSPHRASE, PASSPHRASE)
    settle(window)
    assert "Grupp 3" in view.recovery_key.error
    assert view.recovery_key.text.hasFocus()
    assert gate.reset == []
    assert cut_off(window) == []
    assert nameless(window) == []


def test_new_passwords_that_differ_ask_nobody(window, gate, settle):
    view = ask(window, settle)
    fill(view, RECOVERY_KEY, PASSPHRASE, "annat lösenord")
    assert view.passphrase.second.error
    assert gate.reset == []


def test_the_key_of_another_database_is_told_above_the_fields(window, gate, settle):
    def refuse(*_answers):
        raise UserError("Återställningsnyckeln hör inte till den här databasen.")

    gate.reset_passphrase = refuse
    view = ask(window, settle)
    fill(view, RECOVERY_KEY, PASSPHRASE, PASSPHRASE)
    settle(window)
    assert "hör inte till" in view.form.bar.notes[0].words


def test_escape_leads_back_to_the_password_and_forgets_the_key(qtbot, window, settle):
    view = ask(window, settle)
    view.recovery_key.text.setPlainText(RECOVERY_KEY)
    qtbot.keyClick(view.recovery_key.text, Qt.Key.Key_Escape)
    assert window.unlock.isVisible()
    assert view.recovery_key.value() == ""
