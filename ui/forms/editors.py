"""Text and choice fields dressed with icons that grow with the text."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from resources.texts import gettext as _
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Icon
from ui.parts.layout import STRETCH, row
from ui.theme.current import theme, themes


class IconLineEdit(QLineEdit):
    """A line of text with an icon before it and other things after it.

    Qt's own icon of a line edit stays 16 pixels at any text size, so ours lies over the field.
    """

    def __init__(self, icon: str = "", *after: QWidget, role: str = "body") -> None:
        super().__init__()
        self._role, self._has_icon, self._after = role, bool(icon), after
        sign = Icon(icon, "muted") if icon else None
        self.setLayout(row(sign, STRETCH, *after, margins=(2, 0, 3, 0)))
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Leave room for what lies over the field."""
        self.setFont(theme().font(self._role))
        before = theme().icon_side("m") + theme().space(1) if self._has_icon else 0
        behind = sum(part.sizeHint().width() + theme().space(2) for part in self._after)
        self.setTextMargins(before, 0, behind, 0)


class PasswordEdit(QLineEdit):
    """A secret: shown as dots, or as it is while the officer asks for it.

    Signals:
        caps_lock_seen: whether the last letter was typed with Caps Lock on.
    """

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = Button("", Kind.TOOL, "eye", name=_("Visa lösenordet"), pressed=self._toggle)
        self.setLayout(row(STRETCH, self.eye, margins=(0, 0, 0, 0)))
        self.refit()
        themes.changed.connect(self.refit)

    def _toggle(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        if hidden:
            self.eye.become("eye-off", _("Dölj lösenordet"))
        else:
            self.eye.become("eye", _("Visa lösenordet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit: Qt does not tell of Caps Lock, but the letters do."""
        letter = event.text()
        if letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() is not shifted)
        super().keyPressEvent(event)

    def refit(self) -> None:
        """Leave room for the eye."""
        self.setFont(theme().font("body"))
        self.setTextMargins(0, 0, theme().size("control"), 0)


class _ChoiceLine(QLineEdit):
    """The line of a searchable choice: what is typed takes the place of what was chosen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QLineEdit."""
        super().focusInEvent(event)
        # After a click Qt places the cursor, which would take the selection away again.
        QTimer.singleShot(0, self, self.selectAll)


class ComboBox(QComboBox):
    """A choice from a list; a searchable one is found by any part of its words."""

    def __init__(self, *, searchable: bool = False) -> None:
        super().__init__()
        arrow = Icon("down", "muted", "s")
        arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(STRETCH, arrow, margins=(0, 0, 3, 0)))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if searchable:
            self._make_searchable()
        self.refit()
        themes.changed.connect(self.refit)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setLineEdit(_ChoiceLine())
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def refit(self) -> None:
        """Take letters from the theme in use."""
        self.setFont(theme().font("body"))
        editor = self.lineEdit()
        if editor is not None:
            editor.setFont(theme().font("body"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QComboBox: scrolling past a field never changes it."""
        event.ignore()
