"""Cases, their phases, events and placements.

Why: a case is the time one municipality is responsible for a newcomer's introduction.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _cases()
    _case_phases()
    _case_events()
    _placements()
    _tasks()
    _consents()
    _support_months()


def downgrade() -> None:
    for table in (
        "support_months",
        "consents",
        "tasks",
        "placements",
        "case_events",
        "case_phases",
        "cases",
    ):
        op.drop_table(table)


def _words(name: str, *values: str) -> sa.Enum:
    """Return the type of a column that holds one of a closed list of words."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=30)


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_number", sa.String(40), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column(
            "end_reason",
            _words(
                "end_reason",
                "self_supporting",
                "moved",
                "refused",
                "absconded",
                "left_country",
                "deceased",
                "period_ended",
                "merged",
            ),
            nullable=True,
        ),
        sa.Column(
            "phase",
            _words(
                "phase",
                "asylum",
                "permit",
                "settlement",
                "establishment",
                "continued",
                "self_support",
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "closed IS NULL OR closed >= opened", name=op.f("ck_cases_closed_after_opened")
        ),
        sa.CheckConstraint(
            "(closed IS NULL) = (end_reason IS NULL)", name=op.f("ck_cases_end_reason_when_closed")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name=op.f("fk_cases_officer_id_officers")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_cases_organisation_id_organisations"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_cases_person_id_persons")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_cases_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("case_number", name=op.f("uq_cases_case_number")),
        sa.UniqueConstraint("uuid", name=op.f("uq_cases_uuid")),
    )
    op.create_index(op.f("ix_cases_organisation_id"), "cases", ["organisation_id"])
    op.create_index(op.f("ix_cases_person_id"), "cases", ["person_id"])
    op.create_index(op.f("ix_cases_unit_id"), "cases", ["unit_id"])


def _case_phases() -> None:
    op.create_table(
        "case_phases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "phase",
            _words(
                "phase",
                "asylum",
                "permit",
                "settlement",
                "establishment",
                "continued",
                "self_support",
            ),
            nullable=False,
        ),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_case_phases_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_phases_case_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_phases")),
    )
    op.create_index(op.f("ix_case_phases_case_id"), "case_phases", ["case_id"])


def _case_events() -> None:
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("civil_registration_here", sa.Date(), nullable=True),
        sa.Column("mapping_done", sa.Date(), nullable=True),
        sa.Column("sfi_registered", sa.Date(), nullable=True),
        sa.Column("sfi_admitted", sa.Date(), nullable=True),
        sa.Column("sfi_started", sa.Date(), nullable=True),
        sa.Column("sfi_knowledge_assessed", sa.Date(), nullable=True),
        sa.Column("sfi_study_plan_made", sa.Date(), nullable=True),
        sa.Column("so_offered", sa.Date(), nullable=True),
        sa.Column("preschool_requested", sa.Date(), nullable=True),
        sa.Column("preschool_offered", sa.Date(), nullable=True),
        sa.Column("preschool_place_given", sa.Date(), nullable=True),
        sa.Column("school_applied", sa.Date(), nullable=True),
        sa.Column("school_received", sa.Date(), nullable=True),
        sa.Column("school_assessed", sa.Date(), nullable=True),
        sa.Column("school_placement_decided", sa.Date(), nullable=True),
        sa.Column("school_study_plan_made", sa.Date(), nullable=True),
        sa.Column("preparatory_class_started", sa.Date(), nullable=True),
        sa.Column("preparatory_class_ended", sa.Date(), nullable=True),
        sa.Column("prioritised_timetable_started", sa.Date(), nullable=True),
        sa.Column("prioritised_timetable_ended", sa.Date(), nullable=True),
        sa.Column("care_placed", sa.Date(), nullable=True),
        sa.Column("care_plan_reviewed", sa.Date(), nullable=True),
        sa.Column("implementation_plan_made", sa.Date(), nullable=True),
        sa.Column("care_quarter_ended", sa.Date(), nullable=True),
        sa.Column("care_cost_applied", sa.Date(), nullable=True),
        sa.Column("activity_required", sa.Date(), nullable=True),
        sa.Column("activity_plan_made", sa.Date(), nullable=True),
        sa.Column("transfer_requested", sa.Date(), nullable=True),
        sa.Column("transfer_answered", sa.Date(), nullable=True),
        sa.Column("transfer_applied", sa.Date(), nullable=True),
        sa.Column("transfer_decided", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_events_case_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
        sa.UniqueConstraint("case_id", name=op.f("uq_case_events_case_id")),
    )


def _placements() -> None:
    op.create_table(
        "placements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "category",
            _words(
                "category",
                "assigned",
                "own_housing",
                "resettled",
                "temporary_protection",
                "unaccompanied",
                "family_reunion",
            ),
            nullable=False,
        ),
        sa.Column("authority_id", sa.Integer(), nullable=True),
        sa.Column("decided", sa.Date(), nullable=True),
        sa.Column("latest_reception", sa.Date(), nullable=True),
        sa.Column("received", sa.Date(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"],
            ["organisations.id"],
            name=op.f("fk_placements_authority_id_organisations"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_placements_case_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
        sa.UniqueConstraint("uuid", name=op.f("uq_placements_uuid")),
    )
    op.create_index(op.f("ix_placements_case_id"), "placements", ["case_id"])


def _tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("rule", sa.String(40), nullable=True),
        sa.Column("waiting_for", sa.String(200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_tasks_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name=op.f("fk_tasks_officer_id_officers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("uuid", name=op.f("uq_tasks_uuid")),
    )
    op.create_index(op.f("ix_tasks_case_id"), "tasks", ["case_id"])
    op.create_index(op.f("ix_tasks_open"), "tasks", ["officer_id", "done", "due"])


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("receiver", sa.String(200), nullable=False),
        sa.Column("scope", sa.String(500), nullable=False),
        sa.Column("purpose", sa.String(500), nullable=False),
        sa.Column("language", sa.String(40), nullable=False),
        sa.Column("withdrawn", sa.Date(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends IS NULL OR starts IS NULL OR ends >= starts",
            name=op.f("ck_consents_ends_after_start"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_consents_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_case_id"), "consents", ["case_id"])


def _support_months() -> None:
    op.create_table(
        "support_months",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("entered_in_error", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_support_months_case_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_months")),
        sa.UniqueConstraint("case_id", "month", name=op.f("uq_support_months_case_id_month")),
    )
    op.create_index(op.f("ix_support_months_case_id"), "support_months", ["case_id"])
