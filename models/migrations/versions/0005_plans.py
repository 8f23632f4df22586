"""Goals, measures and plans.

Why: what the newcomer and the municipality have agreed on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _goals()
    _measures()
    _plans()


def downgrade() -> None:
    for table in (
        "plans",
        "measures",
        "goals",
    ):
        op.drop_table(table)


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _goals() -> None:
    op.create_table(
        "goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("kind", _words("kind", "long_term", "period", "partial"), nullable=False),
        sa.Column(
            "strand",
            _words(
                "strand",
                "status",
                "housing",
                "language",
                "work",
                "health",
                "society",
                "children",
                "economy",
            ),
            nullable=False,
        ),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("evidence", sa.String(500), nullable=False),
        sa.Column("target_date", sa.Date(), nullable=True),
        sa.Column(
            "status",
            _words("status", "open", "reached", "partly", "not_reached", "removed"),
            nullable=False,
        ),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_goals_case_id_cases")),
        sa.ForeignKeyConstraint(["parent_id"], ["goals.id"], name=op.f("fk_goals_parent_id_goals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
        sa.UniqueConstraint("uuid", name=op.f("uq_goals_uuid")),
    )
    op.create_index(op.f("ix_goals_case_id"), "goals", ["case_id"])
    op.create_index(op.f("ix_goals_parent_id"), "goals", ["parent_id"])


def _measures() -> None:
    op.create_table(
        "measures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column(
            "strand",
            _words(
                "strand",
                "status",
                "housing",
                "language",
                "work",
                "health",
                "society",
                "children",
                "economy",
            ),
            nullable=False,
        ),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("purpose", sa.String(500), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("responsible_id", sa.Integer(), nullable=False),
        sa.Column("responsible_contact", sa.String(200), nullable=False),
        sa.Column("delivering_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("hours_per_week", sa.Integer(), nullable=True),
        sa.Column("hours_done", sa.Integer(), nullable=True),
        sa.Column("parts_done", sa.Integer(), nullable=True),
        sa.Column("less_by_own_wish", sa.Boolean(), nullable=False),
        sa.Column("agreement_terminated", sa.Date(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column(
            "status",
            _words("status", "planned", "running", "done", "stopped", "entered_in_error"),
            nullable=False,
        ),
        sa.Column("outcome", sa.String(500), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR ends >= starts", name=op.f("ck_measures_ends_after_start")
        ),
        sa.CheckConstraint(
            "hours_per_week IS NULL OR (hours_per_week >= 0 AND hours_per_week <= 168)",
            name=op.f("ck_measures_hours_in_a_week"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_measures_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["delivering_id"],
            ["organisations.id"],
            name=op.f("fk_measures_delivering_id_organisations"),
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name=op.f("fk_measures_goal_id_goals")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name=op.f("fk_measures_officer_id_officers")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"],
            ["organisations.id"],
            name=op.f("fk_measures_responsible_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measures")),
        sa.UniqueConstraint("uuid", name=op.f("uq_measures_uuid")),
    )
    op.create_index(op.f("ix_measures_case_id"), "measures", ["case_id"])
    op.create_index(op.f("ix_measures_case_starts"), "measures", ["case_id", "starts"])
    op.create_index(op.f("ix_measures_delivering_id"), "measures", ["delivering_id"])
    op.create_index(op.f("ix_measures_due"), "measures", ["officer_id", "ends"])
    op.create_index(op.f("ix_measures_goal_id"), "measures", ["goal_id"])
    op.create_index(op.f("ix_measures_responsible_id"), "measures", ["responsible_id"])


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "state", _words("state", "draft", "proposed", "decided", "replaced"), nullable=False
        ),
        sa.Column("own_words", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("newcomer_duties", sa.Text(), nullable=False),
        sa.Column("municipality_duties", sa.Text(), nullable=False),
        sa.Column("obstacles", sa.Text(), nullable=False),
        sa.Column("follow_up", sa.Date(), nullable=True),
        sa.Column("follow_up_attendees", sa.String(500), nullable=False),
        sa.Column("decided", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("checksum", sa.String(64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('decided', 'replaced')"
            " OR (content IS NOT NULL AND checksum IS NOT NULL)",
            name=op.f("ck_plans_frozen_when_decided"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_plans_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["officers.id"], name=op.f("fk_plans_decided_by_id_officers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("case_id", "number", name=op.f("uq_plans_case_id_number")),
        sa.UniqueConstraint("uuid", name=op.f("uq_plans_uuid")),
    )
    op.create_index(op.f("ix_plans_case_id"), "plans", ["case_id"])
