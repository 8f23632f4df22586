"""Start the window: the one place where the window meets the real desk."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from introapp import __version__
from resources.texts import gettext as _
from ui.app import make_app
from ui.heavy import Heavy, MakeShell, SentenceOf
from ui.parts.notes import Tone
from ui.settings import SettingsFile
from ui.window import Window

if TYPE_CHECKING:
    # Whatever is imported here stands between the click and the painted window.
    from ui.desk import Gate
    from ui.first_run.founding import Founding


def run_window(
    database: Path | None = None, passphrase: str | None = None, officer: str = ""
) -> int:
    """Show the window until it is closed, and return the exit code.

    Args:
        database: what to unlock; nothing for the one that was open last.
        passphrase: unlocks at once, for a fictive unit.
        officer: whose it is, where there are several.
    """
    settings = SettingsFile()
    app = make_app(settings)
    window = make_window(settings)
    window.choose_database(database or last_database(settings))
    window.show()
    if passphrase is not None:
        window.open_desk(passphrase, officer)
    return app.exec()


def make_window(settings: SettingsFile) -> Window:
    """Return the window over the real desk."""
    version = _("Version {version}").format(version=__version__)
    window = Window(settings, version, Heavy(_gate, _shell, _sentence, _founding))
    for painted in (window.unlock.painted, window.entrance.painted):
        painted.connect(lambda: _catch_faults(window))
    return window


def last_database(settings: SettingsFile) -> Path | None:
    """Return the database that was open last, if it is still there."""
    path = Path(settings.current.database)
    return path if settings.current.database and path.is_file() else None


def _catch_faults(window: Window) -> None:
    """Show and log what nobody else has dealt with."""
    import_module("introapp.faults").catch_the_rest(lambda sentence: _show(window, sentence))


def _show(window: Window, sentence: str) -> None:
    bar = window.unlock.bar if window.shell is None else window.shell.bar
    bar.say(Tone.DANGER, _("Fel i programmet"), sentence)


def _gate() -> "Gate":
    """Bring in the database, which takes longer than all of Qt, the rules, and the first list."""
    import_module("introapp.services.rule_book").shipped_book()
    import_module("introapp.services.today_queries").write_out()
    gate: Gate = import_module("ui.office_desk").OfficeGate()
    return gate


def _founding() -> "Founding":
    """Bring in what makes units."""
    founding: Founding = import_module("ui.first_run.office_founding").OfficeFounding()
    return founding


def _shell() -> MakeShell:
    """Bring in the rooms."""
    shell: MakeShell = import_module("ui.shell.shell").Shell
    return shell


def _sentence() -> SentenceOf:
    """Bring in the log."""
    sentence: SentenceOf = import_module("ui.faults").sentence_of
    return sentence
