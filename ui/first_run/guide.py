"""The guide: four steps from nothing to a unit, and nothing left behind by those who turn back."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit

from models.domain.errors import UserError
from models.domain.progress import Progress
from resources.texts import gettext as _
from ui.first_run.founding import Basics, Founding
from ui.first_run.frame import GuideFrame
from ui.first_run.key_step import KeyStep
from ui.first_run.making import Making
from ui.first_run.officer_step import OfficerStep
from ui.first_run.page import StepPage
from ui.first_run.profile_step import ProfileStep
from ui.first_run.unit_step import UnitStep
from ui.messages import dialogs
from ui.parts.layout import column, holder
from ui.parts.notes import Tone
from ui.tasks import Task

if TYPE_CHECKING:
    # What is named here alone is brought in when the key is shown.
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk, PrintedPlan
    from ui.preview.view import PreviewView

Result = TypeVar("Result")
StartTask = Callable[[Task[Any]], None]
SentenceOf = Callable[[BaseException], str]


class Guide(GuideFrame):
    """The first start.

    Signals:
        founded: the ``Desk`` of a new unit, and the ``Path`` of its database.
        practised: the ``Desk`` of the practice unit.
        database_chosen: the ``Path`` of a unit that exists.
        left: back to where one came from.
    """

    founded = Signal(object, object)
    practised = Signal(object)
    database_chosen = Signal(object)
    left = Signal()

    def __init__(
        self, start: StartTask, founding: Callable[[], Founding], sentence_of: SentenceOf
    ) -> None:
        self.unit, self.officer = UnitStep(), OfficerStep()
        self.key, self.profile = KeyStep(), ProfileStep()
        self.steps: tuple[StepPage, ...] = (self.unit, self.officer, self.key, self.profile)
        super().__init__(self.steps)
        self._start, self._founding, self._sentence_of = start, founding, sentence_of
        self._making = Making(founding)
        self._under_way: Task[Any] | None = None
        self._practice: Task[Any] | None = None
        self._place = 0
        self.preview: PreviewView | None = None
        self._sheet_page: QWidget | None = None
        self._connect()
        self._show(0)
        self._ask(lambda _progress: self._founding().basics(), self._offer, self.unit, told="")

    def _connect(self) -> None:
        for step in self.steps:
            step.back.connect(self.go_back)
        self.unit.done.connect(self._check_place)
        self.officer.done.connect(self._make)
        self.key.done.connect(lambda: self._show(3))
        self.profile.done.connect(self._begin)
        self.key.print_asked.connect(self._show_sheet)
        self.key.save_asked.connect(self._save_sheet)
        self.ways.practice_asked.connect(self.practise)
        self.ways.practice_stopped.connect(self.stop_practice)
        self.ways.existing_asked.connect(self._choose_existing)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.activated.connect(self.go_back)
        for step in (self.unit, self.officer):
            for line in step.findChildren(QLineEdit):
                if not isinstance(line.parentWidget(), QComboBox):
                    line.returnPressed.connect(step.go_on)

    @property
    def place(self) -> int:
        """Which step is on the screen, counted from 0."""
        return self._place

    def tell_missing(self, database: Path) -> None:
        """Say that the unit that was open last is not where it was."""
        self.bar.say(
            Tone.WARNING,
            _("Databasen hittas inte"),
            _(
                "{path} finns inte kvar. Anslut disken, eller öppna enheten där den ligger nu."
            ).format(path=database),
        )

    def arrive(self) -> None:
        """Put the keyboard where work begins."""
        self.steps[self._place].arrive()

    def abandon(self) -> None:
        """Leave nothing half made; call when no work is under way any more."""
        self._making.discard()

    def go_back(self) -> None:
        """Go one step back; what was typed stays."""
        if self.preview is not None and self.shown() is self._sheet_page:
            self._leave_sheet()
        elif self._under_way is not None:
            self._under_way.cancel()
        elif self._practice is not None:
            self.stop_practice()
        elif self._place:
            self._show(self._place - 1)
        else:
            self.left.emit()

    def _show(self, place: int) -> None:
        self._place = place
        self.aside.steps.answer(0, self.unit.answer() if place else "")
        self.aside.steps.answer(1, self.officer.name.value() if place > 1 else "")
        self.aside.steps.show_place(place)
        self.steps[place].show()
        if self.isVisible():
            self.arrive()
        # Only now: hiding what has the keyboard would let Qt find another place for it.
        for number, step in enumerate(self.steps):
            step.setVisible(number == place)
        self.go_to_top()

    def _offer(self, basics: Basics) -> None:
        self.unit.offer(basics)
        self.officer.passphrase.ask_for(basics.shortest)

    def _check_place(self) -> None:
        place = self.unit.path()
        if self._making.is_at(place):
            self._leave_first()
            return
        self._ask(
            lambda _progress: self._founding().check_place(place),
            lambda _nothing: self._leave_first(),
            self.unit,
            told=_("Kontrollerar platsen …"),
        )

    def _leave_first(self) -> None:
        self.officer.avoid(self.unit.municipality_name(), self.unit.unit.value())
        self._show(1)

    def _make(self) -> None:
        wanted = self._making.wanted(self.unit, self.officer)
        self._ask(
            lambda progress: self._making.make(wanted, progress),
            self._show_key,
            self.officer,
            told=_("Gör enheten … Esc avbryter"),
        )

    def _show_key(self, is_new: bool) -> None:  # noqa: FBT001 - the answer of the work
        if is_new:
            self.key.show_key(self._making.key, renewed=self._making.was_renewed)
        self._show(2)

    def _begin(self) -> None:
        profile, place = self.profile.value(), self.unit.path()
        self._ask(
            lambda _progress: self._making.begin(profile),
            lambda desk: self._enter(desk, place),
            self.profile,
            told=_("Öppnar enheten …"),
        )

    def _enter(self, desk: "Desk", place: Path) -> None:
        self.officer.passphrase.forget()
        self.key.show_key("")
        self.founded.emit(desk, place)

    def _ask(
        self,
        work: Callable[[Progress], Result],
        then: Callable[[Result], object],
        step: StepPage,
        *,
        told: str,
    ) -> None:
        """Do something for a step in the background; its errors show in the step."""
        if told and self._under_way is not None:
            return

        def over() -> None:
            step.show_busy()
            if self._under_way is task:
                self._under_way = None

        task: Task[Result] = Task(work)
        # First it is over, then it is told how it went: what follows may ask for more.
        task.succeeded.connect(lambda _answer: over())
        task.failed.connect(lambda _error: over())
        task.cancelled.connect(over)
        task.succeeded.connect(then)
        task.failed.connect(lambda error: self._refuse(step, error))
        if told:
            self._under_way = task
            step.show_busy(told)
        self._start(task)

    def _refuse(self, step: StepPage, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._tell(error)
            return
        named = getattr(error, "field", "")
        for place, other in enumerate(self.steps[:2]):
            # The place can have been taken since it was checked, in an earlier step.
            if other is not step and any(field.name == named for field in other.fields()):
                self._show(place)
                step = other
        step.refuse(error)

    def _show_sheet(self) -> None:
        self._with_sheet(self._look_at)

    def _save_sheet(self) -> None:
        self._with_sheet(self._save)

    def _with_sheet(self, then: "Callable[[PrintedPlan], object]") -> None:
        self._ask(lambda _progress: self._making.sheet(), then, self.key, told=_("Gör bladet …"))

    def _look_at(self, sheet: "PrintedPlan") -> None:
        preview = self._make_preview()
        preview.show_plan(sheet)
        self.show_instead(self._sheet_page)
        preview.print.setFocus()

    def _save(self, sheet: "PrintedPlan") -> None:
        preview = self._make_preview()
        preview.show_plan(sheet)
        preview.save_file()
        failed = [note.words for note in preview.bar.notes if note.tone is Tone.DANGER]
        for words in failed:
            self.key.bar.say(Tone.DANGER, words)
        preview.forget()

    def _make_preview(self) -> "PreviewView":
        if self.preview is None:
            made: PreviewView = import_module("ui.preview.view").PreviewView()
            made.left.connect(self._leave_sheet)
            made.went_out.connect(self.key.was_kept)
            self.preview = made
            self._sheet_page = holder(column(made, margins=(5, 4, 5, 4)))
            self._sheet_page.setObjectName("page")
        return self.preview

    def _leave_sheet(self) -> None:
        self.show_instead(None)
        if self.preview is not None:
            self.preview.forget()
        self.key.arrive()

    def practise(self) -> None:
        """Open the practice unit, or make it first."""
        if self._practice is not None or self._under_way is not None:
            return
        task = Task(lambda progress: self._founding().practise(progress))
        task.progressed.connect(lambda done, total: self.ways.show_practice(done=done, total=total))
        task.succeeded.connect(self.practised)
        task.failed.connect(self._tell)
        task.finished.connect(self._practice_over)
        self._practice = task
        self.ways.show_practice(done=0)
        self._start(task)

    def stop_practice(self) -> None:
        """No longer make the practice unit."""
        if self._practice is not None:
            self._practice.cancel()

    def _practice_over(self) -> None:
        self._practice = None
        self.ways.show_practice(done=None)

    def _tell(self, error: Exception) -> None:
        title = _("Det gick inte") if isinstance(error, UserError) else _("Fel i programmet")
        self.bar.say(Tone.DANGER, title, self._sentence_of(error))

    def _choose_existing(self) -> None:
        path = dialogs().open_path(self, Path.home(), _("Databaser (*.introapp)"))
        if path is not None:
            self.database_chosen.emit(path)
