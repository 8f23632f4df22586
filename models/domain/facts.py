"""What the rules are told about a case: dates and kinds, never names or numbers of people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from models.domain.chain import MeasureStatus, Strand
from models.domain.events import Event
from models.domain.status import (
    AsylumHousing,
    HouseholdRole,
    PermitGround,
    PermitKind,
    PlacementCategory,
)


def _no_events() -> Mapping[Event, date]:
    return MappingProxyType({})


class SchoolStage(Enum):
    """Where in the school system a child or young person is, or is to be received."""

    PRESCHOOL = "preschool"  # förskola
    PRESCHOOL_CLASS = "preschool_class"  # förskoleklass, till och med våren 2026
    PRIMARY = "primary"  # grundskolans låg- och mellanstadium
    LOWER_SECONDARY = "lower_secondary"  # grundskolans högstadium
    LANGUAGE_INTRODUCTION = "language_introduction"  # språkintroduktion
    UPPER_SECONDARY = "upper_secondary"  # gymnasieskolans övriga program


class PeriodKind(Enum):
    """Stretches of time that stop a clock, or start one of their own."""

    PARENTAL_LEAVE = "parental_leave"  # hel föräldrapenning för ett barn
    ESTABLISHMENT = "establishment"  # deltar i etableringsprogrammet
    ESTABLISHMENT_ABSENCE = "establishment_absence"  # frånvaro från programmet
    SICKNESS = "sickness"  # sjuk, deltar inte i programmet
    SFI_ABSENCE = "sfi_absence"  # frånvaro från sfi, inte sjukdom eller beviljad ledighet
    INTERRUPTION = "interruption"  # annat avbrott i introduktionen


@dataclass(frozen=True, slots=True)
class PermitFacts:
    """One residence permit (uppehållstillstånd), as its decision says.

    Attributes:
        ends: last day of validity, typed from the decision and never worked out; None for a
            permanent permit.
    """

    ground: PermitGround
    kind: PermitKind
    decided: date
    legal_force: date | None = None
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """One measure (insats), as far as a rule can ask about it.

    Attributes:
        kind: code of the kind of measure, such as "sfi" or "society_orientation".
        key: the measure's identity, handed back in the finding that is about it.
        hours_per_week: planned hours in an ordinary week.
        hours_done: hours the person has taken part in so far.
        parts_done: content areas of the society orientation that have been covered.
        less_by_own_wish: the person has asked for fewer hours.
        agreement_terminated: when the notice of the agreement it rests on was received.
    """

    strand: Strand
    kind: str
    status: MeasureStatus = MeasureStatus.RUNNING
    starts: date | None = None
    ends: date | None = None
    key: str = ""
    hours_per_week: float | None = None
    hours_done: float | None = None
    parts_done: int | None = None
    less_by_own_wish: bool = False
    agreement_terminated: date | None = None


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """A stretch of days, both ends counted; an open end is still running.

    Attributes:
        child_born: for parental leave, the birth date of the child it is taken for; without it
            the leave stops no clock, since the law asks for the child's age.
    """

    kind: PeriodKind
    starts: date
    ends: date | None = None
    child_born: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectFacts:
    """What can be said alike about the person of the case and about a member of the household.

    Attributes:
        key: identity of the person, handed back as the finding's subject.
        born: birth date; where only the year is known, the first of January.
        events: the dates of the person's and the case's event columns, and of the rows beside
            them: case opened, placement, reception, plan decided and followed up. What follows
            from birth, permits, measures and periods is added by the rules themselves.
        upper_secondary: goes to upper secondary school (gymnasieskola).
        citizen_of_eea: citizen of an EEA state or Switzerland.
    """

    key: str = ""
    born: date | None = None
    events: Mapping[Event, date] = field(default_factory=_no_events)
    permits: tuple[PermitFacts, ...] = ()
    placement: PlacementCategory | None = None
    asylum_housing: AsylumHousing | None = None
    unaccompanied: bool = False
    upper_secondary: bool = False
    school_stage: SchoolStage | None = None
    citizen_of_eea: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFacts(SubjectFacts):
    """Someone else in the household, with events of their own."""

    role: HouseholdRole = HouseholdRole.CHILD


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts(SubjectFacts):
    """All that the rules are told about one case.

    Attributes:
        members: the rest of the household, whose school and preschool rules are worked out here.
        registered_at_reception_centre: lived at an asylum centre (asylboende) when first entered
            in the civil register; the clock of the establishment programme then starts otherwise.
        support_months: months, as their first day, for which social assistance
            (försörjningsstöd) was paid.
    """

    members: tuple[MemberFacts, ...] = ()
    measures: tuple[MeasureFacts, ...] = ()
    periods: tuple[PeriodFacts, ...] = ()
    registered_at_reception_centre: bool = False
    support_months: frozenset[date] = frozenset()
