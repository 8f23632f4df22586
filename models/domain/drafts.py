"""What was typed into a form and not saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

FormFields = Mapping[str, str | int | bool | None]
"""What stands in the fields of a form, by name."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What was typed into a form.

    Attributes:
        form: which form it is of.
        about: the row the form is about, 0 for a new one.
        seen: version of that row when the draft was begun; a newer one means a conflict.
        fields: what stood in the fields, by name.
    """

    form: str
    about: int
    seen: int
    fields: FormFields
    saved_at: datetime
