"""The strip that says, always and in every room, that the people are made up."""

from PySide6.QtWidgets import QFrame

from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.labels import ElidedLabel, Icon
from ui.parts.layout import row


class PracticeStrip(QFrame):
    """One line above everything else."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "practice")
        words = _("Övningsenhet med påhittade personer. Skriv inga riktiga uppgifter här.")
        call(self, words)
        line = row(Icon("info", "warning", "s"), gap=2, margins=(5, 1, 5, 1))
        line.put(ElidedLabel(words, "small-strong", "warning"), stretch=1)
        self.setLayout(line)
