"""What the day's list can be narrowed to, each with how much it leaves."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy

from models.domain.today import TodayFilter
from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.buttons import Button, Kind
from ui.today.flow import flow
from ui.today.words import filter_words


class FilterChips(QFrame):
    """One choice of a few; what would leave nothing is not offered.

    Signals:
        chosen: the ``TodayFilter`` that is now in force.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        call(self, _("Visa"))
        self._group = QButtonGroup(self)
        self.chips = {each: Button(filter_words(each, 0), Kind.CHIP) for each in TodayFilter}
        for number, chip in enumerate(self.chips.values()):
            self._group.addButton(chip, number)
        self.chips[TodayFilter.ALL].setChecked(True)
        self.setLayout(flow(*self.chips.values()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idToggled.connect(self._tell)

    def current(self) -> TodayFilter:
        """Return the choice in force."""
        return tuple(self.chips)[self._group.checkedId()]

    def choose(self, narrowed: TodayFilter) -> None:
        """Make another choice."""
        self.chips[narrowed].setChecked(True)

    @property
    def has_any(self) -> bool:
        """Whether there is anything to choose."""
        return any(not chip.isHidden() for chip in self.chips.values())

    def show_counts(self, counts: Mapping[TodayFilter, int]) -> None:
        """Say how much each choice would leave."""
        for narrowed, chip in self.chips.items():
            chip.say(filter_words(narrowed, counts[narrowed]))
            kept = narrowed in (TodayFilter.ALL, self.current()) and any(counts.values())
            chip.setVisible(bool(counts[narrowed]) or kept)
        self.updateGeometry()

    def _tell(self, number: int, checked: bool) -> None:  # noqa: FBT001 - as Qt sends it
        if checked:
            self.chosen.emit(tuple(self.chips)[number])
