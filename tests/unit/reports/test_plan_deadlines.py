"""Which findings of the rules a plan tells the person of."""

from datetime import date

import pytest

from models.domain.chain import Strand
from models.domain.plan_deadlines import deadlines_of
from models.domain.rules.findings import Finding
from models.domain.rules.rule import LegalSource, Rule
from models.domain.rules.words import FindingState, Responsible, RuleKind, RuleStatus, Scope

NAMES = {"person": "", "child": "Yonas"}


def finding(
    subject="person",
    kind=RuleKind.DEADLINE,
    state=FindingState.UPCOMING,
    status=RuleStatus.IN_FORCE,
):
    rule = Rule(
        id="PRE-4M",
        title="Förskola inom fyra månader",
        text="Förskola ska erbjudas inom fyra månader.",
        kind=kind,
        scope=Scope.HOUSEHOLD,
        strand=Strand.CHILDREN,
        responsible=Responsible.PRESCHOOL,
        source=LegalSource("skollagen (2010:800) 8 kap. 14 §"),
        status=status,
        verified_on=date(2026, 11, 1),
        group="barn",
    )
    return Finding(
        rule=rule,
        at=date(2026, 11, 20),
        state=state,
        status=status,
        subject=subject,
        due=date(2027, 2, 28),
    )


def test_a_finding_becomes_a_deadline_with_its_law():
    (told,) = deadlines_of([finding("child", status=RuleStatus.UNVERIFIED)], NAMES)

    assert told.subject == "Yonas"
    assert told.text == "Förskola ska erbjudas inom fyra månader."
    assert told.due == date(2027, 2, 28)
    assert told.source == "skollagen (2010:800) 8 kap. 14 §"
    assert told.responsible == "förskolan"
    assert told.status is RuleStatus.UNVERIFIED
    assert told.rule_id == "PRE-4M"


def test_what_is_about_the_person_of_the_case_needs_no_name():
    (told,) = deadlines_of([finding()], NAMES)

    assert told.subject == ""


def test_somebody_whom_the_plan_does_not_name_is_not_told_of():
    assert deadlines_of([finding("hidden")], NAMES) == ()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (FindingState.UPCOMING, True),
        (FindingState.LATE, True),
        (FindingState.RUNNING, True),
        (FindingState.TO_DO, True),
        (FindingState.CHECK, True),
        (FindingState.MET, False),
        (FindingState.ENDED, False),
        (FindingState.WAITING, False),
        (FindingState.SHORT, False),
        (FindingState.INFORMATION, False),
    ],
)
def test_only_what_lies_ahead_or_is_late_is_told(state, told):
    assert bool(deadlines_of([finding(state=state)], NAMES)) is told


@pytest.mark.parametrize("kind", [RuleKind.QUANTITY, RuleKind.NOTICE])
def test_numbers_and_notices_for_the_unit_are_not_told(kind):
    assert deadlines_of([finding(kind=kind)], NAMES) == ()
