"""The headings of an introduction plan: which have something to say, which a decided plan needs."""

from enum import Enum

from models.domain.chain import GoalKind
from models.domain.plan_document import PlanDocument
from models.domain.plan_person import OwnWords, PlanHousehold, PlanStatus


class PlanHeading(Enum):
    """The headings in their order; the value is stable and may be stored."""

    HEAD = "head"
    PERSON = "person"
    HOUSEHOLD = "household"
    STATUS = "status"
    ASSESSMENT = "assessment"
    OWN_WORDS = "own_words"
    GOALS = "goals"
    PARTIAL_GOALS = "partial_goals"
    MEASURES = "measures"
    WEEK = "week"
    DUTIES = "duties"
    DEADLINES = "deadlines"
    FOLLOW_UP = "follow_up"
    OBSTACLES = "obstacles"
    CONSENT = "consent"
    PREVIOUS = "previous"
    SIGNATURES = "signatures"
    ATTACHMENTS = "attachments"


NEEDED_BY_ALL = frozenset(PlanHeading) - {
    PlanHeading.WEEK,
    PlanHeading.OBSTACLES,
    PlanHeading.CONSENT,  # needed when an actor outside the municipality takes part
    PlanHeading.PREVIOUS,
    PlanHeading.ATTACHMENTS,
}


def headings_with_data(plan: PlanDocument) -> tuple[PlanHeading, ...]:
    """Return the headings that the plan says something under, in their order."""
    kinds = {goal.kind for goal in plan.goals}
    filled = {
        PlanHeading.HEAD: True,
        PlanHeading.PERSON: True,
        PlanHeading.HOUSEHOLD: plan.household != PlanHousehold(),
        PlanHeading.STATUS: plan.status != PlanStatus(),
        PlanHeading.ASSESSMENT: bool(plan.assessment),
        PlanHeading.OWN_WORDS: has_own_words(plan.own_words),
        PlanHeading.GOALS: bool(kinds - {GoalKind.PARTIAL}),
        PlanHeading.PARTIAL_GOALS: GoalKind.PARTIAL in kinds,
        PlanHeading.MEASURES: bool(plan.measures),
        PlanHeading.WEEK: bool(plan.week.entries),
        PlanHeading.DUTIES: bool(plan.duties),
        PlanHeading.DEADLINES: bool(plan.deadlines),
        PlanHeading.FOLLOW_UP: _has_follow_up(plan),
        PlanHeading.OBSTACLES: bool(plan.obstacles),
        PlanHeading.CONSENT: bool(plan.consents),
        PlanHeading.PREVIOUS: _has_previous(plan),
        PlanHeading.SIGNATURES: True,
        PlanHeading.ATTACHMENTS: bool(plan.attachments),
    }
    return tuple(heading for heading in PlanHeading if filled[heading])


def missing_headings(plan: PlanDocument) -> tuple[PlanHeading, ...]:
    """Return the headings that must have data before the plan can be decided, and have none."""
    needed = NEEDED_BY_ALL
    if any(measure.is_external for measure in plan.measures):
        needed |= {PlanHeading.CONSENT}
    absent = needed - set(headings_with_data(plan))
    return tuple(heading for heading in PlanHeading if heading in absent)


def has_own_words(own_words: OwnWords) -> bool:
    """Tell whether the person has said anything."""
    return any(answer.strip() for _question, answer in own_words.answers)


def _has_follow_up(plan: PlanDocument) -> bool:
    follow_up = plan.follow_up
    return bool(follow_up.next_on or follow_up.interval or follow_up.attends or follow_up.triggers)


def _has_previous(plan: PlanDocument) -> bool:
    return bool(plan.previous.goals or plan.previous.changes or plan.previous.held_on)
