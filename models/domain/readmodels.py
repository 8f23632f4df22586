"""Frozen values that leave the services: safe in any thread, after any transaction.

What lists are made of are named tuples: a screen takes hundreds, and a frozen dataclass takes three
times as long to make.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from models.domain.chain import (
    EndReason,
    GoalKind,
    GoalStatus,
    MeasureStatus,
    Phase,
    PlanState,
    Strand,
)
from models.domain.labels import PersonLabel
from models.domain.name_keys import HitReason
from models.domain.rules.findings import Finding
from models.domain.status import (
    HouseholdRole,
    IdentifierKind,
    IdentityLevel,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Profile,
)


class NextDeadline(NamedTuple):
    """What is due next in a case, by which rule."""

    rule: str
    text: str
    due: date


class CaseRow(NamedTuple):
    """One line of the list of cases; ``hit`` says why a search found it."""

    case_id: int
    uuid: UUID
    case_number: str
    person: PersonLabel
    phase: Phase
    officer: str
    next_deadline: NextDeadline | None
    closed: bool = False
    hit: HitReason | None = None


@dataclass(frozen=True, slots=True)
class CaseList:
    """A list of cases: the first, or of a search the best."""

    rows: tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True)
class PhasePeriod:
    """The time a case spent in a phase."""

    phase: Phase
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class IdentifierRow:
    """A number a person is known by, with all digits and as shown until asked for."""

    kind: IdentifierKind
    number: str
    masked: str
    level: IdentityLevel | None
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language a person speaks; the code is of models.domain.languages."""

    language: str
    reads: bool
    interpreter_needed: bool
    dialect: str


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Another person in the newcomer's household, with their own case if there is one.

    Attributes:
        person_uuid: the subject, as text, of the findings that are about this person.
    """

    person_id: int
    person_uuid: UUID
    person: PersonLabel
    role: HouseholdRole
    case_id: int | None
    case_number: str


@dataclass(frozen=True, slots=True)
class PermitRow:
    """A residence permit."""

    ground: PermitGround
    kind: PermitKind
    decided: date
    valid_from: date | None
    valid_to: date | None
    permit_id: int = 0


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """How the person came to the municipality."""

    category: PlacementCategory
    authority: str
    decided: date | None
    latest_reception: date | None
    received: date | None
    version: int = 1


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal and the one it hangs under."""

    goal_id: int
    uuid: UUID
    parent_id: int | None
    kind: GoalKind
    strand: Strand
    text: str
    evidence: str
    target_date: date | None
    status: GoalStatus
    version: int


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure with who answers for it and who delivers it."""

    measure_id: int
    uuid: UUID
    strand: Strand
    kind: str
    title: str
    purpose: str
    responsible: str
    responsible_contact: str
    delivering: str
    delivered_elsewhere: bool
    place: str
    hours_per_week: int | None
    starts: date
    ends: date | None
    status: MeasureStatus
    goal_id: int | None
    outcome: str
    version: int
    responsible_id: int = 0
    delivering_id: int = 0


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Something to be done in the case."""

    task_id: int
    text: str
    due: date | None
    done: date | None
    officer: str
    waiting_for: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One version of the introduction plan."""

    plan_id: int
    number: int
    state: PlanState
    decided: date | None
    follow_up: date | None
    version: int


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case, whole: what the window shows and ``introapp show`` prints.

    Attributes:
        person_uuid: the subject, as text, of the findings that are about the newcomer.
    """

    case_id: int
    uuid: UUID
    case_number: str
    person_id: int
    person_uuid: UUID
    person: PersonLabel
    municipality: str
    unit: str
    officer: str
    phase: Phase
    opened: date
    closed: date | None
    end_reason: EndReason | None
    version: int
    at: date
    phases: tuple[PhasePeriod, ...] = ()
    identifiers: tuple[IdentifierRow, ...] = ()
    languages: tuple[LanguageRow, ...] = ()
    household: tuple[MemberRow, ...] = ()
    permits: tuple[PermitRow, ...] = ()
    placements: tuple[PlacementRow, ...] = ()
    events: tuple[tuple[str, date], ...] = ()
    goals: tuple[GoalRow, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    plans: tuple[PlanRow, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class UnitState:
    """What the window's frame tells of the unit."""

    municipality: str
    unit: str
    officer: str
    officer_title: str
    profile: Profile
    fictive: bool
    last_backup: datetime | None
    encrypted: bool
    rule_pack: str


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation to choose from."""

    organisation_id: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class DuplicateHint:
    """A person who may be the one that is being registered."""

    person_id: int
    case_id: int
    case_number: str
    person: PersonLabel
    hit: HitReason
