"""Status: what authorities have decided and when things happened; each row opens its form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from models.domain.events import Event
from models.domain.readmodels import CaseView, PermitRow, PlacementRow
from models.domain.status import PermitKind, Protection
from models.domain.timeline_items import ItemKind
from resources.texts import gettext as _
from ui.case.file import CaseFile
from ui.case.forms.case_form import CaseForm, MakeForm
from ui.case.forms.chain import ClosingForm, EventsForm, PhaseForm
from ui.case.forms.status import (
    IdentifierForm,
    PermitForm,
    PermitSheet,
    PlacementForm,
    ProtectionForm,
)
from ui.lists.cells import Cell, Group, Row, Section
from ui.lists.view import Head, ListView
from ui.parts.layout import card, column
from ui.words.dates import full_day_words, span_words
from ui.words.decisions import end_reason, number_kind
from ui.words.labels import permit_ground, permit_kind, phase, placement, protection, sentence_case

_ASYLUM = (
    Event.ARRIVED,
    Event.ASYLUM_APPLIED,
    Event.ASYLUM_CARD_ISSUED,
    Event.ASYLUM_INTRODUCTION_DONE,
    Event.FAMILY_REUNION_APPLIED,
    Event.RESIDENCE_APPLIED,
)
_REGISTRATION = (
    Event.FIRST_CIVIL_REGISTRATION,
    Event.CIVIL_REGISTRATION_HERE,
    Event.FIRST_RECEIVED,
    Event.MOVED,
    Event.MOVE_REPORTED,
)
_ESTABLISHMENT = (
    Event.AF_REGISTERED,
    Event.ESTABLISHMENT_STARTED,
    Event.ESTABLISHMENT_ENDED,
    Event.SELF_SUPPORTING,
)
_EDUCATION = (
    Event.SFI_REGISTERED,
    Event.SFI_FIRST_ADMITTED,
    Event.SFI_STARTED,
    Event.SFI_COMPLETED,
    Event.SO_OFFERED,
    Event.SO_STARTED,
    Event.SO_COMPLETED,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page, and the form it opens.

    Attributes:
        event: where in the form to begin.
        item: which item of the chain it is.
    """

    cells: Row
    make: MakeForm | None = None
    event: Event | None = None
    item: tuple[ItemKind, int] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading."""

    title: str
    icon: str
    lines: tuple[Line, ...]


class StatusPage(QFrame):
    """One list of everything that is decided.

    Signals:
        form_asked: what makes the form, and the day to begin at (an ``Event`` or nothing).
    """

    form_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[int, Line] = {}
        self.list = ListView(_("Status"), _heads())
        self.setLayout(column(card(self.list, margins=(0, 0, 0, 0))))
        self.list.row_opened.connect(self._open)

    def show_file(self, file: CaseFile) -> None:
        """Show another case, or the same as it has become."""
        kept = self.list.chosen()
        parts = parts_of(file)
        lines = [line for part in parts for line in part.lines]
        self._lines = dict(enumerate(lines))
        sections, first = [], 0
        for part in parts:
            ids = tuple(range(first, first + len(part.lines)))
            sections.append(Section(ids, Group(part.title, len(ids), icon=part.icon)))
            first += len(ids)
        rows = {number: line.cells for number, line in self._lines.items()}
        self.list.table.show_sections(sections, rows)
        if kept is None or not self.list.choose(kept):
            self.list.choose_first()

    def choose(self, kind: ItemKind, number: int) -> None:
        """Choose the row that an item of the chain stands for."""
        for row_id, line in self._lines.items():
            if line.item == (kind, number):
                self.list.choose(row_id)

    def _open(self, number: int) -> None:
        line = self._lines[number]
        if line.make is not None:
            self.form_asked.emit(line.make, line.event)


def parts_of(file: CaseFile) -> list[Part]:
    """Return everything the page shows; a closed case is only read."""
    case = file.case
    parts = [
        Part(_("Skede"), "strand-status", tuple(_phase_lines(case))),
        Part(_("Asyltid"), "calendar", _event_lines(case, _("Asyltid"), _ASYLUM)),
        Part(_("Uppehållstillstånd"), "document", tuple(_permit_lines(case))),
        Part(
            _("Folkbokföring och flytt"),
            "strand-housing",
            _event_lines(case, _("Folkbokföring och flytt"), _REGISTRATION),
        ),
        Part(_("Anvisning och mottagande"), "receive", tuple(_placement_lines(case))),
        Part(
            _("Etablering"),
            "strand-work",
            _event_lines(case, _("Etablering"), _ESTABLISHMENT),
        ),
        Part(
            _("Sfi och samhällsorientering"),
            "strand-language",
            _event_lines(case, _("Sfi och samhällsorientering"), _EDUCATION),
        ),
        Part(_("Nummer"), "key", tuple(_number_lines(case))),
        Part(_("Skyddade personuppgifter"), "shield", tuple(_protection_lines(file))),
    ]
    return parts if case.closed is None else [_only_read(part) for part in parts]


def _only_read(part: Part) -> Part:
    lines = (Line(line.cells) for line in part.lines if line.cells[0].tone != "accent")
    return Part(part.title, part.icon, tuple(lines))


def _heads() -> tuple[Head, ...]:
    return Head(_("Vad")), Head(_("När"), 260)


def _deed(words: str, make: MakeForm, icon: str = "add") -> Line:
    return Line((Cell(words, tone="accent", icon=icon, icon_tone="accent"), Cell("")), make)


def _phase_lines(case: CaseView) -> Iterator[Line]:
    for number, period in enumerate(case.phases):
        when = "" if period.starts is None else span_words(period.starts, period.ends, case.at)
        cells = (Cell(phase(period.phase), strong=period.ends is None), Cell(when))
        yield Line(cells, item=(ItemKind.PHASE, number))
    if case.closed is not None:
        why = "" if case.end_reason is None else end_reason(case.end_reason)
        yield Line((Cell(_("Avslutat"), why, strong=True), Cell(full_day_words(case.closed))))
    yield _deed(_("Byt skede"), lambda file: PhaseForm(file.case), "forward")
    yield _deed(_("Avsluta ärendet"), lambda _file: ClosingForm(), "lock")


def days_form(first: str) -> MakeForm | None:
    """Return what makes the form of the part that begins with a day."""
    parts = (
        (_("Asyltid"), _ASYLUM),
        (_("Folkbokföring och flytt"), _REGISTRATION),
        (_("Etablering"), _ESTABLISHMENT),
        (_("Sfi och samhällsorientering"), _EDUCATION),
    )
    for title, events in parts:
        if events[0].value == first:
            return _days_form_of(title, events)
    return None


def _days_form_of(title: str, events: Sequence[Event]) -> MakeForm:
    return lambda file: EventsForm(title, events, _days(file.case))


def _event_lines(case: CaseView, title: str, events: Sequence[Event]) -> tuple[Line, ...]:
    """Return the days of one part; any of them opens the form of them all."""
    known, make = _days(case), _days_form_of(title, events)
    return tuple(
        Line((Cell(event.label), _day_cell(known.get(event))), make, event) for event in events
    )


def _days(case: CaseView) -> dict[Event, date]:
    happened = dict(case.events)
    return {event: happened[event.value] for event in Event if event.value in happened}


def _day_cell(day: date | None) -> Cell:
    return Cell(_("Saknas"), tone="muted") if day is None else Cell(full_day_words(day))


def _permit_lines(case: CaseView) -> Iterator[Line]:
    for number, permit in enumerate(case.permits):
        decided = _("beslutat {day}").format(day=full_day_words(permit.decided))
        yield Line(
            (
                Cell(sentence_case(permit_ground(permit.ground)), permit_kind(permit.kind)),
                Cell(_permit_time(permit), decided),
            ),
            _sheet(permit),
            item=(ItemKind.PERMIT, number),
        )
    yield _deed(_("Nytt uppehållstillstånd"), lambda _file: PermitForm())


def _sheet(permit: PermitRow) -> MakeForm:
    return lambda _file: PermitSheet(permit)


def _permit_time(permit: PermitRow) -> str:
    if permit.valid_to is not None:
        return _("till {day}").format(day=full_day_words(permit.valid_to))
    return _("tills vidare") if permit.kind is PermitKind.PERMANENT else _("Slutdag saknas")


def _placement_lines(case: CaseView) -> Iterator[Line]:
    def make(file: CaseFile) -> CaseForm:
        return PlacementForm(file.placement)

    if not case.placements:
        yield _deed(_("Fyll i anvisning och mottagande"), make)
    for number, row in enumerate(case.placements):
        cells = (Cell(placement(row.category), row.authority), _reception_cell(row))
        yield Line(cells, make, item=(ItemKind.PLACEMENT, number))


def _reception_cell(row: PlacementRow) -> Cell:
    latest = ""
    if row.latest_reception is not None:
        latest = _("senast {day}").format(day=full_day_words(row.latest_reception))
    if row.received is None:
        return Cell(_("Inte mottagen än"), latest)
    return Cell(_("Mottagen {day}").format(day=full_day_words(row.received)), latest)


def _number_lines(case: CaseView) -> Iterator[Line]:
    for row in case.identifiers:
        since = "" if row.starts is None else span_words(row.starts, row.ends, case.at)
        over = row.ends is not None
        yield Line(
            (
                Cell(row.masked, number_kind(row.kind), tone="muted" if over else "text"),
                Cell(since, _("har upphört") if over else ""),
            )
        )
    yield _deed(_("Nytt nummer"), lambda _file: IdentifierForm())


def _protection_lines(file: CaseFile) -> Iterator[Line]:
    def make(file: CaseFile) -> CaseForm:
        return ProtectionForm(file.protection)

    shown = [row for row in file.protections if row.level is not Protection.NONE]
    for row in shown:
        since = "" if row.starts is None else span_words(row.starts, row.ends, file.case.at)
        yield Line((Cell(protection(row.level), strong=row.ends is None), Cell(since)), make)
    holds = any(row.ends is None for row in shown)
    if holds:
        yield _deed(_("Ändra eller häv skyddet"), make, "edit")
    else:
        yield _deed(_("Skydda personuppgifterna"), make)
