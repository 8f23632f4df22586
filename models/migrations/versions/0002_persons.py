"""People and what identifies, names, reaches and protects them.

Why: a person is known apart from any case: cases come and go with the municipality.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BINARY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    _persons()
    _person_names()
    _identifiers()
    _addresses()
    _contacts()
    _spoken_languages()
    _protection_periods()


def downgrade() -> None:
    for table in (
        "protection_periods",
        "spoken_languages",
        "contacts",
        "addresses",
        "identifiers",
        "person_names",
        "persons",
    ):
        op.drop_table(table)


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _persons() -> None:
    op.create_table(
        "persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("sex", _words("sex", "female", "male"), nullable=True),
        sa.Column("unaccompanied", sa.Boolean(), nullable=False),
        sa.Column("upper_secondary", sa.Boolean(), nullable=False),
        sa.Column(
            "school_stage",
            _words(
                "school_stage",
                "preschool",
                "preschool_class",
                "primary",
                "lower_secondary",
                "language_introduction",
                "upper_secondary",
            ),
            nullable=True,
        ),
        sa.Column("citizen_of_eea", sa.Boolean(), nullable=False),
        sa.Column("registered_at_reception_centre", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "birth_date IS NULL OR birth_year IS NOT NULL",
            name=op.f("ck_persons_birth_date_with_year"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint("uuid", name=op.f("uq_persons_uuid")),
    )


def _person_names() -> None:
    op.create_table(
        "person_names",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given", sa.String(200), nullable=False),
        sa.Column("family", sa.String(200), nullable=False),
        sa.Column("native", sa.String(200), nullable=False),
        sa.Column("family_first", sa.Boolean(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("sort_key", _BINARY, nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_person_names_ends_after_start"),
        ),
        sa.CheckConstraint("given <> '' OR family <> ''", name=op.f("ck_person_names_not_empty")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_person_names_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_names")),
    )
    op.create_index(op.f("ix_person_names_person_id"), "person_names", ["person_id"])
    op.create_index(op.f("ix_person_names_primary"), "person_names", ["person_id", "is_primary"])
    op.create_index(op.f("ix_person_names_sort_key"), "person_names", ["sort_key"])


def _identifiers() -> None:
    op.create_table(
        "identifiers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words(
                "kind", "personal", "coordination", "dossier", "interim", "temporary", "migration"
            ),
            nullable=False,
        ),
        sa.Column("number", _BINARY, nullable=False),
        sa.Column("level", _words("level", "confirmed", "probable", "uncertain"), nullable=True),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_identifiers_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_identifiers_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifiers")),
        sa.UniqueConstraint(
            "person_id", "kind", "number", name=op.f("uq_identifiers_person_id_kind_number")
        ),
    )
    op.create_index(op.f("ix_identifiers_number"), "identifiers", ["number"])
    op.create_index(op.f("ix_identifiers_person_id"), "identifiers", ["person_id"])


def _addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("care_of", sa.String(200), nullable=False),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("postal_code", sa.String(40), nullable=False),
        sa.Column("city", sa.String(200), nullable=False),
        sa.Column("municipality_code", sa.String(40), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_addresses_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_addresses_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
    )
    op.create_index(op.f("ix_addresses_person_id"), "addresses", ["person_id"])


def _contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("value", sa.String(200), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_contacts_ends_after_start"),
        ),
        sa.CheckConstraint("kind IN ('phone', 'email')", name=op.f("ck_contacts_known_kind")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_contacts_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_index(op.f("ix_contacts_person_id"), "contacts", ["person_id"])


def _spoken_languages() -> None:
    op.create_table(
        "spoken_languages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("reads", sa.Boolean(), nullable=False),
        sa.Column("interpreter_needed", sa.Boolean(), nullable=False),
        sa.Column("dialect", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_spoken_languages_rank_from_one")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_spoken_languages_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoken_languages")),
        sa.UniqueConstraint(
            "person_id", "language", name=op.f("uq_spoken_languages_person_id_language")
        ),
    )
    op.create_index(op.f("ix_spoken_languages_person_id"), "spoken_languages", ["person_id"])


def _protection_periods() -> None:
    op.create_table(
        "protection_periods",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "level",
            _words("level", "none", "marked", "protected_registration", "fictitious"),
            nullable=False,
        ),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_protection_periods_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_protection_periods_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protection_periods")),
    )
    op.create_index(op.f("ix_protection_periods_person_id"), "protection_periods", ["person_id"])
