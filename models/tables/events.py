"""The dated events that the rules hang on, a column of its own for each."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Key, Versioned


class PersonEvents(Versioned, Base):
    """What happened to a person, wherever it was: follows them over municipalities.

    The columns are ``PERSON_EVENTS`` of models.domain.events.
    """

    __tablename__ = "person_events"

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), unique=True)
    arrived: Mapped[date | None]
    asylum_applied: Mapped[date | None]
    asylum_information_given: Mapped[date | None]
    asylum_card_issued: Mapped[date | None]
    asylum_introduction_done: Mapped[date | None]
    family_reunion_applied: Mapped[date | None]
    residence_applied: Mapped[date | None]
    sponsor_first_received: Mapped[date | None]
    first_received: Mapped[date | None]
    first_civil_registration: Mapped[date | None]
    moved: Mapped[date | None]
    move_reported: Mapped[date | None]
    coordination_number_assigned: Mapped[date | None]
    coordination_number_renewed: Mapped[date | None]
    health_examination_offered: Mapped[date | None]
    health_examination_booked: Mapped[date | None]
    health_examination_done: Mapped[date | None]
    af_registered: Mapped[date | None]
    af_action_plan_decided: Mapped[date | None]
    af_action_plan_renewed: Mapped[date | None]
    establishment_started: Mapped[date | None]
    establishment_ended: Mapped[date | None]
    establishment_revoked: Mapped[date | None]
    af_reregistered: Mapped[date | None]
    education_duty_started: Mapped[date | None]
    sfi_first_admitted: Mapped[date | None]
    sfi_right_extended_to: Mapped[date | None]
    sfi_completed: Mapped[date | None]
    so_started: Mapped[date | None]
    so_completed: Mapped[date | None]
    so_certificate_issued: Mapped[date | None]
    school_started: Mapped[date | None]
    guardian_appointed: Mapped[date | None]
    custodian_appointed: Mapped[date | None]
    self_supporting: Mapped[date | None]


class CaseEvents(Versioned, Base):
    """What happened under this municipality's responsibility.

    The columns are ``CASE_EVENTS`` of models.domain.events.
    """

    __tablename__ = "case_events"

    id: Mapped[Key]
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), unique=True)
    civil_registration_here: Mapped[date | None]
    mapping_done: Mapped[date | None]
    sfi_registered: Mapped[date | None]
    sfi_admitted: Mapped[date | None]
    sfi_started: Mapped[date | None]
    sfi_knowledge_assessed: Mapped[date | None]
    sfi_study_plan_made: Mapped[date | None]
    so_offered: Mapped[date | None]
    preschool_requested: Mapped[date | None]
    preschool_offered: Mapped[date | None]
    preschool_place_given: Mapped[date | None]
    school_applied: Mapped[date | None]
    school_received: Mapped[date | None]
    school_assessed: Mapped[date | None]
    school_placement_decided: Mapped[date | None]
    school_study_plan_made: Mapped[date | None]
    preparatory_class_started: Mapped[date | None]
    preparatory_class_ended: Mapped[date | None]
    prioritised_timetable_started: Mapped[date | None]
    prioritised_timetable_ended: Mapped[date | None]
    care_placed: Mapped[date | None]
    care_plan_reviewed: Mapped[date | None]
    implementation_plan_made: Mapped[date | None]
    care_quarter_ended: Mapped[date | None]
    care_cost_applied: Mapped[date | None]
    activity_required: Mapped[date | None]
    activity_plan_made: Mapped[date | None]
    transfer_requested: Mapped[date | None]
    transfer_answered: Mapped[date | None]
    transfer_applied: Mapped[date | None]
    transfer_decided: Mapped[date | None]
