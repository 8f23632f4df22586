"""The one place that speaks to the user: an inline bar, and dialogs that tests can answer."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget  # noqa: TID251 - the place for it

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from ui.outlets import announce
from ui.parts.layout import column
from ui.parts.notes import Act, Note, Tone

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MOST = 3  # messages at a time; the oldest gives way


class MessageBar(QWidget):
    """Messages above the view they are about, newest first; empty it takes no room.

    Signals:
        shown: what a message says, once it stands there.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(gap=2)
        self.setLayout(self._column)
        self.notes: list[Note] = []
        self.hide()

    def say(self, tone: Tone, title: str, body: str = "", *acts: Act) -> Note:
        """Show a message and let screen readers say it."""
        note = Note(tone, title, body, *acts, Act(_("Stäng"), lambda: self.take_away(note)))
        self._column.insertWidget(0, note)
        self.notes.insert(0, note)
        for old in self.notes[_MOST:]:
            self.take_away(old)
        self.show()
        announce(self, note.words)
        self.shown.emit(note.words)
        return note

    def take_away(self, note: Note) -> None:
        """Remove a message that has been dealt with."""
        if note in self.notes:
            self.notes.remove(note)
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.setVisible(bool(self.notes))

    def clear(self) -> None:
        """Remove all messages: another thing is on the screen now."""
        for note in tuple(self.notes):
            self.take_away(note)


class Question(NamedTuple):
    """A choice that cannot wait.

    Attributes:
        title: the question itself.
        body: what follows from each answer.
        answers: words of the buttons; the first is the safe one and answers Escape.
    """

    title: str
    body: str
    answers: tuple[str, ...]


class Dialogs(Protocol):
    """Everything that can stand in the way of the window."""

    def choose(self, parent: QWidget, question: Question) -> int:
        """Return the place of the answer given."""

    def save_path(self, parent: QWidget, suggested: Path, kind: str) -> Path | None:
        """Return where to save; nothing when the user has changed their mind."""

    def open_path(self, parent: QWidget, folder: Path, kind: str) -> Path | None:
        """Return which file to open; nothing when the user has changed their mind."""

    def printer(self, parent: QWidget, job_name: str, pages: int) -> "QPrinter | None":
        """Return what to print on; nothing when the user has changed their mind."""


class QtDialogs:
    """The dialogs of Qt and the desktop."""

    @outlet(Channel.SCREEN)
    def choose(self, parent: QWidget, question: Question) -> int:
        """Ask in a box of its own."""
        box = QMessageBox(parent)
        box.setText(question.title)
        box.setInformativeText(question.body)
        buttons = [
            box.addButton(words, QMessageBox.ButtonRole.ActionRole) for words in question.answers
        ]
        box.setEscapeButton(buttons[0])
        box.setDefaultButton(buttons[0])
        box.exec()
        # Closed without an answer counts as the safe one.
        return next((n for n, button in enumerate(buttons) if button is box.clickedButton()), 0)

    @outlet(Channel.FILE_NAME)
    def save_path(self, parent: QWidget, suggested: Path, kind: str) -> Path | None:
        """Ask where to save; the suggested name carries no person."""
        path, _kind = QFileDialog.getSaveFileName(parent, _("Spara"), str(suggested), kind)
        return Path(path) if path else None

    def open_path(self, parent: QWidget, folder: Path, kind: str) -> Path | None:
        """Ask which file to open."""
        path, _kind = QFileDialog.getOpenFileName(parent, _("Öppna"), str(folder), kind)
        return Path(path) if path else None

    @outlet(Channel.PRINT_JOB_NAME)
    def printer(self, parent: QWidget, job_name: str, pages: int) -> "QPrinter | None":
        """Ask for a printer; the name of the job names nobody, since others see it in the queue."""
        # Printing is brought in when it is asked for, not before the window can be painted.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - see above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(job_name)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        return printer if dialog.exec() else None


class _InUse:
    """Which dialogs are in use: Qt's, or answers given beforehand."""

    dialogs: Dialogs = QtDialogs()


def dialogs() -> Dialogs:
    """Return the dialogs in use."""
    return _InUse.dialogs


def use_dialogs(other: Dialogs) -> None:
    """Answer from now on by other means: tests, pictures, a run without anybody there."""
    _InUse.dialogs = other
