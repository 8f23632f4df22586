"""The people of a fictive unit and their cases, as frozen values that no database has seen.

People are numbered from 1 through the whole population; whatever belongs to a person is found by
that number and its own place in the tuple. Numbers that identify people are not here: they are
given out when the rows are written, so that no two get the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, Phase, Strand
from models.domain.events import Event
from models.domain.facts import PeriodKind, SchoolStage
from models.domain.status import (
    AsylumHousing,
    GuardianKind,
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
class Name:
    """A name, shown from a day to a day."""

    given: str
    family: str = ""
    native: str = ""
    family_first: bool = False
    starts: date | None = None
    ends: date | None = None
    is_primary: bool = True


@dataclass(frozen=True, slots=True)
class Identity:
    """A kind of number the person has had; the number itself is given out later."""

    kind: IdentifierKind
    starts: date
    ends: date | None = None
    level: IdentityLevel | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A language the person speaks."""

    language: str
    rank: int
    reads: bool
    interpreter_needed: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """A phone number or e-mail address."""

    kind: str
    value: str
    starts: date


@dataclass(frozen=True, slots=True)
class Home:
    """An address during a time; the municipality by its code."""

    street: str
    postal_code: str
    city: str
    municipality: str
    starts: date
    ends: date | None = None
    care_of: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A time in a household: 0 is the household all came with, others come after a parting."""

    household: int
    role: HouseholdRole
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Custody:
    """Who speaks for a child: somebody of the population, or a name."""

    kind: GuardianKind
    starts: date
    ends: date | None = None
    person: int | None = None
    name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """Housing during the asylum period."""

    housing: AsylumHousing
    place: str
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A time that stops a clock, or starts one."""

    kind: PeriodKind
    starts: date
    ends: date | None = None
    child_born: date | None = None


@dataclass(frozen=True, slots=True)
class PermitGiven:
    """A residence permit, as its decision says."""

    ground: PermitGround
    kind: PermitKind
    decided: date
    legal_force: date | None
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class PlacementMade:
    """How and when the person came to the municipality."""

    category: PlacementCategory
    decided: date | None
    latest_reception: date | None
    received: date | None


@dataclass(frozen=True, slots=True)
class GoalSet:
    """A goal; ``parent`` is the place of the larger goal in the same case."""

    kind: GoalKind
    strand: Strand
    text: str
    evidence: str
    target_date: date
    status: GoalStatus
    reason: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class MeasureTaken:
    """A measure; organisations by code, ``goal`` by its place in the case."""

    kind: str
    strand: Strand
    title: str
    purpose: str
    responsible: str
    delivering: str
    contact: str
    place: str
    hours_per_week: int | None
    hours_done: int | None
    parts_done: int | None
    starts: date
    ends: date | None
    status: MeasureStatus
    outcome: str = ""
    goal: int | None = None
    less_by_own_wish: bool = False
    agreement_terminated: date | None = None


@dataclass(frozen=True, slots=True)
class TaskNoted:
    """Something an officer has done, or is to do."""

    text: str
    created: date
    due: date
    done: date | None
    waiting_for: str = ""


@dataclass(frozen=True, slots=True)
class PlanWritten:
    """The words of a plan, and the day on which it is to count as decided; None for a draft."""

    own_words: str
    assessment: str
    newcomer_duties: str
    municipality_duties: str
    obstacles: str
    created: date
    follow_up: date | None
    follow_up_attendees: str
    decided: date | None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """A consent to sharing data."""

    receiver: str
    scope: str
    purpose: str
    language: str
    starts: date
    ends: date | None
    withdrawn: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseKept:
    """One newcomer's introduction; ``officer`` counts the unit's officers from 0."""

    opened: date
    officer: int
    phases: tuple[tuple[Phase, date], ...]
    events: Mapping[Event, date]
    placement: PlacementMade | None = None
    goals: tuple[GoalSet, ...] = ()
    measures: tuple[MeasureTaken, ...] = ()
    tasks: tuple[TaskNoted, ...] = ()
    plan: PlanWritten | None = None
    consents: tuple[ConsentGiven, ...] = ()
    support_months: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A made-up person with an open case.

    Attributes:
        number: from 1, through the whole population.
        born: the day that counts inside the population; shown only where ``birth_date`` is.
    """

    number: int
    names: tuple[Name, ...]
    sex: Sex | None
    born: date
    birth_date: date | None
    birth_year: int | None
    memberships: tuple[Membership, ...]
    case: CaseKept
    events: Mapping[Event, date]
    protection: Protection = Protection.NONE
    protected_from: date | None = None
    unaccompanied: bool = False
    upper_secondary: bool = False
    school_stage: SchoolStage | None = None
    registered_at_reception_centre: bool = False
    identities: tuple[Identity, ...] = ()
    languages: tuple[Speech, ...] = ()
    reach: tuple[Reach, ...] = ()
    homes: tuple[Home, ...] = ()
    custody: tuple[Custody, ...] = ()
    stays: tuple[Stay, ...] = ()
    pauses: tuple[Pause, ...] = ()
    permits: tuple[PermitGiven, ...] = ()

    @property
    def name(self) -> Name:
        """The name shown."""
        return next(name for name in self.names if name.is_primary)


@dataclass(frozen=True, slots=True)
class Household:
    """People who came together, or were joined later."""

    members: tuple[Newcomer, ...]
