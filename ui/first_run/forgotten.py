"""A forgotten password: the printed key and a new password open the unit again."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from models.domain.errors import UserError
from resources.texts import gettext as _
from ui.first_run.officer_step import NewPassphrase
from ui.forms.fields import ChoiceField, LongTextField
from ui.forms.form import Form
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, card, column, row, scrolling
from ui.parts.notes import Tone
from ui.theme.current import theme, themes


class NewKey(NamedTuple):
    """What it takes to get in again. It is never shown or logged whole.

    Attributes:
        officer: whose password it is; empty when there is only one.
    """

    recovery_key: str
    passphrase: str
    officer: str

    def __repr__(self) -> str:
        return "NewKey(hidden)"


class ForgottenView(QFrame):
    """The recovery key as it was printed, and a new password twice.

    Signals:
        asked: a ``NewKey``.
        left: back to the password.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.officer: ChoiceField[str] = ChoiceField("officer", _("Handläggare"), [])
        self.recovery_key = LongTextField(
            "recovery_key",
            _("Återställningsnyckel"),
            _("Sju grupper från bladet. Bindestreck och stora bokstäver behövs inte."),
            lines=2,
        )
        self.passphrase = NewPassphrase()
        self.form = Form(
            [self.officer, self.recovery_key, self.passphrase.first, self.passphrase.second],
            _("Byt lösenord och lås upp"),
        )
        self.form.require(self.recovery_key)
        self.form.check_with(self.passphrase.check)
        self.form.save_asked.connect(self._ask)
        self.form.left.connect(self.left)
        for field in (self.passphrase.first, self.passphrase.second):
            field.line.returnPressed.connect(self.form.try_save)
        self._card = card(
            Label(_("Glömt lösenordet"), "h2"),
            Label(
                _("Bladet med nyckeln låstes in när enheten gjordes."), "small", "muted", wrap=True
            ),
            2,
            self.form,
            gap=1,
            margins=(6, 6, 6, 5),
        )
        across = row(STRETCH, gap=0)
        across.put(self._card, stretch=100)
        across.put(STRETCH)
        content = QWidget()
        content.setLayout(column(STRETCH, across, STRETCH, margins=(5, 5, 5, 5)))
        self.setLayout(column(scrolling(content), gap=0))
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.activated.connect(self.left)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Keep to the width that is read with ease."""
        self._card.setMaximumWidth(theme().size("field-max") + 2 * theme().space(6))

    def begin(self, officers: Sequence[str], chosen: str, shortest: int) -> None:
        """Ask anew."""
        self.forget()
        self.officer.offer([(name, name) for name in officers])
        self.officer.setVisible(len(officers) > 1)
        if chosen in officers:
            self.officer.choose(chosen)
        self.passphrase.ask_for(shortest)
        self.recovery_key.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Leave nothing of key and password in the fields."""
        self.form.show_busy(busy=False)
        self.form.bar.clear()
        self.recovery_key.text.clear()
        self.recovery_key.clear_error()
        self.passphrase.forget()

    def refuse(self, error: UserError) -> None:
        """Say what is wrong, beside its field if it has one."""
        self.form.show_busy(busy=False)
        self.form.show_failure(error)

    def tell_fault(self, sentence: str) -> None:
        """Say that the program failed."""
        self.form.show_busy(busy=False)
        self.form.bar.say(Tone.DANGER, _("Fel i programmet"), sentence)

    def _ask(self) -> None:
        self.form.show_busy(busy=True)
        self.asked.emit(
            NewKey(
                self.recovery_key.value(),
                self.passphrase.first.value(),
                self.officer.value() or "",
            )
        )
