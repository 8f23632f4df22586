"""Step 1: which municipality, which unit, and where everything lies."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from resources.texts import gettext as _
from ui.first_run.founding import Basics
from ui.first_run.page import StepPage
from ui.forms.field import Field
from ui.forms.fields import ChoiceField, TextField
from ui.messages import dialogs
from ui.parts.buttons import Button, Kind
from ui.parts.layout import STRETCH, row

_LONGEST_PATH = 1000  # characters
_LONGEST_NAME = 60  # characters of a file's name


class UnitStep(StepPage):
    """The unit and its file."""

    def __init__(self) -> None:
        self.municipality: ChoiceField[str] = ChoiceField(
            "municipality",
            _("Kommun"),
            [],
            _("Skriv en del av namnet och välj i listan."),
            searchable=True,
        )
        self.unit = TextField("unit", _("Enhet"), _("Så som det ska stå på planer och brev."))
        self.contact = TextField(
            "function_contact",
            _("Kontakt till enheten (om ni vill)"),
            _("Telefon eller e-post till enheten, inte till en person."),
        )
        self.place = TextField(
            "place",
            _("Var databasen ska ligga"),
            _("På den här datorns egen disk, inte i en nätverksmapp."),
            most=_LONGEST_PATH,
        )
        self.elsewhere = Button(_("Välj plats"), Kind.LINK, "database", pressed=self._choose_place)
        self._basics: Basics | None = None
        self._own_place = False
        super().__init__(
            1,
            _("Kommun och enhet"),
            _("Enheten är den grupp som arbetar i samma databas."),
            [self.municipality, self.unit, self.contact, self.place, row(self.elsewhere, STRETCH)],
        )
        self.municipality.edited.connect(self._suggest_place)
        self.unit.edited.connect(self._suggest_place)
        self.place.edited.connect(self._keep_place)

    def fields(self) -> Sequence[Field]:
        """Override StepPage."""
        return self.municipality, self.unit, self.contact, self.place

    def required(self) -> Sequence[Field]:
        """Override StepPage."""
        return self.municipality, self.unit, self.place

    def check(self) -> None:
        """Override StepPage."""
        if self.municipality.check() and self.municipality.is_empty():
            self.municipality.show_error(_("Välj kommun: skriv en del av namnet."))

    def offer(self, basics: Basics) -> None:
        """Offer the municipalities, and say where the database will lie."""
        typed = self.municipality.box.currentText().strip()
        self._basics = basics
        self.municipality.offer(basics.municipalities)
        self.municipality.box.setCurrentIndex(-1)
        self.municipality.box.setEditText(typed)
        self.municipality.clear_error()
        self._suggest_place()

    def municipality_name(self) -> str:
        """Return the name of the chosen municipality."""
        return self.municipality.box.currentText().strip()

    def answer(self) -> str:
        """Return what the step was answered with, in short."""
        return f"{self.municipality_name()}, {self.unit.value()}"

    def path(self) -> Path:
        """Return where the database is to lie."""
        return Path(self.place.value()).expanduser()

    def _keep_place(self) -> None:
        self._own_place = not self.place.is_empty()

    def _suggest_place(self) -> None:
        """Name the file after the unit, until the officer has named it."""
        if self._basics is None or self._own_place:
            return
        chosen = self.municipality.value()
        words = f"{self.municipality_name() if chosen else ''} {self.unit.value()}"
        name = file_name_of(words) or "enhet"
        self.place.fill(str(self._basics.folder / f"{name}{self._basics.suffix}"))
        self.place.line.setCursorPosition(0)
        self.place.clear_error()

    def _choose_place(self) -> None:
        path = dialogs().save_path(self, self.path(), _("Databaser (*.introapp)"))
        if path is None:
            return
        suffix = self._basics.suffix if self._basics is not None else ""
        self.place.fill(str(path if path.suffix == suffix else path.with_name(path.name + suffix)))
        self.place.clear_error()
        self._own_place = True
        self.place.setFocus()


def file_name_of(words: str) -> str:
    """Return words as a file's name that every system and every drive can carry."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign)
    )
    return re.sub(r"[^a-z0-9]+", "-", bare.lower())[:_LONGEST_NAME].strip("-")
