"""Insatser: what is planned, running and done, by strand, and the form for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from models.domain.chain import MeasureStatus, Strand
from models.domain.readmodels import CaseView, MeasureRow
from resources.texts import gettext as _
from ui.lists.cells import Cell, Group, Row, Section
from ui.lists.view import Head, ListView
from ui.parts.buttons import Button, Kind
from ui.parts.empty import EmptyState
from ui.parts.layout import card, column
from ui.theme.tokens import tokens
from ui.words.dates import span_words
from ui.words.labels import measure_status, strand

_TONES = {MeasureStatus.RUNNING: "success", MeasureStatus.STOPPED: "danger"}


class Measures(QFrame):
    """The measures of a case.

    Signals:
        new_asked: another measure is to be planned.
    """

    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = ListView(_("Insatser"), _heads(narrow=False))
        first = Button(_("Ny insats"), Kind.SECONDARY, "add", pressed=self.new_asked.emit)
        empty = EmptyState(
            "measures",
            _("Inga insatser än"),
            _("Planera den första insatsen, egen eller hos en annan kommun."),
            first,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(card(self.list, margins=(0, 0, 0, 0)))
        self._stack.addWidget(card(empty))
        self.setLayout(column(self._stack))

    def show_case(self, case: CaseView, *, narrow: bool) -> None:
        """Show another case, or the same as it has become."""
        shown = [row for row in case.measures if row.status is not MeasureStatus.ENTERED_IN_ERROR]
        rows = {row.measure_id: _row(case, row, narrow=narrow) for row in shown}
        self.list.show_heads(_heads(narrow=narrow))
        sections = [_section(lane, shown) for lane in Strand]
        self.list.table.show_sections(sections, rows, self.list.titles)
        self.list.choose_first()
        self._stack.setCurrentIndex(0 if rows else 1)


def _section(lane: Strand, measures: list[MeasureRow]) -> Section:
    ids = tuple(measure.measure_id for measure in measures if measure.strand is lane)
    group = Group(strand(lane), len(ids), icon=tokens().strands[lane].icon)
    return Section(ids, group if ids else None)


def _heads(*, narrow: bool) -> tuple[Head, ...]:
    if narrow:
        return Head(_("Insats")), Head(_("Tid och läge"), 240)
    return (
        Head(_("Insats")),
        Head(_("Ansvarig och utförare"), 260),
        Head(_("Tim/v"), 72),
        Head(_("Tid och läge"), 260),
    )


def _row(case: CaseView, measure: MeasureRow, *, narrow: bool) -> Row:
    title = Cell(measure.title, measure.purpose or measure.place, strong=True)
    time = Cell(
        span_words(measure.starts, measure.ends, case.at),
        measure_status(measure.status),
        sub_tone=_TONES.get(measure.status, "muted"),
    )
    if narrow:
        return title, time
    by = _("utförs av {organisation}").format(organisation=measure.delivering)
    who = Cell(measure.responsible, by if measure.delivering != measure.responsible else "")
    hours = "" if measure.hours_per_week is None else str(measure.hours_per_week)
    return title, who, Cell(hours or _("Saknas"), tone="text" if hours else "muted"), time
