"""Step 4: under which law the unit works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy

from models.domain.status import Profile
from resources.texts import gettext as _
from ui.first_run.page import StepPage
from ui.outlets import call, show_text
from ui.parts.labels import Label
from ui.parts.layout import column
from ui.theme.current import theme, themes
from ui.words.labels import profile as profile_name


class ProfileChoice(QFrame):
    """One profile: its name, and in one line what it means."""

    def __init__(self, profile: Profile, meaning: str) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.button = QRadioButton()
        name = profile_name(profile)
        show_text(self.button, name)
        call(self.button, name, meaning)
        self.setLayout(
            column(
                self.button,
                Label(meaning, "small", "muted", wrap=True),
                gap=2,
                margins=(4, 3, 4, 4),
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take letters from the theme in use."""
        self.button.setFont(theme().font("strong"))


class ProfileStep(StepPage):
    """The choice between the profiles; social services unless told otherwise."""

    def __init__(self) -> None:
        meanings = {
            Profile.SOCIAL_SERVICES: _(
                "Sökning bara på namn, personnummer, samordningsnummer och ärendenummer. Listor"
                " visar egna och tilldelade ärenden, utan urval efter område."
                " Förordning 2001:637."
            ),
            Profile.LABOUR_EDUCATION: _(
                "Sökning även på andra nummer. Listor får göras med urval efter område. Välj det"
                " bara när ni inte är socialtjänst."
            ),
        }
        self.choices = {one: ProfileChoice(one, words) for one, words in meanings.items()}
        self._group = QButtonGroup()
        for choice in self.choices.values():
            self._group.addButton(choice.button)
        self.choices[Profile.SOCIAL_SERVICES].button.setChecked(True)
        super().__init__(
            4,
            _("Verksamhet"),
            _("Lagen bestämmer vad som får sökas och sammanställas."),
            list(self.choices.values()),
        )

    def value(self) -> Profile:
        """Return the chosen profile."""
        return next(one for one, choice in self.choices.items() if choice.button.isChecked())

    def arrive(self) -> None:
        """Override StepPage."""
        self.choices[self.value()].button.setFocus(Qt.FocusReason.OtherFocusReason)
