"""What can be pressed: one primary a view; verbs first."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from ui.outlets import call, show_text, show_tip
from ui.theme.current import theme, themes


class Kind(Enum):
    """What a button is for; the value is its name in the style sheet."""

    PRIMARY = "primary"  # the one thing this view is for
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"  # leads somewhere, in a text
    TOOL = "tool"  # an icon alone; it always has a name
    CHIP = "chip"  # a choice that stays


_ICON_TONES = {Kind.PRIMARY: "on-accent", Kind.QUIET: "accent", Kind.LINK: "accent"}
_ROLES = {Kind.CHIP: "small", Kind.LINK: "small-strong"}


class Button(QPushButton):
    """A button of one kind, with words, an icon or both."""

    def __init__(
        self,
        words: str,
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        *,
        name: str = "",
        icon_last: bool = False,
        pressed: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._kind, self._icon, self._words = kind, icon, words
        self.setProperty("kind", kind.value)
        self.setCheckable(kind is Kind.CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        if icon_last:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        show_text(self, words)
        call(self, name or words)
        if kind is Kind.TOOL:
            show_tip(self, name)
        if pressed is not None:
            self.clicked.connect(lambda _checked: pressed())
        self.refit()
        themes.changed.connect(self.refit)

    def say(self, words: str) -> None:
        """Show other words, which are also its name."""
        self._words = words
        show_text(self, words)
        call(self, words)

    def show_words(self, *, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone where there is little room."""
        show_text(self, self._words if shown else "")
        show_tip(self, "" if shown else self.accessibleName())

    def become(self, icon: str, name: str) -> None:
        """Show another icon with another name, on a button without words."""
        self._icon = icon
        call(self, name)
        show_tip(self, name)
        self.refit()

    def refit(self) -> None:
        """Take letters, icon and size from the theme in use."""
        self.setFont(theme().font(_ROLES.get(self._kind, "medium")))
        if self._kind is Kind.TOOL:
            self.setFixedSize(theme().size("control"), theme().size("control"))
        if self._icon:
            side = theme().px(16 if self._kind is Kind.CHIP else 20)
            tone = _ICON_TONES.get(self._kind, "muted")
            self.setIcon(theme().icon(self._icon, tone, side))
            self.setIconSize(QSize(side, side))


class Segments(QFrame):
    """One choice of a few, all in sight.

    Signals:
        chosen: the place of the choice in the row.
    """

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str], name: str, current: int = 0) -> None:
        super().__init__()
        self.setProperty("box", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        call(self, name)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for number, label in enumerate(labels):
            layout.addWidget(self._segment(label, number, chosen=number == current))
        self._group.idToggled.connect(self._tell)
        self.refit()
        themes.changed.connect(self.refit)

    def _segment(self, label: str, number: int, *, chosen: bool) -> QPushButton:
        push = QPushButton()
        push.setProperty("kind", "segment")
        push.setCheckable(True)
        push.setChecked(chosen)
        show_text(push, label)
        call(push, label)
        self._group.addButton(push, number)
        return push

    def current(self) -> int:
        """Return the place of the choice in force."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Make another choice."""
        self._group.button(number).setChecked(True)

    def _tell(self, number: int, checked: bool) -> None:  # noqa: FBT001 - as Qt sends it
        if checked:
            self.refit()
            self.chosen.emit(number)

    def refit(self) -> None:
        """Take letters from the theme in use; the chosen one is stronger."""
        for push in self._group.buttons():
            push.setFont(theme().font("small-strong" if push.isChecked() else "small"))
