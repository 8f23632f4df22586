"""What the shell asks of everything it shows in its middle."""

from PySide6.QtWidgets import QFrame

from resources.texts import gettext as _
from ui.messages import Question, dialogs


class Page(QFrame):
    """One thing on the screen: a room, a case, a form."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._narrow = False

    @property
    def narrow(self) -> bool:
        """Whether the page must do with little room for its text size."""
        return self._narrow

    def show_narrow(self, *, narrow: bool) -> None:
        """Fold into less room, or unfold."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self.fold()

    def fold(self) -> None:
        """Lay out anew for ``narrow``; a page that needs no folding does nothing."""

    def arrive(self) -> None:
        """Be on the screen: put the keyboard where work begins."""

    def cases_changed(self, case_ids: frozenset[int]) -> None:
        """Show cases as they have become; a page that shows none does nothing."""

    def search_for(self, words: str) -> None:
        """Search for words that were typed elsewhere; a page without a list does nothing."""

    def new_here(self) -> None:
        """Make what is made on this page: an insats in a case."""

    def print_here(self) -> None:
        """Show what this page has on paper."""

    def escape(self) -> None:
        """Go one step back: out of a form, to the list, to where one came from."""

    def may_leave(self) -> bool:
        """Tell whether the page may go; asks the officer when something would be lost."""
        if not self.unsaved():
            return True
        question = Question(
            _("Lämna utan att spara?"),
            _("Det du har fyllt i finns inte kvar sedan."),
            (_("Stanna kvar"), _("Lämna utan att spara")),
        )
        return dialogs().choose(self, question) == 1

    def unsaved(self) -> bool:
        """Tell whether something would be lost."""
        return False
