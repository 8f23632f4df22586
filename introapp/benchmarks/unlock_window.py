"""Starting the program in a process of its own, as a click does: until the card is painted.

The modules come in the order in which ``introapp`` without a command brings them in.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

from introapp.benchmarks.telling import tell
from introapp.cli.commands import read_arguments
from introapp.faults import watch_for_crashes


def main(database: Path, settings: Path) -> None:
    """Show the window over a locked database; end as soon as it is painted."""
    watch_for_crashes()
    read_arguments([])
    start = import_module("ui.start")
    kept = import_module("ui.settings").SettingsFile(settings)
    app = start.make_app(kept)
    window = start.make_window(kept)
    window.unlock.painted.connect(_end)
    window.choose_database(database)
    window.show()
    app.exec()


def _end() -> None:
    """Tell, and do not wait for what is being brought in behind the card."""
    tell("painted")
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
