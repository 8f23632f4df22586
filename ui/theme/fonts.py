"""The letters the program brings along: what a municipality's computer has is not known."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from resources import resource
from ui.theme.tokens import TypeRole, tokens

FIRST = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "InterDisplay-SemiBold.otf")
OTHER_SCRIPTS = ("NotoSansArabic-Regular.ttf", "NotoSansEthiopic-Regular.ttf")

_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}
_DISPLAY_FROM = 20  # pixels; larger letters use the cut that is drawn for them


class FontMissingError(RuntimeError):
    """A font file of the program cannot be used."""


def load_fonts(names: tuple[str, ...]) -> None:
    """Make font files of the program known to Qt.

    Raises:
        FontMissingError: Qt cannot read the file.
    """
    for name in names:
        content = QByteArray(resource("fonts", name).read_bytes())
        if QFontDatabase.addApplicationFontFromData(content) < 0:
            raise FontMissingError(name)


def make_font(role: TypeRole, pixels: int) -> QFont:
    """Return the letters of a role at ``pixels``: even spacing, figures of equal width."""
    choice = tokens().fonts
    font = QFont(list(choice.display if role.size >= _DISPLAY_FROM else choice.text))
    font.setPixelSize(pixels)
    font.setWeight(_WEIGHTS[role.weight])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in choice.features:
        font.setFeature(QFont.Tag(feature), 1)
    return font
