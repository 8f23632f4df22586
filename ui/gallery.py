"""Pictures of every view in every look, for the documentation and for eyes: not for speed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from models.domain.channels import Channel, outlet
from models.domain.today import TodayFilter
from ui.app import make_app
from ui.case.forms.plan import PlanForm
from ui.case.page import DEADLINES, HISTORY, MEASURES, OVERVIEW, PLAN, STATUS, CasePage
from ui.first_run.guide import Guide
from ui.people.register import RegisterPage
from ui.settings import SettingsFile
from ui.shell.shell import Shell
from ui.start import make_window
from ui.theme.current import themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.today.heading import MINE, UNITS
from ui.window import Window

_SETTLED = 3
_PAUSE = 20  # milliseconds for Qt to lay out and paint between a step and its picture
WIDTH, HEIGHT = 1440, 900


@dataclass(frozen=True, slots=True)
class Look:
    """One way of dressing the window."""

    name: str
    scheme: Scheme
    scale: float


LOOKS = (
    Look("", Scheme.LIGHT, 1.0),
    Look("-dark", Scheme.DARK, 1.0),
    Look("-200", Scheme.LIGHT, 2.0),
)

Step = tuple[str, Callable[[], object]]


def _some(case_ids: Sequence[int]) -> list[int]:
    """Return the first case, for protected people stand first, and two from further down."""
    places = sorted({0, len(case_ids) // 3, len(case_ids) // 2})
    return [case_ids[place] for place in places if place < len(case_ids)]


class Gallery(QObject):
    """Walks through the window and keeps a picture after each step.

    Signals:
        finished: every picture is there.
    """

    finished = Signal()

    def __init__(self, app: QApplication, window: Window, out: Path, passphrase: str) -> None:
        super().__init__(window)
        self._app, self._window, self._out = app, window, out
        self._passphrase = passphrase
        self.pictures: list[Path] = []
        self._steps = self._walk()
        self._name, self._idle = "", 0

    def start(self) -> None:
        """Begin; the application's own loop does the rest."""
        self._window.resize(WIDTH, HEIGHT)
        self._later()

    def _later(self) -> None:
        QTimer.singleShot(_PAUSE, self._go_on)

    def _go_on(self) -> None:
        # Twice idle: the answer has then been shown, and laid out.
        self._idle = 0 if self._window.busy else self._idle + 1
        if self._idle < _SETTLED:
            self._later()
            return
        self._idle = 0
        if self._name:
            self._keep(self._name)
        try:
            self._name, do = next(self._steps)
        except StopIteration:
            self.finished.emit()
            return
        do()
        self._later()

    @outlet(Channel.DEMO_FILES)
    def _keep(self, name: str) -> None:
        """Keep a picture; the people in it must be made up."""
        path = self._out / f"{name}.png"
        self._window.grab().save(str(path))
        self.pictures.append(path)

    def _walk(self) -> Iterator[Step]:
        yield "", self._window.activateWindow
        for look in LOOKS:
            yield "", partial(self._dress, look)
            yield f"unlock{look.name}", self._window.unlock.passphrase.setFocus
            yield from self._entrance(look.name)
            yield "", lambda: self._window.open_desk(self._passphrase)
            yield from self._rooms(look.name)
            yield "", self._window.lock

    def _entrance(self, look: str) -> Iterator[Step]:
        """The first start as far as nothing is made, and a forgotten password."""
        entrance = self._window.entrance
        yield "", entrance.show_guide
        yield f"first-run{look}", self._fill_guide
        yield "", self._guide.unit.done.emit
        yield f"first-run-password{look}", self._guide.officer.go_on
        yield "", entrance.left.emit
        yield f"forgotten{look}", self._window.unlock.forgotten.click
        yield "", entrance.left.emit

    @property
    def _guide(self) -> Guide:
        guide = self._window.entrance.guide
        assert guide is not None  # noqa: S101 - the walk has shown it
        return guide

    def _fill_guide(self) -> None:
        guide = self._guide
        guide.unit.municipality.choose("0127")
        guide.unit.unit.fill("Mottagningsenheten")
        guide.unit.place.fill("~/introapp/botkyrka-mottagningsenheten.introapp")

    def _dress(self, look: Look) -> None:
        themes.use(self._app, Theme(look.scheme, look.scale))

    @property
    def _shell(self) -> Shell:
        shell = self._window.shell
        assert shell is not None  # noqa: S101 - the walk has unlocked it
        return shell

    def _rooms(self, look: str) -> Iterator[Step]:
        yield from self._today(look)
        yield "", self._shell.show_people
        yield "", self._shell.people.list.setFocus
        yield f"people{look}", lambda: None
        yield f"search{look}", lambda: self._shell.search("al")
        yield f"nobody{look}", lambda: self._shell.search("qqqq")
        yield "", lambda: self._shell.search("")
        yield f"register{look}", self._shell.register
        yield f"register-filled{look}", self._fill_in
        yield "", self._leave_form
        for number, case_id in enumerate(_some(self._shell.people.shown()), start=1):
            yield from self._case(f"case{number}", case_id, look)
        yield f"keys{look}", self._shell.show_keys

    def _today(self, look: str) -> Iterator[Step]:
        room = self._shell.today
        yield f"today{look}", self._shell.show_today
        yield f"today-explained{look}", room.body.explain
        yield "", room.body.close_explanation
        yield f"today-unit{look}", lambda: room.heading.whose.choose(UNITS)
        yield f"today-permits{look}", lambda: room.heading.chips.choose(TodayFilter.PERMIT_ENDS)
        yield "", lambda: room.heading.chips.choose(TodayFilter.ALL)
        yield "", lambda: room.heading.whose.choose(MINE)

    def _fill_in(self) -> None:
        page = self._shell.page
        assert isinstance(page, RegisterPage)  # noqa: S101 - the step before has put it there
        page.form.given.fill("Nour")
        page.form.family.fill("Abdulrahman")
        page.form.birth_date.fill("2026-13-01")
        page.look_for_same()
        page.form.try_save()

    def _leave_form(self) -> None:
        page = self._shell.page
        assert isinstance(page, RegisterPage)  # noqa: S101 - as above
        page.form.was_saved()
        self._shell.show_people()

    def _case(self, name: str, case_id: int, look: str) -> Iterator[Step]:
        yield f"{name}-overview{look}", lambda: self._shell.open_case(case_id)
        yield "", lambda: self._page.tabs.choose(STATUS)
        yield f"{name}-status{look}", self._page.pages.status.list.setFocus
        yield f"{name}-plan{look}", lambda: self._page.tabs.choose(PLAN)
        yield f"{name}-history{look}", lambda: self._page.tabs.choose(HISTORY)
        yield f"{name}-measures{look}", lambda: self._page.tabs.choose(MEASURES)
        yield "", lambda: self._page.tabs.choose(DEADLINES)
        yield f"{name}-deadlines{look}", self._page.pages.deadlines.list.setFocus
        yield f"{name}-preview{look}", self._print
        yield "", self._page.preview.left.emit
        yield f"{name}-measure-form{look}", self._page.new_here
        yield "", self._page.leave_form
        yield "", lambda: self._page.fill_in(lambda file: PlanForm(file.plan))
        yield f"{name}-plan-form{look}", lambda: None
        yield "", self._page.leave_form
        yield "", lambda: self._page.tabs.choose(OVERVIEW)

    def _print(self) -> None:
        self._page.print_here()

    @property
    def _page(self) -> CasePage:
        page = self._shell.page
        assert isinstance(page, CasePage)  # noqa: S101 - the walk has opened it
        return page


def paint_gallery(database: Path, passphrase: str, out: Path) -> tuple[Path, ...]:
    """Open a fictive unit and keep a picture of every view in every look; return the pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        settings = SettingsFile(Path(folder) / "window.json")
        app = make_app(settings)
        window = make_window(settings)
        gallery = Gallery(app, window, out, passphrase)
        gallery.finished.connect(app.quit)
        window.refused.connect(app.quit)
        window.choose_database(database)
        window.show()
        gallery.start()
        app.exec()
        window.close()
    return tuple(gallery.pictures)
