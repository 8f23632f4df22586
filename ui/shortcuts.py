"""The keys that work everywhere, kept together so that the overview cannot leave one out."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from resources.texts import gettext as _


class Command(Enum):
    """Something that can be done from anywhere in the window; the value is its keys."""

    SEARCH = "Ctrl+K"
    TODAY = "Ctrl+1"
    PEOPLE = "Ctrl+2"
    NEW_PERSON = "Ctrl+N"
    NEW_MEASURE = "Ctrl+Shift+N"
    SAVE = "Ctrl+S"
    PRINT = "Ctrl+P"
    BACK = "Alt+Left"
    NEXT_AREA = "F6"
    LOCK = "Ctrl+L"
    LARGER = "Ctrl++"
    SMALLER = "Ctrl+-"
    USUAL_SIZE = "Ctrl+0"
    SCHEME = "Ctrl+D"
    LEAVE = "Esc"
    OVERVIEW = "F1"
    QUIT = "Ctrl+Q"


def describe(command: Command) -> str:
    """Return what a command does, as the overview says it."""
    return {
        Command.SEARCH: _("Sök person, nummer eller ärende"),
        Command.TODAY: _("Gå till Idag"),
        Command.PEOPLE: _("Gå till Personer"),
        Command.NEW_PERSON: _("Registrera en ny person"),
        Command.NEW_MEASURE: _("Planera en ny insats i ärendet"),
        Command.SAVE: _("Spara formuläret"),
        Command.PRINT: _("Visa planen för utskrift"),
        Command.BACK: _("Gå tillbaka"),
        Command.NEXT_AREA: _("Gå till nästa del av fönstret"),
        Command.LOCK: _("Lås"),
        Command.LARGER: _("Större text"),
        Command.SMALLER: _("Mindre text"),
        Command.USUAL_SIZE: _("Vanlig textstorlek"),
        Command.SCHEME: _("Ljust eller mörkt"),
        Command.LEAVE: _("Lämna formuläret eller sidan"),
        Command.OVERVIEW: _("Visa kortkommandon"),
        Command.QUIT: _("Stäng programmet"),
    }[command]


class ListKeys(NamedTuple):
    """Keys that work in lists, pages and forms by themselves."""

    keys: str
    words: str


def keys_of_places() -> tuple[ListKeys, ...]:
    """Return the keys that belong to lists, tabs and forms."""
    return (
        ListKeys("↑ ↓", _("Gå mellan rader i en lista")),
        ListKeys("Enter", _("Öppna raden eller tryck på knappen")),
        ListKeys("Home, End", _("Första och sista raden")),
        ListKeys(_("Mellanslag"), _("Förklara den valda raden i Idag")),
        ListKeys("Ctrl+Enter", _("Markera den valda uppgiften som klar")),
        ListKeys("+ -", _("Visa hela gruppen i Idag, eller färre rader")),
        ListKeys("← →", _("Gå mellan sidor i ett ärende")),
        ListKeys("Tab", _("Nästa fält eller knapp")),
    )


def key_words(command: Command) -> str:
    """Return the keys of a command as the keyboard shows them."""
    return QKeySequence(command.value).toString(QKeySequence.SequenceFormat.NativeText)


def bind(window: QWidget, command: Command, do: Callable[[], object]) -> None:
    """Let a command's keys do something in a window."""
    shortcut = QShortcut(QKeySequence(command.value), window)
    shortcut.activated.connect(do)
