"""The chain of a case with everything around it: signs, zoom, list, and the line of facts."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from models.domain.readmodels import CaseView
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind, ItemState, LaneItems
from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.buttons import Button, Kind, Segments
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, Part, column, holder, row, rule
from ui.theme.current import theme
from ui.timeline.fact_line import FactLine
from ui.timeline.item_list import ItemList
from ui.timeline.legend import Legend
from ui.timeline.scale import Zoom
from ui.timeline.view import Timeline

_ZOOMS = list(Zoom)


class ChainCard(QFrame):
    """The chain of one case.

    Signals:
        item_opened: kind (the value of ``ItemKind``) and number of the item to be opened: for a
            measure its id, for a deadline its place among the case's findings, for a phase,
            permit or placement its place among the case's rows, else its place in the chain.
        print_asked: the chain is wanted on paper.
    """

    item_opened = Signal(str, int)
    print_asked = Signal()

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        self._chain: tuple[LaneItems, ...] = ()
        self._is_list = False
        self._room: _Room | None = None
        self.setProperty("box", "card")
        call(self, _("Introduktionskedjan"))
        self.timeline, self.list, self.fact_line = Timeline(), ItemList(), FactLine()
        self.legend = Legend()
        names = (_("År"), _("Kvartal"), _("Månad"))
        self.zooms = Segments(names, _("Hur mycket tid som syns"), _ZOOMS.index(Zoom.QUARTER))
        self.as_list = Button("", Kind.TOOL, "list", name=_("Visa som lista"), pressed=self.turn)
        self.print = Button(
            "", Kind.TOOL, "print", name=_("Skriv ut kedjan"), pressed=self.print_asked.emit
        )
        self._lay_out(actions)
        self._connect()

    def _lay_out(self, actions: Sequence[QWidget]) -> None:
        earlier, later = _("Tidigare"), _("Senare")
        turn = self.timeline.turn_page
        self.when = holder(
            row(
                Button("", Kind.TOOL, "back", name=earlier, pressed=lambda: turn(-1)),
                Button(_("Idag"), Kind.QUIET, pressed=self.timeline.show_today),
                Button("", Kind.TOOL, "forward", name=later, pressed=lambda: turn(1)),
                self.zooms,
                gap=1,
            )
        )
        self._title = Label(_("Introduktionskedjan"), "h3")
        self._tools = holder(row(self.as_list, self.print, *actions, gap=1))
        for part in (self.when, self._tools):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rows = [row(gap=4) for _number in range(3)]
        whole = column(column(*self._rows, gap=1, margins=(4, 2, 2, 2)), rule(), gap=0)
        whole.put(self.timeline, stretch=1)
        whole.put(self.list, stretch=1)
        whole.put(rule())
        whole.put(self.fact_line)
        self.setLayout(whole)
        self.list.hide()
        self._arrange(_Room.WIDE)

    def _connect(self) -> None:
        self.timeline.item_opened.connect(self.item_opened)
        self.timeline.current_changed.connect(self._tell)
        self.timeline.zoom_changed.connect(lambda zoom: self.zooms.choose(_ZOOMS.index(zoom)))
        self.zooms.chosen.connect(lambda number: self.timeline.set_zoom(_ZOOMS[number]))
        self.list.row_chosen.connect(self._follow_list)
        self.list.row_opened.connect(self._open_row)

    def show_case(self, case: CaseView, *, narrow: bool = False) -> None:
        """Show the chain of another case, or of the same as it has become."""
        self._chain = chain_items(case)
        self.timeline.show_chain(self._chain, case.at)
        self.list.show_chain(self._chain, self.timeline.spots, narrow=narrow)
        self._tell(self.timeline.current)
        self._fold()

    def choose(self, kind: ItemKind, number: int) -> bool:
        """Make an item current; tell whether the chain has it."""
        found = self.timeline.choose(kind, number)
        if found and self._is_list:
            self.list.choose(self.timeline.current)
        return found

    def take_focus(self) -> None:
        """Put the keyboard on the chain."""
        (self.list if self._is_list else self.timeline).setFocus()

    def turn(self) -> None:
        """Show the chain as a list, or the list as a chain; the current item stays."""
        self._is_list = not self._is_list
        if self._is_list:
            self.list.setMinimumHeight(self.timeline.height())
            self.as_list.become("calendar", _("Visa som tidslinje"))
            self.list.choose(self.timeline.current)
        else:
            self.as_list.become("list", _("Visa som lista"))
        self.timeline.setVisible(not self._is_list)
        self.list.setVisible(self._is_list)
        self.when.setEnabled(not self._is_list)
        self.take_focus()

    def _follow_list(self, number: int) -> None:
        if self._is_list:
            self.timeline.set_current(number)

    def _open_row(self, number: int) -> None:
        item = self.timeline.spots[number].item
        self.item_opened.emit(item.kind.value, item.number)

    def _tell(self, number: int) -> None:
        item = self.timeline.current_item
        if item is not None and number >= 0:
            self.fact_line.show_item(item)
        else:
            self.fact_line.say(_in_short(self._chain))

    # --- folding

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: as narrow as the head can be folded, however it stands now."""
        beside = self._title.sizeHint().width() + theme().space(4) + self._tools.sizeHint().width()
        least = max(beside, self.when.sizeHint().width())
        width = least + theme().space(4) + theme().space(2) + 2
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Put under each other what has no room side by side."""
        room = self.width() - theme().space(4) - theme().space(2)
        widths = [part.sizeHint().width() for part in (self._title, self.when, self._tools)]
        least = sum(widths) + 2 * theme().space(4)
        signs = self.legend.sizeHint().width() + theme().space(4)
        fitting = _Room.WIDE if least + signs <= room else _Room.MIDDLE
        self._arrange(fitting if least <= room else _Room.NARROW)

    def _arrange(self, room: "_Room") -> None:
        if room is self._room:
            return
        self._room = room
        for line in self._rows:
            while line.takeAt(0) is not None:
                pass  # the parts stay what they are; only their places change
        places: dict[_Room, tuple[tuple[Part, ...], ...]] = {
            _Room.WIDE: ((self._title, self.legend, STRETCH, self.when, self._tools),),
            _Room.MIDDLE: ((self._title, STRETCH, self.when, self._tools), (self.legend,)),
            _Room.NARROW: (
                (self._title, STRETCH, self._tools),
                (self.when, STRETCH),
                (self.legend,),
            ),
        }
        for line, parts in zip(self._rows, places[room], strict=False):
            for part in parts:
                line.put(part)


class _Room(Enum):
    """How much room there is for the head."""

    WIDE = auto()
    MIDDLE = auto()
    NARROW = auto()


def _in_short(chain: Sequence[LaneItems]) -> str:
    """Return what is to be said before any item is chosen."""
    items = [item for lane in chain for item in lane.items]
    if not items:
        return _(
            "Kedjan är tom än. Fyll i tillstånd och mottagning, eller planera en första insats."
        )
    running = [
        item.title
        for item in items
        if item.kind is ItemKind.MEASURE and item.state is ItemState.RUNNING
    ]
    if not running:
        return _("Ingen insats pågår. Välj en post med piltangenter eller klick.")
    return _("Pågår nu: {titles}").format(titles=", ".join(running))
