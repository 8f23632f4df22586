"""The line at the bottom: saved, last backup, database, rules."""

from datetime import datetime

from PySide6.QtWidgets import QFrame

from models.domain.clock import today, utc_now
from models.domain.readmodels import UnitState
from resources.texts import gettext as _
from ui.outlets import call
from ui.parts.labels import Icon, Label
from ui.parts.layout import STRETCH, holder, row
from ui.theme.current import theme, themes
from ui.words.moments import moment_words, time_words

_OLD_DAYS = 7  # a backup older than this is shown as something to do


class _State(QFrame):
    """A sign and a few words."""

    def __init__(self, icon: str, tone: str = "subtle") -> None:
        super().__init__()
        self.sign, self.words = Icon(icon, tone, "s"), Label("", "caption", "muted")
        self.setLayout(row(self.sign, self.words, gap=1))

    def say(self, words: str) -> None:
        self.words.say(words)
        call(self, words)


class StatusBar(QFrame):
    """Tells that what was saved is saved, and how the unit is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "bottom")
        call(self, _("Läge"))
        self.saved = _State("check", "success")
        self.database = _State("database")
        self.backup = _State("calendar")
        self.rules = Label("", "caption", "subtle")
        self._extra = holder(row(self.database, 4, self.backup, gap=2))
        self.setLayout(
            row(self.saved, 4, self._extra, STRETCH, self.rules, gap=2, margins=(5, 0, 5, 0))
        )
        self.say_saved(None)
        self.refit()
        themes.changed.connect(self.refit)

    def say_saved(self, moment: datetime | None) -> None:
        """Say when something was last saved; before that, that nothing is unsaved."""
        at = _("Allt sparat {time}").format(time=time_words(moment)) if moment else _("Allt sparat")
        self.saved.say(at)

    def just_saved(self) -> None:
        """Something has been saved now."""
        self.say_saved(utc_now())

    def show_unit(self, state: UnitState) -> None:
        """Say how the unit's data are kept, and by which rules deadlines are counted."""
        kept = _("Lokal databas, krypterad") if state.encrypted else _("Delad databas")
        self.database.say(
            _("{kept}, påhittade personer").format(kept=kept) if state.fictive else kept
        )
        if state.last_backup is None:
            self.backup.say(_("Ingen säkerhetskopia än"))
        else:
            moment = moment_words(state.last_backup, today())
            self.backup.say(_("Säkerhetskopia {moment}").format(moment=moment))
        self._mark_backup(state.last_backup)
        self.rules.say(_("Regelpaket {version}").format(version=state.rule_pack))

    def _mark_backup(self, moment: datetime | None) -> None:
        late = moment is None or (utc_now() - moment).days >= _OLD_DAYS
        self.backup.sign.become("warning" if late else "calendar", "warning" if late else "subtle")
        self.backup.words.dress("warning" if late else "muted")

    def show_narrow(self, *, narrow: bool) -> None:
        """Make room for larger text: what is saved matters most."""
        self._extra.setVisible(not narrow)

    def refit(self) -> None:
        """Take the height from the theme in use."""
        self.setFixedHeight(theme().size("status"))
