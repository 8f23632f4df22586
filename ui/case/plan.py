"""Plan: what it consists of at the left, what is missing before it is decided at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from models.domain.chain import PlanState
from models.domain.changes import CasesChanged
from models.domain.plan_remarks import Check, Remark
from resources.texts import gettext as _
from ui.case.file import CaseFile
from ui.case.forms.measure import MeasureForm
from ui.case.forms.plan import PlanForm
from ui.case.plan_rows import PlanLine, open_goals, parts_of
from ui.case.remarks import RemarkList
from ui.lists.cells import Group, Section
from ui.lists.view import Head, ListView
from ui.operations import Operations
from ui.parts.layout import Line, card, column
from ui.theme.current import theme

_LEAST = 240  # pixels at 100 % text of the list, where the checks stand under it
_OPEN = (PlanState.DRAFT, PlanState.PROPOSED)
_WORDS = {
    Check.NO_OWN_WORDS: "own_words",
    Check.NO_FOLLOW_UP: "follow_up",
    Check.LATE_FOLLOW_UP: "follow_up",
}
_FIELDS = {
    Check.PARTIAL_GOAL_WITHOUT_DATE: "target_date",
    Check.MEASURE_WITHOUT_ACTOR: "responsible_id",
    Check.MEASURE_WITHOUT_DATES: "starts",
    Check.MEASURE_WITHOUT_HOURS: "hours_per_week",
    Check.LITTLE_SFI: "hours_per_week",
    Check.LITTLE_ORIENTATION: "hours_per_week",
    Check.WEEK_CLASHES: "starts",
}
_STATUS = frozenset({Check.PERMIT_ENDS_FIRST, Check.NOT_REGISTERED})


class PlanPage(QFrame):
    """The plan of a case.

    Signals:
        form_asked: what makes the form, and the name of the field to begin at.
        version_asked: id of a version that is to be seen on paper.
        status_asked: what is missing is written on the page Status.
        decided: the plan has been decided; the ``CasesChanged``.
    """

    form_asked = Signal(object, str)
    version_asked = Signal(int)
    status_asked = Signal()
    decided = Signal(object)

    def __init__(self, operations: Operations, case_id: int) -> None:
        super().__init__()
        self._operations, self._case_id = operations, case_id
        self._file: CaseFile | None = None
        self._lines: dict[int, PlanLine] = {}
        self._stale = True
        self.list = ListView(_("Plan"), _heads(narrow=False))
        self.remarks = RemarkList()
        self._body = Line(QBoxLayout.Direction.LeftToRight, [], gap=4)
        self._body.put(card(self.list, margins=(0, 0, 0, 0)), stretch=1)
        self._body.put(self.remarks)
        self.setLayout(column(self._body))
        self.list.row_opened.connect(self._open)
        self.remarks.remark_opened.connect(self.go_to)
        self.remarks.decide_asked.connect(self._decide)

    def show_file(self, file: CaseFile, *, narrow: bool) -> None:
        """Show another case, or the same as it has become; the checks are made anew."""
        kept = self.list.chosen()
        self._stale = self._stale or file is not self._file
        self._file = file
        parts = parts_of(file, narrow=narrow)
        self._lines = dict(enumerate(line for part in parts for line in part.lines))
        sections, first = [], 0
        for part in parts:
            ids = tuple(range(first, first + len(part.lines)))
            sections.append(Section(ids, Group(part.title, len(ids), icon=part.icon)))
            first += len(ids)
        self.list.show_heads(_heads(narrow=narrow))
        rows = {number: line.cells for number, line in self._lines.items()}
        self.list.table.show_sections(sections, rows, self.list.titles)
        if kept is None or not self.list.choose(kept):
            self.list.choose_first()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self.list.setMinimumHeight(theme().px(_LEAST) if narrow else 0)
        self.remarks.show_narrow(narrow=narrow)
        open_version = any(plan.state in _OPEN for plan in file.case.plans)
        self.remarks.show_state(can_decide=open_version and file.case.closed is None)
        if self.isVisible():
            self.check()

    def check(self) -> None:
        """Look for what is missing, if the case is not what it was when that was last done."""
        if self._stale:
            self._stale = False
            case_id = self._case_id
            self._operations.read(self, lambda desk: desk.remarks(case_id), self._show_remarks)

    def _show_remarks(self, remarks: Sequence[Remark]) -> None:
        self.remarks.show_remarks(remarks)

    def _open(self, number: int) -> None:
        line = self._lines[number]
        if line.plan_id is not None:
            self.version_asked.emit(line.plan_id)
        elif line.make is not None:
            self.form_asked.emit(line.make, line.field)

    def go_to(self, remark: Remark) -> None:
        """Go to where what is missing can be filled in."""
        check, subject = remark.check, remark.subject
        if check in _WORDS:
            self.form_asked.emit(lambda file: PlanForm(file.plan), _WORDS[check])
        elif check is Check.GOAL_WITHOUT_MEASURE:
            goal_id = int(subject)
            self.form_asked.emit(
                lambda file: MeasureForm(
                    file.organisations, open_goals(file.case), goal_id=goal_id
                ),
                "",
            )
        elif check is Check.IDLE:
            self.form_asked.emit(
                lambda file: MeasureForm(file.organisations, open_goals(file.case)), ""
            )
        elif check in _STATUS:
            self.status_asked.emit()
        else:
            self._go_to_line(subject, _FIELDS.get(check, ""))

    def _go_to_line(self, subject: str, field: str) -> None:
        """Open the row a remark is about; where there is none, be in the list."""
        found = [number for number, line in self._lines.items() if line.subject == subject]
        if not subject or not found:
            self.list.setFocus()
            return
        self.list.choose(found[0])
        line = self._lines[found[0]]
        if line.make is not None:
            self.form_asked.emit(line.make, field)

    def _decide(self) -> None:
        case_id = self._case_id
        self._operations.write(self, lambda desk: desk.decide_plan(case_id), self._decided)

    def _decided(self, change: CasesChanged) -> None:
        self.decided.emit(change)


def _heads(*, narrow: bool) -> tuple[Head, ...]:
    if narrow:
        return Head(_("Del av planen")), Head(_("Tid och läge"), 210)
    return Head(_("Del av planen")), Head(_("Ansvarig"), 196), Head(_("Tid och läge"), 180)
