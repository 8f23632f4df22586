"""Tasks stand in the day's list beside deadlines.

Why: with a hundred thousand cases the list is one read of an index only if all that is in it lies
in one table, sorted as it is shown.
"""

from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_NO_DAY = date.max  # a task that waits for somebody without a day comes last
_FILTERS = {
    "UNIT-IDLE": "idle",
    "UNIT-PERMIT-END": "permit_ends",
    "UNIT-PERMIT-RENEW": "permit_ends",
}
_SHARED = ("id", "case_id", "officer_id", "person_id", "rule", "due", "anchor", "anchor_date")
_FOLLOW_UPS = ("UNIT-FOLLOWUP", "UNIT-FOLLOWUP-CHILD")


def upgrade() -> None:
    _day_rows()
    _take_over_deadlines()
    _put_tasks_in()
    op.drop_table("due_rows")


def downgrade() -> None:
    _due_rows()
    old, new = _old(), _new()
    columns = [column.name for column in old.columns]
    kept = sa.select(*(new.c[name] for name in columns)).where(new.c.task_id.is_(None))
    op.execute(sa.insert(old).from_select(columns, kept))
    op.drop_table("day_rows")


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _day_rows() -> None:
    filters = _words("shown_by", "all", "idle", "permit_ends", "no_follow_up", "drafts")
    op.create_table(
        "day_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(40), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.Column("shown_by", filters, nullable=True),
        sa.Column("anchor", sa.String(40), nullable=True),
        sa.Column("anchor_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_day_rows_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_rows")),
    )
    op.create_index(op.f("ix_day_rows_case_id"), "day_rows", ["case_id"])
    op.create_index("ix_day_rows_due", "day_rows", ["waits", "due", "case_id"])
    op.create_index(
        "ix_day_rows_officer_due", "day_rows", ["officer_id", "waits", "due", "case_id"]
    )
    few = sa.column("shown_by").is_not(None)
    for name, columns in (
        ("ix_day_rows_shown_by", ["shown_by", "due", "case_id"]),
        ("ix_day_rows_officer_shown_by", ["shown_by", "officer_id", "due", "case_id"]),
    ):
        op.create_index(name, "day_rows", columns, sqlite_where=few, postgresql_where=few)


def _take_over_deadlines() -> None:
    """Put every deadline into the new table; the next new day looks at them all again."""
    old = _old()
    plans = sa.table("plans", sa.column("case_id"), sa.column("state"), sa.column("follow_up"))
    lacks_follow_up = sa.exists().where(
        plans.c.case_id == old.c.case_id,
        plans.c.state == "decided",
        plans.c.follow_up.is_(None),
    )
    shown_by = sa.case(
        *((old.c.rule == rule, words) for rule, words in _FILTERS.items()),
        (sa.and_(old.c.rule.in_(_FOLLOW_UPS), lacks_follow_up), "no_follow_up"),
    )
    names = ["case_id", "officer_id", "person_id", "rule", "due", "anchor", "anchor_date"]
    rows = sa.select(*(old.c[name] for name in names), sa.false(), shown_by)
    op.execute(sa.insert(_new()).from_select([*names, "waits", "shown_by"], rows))


def _put_tasks_in() -> None:
    tasks = sa.table(
        "tasks",
        *(sa.column(name) for name in ("id", "case_id", "officer_id", "done", "waiting_for")),
        sa.column("due", sa.Date()),
    )
    cases = sa.table(
        "cases", *(sa.column(name) for name in ("id", "officer_id", "person_id", "closed"))
    )
    waits = tasks.c.waiting_for != ""
    rows = (
        sa.select(
            tasks.c.case_id,
            sa.func.coalesce(tasks.c.officer_id, cases.c.officer_id),
            cases.c.person_id,
            sa.literal(""),
            tasks.c.id,
            sa.func.coalesce(tasks.c.due, sa.literal(_NO_DAY, sa.Date())),
            waits,
        )
        .join(cases, cases.c.id == tasks.c.case_id)
        .where(
            tasks.c.done.is_(None),
            cases.c.closed.is_(None),
            sa.or_(tasks.c.due.is_not(None), waits),
        )
    )
    names = ["case_id", "officer_id", "person_id", "rule", "task_id", "due", "waits"]
    op.execute(sa.insert(_new()).from_select(names, rows))


def _old() -> sa.TableClause:
    return sa.table("due_rows", *(sa.column(name) for name in _SHARED))


def _new() -> sa.TableClause:
    names = (*_SHARED, "task_id", "waits", "shown_by")
    return sa.table("day_rows", *(sa.column(name) for name in names))


def _due_rows() -> None:
    op.create_table(
        "due_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(40), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("anchor", sa.String(40), nullable=True),
        sa.Column("anchor_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_due_rows_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_rows")),
    )
    op.create_index(op.f("ix_due_rows_case_id"), "due_rows", ["case_id"])
    op.create_index(op.f("ix_due_rows_due"), "due_rows", ["due", "case_id"])
    op.create_index(op.f("ix_due_rows_officer_due"), "due_rows", ["officer_id", "due", "case_id"])
