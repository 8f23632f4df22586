"""The left side of the guide: where one is, and the two ways past it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from resources.texts import gettext as _
from ui.first_run.steps import Steps, StepWords
from ui.outlets import call
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, column, holder, row
from ui.parts.mark import ProgramMark
from ui.theme.current import theme, themes

_WIDTH = 400  # pixels at 100 % text


class Ways(QFrame):
    """Past the guide: practice, and a unit that exists.

    Signals:
        practice_asked: open the practice unit.
        practice_stopped: no longer wanted.
        existing_asked: open a unit that exists.
    """

    practice_asked = Signal()
    practice_stopped = Signal()
    existing_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.practise = Button(
            _("Prova med påhittade personer"), icon="people", pressed=self.practice_asked.emit
        )
        self.stop = Button(_("Avbryt"), pressed=self.practice_stopped.emit)
        self.existing = Button(
            _("Öppna en enhet som finns"), Kind.LINK, "database", pressed=self.existing_asked.emit
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        call(self.bar, _("Så många påhittade personer finns hittills"))
        self._told = Label("", "small", "muted", wrap=True)
        self._advice = Label(
            _("60 påhittade personer i en påhittad enhet. Inget sparas i er databas."),
            "small",
            "muted",
            wrap=True,
        )
        title = Label(_("Vill du se dig omkring först?"), "strong", wrap=True)
        buttons = row(self.practise, self.stop, STRETCH, gap=0)
        parts = column(
            title, self._advice, self._told, 1, self.bar, buttons, gap=1, margins=(4, 4, 4, 4)
        )
        self.setLayout(column(holder(parts, "sunken"), row(self.existing, STRETCH), gap=3))
        self.show_practice(done=None)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Keep to the width that is read with ease."""
        self.setMaximumWidth(theme().size("field-max"))

    def show_practice(self, *, done: int | None, total: int = 0) -> None:
        """Show how many made-up people there are so far; None when nothing is under way."""
        busy = done is not None
        had_keyboard = self.practise.hasFocus() or self.stop.hasFocus()
        for part in (self.bar, self._told, self.stop):
            part.setVisible(busy)
        for part in (self.practise, self._advice):
            part.setVisible(not busy)
        if had_keyboard:
            (self.stop if busy else self.practise).setFocus()
        if done is not None:
            # Without a total the bar moves to and fro.
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            words = _("{done} av {total} personer").format(done=done, total=total)
            self._told.say(words if total else _("Gör i ordning övningsenheten …"))


class Aside(QFrame):
    """The program's name, the steps, and room for the ways past them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "rail")
        self.steps = Steps(
            (
                StepWords(_("Kommun och enhet"), _("Vilka ni är, och var allt ligger")),
                StepWords(_("Du och ditt lösenord"), _("Öppnar databasen på den här datorn")),
                StepWords(_("Återställningsnyckel"), _("Skrivs ut och låses in")),
                StepWords(_("Verksamhet"), _("Vilken lag ni arbetar under")),
            )
        )
        name = row(ProgramMark(32, "m"), Label("introapp", "h3"), STRETCH, gap=3)
        self._column = column(name, 3, self.steps, STRETCH, gap=3, margins=(6, 6, 6, 5))
        self.setLayout(self._column)
        self.refit()
        themes.changed.connect(self.refit)

    def take(self, ways: Ways) -> None:
        """Show the ways past the guide at the bottom."""
        self._column.addWidget(ways)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        self.setFixedWidth(theme().px(_WIDTH))
