"""The audit chain, the name search and the work list.

Why: the chain stands by itself; search and work list can be made anew from the rest.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BINARY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    _audit_entries()
    _audit_values()
    _audit_key()
    _name_tokens()
    _person_tokens()
    _name_keys()
    _work_rows()


def downgrade() -> None:
    for table in (
        "work_rows",
        "name_keys",
        "person_tokens",
        "name_tokens",
        "audit_key",
        "audit_values",
        "audit_entries",
    ):
        op.drop_table(table)


def _audit_entries() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("table_name", sa.String(40), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("mac", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index(op.f("ix_audit_entries_case"), "audit_entries", ["case_id", "id"])
    op.create_index(op.f("ix_audit_entries_officer"), "audit_entries", ["officer_id", "at"])
    backups = sa.column("action") == sa.literal_column("'back_up'")
    op.create_index(
        op.f("ix_audit_entries_backup"),
        "audit_entries",
        ["id"],
        sqlite_where=backups,
        postgresql_where=backups,
    )


def _audit_values() -> None:
    op.create_table(
        "audit_values",
        sa.Column("entry_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("salt", sa.LargeBinary(32), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name=op.f("fk_audit_values_entry_id_audit_entries")
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_audit_values")),
    )


def _audit_key() -> None:
    op.create_table(
        "audit_key",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_key_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_key")),
    )


def _name_tokens() -> None:
    op.create_table(
        "name_tokens",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", _BINARY, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_tokens")),
        sa.UniqueConstraint("token", name=op.f("uq_name_tokens_token")),
    )


def _person_tokens() -> None:
    op.create_table(
        "person_tokens",
        sa.Column("token_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_person_tokens_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["token_id"], ["name_tokens.id"], name=op.f("fk_person_tokens_token_id_name_tokens")
        ),
        sa.PrimaryKeyConstraint("token_id", "person_id", name=op.f("pk_person_tokens")),
    )
    op.create_index(op.f("ix_person_tokens_person"), "person_tokens", ["person_id", "token_id"])


def _name_keys() -> None:
    op.create_table(
        "name_keys",
        sa.Column("key", _BINARY, nullable=False),
        sa.Column("token_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["token_id"], ["name_tokens.id"], name=op.f("fk_name_keys_token_id_name_tokens")
        ),
        sa.PrimaryKeyConstraint("key", "token_id", name=op.f("pk_name_keys")),
    )


def _work_rows() -> None:
    op.create_table(
        "work_rows",
        sa.Column("case_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("name_order", _BINARY, nullable=False),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("next_rule", sa.String(40), nullable=True),
        sa.Column("next_person_id", sa.Integer(), nullable=True),
        sa.Column("checked", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_work_rows_case_id_cases")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_work_rows")),
    )
    op.create_index(op.f("ix_work_rows_checked"), "work_rows", ["is_open", "checked"])
    op.create_index(op.f("ix_work_rows_due"), "work_rows", ["is_open", "next_due", "case_id"])
    op.create_index(op.f("ix_work_rows_name"), "work_rows", ["is_open", "name_order", "case_id"])
    op.create_index(
        op.f("ix_work_rows_officer_due"),
        "work_rows",
        ["officer_id", "is_open", "next_due", "case_id"],
    )
