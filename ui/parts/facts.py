"""Facts in two columns: what, and its value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.labels import Label
from ui.parts.layout import clear
from ui.theme.current import theme, themes

Fact = tuple[str, str]


class Facts(QWidget):
    """A short list of facts; an empty value says so in a word."""

    def __init__(self, facts: Sequence[Fact] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.show_facts(facts)
        self.refit()
        themes.changed.connect(self.refit)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for number, (name, value) in enumerate(facts):
            words = Label(value or _("Saknas"), "small", "text" if value else "subtle", wrap=True)
            call(words, f"{name}: {value or _('Saknas')}")
            self._grid.addWidget(Label(name, "small", "muted"), number, 0, top)
            self._grid.addWidget(words, number, 1, top)

    def refit(self) -> None:
        """Take distances from the theme in use."""
        self._grid.setHorizontalSpacing(theme().space(4))
        self._grid.setVerticalSpacing(theme().space(2))
