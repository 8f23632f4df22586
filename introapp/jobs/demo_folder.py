"""A fictive unit with its plans on paper, in a folder of its own."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from introapp.demo.unit import DemoUnit, make_demo_unit
from introapp.jobs.plan_files import PlanBatch, save_all_plan_files
from introapp.services.opening import close_office, open_office
from models.domain.progress import Progress
from models.storage.faults import told_plainly
from resources.texts import SOURCE_LANGUAGE

MOST_PLANS: Final = 60
_PLANS: Final = "plans"


@dataclass(frozen=True, slots=True)
class DemoFolder:
    """What was made: the unit, and the plans of its first cases."""

    unit: DemoUnit
    plans: PlanBatch


def make_demo_folder(
    folder: Path, *, people: int, seed: int, municipality: str, progress: Progress
) -> DemoFolder:
    """Make a fictive unit in a fresh or empty folder, and print the plans of its first cases.

    Args:
        folder: where; made if it is not there.
        people: how many, each with one open case.
        seed: the same gives the same people on the same day.
        municipality: its code (kommunkod), four digits.
        progress: told how many people have been written, and then how many cases printed.

    Raises:
        UserError: the folder is not empty or cannot be written, the disk is full, an argument is
            impossible.
        Cancelled: it was stopped. Then, and after an error, nothing is left in the folder.
    """
    unit = make_demo_unit(
        folder, people=people, seed=seed, municipality=municipality, progress=progress
    )
    try:
        return DemoFolder(unit, _print_plans(unit, folder / _PLANS, progress))
    except BaseException:
        _clear(folder)
        raise


def _print_plans(unit: DemoUnit, folder: Path, progress: Progress) -> PlanBatch:
    with told_plainly():
        passphrase = unit.passphrase_file.read_text(encoding="utf-8").splitlines()[0]
    opened = open_office(unit.database, passphrase)
    try:
        return save_all_plan_files(
            opened.office,
            opened.actor,
            folder,
            language=SOURCE_LANGUAGE,
            progress=progress,
            limit=MOST_PLANS,
        )
    finally:
        close_office(opened.office)


def _clear(folder: Path) -> None:
    """Take away all that lies in the folder: it was empty, so all of it is ours."""
    with suppress(OSError):
        for path in tuple(folder.iterdir()):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
