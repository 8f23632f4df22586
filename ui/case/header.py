"""The head of a case: who it is, which number, which clocks run."""

from PySide6.QtWidgets import QFrame

from models.domain.languages import language
from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.case.findings import clocks_of
from ui.outlets import call
from ui.parts.badges import Avatar, Badge, Mark
from ui.parts.clocks import Clock
from ui.parts.labels import ElidedLabel
from ui.parts.layout import STRETCH, clear, column, holder, row
from ui.words.labels import phase
from ui.words.persons import born_words
from ui.words.scripts import native_words

MOST_CLOCKS = 3


class CaseHeader(QFrame):
    """Stands over every page of the case."""

    def __init__(self) -> None:
        super().__init__()
        self._line = row(gap=4)
        self.setLayout(self._line)

    def show_case(self, case: CaseView, *, narrow: bool) -> None:
        """Show another case, or the same as it has become."""
        clear(self._line)
        person = case.person
        avatar = Avatar(person.initials, 48, protected=person.masked)
        call(avatar, person.text)
        self._line.put(avatar)
        self._line.put(self._who(case), stretch=1)
        # With little room they stand on the overview alone, not over every page.
        if not narrow:
            for running in clocks_of(case, MOST_CLOCKS):
                self._line.put(Clock(running))

    @staticmethod
    def _who(case: CaseView) -> QFrame:
        facts = (
            "" if case.person.masked else born_words(case.person),
            _("ärende {number}").format(number=case.case_number),
            case.unit,
        )
        words = " · ".join(part for part in facts if part)
        below = row(*(Badge(mark) for mark in marks_of(case)), gap=2)
        if native := native_words(case.person):
            below.put(ElidedLabel(native, "small", "muted"), stretch=1)
        else:
            below.put(STRETCH)
        name = ElidedLabel(case.person.text, "h2", lines=2)
        return holder(
            column(name, ElidedLabel(words[:1].upper() + words[1:], "small", "muted"), below, gap=1)
        )


def marks_of(case: CaseView) -> tuple[Mark, ...]:
    """Return what is said of a case in a word or two."""
    marks = [Mark(_("Avslutat"), "neutral") if case.closed else Mark(phase(case.phase), "accent")]
    if case.person.masked:
        return (*marks, Mark(_("Skyddade personuppgifter"), "warning", "shield"))
    for spoken in case.languages:
        if spoken.interpreter_needed:
            name = language(spoken.language).name
            marks.append(Mark(_("Tolk: {language}").format(language=name), "neutral"))
            break
    return tuple(marks)
