"""What a check of a plan is given, and what it gives back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """The numbers a plan is held against; law or the unit's routine set them, none stands here.

    A limit that is None is not tried.

    Attributes:
        follow_up_by: the latest day on which the plan may be followed up next.
        sfi_hours_per_week: the least sfi in an ordinary week.
        orientation_hours: the least society orientation in all.
        idle_weeks: how many weeks the person may be without any measure.
        school_ages: first and last age at which a child goes to school.
        of_age: the age from which nobody else speaks for the person.
    """

    follow_up_by: date | None = None
    sfi_hours_per_week: Decimal | None = None
    orientation_hours: Decimal | None = None
    idle_weeks: int | None = None
    school_ages: tuple[int, int] | None = None
    of_age: int | None = None


class Check(Enum):
    """What was tried; the value is stable and may be stored with the officer's note."""

    GOAL_WITHOUT_MEASURE = "goal_without_measure"
    PARTIAL_GOAL_WITHOUT_DATE = "partial_goal_without_date"
    MEASURE_WITHOUT_ACTOR = "measure_without_actor"
    MEASURE_WITHOUT_DATES = "measure_without_dates"
    MEASURE_WITHOUT_HOURS = "measure_without_hours"
    LITTLE_SFI = "little_sfi"
    LITTLE_ORIENTATION = "little_orientation"
    IDLE = "idle"
    WEEK_CLASHES = "week_clashes"
    NO_OWN_WORDS = "no_own_words"
    NO_FOLLOW_UP = "no_follow_up"
    LATE_FOLLOW_UP = "late_follow_up"
    NO_CONSENT = "no_consent"
    PERMIT_ENDS_FIRST = "permit_ends_first"
    NOT_REGISTERED = "not_registered"
    CHILD_WITHOUT_SCHOOL = "child_without_school"
    MINOR_ALONE = "minor_alone"
    NO_INTERPRETER = "no_interpreter"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to see to before the plan is decided (fastställd).

    Attributes:
        check: what was tried.
        sentence: what is missing and what to do, in plain Swedish.
        subject: key of the goal, or title of the measure, that it is about.
    """

    check: Check
    sentence: str
    subject: str = ""
