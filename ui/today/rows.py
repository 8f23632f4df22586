"""A thing to do as a row of the day's list."""

from dataclasses import replace
from datetime import date
from enum import Enum

from models.domain.rules.words import Responsible
from models.domain.today import TodayDeadline, TodayDraft, TodayRow, TodayTask
from resources.texts import gettext as _
from ui.lists.cells import Cell, Row, isolated
from ui.lists.view import Head
from ui.parts.badges import Mark
from ui.today.explanation import distance_of, full_due_words, law_words, title_of, tone_of
from ui.today.words import interval_words, short_law
from ui.words.dates import short_due_words
from ui.words.labels import sentence_case


class Columns(Enum):
    """How many columns there is room for."""

    TWO = 2
    THREE = 3
    FOUR = 4


def heads(columns: Columns) -> tuple[Head, ...]:
    """Return the heads of the columns."""
    if columns is Columns.TWO:
        return Head(_("Person")), Head(_("Vad och senast"))
    person = Head(_("Person"), 256)
    what, due = Head(_("Vad och varför")), Head(_("Senast"), 140)
    if columns is Columns.THREE:
        return person, what, due
    return person, what, due, Head(_("Ansvarig"), 150)


def cells_of(row: TodayRow, at: date, columns: Columns) -> Row:
    """Return the cells of a row; the first one says all of it to ears."""
    person = replace(_person(row), said=sentence_of(row, at))
    law = law_words(row, at)
    if columns is Columns.TWO:
        when = " · ".join(part for part in (_day(row, at), distance_of(row, at)) if part)
        what = Cell(title_of(row), when, sub_tone=tone_of(row, at), hint=law)
        return person, what
    what = Cell(title_of(row), _why(row), hint=law)
    due = Cell(_day(row, at) or _("Saknas"), distance_of(row, at), sub_tone=tone_of(row, at))
    if not _day(row, at):
        due = replace(due, tone="subtle")
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
    if not person.native:
        return Cell(person.text, row.case_number, strong=True)
    words = _("{number} · {native}").format(number=row.case_number, native=isolated(person.native))
    return Cell(person.text, words, strong=True)


def _why(row: TodayRow) -> str:
    match row.matter:
        case TodayDeadline(rule=rule):
            parts = (interval_words(rule), short_law(rule.source.reference))
            return " · ".join(part for part in parts if part)
        case TodayTask():
            return _("Uppgift")
        case TodayDraft():
            return _("Påbörjat och inte sparat")


def _day(row: TodayRow, at: date) -> str:
    if isinstance(row.matter, TodayDraft):
        return _("Utkast")
    return "" if row.due is None else short_due_words(row.due, at)


def _responsible(row: TodayRow) -> Cell:
    match row.matter:
        case TodayDeadline(rule=rule) if rule.responsible is not Responsible.UNIT:
            return Cell(sentence_case(rule.responsible.label), row.officer)
        case TodayTask(waiting_for=other) if other:
            return Cell(other, row.officer)
        case _:
            return Cell(row.officer or _("Enheten"))
