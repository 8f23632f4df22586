"""Open every view once, on made-up people and out of sight: does the whole window work here?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from introapp.faults import catch_the_rest
from resources.texts import gettext as _
from ui.app import make_app
from ui.faults import sentence_of
from ui.gallery import Gallery, Step
from ui.settings import SettingsFile
from ui.start import make_window
from ui.window import Window

_LONGEST = 120_000  # milliseconds for the whole round; it takes some seconds
_HARMLESS = "This plugin does not support"  # a screen that is none cannot do everything


@dataclass(frozen=True, slots=True)
class RoundReport:
    """What a round through the window came to.

    Attributes:
        views: the views that were opened, in order.
        problems: each in a sentence without personal data; empty when all is well.
        qt: version of Qt.
    """

    views: tuple[str, ...]
    problems: tuple[str, ...]
    qt: str


def open_every_view(database: Path, passphrase: str) -> RoundReport:
    """Unlock a fictive unit in a window of its own, go through every view, and lock it again."""
    with TemporaryDirectory() as folder:
        settings = SettingsFile(Path(folder) / "window.json")
        app = make_app(settings)
        window = make_window(settings)
        tour = _Round(app, window, passphrase)
        # The window takes the faults to itself once it is painted; here they end the round.
        for painted in (window.unlock.painted, window.entrance.painted):
            painted.connect(lambda: catch_the_rest(tour.give_up))
        qInstallMessageHandler(tour.note_warning)
        window.choose_database(database)
        window.show()
        tour.start()
        app.exec()
        qInstallMessageHandler(None)
        window.close()
    return RoundReport(tuple(tour.views), tuple(tour.problems), qVersion())


class _Round(Gallery):
    """The walk of the gallery in one look; looks at each view instead of keeping it."""

    def __init__(self, app: QApplication, window: Window, passphrase: str) -> None:
        super().__init__(app, window, Path(), passphrase)
        self.views: list[str] = []
        self.problems: list[str] = []
        self.finished.connect(app.quit)
        window.refused.connect(lambda error: self.give_up(sentence_of(error)))
        window.unlocked.connect(self._listen)
        QTimer.singleShot(_LONGEST, self, self._give_up_waiting)

    def give_up(self, sentence: str) -> None:
        """Stop at what cannot be gone on from."""
        self.problems.append(sentence)
        self._app.quit()

    def note_warning(self, kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
        """Count a warning of Qt as a problem."""
        if kind is not QtMsgType.QtDebugMsg and not (words or "").startswith(_HARMLESS):
            self.problems.append(_("Qt har varnat för något i fönstret."))

    def _give_up_waiting(self) -> None:
        self.give_up(_("Fönstret svarade inte i tid."))

    def _listen(self) -> None:
        self._shell.operations.failed.connect(
            lambda error: self.problems.append(sentence_of(error))
        )

    def _walk(self) -> Iterator[Step]:
        """Override Gallery."""
        yield "unlock", self._window.unlock.passphrase.setFocus
        yield from self._entrance("")
        yield "", lambda: self._window.open_desk(self._passphrase)
        yield from self._rooms("")
        yield "locked", self._window.lock

    def _keep(self, name: str) -> None:
        """Override Gallery."""
        self.views.append(name)
        picture = self._window.grab().toImage().scaled(64, 64)
        spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        if len({picture.pixel(x, y) for x, y in spots}) == 1:
            self.problems.append(_("Vyn {name} är tom.").format(name=name))
