from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from models.domain.clock import held_at
from models.domain.errors import ConflictError, InvalidInputError
from ui.forms.dates import NoDateError, read_date
from ui.forms.days import DateField
from ui.forms.editors import PasswordEdit
from ui.forms.fields import (
    CheckField,
    ChoiceField,
    HoursField,
    LongTextField,
    PasswordField,
    TextField,
)
from ui.forms.form import Form


@pytest.fixture
def form(qtbot):
    name, day = TextField("family", "Efternamn", "Som i passet."), DateField("birth_date", "Född")
    hours, note = HoursField("hours", "Timmar i veckan"), LongTextField("note", "Anteckning")
    kind = ChoiceField("kind", "Insats", [("sfi", "Sfi"), ("work", "Praktik")], searchable=True)
    made = Form([name, day, hours, kind, note, CheckField("tolk", "Behöver tolk")])
    made.require(name)
    made.check_with(day.check, hours.check, kind.check)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "words", ["2026-11-24", "20261124", "2026/11/24", "24/11 2026", "24.11.2026", " 2026 11 24 "]
)
def test_a_day_is_understood_as_officers_write_it(words):
    assert read_date(words) == date(2026, 11, 24)


def test_today_is_the_day_of_the_clock():
    with held_at(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)):
        assert read_date("I dag") == date(2026, 11, 24)


@pytest.mark.parametrize("words", ["2026-13-01", "2027-02-29", "i går kanske", "261124", "24/11"])
def test_what_is_no_day_is_refused(words):
    with pytest.raises(NoDateError):
        read_date(words)


def test_an_empty_day_is_no_error():
    assert read_date("  ") is None


def test_a_form_in_order_asks_to_save(qtbot, form):
    qtbot.keyClicks(form.field("family").line, "Hassan")
    with qtbot.waitSignal(form.save_asked):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)


def test_all_errors_show_at_once_and_the_first_gets_the_keyboard(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    qtbot.keyClicks(form.field("birth_date").line, "2026-13-01")
    qtbot.keyClicks(form.field("hours").line, "fyra")
    with qtbot.assertNotEmitted(form.save_asked):
        form.try_save()
    wrong = [name for name in ("family", "birth_date", "hours", "kind") if form.field(name).error]
    assert wrong == ["family", "birth_date", "hours"]
    assert form.focusWidget() is form.field("family").line


def test_an_error_takes_the_place_of_the_help_and_goes_when_it_is_put_right(qtbot, form):
    field = form.field("family")
    field.show_error("Fyll i fältet.")
    assert field._under.text() == "Fyll i fältet."
    assert field.line.accessibleDescription() == "Fyll i fältet."
    assert field.line.property("state") == "error"
    qtbot.keyClicks(field.line, "A")
    assert field._under.text() == "Som i passet."
    assert not field.error


def test_what_the_service_refuses_stands_beside_its_field(form):
    form.show_failure(InvalidInputError("Numret stämmer inte.", field="birth_date"))
    assert form.field("birth_date").error == "Numret stämmer inte."


def test_what_has_no_field_stands_above_the_form(form):
    form.show_failure(ConflictError("Någon annan har sparat."))
    assert "Någon annan har sparat." in form.bar.notes[0].words


def test_a_choice_is_found_by_part_of_its_words(qtbot, form):
    kind = form.field("kind")
    kind.box.setEditText("Praktik")
    assert kind.value() == "work"
    kind.box.setEditText("Prakti")
    assert not kind.check()
    assert kind.value() is None


def test_typing_in_a_choice_takes_the_place_of_what_was_chosen(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    kind = form.field("kind")
    kind.setFocus()
    qtbot.waitUntil(lambda: kind.box.lineEdit().hasSelectedText())
    qtbot.keyClicks(kind.box.lineEdit(), "Praktik")
    qtbot.keyClick(kind.box.lineEdit(), Qt.Key.Key_Tab)
    assert kind.value() == "work"


def test_a_choice_is_labelled_for_screen_readers(form):
    """Qt on Unix gives what is chosen as the name, so the label must be tied to it."""
    seen = QAccessible.queryAccessibleInterface(form.field("kind").box)
    labels = [other.text(QAccessible.Text.Name) for other, _kind in seen.relations()]
    assert "Insats" in labels


def test_hours_are_whole_and_fit_in_a_week(form):
    hours = form.field("hours")
    for words, expected in (("15", 15), ("168", 168), ("169", None), ("1,5", None), ("", None)):
        hours.fill(words)
        assert hours.hours() == expected


def test_leaving_a_day_tidies_it(qtbot, form):
    field = form.field("birth_date")
    field.fill("19930514")
    field.line.editingFinished.emit()
    assert field.value() == "1993-05-14"


def test_saving_by_key(qtbot, form):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.field("family").fill("Hassan")
    form.field("family").line.setFocus()
    with qtbot.waitSignal(form.save_asked):
        qtbot.keyClick(form.field("family").line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_caps_lock_is_told_by_the_letters(qtbot):
    field = PasswordField("passphrase", "Lösenord", "Minst 12 tecken.")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.line.caps_lock_seen):
        qtbot.keyClicks(field.line, "A")
    assert "Versaler" in field._under.text()
    qtbot.keyClicks(field.line, "a")
    assert field._under.text() == "Minst 12 tecken."


def test_a_secret_is_shown_only_when_asked_for(qtbot):
    line = PasswordEdit()
    qtbot.addWidget(line)
    assert line.echoMode() == PasswordEdit.EchoMode.Password
    line.eye.click()
    assert line.echoMode() == PasswordEdit.EchoMode.Normal
    assert line.eye.accessibleName() == "Dölj lösenordet"
