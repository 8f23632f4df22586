"""Step 3: the recovery key, which is shown once and must be kept outside the computer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from resources.texts import gettext as _
from ui.first_run.page import StepPage
from ui.forms.field import Field
from ui.forms.fields import CheckField
from ui.outlets import call
from ui.parts.buttons import Button
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, clear, column, row
from ui.parts.notes import Note, Tone
from ui.theme.current import theme, themes

_IN_A_LINE = 4  # groups, as on the printed sheet


class KeyGroups(QFrame):
    """The key in numbered groups; it cannot be selected and so not land on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        call(self, _("Återställningsnyckeln"))
        self._grid = QGridLayout(self)
        self.refit()
        themes.changed.connect(self.refit)

    def show_key(self, key: str) -> None:
        """Show another key; an empty one shows nothing."""
        clear(self._grid)
        for number, group in enumerate(key.split("-") if key else (), start=1):
            line, place = divmod(number - 1, _IN_A_LINE)
            self._grid.addWidget(self._group(number, group), line, place)

    @staticmethod
    def _group(number: int, group: str) -> QWidget:
        box, words = QWidget(), Label(group, "h2")
        # Letter by letter: a screen reader would make a word of it.
        call(
            words,
            _("Grupp {number}: {signs}").format(number=number, signs=" ".join(group)),
        )
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        box.setLayout(column(Label(str(number), "caption", "subtle"), words, gap=0))
        return box

    def refit(self) -> None:
        """Take distances from the theme in use."""
        side = theme().space(4)
        self._grid.setContentsMargins(side, side, side, side)
        self._grid.setHorizontalSpacing(theme().space(4))
        self._grid.setVerticalSpacing(theme().space(3))


class KeyStep(StepPage):
    """The key, on the screen and on its way to paper.

    Signals:
        print_asked: show the sheet, to print it.
        save_asked: save the sheet as a file.
    """

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        self.groups = KeyGroups()
        self.print = Button(_("Skriv ut"), icon="print")
        self.save = Button(_("Spara som PDF"), icon="save")
        self.copied = CheckField(
            "copied",
            _("Jag har skrivit av nyckeln"),
            _("Lägg den i ett kassaskåp. Programmet har ingen kopia."),
        )
        self._kept = False
        self._renewed = Note(
            Tone.WARNING,
            _("Nyckeln är ny"),
            _("Du ändrade något i stegen före. En nyckel som redan skrivits ut gäller inte mer."),
        )
        super().__init__(
            3,
            _("Återställningsnyckel"),
            _(
                "Med den öppnas databasen om lösenordet glöms bort. Den visas bara nu. Utan"
                " lösenord och nyckel är allt förlorat."
            ),
            [
                self._renewed,
                self.groups,
                row(self.print, self.save, STRETCH),
                self.copied,
            ],
        )
        self._renewed.hide()
        # A signal is there only when the widget itself has been made.
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)

    def fields(self) -> Sequence[Field]:
        """Override StepPage."""
        return (self.copied,)

    def arrive(self) -> None:
        """Override StepPage."""
        (self.on if self._kept else self.print).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_key(self, key: str, *, renewed: bool = False) -> None:
        """Show a key that has not been kept anywhere yet."""
        self._kept = False
        self.copied.fill(on=False)
        self.bar.clear()
        self.groups.show_key(key)
        self._renewed.setVisible(renewed)

    def was_kept(self, how: str) -> None:
        """The sheet is on paper or in a file."""
        self._kept = True
        self.copied.clear_error()
        self.bar.clear()
        self.bar.say(Tone.SUCCESS, how)

    def check(self) -> None:
        """Override StepPage: without the key a forgotten password is the end of everything."""
        if not self._kept and self.copied.is_empty():
            self.copied.show_error(
                _("Skriv ut eller spara nyckeln, eller skriv av den och kryssa här.")
            )
