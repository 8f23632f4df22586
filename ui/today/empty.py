"""What stands in Idag when there is nothing to do."""

from PySide6.QtCore import Signal

from resources.texts import gettext as _
from ui.parts.buttons import Button, Kind
from ui.parts.empty import EmptyState


class NothingToDo(EmptyState):
    """Says that nothing is late or near, and where to go on.

    Signals:
        units_asked: show the whole unit's list.
        person_asked: somebody new is to be registered.
    """

    units_asked = Signal()
    person_asked = Signal()

    def __init__(self) -> None:
        units = Button(_("Visa enhetens lista"), Kind.PRIMARY)
        new = Button(_("Ny person"), Kind.PRIMARY, "add")
        super().__init__("check-circle", "", "", units, new)
        self.units, self.new = units, new
        units.clicked.connect(lambda _checked: self.units_asked.emit())
        new.clicked.connect(lambda _checked: self.person_asked.emit())

    def explain(self, *, has_cases: bool, mine: bool) -> None:
        """Say why there is nothing, and what can be done."""
        self.units.setVisible(has_cases and mine)
        self.new.setVisible(not (has_cases and mine))
        if not has_cases:
            title = _("Inga ärenden än")
            advice = _("Registrera den första personen, så räknas fristerna fram.")
        elif mine:
            title = _("Inget att göra just nu")
            advice = _("Du har inget som är försenat eller infaller inom 30 dagar.")
        else:
            title = _("Inget att göra just nu")
            advice = _("Enheten har inget som är försenat eller infaller inom 30 dagar.")
        self.say(title, advice)

    def take_focus(self) -> None:
        """Put the keyboard on what can be done."""
        (self.new if self.units.isHidden() else self.units).setFocus()
