"""How long work tells how far it has come, and learns that nobody wants it any more."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The work was stopped by the user."""


class Progress(Protocol):
    """Handed to every use case that may take longer than a blink."""

    def step(self, done: int, total: int) -> None:
        """Tell how much is done.

        Raises:
            Cancelled: the user has asked to stop. Let it through.
        """


class Silent:
    """Progress that nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""
