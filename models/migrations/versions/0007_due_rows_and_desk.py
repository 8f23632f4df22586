"""The day's list, drafts, and doubles.

Why: an officer begins the day with all that is due, goes on with what was not finished, and
puts together people who were registered twice.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _due_rows()
    _drafts()
    _distinct_persons()
    _merged_persons()


def downgrade() -> None:
    for table in (
        "merged_persons",
        "distinct_persons",
        "drafts",
        "due_rows",
    ):
        op.drop_table(table)


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


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("about", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name=op.f("fk_drafts_officer_id_officers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint(
            "officer_id", "form", "about", name=op.f("uq_drafts_officer_id_form_about")
        ),
    )


def _distinct_persons() -> None:
    op.create_table(
        "distinct_persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("person_id < other_id", name=op.f("ck_distinct_persons_in_order")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["persons.id"], name=op.f("fk_distinct_persons_other_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_distinct_persons_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distinct_persons")),
        sa.UniqueConstraint(
            "person_id", "other_id", name=op.f("uq_distinct_persons_person_id_other_id")
        ),
    )
    op.create_index(op.f("ix_distinct_persons_other_id"), "distinct_persons", ["other_id"])


def _merged_persons() -> None:
    op.create_table(
        "merged_persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("into_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["into_id"], ["persons.id"], name=op.f("fk_merged_persons_into_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_merged_persons_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merged_persons")),
        sa.UniqueConstraint("person_id", name=op.f("uq_merged_persons_person_id")),
    )
    op.create_index(op.f("ix_merged_persons_into_id"), "merged_persons", ["into_id"])
