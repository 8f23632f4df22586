from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from introapp.services.case_view import open_case
from introapp.services.measures import add_goal, add_measure
from introapp.services.plans import decide_plan, plan_for_print, remarks_on_plan, save_plan
from introapp.services.registration import register_person
from introapp.services.status import set_protection
from introapp.services.unit_state import list_organisations
from models.domain.chain import GoalKind, PlanState, Strand
from models.domain.entries import NewGoal, NewMeasure, NewPerson, PlanDraft
from models.domain.errors import ConflictError, RefusedError, UserError
from models.domain.plan_remarks import Check
from models.domain.status import HouseholdRole, Protection
from models.storage.engine import for_writing
from models.tables.case import Plan
from tests.integration.services.conftest import TODAY

DRAFT = PlanDraft(
    own_words="Jag vill arbeta inom vården.",
    newcomer_duties="Går på sfi\nSöker praktik",
    follow_up=date(2027, 3, 1),
)


@pytest.fixture
def planned(office, actor, selamawit):
    add_goal(office, actor, selamawit, NewGoal(GoalKind.PERIOD, Strand.WORK, "Undersköterska"))
    add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY, hours_per_week=18))
    save_plan(office, actor, selamawit, DRAFT)
    return selamawit


def test_a_case_without_a_plan_prints_what_is_known(office, actor, selamawit):
    document = plan_for_print(office, actor, selamawit)
    assert document.person.name == "Selamawit Tesfay Gebremariam"
    assert document.head.state is PlanState.DRAFT
    assert any("20 kap. 29 §" in deadline.source for deadline in document.deadlines)


def test_the_plan_says_what_was_agreed(office, actor, planned):
    document = plan_for_print(office, actor, planned)
    assert [measure.title for measure in document.measures] == ["Sfi"]
    assert [duty.text for duty in document.duties] == ["Går på sfi", "Söker praktik"]
    assert document.own_words.answers == (("", "Jag vill arbeta inom vården."),)
    assert document.person.interpreter_language == "tigrinska"


def test_only_a_municipality_is_told_of_as_delivering_elsewhere(office, actor, selamawit):
    ids = {row.name: row.organisation_id for row in list_organisations(office, actor)}
    for name in ("Södertälje", "Arbetsförmedlingen"):
        measure = NewMeasure("vocational_sfi", TODAY, delivering_id=ids[name])
        add_measure(office, actor, selamawit, measure)
    document = plan_for_print(office, actor, selamawit)
    assert document.status.delivering_municipalities == ("Södertälje",)
    elsewhere = [row.delivered_elsewhere for row in open_case(office, actor, selamawit).measures]
    assert elsewhere == [True, False]


def test_the_checks_say_what_is_missing_before_the_plan_is_decided(office, actor, selamawit):
    add_goal(office, actor, selamawit, NewGoal(GoalKind.PERIOD, Strand.WORK, "Undersköterska"))
    add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY, hours_per_week=14))
    found = {remark.check for remark in remarks_on_plan(office, actor, selamawit)}
    assert {Check.NO_OWN_WORDS, Check.NO_FOLLOW_UP, Check.LITTLE_SFI} <= found
    assert Check.GOAL_WITHOUT_MEASURE in found


def test_sfi_of_enough_hours_draws_no_remark(office, actor, selamawit):
    add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY, hours_per_week=15))
    found = {remark.check for remark in remarks_on_plan(office, actor, selamawit)}
    assert Check.LITTLE_SFI not in found


def test_a_decided_plan_stays_as_it_was_decided(office, actor, planned):
    decide_plan(office, actor, planned)
    decided = plan_for_print(office, actor, planned)
    add_measure(office, actor, planned, NewMeasure("work_placement", TODAY))
    assert plan_for_print(office, actor, planned) == decided
    assert decided.head.state is PlanState.DECIDED


def test_a_new_version_replaces_the_decided_one_only_when_it_is_decided(office, actor, planned):
    decide_plan(office, actor, planned)
    save_plan(office, actor, planned, replace(DRAFT, own_words="Nu vill jag läsa vidare."))
    states = [plan.state for plan in open_case(office, actor, planned).plans]
    assert states == [PlanState.DECIDED, PlanState.DRAFT]
    decide_plan(office, actor, planned)
    states = [plan.state for plan in open_case(office, actor, planned).plans]
    assert states == [PlanState.REPLACED, PlanState.DECIDED]


def test_a_plan_that_names_somebody_protected_since_is_not_printed(office, actor, planned):
    mother = open_case(office, actor, planned).person_id
    child = NewPerson(given="Yonas", role=HouseholdRole.CHILD, household_of=mother)
    child_case = register_person(office, actor, child).row_id
    decide_plan(office, actor, planned)
    plan_for_print(office, actor, planned)
    set_protection(office, actor, child_case, Protection.MARKED, since=TODAY)
    with pytest.raises(RefusedError, match="hushållet"):
        plan_for_print(office, actor, planned)
    save_plan(office, actor, planned, DRAFT)
    decide_plan(office, actor, planned)
    [member] = plan_for_print(office, actor, planned).household.members
    assert member.protection is Protection.MARKED  # and paper leaves such a member out


def test_without_an_open_plan_there_is_nothing_to_decide(office, actor, selamawit):
    with pytest.raises(UserError, match="ingen öppen plan"):
        decide_plan(office, actor, selamawit)


def test_deciding_sets_the_next_follow_up(office, actor, planned):
    decide_plan(office, actor, planned)
    dues = [one.due for one in open_case(office, actor, planned).findings]
    assert date(2027, 3, 1) in dues


def test_a_draft_is_not_written_over_unseen(office, actor, planned):
    seen = open_case(office, actor, planned).plans[0].version
    save_plan(office, actor, planned, replace(DRAFT, own_words="Ändrat"), seen=seen)
    with pytest.raises(ConflictError):
        save_plan(office, actor, planned, DRAFT, seen=seen)


def test_a_decided_plan_that_was_changed_behind_the_program_is_not_printed(office, actor, planned):
    decide_plan(office, actor, planned)
    with for_writing(office.engine).begin() as connection:
        connection.execute(update(Plan).values(content='{"head":{}}'))
    with pytest.raises(UserError, match="kontrollsumma"):
        plan_for_print(office, actor, planned)
