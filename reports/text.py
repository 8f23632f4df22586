"""The gate for text on paper: what people wrote is words, never markup, and never disappears.

Everything that is printed passes here. Characters that need shaping (Arabic, Indic and others)
would come out as broken script, so a run of them is told of instead of shown; a sign that no face
has prints as U+FFFD.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from reports.fonts import ETHIOPIC, coverage
from resources.texts import gettext as _

REPLACEMENT = "\ufffd"
_LINES = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class _Kind(Enum):
    """How a run of characters is set."""

    BASE = "base"
    ETHIOPIC = "ethiopic"
    FOREIGN = "foreign"  # not at all: something is said in its place


class Words(Paragraph):
    """A paragraph that is broken into lines once for each width, however often it is measured."""

    _broken: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float, /) -> tuple[float, float]:
        """Override Flowable."""
        has_lines = hasattr(self, "blPara")  # Paragraph drops them where it could not be split
        if self._broken is None or self._broken[0] != width or not has_lines:
            self._broken = width, super().wrap(width, height)
        return self._broken[1]


class Heading(Words):
    """A fixed heading, which readers also find in the outline of the document."""

    entry = ""

    def draw(self) -> None:
        """Override Flowable: draw the heading and mark the place."""
        if self.entry:
            key = f"{self.canv.getPageNumber()}-{self.entry}"
            self.canv.bookmarkHorizontal(key, 0, self.height)
            self.canv.addOutlineEntry(self.entry, key)
        super().draw()


def words(text: str, style: ParagraphStyle, *, bullet: str | None = None) -> Words:
    """Return ``text`` as a paragraph that says just that."""
    return Words(as_markup(text), style, bulletText=bullet)


def heading(text: str, style: ParagraphStyle) -> Heading:
    """Return ``text`` as a heading of the document.

    The text must be the program's own: an outline is shown and searched beside the page, so
    nothing of a person may be in it.
    """
    made = Heading(as_markup(text), style)
    made.entry = text
    return made


def as_markup(text: str) -> str:
    """Return paragraph markup that shows ``text`` as it is, line by line."""
    return "<br/>".join(_line_markup(line) for line in _LINES.split(text))


def plain(text: str) -> str:
    """Return ``text`` in one line of characters of the base face, for a line of a footer."""
    return "".join(
        run if kind is _Kind.BASE else REPLACEMENT * len(run)
        for kind, run in _runs(_LINES.sub(" ", text))
    )


def fitted(text: str, width: float, *, font: str, size: float) -> str:
    """Return the plain ``text``, cut with an ellipsis where it is wider than ``width`` points."""
    shown = plain(text)
    if stringWidth(shown, font, size) <= width:
        return shown
    while shown and stringWidth(f"{shown}…", font, size) > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def can_set(text: str) -> bool:
    """Tell whether the whole of ``text`` can be shown in its own script."""
    return all(kind is not _Kind.FOREIGN and REPLACEMENT not in run for kind, run in _runs(text))


def _line_markup(line: str) -> str:
    composed = unicodedata.normalize("NFC", line)
    if coverage().base.issuperset(composed):
        return escape(composed)
    return "".join(_run_markup(kind, run) for kind, run in _runs(composed))


def _run_markup(kind: _Kind, run: str) -> str:
    if kind is _Kind.ETHIOPIC:
        return f'<font name="{ETHIOPIC}">{escape(run)}</font>'
    if kind is _Kind.FOREIGN:
        return escape(_notice(run))
    return escape(run)


def _notice(run: str) -> str:
    """Say that a text is there, and where; a run counts as one whatever its length."""
    if unicodedata.name(run[0], "").startswith("ARABIC"):
        return _("[text med arabisk skrift, finns i ärendet]")
    return _("[text med annan skrift, finns i ärendet]")


def _runs(line: str) -> Iterator[tuple[_Kind, str]]:
    """Split a line into runs that are set in one way, spaces inside foreign text included."""
    set_as = [_set_as(char) for char in unicodedata.normalize("NFC", line)]
    for before, at, after in zip(set_as, range(1, len(set_as)), set_as[2:], strict=False):
        if set_as[at][1] == " " and before[0] is after[0] is _Kind.FOREIGN:
            set_as[at] = (_Kind.FOREIGN, " ")
    for kind, run in groupby(set_as, key=itemgetter(0)):
        yield kind, "".join(shown for _kind, shown in run)


@lru_cache(maxsize=4096)
def _set_as(char: str) -> tuple[_Kind, str]:
    """Return how a character is set, and as which."""
    have = coverage()
    if char in have.base:
        return _Kind.BASE, char
    if char in have.ethiopic:
        return _Kind.ETHIOPIC, char
    if char.isspace():
        return _Kind.BASE, " "
    return _set_without_face(char)


def _set_without_face(char: str) -> tuple[_Kind, str]:
    category = unicodedata.category(char)
    if category == "Nd":
        return _Kind.BASE, str(unicodedata.decimal(char))
    if category in ("Cc", "Cf"):
        return _Kind.BASE, ""
    if category[0] in "LM":
        return _Kind.FOREIGN, char
    return _Kind.BASE, REPLACEMENT
