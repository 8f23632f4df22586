"""Översikt, under the chain: what to do next, what runs, who waits on whom, and facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from models.domain.chain import MeasureStatus
from models.domain.readmodels import CaseView, MeasureRow, TaskRow
from resources.texts import gettext as _
from ui.case.facts import case_facts
from ui.case.findings import clocks_of, icon_of, next_steps, title_of, tone_of, when_words
from ui.case.header import MOST_CLOCKS
from ui.parts.buttons import Button, Kind
from ui.parts.clocks import Clock
from ui.parts.facts import Facts
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.layout import STRETCH, Line, card, clear, column, holder, row
from ui.theme.current import theme, themes
from ui.theme.tokens import tokens
from ui.words.dates import day_words

_MOST = 5  # lines in a card; the rest is a click away


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a card: what, when or who, and a sign."""

    icon: str
    words: str
    more: str
    tone: str = "muted"


class Overview(QFrame):
    """The first page of a case.

    Signals:
        deadlines_asked: show all deadlines.
        measures_asked: show all measures.
    """

    deadlines_asked = Signal()
    measures_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._next, self._now, self._waiting = column(gap=2), column(gap=2), column(gap=2)
        self._facts = Facts()
        self._cards = Line(QBoxLayout.Direction.LeftToRight, [], gap=4)
        for part in (
            _titled(_("Nästa steg"), self._next, self._all(self.deadlines_asked.emit)),
            _titled(_("Pågår nu"), self._now, self._all(self.measures_asked.emit)),
            _titled(_("Att göra och väntar på"), self._waiting, None),
        ):
            self._cards.put(part, stretch=1)
        facts = _titled(_("Uppgifter"), column(self._facts), None)
        self._clocks = row(gap=4)
        self.setLayout(column(self._clocks, self._cards, facts, STRETCH, gap=4))

    @staticmethod
    def _all(pressed: object) -> Button:
        assert callable(pressed)  # noqa: S101 - a bound signal, which the stubs do not say
        return Button(_("Visa alla"), Kind.LINK, pressed=pressed)

    def show_case(self, case: CaseView, *, narrow: bool) -> None:
        """Show another case, or the same as it has become."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(way)
        clear(self._clocks)
        for running in clocks_of(case, MOST_CLOCKS) if narrow else ():
            self._clocks.put(Clock(running))
        self._clocks.put(STRETCH if narrow else None)
        self._facts.show_facts(case_facts(case))
        _fill(self._next, _steps(case), _("Inget att göra just nu."))
        _fill(self._now, _running(case), _("Ingen insats pågår."))
        _fill(self._waiting, _tasks(case), _("Inget väntar."))


class CardHead(QFrame):
    """A title, and the way to more; as high with a way as without."""

    def __init__(self, title: str, more: Button | None) -> None:
        super().__init__()
        self.setLayout(row(Label(title, "strong"), STRETCH, more))
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the height from the theme in use."""
        self.setFixedHeight(theme().size("control-small"))


def _titled(title: str, content: Line, more: Button | None) -> QFrame:
    head = CardHead(title, more)
    return card(head, content, STRETCH, margins=(4, 3, 4, 3))


def _fill(place: Line, items: Sequence[Item], nothing: str) -> None:
    clear(place)
    if not items:
        place.put(Label(nothing, "body", "muted", wrap=True))
    for item in items:
        tone = item.tone
        line = row(Icon(item.icon, tone), gap=2)
        line.put(ElidedLabel(item.words, lines=2), stretch=1)
        line.put(ElidedLabel(item.more, "small", tone, at_right=True))
        place.put(holder(line))


def _steps(case: CaseView) -> list[Item]:
    return [
        Item(icon_of(finding), title_of(case, finding), when_words(finding), tone_of(finding))
        for finding in next_steps(case.findings, _MOST)
    ]


def _running(case: CaseView) -> list[Item]:
    running = [row for row in case.measures if row.status is MeasureStatus.RUNNING]
    return [
        Item(tokens().strands[measure.strand].icon, measure.title, delivery_words(measure))
        for measure in running[:_MOST]
    ]


def _tasks(case: CaseView) -> list[Item]:
    left = [task for task in case.tasks if task.done is None]
    return [_task(task, case.at) for task in left[:_MOST]]


def _task(task: TaskRow, at: date) -> Item:
    due = day_words(task.due, at) if task.due else ""
    late = task.due is not None and task.due < at
    sign = "warning" if late else "actor" if task.waiting_for else "calendar"
    return Item(sign, task.text, task.waiting_for or due, "danger" if late else "muted")


def delivery_words(measure: MeasureRow) -> str:
    """Return who delivers a measure elsewhere, and its hours: *Södertälje · 18 tim*."""
    where = measure.delivering if measure.delivered_elsewhere else ""
    hours = ""
    if measure.hours_per_week is not None:
        hours = _("{hours} tim").format(hours=measure.hours_per_week)
    return " · ".join(part for part in (where, hours) if part)
