"""The main job through the real window: database, rules and paper included."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel

from introapp.services.opening import SetUp, close_office, create_office
from ui.app import make_app
from ui.case.page import DEADLINES
from ui.lists.cells import Group
from ui.lists.table import ListTable
from ui.messages import dialogs, use_dialogs
from ui.settings import SettingsFile
from ui.start import make_window

PASSPHRASE = "fyra ord som ingen kan"  # noqa: S105 - of a unit that lives as long as the test
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Answers:
    """Where the officer saves and on what is printed."""

    def __init__(self, folder: Path) -> None:
        self.saved, self.printed = folder / "sparad.pdf", folder / "utskriven.pdf"

    def choose(self, _parent, question):
        raise AssertionError(question.title)

    def save_path(self, _parent, suggested, _kind):
        self.suggested = suggested.name
        return self.saved

    def open_path(self, _parent, _folder, _kind):
        raise AssertionError("nothing is to be opened")

    def printer(self, _parent, job_name, _pages):
        self.job_name = job_name
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        return printer


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
    close_office(create_office(database, setup).office)
    return database


@pytest.fixture
def answers(tmp_path):
    before, given = dialogs(), Answers(tmp_path)
    use_dialogs(given)
    yield given
    use_dialogs(before)


@pytest.fixture
def window(qtbot, qapp, tmp_path, unit):
    settings = SettingsFile(tmp_path / "window.json")
    make_app(settings)
    made = make_window(settings)
    qtbot.addWidget(made, before_close_func=lambda window: setattr(window, "shell", None))
    made.choose_database(unit)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def settle(qtbot, window):
    def wait() -> None:
        for _round in range(2):
            qtbot.waitUntil(lambda: not window.busy, timeout=20_000)
            QApplication.processEvents()

    return wait


def write(qtbot, words: str) -> None:
    """Type where the keyboard is, and go on to the next field."""
    qtbot.keyClicks(QApplication.focusWidget(), words)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def go_to(field) -> None:
    field.setFocus()
    QApplication.processEvents()


def rules_in(table: ListTable) -> list[str]:
    cells = [table.index(row, 0).data(ListTable.CELL) for row in range(table.rowCount())]
    return [cell.sub for cell in cells if not isinstance(cell, Group)]


def unlock(qtbot, window, settle) -> None:
    qtbot.keyClicks(window.unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(window.unlocked, timeout=20_000):
        qtbot.keyClick(window.unlock.passphrase.line, Qt.Key.Key_Return)
    settle()
    assert window.windowTitle().startswith("Botkyrka")


def register(qtbot, window, settle) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    form = window.shell.page.form
    write(qtbot, "Selamawit")
    write(qtbot, "Gebremariam")
    go_to(form.birth_date)
    write(qtbot, "1993-05-14")
    go_to(form.language)
    write(qtbot, "tigrinska")
    form.category.box.setCurrentIndex(1)
    go_to(form.assigned)
    write(qtbot, "2026-02-10")
    go_to(form.registered)
    write(qtbot, "2026-04-09")
    qtbot.keyClick(form.given.line, Qt.Key.Key_S, CTRL)
    settle()
    assert window.shell.page.case.person.text == "Selamawit Gebremariam"
    assert window.shell.page.case.languages[0].language == "ti"


def see_deadlines(page) -> None:
    page.tabs.choose(DEADLINES)
    found = rules_in(page.pages.deadlines.list.table)
    assert any("SFI-3M" in rule and "skollagen (2010:800)" in rule for rule in found)
    page.pages.deadlines.list.choose_first()
    said = [label.text() for label in page.pages.deadlines.panel.findChildren(QLabel)]
    assert "Så räknas fristen" in said


def plan_measure(qtbot, window, settle) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL | SHIFT)
    settle()
    page = window.shell.page
    page.filling.form.kind.choose("sfi")
    go_to(page.filling.form.starts)
    write(qtbot, "2026-12-01")
    go_to(page.filling.form.hours)
    write(qtbot, "15")
    qtbot.keyClick(page.filling.form.place.line, Qt.Key.Key_S, CTRL)
    settle()
    assert [measure.title for measure in page.case.measures] == ["Sfi"]
    assert page.tabs.current() == DEADLINES  # one comes back to where one was


def put_on_paper(qtbot, window, settle, answers) -> None:
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    settle()
    preview = window.shell.page.preview
    assert preview.isVisible()
    preview.save.click()
    preview.print.click()
    saved = PdfReader(BytesIO(answers.saved.read_bytes()))
    words = " ".join(sheet.extract_text() for sheet in saved.pages)
    assert "Selamawit Gebremariam" in words
    assert "Sfi" in words
    assert len(PdfReader(answers.printed).pages) == len(saved.pages)
    assert "Gebremariam" not in answers.suggested + answers.job_name


def test_from_a_newcomers_registration_to_the_printed_plan(qtbot, window, settle, answers):
    unlock(qtbot, window, settle)
    register(qtbot, window, settle)
    see_deadlines(window.shell.page)
    plan_measure(qtbot, window, settle)
    put_on_paper(qtbot, window, settle, answers)
    with qtbot.waitSignal(window.locked, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_L, CTRL)


def test_a_wrong_passphrase_opens_nothing(qtbot, window, settle):
    qtbot.keyClicks(window.unlock.passphrase.line, "fel ord helt och hållet")
    with qtbot.waitSignal(window.refused, timeout=20_000):
        qtbot.keyClick(window.unlock.passphrase.line, Qt.Key.Key_Return)
    assert window.unlock.passphrase.error
    assert window.shell is None


def test_a_foreign_file_is_told_in_one_sentence(qtbot, window, settle, tmp_path):
    foreign = tmp_path / "bild.introapp"
    foreign.write_bytes(b"\x89PNG" * 1000)
    window.choose_database(foreign)
    settle()
    assert window.unlock.passphrase.error
