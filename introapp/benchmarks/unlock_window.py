"""Starting the program in a process of its own, as a click does: until the card is painted.

A click starts ``introappw``, which is ``introapp.window``; here too that is brought in first.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

from introapp.benchmarks.telling import tell
from introapp.faults import watch_for_crashes
from introapp.window import refuse_without_screen


def main(database: Path, settings: Path) -> None:
    """Show the window over a locked database; end as soon as it is painted."""
    watch_for_crashes()
    refuse_without_screen()
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
