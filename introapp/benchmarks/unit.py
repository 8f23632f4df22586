"""The unit that is measured in: fictive people, made for this and gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from introapp.demo.unit import DATABASE, PASSPHRASE_FILE, make_demo_unit
from introapp.services.office import Office
from introapp.services.opening import close_office, open_office
from models.domain.actor import Actor
from models.domain.errors import UserError
from models.domain.progress import Progress
from models.storage.faults import told_plainly
from models.tables.case import Case
from resources.texts import gettext as _

_SEED: Final = 1
_MUNICIPALITY: Final = "0127"
_SAMPLE: Final = 2_000  # cases that the rounds go through


@dataclass(frozen=True, slots=True)
class Unit:
    """An open unit, and some of its cases drawn by lot: the same at every run.

    Attributes:
        people: how many have a case.
        case_ids: of open cases.
    """

    office: Office
    actor: Actor
    people: int
    case_ids: tuple[int, ...]

    def cases(self) -> Iterator[int]:
        """Give the drawn cases, over and over."""
        return cycle(self.case_ids)


@contextmanager
def folder_of(people: int, demo: Path | None, progress: Progress) -> Iterator[Path]:
    """Give the folder of a unit: one that is there already, or a new one of so many people.

    Raises:
        UserError: there is no unit in the folder, or the disk is full.
    """
    if demo is not None:
        if not (demo / DATABASE).is_file() or not (demo / PASSPHRASE_FILE).is_file():
            raise UserError(_("I mappen finns ingen påhittad enhet. Gör en med ”introapp demo”."))
        yield demo
        return
    with told_plainly(), TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / "unit"
        make_demo_unit(
            folder, people=people, seed=_SEED, municipality=_MUNICIPALITY, progress=progress
        )
        yield folder


def passphrase_of(folder: Path) -> str:
    """Return the passphrase that was laid beside a fictive unit."""
    with told_plainly():
        return (folder / PASSPHRASE_FILE).read_text(encoding="utf-8").splitlines()[0]


@contextmanager
def opened_in(folder: Path) -> Iterator[Unit]:
    """Open the unit in a folder, and close it afterwards.

    Raises:
        UserError: its people are real ones.
    """
    opened = open_office(folder / DATABASE, passphrase_of(folder))
    try:
        if not opened.office.fictive:
            raise UserError(_("Mät bara i en enhet med påhittade personer."))
        with Session(opened.office.engine) as session:
            people = session.scalar(select(func.count()).select_from(Case)) or 0
            ids = session.scalars(select(Case.id).where(Case.closed.is_(None)).order_by(Case.id))
            drawn = list(ids)
        Random(_SEED).shuffle(drawn)  # noqa: S311 - a draw of lots that comes out the same again
        yield Unit(opened.office, opened.actor, people, tuple(drawn[:_SAMPLE]))
    finally:
        close_office(opened.office)
