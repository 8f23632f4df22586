"""Progress of long work on one line of the terminal."""

from introapp.cli.outlets import tell_progress
from resources.texts import gettext as _


class LineProgress:
    """Progress that is seen where somebody looks, and nowhere else."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._told = -1

    def step(self, done: int, total: int) -> None:
        """Tell how much is done, once for every hundredth; the end takes the line away."""
        share = 100 if done >= total else done * 100 // total
        if share == self._told:
            return
        self._told = share
        line = _("{what}: {done} av {total}").format(what=self._what, done=done, total=total)
        tell_progress("" if done >= total else line)
