from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from introapp.services import today
from introapp.services.deadlines import refresh_deadlines
from introapp.services.drafts import discard_draft, drafts_of, keep_draft
from introapp.services.events import record_events
from introapp.services.measures import add_measure, add_task, finish_task
from introapp.services.phases import close_case
from introapp.services.registration import register_household, register_person
from introapp.services.today import todays_list, todays_page
from introapp.services.undo import undo
from introapp.services.unit_of_work import reading, writing
from models.domain.chain import EndReason, PlanState
from models.domain.entries import NewMeasure, NewPerson, NewTask
from models.domain.errors import ConflictError, InvalidInputError
from models.domain.events import Event
from models.domain.status import HouseholdRole, Protection
from models.domain.today import NEUTRAL, TodayFilter, TodayGroup, TodayTask, end_of_week
from models.tables.audit import AuditEntry
from models.tables.case import Plan
from models.tables.work import DayRow
from tests.integration.services.conftest import SELAMAWIT, TODAY


def rows(office, actor, group, **chosen):
    return [row for row in todays_list(office, actor, **chosen).rows if row.group is group]


def words(found):
    return {row.matter.text for row in found if isinstance(row.matter, TodayTask)}


def deadline(office, actor, rule, **chosen):
    [row] = [row for row in todays_list(office, actor, **chosen).rows if row.rule_id == rule]
    return row.matter


def test_what_is_late_comes_first_with_its_law(office, actor, selamawit):
    late = rows(office, actor, TodayGroup.LATE)
    sfi = next(row for row in late if row.rule_id == "SFI-1M")
    assert sfi.due == date(2026, 11, 20)
    assert "20 kap. 29 §" in sfi.law
    assert sfi.responsible


def test_what_is_met_leaves_the_list(office, actor, selamawit):
    record_events(office, actor, selamawit, {Event.SFI_STARTED: TODAY})
    assert "SFI-1M" not in {row.rule_id for row in todays_list(office, actor).rows}


def test_a_childs_deadline_names_the_child(office, actor, selamawit):
    child = NewPerson(
        given="Yonas",
        birth_date=date(2019, 3, 2),
        role=HouseholdRole.CHILD,
        events={Event.SCHOOL_RECEIVED: date(2026, 9, 21)},
    )
    register_person(office, actor, child)
    [row] = [row for row in todays_list(office, actor).rows if row.rule_id == "SCH-2M"]
    assert row.person.text == "Yonas"
    assert row.due == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "group"),
    [(-1, TodayGroup.LATE), (0, TodayGroup.WEEK), (6, TodayGroup.WEEK), (7, TodayGroup.MONTH),
     (30, TodayGroup.MONTH)],
)  # fmt: skip
def test_a_task_stands_where_its_day_belongs(office, actor, selamawit, days, group):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY + timedelta(days=days)))
    assert "Ring" in words(rows(office, actor, group))


def test_a_task_further_ahead_is_not_shown(office, actor, selamawit):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY + timedelta(days=31)))
    assert "Ring" not in words(todays_list(office, actor).rows)


def test_what_waits_for_others_has_its_own_group(office, actor, selamawit):
    add_task(office, actor, selamawit, NewTask("Svar om praktik", waiting_for="Lida äldreboende"))
    [row] = rows(office, actor, TodayGroup.WAITING)
    assert row.responsible == "Lida äldreboende"


def test_a_closed_case_has_nothing_to_do(office, actor, selamawit):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY))
    close_case(office, actor, selamawit, on=TODAY, reason=EndReason.MOVED)
    assert todays_list(office, actor).rows == ()


def test_counts_tell_the_whole_of_a_group(office, actor, selamawit):
    found = todays_list(office, actor)
    for group in TodayGroup:
        assert found.counts[group] == len([row for row in found.rows if row.group is group])


def test_a_protected_person_is_masked_in_the_list(office, actor):
    register_person(office, actor, replace(SELAMAWIT, protection=Protection.MARKED))
    assert {row.person.text for row in todays_list(office, actor).rows} == {"Skyddad person"}


def test_a_deadline_says_what_it_is_counted_from(office, actor, selamawit):
    sfi = deadline(office, actor, "SFI-1M")
    assert (sfi.anchor, sfi.anchor_date) == (Event.SFI_REGISTERED, date(2026, 10, 20))
    assert sfi.is_plain(date(2026, 11, 20))
    assert not sfi.is_plain(date(2026, 11, 21))


def test_what_has_to_do_with_health_is_left_to_the_case(office, actor, selamawit):
    health = deadline(office, actor, "UNIT-HEALTH")
    assert (health.title, health.anchor, health.anchor_date) == (NEUTRAL, None, None)


def test_nothing_in_the_list_gives_a_protected_person_away(office, actor):
    protected = replace(SELAMAWIT, protection=Protection.MARKED)
    case_id = register_person(office, actor, protected).row_id
    add_task(office, actor, case_id, NewTask("Ring Selamawit", due=TODAY))
    found = todays_list(office, actor).rows
    assert "Selamawit" not in repr(found)
    assert {row.matter.anchor for row in found if row.rule_id} == {None}


def test_to_list_is_not_to_open(office, actor, selamawit):
    with reading(office.engine) as session:
        before = session.scalar(select(func.count()).select_from(AuditEntry))
        todays_list(office, actor)
        assert session.scalar(select(func.count()).select_from(AuditEntry)) == before


def give_plan(office, actor, case_id, follow_up=None):
    with writing(office.engine, actor) as session:
        session.add(
            Plan(case_id=case_id, number=1, state=PlanState.DECIDED, decided=date(2026, 9, 1),
                 follow_up=follow_up, content="{}", checksum="0")
        )  # fmt: skip
        refresh_deadlines(session, office, [case_id], TODAY)


def shown(office, actor, narrowed):
    found = todays_list(office, actor, narrowed=narrowed)
    assert len(found.rows) == found.filters[narrowed] == sum(found.counts.values())
    return {(row.rule_id, row.group) for row in found.rows}


def test_a_plan_without_follow_up_is_found_far_ahead(office, actor, selamawit):
    give_plan(office, actor, selamawit)
    assert shown(office, actor, TodayFilter.NO_FOLLOW_UP) == {("UNIT-FOLLOWUP", TodayGroup.LATER)}
    assert TodayGroup.LATER not in {row.group for row in todays_list(office, actor).rows}


def test_a_plan_with_a_day_for_follow_up_lacks_nothing(office, actor, selamawit):
    give_plan(office, actor, selamawit, follow_up=TODAY + timedelta(days=20))
    assert shown(office, actor, TodayFilter.NO_FOLLOW_UP) == set()


def test_a_permit_that_ends_within_half_a_year_is_found(office, actor):
    ends = replace(SELAMAWIT.permit, valid_to=TODAY + timedelta(days=120))
    register_person(office, actor, replace(SELAMAWIT, permit=ends))
    assert {rule for rule, _group in shown(office, actor, TodayFilter.PERMIT_ENDS)} == {
        "UNIT-PERMIT-END",
        "UNIT-PERMIT-RENEW",
    }


def test_weeks_without_a_measure_are_found(office, actor, selamawit):
    assert shown(office, actor, TodayFilter.IDLE) == {("UNIT-IDLE", TodayGroup.MONTH)}
    add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY))
    assert shown(office, actor, TodayFilter.IDLE) == set()


def test_a_draft_is_a_row_with_its_case(office, actor, selamawit):
    keep_draft(office, actor, "measure", {"title": "Sfi"}, about=selamawit)
    keep_draft(office, actor, "person", {"given": "Yonas"})
    found = todays_list(office, actor, narrowed=TodayFilter.DRAFTS).rows
    assert {(row.matter.form, row.case_id) for row in found} == {
        ("measure", selamawit),
        ("person", None),
    }
    assert "Yonas" not in repr(found)


def test_a_long_group_comes_page_by_page(office, actor, selamawit, monkeypatch):
    whole = rows(office, actor, TodayGroup.LATE)
    monkeypatch.setattr(today, "FIRST", 2)
    monkeypatch.setattr(today, "PAGE", 2)
    first = rows(office, actor, TodayGroup.LATE)
    rest = [
        row
        for skip in range(2, len(whole), 2)
        for row in todays_page(office, actor, TodayGroup.LATE, skip)
    ]
    assert len(first) == 2
    assert [row.key for row in (*first, *rest)] == [row.key for row in whole]
    assert todays_list(office, actor).counts[TodayGroup.LATE] == len(whole)


def test_a_rule_that_has_gone_out_of_use_is_not_shown(office, actor, selamawit):
    with writing(office.engine, actor) as session:
        row = session.scalars(select(DayRow).where(DayRow.rule == "SFI-1M")).one()
        row.rule = "OLD-1M"
    assert "OLD-1M" not in {row.rule_id for row in todays_list(office, actor).rows}


def test_the_same_thing_is_known_again_in_another_list(office, actor, selamawit):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY))
    first, second = (todays_list(office, actor).rows for _time in range(2))
    assert [row.key for row in first] == [row.key for row in second]
    assert len({row.key for row in first}) == len(first)


def test_a_unit_without_cases_says_so(office, actor):
    assert not todays_list(office, actor).has_cases


def test_a_draft_waits_for_its_officer_alone(office, actor, selamawit):
    keep_draft(office, actor, "measure", {"title": "Sfi", "hours": 15}, about=selamawit, seen=3)
    [draft] = drafts_of(office, actor)
    assert (draft.about, draft.seen, draft.fields) == (selamawit, 3, {"title": "Sfi", "hours": 15})
    assert todays_list(office, actor).filters[TodayFilter.DRAFTS] == 1


def test_a_later_draft_takes_the_place_of_an_earlier(office, actor, selamawit):
    for words in ("ett", "två"):
        keep_draft(office, actor, "plan", {"own_words": words}, about=selamawit)
    assert [draft.fields["own_words"] for draft in drafts_of(office, actor)] == ["två"]


def test_a_discarded_draft_is_gone(office, actor, selamawit):
    keep_draft(office, actor, "plan", {}, about=selamawit)
    discard_draft(office, actor, "plan", about=selamawit)
    discard_draft(office, actor, "plan", about=selamawit)
    assert drafts_of(office, actor) == ()


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 29)])
def test_the_week_ends_on_sunday(day):
    assert end_of_week(day) == date(2026, 11, 29)


def test_a_household_is_registered_whole(office, actor):
    family = [
        replace(SELAMAWIT, events={}),
        NewPerson(given="Teklit", birth_date=date(1990, 1, 2)),
        NewPerson(given="Yonas", birth_date=date(2019, 3, 2), role=HouseholdRole.CHILD),
    ]
    changed = register_household(office, actor, family)
    assert len(changed.case_ids) == 3


def test_a_household_with_a_fault_is_not_registered_at_all(office, actor):
    with pytest.raises(InvalidInputError) as refused:
        register_household(office, actor, [NewPerson(given="Ett"), NewPerson(given="")])
    assert refused.value.field == "1.given"
    assert todays_list(office, actor, mine=False).filters[TodayFilter.ALL] == 0


def test_a_task_ticked_off_leaves_the_list_and_can_be_taken_back(office, actor, selamawit):
    task = add_task(office, actor, selamawit, NewTask("Ring", due=TODAY)).row_id
    done = finish_task(office, actor, task, on=TODAY)
    assert "Ring" not in words(todays_list(office, actor).rows)
    undo(office, actor, done.entry)
    assert "Ring" in words(todays_list(office, actor).rows)


def test_a_task_is_not_ticked_off_twice(office, actor, selamawit):
    task = add_task(office, actor, selamawit, NewTask("Ring", due=TODAY)).row_id
    finish_task(office, actor, task, on=TODAY)
    with pytest.raises(ConflictError, match="redan"):
        finish_task(office, actor, task, on=TODAY + timedelta(days=1))
