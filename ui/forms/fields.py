"""The kinds of fields."""

from collections.abc import Sequence
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from ui.forms.editors import ComboBox, PasswordEdit
from ui.forms.field import Content, Field
from ui.outlets import fill_in, show_text
from ui.theme.current import theme

Choice = TypeVar("Choice")

_MOST_HOURS = 168  # hours in a week


class TextField(Field):
    """One line of text."""

    def __init__(self, name: str, label: str, advice: str = "", *, most: int = 200) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(most)
        super().__init__(name, label, self.line, advice)
        self.line.textEdited.connect(self._was_edited)

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.line.text().strip()

    def fill(self, words: str) -> None:
        """Put text into the field."""
        fill_in(self.line, words)

    def is_empty(self) -> bool:
        """Override Field."""
        return not self.value()

    def content(self) -> Content:
        """Override Field."""
        return self.value()

    def restore(self, content: Content) -> None:
        """Override Field."""
        self.fill("" if content is None else str(content))

    def refit(self) -> None:
        """Override Field."""
        super().refit()
        self.line.setFont(theme().font("body"))


class HoursField(TextField):
    """Whole hours a week."""

    def hours(self) -> int | None:
        """Return the hours; nothing when the field is empty or wrong."""
        words = self.value()
        return int(words) if words.isdecimal() and int(words) <= _MOST_HOURS else None

    def check(self) -> bool:
        """Tell whether the content is a number of hours or empty; show what is wrong if not."""
        fine = self.is_empty() or self.hours() is not None
        if not fine:
            self.show_error(_("Skriv hela timmar med siffror, högst 168."))
        return fine


class PasswordField(Field):
    """A secret."""

    def __init__(self, name: str, label: str, advice: str = "") -> None:
        self.line = PasswordEdit()
        super().__init__(name, label, self.line, advice)
        self.line.textEdited.connect(self._was_edited)
        self.line.caps_lock_seen.connect(
            lambda on: self.advise(_("Versaler är på (Caps Lock)") if on else advice)
        )

    def value(self) -> str:
        """Return the secret, every space included."""
        return self.line.text()

    def is_empty(self) -> bool:
        """Override Field."""
        return not self.line.text()

    def content(self) -> Content:
        """Override Field: a secret is kept nowhere."""
        return None

    def restore(self, content: Content) -> None:
        """Override Field: there is nothing to put back."""


class LongTextField(Field):
    """Text of several lines."""

    def __init__(self, name: str, label: str, advice: str = "", *, lines: int = 3) -> None:
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self._lines = lines
        super().__init__(name, label, self.text, advice)
        self.text.textChanged.connect(self._was_edited)

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.text.toPlainText().strip()

    def fill(self, words: str) -> None:
        """Put text into the field."""
        fill_in(self.text, words)

    def is_empty(self) -> bool:
        """Override Field."""
        return not self.value()

    def content(self) -> Content:
        """Override Field."""
        return self.value()

    def restore(self, content: Content) -> None:
        """Override Field."""
        self.fill("" if content is None else str(content))

    def refit(self) -> None:
        """Override Field."""
        super().refit()
        self.text.setFont(theme().font("body"))
        self.text.setFixedHeight(theme().line("body") * self._lines + theme().px(16))


class ChoiceField(Field, Generic[Choice]):
    """One of several; the empty choice comes first when nothing need be chosen."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[tuple[Choice, str]],
        advice: str = "",
        *,
        empty: str = "",
        searchable: bool = False,
    ) -> None:
        self.box = ComboBox(searchable=searchable)
        self._values: list[Choice | None] = []
        self._empty, self._searchable = empty, searchable
        super().__init__(name, label, self.box, advice)
        self.offer(options)
        self.box.currentIndexChanged.connect(lambda _place: self._was_edited())
        if searchable:
            self.box.editTextChanged.connect(lambda _words: self._was_edited())

    @outlet(Channel.SCREEN)
    def offer(self, options: Sequence[tuple[Choice, str]]) -> None:
        """Offer other options; the first is chosen."""
        blocked = self.box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.box.clear()
        first = [(None, self._empty)] if self._empty else []
        pairs = [*first, *options]
        self._values = [value for value, _words in pairs]
        self.box.addItems([words for _value, words in pairs])
        self.box.setCurrentIndex(0)
        self.box.blockSignals(blocked)

    def value(self) -> Choice | None:
        """Return what is chosen."""
        place = self._place()
        return self._values[place] if place >= 0 else None

    def _place(self) -> int:
        """A searchable list may hold words that were typed and never chosen from it."""
        if self._searchable:
            return self.box.findText(self.box.currentText().strip())
        return self.box.currentIndex()

    def choose(self, value: Choice) -> None:
        """Choose by value."""
        self.box.setCurrentIndex(self._values.index(value))

    def check(self) -> bool:
        """Tell whether what is typed is in the list; show what is wrong if not."""
        fine = self._place() >= 0 or not self.box.currentText().strip()
        if not fine:
            self.show_error(_("Finns inte i listan. Skriv en del av namnet och välj."))
        return fine

    def is_empty(self) -> bool:
        """Override Field."""
        return self.value() is None

    def content(self) -> Content:
        """Override Field: words that were typed and are not in the list are kept too."""
        value = self.value()
        if value is None and self._searchable:
            return self.box.currentText().strip() or None
        return _plain(value)

    def restore(self, content: Content) -> None:
        """Override Field."""
        plain = [_plain(value) for value in self._values]
        if content in plain:
            self.box.setCurrentIndex(plain.index(content))
            return
        line = self.box.lineEdit()
        if line is not None and isinstance(content, str):
            fill_in(line, content)

    def words(self) -> str:
        """Override Field."""
        return self.box.currentText().strip()


class CheckField(Field):
    """A yes or no; the label is the words beside the box."""

    def __init__(self, name: str, label: str, advice: str = "") -> None:
        self.box = QCheckBox()
        super().__init__(name, "", self.box, advice)
        self.label = label
        show_text(self.box, label)
        self._tell()
        self.box.toggled.connect(lambda _on: self._was_edited())

    def value(self) -> bool:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def content(self) -> Content:
        """Override Field."""
        return self.value()

    def restore(self, content: Content) -> None:
        """Override Field."""
        self.fill(on=bool(content))

    def words(self) -> str:
        """Override Field."""
        return _("Ja") if self.value() else _("Nej")

    def fill(self, *, on: bool) -> None:
        """Tick the box or not."""
        self.box.setChecked(on)

    def is_empty(self) -> bool:
        """Override Field."""
        return not self.value()

    def refit(self) -> None:
        """Override Field."""
        super().refit()
        self.box.setFont(theme().font("body"))


def _plain(value: object) -> Content:
    """Return a choice as a draft keeps it."""
    plain = value.value if isinstance(value, Enum) else value
    return plain if isinstance(plain, str | int | None) else str(plain)
