"""What the guide asks of the program below it: the making of a unit."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.domain.progress import Progress
from models.domain.status import Profile

if TYPE_CHECKING:
    from ui.desk import Desk, PrintedPlan


@dataclass(frozen=True, slots=True, repr=False)
class NewUnit:
    """What the first two steps have asked for.

    Attributes:
        municipality: its code (kommunkod), four digits.
        place: where the database is to lie.
        function_contact: how others reach the unit.
    """

    municipality: str
    unit: str
    function_contact: str
    place: Path
    officer: str
    title: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class Basics:
    """What the guide must know before it can ask.

    Attributes:
        municipalities: code and name, by name.
        folder: where a unit lies unless the officer wants it elsewhere.
        suffix: how the file's name ends.
        shortest: fewest characters in a passphrase.
    """

    municipalities: tuple[tuple[str, str], ...]
    folder: Path
    suffix: str
    shortest: int


class Founded(Protocol):
    """A unit that is made but not yet worked in. Called in the worker's thread, but for ``key``."""

    @property
    def key(self) -> str:
        """The recovery key: groups with hyphens between."""

    def sheet(self) -> "PrintedPlan":
        """Return the recovery key on paper."""

    def begin(self, profile: Profile) -> "Desk":
        """Let the unit work under a law, and return its desk."""

    def discard(self) -> None:
        """Take the unit away again, with every file that was made for it."""


class Founding(Protocol):
    """Makes units. Every method may take its time and is called in the worker's thread."""

    def basics(self) -> Basics:
        """Return what the guide must know."""

    def check_place(self, place: Path) -> None:
        """Refuse a place where the unit cannot lie.

        Raises:
            InvalidInputError: why, in the field ``place``.
        """

    def found(self, unit: NewUnit) -> Founded:
        """Make the unit.

        Raises:
            UserError: it cannot be made; nothing is left of it.
        """

    def practise(self, progress: Progress) -> "Desk":
        """Open the practice unit with made-up people; make it the first time.

        Raises:
            UserError: it cannot be made.
            Cancelled: it was stopped; nothing is left of it.
        """
