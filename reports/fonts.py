"""The typefaces of paper, and which characters they can set."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

from resources import resource

REGULAR = "Paper"
BOLD = "Paper-Bold"
ETHIOPIC = "Paper-Ethiopic"

_FILES = {
    REGULAR: ("fonts", "paper", "NotoSans-Regular.ttf"),
    BOLD: ("fonts", "paper", "NotoSans-Bold.ttf"),
    ETHIOPIC: ("fonts", "NotoSansEthiopic-Regular.ttf"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """What can be set letter by letter, without shaping.

    Attributes:
        base: characters of both weights of the base face: Latin, Greek and Cyrillic.
        ethiopic: characters that only the Ethiopic face has.
    """

    base: frozenset[str]
    ethiopic: frozenset[str]


@cache
def coverage() -> Coverage:
    """Return what the typefaces can set, after having made them known to the PDF writer.

    Control and format characters count as nothing: a face may map them, but they are no letters.
    """
    faces = {name: _register(name) for name in _FILES}
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    base = faces[REGULAR] & faces[BOLD]
    return Coverage(base, faces[ETHIOPIC] - base)


def _register(name: str) -> frozenset[str]:
    with resource(*_FILES[name]).open("rb") as file:
        font = TTFont(name, file)
    registerFont(font)
    mapped = (chr(code) for code in font.face.charToGlyph)
    return frozenset(char for char in mapped if unicodedata.category(char)[0] != "C")
