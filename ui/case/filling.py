"""Where a form of the case is filled in: its draft, saving it, and settling a conflict."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.drafts import FormFields
from models.domain.history import HistoryRow
from resources.texts import gettext as _
from ui.case.file import CaseFile, read_file
from ui.case.forms.case_form import CaseForm, MakeForm
from ui.desk import Desk
from ui.forms.conflict import ConflictCard, differences
from ui.forms.drafting import Drafting, DraftKey
from ui.forms.saving import Saving
from ui.operations import Operations
from ui.parts.layout import STRETCH, column
from ui.words.moments import moment_words

_WROTE = frozenset({"create", "change", "undo"})


class Filling(QFrame):
    """Holds one form at a time, and nothing in between.

    Signals:
        saved: what is said of it, and the ``CasesChanged``.
        left: the officer does not want to save.
    """

    saved = Signal(str, object)
    left = Signal()

    def __init__(self, operations: Operations, case_id: int) -> None:
        super().__init__()
        self._operations, self._case_id = operations, case_id
        self.form: CaseForm | None = None
        self.drafting: Drafting | None = None
        self.conflict: ConflictCard | None = None
        self._make: MakeForm | None = None
        self._before: FormFields = {}
        self.narrow = False
        self._area = column(gap=0)
        self.setLayout(column(self._area, STRETCH, gap=0))

    @property
    def touched(self) -> bool:
        """Whether something has been filled in that is not saved."""
        return self.form is not None and self.form.touched

    @property
    def made_by(self) -> MakeForm | None:
        """What made the form."""
        return self._make

    def keep(self) -> None:
        """Keep as a draft what was typed in the last moment."""
        if self.drafting is not None:
            self.drafting.keep_if_waiting()

    def begin(self, make: MakeForm, file: CaseFile) -> CaseForm:
        """Show another form; return it."""
        self.drop()
        form = make(file)
        form.was_saved()  # what it was made with is no work of the officer's
        self.form, self._make, self._before = form, make, form.content()
        saving = Saving(form, self._operations, lambda: form.work(self._case_id))
        saving.saved.connect(self._saved)
        saving.conflicted.connect(self._look_at_both)
        form.left.connect(self.left)
        if form.fields:
            key = DraftKey(form.draft_code, self._case_id)
            self.drafting = Drafting(form, self._operations, key, form.seen or 0)
            self.drafting.restored.connect(self._go_on_from)
        self._area.put(form)
        form.begin()
        return form

    def drop(self) -> None:
        """Put the form away; what was typed stays as a draft, if it has not been discarded."""
        if self.drafting is not None:
            self.drafting.keep_if_waiting()
            self.drafting = None
        self._drop_conflict()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def discard(self) -> None:
        """Throw the form away with its draft."""
        if self.drafting is not None and self.touched:
            self.drafting.discard()
        self.drop()

    def _go_on_from(self, seen: int) -> None:
        """A draft is saved over the version it was begun on."""
        if self.form is not None and self.form.seen is not None:
            self.form.seen = seen
            self._before = {}

    def _saved(self, change: CasesChanged) -> None:
        done = self.form.done if self.form is not None else ""
        if self.drafting is not None:
            self.drafting.discard()
        self.drop()
        self.saved.emit(done, change)

    # --- somebody else has saved in between

    def _look_at_both(self) -> None:
        case_id = self._case_id

        def read(desk: Desk) -> tuple[CaseFile, tuple[HistoryRow, ...]]:
            return read_file(desk, case_id), desk.history(case_id)

        self._operations.read(self, read, lambda both: self._show_both(*both))

    def _show_both(self, file: CaseFile, history: Sequence[HistoryRow]) -> None:
        form, make = self.form, self._make
        if form is None or make is None:
            return
        theirs = make(file)
        found = differences(form, theirs, self._before)
        who = _who_saved(history, theirs.table)
        seen = theirs.seen
        theirs.deleteLater()
        if not found:
            form.seen = seen
            form.try_save()
            return
        self._drop_conflict()
        card = ConflictCard(found, who, narrow=self.narrow)
        card.settled.connect(lambda chosen: self._settle(chosen, seen))
        card.left.connect(self.back_to_form)
        self.conflict = card
        form.bar.clear()
        form.hide()
        self._area.put(card)
        card.take_focus()

    def _settle(self, chosen: FormFields, seen: int | None) -> None:
        """Save what was chosen, over the version that was looked at."""
        self.back_to_form()
        if self.form is not None:
            self.form.restore(chosen)
            self.form.seen = seen
            if self.drafting is not None:
                self.drafting.saw(seen or 0)
            self.form.try_save()

    def back_to_form(self) -> None:
        """Put the choice away and write on."""
        self._drop_conflict()
        if self.form is not None:
            self.form.show()
            self.form.begin()

    def _drop_conflict(self) -> None:
        if self.conflict is not None:
            self.conflict.hide()
            self.conflict.deleteLater()
            self.conflict = None


def _who_saved(history: Sequence[HistoryRow], table: str) -> str:
    """Return who wrote last, and when."""
    wrote = (row for row in history if row.table == table and row.action in _WROTE)
    last = next(wrote, None)
    if last is None:
        return _("En annan handläggare har sparat")
    return _("{officer} sparade {moment}").format(
        officer=last.officer or _("En annan handläggare"), moment=moment_words(last.at, today())
    )
