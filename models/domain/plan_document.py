"""The frozen values of one version of an introduction plan, as paper and checks read them.

The parts follow the eighteen headings that an introduction plan (introduktionsplan) is made of.
A part that a plan says nothing about is empty, and its heading is left out.
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import Enum

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, Strand
from models.domain.plan_person import (
    AssessmentPart,
    Contact,
    OwnWords,
    PlanHead,
    PlanHousehold,
    PlanPerson,
    PlanStatus,
)
from models.domain.rules.words import FindingState, RuleKind, RuleStatus


class Party(Enum):
    """On whom a duty of the plan lies."""

    PERSON = "person"
    MUNICIPALITY = "municipality"
    OTHER = "other"  # another authority, employer, association


class Agreement(Enum):
    """What the person said of the plan before signing."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    COULD_NOT_ANSWER = "could_not_answer"


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """7 and 8. A goal, or a partial goal (delmål) of one strand.

    Attributes:
        key: what measures of the same plan point at.
        serves: key of the goal that this one is a step to.
        measured_by: how everybody will know that it is reached.
    """

    key: str
    kind: GoalKind
    text: str
    strand: Strand | None = None
    by: date | None = None
    measured_by: str = ""
    status: GoalStatus = GoalStatus.OPEN
    serves: str = ""


@dataclass(frozen=True, slots=True)
class PlanMeasure:
    """9. Something that is done (insats): by whom, where, how much, when.

    What was entered in error has no place in a plan.

    Attributes:
        kind: code of models.domain.measure_kinds.
        purpose: why, in words; ``serves`` is the key of the goal it is for.
        actor: organisation that answers for it; ``contact`` is who to ask there.
        is_external: the actor is not the municipality that made the plan.
        delivering_municipality: where it is carried out, when that is another municipality.
        hours_per_week: planned hours, None when the measure has none.
        fewer_hours_wished: the person has asked for fewer hours than is offered.
        reference: order or contract it is carried out under.
    """

    title: str
    strand: Strand
    kind: str = ""
    purpose: str = ""
    serves: str = ""
    actor: str = ""
    contact: Contact = field(default_factory=Contact)
    is_external: bool = False
    delivering_municipality: str = ""
    place: str = ""
    hours_per_week: Decimal | None = None
    fewer_hours_wished: bool = False
    starts: date | None = None
    ends: date | None = None
    reference: str = ""
    language: str = ""
    status: MeasureStatus = MeasureStatus.PLANNED


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """10. One time of the ordinary week.

    Attributes:
        weekday: 1 is Monday, 7 is Sunday, as ISO 8601 counts.
    """

    weekday: int
    begins: time
    ends: time
    what: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """10. The ordinary week from a day on."""

    entries: tuple[WeekEntry, ...] = ()
    valid_from: date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """11. What somebody has taken upon them."""

    party: Party
    text: str
    by: date | None = None
    name: str = ""  # who, when the party is another


@dataclass(frozen=True, slots=True)
class PlanDeadline:
    """12. A day that counts for the person, with the law behind it.

    Attributes:
        text: the rule in plain words.
        kind: what the day is: a last day to act, the last day of a right, its first day.
        subject: the member of the household it is about, when not the person.
        responsible: who has to act, in words.
        source: the law as one writes it: "skollagen (2010:800) 20 kap. 29 §".
    """

    text: str
    due: date | None = None
    kind: RuleKind = RuleKind.DEADLINE
    subject: str = ""
    responsible: str = ""
    source: str = ""
    status: RuleStatus = RuleStatus.IN_FORCE
    state: FindingState = FindingState.UPCOMING
    rule_id: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """13. When and how the plan is looked at again.

    Attributes:
        interval: how often, in words ("minst var sjätte månad").
        triggers: what makes the plan be looked at before its day.
    """

    next_on: date | None = None
    interval: str = ""
    attends: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Obstacle:
    """14. What stands in the way, and what is done about it."""

    text: str
    action: str = ""
    is_structural: bool = False


@dataclass(frozen=True, slots=True)
class SharingConsent:
    """15. What the person has agreed that others may be told (samtycke)."""

    what: str
    receiver: str
    purpose: str = ""
    given_on: date | None = None
    valid_to: date | None = None
    informed_in: str = ""
    through_interpreter: bool = False
    how_to_withdraw: str = ""


@dataclass(frozen=True, slots=True)
class FollowedUpGoal:
    """16. How one goal of the previous version turned out."""

    text: str
    status: GoalStatus
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PreviousFollowUp:
    """16. The previous follow-up and what it changed."""

    held_on: date | None = None
    goals: tuple[FollowedUpGoal, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanSignatures:
    """17. Who signs; signing lines are printed for each.

    Attributes:
        guardians: names of those who sign for a child.
        interpreter: an interpreter takes part; a name may be unknown until the meeting.
        agreement: what the person said of the plan.
        copies: how many papers are signed.
    """

    guardians: tuple[str, ...] = ()
    interpreter: bool = False
    agreement: Agreement | None = None
    agreement_on: date | None = None
    copies: int = 2


@dataclass(frozen=True, slots=True)
class Attachment:
    """18. A paper that goes with the plan."""

    title: str
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """One version of one person's introduction plan, whole.

    Attributes:
        ends: last day of the period that the plan is made for.
    """

    head: PlanHead
    person: PlanPerson
    ends: date | None = None
    household: PlanHousehold = field(default_factory=PlanHousehold)
    status: PlanStatus = field(default_factory=PlanStatus)
    assessment: tuple[AssessmentPart, ...] = ()
    own_words: OwnWords = field(default_factory=OwnWords)
    goals: tuple[PlanGoal, ...] = ()
    measures: tuple[PlanMeasure, ...] = ()
    week: PlanWeek = field(default_factory=PlanWeek)
    duties: tuple[Duty, ...] = ()
    deadlines: tuple[PlanDeadline, ...] = ()
    follow_up: FollowUp = field(default_factory=FollowUp)
    obstacles: tuple[Obstacle, ...] = ()
    consents: tuple[SharingConsent, ...] = ()
    previous: PreviousFollowUp = field(default_factory=PreviousFollowUp)
    signatures: PlanSignatures = field(default_factory=PlanSignatures)
    attachments: tuple[Attachment, ...] = ()
