"""The ways in which words reach the screen, the screen reader and the window's title.

Every other module puts words out through these, or declares its own painting the same way, so
that no way out of the program is left undeclared.
"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from models.domain.channels import Channel, outlet


@outlet(Channel.SCREEN)
def show_text(place: QLabel | QAbstractButton, words: str) -> None:
    """Show words on a label or a button."""
    place.setText(words)


@outlet(Channel.SCREEN)
def fill_in(editor: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Put words into a text field."""
    if isinstance(editor, QLineEdit):
        editor.setText(words)
    else:
        editor.setPlainText(words)


@outlet(Channel.SCREEN)
def show_placeholder(editor: QLineEdit, words: str) -> None:
    """Show what may be typed in an empty field."""
    editor.setPlaceholderText(words)


@outlet(Channel.SCREEN)
def show_tip(widget: QWidget, words: str) -> None:
    """Show words while the pointer rests on a widget."""
    widget.setToolTip(tip_of(words))


def tip_of(words: str) -> str:
    """Return words as a tip shows them: never as markup, whatever was typed, and in short lines."""
    return Qt.convertFromPlainText(words, Qt.WhiteSpaceMode.WhiteSpaceNormal) if words else ""


@outlet(Channel.ACCESSIBLE_TEXT)
def call(widget: QWidget, name: str, description: str | None = None) -> None:
    """Tell assistive technology what a widget is called, and what more there is to say."""
    widget.setAccessibleName(name)
    if description is not None:
        widget.setAccessibleDescription(description)


@outlet(Channel.WINDOW_TITLE)
def entitle(window: QWidget, words: str) -> None:
    """Set a window's title: task bars and screen sharing show it, so it names no person."""
    window.setWindowTitle(words)


@outlet(Channel.ACCESSIBLE_TEXT)
def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say words at once."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
