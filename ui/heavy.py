"""What takes long to import, brought in behind the painted window."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # What is named here alone is brought in behind the painted window.
    from ui.desk import Gate
    from ui.first_run.founding import Founding
    from ui.shell.shell import Shell
    from ui.tasks import TaskRunner

MakeShell = Callable[["TaskRunner"], "Shell"]
SentenceOf = Callable[[BaseException], str]


class Heavy:
    """What takes long to import: the database behind the gate, and the rooms.

    Each part is brought in once, by whichever thread asks first; the window sees to it that this
    is the worker.
    """

    def __init__(
        self,
        gate: "Callable[[], Gate]",
        shell: Callable[[], MakeShell],
        sentence: Callable[[], SentenceOf],
        founding: "Callable[[], Founding] | None" = None,
    ) -> None:
        self._load_gate, self._load_shell, self._load_sentence = gate, shell, sentence
        self._load_founding = founding
        self.makes_units = founding is not None

    @cached_property
    def sentence_of(self) -> SentenceOf:
        """What tells an officer of an error."""
        return self._load_sentence()

    @cached_property
    def gate(self) -> "Gate":
        """What unlocks."""
        return self._load_gate()

    @cached_property
    def shell(self) -> MakeShell:
        """What makes the rooms."""
        return self._load_shell()

    @property
    def has_shell(self) -> bool:
        """Whether what makes the rooms has been brought in."""
        return "shell" in self.__dict__

    @cached_property
    def founding(self) -> "Founding":
        """What makes units, where the window may make any."""
        assert self._load_founding is not None  # noqa: S101 - see makes_units
        return self._load_founding()

    def bring_in(self) -> None:
        """Import everything."""
        _parts = (self.sentence_of, self.gate, self.shell)
        if self.makes_units:
            _part = self.founding
