"""Organisations, units and officers.

Why: the unit itself is the first thing a new database knows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _organisations()
    _successions()
    _units()
    _officers()
    _unit_settings()
    _imported_rule_packs()


def downgrade() -> None:
    for table in (
        "imported_rule_packs",
        "unit_settings",
        "officers",
        "units",
        "successions",
        "organisations",
    ):
        op.drop_table(table)


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words(
                "kind",
                "municipality",
                "region",
                "state",
                "civil_society",
                "company",
                "school",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("official_name", sa.String(200), nullable=False),
        sa.Column("organisation_number", sa.String(40), nullable=True),
        sa.Column("county_code", sa.String(40), nullable=True),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_organisations_ends_after_start"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("kind", "code", name=op.f("uq_organisations_kind_code")),
        sa.UniqueConstraint("uuid", name=op.f("uq_organisations_uuid")),
    )


def _successions() -> None:
    op.create_table(
        "successions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("predecessor_id", sa.Integer(), nullable=False),
        sa.Column("successor_id", sa.Integer(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["predecessor_id"],
            ["organisations.id"],
            name=op.f("fk_successions_predecessor_id_organisations"),
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["organisations.id"],
            name=op.f("fk_successions_successor_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_successions")),
        sa.UniqueConstraint(
            "predecessor_id",
            "successor_id",
            name=op.f("uq_successions_predecessor_id_successor_id"),
        ),
    )
    op.create_index(op.f("ix_successions_predecessor_id"), "successions", ["predecessor_id"])
    op.create_index(op.f("ix_successions_successor_id"), "successions", ["successor_id"])


def _units() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("function_contact", sa.String(500), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_units_organisation_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("organisation_id", "code", name=op.f("uq_units_organisation_id_code")),
        sa.UniqueConstraint("uuid", name=op.f("uq_units_uuid")),
    )
    op.create_index(op.f("ix_units_organisation_id"), "units", ["organisation_id"])


def _officers() -> None:
    op.create_table(
        "officers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_officers_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officers")),
        sa.UniqueConstraint("uuid", name=op.f("uq_officers_uuid")),
    )
    op.create_index(op.f("ix_officers_unit_id"), "officers", ["unit_id"])


def _unit_settings() -> None:
    op.create_table(
        "unit_settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column(
            "profile", _words("profile", "social_services", "labour_education"), nullable=False
        ),
        sa.Column("fictive", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_unit_settings_one_row")),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_unit_settings_unit_id_units")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_settings")),
    )


def _imported_rule_packs() -> None:
    op.create_table(
        "imported_rule_packs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("pack_version", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_rule_packs")),
        sa.UniqueConstraint(
            "name", "pack_version", name=op.f("uq_imported_rule_packs_name_pack_version")
        ),
    )
