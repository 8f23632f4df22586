"""Innan planen fastställs: what is missing, each line a way there, and the decision itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.plan_remarks import Remark
from resources.texts import gettext as _
from resources.texts import ngettext
from ui.outlets import announce, call
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Icon, Label
from ui.parts.layout import STRETCH, clear, column, holder, row, scrolling
from ui.theme.current import theme, themes

_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class RemarkList(QFrame):
    """What to see to, and Fastställ planen, which is never disabled.

    Signals:
        remark_opened: the ``Remark`` whose place is wanted.
        decide_asked: the plan is to be decided.
    """

    remark_opened = Signal(object)
    decide_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        call(self, _("Innan planen fastställs"))
        self._narrow = False
        self._warned = False
        self.remarks: tuple[Remark, ...] = ()
        self.ways: list[Button] = []
        self._count = Label("", "small", "muted", wrap=True)
        self._lines = column(gap=3)
        self.decide = Button(_("Fastställ planen"), Kind.PRIMARY, "check", pressed=self._ask)
        self._warning = Label("", "small", "warning", wrap=True)
        self._warning.hide()
        whole = column(
            Label(_("Innan planen fastställs"), "h3", wrap=True),
            self._count,
            gap=2,
            margins=(4, 4, 4, 4),
        )
        whole.put(scrolling(holder(column(self._lines, STRETCH))), stretch=1)
        whole.put(self._warning)
        whole.put(row(self.decide, STRETCH))
        self.setLayout(whole)
        self.refit()
        themes.changed.connect(self.refit)

    def refit(self) -> None:
        """Take the width from the theme in use."""
        width = theme().size("panel")
        self.setMinimumWidth(width)
        self.setMaximumWidth(_ANY_WIDTH if self._narrow else width)
        self.setMinimumHeight(theme().px(280))

    def show_narrow(self, *, narrow: bool) -> None:
        """Stand over the list, or beside it."""
        self._narrow = narrow
        self.refit()

    def show_state(self, *, can_decide: bool) -> None:
        """Show the button where there is a version to decide."""
        self.decide.setVisible(can_decide)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what there is to see to."""
        self.remarks = tuple(remarks)
        self._warned = False
        self._warning.hide()
        self.decide.say(_("Fastställ planen"))
        clear(self._lines)
        self.ways = []
        self._count.say(_count_words(len(remarks)))
        for remark in remarks:
            self._lines.put(self._line(remark))

    def _line(self, remark: Remark) -> QFrame:
        go = Button(
            _("Gå dit"),
            Kind.LINK,
            name=_("Gå dit: {what}").format(what=remark.sentence),
            pressed=lambda: self.remark_opened.emit(remark),
        )
        self.ways.append(go)
        words = row(Icon("warning", "warning", "s"), gap=2)
        words.put(Label(remark.sentence, "small", wrap=True), stretch=1)
        return holder(column(words, row(go, STRETCH), gap=1))

    def _ask(self) -> None:
        """Decide at once where nothing is missing; else show first what is, then decide."""
        if not self.remarks or self._warned:
            self._warned = False
            self.decide_asked.emit()
            return
        self._warned = True
        words = _("Något saknas. Planen kan fastställas ändå: tryck en gång till.")
        self._warning.say(words)
        self._warning.show()
        self.decide.say(_("Fastställ ändå"))
        announce(self, words)
        self.ways[0].setFocus()


def _count_words(count: int) -> str:
    if not count:
        return _("Allt som ska finnas finns.")
    return ngettext("{count} sak att se över", "{count} saker att se över", count).format(
        count=count
    )
