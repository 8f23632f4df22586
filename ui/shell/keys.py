"""The overview of keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.texts import gettext as _
from ui.page import Page
from ui.parts.buttons import Button, Kind
from ui.parts.facts import Facts
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, card, column, row, scrolling
from ui.shortcuts import Command, describe, key_words, keys_of_places


class KeysPage(Page):
    """Every key that does something, in two lists.

    Signals:
        left: the officer has seen enough.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        anywhere = [(key_words(command), describe(command)) for command in Command]
        places = [(entry.keys, entry.words) for entry in keys_of_places()]
        self.back = Button(_("Tillbaka"), Kind.SECONDARY, "back", pressed=self.left.emit)
        cards = row(gap=4)
        cards.put(card(Label(_("Överallt"), "h3"), Facts(anywhere), STRETCH), stretch=1)
        cards.put(card(Label(_("I listor, ärenden och formulär"), "h3"), Facts(places), STRETCH), 1)
        head = row(Label(_("Kortkommandon"), "h1"), STRETCH, self.back)
        content = QWidget()
        content.setLayout(column(head, cards, STRETCH, gap=4, margins=(5, 4, 5, 4)))
        self.setLayout(column(scrolling(content), gap=0))

    def escape(self) -> None:
        """Override Page."""
        self.left.emit()

    def arrive(self) -> None:
        """Override Page."""
        self.back.setFocus()
