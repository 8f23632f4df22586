"""A maker of units that needs no database."""

from pathlib import Path

from models.domain.errors import InvalidInputError
from models.domain.progress import Progress
from models.domain.status import Profile
from tests.ui.fake_unit import FakeDesk, some_pages
from ui.desk import PrintedPlan
from ui.first_run.founding import Basics, NewUnit

MUNICIPALITIES = (("0127", "Botkyrka"), ("0126", "Huddinge"), ("2480", "Umeå"))
PASSPHRASE = "tranor över hornborgasjön"  # noqa: S105 - opens nothing but this
KEYS = ("11111-22222-33333-44444-55555-66666-77777", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG")


class FakeFounded:
    """A unit that exists in name."""

    def __init__(self, founding: "FakeFounding", key: str) -> None:
        self._founding, self.key = founding, key

    def sheet(self) -> PrintedPlan:
        return PrintedPlan(some_pages(1), "aterstallningsnyckel.pdf")

    def begin(self, profile: Profile) -> FakeDesk:
        self._founding.begun.append(profile)
        return self._founding.desk

    def discard(self) -> None:
        self._founding.discarded.append(self.key)


class FakeFounding:
    """Keeps what was asked of it."""

    def __init__(self, desk: FakeDesk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        self.made: list[NewUnit] = []
        self.begun: list[Profile] = []
        self.discarded: list[str] = []
        self.refuse_place = ""
        self.refuse_making: Exception | None = None

    def basics(self) -> Basics:
        return Basics(MUNICIPALITIES, self.folder, ".introapp", 8)

    def check_place(self, _place: Path) -> None:
        if self.refuse_place:
            raise InvalidInputError(self.refuse_place, "place")

    def found(self, unit: NewUnit) -> FakeFounded:
        if self.refuse_making is not None:
            raise self.refuse_making
        self.made.append(unit)
        return FakeFounded(self, KEYS[len(self.made) - 1])

    def practise(self, progress: Progress) -> FakeDesk:
        progress.step(30, 60)
        return self.desk
