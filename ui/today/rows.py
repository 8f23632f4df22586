"""A thing to do as a row of the day's list."""

from dataclasses import replace
from datetime import date
from enum import Enum

from models.domain.clock import swedish_time
from models.domain.rules.words import Responsible
from models.domain.today import TodayDeadline, TodayDraft, TodayRow, TodayTask
from resources.texts import gettext as _
from ui.lists.cells import Cell, Row, isolated
from ui.lists.view import Head
from ui.parts.badges import Mark
from ui.today.explanation import distance_of, full_due_words, law_words, title_of, tone_of
from ui.today.words import interval_words, short_law
from ui.words.dates import day_words, short_due_words
from ui.words.labels import sentence_case
from ui.words.moments import time_words
from ui.words.scripts import native_words


class Columns(Enum):
    """How many columns there is room for."""

    TWO = 2
    THREE = 3
    FOUR = 4


def heads(columns: Columns, *, drafts: bool = False) -> tuple[Head, ...]:
    """Return the heads of the columns; a draft has no day, only when it was begun."""
    if columns is Columns.TWO:
        return Head(_("Person")), Head(_("Vad och när") if drafts else _("Vad och senast"))
    person, what = Head(_("Person"), 256), Head(_("Vad och varför"))
    when = _("Sparat") if drafts else _("Senast")
    if columns is Columns.THREE:
        return person, what, Head(when, 160)
    return person, what, Head(when, 148), Head(_("Ansvarig"), 164)


def cells_of(row: TodayRow, at: date, columns: Columns) -> Row:
    """Return the cells of a row; the first one says all of it to ears."""
    person = replace(_person(row), said=sentence_of(row, at))
    law = law_words(row, at)
    if columns is Columns.TWO:
        due = _when(row, at)
        when = " · ".join(part for part in (due.text, due.sub) if part)
        return person, Cell(title_of(row), when, sub_tone=due.sub_tone, hint=law)
    what = Cell(title_of(row), _why(row), hint=law)
    due = _when(row, at)
    if columns is Columns.THREE:
        return person, what, due
    return person, what, due, _responsible(row)


def sentence_of(row: TodayRow, at: date) -> str:
    """Return everything a row says, as one would say it, the law last."""
    who = isolated(row.person.text) if row.person.text else _("Ny person")
    parts = [
        ", ".join(part for part in (who, row.case_number) if part),
        title_of(row),
        ", ".join(part for part in (_("senast {day}"), distance_of(row, at)) if part).format(
            day=full_due_words(row)
        )
        if row.due
        else distance_of(row, at) or full_due_words(row),
        _("ansvarig: {who}").format(who=row.responsible) if row.responsible else "",
        law_words(row, at).rstrip("."),
    ]
    return ". ".join(sentence_case(part) for part in parts if part) + "."


def _person(row: TodayRow) -> Cell:
    person = row.person
    if person.masked:
        return Cell(person.text, strong=True, mark=Mark(row.case_number, "warning", "shield"))
    if not person.text:
        return Cell(_("Ny person"), _("Inte registrerad än"), strong=True)
    native = native_words(person)
    if not native:
        return Cell(person.text, row.case_number, strong=True)
    words = _("{number} · {native}").format(number=row.case_number, native=isolated(native))
    return Cell(person.text, words, strong=True)


def _why(row: TodayRow) -> str:
    match row.matter:
        case TodayDeadline(rule=rule):
            parts = (interval_words(rule), short_law(rule.source.reference))
            return " · ".join(part for part in parts if part)
        case TodayTask():
            return _("Uppgift")
        case TodayDraft():
            return _("Utkast, inte sparat")


def _when(row: TodayRow, at: date) -> Cell:
    if isinstance(row.matter, TodayDraft):
        day = swedish_time(row.matter.saved_at).date()
        words = _("I dag") if day == at else day_words(day, at)
        return Cell(words, time_words(row.matter.saved_at))
    if row.due is None:
        return Cell(_("Saknas"), tone="subtle")
    return Cell(short_due_words(row.due, at), distance_of(row, at), sub_tone=tone_of(row, at))


def _responsible(row: TodayRow) -> Cell:
    match row.matter:
        case TodayDeadline(rule=rule) if rule.responsible is not Responsible.UNIT:
            return Cell(sentence_case(rule.responsible.label), row.officer)
        case TodayTask(waiting_for=other) if other:
            return Cell(other, row.officer)
        case TodayDraft():
            return Cell(row.officer)
        case _:
            return Cell(row.officer or _("Enheten"))
