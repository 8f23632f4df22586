"""A fictive unit in a folder of its own: database, passphrase, people."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from introapp.demo.load import load_population
from introapp.demo.pools import table
from introapp.demo.population import Population
from introapp.demo.surroundings import landline_number
from introapp.services.opening import SetUp, close_office, create_office
from models.domain.channels import Channel, outlet
from models.domain.clock import today
from models.domain.errors import UserError
from models.domain.progress import Progress
from models.storage.faults import told_plainly
from models.storage.files import write_durably
from resources.texts import gettext as _

DATABASE: Final = "demo.introapp"
PASSPHRASE_FILE: Final = "passphrase.txt"  # noqa: S105 - the name of a file
_WORDS: Final = 6
"""Of 128: 42 bits, behind Argon2id, around people who do not exist."""


@dataclass(frozen=True, slots=True)
class DemoUnit:
    """What was made.

    Attributes:
        officer: name of the one who unlocks.
    """

    database: Path
    passphrase_file: Path
    officer: str


@outlet(Channel.DEMO_FILES)
def make_demo_unit(
    folder: Path, *, people: int, seed: int, municipality: str, progress: Progress
) -> DemoUnit:
    """Make a fictive unit in a fresh or empty folder, and close it.

    Args:
        folder: where; made if it is not there.
        people: how many, each with one open case.
        seed: the same gives the same people on the same day.
        municipality: its code (kommunkod), four digits.
        progress: told how many people have been written.

    Raises:
        UserError: the folder is not empty or cannot be written, the disk is full, an argument is
            impossible.
        Cancelled: it was stopped. Then, and after an error, nothing is left in the folder.
    """
    population = Population(people, seed, today(), municipality)
    unit = DemoUnit(folder / DATABASE, folder / PASSPHRASE_FILE, population.officers[0])
    with told_plainly():
        _prepare(folder)
        try:
            _fill(unit, population, progress)
        except BaseException:
            _clear(folder)
            raise
    return unit


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UserError(_("Det ligger en fil med det namnet. Ange en mapp."))
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise UserError(
            _("Mappen är inte tom. Ange en ny eller tom mapp, så att inget skrivs över.")
        )


def _fill(unit: DemoUnit, population: Population, progress: Progress) -> None:
    passphrase = "-".join(
        secrets.choice(table("words")["passphrase"]["words"]) for _n in range(_WORDS)
    )
    write_durably(unit.passphrase_file, f"{passphrase}\n".encode())
    opened = create_office(
        unit.database,
        SetUp(
            municipality=population.municipality,
            unit="Introduktionsenheten",
            officer=unit.officer,
            passphrase=passphrase,
            title="Integrationshandläggare",
            function_contact=landline_number(0),
            fictive=True,
        ),
    )
    try:
        load_population(opened.office, opened.actor, population, progress)
    finally:
        close_office(opened.office)


def _clear(folder: Path) -> None:
    """Take away what was half made; the folder was empty, and its name stays."""
    for path in (*folder.glob(f"{DATABASE}*"), *folder.glob(f"{PASSPHRASE_FILE}*")):
        with suppress(OSError):
            path.unlink()
