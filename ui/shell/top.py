"""The bar at the top: search, who is at work, lock."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame

from resources.texts import gettext as _
from ui.forms.editors import IconLineEdit
from ui.outlets import call, show_placeholder
from ui.parts.badges import Avatar
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, column, holder, row
from ui.shortcuts import Command, key_words
from ui.theme.current import theme, themes

_SEARCH, _SEARCH_NARROW = 400, 260  # pixels at 100 % text


class TopBar(QFrame):
    """Search from anywhere, the officer, and the way out.

    Signals:
        search_asked: the words to search for.
        larger_asked, smaller_asked: another text size is wanted.
        scheme_asked: light instead of dark, or the other way round.
        overview_asked: show the keys.
        lock_asked: lock the unit.
    """

    search_asked = Signal(str)
    larger_asked = Signal()
    smaller_asked = Signal()
    scheme_asked = Signal()
    overview_asked = Signal()
    lock_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setProperty("box", "top")
        self._keys = Label(key_words(Command.SEARCH), "caption", "subtle")
        self.search = IconLineEdit("search", self._keys)
        call(self.search, _("Sök person, nummer eller ärende"))
        self.search.returnPressed.connect(self._search)
        self._name, self._title = Label("", "medium"), Label("", "caption", "subtle")
        self._officer = holder(column(STRETCH, self._name, self._title, STRETCH, gap=0))
        self._avatar = Avatar("", 32)
        self.setLayout(
            row(
                self.search,
                STRETCH,
                *self._tools(),
                2,
                self._avatar,
                self._officer,
                self._tool("lock", _("Lås"), Command.LOCK, self.lock_asked),
                gap=1,
                margins=(5, 0, 4, 0),
            )
        )
        self.refit()
        themes.changed.connect(self.refit)

    def show_officer(self, officer: str, title: str) -> None:
        """Say who is at work."""
        self._name.say(officer)
        self._title.say(title)
        self._title.setVisible(bool(title))
        initials = "".join(word[0] for word in officer.split()[:2]).upper()
        self._avatar.become(initials, protected=False)
        call(self._avatar, officer)

    def _tools(self) -> list[Button]:
        self._scheme = self._tool(
            "theme", _("Ljust eller mörkt"), Command.SCHEME, self.scheme_asked
        )
        return [
            self._tool("text-size", _("Större text"), Command.LARGER, self.larger_asked),
            self._tool("theme", _("Ljust eller mörkt"), Command.SCHEME, self.scheme_asked),
            self._tool("keyboard", _("Kortkommandon"), Command.OVERVIEW, self.overview_asked),
        ]

    @staticmethod
    def _tool(icon: str, words: str, command: Command, asked: SignalInstance) -> Button:
        name = _("{words} ({keys})").format(words=words, keys=key_words(command))
        return Button("", Kind.TOOL, icon, name=name, pressed=asked.emit)

    def show_narrow(self, *, narrow: bool) -> None:
        """Make room for larger text."""
        self._narrow = narrow
        self._officer.setVisible(not narrow)
        self.refit()

    def refit(self) -> None:
        """Take lengths from the theme in use."""
        self.setFixedHeight(theme().size("top"))
        self.search.setFixedWidth(theme().px(_SEARCH_NARROW if self._narrow else _SEARCH))
        words = _("Sök") if self._narrow else _("Sök namn, personnummer eller ärende")
        show_placeholder(self.search, words)

    def _search(self) -> None:
        words = self.search.text().strip()
        if words:
            self.search_asked.emit(words)
