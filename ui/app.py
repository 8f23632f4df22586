"""The Qt application: letters, look and language, before any window."""

import sys

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui.settings import SchemeChoice, SettingsFile
from ui.theme.current import themes
from ui.theme.fonts import FIRST, OTHER_SCRIPTS, load_fonts
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.words.dates import locale


class QtWordsMissingError(RuntimeError):
    """Qt came without its own words in Swedish."""


def make_app(settings: SettingsFile) -> QApplication:
    """Return the application, dressed and speaking Swedish; there is only one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("introapp")
    app.setApplicationDisplayName("introapp")
    app.setDesktopFileName("introapp")
    app.setStyle("Fusion")
    QLocale.setDefault(locale())
    speak_swedish(app)
    load_fonts(FIRST)
    dress(app, settings)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow(app, settings))
    return app


def _follow(app: QApplication, settings: SettingsFile) -> None:
    """Change with the desktop while the officer leaves the choice to it."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    follows = settings.current.scheme == SchemeChoice.SYSTEM.value
    if follows and dark is not (themes.current().scheme is Scheme.DARK):
        dress(app, settings)


def load_other_scripts() -> None:
    """Load the letters of other scripts; the unlock window shows no names and does without."""
    load_fonts(OTHER_SCRIPTS)


def speak_swedish(app: QApplication) -> None:
    """Give Qt's own dialogs, menus and buttons their Swedish words.

    Raises:
        QtWordsMissingError: Qt was installed without them.
    """
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(locale(), "qtbase", "_", folder):
        raise QtWordsMissingError(folder)
    app.installTranslator(translator)


def dress(app: QApplication, settings: SettingsFile) -> None:
    """Use the colours and the text size that the officer has chosen."""
    choice = settings.current.scheme
    if choice == SchemeChoice.SYSTEM.value:
        app.styleHints().unsetColorScheme()
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        scheme = Scheme.DARK if dark else Scheme.LIGHT
        themes.use(app, Theme(scheme, settings.current.text_scale), is_systems=True)
    else:
        themes.use(app, Theme(Scheme(choice), settings.current.text_scale))
