"""One scheme at one text size: the only place that turns tokens into lengths and colours."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPixmap

from models.domain.chain import Strand
from ui.theme.fonts import make_font
from ui.theme.icons import icon_pixmap
from ui.theme.tokens import Scheme, StrandLook, tokens

Tone = str | QColor


class Theme:
    """The look in use.

    Attributes:
        scheme: light or dark.
        scale: text size, 1.0 to 2.0.
    """

    def __init__(self, scheme: Scheme = Scheme.LIGHT, scale: float = 1.0) -> None:
        limits = tokens().text_scale
        self.scheme = scheme
        self.scale = min(max(scale, limits.least), limits.most)
        self._colors = {name: QColor(code) for name, code in tokens().colors[scheme].items()}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[str, str], float] = {}

    def color(self, tone: Tone) -> QColor:
        """Return the colour of a token; a colour is returned as it is."""
        return tone if isinstance(tone, QColor) else self._colors[tone]

    def strand(self, strand: Strand) -> StrandLook:
        """Return what a strand of the chain looks like."""
        return tokens().strands[strand]

    def edge(self, strand: Strand) -> QColor:
        """Return the strong colour of a strand."""
        return QColor(self.strand(strand).edge[self.scheme])

    def fill(self, strand: Strand) -> QColor:
        """Return the pale colour of a strand."""
        return QColor(self.strand(strand).fill[self.scheme])

    def px(self, length: float) -> int:
        """Return a length that grows with the text: rows, controls, icons."""
        return round(length * self.scale)

    def size(self, name: str) -> int:
        """Return a named length that grows with the text."""
        return self.px(tokens().size[name])

    def icon_side(self, size: str) -> int:
        """Return the side of an icon of a named size."""
        return self.px(tokens().icon[size])

    def space(self, step: int) -> int:
        """Return a distance: it grows half as fast as the text, so that 200 % still fits."""
        return round(tokens().space[step] * (1 + (self.scale - 1) / 2)) if step else 0

    def line(self, role: str) -> int:
        """Return the line height of a type role."""
        return self.px(tokens().types[role].line)

    def font(self, role: str) -> QFont:
        """Return the letters of a type role; making them anew costs more than painting a word."""
        if role not in self._fonts:
            design = tokens().types[role]
            self._fonts[role] = make_font(design, self.px(design.size))
        return self._fonts[role]

    def metrics(self, role: str) -> QFontMetricsF:
        """Return the measures of a type role."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetricsF(self.font(role))
        return self._metrics[role]

    def advance(self, role: str, words: str) -> float:
        """Return how wide words are; lists ask for the same few again and again."""
        key = (role, words)
        if key not in self._widths:
            self._widths[key] = self.metrics(role).horizontalAdvance(words)
        return self._widths[key]

    def pixmap(self, name: str, tone: Tone = "muted", size: str | int = "m") -> QPixmap:
        """Return an icon in a tone, at a named size or a side in pixels."""
        side = self.icon_side(size) if isinstance(size, str) else size
        return icon_pixmap(name, self.color(tone), side)

    def icon(self, name: str, tone: Tone = "muted", size: str | int = "m") -> QIcon:
        """Return the same for a button."""
        return QIcon(self.pixmap(name, tone, size))
