"""Heading 10: the ordinary week, day by day, with its hours and its clashes."""

from collections.abc import Sequence
from datetime import time
from decimal import Decimal
from itertools import zip_longest

from reportlab.platypus import Flowable

from models.domain.plan_document import PlanDocument, WeekEntry
from models.domain.plan_week import clashes, weekly_hours
from reports.blocks import Cell, cell, table
from reports.dates import with_iso
from reports.numbers import hours
from reports.plan import words as plan_words
from reports.styles import TEXT_WIDTH, styles
from reports.text import words
from resources.texts import gettext as _

_WORKING_DAYS = 5


def week(plan: PlanDocument) -> list[Flowable]:
    """Return the week as a table with a column a day; the weekend only if something is there."""
    entries = plan.week.entries
    last_day = max(_WORKING_DAYS, *(entry.weekday for entry in entries))
    days = range(1, last_day + 1)
    columns = [[_entry(one, entries) for one in _of_day(day, entries)] for day in days]
    rows = [list(row) for row in zip_longest(*columns, fillvalue=())]
    grid = table(
        [plan_words.weekday(day) for day in days],
        [[list(content) for content in row] for row in rows],
        [TEXT_WIDTH / len(days)] * len(days),
    )
    return [grid, words(_summary(plan), styles().note)]


def _of_day(day: int, entries: Sequence[WeekEntry]) -> list[WeekEntry]:
    return sorted((one for one in entries if one.weekday == day), key=lambda one: one.begins)


def _entry(entry: WeekEntry, entries: Sequence[WeekEntry]) -> Cell:
    times = f"{_clock(entry.begins)}–{_clock(entry.ends)}"
    clashes_here = any(entry in pair for pair in clashes(entries))
    lines = (entry.where, _("Krockar med annat") if clashes_here else "")
    return [*cell(times, strong=True), words(entry.what, styles().entry), *cell("", *lines)]


def _clock(moment: time) -> str:
    return f"{moment:%H.%M}"


def _summary(plan: PlanDocument) -> str:
    total = hours(Decimal(weekly_hours(plan.week.entries)))
    parts = [_("Sammanlagt {hours} timmar i veckan.").format(hours=total)]
    if plan.week.valid_from:
        parts.append(_("Gäller från {day}.").format(day=with_iso(plan.week.valid_from)))
    return " ".join(parts)
