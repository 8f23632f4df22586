"""Personer: everyone with an open case, found however the name was spelt."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from models.domain.clock import today
from models.domain.readmodels import CaseList, CaseRow
from models.domain.status import Profile
from resources.texts import gettext as _
from resources.texts import ngettext
from ui.desk import ListOrder
from ui.forms.editors import IconLineEdit
from ui.lists.cells import Row, Section
from ui.lists.view import ListView
from ui.operations import Latest, Operations
from ui.outlets import call, fill_in
from ui.page import Page
from ui.parts.buttons import Button, Kind, Segments
from ui.parts.empty import EmptyState
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, card, column, holder, row
from ui.people.panel import CasePanel
from ui.people.rows import heads, row_of
from ui.theme.current import theme, themes

_SETTLED = 1500  # milliseconds without typing: what is shown is what was searched for
_SEARCH_WIDTH = 560  # pixels at 100 % text
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit
_ORDERS = (ListOrder.NAME, ListOrder.DUE)


class PeopleRoom(Page):
    """The list at the left, the chosen row explained at the right.

    Signals:
        case_opened: the id of the case that is to be opened.
        person_asked: somebody new is to be registered.
    """

    case_opened = Signal(int)
    person_asked = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._rows: dict[int, CaseRow] = {}
        self._ids: tuple[int, ...] = ()
        self._begun = False  # nothing is read until somebody comes here
        self._latest = Latest(operations, self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.refit()
        themes.changed.connect(self.refit)

    def _make_parts(self) -> None:
        self._count = Label("", "caption", "subtle")
        self.search = IconLineEdit("search", self._count, role="lead")
        self._advice = Label("", "small", "subtle", wrap=True)
        self.whose = Segments((_("Mina"), _("Enhetens")), _("Vems ärenden"), 1)
        self.order = Segments((_("Namn"), _("Nästa frist")), _("Ordning"))
        self.new = Button(_("Ny person"), Kind.SECONDARY, "add", pressed=self.person_asked.emit)
        self.list = ListView(_("Personer"), heads(searching=False, narrow=False))
        self.panel = CasePanel()
        self._empty = EmptyState("people", "", "", self._new_button())

    def _new_button(self) -> Button:
        return Button(_("Ny person"), Kind.PRIMARY, "add", pressed=self.person_asked.emit)

    def _lay_out(self) -> None:
        head = row(Label(_("Personer"), "h1"), STRETCH, self.whose, self.order, self.new, gap=3)
        find = row(gap=4)
        find.put(self.search, stretch=1)
        find.put(self._advice, stretch=1)
        self._stack = QStackedWidget()
        self._stack.addWidget(card(self.list, margins=(0, 0, 0, 0)))
        self._stack.addWidget(card(self._empty))
        body = row(gap=4)
        body.put(self._stack, stretch=1)
        body.put(self.panel)
        whole = column(head, find, gap=4, margins=(5, 4, 5, 4))
        whole.put(holder(body), stretch=1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _words: self.load())
        self.search.returnPressed.connect(self._open_first)
        self.list.table.rows_needed.connect(self._fetch)
        self.list.row_chosen.connect(self._show_chosen)
        self.list.row_opened.connect(self.case_opened)
        self.panel.opened.connect(self.case_opened)
        self.whose.chosen.connect(lambda _number: self.load())
        self.order.chosen.connect(lambda _number: self.load())
        self._settled.timeout.connect(self._note_search)

    def show_profile(self, profile: Profile) -> None:
        """Say what may be searched for in a unit of this kind."""
        advice = _search_advice(profile)
        call(self.search, _("Sök person"), advice)
        self._advice.say(advice)

    @property
    def words(self) -> str:
        """What is searched for; empty when all are listed."""
        return self.search.text().strip()

    def shown(self) -> tuple[int, ...]:
        """Return the ids of the cases in the list."""
        return self._ids

    def load(self) -> None:
        """Show the list anew."""
        self._begun = True
        self._settled.stop()
        words = self.words
        if words:
            self._latest.ask(lambda desk: desk.search(words), self._show_found)
            return
        order, mine = _ORDERS[self.order.current()], self.whose.current() == 0
        self._latest.ask(lambda desk: desk.case_ids(order, mine=mine), self._show_ids)

    def _show_ids(self, ids: tuple[int, ...]) -> None:
        self._ids, self._rows = ids, {}
        self._show_all()

    def _show_found(self, found: CaseList) -> None:
        self._ids = tuple(case.case_id for case in found.rows)
        self._rows = {case.case_id: case for case in found.rows}
        self._show_all()
        self._settled.start()

    def _show_all(self) -> None:
        kept = self.list.chosen()
        columns = heads(searching=bool(self.words), narrow=self.narrow)
        self.list.show_heads(columns)
        cells = {case_id: self._cells(case) for case_id, case in self._rows.items()}
        self.list.table.show_sections([Section(self._ids)], cells, self.list.titles)
        if kept is None or not self.list.choose(kept):
            self.list.choose_first()
        self._tell_count()

    def _cells(self, case: CaseRow) -> Row:
        return row_of(case, today(), searching=bool(self.words), narrow=self.narrow)

    def _tell_count(self) -> None:
        count = len(self._ids)
        words = ngettext("{count} person", "{count} personer", count).format(count=count)
        self._count.say(words)
        self.search.refit()
        self._stack.setCurrentIndex(0 if count else 1)
        self.panel.setVisible(bool(count) and not self.narrow)
        if not count:
            self.panel.show_case(None)
            self._say_empty()

    def _say_empty(self) -> None:
        if self.words:
            title, advice = (
                _("Ingen person hittades"),
                _("Prova färre bokstäver eller samordningsnumret. Registrera annars en ny person."),
            )
        else:
            title = _("Inga ärenden än")
            advice = _("Registrera den första personen, så räknas fristerna fram.")
        self._empty.say(title, advice)

    def _fetch(self, ids: tuple[int, ...]) -> None:
        self._operations.read(self, lambda desk: desk.case_rows(ids), self._put)

    def _put(self, cases: Sequence[CaseRow]) -> None:
        self._rows.update((case.case_id, case) for case in cases)
        self.list.table.put_rows({case.case_id: self._cells(case) for case in cases})
        chosen = self.list.chosen()
        if chosen is not None:
            self._show_chosen(chosen)

    def _show_chosen(self, case_id: int) -> None:
        self.panel.show_case(self._rows.get(case_id))

    def _open_first(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.case_opened.emit(chosen)

    def _note_search(self) -> None:
        shown = len(self._ids)
        self._operations.read(self, lambda desk: desk.note_search(shown), _nothing)

    def search_for(self, words: str) -> None:
        """Override Page."""
        fill_in(self.search, words)
        self.search.setFocus()

    def escape(self) -> None:
        """Override Page: show everybody again."""
        self.search.clear()
        self.search.setFocus()

    def arrive(self) -> None:
        """Override Page."""
        if not self._begun:
            self.load()
        self.search.setFocus()
        self.search.selectAll()

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Override Page: also others may have come or gone, so the list is made anew."""
        del case_ids
        if self._begun:
            self.load()

    def fold(self) -> None:
        """Override Page."""
        self._advice.setVisible(not self.narrow)
        self.order.setVisible(not self.narrow)
        self.refit()
        self._show_all()

    def refit(self) -> None:
        """Take lengths from the theme in use."""
        self.search.setMinimumHeight(theme().px(44))
        self.search.setMaximumWidth(_ANY_WIDTH if self.narrow else theme().px(_SEARCH_WIDTH))


def _nothing(_answer: object) -> None:
    """Logging a search has no answer to show."""


def _search_advice(profile: Profile) -> str:
    """Return what may be searched for, with the law where the law decides it."""
    if profile is Profile.SOCIAL_SERVICES:
        return _(
            "Stavning, accenter och ordning spelar ingen roll. Sök på namn, personnummer,"
            " samordningsnummer eller ärendenummer (2001:637, 15 §)."
        )
    return _("Stavning, accenter och ordning spelar ingen roll. Sök på namn eller nummer.")
