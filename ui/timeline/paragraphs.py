"""A title and what there is to say of it, running on in as many lines as that takes."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout

from models.domain.channels import Channel, outlet
from ui.theme.theme import Theme

_TITLE, _REST = "small-strong", "small"
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some words, with a strong title before them.

    Attributes:
        above: air before it, pixels.
    """

    words: str
    title: str = ""
    above: float = 0.0

    @property
    def whole(self) -> str:
        """Everything it says."""
        return _GAP.join(part for part in (self.title, self.words) if part)


class Lines:
    """A paragraph broken into lines."""

    def __init__(self, layout: QTextLayout, height: float) -> None:
        self._layout = layout
        self.height = height

    @outlet(Channel.SCREEN, Channel.PRINT)
    def draw(self, painter: QPainter, at: QPointF, look: Theme) -> float:
        """Draw the lines from a corner on; return the height they take."""
        painter.setPen(look.color("muted"))
        self._layout.draw(painter, at)
        return self.height


def break_lines(paragraph: Paragraph, width: float, look: Theme) -> Lines:
    """Return a paragraph in lines that are at most so wide, where its words let them be."""
    layout = QTextLayout(paragraph.whole, look.font(_REST))
    layout.setFormats([_title_format(len(paragraph.title), look)])
    layout.beginLayout()
    height, step = 0.0, float(look.line(_REST))
    ascent = look.metrics(_REST).ascent()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        # Letters of other scripts may be taller; the lines stand on an even pitch all the same.
        line.setPosition(QPointF(0, height + ascent - line.ascent()))
        height += step
    layout.endLayout()
    return Lines(layout, height)


def _title_format(length: int, look: Theme) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(look.font(_TITLE))
    form.setForeground(look.color("text"))
    title = QTextLayout.FormatRange()
    title.start, title.length, title.format = 0, length, form
    return title
