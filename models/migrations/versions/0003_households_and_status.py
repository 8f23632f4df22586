"""Who lives with whom, and what has happened to a person.

Why: law hangs deadlines on dated events and gives rights to households.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _households()
    _household_members()
    _guardians()
    _person_events()
    _person_periods()
    _asylum_stays()
    _permits()


def downgrade() -> None:
    for table in (
        "permits",
        "asylum_stays",
        "person_periods",
        "person_events",
        "guardians",
        "household_members",
        "households",
    ):
        op.drop_table(table)


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _households() -> None:
    op.create_table(
        "households",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
        sa.UniqueConstraint("uuid", name=op.f("uq_households_uuid")),
    )


def _household_members() -> None:
    op.create_table(
        "household_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", _words("role", "adult", "child", "other"), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_household_members_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["household_id"],
            ["households.id"],
            name=op.f("fk_household_members_household_id_households"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_household_members_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_members")),
    )
    op.create_index(
        op.f("ix_household_members_household_id"), "household_members", ["household_id"]
    )
    op.create_index(op.f("ix_household_members_person_id"), "household_members", ["person_id"])


def _guardians() -> None:
    op.create_table(
        "guardians",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind", _words("kind", "parent", "guardian", "appointed_custodian"), nullable=False
        ),
        sa.Column("guardian_person_id", sa.Integer(), nullable=True),
        sa.Column("guardian_name", sa.String(200), nullable=False),
        sa.Column("contact", sa.String(500), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_guardians_ends_after_start"),
        ),
        sa.CheckConstraint(
            "guardian_person_id IS NOT NULL OR guardian_name <> ''",
            name=op.f("ck_guardians_somebody_named"),
        ),
        sa.ForeignKeyConstraint(
            ["guardian_person_id"],
            ["persons.id"],
            name=op.f("fk_guardians_guardian_person_id_persons"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_guardians_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardians")),
    )
    op.create_index(op.f("ix_guardians_guardian_person_id"), "guardians", ["guardian_person_id"])
    op.create_index(op.f("ix_guardians_person_id"), "guardians", ["person_id"])


def _person_events() -> None:
    op.create_table(
        "person_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("arrived", sa.Date(), nullable=True),
        sa.Column("asylum_applied", sa.Date(), nullable=True),
        sa.Column("asylum_information_given", sa.Date(), nullable=True),
        sa.Column("asylum_card_issued", sa.Date(), nullable=True),
        sa.Column("asylum_introduction_done", sa.Date(), nullable=True),
        sa.Column("family_reunion_applied", sa.Date(), nullable=True),
        sa.Column("residence_applied", sa.Date(), nullable=True),
        sa.Column("sponsor_first_received", sa.Date(), nullable=True),
        sa.Column("first_received", sa.Date(), nullable=True),
        sa.Column("first_civil_registration", sa.Date(), nullable=True),
        sa.Column("moved", sa.Date(), nullable=True),
        sa.Column("move_reported", sa.Date(), nullable=True),
        sa.Column("coordination_number_assigned", sa.Date(), nullable=True),
        sa.Column("coordination_number_renewed", sa.Date(), nullable=True),
        sa.Column("health_examination_offered", sa.Date(), nullable=True),
        sa.Column("health_examination_booked", sa.Date(), nullable=True),
        sa.Column("health_examination_done", sa.Date(), nullable=True),
        sa.Column("af_registered", sa.Date(), nullable=True),
        sa.Column("af_action_plan_decided", sa.Date(), nullable=True),
        sa.Column("af_action_plan_renewed", sa.Date(), nullable=True),
        sa.Column("establishment_started", sa.Date(), nullable=True),
        sa.Column("establishment_ended", sa.Date(), nullable=True),
        sa.Column("establishment_revoked", sa.Date(), nullable=True),
        sa.Column("af_reregistered", sa.Date(), nullable=True),
        sa.Column("education_duty_started", sa.Date(), nullable=True),
        sa.Column("sfi_first_admitted", sa.Date(), nullable=True),
        sa.Column("sfi_right_extended_to", sa.Date(), nullable=True),
        sa.Column("sfi_completed", sa.Date(), nullable=True),
        sa.Column("so_started", sa.Date(), nullable=True),
        sa.Column("so_completed", sa.Date(), nullable=True),
        sa.Column("so_certificate_issued", sa.Date(), nullable=True),
        sa.Column("school_started", sa.Date(), nullable=True),
        sa.Column("guardian_appointed", sa.Date(), nullable=True),
        sa.Column("custodian_appointed", sa.Date(), nullable=True),
        sa.Column("self_supporting", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_person_events_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_events")),
        sa.UniqueConstraint("person_id", name=op.f("uq_person_events_person_id")),
    )


def _person_periods() -> None:
    op.create_table(
        "person_periods",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words(
                "kind",
                "parental_leave",
                "establishment",
                "establishment_absence",
                "sickness",
                "sfi_absence",
                "interruption",
            ),
            nullable=False,
        ),
        sa.Column("child_born", sa.Date(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_person_periods_ends_after_start"),
        ),
        sa.CheckConstraint("starts IS NOT NULL", name=op.f("ck_person_periods_has_start")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_person_periods_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_periods")),
    )
    op.create_index(op.f("ix_person_periods_person_id"), "person_periods", ["person_id"])


def _asylum_stays() -> None:
    op.create_table(
        "asylum_stays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("housing", _words("housing", "reception_centre", "own_housing"), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_asylum_stays_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_asylum_stays_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asylum_stays")),
    )
    op.create_index(op.f("ix_asylum_stays_person_id"), "asylum_stays", ["person_id"])


def _permits() -> None:
    op.create_table(
        "permits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "ground",
            _words(
                "ground",
                "refugee",
                "subsidiary",
                "resettled",
                "family",
                "international_body",
                "exceptional",
                "enforcement_impediment",
                "temporary_protection",
                "witness",
            ),
            nullable=False,
        ),
        sa.Column("kind", _words("kind", "temporary", "permanent"), nullable=False),
        sa.Column("decided", sa.Date(), nullable=False),
        sa.Column("legal_force", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from",
            name=op.f("ck_permits_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_permits_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permits")),
        sa.UniqueConstraint("uuid", name=op.f("uq_permits_uuid")),
    )
    op.create_index(op.f("ix_permits_person_id"), "permits", ["person_id"])
