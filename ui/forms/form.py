"""A form: fields under each other, Spara at the left, errors in their places."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from models.domain.drafts import FormFields
from models.domain.errors import InvalidInputError, UserError
from resources.texts import gettext as _
from ui.forms.field import Content, Field, required_sentence
from ui.messages import MessageBar
from ui.parts.buttons import Button, Kind
from ui.parts.layout import STRETCH, Part, column, row
from ui.parts.notes import Tone
from ui.theme.current import theme, themes


class Form(QFrame):
    """Fields, and the two ways out: Spara and Avbryt.

    Signals:
        save_asked: every field is in order; the content may be saved.
        left: the officer does not want to save.
        edited: something in it has been changed.
    """

    save_asked = Signal()
    left = Signal()
    edited = Signal()

    def __init__(self, parts: Sequence[Part], save_words: str = "") -> None:
        super().__init__()
        self.bar = MessageBar()
        self._save_words = save_words or _("Spara")
        self.save = Button(self._save_words, Kind.PRIMARY, "check", pressed=self.try_save)
        self.leave = Button(_("Avbryt"), Kind.SECONDARY, pressed=self.left.emit)
        self.buttons = row(self.save, self.leave, STRETCH)
        self.setLayout(column(self.bar, *parts, 2, self.buttons, gap=4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._fields = {field.name: field for field in self.findChildren(Field)}
        self._required: tuple[Field, ...] = ()
        self._checks: tuple[Callable[[], object], ...] = ()
        self._touched, self._busy = False, False
        self.refit()
        themes.changed.connect(self.refit)
        for field in self._fields.values():
            field.edited.connect(self._touch)
        save_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save_keys.activated.connect(self.try_save)

    def refit(self) -> None:
        """Keep to the width that is read with ease."""
        self.setMaximumWidth(theme().size("field-max"))

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields."""
        return tuple(self._fields.values())

    @property
    def touched(self) -> bool:
        """Whether anything has been filled in that is not saved."""
        return self._touched

    def require(self, *fields: Field) -> None:
        """Say which fields must not be empty."""
        self._required = fields

    def check_with(self, *checks: Callable[[], object]) -> None:
        """Add checks; each shows its own error, and all are made, so that all errors show."""
        self._checks += checks

    def field(self, name: str) -> Field:
        """Return a field by the name services know it by."""
        return self._fields[name]

    def try_save(self) -> None:
        """Ask to save, or show what is missing and go there."""
        if self._busy:
            return
        self.bar.clear()
        for field in self._required:
            if field.is_empty():
                field.show_error(required_sentence())
        for check in self._checks:
            check()
        if self._first_wrong():
            self._go_to_error()
        else:
            self.save_asked.emit()

    def show_failure(self, error: UserError) -> None:
        """Show why it could not be saved, beside its field if it has one."""
        if isinstance(error, InvalidInputError) and error.field in self._fields:
            self._fields[error.field].show_error(str(error))
            self._go_to_error()
        else:
            self.bar.say(Tone.DANGER, _("Inte sparat"), str(error))

    def show_busy(self, *, busy: bool) -> None:
        """Show that it is being saved, and do not save twice."""
        self._busy = busy
        self.save.say(_("Sparar …") if busy else self._save_words)

    def was_saved(self) -> None:
        """Nothing is left unsaved."""
        self._touched = False

    def content(self) -> dict[str, Content]:
        """Return what is filled in, by field, as a draft keeps it."""
        return {name: field.content() for name, field in self._fields.items()}

    def restore(self, content: FormFields) -> None:
        """Put back what a draft has kept; a field that is there no more is passed over."""
        for name, value in content.items():
            if name in self._fields:
                self._fields[name].restore(value)
                self._fields[name].clear_error()
        self._touch()

    def _touch(self) -> None:
        self._touched = True
        self.edited.emit()

    def _first_wrong(self) -> Field | None:
        return next((field for field in self._in_order() if field.error), None)

    def _in_order(self) -> list[Field]:
        return sorted(self._fields.values(), key=lambda field: _height_in(field, self))

    def _go_to_error(self) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)


def _height_in(field: QWidget, form: QWidget) -> int:
    return field.mapTo(form, field.rect().topLeft()).y()
