"""The four steps at the left: which are done, which one is under way, which remain."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.labels import ElidedLabel, Label
from ui.parts.layout import column, row
from ui.theme.current import theme, themes

_SIDE, _HEIGHT = 28, 60  # pixels at 100 % text: the circle, and from one step to the next


class State(Enum):
    """How far a step has come."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


class StepWords(NamedTuple):
    """What a step is called, and what it is about until it has been answered."""

    title: str
    about: str


class _Mark(QWidget):
    """A number in a circle, or a tick when the step is done; a line leads on to the next."""

    def __init__(self, number: int, *, last: bool) -> None:
        super().__init__()
        self._number, self._last = number, last
        self.state = State.LATER
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the size from the theme in use."""
        self.setFixedSize(QSize(theme().px(_SIDE) + 2, theme().px(_HEIGHT)))

    @outlet(Channel.SCREEN)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(_SIDE)
        circle = QRectF(1, 1, side, side)
        ink = look.color("line-strong" if self.state is State.LATER else "accent")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(look.color("accent" if self.state is State.NOW else "surface"))
        painter.drawEllipse(circle)
        if not self._last:
            middle = circle.center().x()
            painter.setPen(QPen(look.color("line" if self.state is State.LATER else "accent"), 1.5))
            painter.drawLine(QPointF(middle, side + 4), QPointF(middle, self.height() - 2))
        self._fill(painter, circle)

    @outlet(Channel.SCREEN)
    def _fill(self, painter: QPainter, circle: QRectF) -> None:
        look = theme()
        if self.state is State.DONE:
            side = look.icon_side("s")
            corner = circle.center() - QPointF(side / 2, side / 2)
            painter.drawPixmap(corner, look.pixmap("check", "accent", "s"))
            return
        painter.setFont(look.font("small-strong"))
        painter.setPen(look.color("on-accent" if self.state is State.NOW else "muted"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class _Step(QFrame):
    """A mark, a title, and what was answered."""

    def __init__(self, number: int, count: int, words: StepWords) -> None:
        super().__init__()
        self._number, self._count, self._words = number, count, words
        self.mark = _Mark(number, last=number == count)
        self._title = Label(words.title, "medium")
        self._under = ElidedLabel(words.about, "small", "muted")
        words_column = column(self._title, self._under, gap=0)
        words_column.addStretch(1)
        line = row(self.mark, gap=4)
        line.put(words_column, stretch=1)
        line.setAlignment(self.mark, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_state(self, state: State, answer: str) -> None:
        """Show how far it has come, and what was answered if anything was."""
        self.mark.state = state
        self.mark.update()
        self._title.dress("muted" if state is State.LATER else "text")
        self._under.say(answer or self._words.about)
        told = {State.DONE: _("klart"), State.NOW: _("pågår"), State.LATER: _("återstår")}[state]
        call(
            self,
            _("Steg {number} av {count}: {title}, {state}").format(
                number=self._number, count=self._count, title=self._words.title, state=told
            ),
        )


class Steps(QFrame):
    """All steps under each other."""

    def __init__(self, steps: Sequence[StepWords]) -> None:
        super().__init__()
        call(self, _("Steg i guiden"))
        self._answers = [""] * len(steps)
        self._steps = [
            _Step(number, len(steps), words) for number, words in enumerate(steps, start=1)
        ]
        self.setLayout(column(*self._steps, gap=0))

    def answer(self, place: int, words: str) -> None:
        """Keep what a step was answered with."""
        self._answers[place] = words

    def show_place(self, now: int) -> None:
        """Show which step is under way."""
        for place, step in enumerate(self._steps):
            past = State.DONE if place < now else State.LATER
            step.show_state(State.NOW if place == now else past, self._answers[place])
