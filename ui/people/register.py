"""Register a person, with those who may be the same person beside the form."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from models.domain.changes import CasesChanged
from models.domain.readmodels import DuplicateHint
from resources.texts import gettext as _
from ui.forms.saving import Saving, Work
from ui.operations import Latest, Operations
from ui.outlets import announce, call
from ui.page import Page
from ui.parts.buttons import Button, Kind
from ui.parts.labels import ElidedLabel, Icon, Label
from ui.parts.layout import STRETCH, Line, clear, column, holder, row, scrolling
from ui.people.person_form import PersonForm
from ui.theme.current import theme, themes
from ui.words.labels import hit_reason
from ui.words.persons import born_words, spoken_person

_FORM_FIRST = 100  # the form takes all it may have before anything is left empty
_PAUSE = 300  # milliseconds without typing before looking for the same person


class RegisterPage(Page):
    """The form at the left, people who are alike at the right.

    Signals:
        registered: the id of the new case.
        case_opened: the id of a case that was there already.
        left: nobody is registered.
    """

    registered = Signal(int)
    case_opened = Signal(int)
    left = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._latest = Latest(operations, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.form = PersonForm()
        self.alike = AlikeCard()
        # From right to left, so that alike people come first when the two lie under each other.
        self._beside = Line(QBoxLayout.Direction.RightToLeft, [self.alike, self.form], gap=5)
        self._beside.setStretchFactor(self.form, 1)
        self._beside.setAlignment(self.alike, Qt.AlignmentFlag.AlignTop)
        middle = row()
        middle.addLayout(self._beside, _FORM_FIRST)
        middle.put(STRETCH)
        content = QWidget()
        content.setLayout(
            column(Label(_("Ny person"), "h1"), middle, STRETCH, gap=4, margins=(5, 4, 5, 4))
        )
        self.setLayout(column(scrolling(content), gap=0))
        self._connect()

    def _connect(self) -> None:
        Saving(self.form, self._operations, self._work).saved.connect(self._saved)
        self.form.left.connect(self.left)
        self.form.identity_edited.connect(self._pause.start)
        self._pause.timeout.connect(self.look_for_same)
        self.alike.opened.connect(self.case_opened)

    def look_for_same(self) -> None:
        """Look for people who are like the one that is filled in."""
        entry = self.form.entry()
        self._latest.ask(lambda desk: desk.duplicates(entry), self.alike.show_hints)

    def _work(self) -> Work:
        entry = self.form.entry()
        return lambda desk: desk.register(entry)

    def _saved(self, change: CasesChanged) -> None:
        if change.row_id is not None:
            self.registered.emit(change.row_id)

    def escape(self) -> None:
        """Override Page."""
        self.left.emit()

    def arrive(self) -> None:
        """Override Page."""
        self.form.given.setFocus()

    def unsaved(self) -> bool:
        """Override Page."""
        return self.form.touched

    def fold(self) -> None:
        """Override Page: beside the form there is no room, so alike people stand above it."""
        way = QBoxLayout.Direction
        self._beside.setDirection(way.TopToBottom if self.narrow else way.RightToLeft)


class AlikeCard(QFrame):
    """People who may be the one that is being registered; empty it takes no room.

    Signals:
        opened: the id of the case of one of them.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "note-warning")
        call(self, _("Finns personen redan?"))
        self._people = column(gap=3)
        question = Label(_("Finns personen redan?"), "strong")
        title = row(Icon("warning", "warning"), question, STRETCH)
        advice = _("Samma person ska bara ha ett ärende här. Öppna det om det är hon eller han.")
        self.setLayout(
            column(
                title,
                Label(advice, "small", "muted", wrap=True),
                self._people,
                STRETCH,
                gap=3,
                margins=(4, 4, 4, 4),
            )
        )
        self.hide()
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        self.setFixedWidth(theme().size("panel"))

    def show_hints(self, hints: Sequence[DuplicateHint]) -> None:
        """Show other people."""
        clear(self._people)
        for hint in hints:
            self._people.put(self._person(hint))
        if hints and self.isHidden():
            names = ", ".join(hint.person.text for hint in hints)
            announce(self, _("Finns personen redan? {names}").format(names=names))
        self.setVisible(bool(hints))

    def _person(self, hint: DuplicateHint) -> QFrame:
        born = _("{number} · {born}").format(number=hint.case_number, born=born_words(hint.person))
        words = column(
            ElidedLabel(hint.person.text, "medium"),
            ElidedLabel(hint.case_number if hint.person.masked else born, "small", "muted"),
            Label(hit_reason(hint.hit), "small", "muted"),
            gap=0,
        )
        button = Button(
            _("Öppna"),
            Kind.QUIET,
            name=_("Öppna {person}").format(person=spoken_person(hint.person, hint.case_number)),
            pressed=lambda: self.opened.emit(hint.case_id),
        )
        line = row(gap=2)
        line.addLayout(words, 1)
        line.put(button)
        return holder(line)
