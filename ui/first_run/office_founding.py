"""The making of units over the real services. Importing this brings the database in."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from introapp.demo.unit import DATABASE, PASSPHRASE_FILE, make_demo_unit
from introapp.services.founding import (
    SHORTEST,
    SUFFIX,
    check_place,
    discard,
    make_folder,
    municipalities,
    recovery_sheet,
    remove_folders,
    remove_locks,
    set_profile,
    usual_folder,
)
from introapp.services.opening import (
    Opened,
    SetUp,
    close_office,
    create_office,
    open_office,
)
from models.domain.errors import UserError
from models.domain.progress import Progress
from models.domain.status import Profile
from reports.recovery.document import recovery_file_name, write_recovery_sheet
from resources.texts import gettext as _
from ui.desk import PrintedPlan
from ui.first_run.founding import Basics, NewUnit
from ui.office_desk import OfficeDesk

_PEOPLE: Final = 60
_MUNICIPALITY: Final = "0127"
_PRACTICE: Final = "prova"


class OfficeFounded:
    """A unit on this computer that was just set up."""

    def __init__(self, opened: Opened, folders: tuple[Path, ...]) -> None:
        self._opened, self._folders = opened, folders

    @property
    def key(self) -> str:
        """Follow ``Founded``."""
        return self._opened.recovery_key

    def sheet(self) -> PrintedPlan:
        """Follow ``Founded``."""
        sheet, pages = recovery_sheet(self._opened), BytesIO()
        write_recovery_sheet(sheet, pages)
        return PrintedPlan(pages.getvalue(), recovery_file_name(sheet))

    def begin(self, profile: Profile) -> OfficeDesk:
        """Follow ``Founded``."""
        office, actor = self._opened.office, self._opened.actor
        if profile is not office.profile:
            office = set_profile(office, actor, profile)
        # Whoever works in the unit has no more use for the key.
        return OfficeDesk(Opened(office, actor))

    def discard(self) -> None:
        """Follow ``Founded``."""
        discard(self._opened)
        remove_folders(self._folders)


class OfficeFounding:
    """Makes units on this computer.

    Attributes:
        folder: where units and the practice unit lie unless the officer says otherwise.
    """

    def __init__(self, folder: Path | None = None, people: int = _PEOPLE) -> None:
        self.folder = folder or usual_folder()
        self._people = people

    def basics(self) -> Basics:
        """Follow ``Founding``."""
        return Basics(municipalities(), self.folder, SUFFIX, SHORTEST)

    def check_place(self, place: Path) -> None:
        """Follow ``Founding``."""
        check_place(place)

    def found(self, unit: NewUnit) -> OfficeFounded:
        """Follow ``Founding``."""
        check_place(unit.place)
        folders = make_folder(unit.place)
        try:
            opened = create_office(unit.place, _setup(unit))
        except BaseException:
            remove_locks(unit.place)
            remove_folders(folders)
            raise
        return OfficeFounded(opened, folders)

    def practise(self, progress: Progress) -> OfficeDesk:
        """Follow ``Founding``."""
        folder = self.folder / _PRACTICE
        if (folder / DATABASE).is_file():
            with suppress(UserError, OSError):
                return _open_practice(folder)
        _clear(folder)
        make_demo_unit(
            folder, people=self._people, seed=1, municipality=_MUNICIPALITY, progress=progress
        )
        return _open_practice(folder)


def _setup(unit: NewUnit) -> SetUp:
    return SetUp(
        municipality=unit.municipality,
        unit=unit.unit,
        officer=unit.officer,
        passphrase=unit.passphrase,
        title=unit.title,
        function_contact=unit.function_contact,
    )


def _open_practice(folder: Path) -> OfficeDesk:
    """Open the practice unit with the passphrase that lies beside it."""
    words = (folder / PASSPHRASE_FILE).read_text(encoding="utf-8").splitlines()
    opened = open_office(folder / DATABASE, words[0] if words else "")
    if not opened.office.fictive:
        close_office(opened.office)
        raise UserError(_("Det är ingen övningsenhet. Välj den med Öppna en enhet som finns."))
    return OfficeDesk(opened)


def _clear(folder: Path) -> None:
    """Take away a practice unit that no longer opens; its people are made up."""
    for name in (DATABASE, PASSPHRASE_FILE):
        for path in folder.glob(f"{name}*"):
            path.unlink(missing_ok=True)
