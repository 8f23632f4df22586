"""What stands where there is nothing yet, and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from ui.parts.buttons import Button
from ui.parts.labels import Icon, Label
from ui.parts.layout import STRETCH, column, row


class EmptyState(QFrame):
    """A sign, what is not there yet, one line on what to do, and the button that does it."""

    def __init__(self, icon: str, title: str, advice: str, *actions: Button) -> None:
        super().__init__()
        heading = Label(title, "strong", wrap=True)
        line = Label(advice, "small", "muted", wrap=True)
        for label in (heading, line):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = row(STRETCH, *actions, STRETCH) if actions else None
        self.heading, self.advice = heading, line
        self.setLayout(
            column(
                STRETCH,
                row(STRETCH, Icon(icon, "muted", "l"), STRETCH),
                heading,
                line,
                buttons,
                STRETCH,
                margins=(5, 5, 5, 5),
            )
        )

    def say(self, title: str, advice: str) -> None:
        """Say that something else is missing."""
        self.heading.say(title)
        self.advice.say(advice)
