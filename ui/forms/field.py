"""A field: label above, help under; an error takes the place of the help and names the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from resources.texts import gettext as _
from ui.outlets import announce, call
from ui.parts.labels import Icon, Label
from ui.parts.layout import column, row
from ui.theme.current import theme, themes

Content = str | int | bool | None


class Field(QWidget):
    """Mother of all fields.

    Attributes:
        name: what services call it; errors find their field by it.
        label: what the officer reads above it.

    Signals:
        edited: its content has been changed.
    """

    edited = Signal()

    def __init__(self, name: str, label: str, editor: QWidget, advice: str = "") -> None:
        super().__init__()
        self.name, self.label, self.editor = name, label, editor
        self._advice, self._error = advice, ""
        self._sign = Icon("warning", "danger", "s")
        self._under = Label(advice, "small", "muted", wrap=True)
        caption = Label(label, "medium", wrap=True)
        caption.setBuddy(editor)
        below = row(self._sign, gap=1)
        below.put(self._under, stretch=1)
        below.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(caption if label else None, editor, below, gap=1))
        self.setFocusProxy(editor)
        self._tell()
        self.refit()
        themes.changed.connect(self.refit)

    @property
    def error(self) -> str:
        """What is wrong with the content; empty when nothing is."""
        return self._error

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and what to do about it."""
        self._error = sentence
        self._tell()
        announce(self.editor, f"{self.label}: {sentence}")

    def clear_error(self) -> None:
        """The content has been put right, or is being."""
        if self._error:
            self._error = ""
            self._tell()

    def advise(self, advice: str) -> None:
        """Show other help."""
        self._advice = advice
        self._tell()

    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        raise NotImplementedError

    def content(self) -> Content:
        """Return what is filled in, as a draft keeps it."""
        raise NotImplementedError

    def restore(self, content: Content) -> None:
        """Put back what a draft has kept."""
        raise NotImplementedError

    def words(self) -> str:
        """Return what is filled in as it is read beside what somebody else has filled in."""
        return str(self.content() or "")

    def refit(self) -> None:
        """Keep to the width that is read with ease."""
        self.setMaximumWidth(theme().size("field-max"))

    def _tell(self) -> None:
        words = self._error or self._advice
        self._sign.setVisible(bool(self._error))
        self._under.setVisible(bool(words))
        self._under.say(words)
        self._under.dress("danger" if self._error else "muted")
        # A choice is called by what is chosen unless it is given a name of its own.
        call(self.editor, self.label, words)
        state = "error" if self._error else ""
        if self.editor.property("state") != state:
            self.editor.setProperty("state", state)
            self.editor.style().polish(self.editor)
        inner = self.editor.lineEdit() if isinstance(self.editor, QComboBox) else None
        if inner is not None:
            call(inner, self.label, words)

    def _was_edited(self) -> None:
        self.clear_error()
        self.edited.emit()


def required_sentence() -> str:
    """Return what an empty field says that must be filled in."""
    return _("Fyll i fältet.")
