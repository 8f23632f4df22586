"""A case as a row of the list of persons."""

from datetime import date

from models.domain.readmodels import CaseRow
from resources.texts import gettext as _
from ui.lists.cells import Cell, Row
from ui.lists.view import Head
from ui.parts.badges import Mark
from ui.words.dates import distance_words, short_due_words
from ui.words.labels import hit_reason, phase
from ui.words.persons import born_words
from ui.words.scripts import native_words

SOON_DAYS = 7  # a deadline nearer than this is shown as near


def heads(*, searching: bool, narrow: bool) -> tuple[Head, ...]:
    """Return the columns; why a row was found takes a column of its own while searching."""
    if narrow:
        return Head(_("Person"), 300), Head(_("Nästa frist"))
    stage, last = Head(_("Skede och ärende")), Head(_("Nästa frist"), 230)
    if searching:
        return Head(_("Person"), 264), Head(_("Träff"), 118), stage, last
    return Head(_("Person"), 300), stage, last


def row_of(case: CaseRow, at: date, *, searching: bool, narrow: bool) -> Row:
    """Return the cells of a case."""
    if narrow:
        return _person(case), _deadline(case, at)
    stage = Cell(_phase_words(case), _with_officer(case))
    if searching:
        return _person(case), _hit(case), stage, _deadline(case, at)
    return _person(case), stage, _deadline(case, at)


def due_tone(due: date, at: date) -> str:
    """Return the tone of a date: late, near, or neither."""
    days = (due - at).days
    if days < 0:
        return "danger"
    return "warning" if days <= SOON_DAYS else "muted"


def _person(case: CaseRow) -> Cell:
    person = case.person
    if person.masked:
        mark = Mark(case.case_number, "warning", "shield")
        return Cell(person.text, strong=True, mark=mark)
    born = born_words(person)
    native = native_words(person)
    if not native:
        return Cell(person.text, born, strong=True)
    words = _("{native} · {born}").format(native=native, born=born)
    return Cell(person.text, words, strong=True)


def _hit(case: CaseRow) -> Cell:
    return Cell("" if case.hit is None else hit_reason(case.hit))


def _phase_words(case: CaseRow) -> str:
    return _("Avslutat") if case.closed else phase(case.phase)


def _with_officer(case: CaseRow) -> str:
    if case.person.masked:
        return case.officer
    if not case.officer:
        return case.case_number
    return _("{number} · {officer}").format(number=case.case_number, officer=case.officer)


def _deadline(case: CaseRow, at: date) -> Cell:
    coming = case.next_deadline
    if coming is None:
        return Cell(_("Ingen frist"), tone="muted")
    words = _("{day} · {distance}").format(
        day=short_due_words(coming.due, at), distance=distance_words(coming.due, at)
    )
    return Cell(coming.text, words, sub_tone=due_tone(coming.due, at))
