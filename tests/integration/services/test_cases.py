from dataclasses import replace
from datetime import date, timedelta

import pytest

from introapp.services.case_view import open_case
from introapp.services.events import record_events
from introapp.services.measures import (
    add_goal,
    add_measure,
    add_task,
    finish_task,
    record_progress,
)
from introapp.services.phases import close_case, move_to_phase
from models.domain.chain import (
    EndReason,
    GoalKind,
    MeasureStatus,
    Phase,
    Strand,
)
from models.domain.entries import MeasureProgress, NewGoal, NewMeasure, NewTask
from models.domain.errors import (
    ConflictError,
    InvalidInputError,
    RefusedError,
    UnknownRowError,
)
from models.domain.events import Event
from models.domain.rules.words import FindingState
from tests.integration.services.conftest import TODAY


def finding(view, rule_id):
    [found] = [one for one in view.findings if one.rule_id == rule_id]
    return found


def test_starting_sfi_meets_its_deadline(office, actor, selamawit):
    assert finding(open_case(office, actor, selamawit), "SFI-1M").state is FindingState.LATE
    record_events(office, actor, selamawit, {Event.SFI_STARTED: date(2026, 11, 18)})
    assert finding(open_case(office, actor, selamawit), "SFI-1M").state is FindingState.MET


def test_an_event_that_follows_from_other_rows_is_not_typed_in(office, actor, selamawit):
    with pytest.raises(InvalidInputError, match="räknas fram"):
        record_events(office, actor, selamawit, {Event.PLAN_DECIDED: TODAY})


def test_a_measure_takes_its_name_and_lane_from_its_kind(office, actor, selamawit):
    add_measure(office, actor, selamawit, NewMeasure("vocational_sfi", date(2026, 12, 1)))
    [measure] = open_case(office, actor, selamawit).measures
    assert measure.title == "Yrkes-sfi"
    assert measure.strand is Strand.LANGUAGE
    assert measure.responsible == measure.delivering == "Botkyrka"
    assert not measure.delivered_elsewhere


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (NewMeasure("nothing", TODAY), "kind"),
        (NewMeasure("sfi", TODAY, ends=TODAY - timedelta(days=1)), "ends"),
        (NewMeasure("sfi", TODAY, hours_per_week=169), "hours_per_week"),
        (NewMeasure("sfi", TODAY, responsible_id=10**6), "responsible_id"),
    ],
)
def test_a_measure_that_cannot_be_is_refused_at_its_field(office, actor, selamawit, entry, field):
    with pytest.raises(InvalidInputError) as refused:
        add_measure(office, actor, selamawit, entry)
    assert refused.value.field == field
    assert open_case(office, actor, selamawit).measures == ()


def test_a_measure_may_last_one_day(office, actor, selamawit):
    add_measure(office, actor, selamawit, NewMeasure("study_visit", TODAY, ends=TODAY))
    assert len(open_case(office, actor, selamawit).measures) == 1


def test_two_officers_never_write_over_each_other(office, actor, selamawit):
    measure_id = add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY)).row_id
    seen = open_case(office, actor, selamawit).measures[0].version
    first = MeasureProgress(MeasureStatus.RUNNING, outcome="Började i dag")
    record_progress(office, actor, measure_id, first, seen=seen)
    with pytest.raises(ConflictError):
        record_progress(
            office, actor, measure_id, MeasureProgress(MeasureStatus.STOPPED), seen=seen
        )
    assert open_case(office, actor, selamawit).measures[0].outcome == "Började i dag"


def test_goals_hang_under_each_other(office, actor, selamawit):
    end = NewGoal(GoalKind.PERIOD, Strand.WORK, "Arbete som undersköterska")
    parent = add_goal(office, actor, selamawit, end).row_id
    step = NewGoal(GoalKind.PARTIAL, Strand.LANGUAGE, "Sfi kurs C", parent_id=parent)
    add_goal(office, actor, selamawit, step)
    assert [goal.parent_id for goal in open_case(office, actor, selamawit).goals] == [None, parent]


def test_a_goal_of_another_case_is_refused(office, actor, selamawit):
    with pytest.raises(UnknownRowError):
        add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY, goal_id=4711))


def test_a_task_is_ticked_off(office, actor, selamawit):
    task_id = add_task(office, actor, selamawit, NewTask("Ring skolan", due=TODAY)).row_id
    finish_task(office, actor, task_id, on=TODAY)
    assert open_case(office, actor, selamawit).tasks[0].done == TODAY


def test_the_chain_goes_on_without_entering_anything_again(office, actor, selamawit):
    before = open_case(office, actor, selamawit)
    move_to_phase(office, actor, selamawit, Phase.ESTABLISHMENT, since=TODAY + timedelta(days=1))
    after = open_case(office, actor, selamawit)
    assert after.phase is Phase.ESTABLISHMENT
    assert [period.phase for period in after.phases] == [Phase.SETTLEMENT, Phase.ESTABLISHMENT]
    assert (after.events, after.permits) == (before.events, before.permits)


def test_the_chain_has_no_step_back_to_asylum(office, actor, selamawit):
    with pytest.raises(InvalidInputError):
        move_to_phase(office, actor, selamawit, Phase.ASYLUM, since=TODAY + timedelta(days=1))
    assert open_case(office, actor, selamawit).phase is Phase.SETTLEMENT


def test_a_closed_case_can_be_read_but_not_changed(office, actor, selamawit):
    close_case(office, actor, selamawit, on=TODAY, reason=EndReason.MOVED)
    assert open_case(office, actor, selamawit).end_reason is EndReason.MOVED
    with pytest.raises(RefusedError, match="avslutat"):
        add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY))


def test_an_unknown_case_is_told_plainly(office, actor):
    with pytest.raises(UnknownRowError, match="finns inte"):
        open_case(office, actor, 4711)


def test_the_case_stands_as_it_stood_on_a_day(office, actor, selamawit):
    view = open_case(office, actor, selamawit, at=date(2026, 11, 20))
    assert finding(view, "SFI-1M").state is FindingState.UPCOMING


def test_texts_of_people_pass_the_gate(office, actor, selamawit):
    entry = replace(NewMeasure("sfi", TODAY), title="  A\u202eB\x07\tC  ")
    add_measure(office, actor, selamawit, entry)
    assert open_case(office, actor, selamawit).measures[0].title == "AB C"
