"""The program's sign: a step of the chain."""

from PySide6.QtWidgets import QFrame

from ui.parts.labels import Icon
from ui.parts.layout import STRETCH, row
from ui.theme.current import theme, themes


class ProgramMark(QFrame):
    """A square with a step forward in it."""

    def __init__(self, side: int, icon_size: str) -> None:
        super().__init__()
        self._side = side
        self.setProperty("box", "mark")
        self.setLayout(row(STRETCH, Icon("forward", "on-accent", icon_size), STRETCH))
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the size from the theme in use."""
        self.setFixedSize(theme().px(self._side), theme().px(self._side))
