"""What the four steps of the guide have in common: number, title, one line, fields, the way on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from models.domain.errors import InvalidInputError, UserError
from resources.texts import gettext as _
from ui.forms.field import Field, required_sentence
from ui.messages import MessageBar
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, Part, column, row
from ui.parts.notes import Tone
from ui.theme.current import theme, themes

COUNT = 4  # steps


class StepPage(QFrame):
    """One step.

    Signals:
        done: everything is in order; go on.
        back: to the step before.
    """

    done = Signal()
    back = Signal()

    def __init__(self, number: int, title: str, lead: str, parts: Sequence[Part]) -> None:
        super().__init__()
        self.title = title
        self.bar = MessageBar()
        self._on_words = _("Fortsätt") if number < COUNT else _("Klart")
        self.on = Button(self._on_words, Kind.PRIMARY, pressed=self.go_on)
        self.before = Button(_("Tillbaka"), Kind.SECONDARY, "back", pressed=self.back.emit)
        place = _("Steg {number} av {count}").format(number=number, count=COUNT)
        self.heading = Label(title, "h1", wrap=True)
        self.setLayout(
            column(
                Label(place, "caption", "muted"),
                self.heading,
                Label(lead, "body", "muted", wrap=True),
                3,
                self.bar,
                column(*parts, gap=4),
                4,
                row(self.before, self.on, STRETCH),
                gap=2,
            )
        )
        # Not before it has its place here: shown by itself, it would be a window of its own.
        self.before.setVisible(number > 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Keep to the width that is read with ease."""
        self.setMaximumWidth(theme().size("field-max"))

    def fields(self) -> Sequence[Field]:
        """Return the fields, from the top."""
        return ()

    def required(self) -> Sequence[Field]:
        """Return the fields that must be filled in."""
        return ()

    def check(self) -> None:
        """Show errors in the fields; a step without fields has none."""

    def arrive(self) -> None:
        """Put the keyboard where work begins."""
        first = next((field for field in self.fields() if field.isVisibleTo(self)), None)
        (first or self.on).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go on, or show what is missing and go there."""
        if not self.on.isEnabled():
            return
        self.bar.clear()
        for field in self.fields():
            field.clear_error()
        self.check()
        for field in self.required():
            if field.is_empty() and not field.error:
                field.show_error(required_sentence())
        if not self._go_to_error():
            self.done.emit()

    def show_busy(self, words: str = "") -> None:
        """Show what is going on, and do not go on twice; nothing when it is over."""
        self.on.setEnabled(not words)
        self.on.say(words or self._on_words)

    def refuse(self, error: UserError) -> None:
        """Show why it cannot go on, beside its field if it has one."""
        name = error.field if isinstance(error, InvalidInputError) else ""
        field = next((field for field in self.fields() if field.name == name), None)
        if field is None:
            self.bar.say(Tone.DANGER, _("Det gick inte"), str(error))
        else:
            field.show_error(str(error))
            self._go_to_error()

    def _go_to_error(self) -> bool:
        wrong = next((field for field in self.fields() if field.error), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is not None
