"""The chosen row of the list, explained. Nothing of the case itself is opened to show it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.clock import today
from models.domain.readmodels import CaseRow, NextDeadline
from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.badges import Avatar, Badge, Mark
from ui.parts.buttons import Button, Kind
from ui.parts.facts import Facts
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import STRETCH, clear, column, holder, row, rule, scrolling
from ui.people.rows import due_tone
from ui.theme.current import theme, themes
from ui.words.dates import distance_words, full_day_words
from ui.words.labels import phase
from ui.words.persons import born_and_age
from ui.words.scripts import native_words

_TONE_ICONS = {"danger": "warning", "warning": "clock", "muted": "calendar"}


class CasePanel(QFrame):
    """Who it is, where in the chain, and what comes next by which rule.

    Signals:
        opened: the id of the case that is to be opened.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._case: CaseRow | None = None
        self.setProperty("box", "card")
        call(self, _("Vald person"))
        self._content = column(gap=2)
        self.open = Button(
            _("Öppna ärendet"), Kind.PRIMARY, "forward", icon_last=True, pressed=self._open
        )
        whole = column(gap=3, margins=(4, 4, 4, 4))
        whole.put(scrolling(holder(self._content)), stretch=1)
        whole.put(row(self.open, STRETCH))
        self.setLayout(whole)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        self.setFixedWidth(theme().size("panel"))

    def show_case(self, case: CaseRow | None) -> None:
        """Explain another row, or none."""
        self._case = case
        clear(self._content)
        self.open.setVisible(case is not None)
        if case is None:
            return
        for part in (*self._who(case), rule(), self._facts(case)):
            self._content.put(part)
        if case.next_deadline is not None:
            self._show_deadline(case.next_deadline)
        self._content.put(STRETCH)

    @staticmethod
    def _who(case: CaseRow) -> tuple[QFrame, ...]:
        person = case.person
        avatar = Avatar(person.initials, 40, protected=person.masked)
        call(avatar, person.text)
        name = column(ElidedLabel(person.text, "h3", lines=2), gap=0)
        if native := native_words(person):
            name.put(ElidedLabel(native, "small", "muted"))
        name.put(Label(_("Ärende {number}").format(number=case.case_number), "small", "muted"))
        head = row(avatar, gap=3)
        head.addLayout(name, 1)
        stage = _("Avslutat") if case.closed else phase(case.phase)
        marks = [Badge(Mark(stage, "accent"))]
        if person.masked:
            marks.append(Badge(Mark(_("Skyddad"), "warning", "shield")))
        return holder(head), holder(row(*marks, STRETCH))

    @staticmethod
    def _facts(case: CaseRow) -> Facts:
        facts = [] if case.person.masked else [(_("Född"), born_and_age(case.person))]
        return Facts([*facts, (_("Handläggare"), case.officer)])

    def _show_deadline(self, coming: NextDeadline) -> None:
        tone = due_tone(coming.due, today())
        mark = Mark(
            distance_words(coming.due, today()),
            "neutral" if tone == "muted" else tone,
            _TONE_ICONS[tone],
        )
        for part in (
            rule(),
            Label(_("Nästa frist"), "caption", "subtle"),
            Label(coming.text, "h3", wrap=True),
            holder(row(Badge(mark), STRETCH)),
            Facts([(_("Senast"), full_day_words(coming.due)), (_("Regel"), coming.rule)]),
            Label(_("Öppna ärendet för att se hur fristen räknas."), "small", "muted", wrap=True),
        ):
            self._content.put(part)

    def _open(self) -> None:
        if self._case is not None:
            self.opened.emit(self._case.case_id)
