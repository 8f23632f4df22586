"""What an officer fills in: frozen values that go into the services."""

from dataclasses import dataclass, field
from datetime import date

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, Strand
from models.domain.events import Event
from models.domain.status import (
    HouseholdRole,
    IdentifierKind,
    IdentityLevel,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Protection,
    Sex,
)


@dataclass(frozen=True, slots=True)
class NewPermit:
    """A residence permit as the decision states it."""

    ground: PermitGround
    kind: PermitKind
    decided: date
    legal_force: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class NewPlacement:
    """How and when the person came, or is to come."""

    category: PlacementCategory
    decided: date | None = None
    latest_reception: date | None = None
    received: date | None = None


@dataclass(frozen=True, slots=True)
class NewIdentifier:
    """A number a person has been given.

    Attributes:
        since: first day; a personnummer ends the samordningsnummer before it.
    """

    number: str
    kind: IdentifierKind | None = None
    level: IdentityLevel | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be registered with a case of their own.

    Only a name is needed; everything else may come later. ``birth_year`` alone serves where the
    day is unknown.
    """

    given: str = ""
    family: str = ""
    native: str = ""
    family_first: bool = False
    birth_date: date | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    identifier: str = ""
    language: str = ""
    interpreter_needed: bool = False
    phone: str = ""
    email: str = ""
    unaccompanied: bool = False
    protection: Protection = Protection.NONE
    role: HouseholdRole = HouseholdRole.ADULT
    household_of: int | None = None  # a person whose household the new one joins
    distinct_from: tuple[int, ...] = ()  # people who look alike and are somebody else
    permit: NewPermit | None = None
    placement: NewPlacement | None = None
    events: dict[Event, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewMeasure:
    """A measure to be planned in a case."""

    kind: str
    starts: date
    title: str = ""  # empty: the kind's own name
    purpose: str = ""
    ends: date | None = None
    hours_per_week: int | None = None
    responsible_id: int | None = None  # empty: the case's municipality
    responsible_contact: str = ""
    delivering_id: int | None = None  # empty: the responsible one
    place: str = ""
    goal_id: int | None = None
    status: MeasureStatus = MeasureStatus.PLANNED


@dataclass(frozen=True, slots=True)
class MeasureProgress:
    """How a measure has gone on.

    Attributes:
        hours_done: hours the person has taken part in so far.
        parts_done: content areas of the society orientation covered so far.
    """

    status: MeasureStatus
    ends: date | None = None
    outcome: str = ""
    hours_done: int | None = None
    parts_done: int | None = None


@dataclass(frozen=True, slots=True)
class NewGoal:
    """A goal to be set in a case."""

    kind: GoalKind
    strand: Strand
    text: str
    evidence: str = ""
    target_date: date | None = None
    parent_id: int | None = None


@dataclass(frozen=True, slots=True)
class GoalChange:
    """A goal as it is to stand from now on, with how it has turned out so far."""

    text: str
    evidence: str = ""
    target_date: date | None = None
    status: GoalStatus = GoalStatus.OPEN


@dataclass(frozen=True, slots=True)
class NewTask:
    """Something to be done in a case by a day."""

    text: str
    due: date | None = None
    waiting_for: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The parts of an introduction plan that are words of their own."""

    own_words: str = ""
    assessment: str = ""
    newcomer_duties: str = ""
    municipality_duties: str = ""
    obstacles: str = ""
    follow_up: date | None = None
    follow_up_attendees: str = ""
