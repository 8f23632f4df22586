"""What is typed is kept as a draft after a moment of rest, and offered again when it was lost."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from models.domain.clock import today
from models.domain.drafts import KeptDraft
from resources.texts import gettext as _
from ui.forms.form import Form
from ui.operations import Operations
from ui.parts.notes import Act, Note, Tone
from ui.words.moments import moment_words

REST = 1000  # milliseconds without a key before what is typed is kept


class DraftKey(NamedTuple):
    """Which form a draft is of.

    Attributes:
        form: the kind of form, and where it changes a row that row's number: *measure-12*.
        about: the case it is filled in for, 0 where there is none yet.
    """

    form: str
    about: int = 0


class Drafting(QObject):
    """Stands beside a form and lives as long as it does.

    Signals:
        restored: the officer goes on with a draft; the version of the row it was begun on.
    """

    restored = Signal(int)

    def __init__(self, form: Form, operations: Operations, key: DraftKey, seen: int = 0) -> None:
        """Keep what is typed into ``form``.

        Args:
            form: what is filled in.
            operations: the desk and its worker.
            key: which form it is.
            seen: version of the row that is changed, 0 for a new one.
        """
        super().__init__(form)
        self._form, self._operations, self._key, self._seen = form, operations, key, seen
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.keep)
        self._offer: Note | None = None
        self._over = False
        form.edited.connect(self._wait)
        operations.read(self, lambda desk: desk.drafts(), self._look_for_own)

    @property
    def waits(self) -> bool:
        """Whether something has been typed that is not kept yet."""
        return self._rest.isActive()

    def _wait(self) -> None:
        if not self._over:
            self._rest.start()

    def keep(self) -> None:
        """Keep what stands in the form now; called at rest, and when the form is left."""
        self._rest.stop()
        key, fields, seen = self._key, self._form.content(), self._seen
        if not self._over:
            self._operations.keep(
                self._operations,
                lambda desk: desk.keep_draft(key.form, fields, key.about, seen),
            )

    def keep_if_waiting(self) -> None:
        """Keep what was typed in the last moment."""
        if self.waits:
            self.keep()

    def discard(self) -> None:
        """Throw the draft away: it is saved, or not wanted; nothing is kept from now on."""
        self._over = True
        self._rest.stop()
        self._forget()

    def saw(self, version: int) -> None:
        """What is typed is from now on written over this version of the row."""
        self._seen = version

    def _look_for_own(self, drafts: Sequence[KeptDraft]) -> None:
        own = [draft for draft in drafts if (draft.form, draft.about) == self._key]
        if own and dict(own[0].fields) != self._form.content():
            self._offer = self._form.bar.say(
                Tone.INFO,
                _("Du har ett osparat utkast från {moment}").format(
                    moment=moment_words(own[0].saved_at, today())
                ),
                "",
                Act(_("Fortsätt"), lambda: self._go_on(own[0])),
                Act(_("Kasta"), self._throw_away),
            )

    def _go_on(self, draft: KeptDraft) -> None:
        self._put_offer_away()
        self._form.restore(draft.fields)
        self._seen = draft.seen
        self.restored.emit(draft.seen)

    def _throw_away(self) -> None:
        self._put_offer_away()
        self._forget()

    def _forget(self) -> None:
        key = self._key
        self._operations.keep(
            self._operations, lambda desk: desk.discard_draft(key.form, key.about)
        )

    def _put_offer_away(self) -> None:
        if self._offer is not None:
            self._form.bar.take_away(self._offer)
            self._offer = None
