"""What is said over the pages of a case: saved, left, unsaved drafts, each with a way back."""

from collections.abc import Callable
from functools import partial

from models.domain.changes import CasesChanged
from models.domain.clock import today
from models.domain.errors import UserError
from resources.texts import gettext as _
from ui.case.drafts import draft_words, form_of_draft
from ui.case.file import CaseFile
from ui.case.forms.case_form import MakeForm
from ui.messages import MessageBar
from ui.operations import Operations
from ui.parts.notes import Act, Note, Tone
from ui.words.moments import moment_words


class CaseBar(MessageBar):
    """The messages of a case."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations

    def tell_saved(self, words: str, change: CasesChanged) -> None:
        """Say what was done, and let it be taken back."""
        entry = change.entry
        if entry is None:
            self.say(Tone.SUCCESS, words)
        else:
            self._say_with_undo(Tone.SUCCESS, words, lambda: self.take_back(entry))

    def tell_left(self, again: Callable[[], object]) -> None:
        """Say that a form was left, and let it be had back."""
        self._say_with_undo(Tone.INFO, _("Lämnat utan att spara"), again)

    def _say_with_undo(self, tone: Tone, words: str, do: Callable[[], object]) -> None:
        notes: list[Note] = []

        def undo() -> None:
            self.take_away(notes[0])
            do()

        notes.append(self.say(tone, words, "", Act(_("Ångra"), undo, "undo")))

    def tell_drafts(self, file: CaseFile, open_form: Callable[[MakeForm], object]) -> None:
        """Say what the officer has begun in this case and not saved."""
        for draft in reversed(file.drafts):
            make = form_of_draft(file.case, draft.form)
            if make is not None:
                words = _("Osparat utkast: {form}, {moment}").format(
                    form=draft_words(draft.form), moment=moment_words(draft.saved_at, today())
                )
                self.say(Tone.INFO, words, "", Act(_("Öppna"), partial(open_form, make)))

    def take_back(self, entry: int) -> None:
        """Undo a change."""
        self._operations.write(
            self,
            lambda desk: desk.undo(entry),
            lambda _change: self.say(Tone.INFO, _("Ändringen är ångrad")),
            on_error=partial(self.refuse, _("Ändringen ångrades inte")),
        )

    def refuse(self, title: str, error: Exception) -> None:
        """Say why something could not be done."""
        if isinstance(error, UserError):
            self.say(Tone.WARNING, title, str(error))
        else:
            self._operations.failed.emit(error)
