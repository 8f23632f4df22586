import pytest

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, PlanState, Strand
from models.domain.plan_document import Agreement, Party
from models.domain.plan_headings import PlanHeading
from models.domain.status import GuardianKind, IdentifierKind, PermitGround, PermitKind
from reports.plan import words

SAID = {
    words.heading: PlanHeading,
    words.state: PlanState,
    words.identifier: IdentifierKind,
    words.guardian: GuardianKind,
    words.permit_ground: PermitGround,
    words.permit_kind: PermitKind,
    words.strand: Strand,
    words.goal_kind: GoalKind,
    words.party: Party,
    words.agreement: Agreement,
}


@pytest.mark.parametrize(
    ("say", "member"),
    [(say, member) for say, members in SAID.items() for member in members],
    ids=lambda value: getattr(value, "value", getattr(value, "__name__", "")),
)
def test_everything_a_plan_can_hold_has_a_word_on_paper(say, member):
    assert say(member)


@pytest.mark.parametrize("status", [one for one in GoalStatus if one is not GoalStatus.OPEN])
def test_every_way_a_goal_can_turn_out_has_a_word(status):
    assert words.goal_status(status)


@pytest.mark.parametrize(
    "status", [one for one in MeasureStatus if one is not MeasureStatus.ENTERED_IN_ERROR]
)
def test_every_state_of_a_measure_on_paper_has_a_word(status):
    assert words.measure_status(status)
