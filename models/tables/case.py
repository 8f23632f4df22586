"""A case: the time one municipality is responsible for a newcomer's introduction."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.domain.chain import (
    EndReason,
    GoalKind,
    GoalStatus,
    MeasureStatus,
    Phase,
    PlanState,
    Strand,
)
from models.domain.status import AsylumHousing, PermitGround, PermitKind, PlacementCategory
from models.tables.base import (
    Base,
    CaseKey,
    Code,
    Corrected,
    CreatedAt,
    Dated,
    Key,
    LongText,
    Name,
    OrganisationKey,
    PersonKey,
    ShortText,
    Travels,
    Versioned,
    checked_enum,
    ends_after_start,
)


class Case(Travels, Versioned, Base):
    """One newcomer's introduction in one municipality.

    ``phase`` repeats the open row of the phases; the services write both at once.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("case_number"),
        CheckConstraint("closed IS NULL OR closed >= opened", name="closed_after_opened"),
        CheckConstraint("(closed IS NULL) = (end_reason IS NULL)", name="end_reason_when_closed"),
    )

    id: Mapped[Key]
    case_number: Mapped[Code]
    person_id: Mapped[PersonKey]
    organisation_id: Mapped[OrganisationKey]  # the responsible municipality
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    officer_id: Mapped[int | None] = mapped_column(ForeignKey("officers.id"))
    opened: Mapped[date]
    closed: Mapped[date | None]
    end_reason: Mapped[EndReason | None] = mapped_column(checked_enum(EndReason, "end_reason"))
    phase: Mapped[Phase] = mapped_column(checked_enum(Phase, "phase"))
    created_at: Mapped[CreatedAt]


class CasePhase(Dated, Versioned, Base):
    """The time a case spent in a phase; append only."""

    __tablename__ = "case_phases"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    phase: Mapped[Phase] = mapped_column(checked_enum(Phase, "phase"))


class Permit(Travels, Corrected, Versioned, Base):
    """A residence permit; its end is typed in from the decision, never computed."""

    __tablename__ = "permits"
    __table_args__ = (
        CheckConstraint(
            "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from",
            name="ends_after_start",
        ),
    )

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    ground: Mapped[PermitGround] = mapped_column(checked_enum(PermitGround, "ground"))
    kind: Mapped[PermitKind] = mapped_column(checked_enum(PermitKind, "kind"))
    decided: Mapped[date]
    legal_force: Mapped[date | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Placement(Travels, Corrected, Versioned, Base):
    """How and when a person came to the municipality (anvisning or own housing)."""

    __tablename__ = "placements"

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    category: Mapped[PlacementCategory] = mapped_column(checked_enum(PlacementCategory, "category"))
    authority_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    decided: Mapped[date | None]
    latest_reception: Mapped[date | None]  # from the authority's decision
    received: Mapped[date | None]


class Goal(Travels, Versioned, Base):
    """What the newcomer wants to reach; a partial goal hangs under a larger one."""

    __tablename__ = "goals"

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"), index=True)
    kind: Mapped[GoalKind] = mapped_column(checked_enum(GoalKind, "kind"))
    strand: Mapped[Strand] = mapped_column(checked_enum(Strand, "strand"))
    text: Mapped[ShortText]
    evidence: Mapped[ShortText] = mapped_column(default="")  # how we know that it is reached
    target_date: Mapped[date | None]
    status: Mapped[GoalStatus] = mapped_column(
        checked_enum(GoalStatus, "status"), default=GoalStatus.OPEN
    )
    reason: Mapped[ShortText] = mapped_column(default="")  # why it was removed or not reached


class Measure(Travels, Versioned, Base):
    """One thing planned for the newcomer (insats).

    Who answers for it and who delivers it may be two municipalities: a person may live in one
    and get measures in another.
    """

    __tablename__ = "measures"
    __table_args__ = (
        CheckConstraint("ends IS NULL OR ends >= starts", name="ends_after_start"),
        CheckConstraint(
            "hours_per_week IS NULL OR (hours_per_week >= 0 AND hours_per_week <= 168)",
            name="hours_in_a_week",
        ),
        Index("ix_measures_case_starts", "case_id", "starts"),
        Index("ix_measures_due", "officer_id", "ends"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"), index=True)
    strand: Mapped[Strand] = mapped_column(checked_enum(Strand, "strand"))
    kind: Mapped[Code]  # as in models.domain.measure_kinds
    title: Mapped[Name]
    purpose: Mapped[ShortText] = mapped_column(default="")
    officer_id: Mapped[int | None] = mapped_column(ForeignKey("officers.id"))
    responsible_id: Mapped[OrganisationKey]
    responsible_contact: Mapped[Name] = mapped_column(default="")
    delivering_id: Mapped[OrganisationKey]
    place: Mapped[Name] = mapped_column(default="")
    hours_per_week: Mapped[int | None]
    hours_done: Mapped[int | None]
    parts_done: Mapped[int | None]  # of the content areas of society orientation
    less_by_own_wish: Mapped[bool] = mapped_column(default=False)  # fewer hours than the rule
    agreement_terminated: Mapped[date | None]  # notice of the agreement it rests on
    starts: Mapped[date]
    ends: Mapped[date | None]
    status: Mapped[MeasureStatus] = mapped_column(
        checked_enum(MeasureStatus, "status"), default=MeasureStatus.PLANNED
    )
    outcome: Mapped[ShortText] = mapped_column(default="")


class Plan(Travels, Versioned, Base):
    """One version of a case's introduction plan; once decided its content is frozen."""

    __tablename__ = "plans"
    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        CheckConstraint(
            "state NOT IN ('decided', 'replaced')"
            " OR (content IS NOT NULL AND checksum IS NOT NULL)",
            name="frozen_when_decided",
        ),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    number: Mapped[int]
    state: Mapped[PlanState] = mapped_column(checked_enum(PlanState, "state"))
    own_words: Mapped[LongText] = mapped_column(default="")
    assessment: Mapped[LongText] = mapped_column(default="")  # summary of the kartläggning
    newcomer_duties: Mapped[LongText] = mapped_column(default="")
    municipality_duties: Mapped[LongText] = mapped_column(default="")
    obstacles: Mapped[LongText] = mapped_column(default="")
    follow_up: Mapped[date | None]
    follow_up_attendees: Mapped[ShortText] = mapped_column(default="")
    decided: Mapped[date | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("officers.id"))
    content: Mapped[str | None] = mapped_column(Text)  # canonical JSON of what was printed
    checksum: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[CreatedAt]


class Task(Travels, Versioned, Base):
    """Something to be done in a case by a day; free, or asked for by a rule."""

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_open", "officer_id", "done", "due"),)

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    officer_id: Mapped[int | None] = mapped_column(ForeignKey("officers.id"))
    text: Mapped[ShortText]
    due: Mapped[date | None]
    done: Mapped[date | None]
    rule: Mapped[str | None] = mapped_column(String(40))
    waiting_for: Mapped[Name] = mapped_column(default="")
    created_at: Mapped[CreatedAt]


class Consent(Dated, Versioned, Base):
    """A newcomer's consent to sharing data with somebody, for a purpose and a time."""

    __tablename__ = "consents"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    receiver: Mapped[Name]
    scope: Mapped[ShortText]
    purpose: Mapped[ShortText]
    language: Mapped[Code] = mapped_column(default="")
    withdrawn: Mapped[date | None]


class AsylumStay(Dated, Versioned, Base):
    """Where a person lives during the asylum period."""

    __tablename__ = "asylum_stays"
    __table_args__ = (ends_after_start(),)

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    housing: Mapped[AsylumHousing] = mapped_column(checked_enum(AsylumHousing, "housing"))
    place: Mapped[Name] = mapped_column(default="")


class SupportMonth(Corrected, Versioned, Base):
    """A month for which social assistance (försörjningsstöd) was paid."""

    __tablename__ = "support_months"
    __table_args__ = (UniqueConstraint("case_id", "month"),)

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    month: Mapped[date]  # its first day
