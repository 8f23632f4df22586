"""The chain in short: one line a strand, what runs is strong, today is marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.domain.chain import MeasureStatus, Strand
from models.domain.channels import Channel, outlet
from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.outlets import call
from ui.theme.current import theme, themes
from ui.words.labels import phase, strand

_STEP, _BAR = 22, 8  # pixels at 100 % text: from strand to strand, and of a bar
_PALE = 0.4  # what is over or not begun
_SHOWN = frozenset({MeasureStatus.PLANNED, MeasureStatus.RUNNING, MeasureStatus.DONE})


@dataclass(frozen=True, slots=True)
class Bar:
    """A period or a measure."""

    strand: Strand
    starts: date
    ends: date | None
    runs: bool


def bars_of(case: CaseView) -> tuple[Bar, ...]:
    """Return what is drawn of a case: phases as status, permits' time, and measures."""
    return tuple(_bars(case))


def _bars(case: CaseView) -> Iterator[Bar]:
    for period in case.phases:
        if period.starts is not None:
            yield Bar(Strand.STATUS, period.starts, period.ends, period.ends is None)
    for measure in case.measures:
        if measure.status in _SHOWN:
            runs = measure.status is MeasureStatus.RUNNING
            yield Bar(measure.strand, measure.starts, measure.ends, runs)


def spoken_chain(case: CaseView) -> str:
    """Return the chain in words: where the person is now, and what runs in each strand."""
    words = [_("Nu: {phase}").format(phase=phase(case.phase))]
    for lane in Strand:
        running = [
            measure.title
            for measure in case.measures
            if measure.strand is lane and measure.status is MeasureStatus.RUNNING
        ]
        if running:
            words.append(f"{strand(lane)}: {', '.join(running)}")
    return ". ".join(words)


class Glance(QWidget):
    """The whole chain of a case in the height of a card."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._today = date.min
        self._first, self._last = date.min, date.max
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.refit()
        themes.changed.connect(self.refit)

    def show_case(self, case: CaseView) -> None:
        """Show another case, or the same as it has become."""
        self._bars, self._today = bars_of(case), case.at
        years = [bar.starts.year for bar in self._bars]
        ends = [bar.ends.year for bar in self._bars if bar.ends is not None]
        self._first = date(min([*years, case.at.year]), 1, 1)
        self._last = date(max([*ends, *years, case.at.year]), 12, 31)
        call(self, _("Kedjan i korthet"), spoken_chain(case))
        self.update()

    def refit(self) -> None:
        """Take the height from the theme in use."""
        self._names = {lane: strand(lane) for lane in Strand}
        longest = max(theme().advance("small", name) for name in self._names.values())
        self._left = round(longest) + theme().px(40)
        self.setFixedHeight(theme().px(_STEP) * len(Strand) + theme().line("caption"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        return QSize(theme().px(320), self.height())

    def _at(self, day: date) -> float:
        days = max((self._last - self._first).days, 1)
        share = (min(max(day, self._first), self._last) - self._first).days / days
        return self._left + share * (self.width() - self._left)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for number, lane in enumerate(Strand):
            top = theme().line("caption") + theme().px(_STEP) * number
            self._paint_strand(painter, lane, QRectF(0, top, self.width(), theme().px(_STEP)))
        top = theme().line("caption")
        now = QRectF(self._at(self._today) - 1, top, 2, self.height() - top)
        painter.fillRect(now, theme().color("accent"))

    @outlet(Channel.SCREEN)
    def _paint_years(self, painter: QPainter) -> None:
        look = theme()
        painter.setFont(look.font("caption"))
        taken = 0.0
        for year in range(self._first.year, self._last.year + 1):
            left = self._at(date(year, 1, 1))
            painter.fillRect(QRectF(left, 0, 1, self.height()), look.color("line"))
            if left < taken:
                continue
            painter.setPen(look.color("subtle"))
            painter.drawText(QPointF(left + 4, look.line("caption") - 4), str(year))
            taken = left + look.advance("caption", str(year)) + look.space(2)

    @outlet(Channel.SCREEN)
    def _paint_strand(self, painter: QPainter, lane: Strand, place: QRectF) -> None:
        look, side = theme(), theme().icon_side("s")
        middle = place.center().y()
        sign = look.pixmap(look.strand(lane).icon, look.edge(lane), side)
        painter.drawPixmap(QPointF(0, middle - side / 2), sign)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("text"))
        words = QRectF(side + look.px(8), place.top(), self._left, place.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._names[lane])
        painter.setPen(Qt.PenStyle.NoPen)
        thick = look.px(_BAR)
        track = QRectF(self._left, middle - thick / 2, self.width() - self._left, thick)
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(look.edge(lane))
        for bar in self._bars:
            if bar.strand is lane:
                left, right = self._at(bar.starts), self._at(bar.ends or self._last)
                painter.setOpacity(1 if bar.runs else _PALE)
                shape = QRectF(left, track.top(), max(right - left - 1, 3), thick)
                painter.drawRoundedRect(shape, 3, 3)
        painter.setOpacity(1)
