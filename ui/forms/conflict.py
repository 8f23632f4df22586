"""Two officers have written the same row: both values side by side, one choice a field."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from models.domain.drafts import FormFields
from resources.texts import gettext as _
from ui.forms.field import Content, Field
from ui.forms.form import Form
from ui.outlets import call
from ui.parts.buttons import Button, Kind, Segments
from ui.parts.labels import Icon, Label
from ui.parts.layout import STRETCH, Line, column, holder, row, rule

MINE, THEIRS = range(2)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that holds something else in the other officer's version.

    Attributes:
        mine, theirs: the values in words.
        their_content: the other value as a field takes it.
        is_mine: whether I have changed it: then mine is chosen to begin with.
    """

    name: str
    label: str
    mine: str
    theirs: str
    their_content: Content
    is_mine: bool


def differences(mine: Form, theirs: Form, before: FormFields) -> tuple[Difference, ...]:
    """Return the fields in which two versions of a form differ, in the order of the form.

    Args:
        mine: what I have filled in.
        theirs: the same form over what the other has saved.
        before: what stood in mine when I began.
    """
    pairs = ((field, theirs.field(field.name)) for field in mine.fields)
    return tuple(
        _difference(ours, other, before)
        for ours, other in pairs
        if ours.content() != other.content()
    )


def _difference(ours: Field, other: Field, before: FormFields) -> Difference:
    return Difference(
        name=ours.name,
        label=ours.label,
        mine=ours.words(),
        theirs=other.words(),
        their_content=other.content(),
        is_mine=ours.content() != before.get(ours.name),
    )


class ConflictCard(QFrame):
    """The choice, field by field.

    Signals:
        settled: a dict with what is to stand in the fields where the other's value was chosen.
        left: back to the form, to write on.
    """

    settled = Signal(object)
    left = Signal()

    def __init__(self, found: Sequence[Difference], who: str, *, narrow: bool) -> None:
        super().__init__()
        self.setProperty("box", "card")
        title = _("Någon annan har sparat under tiden")
        call(self, title)
        self._found = tuple(found)
        self.choices = [self._choice(one) for one in found]
        self.save = Button(_("Spara valda"), Kind.PRIMARY, "check", pressed=self._settle)
        self.back = Button(_("Till formuläret"), Kind.SECONDARY, pressed=self.left.emit)
        head = row(Icon("warning", "warning"), gap=2)
        head.put(Label(title, "h3", wrap=True), stretch=1)
        advice = _("{who}. Välj vad som ska gälla. Inget av det du har skrivit är borta.")
        parts = column(head, Label(advice.format(who=who), "body", "muted", wrap=True), gap=2)
        for one, choice in zip(found, self.choices, strict=True):
            parts.put(rule())
            parts.put(_values(one, narrow=narrow))
            parts.put(row(choice, STRETCH))
        whole = column(parts, row(self.save, self.back, STRETCH), gap=4, margins=(4, 4, 4, 4))
        self.setLayout(whole)

    @staticmethod
    def _choice(one: Difference) -> Segments:
        name = _("Vad ska gälla för {field}?").format(field=one.label)
        labels = (_("Behåll mitt"), _("Ta den andras"))
        return Segments(labels, name, MINE if one.is_mine else THEIRS)

    def take_focus(self) -> None:
        """Put the keyboard where one begins to choose."""
        (self.choices[0] if self.choices else self.save).setFocus()

    def _settle(self) -> None:
        self.settled.emit(
            {
                one.name: one.their_content
                for one, choice in zip(self._found, self.choices, strict=True)
                if choice.current() == THEIRS
            }
        )


def _values(one: Difference, *, narrow: bool) -> QFrame:
    """Return both values under the name of the field."""
    way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
    both = Line(way, [], gap=4)
    for head, words in ((_("Ditt"), one.mine), (_("Den andras"), one.theirs)):
        value = Label(words or _("Saknas"), "body", "text" if words else "muted", wrap=True)
        call(value, f"{one.label}, {head}: {words or _('Saknas')}")
        one_value = column(Label(head, "caption", "muted"), value, STRETCH, gap=0)
        both.put(holder(one_value), stretch=1)
    return holder(column(Label(one.label, "medium", wrap=True), both, gap=1))
