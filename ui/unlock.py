"""Unlock: who you are and your password; nothing about anyone else."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.domain.chain import Strand
from resources.texts import gettext as _
from ui.forms.field import required_sentence
from ui.forms.fields import ChoiceField, PasswordField
from ui.messages import MessageBar, dialogs
from ui.parts.buttons import Button, Kind
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.layout import STRETCH, card, column, row
from ui.parts.mark import ProgramMark
from ui.parts.notes import Tone
from ui.theme.current import theme, themes

_CARD = 416  # pixels at 100 % text
# The chain far away: where each strand's bar begins and how long it is, as shares of the width.
_BARS = (
    (0.04, 0.30),
    (0.10, 0.24),
    (0.16, 0.40),
    (0.30, 0.36),
    (0.22, 0.28),
    (0.44, 0.26),
    (0.38, 0.50),
    (0.60, 0.36),
)
_THICKNESS = 24


class UnlockView(QWidget):
    """The card in the middle, over strands as quiet lines.

    Signals:
        unlock_asked: passphrase, and name of the officer (empty when there is only one).
        database_chosen: the ``Path`` of another database.
        key_asked: the password is forgotten; name of the officer (empty as above).
        guide_asked: a new unit is to be made.
        painted: the card is on the screen for the first time.
    """

    unlock_asked = Signal(str, str)
    database_chosen = Signal(object)
    key_asked = Signal(str)
    guide_asked = Signal()
    painted = Signal()

    def __init__(self, version: str) -> None:
        super().__init__()
        self.bar = MessageBar()
        self.officer: ChoiceField[str] = ChoiceField("officer", _("Handläggare"), [])
        self.passphrase = PasswordField("passphrase", _("Lösenord"))
        self.unlock = Button(_("Lås upp"), Kind.PRIMARY, pressed=self._ask)
        self.unlock.setSizePolicy(self.officer.box.sizePolicy())
        self.choose = Button(_("Välj databas"), Kind.SECONDARY, "database", pressed=self._choose)
        self.choose.setSizePolicy(self.officer.box.sizePolicy())
        self.other = Button(_("Öppna en annan databas"), Kind.LINK, pressed=self._choose)
        self.forgotten = Button(
            _("Jag har glömt lösenordet"), Kind.LINK, "key", pressed=self._ask_for_key
        )
        self.anew = Button(_("Ny enhet"), Kind.LINK, pressed=self.guide_asked.emit)
        self._unit = Label("", "small", "muted", wrap=True)
        self._file = ElidedLabel("", "caption", "muted")
        self._busy, self._was_painted = False, False
        self.officer.hide()
        self.passphrase.line.returnPressed.connect(self._ask)
        self._lay_out(version)
        self.refit()
        themes.changed.connect(self.refit)
        self.show_database(None)

    def _lay_out(self, version: str) -> None:
        name = column(STRETCH, Label("introapp", "h2"), self._unit, STRETCH, gap=0)
        head = row(ProgramMark(48, "l"), gap=3)
        head.put(name, stretch=1)
        self._card = card(
            head,
            2,
            self.bar,
            self.officer,
            self.passphrase,
            1,
            self.unlock,
            self.choose,
            column(
                row(STRETCH, self.forgotten, STRETCH),
                row(STRETCH, self.other, STRETCH),
                row(STRETCH, self.anew, STRETCH),
                gap=1,
            ),
            gap=3,
            margins=(6, 6, 6, 5),
        )
        foot = row(Icon("database", "subtle", "s"), gap=2)
        foot.put(self._file, stretch=1)
        foot.put(Label(version, "caption", "muted"))
        middle = row(STRETCH, self._card, STRETCH)
        self.setLayout(column(STRETCH, middle, STRETCH, foot, margins=(5, 5, 5, 4)))

    def refit(self) -> None:
        """Take the width of the card from the theme in use."""
        self._card.setFixedWidth(theme().px(_CARD))

    def show_database(self, database: Path | None, unit: str = "") -> None:
        """Say which database is to be unlocked, and whose it is if that is known."""
        chosen = database is not None
        self.passphrase.setVisible(chosen)
        self.unlock.setVisible(chosen)
        for link in (self.forgotten, self.other, self.anew):
            link.setVisible(chosen)
        self.choose.setVisible(not chosen)
        advice = _("Välj den databas som din enhet arbetar i.")
        self._unit.say((unit or _("Introduktion av nyanlända")) if chosen else advice)
        self._file.say(_("{file}, krypterad").format(file=database.name) if database else "")
        (self.passphrase if chosen else self.choose).setFocus()

    def show_officers(self, names: Sequence[str]) -> None:
        """Let the officer choose who they are, where several can unlock the database."""
        self.officer.offer([(name, name) for name in names])
        self.officer.setVisible(len(names) > 1)

    def show_busy(self, *, busy: bool) -> None:
        """Show that the key is being made of the passphrase."""
        self._busy = busy
        self.unlock.say(_("Låser upp …") if busy else _("Lås upp"))

    def refuse(self, sentence: str) -> None:
        """Say why it stays locked; the passphrase is to be written again."""
        self.show_busy(busy=False)
        self.passphrase.show_error(sentence)
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()

    def tell_fault(self, sentence: str) -> None:
        """Say that the program failed, which no other passphrase will help."""
        self.show_busy(busy=False)
        self.bar.say(Tone.DANGER, _("Kunde inte låsa upp"), sentence)

    def forget(self) -> None:
        """Leave nothing of the passphrase in the field."""
        self.show_busy(busy=False)
        self.bar.clear()
        self.passphrase.line.clear()
        self.passphrase.clear_error()

    def _ask(self) -> None:
        if self._busy:
            return
        if self.passphrase.is_empty():
            self.passphrase.show_error(required_sentence())
            self.passphrase.setFocus()
            return
        self.passphrase.clear_error()
        self.show_busy(busy=True)
        self.unlock_asked.emit(self.passphrase.value(), self.officer.value() or "")

    def _ask_for_key(self) -> None:
        if not self._busy:
            self.key_asked.emit(self.officer.value() or "")

    def _choose(self) -> None:
        kind = _("Databaser (*.introapp)")
        path = dialogs().open_path(self, Path.home(), kind)
        if path is not None:
            self.database_chosen.emit(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.color("canvas"))
        step = self.height() / (len(_BARS) + 1)
        for number, (strand, (left, width)) in enumerate(zip(Strand, _BARS, strict=True), start=1):
            middle = round(step * number)
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(0, middle, self.width(), middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fill(strand))
            bar = QRectF(
                self.width() * left, middle - _THICKNESS / 2, self.width() * width, _THICKNESS
            )
            painter.drawRoundedRect(bar, 6, 6)
        if not self._was_painted:
            self._was_painted = True
            # Told from the event loop: by then what lies over this ground is painted too.
            QTimer.singleShot(0, self.painted.emit)
