from dataclasses import replace
from datetime import date, timedelta

import pytest

from introapp.services.drafts import discard_draft, drafts_of, keep_draft
from introapp.services.events import record_events
from introapp.services.measures import add_task
from introapp.services.phases import close_case
from introapp.services.registration import register_household, register_person
from introapp.services.today import todays_list
from models.domain.chain import EndReason
from models.domain.entries import NewPerson, NewTask
from models.domain.errors import InvalidInputError
from models.domain.events import Event
from models.domain.status import HouseholdRole, Protection
from models.domain.today import TodayFilter, TodayGroup, end_of_week
from tests.integration.services.conftest import SELAMAWIT, TODAY


def rows(office, actor, group, **chosen):
    return [row for row in todays_list(office, actor, **chosen).rows if row.group is group]


def test_what_is_late_comes_first_with_its_law(office, actor, selamawit):
    late = rows(office, actor, TodayGroup.LATE)
    sfi = next(row for row in late if row.rule == "SFI-1M")
    assert sfi.due == date(2026, 11, 20)
    assert "20 kap. 29 §" in sfi.law
    assert sfi.responsible


def test_what_is_met_leaves_the_list(office, actor, selamawit):
    record_events(office, actor, selamawit, {Event.SFI_STARTED: TODAY})
    assert "SFI-1M" not in {row.rule for row in todays_list(office, actor).rows}


def test_a_childs_deadline_names_the_child(office, actor, selamawit):
    child = NewPerson(
        given="Yonas",
        birth_date=date(2019, 3, 2),
        role=HouseholdRole.CHILD,
        events={Event.SCHOOL_RECEIVED: date(2026, 9, 21)},
    )
    register_person(office, actor, child)
    [row] = [row for row in todays_list(office, actor).rows if row.rule == "SCH-2M"]
    assert row.person.text == "Yonas"
    assert row.due == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "group"),
    [(-1, TodayGroup.LATE), (0, TodayGroup.WEEK), (6, TodayGroup.WEEK), (7, TodayGroup.MONTH),
     (30, TodayGroup.MONTH)],
)  # fmt: skip
def test_a_task_stands_where_its_day_belongs(office, actor, selamawit, days, group):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY + timedelta(days=days)))
    assert "Ring" in {row.what for row in rows(office, actor, group)}


def test_a_task_further_ahead_is_not_shown(office, actor, selamawit):
    add_task(office, actor, selamawit, NewTask("Ring", due=TODAY + timedelta(days=31)))
    assert "Ring" not in {row.what for row in todays_list(office, actor).rows}


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
