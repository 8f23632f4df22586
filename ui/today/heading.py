"""The head of Idag: the day, whose list it is, and what it is narrowed to."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from models.domain.today import TodayFilter
from resources.texts import gettext as _
from ui.parts.buttons import Button, Kind, Segments
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import Line, column, holder, row
from ui.theme.current import theme, themes
from ui.today.chips import FilterChips
from ui.today.flow import flow
from ui.today.words import day_heading
from ui.words.dates import due_words

MINE, UNITS = 0, 1


class TodayHeading(QFrame):
    """Heading, date, switch and filters.

    Signals:
        person_asked: somebody new is to be registered.
        explanation_asked: the chosen row is to be explained.
    """

    person_asked = Signal()
    explanation_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._day = date.min
        self._narrow = False
        self._wanted = False  # where there is little room, filters come when they are asked for
        self.date = ElidedLabel("", "body", "muted")
        self.whose = Segments((_("Mina"), _("Enhetens")), _("Vems ärenden"), MINE)
        self.new = Button(_("Ny person"), Kind.SECONDARY, "add", pressed=self.person_asked.emit)
        self.filter = Button(_("Filter"), Kind.SECONDARY, "list", pressed=self._turn_chips)
        self.explain = Button(
            "",
            Kind.TOOL,
            "law",
            name=_("Förklara vald rad (Mellanslag)"),
            pressed=self.explanation_asked.emit,
        )
        self.chips = FilterChips()
        self._words = Line(QBoxLayout.Direction.TopToBottom, [], gap=0)
        title = Label(_("Idag"), "h1")
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words.put(title)
        self._words.put(self.date, stretch=1)
        line = row(gap=3)
        line.put(holder(self._words), stretch=1)
        line.put(holder(flow(self.explain, self.filter, self.whose, self.new, gap=3)))
        self.setLayout(column(line, self.chips, gap=4))
        self.show_narrow(narrow=False)
        themes.changed.connect(self.refit)

    @property
    def is_mine(self) -> bool:
        """Whether only the officer's own cases are listed."""
        return self.whose.current() == MINE

    def show_day(self, day: date) -> None:
        """Say which day it is."""
        self._day = day
        self.date.say(due_words(day, day) if self._narrow else day_heading(day))

    def show_narrow(self, *, narrow: bool) -> None:
        """Make room for larger text: the filters come when they are asked for."""
        self._narrow = narrow
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._words.setDirection(across if narrow else down)
        self.refit()
        self.new.setVisible(not narrow)
        self.filter.setVisible(narrow)
        self._wanted = False
        self._show_chips()
        self.show_day(self._day)

    def show_counts(self, counts: Mapping[TodayFilter, int]) -> None:
        """Say how much each filter would leave."""
        self.chips.show_counts(counts)
        self._show_chips()

    def _show_chips(self) -> None:
        # A list that is narrowed always says so.
        is_narrowed = self.chips.current() is not TodayFilter.ALL
        asked_for = not self._narrow or self._wanted or is_narrowed
        self.chips.setVisible(asked_for and self.chips.has_any)

    def offer_explanation(self, *, offered: bool) -> None:
        """Lead to the explanation where it does not stand beside the list."""
        self.explain.setVisible(offered)

    def refit(self) -> None:
        """Take distances from the theme in use."""
        self._words.setSpacing(theme().space(3) if self._narrow else 0)

    def _turn_chips(self) -> None:
        self._wanted = not self._wanted
        self._show_chips()
        if self.chips.isVisible():
            self.chips.chips[self.chips.current()].setFocus()
