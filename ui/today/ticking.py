"""Ticking a task off, and taking that back."""

from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, Signal

from models.domain.changes import CasesChanged
from models.domain.errors import UserError
from models.domain.today import TodayTask
from resources.texts import gettext as _
from ui.messages import MessageBar
from ui.operations import Operations
from ui.parts.notes import Act, Note, Tone

_MOST = 60  # letters of a task that a message repeats


class Ticking(QObject):
    """Says what was done in a message that can take it back.

    Signals:
        refused: it could not be done; the list is not what it was.
    """

    refused = Signal()

    def __init__(self, operations: Operations, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._bar = operations, bar
        self._under_way: set[int] = set()

    def finish(self, task: TodayTask) -> None:
        """Tick a task off; pressing twice does it once."""
        if task.task_id in self._under_way:
            return
        self._under_way.add(task.task_id)
        self._operations.write(
            self,
            lambda desk: desk.finish_task(task.task_id),
            partial(self._finished, task),
            on_error=partial(self._failed, task),
        )

    def _finished(self, task: TodayTask, change: CasesChanged) -> None:
        self._under_way.discard(task.task_id)
        title = _("Klart: {what}").format(what=shorten(task.text, _MOST, placeholder=" …"))
        entry, notes = change.entry, list[Note]()
        if entry is None:
            self._bar.say(Tone.SUCCESS, title)
            return
        take_back = Act(_("Ångra"), lambda: self._take_back(entry, notes[0]), "undo")
        notes.append(self._bar.say(Tone.SUCCESS, title, "", take_back))

    def _take_back(self, entry: int, note: Note) -> None:
        self._bar.take_away(note)
        self._operations.write(
            self, lambda desk: desk.undo(entry), self._taken_back, on_error=self._refused
        )

    def _taken_back(self, _change: CasesChanged) -> None:
        self._bar.say(Tone.INFO, _("Uppgiften står i listan igen"))

    def _failed(self, task: TodayTask, error: Exception) -> None:
        self._under_way.discard(task.task_id)
        self._refused(error)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._bar.say(Tone.WARNING, _("Uppgiften ändrades inte"), str(error))
        else:
            self._operations.failed.emit(error)
        self.refused.emit()
