"""Step 2: who you are, and the password that opens the database."""

from collections.abc import Sequence

from models.domain.passphrases import Strength, strength_of
from resources.texts import gettext as _
from ui.first_run.page import StepPage
from ui.forms.field import Field, required_sentence
from ui.forms.fields import PasswordField, TextField
from ui.parts.notes import Note, Tone


class NewPassphrase:
    """A new passphrase, asked for twice; how strong it is stands under it while it is typed."""

    def __init__(self) -> None:
        self.first = PasswordField("passphrase", _("Lösenord"))
        self.second = PasswordField("again", _("Skriv lösenordet en gång till"))
        self._shortest = 1
        self._known: tuple[str, ...] = ()
        self._capitals = False
        self.first.line.caps_lock_seen.connect(self._keep_capitals)
        self.first.edited.connect(self._tell_strength)
        self.first.edited.connect(self.second.clear_error)

    def ask_for(self, shortest: int) -> None:
        """Say how short it may be."""
        self._shortest = shortest
        self._tell_strength()

    def avoid(self, *known: str) -> None:
        """Count for little what others know: name, municipality, unit."""
        self._known = known
        self._tell_strength()

    def check(self) -> None:
        """Show what is wrong: too short, or not the same twice."""
        first, second = self.first, self.second
        if first.is_empty():
            first.show_error(required_sentence())
        elif len(first.value()) < self._shortest:
            first.show_error(
                _("För kort. Skriv minst {count} tecken, gärna fyra ord.").format(
                    count=self._shortest
                )
            )
        elif first.value() != second.value():
            second.show_error(_("Orden stämmer inte överens. Skriv samma lösenord i båda fälten."))

    def forget(self) -> None:
        """Leave nothing of it in the fields."""
        for field in (self.first, self.second):
            field.line.clear()
            field.clear_error()

    def _keep_capitals(self, on: bool) -> None:  # noqa: FBT001 - as Qt sends it
        self._capitals = on

    def _tell_strength(self) -> None:
        typed = self.first.value()
        strength = strength_of(typed, shortest=self._shortest, known=self._known)
        if not typed:
            words = _("Minst {count} tecken. Fyra ord som inte hör ihop är lätta att minnas.")
        else:
            words = {
                Strength.SHORT: _("Än för kort: minst {count} tecken."),
                Strength.WEAK: _("Svagt: lätt att gissa. Lägg till ett par ord."),
                Strength.FAIR: _("Godtagbart. Ett ord till gör det starkt."),
                Strength.STRONG: _("Starkt."),
            }[strength]
        told = words.format(count=self._shortest)
        self.first.advise(_("Versaler är på (Caps Lock). ") + told if self._capitals else told)


class OfficerStep(StepPage):
    """The first officer of the unit."""

    def __init__(self) -> None:
        self.name = TextField(
            "officer", _("Ditt namn"), _("Så som det ska stå på planer och i journalen.")
        )
        self.role = TextField("title", _("Titel (om du vill)"))
        self.passphrase = NewPassphrase()
        note = Note(
            Tone.INFO,
            _("Glömmer du lösenordet?"),
            _("Då behövs återställningsnyckeln, som du skriver ut i nästa steg."),
        )
        super().__init__(
            2,
            _("Du och ditt lösenord"),
            _("Lösenordet öppnar databasen. Ingen annan kan läsa det, inte heller den som sköter"
              " datorn."),
            [self.name, self.role, self.passphrase.first, self.passphrase.second, 1, note],
        )  # fmt: skip
        self.name.edited.connect(lambda: self.passphrase.avoid(self.name.value(), *self._known))
        self._known: tuple[str, ...] = ()

    def fields(self) -> Sequence[Field]:
        """Override StepPage."""
        return self.name, self.role, self.passphrase.first, self.passphrase.second

    def required(self) -> Sequence[Field]:
        """Override StepPage."""
        return (self.name,)

    def check(self) -> None:
        """Override StepPage."""
        self.passphrase.check()

    def avoid(self, *known: str) -> None:
        """Count for little in the passphrase what the step before has asked for."""
        self._known = known
        self.passphrase.avoid(self.name.value(), *known)
