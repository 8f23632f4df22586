"""All checks of a plan, made before it is decided (fastställd).

A remark does not forbid: the officer may decide the plan all the same, with a note of why.
"""

from collections.abc import Callable, Iterator

from models.domain.plan_document import PlanDocument
from models.domain.plan_goal_checks import (
    goals_without_measure,
    idle_weeks,
    little_orientation,
    little_sfi,
    partial_goals_without_date,
    unfinished_measures,
    week_clashes,
)
from models.domain.plan_person_checks import (
    children_without_school,
    follow_up,
    minor_alone,
    no_consent,
    no_interpreter,
    no_own_words,
    not_registered,
    permit_ends_first,
)
from models.domain.plan_remarks import PlanLimits, Remark

PlanCheck = Callable[[PlanDocument, PlanLimits], Iterator[Remark]]

CHECKS: tuple[PlanCheck, ...] = (
    minor_alone,
    children_without_school,
    permit_ends_first,
    not_registered,
    no_own_words,
    goals_without_measure,
    partial_goals_without_date,
    unfinished_measures,
    little_sfi,
    little_orientation,
    idle_weeks,
    week_clashes,
    follow_up,
    no_consent,
    no_interpreter,
)


def remarks_on(plan: PlanDocument, limits: PlanLimits) -> tuple[Remark, ...]:
    """Return what is missing in a plan or does not fit, in the order of its headings."""
    return tuple(remark for check in CHECKS for remark in check(plan, limits))
