from dataclasses import replace
from datetime import date

import pytest

from introapp.services.case_pages import note_chain_print, plan_words, protections_of
from introapp.services.case_view import open_case
from introapp.services.history import case_history
from introapp.services.measures import add_goal, add_measure
from introapp.services.plan_changes import change_goal, change_measure
from introapp.services.plans import decide_plan, save_plan
from introapp.services.status import set_protection
from introapp.services.undo import undo, undoable
from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, Strand
from models.domain.entries import GoalChange, NewGoal, NewMeasure, PlanDraft
from models.domain.errors import ConflictError, InvalidInputError, RefusedError
from models.domain.status import Protection
from tests.integration.services.conftest import TODAY

SFI = NewMeasure("sfi", TODAY, hours_per_week=15)


@pytest.fixture
def goal(office, actor, selamawit):
    entry = NewGoal(GoalKind.PARTIAL, Strand.LANGUAGE, "Klarar kurs C")
    return add_goal(office, actor, selamawit, entry).row_id


def test_a_measure_is_planned_otherwise(office, actor, selamawit):
    made = add_measure(office, actor, selamawit, SFI)
    wanted = replace(SFI, hours_per_week=20, status=MeasureStatus.RUNNING)
    change_measure(office, actor, made.row_id, wanted, outcome="Börjat", seen=1)
    row = open_case(office, actor, selamawit).measures[0]
    assert (row.hours_per_week, row.status, row.outcome) == (20, MeasureStatus.RUNNING, "Börjat")


def test_a_measure_changed_in_between_is_not_written_over(office, actor, selamawit):
    made = add_measure(office, actor, selamawit, SFI)
    change_measure(office, actor, made.row_id, replace(SFI, place="Tumba"), seen=1)
    with pytest.raises(ConflictError):
        change_measure(office, actor, made.row_id, replace(SFI, place="Flen"), seen=1)
    assert open_case(office, actor, selamawit).measures[0].place == "Tumba"


def test_a_goal_is_reached(office, actor, selamawit, goal):
    change = GoalChange("Klarar kurs C", "Betyg", date(2027, 6, 11), GoalStatus.REACHED)
    change_goal(office, actor, goal, change, seen=1)
    row = open_case(office, actor, selamawit).goals[0]
    assert (row.evidence, row.target_date, row.status) == (
        "Betyg",
        date(2027, 6, 11),
        GoalStatus.REACHED,
    )


def test_a_goal_without_words_is_refused_beside_its_field(office, actor, goal):
    with pytest.raises(InvalidInputError) as refused:
        change_goal(office, actor, goal, GoalChange(" "), seen=1)
    assert refused.value.field == "text"


def test_what_was_new_is_taken_back_as_entered_in_error(office, actor, selamawit):
    made = undoable(office, actor, lambda: add_measure(office, actor, selamawit, SFI))
    undo(office, actor, made.entry)
    row = open_case(office, actor, selamawit).measures[0]
    assert row.status is MeasureStatus.ENTERED_IN_ERROR


def test_what_was_new_and_has_been_changed_is_not_taken_back(office, actor, selamawit):
    made = undoable(office, actor, lambda: add_measure(office, actor, selamawit, SFI))
    change_measure(office, actor, made.row_id, replace(SFI, place="Tumba"), seen=1)
    with pytest.raises(ConflictError):
        undo(office, actor, made.entry)


def test_a_change_of_nothing_can_not_be_taken_back(office, actor, selamawit):
    made = add_measure(office, actor, selamawit, SFI)
    same = undoable(office, actor, lambda: change_measure(office, actor, made.row_id, SFI, seen=1))
    assert same.entry is None


def test_a_change_of_several_rows_is_not_taken_back_by_one_entry(office, actor, selamawit):
    def write():
        return set_protection(office, actor, selamawit, Protection.MARKED, since=TODAY)

    assert undoable(office, actor, write).entry is None


def test_history_says_what_can_be_undone(office, actor, selamawit):
    undoable(office, actor, lambda: add_measure(office, actor, selamawit, SFI))
    open_case(office, actor, selamawit)
    can = {
        (row.action, row.table): row.can_be_undone for row in case_history(office, actor, selamawit)
    }
    assert can["create", "measures"]
    assert not can["open", "cases"]
    assert not can["create", "cases"]


def test_the_words_of_an_open_plan_come_with_the_version_to_write_over(office, actor, selamawit):
    assert plan_words(office, actor, selamawit).version is None
    save_plan(office, actor, selamawit, PlanDraft(own_words="Jag vill"))
    words = plan_words(office, actor, selamawit)
    assert words.is_open
    assert words.draft.own_words == "Jag vill"
    save_plan(office, actor, selamawit, PlanDraft(own_words="Jag kan"), seen=words.version)
    decide_plan(office, actor, selamawit)
    assert not plan_words(office, actor, selamawit).is_open


def test_protection_is_told_period_by_period_and_keeps_the_chain_from_paper(
    office, actor, selamawit
):
    note_chain_print(office, actor, selamawit)
    set_protection(office, actor, selamawit, Protection.MARKED, since=TODAY)
    assert protections_of(office, actor, selamawit)[-1].level is Protection.MARKED
    with pytest.raises(RefusedError):
        note_chain_print(office, actor, selamawit)
    prints = [row for row in case_history(office, actor, selamawit) if row.action == "print"]
    assert len(prints) == 1
