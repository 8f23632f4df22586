"""Progress of long work on one line of the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from introapp.cli.outlets import tell_progress
from models.domain.progress import Progress
from resources.texts import gettext as _


@contextmanager
def line_of_progress(what: str) -> Iterator[Progress]:
    """Give progress that is seen where somebody looks; its line is gone in the end."""
    try:
        yield _Line(what)
    finally:
        tell_progress("")


class _Line:
    """Tells how much is done, once for every hundredth."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._told = -1

    def step(self, done: int, total: int) -> None:
        """Be the work's ``Progress``."""
        share = done * 100 // max(total, 1)
        if share != self._told:
            self._told = share
            words = _("{what}: {done} av {total}")
            tell_progress(words.format(what=self._what, done=done, total=total))
