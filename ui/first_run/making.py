"""The unit while the guide is under way: made once, made anew when the answers have changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.domain.progress import Cancelled, Progress
from models.domain.status import Profile
from ui.first_run.founding import Founded, Founding, NewUnit
from ui.first_run.officer_step import OfficerStep
from ui.first_run.unit_step import UnitStep

if TYPE_CHECKING:
    from ui.desk import Desk, PrintedPlan


class Making:
    """Holds the unit that is made but not begun. Methods that take time run in the worker.

    It is kept here by the worker itself, so that closing the window finds it in any case.

    Attributes:
        was_renewed: whether a key was shown before the present one.
    """

    def __init__(self, founding: Callable[[], Founding]) -> None:
        self._founding = founding
        self._made: Founded | None = None
        self._unit: NewUnit | None = None
        self._keys = 0

    @property
    def key(self) -> str:
        """The recovery key; empty when nothing is made."""
        return "" if self._made is None else self._made.key

    @property
    def was_renewed(self) -> bool:
        """Whether a key was shown before the present one."""
        return self._keys > 1

    def is_at(self, place: Path) -> bool:
        """Tell whether it is our own unit that lies there."""
        return self._unit is not None and self._unit.place == place

    @staticmethod
    def wanted(unit: UnitStep, officer: OfficerStep) -> NewUnit:
        """Return what the two steps have asked for."""
        return NewUnit(
            municipality=unit.municipality.value() or "",
            unit=unit.unit.value(),
            function_contact=unit.contact.value(),
            place=unit.path(),
            officer=officer.name.value(),
            title=officer.role.value(),
            passphrase=officer.passphrase.first.value(),
        )

    def make(self, wanted: NewUnit, progress: Progress) -> bool:
        """Make the unit, unless it is made; return whether its key is new.

        Raises:
            UserError: it cannot be made; nothing is left of it.
            Cancelled: it was stopped; the same.
        """
        if self._made is not None and wanted == self._unit:
            return False
        self.discard()
        made = self._founding().found(wanted)
        try:
            progress.step(1, 1)
        except Cancelled:
            made.discard()
            raise
        self._made, self._unit = made, wanted
        self._keys += 1
        return True

    def sheet(self) -> "PrintedPlan":
        """Return the key on paper."""
        return self._at_hand().sheet()

    def begin(self, profile: Profile) -> "Desk":
        """Let the unit begin; from then on it is never taken away."""
        desk = self._at_hand().begin(profile)
        self._made = self._unit = None
        return desk

    def discard(self) -> None:
        """Take away what was made and not begun."""
        made, self._made, self._unit = self._made, None, None
        if made is not None:
            made.discard()

    def _at_hand(self) -> Founded:
        assert self._made is not None  # noqa: S101 - these steps come after the unit is made
        return self._made
