"""Where in a case somebody wants to land."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CasePlace:
    """A place in a case; empty for its first page.

    Attributes:
        rule: id of the rule whose deadline it is.
        about_id: row of the person in the household whose deadline it is.
        task_id: a task.
        form: a form that was begun.
    """

    rule: str = ""
    about_id: int = 0
    task_id: int | None = None
    form: str = ""


FIRST_PAGE = CasePlace()
