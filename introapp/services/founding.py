"""What a first start needs around the making of a unit: a place, a change of mind, a way back."""

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from introapp.services.access import Action, use_case
from introapp.services.office import Office
from introapp.services.opening import Opened
from introapp.services.reference_data import shipped_organisations
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import today
from models.domain.errors import InvalidInputError, UserError
from models.domain.organisations import OrganisationKind
from models.domain.recovery_sheet import RecoverySheet
from models.domain.status import Profile
from models.storage.anchor import anchor_path
from models.storage.copies import remove_database
from models.storage.engine import close_engine
from models.storage.faults import told_plainly
from models.storage.key_file import key_path
from models.storage.keys import SHORTEST_PASSPHRASE
from models.storage.places import refuse_network
from models.tables.organisation import Organisation, Unit, UnitSettings
from resources.texts import gettext as _

SHORTEST: Final = SHORTEST_PASSPHRASE  # characters
SUFFIX: Final = ".introapp"
_FIELD: Final = "place"


def municipalities() -> tuple[tuple[str, str], ...]:
    """Return code and name of the municipalities that there are today, by name."""
    found = (
        (record.code, record.name)
        for record in shipped_organisations()
        if record.kind is OrganisationKind.MUNICIPALITY and record.exists_at(today())
    )
    return tuple(sorted(found, key=lambda pair: _swedish(pair[1])))


def usual_folder() -> Path:
    """Return where a unit lies unless the officer wants it elsewhere: the user's own data."""
    return user_data_path("introapp", appauthor=False)


def check_place(database: Path) -> None:
    """Refuse a place where a new unit cannot lie; nothing is left there by looking.

    Raises:
        InvalidInputError: no whole path, something is there already, a network drive, a folder
            that cannot be made or written.
    """
    if not database.is_absolute() or database.suffix != SUFFIX:
        raise InvalidInputError(
            _("Skriv hela sökvägen, med ett filnamn som slutar på {suffix}.").format(suffix=SUFFIX),
            _FIELD,
        )
    if database.exists() or key_path(database).exists():
        raise InvalidInputError(
            _("Det finns redan en enhet här. Öppna den som finns, eller välj ett annat namn."),
            _FIELD,
        )
    try:
        refuse_network(database)
        with told_plainly():
            _try_to_write(database.parent)
    except UserError as error:
        raise InvalidInputError(str(error), _FIELD) from error
    except OSError as error:
        raise InvalidInputError(
            _("Mappen går inte att skriva i. Välj en annan mapp."), _FIELD
        ) from error


def make_folder(database: Path) -> tuple[Path, ...]:
    """Make the folder of a new unit; return the folders that were not there before, inmost first.

    Raises:
        UserError: it cannot be made.
    """
    made = tuple(
        folder for folder in (database.parent, *database.parent.parents) if not folder.exists()
    )
    with told_plainly():
        database.parent.mkdir(parents=True, exist_ok=True)
    return made


def remove_folders(made: tuple[Path, ...]) -> None:
    """Take away folders that were made and have stayed empty."""
    for folder in made:
        if not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def discard(opened: Opened) -> None:
    """Take away a unit that was just set up and never worked in.

    Raises:
        ValueError: it was opened rather than set up; such a unit is never removed.
        UserError: the files cannot be removed.
    """
    database = opened.office.database
    if not opened.recovery_key or database is None:
        raise ValueError("only a unit that was just set up can be discarded")
    close_engine(opened.office.engine)
    with told_plainly():
        remove_database(database)
        remove_locks(database)
        for path in (key_path(database), anchor_path(database)):
            path.unlink(missing_ok=True)


def remove_locks(database: Path) -> None:
    """Take away the small files that locks lay on, of a database that is gone."""
    for path in (database, key_path(database), anchor_path(database)):
        path.with_name(path.name + ".lock").unlink(missing_ok=True)


def recovery_sheet(opened: Opened) -> RecoverySheet:
    """Return what is printed for the safe, of a unit that was just set up."""
    office = opened.office
    with reading(office.engine) as session:
        municipality = session.get_one(Organisation, office.organisation_id).official_name
        unit = session.get_one(Unit, office.unit_id).name
    name = "" if office.database is None else office.database.name
    return RecoverySheet(municipality, unit, name, opened.recovery_key, today())


@use_case(Action.CHANGE)
def set_profile(office: Office, actor: Actor, profile: Profile) -> Office:
    """Let the unit work under another law; return the office as it is from now on."""
    with writing(office.engine, actor) as session:
        session.get_one(UnitSettings, 1).profile = profile
    return replace(office, profile=profile)


def _try_to_write(folder: Path) -> None:
    """Write for a moment in a folder, or in the nearest one above it that is there."""
    nearest = next(place for place in (folder, *folder.parents) if os.path.lexists(place))
    with tempfile.TemporaryFile(dir=nearest):
        pass


def _swedish(name: str) -> str:
    """Return a name to sort by: å, ä and ö last, in that order, and é as e."""
    for letter, place in (("å", "{"), ("ä", "|"), ("ö", "}"), ("é", "e")):
        name = name.casefold().replace(letter, place)
    return name
