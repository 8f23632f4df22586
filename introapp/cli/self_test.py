"""``introapp self-test``: every view opened once, out of sight and on made-up people."""

import os
import platform
from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from introapp import __version__
from introapp.cli.columns import in_columns
from introapp.cli.outlets import put_json, say
from introapp.demo.unit import make_demo_unit
from models.domain.errors import UserError
from models.domain.progress import Silent
from models.storage import driver
from models.storage.faults import told_plainly
from resources.texts import gettext as _
from resources.texts import ngettext

_PEOPLE: Final = 12
_MUNICIPALITY: Final = "0127"
_LIBRARIES: Final = ("SQLAlchemy", "reportlab", "pypdfium2", "cryptography", "argon2-cffi")
_WIDTHS: Final = (14,)


class Round(Protocol):
    """What going through every view came to."""

    @property
    def views(self) -> tuple[str, ...]:
        """The views that were opened."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong, a sentence each."""

    @property
    def qt(self) -> str:
        """Version of Qt."""


def run(options: Namespace) -> int:
    """Open every view, and print versions.

    Raises:
        UserError: a view could not be opened; what was found is printed by then.
    """
    went = _round()
    versions = _versions(went.qt)
    if options.json:
        put_json(_as_json(went, versions))
    else:
        _print(went, versions)
    if went.problems:
        raise UserError(_("Alla vyer gick inte att öppna."))
    return 0


def _round() -> Round:
    """Go through every view of a small unit that is gone afterwards."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with told_plainly(), TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        unit = make_demo_unit(
            Path(folder) / "unit",
            people=_PEOPLE,
            seed=1,
            municipality=_MUNICIPALITY,
            progress=Silent(),
        )
        passphrase = unit.passphrase_file.read_text(encoding="utf-8").splitlines()[0]
        went: Round = import_module("ui.self_test").open_every_view(unit.database, passphrase)
    return went


def _versions(qt: str) -> Mapping[str, str]:
    sqlite, sqlcipher = driver.versions()
    return {
        "introapp": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "qt": qt,
        "sqlite": sqlite,
        "sqlcipher": sqlcipher,
        **{name.lower(): version(name) for name in _LIBRARIES},
    }


def _print(went: Round, versions: Mapping[str, str]) -> None:
    for name, found in versions.items():
        say(in_columns((name,), _WIDTHS, found))
    count = len(went.views)
    say(ngettext("{count} vy öppnad.", "{count} vyer öppnade.", count).format(count=count))
    for problem in went.problems:
        say(problem)


def _as_json(went: Round, versions: Mapping[str, str]) -> dict[str, object]:
    return {
        "passed": not went.problems,
        "problems": list(went.problems),
        "views": list(went.views),
        "versions": dict(versions),
    }
