from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget  # noqa: TID251 - pressed here

from ui.app import speak_swedish
from ui.messages import MessageBar, QtDialogs, Question, dialogs
from ui.parts.notes import Act, Tone


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_a_message_stands_until_it_is_dealt_with(bar):
    assert bar.isHidden()
    note = bar.say(Tone.WARNING, "Tillståndet går ut", "Två månader före sista insatsen.")
    assert not bar.isHidden()
    note.acts[-1].click()
    assert bar.isHidden()


def test_a_message_is_told_to_screen_readers(bar, monkeypatch):
    said = []
    monkeypatch.setattr("ui.messages.announce", lambda _widget, words: said.append(words))
    bar.say(Tone.SUCCESS, "Planen är sparad", "plan.pdf")
    assert said == ["Planen är sparad. plan.pdf"]


def test_what_can_be_done_is_done(bar):
    done = []
    note = bar.say(Tone.INFO, "Insatsen togs bort", "", Act("Ångra", lambda: done.append(1)))
    note.acts[0].click()
    assert done == [1]


def test_the_oldest_of_many_messages_gives_way(bar):
    for number in range(5):
        bar.say(Tone.INFO, str(number))
    assert [note.words for note in bar.notes] == ["4", "3", "2"]


def test_a_question_that_nobody_expected_fails_the_test(bar):
    with pytest.raises(AssertionError, match="nobody expected"):
        dialogs().choose(bar, Question("Ta bort?", "", ("Nej", "Ja")))


@pytest.mark.parametrize("answer", [0, 1])
def test_a_real_question_gives_the_place_of_the_answer(qtbot, answer):
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.buttons()[answer].click()

    QTimer.singleShot(0, press)
    question = Question("Lämna?", "Det går förlorat.", ("Stanna", "Lämna"))
    assert QtDialogs().choose(parent, question) == answer


def test_escape_gives_the_safe_answer(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert QtDialogs().choose(parent, Question("Lämna?", "", ("Stanna", "Lämna"))) == 0


def test_qts_own_words_are_swedish(qapp):
    speak_swedish(qapp)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
    assert QApplication.translate("QPrintDialog", "Print") == "Skriv ut"
    assert QApplication.translate("QFileDialog", "File &name:") == "Fil&namn:"


def test_paths_come_back_as_paths(bar, prepared, tmp_path):
    prepared.paths += [tmp_path / "a.pdf", None]
    assert dialogs().save_path(bar, Path("a.pdf"), "") == tmp_path / "a.pdf"
    assert dialogs().open_path(bar, tmp_path, "") is None
