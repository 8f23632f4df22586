"""The field for a day."""

from datetime import date

from resources.texts import gettext as _
from ui.forms.dates import NoDateError, read_date
from ui.forms.fields import TextField
from ui.words.dates import full_day_words


class DateField(TextField):
    """A day."""

    def __init__(self, name: str, label: str, advice: str = "") -> None:
        super().__init__(name, label, advice or _("År, månad, dag: 2026-11-24"), most=12)
        self.line.editingFinished.connect(self._tidy)

    def day(self) -> date | None:
        """Return the day; nothing when the field is empty.

        Raises:
            NoDateError: it holds no date.
        """
        return read_date(self.line.text())

    def check(self) -> bool:
        """Tell whether the content is a day or empty; show what is wrong if not."""
        try:
            self.day()
        except NoDateError:
            self.show_error(_("Dagen finns inte. Skriv år, månad och dag, som 2026-11-24."))
            return False
        return True

    def words(self) -> str:
        """Override Field."""
        try:
            day = self.day()
        except NoDateError:
            return self.value()
        return full_day_words(day) if day else ""

    def fill_day(self, day: date | None) -> None:
        """Put a day into the field."""
        self.fill(day.isoformat() if day else "")

    def _tidy(self) -> None:
        if self.check() and (day := self.day()) is not None:
            self.fill_day(day)
