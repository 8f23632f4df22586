"""What the chain is drawn with in one theme: colours, letters, icons, and the marks of lanes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QStaticText

from models.domain.chain import Strand
from models.domain.channels import Channel, outlet
from ui.theme.theme import Theme, Tone
from ui.timeline.packing import BAR, SPINE, Packing
from ui.timeline.patterns import paint_pattern

WORDS = "caption"  # the type role of everything that stands among the lanes
RADIUS = 4.0  # pixels: corners of a bar


class Ink:
    """Makes what is painted again and again, and keeps it.

    Making letters, measures and icons anew for every word would take longer than painting them.

    Attributes:
        look: the theme.
        ratio: device pixels a pixel; larger on paper.
        edges: periods get an edge too, since their tint cannot be relied on: high contrast.
        text: text size, 1.0 to 2.0.
        bar: height of a bar in pixels.
    """

    def __init__(self, look: Theme, *, ratio: float = 1.0, edges: bool = False) -> None:
        self.look = look
        self.ratio = ratio
        self.edges = edges
        self.text = look.scale
        self.bar = float(round(BAR * look.scale))
        self._colors: dict[str, QColor] = {}
        self._edge = {strand: look.edge(strand) for strand in Strand}
        self._fill = {strand: look.fill(strand) for strand in Strand}
        self._words: dict[tuple[str, str], tuple[QStaticText, float]] = {}
        self._cut: dict[tuple[str, int], str] = {}
        self._icons: dict[tuple[str, str, int], QPixmap] = {}
        self._spines: dict[Strand, QPixmap] = {}

    @property
    def packing(self) -> Packing:
        """What packing is told."""
        return Packing(self.width, self.text)

    def color(self, tone: Tone) -> QColor:
        """Return the colour of a token; a colour is returned as it is."""
        if isinstance(tone, QColor):
            return tone
        found = self._colors.get(tone)
        if found is None:
            found = self._colors[tone] = self.look.color(tone)
        return found

    def edge(self, strand: Strand) -> QColor:
        """Return the strong colour of a strand."""
        return self._edge[strand]

    def fill(self, strand: Strand) -> QColor:
        """Return the pale colour of a strand."""
        return self._fill[strand]

    def px(self, length: float) -> float:
        """Return a length that grows with the text."""
        return length * self.text

    def snapped(self, length: float) -> float:
        """Return a place on the nearest device pixel, where hairlines are sharp."""
        return round(length * self.ratio) / self.ratio

    def width(self, words: str) -> float:
        """Return how wide words among the lanes are."""
        return self.look.advance(WORDS, words)

    def cut(self, words: str, room: float) -> str:
        """Return words that fit the room, with three dots where something is left out."""
        if self.width(words) <= room:
            return words
        key = (words, int(room))
        found = self._cut.get(key)
        if found is None:
            metrics = self.look.metrics(WORDS)
            found = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            self._cut[key] = found
        return found

    def write(
        self, painter: QPainter, at: QRectF, words: str, tone: Tone, role: str = WORDS
    ) -> None:
        """Write words at the left of a place, half way up; the caller has seen that they fit."""
        painter.setFont(self.look.font(role))
        self.add_words(painter, QPointF(at.left(), at.center().y()), words, tone, role)

    @outlet(Channel.SCREEN)
    def add_words(
        self, painter: QPainter, at: QPointF, words: str, tone: Tone, role: str = WORDS
    ) -> None:
        """Write words around a height with the letters the painter already holds."""
        static, half = self._static(role, words)
        painter.setPen(self.color(tone))
        painter.drawStaticText(QPointF(at.x(), round(at.y() - half)), static)

    def _static(self, role: str, words: str) -> tuple[QStaticText, float]:
        found = self._words.get((role, words))
        if found is None:
            static = QStaticText(words)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(font=self.look.font(role))
            found = self._words[role, words] = static, static.size().height() / 2
        return found

    def icon(self, name: str, tone: Tone, side: float) -> QPixmap:
        """Return an icon ``side`` pixels wide, as fine as the surface it is painted on."""
        key = (name, self.color(tone).name(), round(side))
        found = self._icons.get(key)
        if found is None:
            found = self.look.pixmap(name, tone, round(side))
            finer = self.ratio / found.devicePixelRatio()
            if finer > 1:
                found = QPixmap(self.look.pixmap(name, tone, round(side * finer)))
                found.setDevicePixelRatio(found.devicePixelRatio() * finer)
            self._icons[key] = found
        return found

    def spine(self, strand: Strand) -> QPixmap:
        """Return the left end of a bar: colour and pattern of its strand."""
        found = self._spines.get(strand)
        if found is None:
            found = self._spines[strand] = self._draw_spine(strand)
        return found

    def _draw_spine(self, strand: Strand) -> QPixmap:
        pixmap = self.blank(SPINE, self.bar)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, 0, 4 * SPINE, self.bar), RADIUS, RADIUS)
        painter.setClipPath(outline)
        pattern = self.look.strand(strand).pattern
        colors = self.edge(strand), self.fill(strand)
        paint_pattern(painter, QRectF(0, 0, SPINE, self.bar), pattern, colors)
        painter.end()
        return pixmap

    def blank(self, width: float, height: float) -> QPixmap:
        """Return an empty picture of a size in pixels, as fine as what is painted on."""
        pixmap = QPixmap(max(round(width * self.ratio), 1), max(round(height * self.ratio), 1))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
