"""What every form of a case has: a draft of its own, a row that it changes, a way to save."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from ui.case.file import CaseFile
from ui.forms.days import DateField
from ui.forms.form import Form
from ui.forms.saving import Work
from ui.parts.labels import Label
from ui.parts.layout import Part

Value = TypeVar("Value")
MakeForm = Callable[[CaseFile], "CaseForm"]


class NothingChosenError(ValueError):
    """A choice that is required is empty; ``save_asked`` is never told with such a one."""


class CaseForm(Form):
    """A form of a case.

    Attributes:
        code: which form it is: part of the key of its draft.
        done: what is said when it has been saved.
        table, row_id: the row that is changed; none for a new one.
        seen: version of that row.
    """

    code = ""
    done = ""
    table = ""

    def __init__(self, title: str, parts: Sequence[Part], save_words: str = "") -> None:
        self.row_id: int | None = None
        self.seen: int | None = None
        super().__init__([Label(title, "h2", wrap=True), *parts], save_words)
        for field in self.fields:
            if isinstance(field, DateField):
                self.check_with(field.check)

    @property
    def draft_code(self) -> str:
        """Which draft is its own: one for each row that is changed."""
        return self.code if self.row_id is None else f"{self.code}-{self.row_id}"

    def changes(self, row_id: int | None, seen: int | None) -> None:
        """Change a row that is there, over the version that is seen."""
        self.row_id, self.seen = row_id, seen

    def begin(self) -> None:
        """Put the keyboard where one begins to fill in."""
        self.fields[0].setFocus()

    def work(self, case_id: int) -> Work:
        """Return what is to be done with what is filled in."""
        raise NotImplementedError


def chosen(value: Value | None) -> Value:
    """Return what is chosen or filled in where that is required.

    Raises:
        NothingChosenError: nothing is.
    """
    if value is None:
        raise NothingChosenError
    return value
