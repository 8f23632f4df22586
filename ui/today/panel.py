"""The chosen row explained: how its day is counted, by which law, and who answers for it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from models.domain.today import TodayDeadline, TodayRow, TodayTask
from resources.texts import gettext as _
from ui.case.law_card import law_card, responsible_line
from ui.outlets import call
from ui.parts.badges import Avatar, Badge
from ui.parts.buttons import Button, Kind
from ui.parts.facts import Facts
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import STRETCH, clear, column, holder, row, rule, scrolling
from ui.parts.reckoning import Reckoning
from ui.theme.current import theme, themes
from ui.today.explanation import (
    distance_of,
    finding_of,
    full_due_words,
    mark_of,
    reckoning_words,
    steps_of,
    title_of,
    tone_of,
)
from ui.today.flow import flow
from ui.today.rows import sentence_of
from ui.words.scripts import native_words

_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class DayPanel(QFrame):
    """Så räknas fristen, and what can be done about the chosen row.

    Signals:
        opened: the case is to be opened.
        done: the task has been done.
        left: back to the list.
    """

    opened = Signal()
    done = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._alone = False
        self.setProperty("box", "card")
        call(self, _("Vald rad"))
        self.back = Button(_("Till listan"), Kind.SECONDARY, "back", pressed=self.left.emit)
        self._content = column(gap=2, margins=(1, 1, 1, 1))
        # Takes the keyboard, so that it can be read and scrolled without a mouse.
        self.reading: QScrollArea = scrolling(holder(self._content))
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        call(self.reading, _("Förklaring"))
        self.open = Button(
            _("Öppna ärendet"), Kind.PRIMARY, "forward", icon_last=True, pressed=self.opened.emit
        )
        self.finish = Button(_("Klar"), Kind.SECONDARY, "check", pressed=self.done.emit)
        # The ring around what is read needs room of its own inside the card.
        whole = column(gap=3, margins=(3, 3, 3, 4))
        whole.put(self.reading, stretch=1)
        acts = flow(self.open, self.finish, self.back)
        whole.put(row(holder(acts), margins=(1, 0, 1, 0)))
        self.setLayout(whole)
        self.back.hide()
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        width = theme().size("panel")
        self.setMinimumWidth(width)
        self.setMaximumWidth(_ANY_WIDTH if self._alone else width)

    def show_alone(self, *, alone: bool) -> None:
        """Stand in the place of the list, with a way back to it, or beside it."""
        self._alone = alone
        self.back.setVisible(alone)
        self.refit()

    def take_focus(self) -> None:
        """Put the keyboard on the explanation, which is then read aloud."""
        self.reading.setFocus(Qt.FocusReason.TabFocusReason)

    def explain(self, thing: TodayRow | None, at: date) -> None:
        """Explain another row, or none."""
        clear(self._content)
        self.open.setVisible(thing is not None)
        self.finish.setVisible(thing is not None and isinstance(thing.matter, TodayTask))
        if thing is None:
            call(self.reading, _("Förklaring"), "")
            return
        self.open.say(_("Öppna ärendet") if thing.case_id else _("Fortsätt registrera"))
        steps = reckoning_words(thing, at)
        call(self.reading, _("Förklaring"), f"{sentence_of(thing, at)} {steps}".strip())
        for part in (*_head(thing), *_what(thing, at), *_how(thing, at), *_who(thing), STRETCH):
            self._content.put(part)
        self.reading.verticalScrollBar().setValue(0)


def _head(thing: TodayRow) -> tuple[QWidget, ...]:
    person = thing.person
    if not thing.case_id:
        return ()
    avatar = Avatar(person.initials, 40, protected=person.masked)
    call(avatar, person.text)
    name = column(ElidedLabel(person.text, "h3", lines=2), gap=0)
    if native := native_words(person):
        name.put(ElidedLabel(native, "small", "muted"))
    name.put(Label(_("Ärende {number}").format(number=thing.case_number), "small", "muted"))
    line = row(avatar, gap=3)
    line.addLayout(name, 1)
    return holder(line), rule()


def _what(thing: TodayRow, at: date) -> tuple[QWidget, ...]:
    title = Label(title_of(thing), "h3", wrap=True)
    mark = mark_of(thing, at)
    return (title,) if mark is None else (title, holder(row(Badge(mark), STRETCH)))


def _how(thing: TodayRow, at: date) -> tuple[QWidget | int, ...]:
    finding = finding_of(thing, at)
    if finding is None or not isinstance(thing.matter, TodayDeadline):
        return _facts(thing, at)
    tone = tone_of(thing, at)
    reckoning = Reckoning(steps_of(thing, at), "accent" if tone == "muted" else tone)
    caption = Label(_("Så räknas fristen"), "caption", "subtle")
    if thing.matter.is_discreet:
        why = _("En lista får inte visa känsliga uppgifter (2001:454, 7 a §).")
        return 1, caption, reckoning, Label(why, "small", "muted", wrap=True)
    return 1, caption, reckoning, 1, law_card(finding)


def _facts(thing: TodayRow, at: date) -> tuple[QWidget, ...]:
    if isinstance(thing.matter, TodayTask):
        return (Facts([(_("Senast"), full_due_words(thing))]),)
    return (Facts([(_("Påbörjat"), distance_of(thing, at))]),)


def _who(thing: TodayRow) -> tuple[QWidget | int, ...]:
    if not thing.responsible:
        return ()
    others = thing.responsible != thing.officer
    below = Label(_("Handläggare: {name}").format(name=thing.officer), "small", "muted", wrap=True)
    caption = Label(_("Ansvarig"), "caption", "subtle")
    lines = (1, caption, responsible_line(thing.responsible))
    return (*lines, below) if others and thing.officer else lines
