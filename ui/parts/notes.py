"""A message in the place it is about; it stays until it is dealt with."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.outlets import call
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Icon, Label
from ui.parts.layout import column, row


class Tone(Enum):
    """What kind of message; the value is its name among the tokens."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


class Act(NamedTuple):
    """What can be done about a message."""

    words: str
    do: Callable[[], object]
    icon: str = ""


_ICONS = {
    Tone.INFO: "info",
    Tone.SUCCESS: "check-circle",
    Tone.WARNING: "warning",
    Tone.DANGER: "warning",
}


class Note(QFrame):
    """A message: a sign, a title, a sentence, and what can be done about it."""

    def __init__(self, tone: Tone, title: str, body: str = "", *acts: Act) -> None:
        super().__init__()
        self.tone = tone
        self.words = f"{title}. {body}" if body else title
        self.setProperty("box", f"note-{tone.value}")
        call(self, self.words)
        ink = "accent" if tone is Tone.INFO else tone.value
        sign = Icon(_ICONS[tone], ink)
        self.acts = tuple(Button(act.words, Kind.QUIET, act.icon, pressed=act.do) for act in acts)
        layout = row(sign, gap=3, margins=(4, 3, 3, 3))
        layout.put(self._sentences(title, body), stretch=1)
        for button in self.acts:
            layout.put(button)
        layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    @staticmethod
    def _sentences(title: str, body: str) -> QWidget:
        words = QWidget()
        below = Label(body, "small", "muted", wrap=True) if body else None
        words.setLayout(column(Label(title, "strong", wrap=True), below, gap=0))
        return words
