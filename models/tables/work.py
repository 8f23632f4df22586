"""What lists are read from; made anew from the cases and the rules at any time."""

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, String, column
from sqlalchemy.orm import Mapped, mapped_column

from models.domain.today import TodayFilter
from models.tables.base import Base, CaseKey, Key, SortKey, checked_enum


class WorkRow(Base):
    """How one case stands: the work list of a hundred thousand cases is one read of an index.

    Attributes:
        name_order: the newcomer's name in the order of the Swedish alphabet.
        next_rule: id of the rule whose deadline comes next, or is late.
        next_person_id: the household member it is about.
        checked: the day the rules were last asked; time alone may change their answer.
    """

    __tablename__ = "work_rows"
    __table_args__ = (
        Index("ix_work_rows_due", "is_open", "next_due", "case_id"),
        Index("ix_work_rows_officer_due", "officer_id", "is_open", "next_due", "case_id"),
        Index("ix_work_rows_name", "is_open", "name_order", "case_id"),
        Index("ix_work_rows_checked", "is_open", "checked"),
    )
    audited: ClassVar[bool] = False

    case_id: Mapped[int] = mapped_column(
        ForeignKey("cases.id"), primary_key=True, autoincrement=False
    )
    officer_id: Mapped[int | None]
    is_open: Mapped[bool]
    name_order: Mapped[SortKey]
    next_due: Mapped[date | None]
    next_rule: Mapped[str | None] = mapped_column(String(40))
    next_person_id: Mapped[int | None]
    checked: Mapped[date]


def _narrow(name: str, *columns: str) -> Index:
    """Return an index of the few rows that a narrowed list is made of."""
    few = column("shown_by").is_not(None)
    return Index(name, "shown_by", *columns, sqlite_where=few, postgresql_where=few)


class DayRow(Base):
    """One thing to do in an open case: an unmet deadline, or a task; the day's list is one read.

    Attributes:
        officer_id: on whose list it stands: the case's officer, or the one who has the task.
        person_id: whom in the household it is about.
        rule: id of the rule that names the day; empty for a task.
        due: the day; the last day there is for a task that waits without one.
        waits: whether somebody else has to act first.
        shown_by: what the list can be narrowed to that leaves this row in it, beside everything.
        anchor, anchor_date: the event a deadline is counted from, and when that happened.
    """

    __tablename__ = "day_rows"
    __table_args__ = (
        Index("ix_day_rows_due", "waits", "due", "case_id"),
        Index("ix_day_rows_officer_due", "officer_id", "waits", "due", "case_id"),
        _narrow("ix_day_rows_shown_by", "due", "case_id"),
        _narrow("ix_day_rows_officer_shown_by", "officer_id", "due", "case_id"),
    )
    audited: ClassVar[bool] = False

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    officer_id: Mapped[int | None]
    person_id: Mapped[int]
    rule: Mapped[str] = mapped_column(String(40))
    task_id: Mapped[int | None]
    due: Mapped[date]
    waits: Mapped[bool]
    shown_by: Mapped[TodayFilter | None] = mapped_column(checked_enum(TodayFilter, "shown_by"))
    anchor: Mapped[str | None] = mapped_column(String(40))
    anchor_date: Mapped[date | None]
