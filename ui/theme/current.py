"""The theme in use, and the signal that it has changed."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ui.theme.palette import make_palette
from ui.theme.sheet import make_sheet
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme

_QT_SCHEMES = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}


class Themes(QObject):
    """Holds the theme in use.

    Signals:
        changed: another theme is in use; lengths, letters and icons must be taken anew.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._current: Theme | None = None

    def current(self) -> Theme:
        """Return the theme in use."""
        if self._current is None:
            self._current = Theme()
        return self._current

    def use(self, app: QApplication, theme: Theme, *, is_systems: bool = False) -> None:
        """Dress the whole application in ``theme``.

        The colour scheme is told to Qt as well, but Qt does nothing with it where no desktop
        answers for it, so palette and sheet carry the look by themselves.

        Args:
            app: the application.
            theme: what it is to wear.
            is_systems: the scheme is the desktop's own, and will change when the desktop's does.
        """
        self._current = theme
        if not is_systems:
            app.styleHints().setColorScheme(_QT_SCHEMES[theme.scheme])
        app.setPalette(make_palette(theme))
        app.setFont(theme.font("body"))
        app.setStyleSheet(make_sheet(theme))
        self.changed.emit()


themes = Themes()


def theme() -> Theme:
    """Return the theme in use."""
    return themes.current()
