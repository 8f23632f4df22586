from dataclasses import replace
from datetime import date

import pytest

from introapp.services.case_view import open_case
from introapp.services.doubles import find_doubles, remember_distinct
from introapp.services.events import record_events
from introapp.services.history import case_history
from introapp.services.measures import add_measure, record_progress
from introapp.services.registration import register_person
from introapp.services.status import (
    add_identifier,
    add_permit,
    mark_permit_wrong,
    set_placement,
    set_protection,
)
from introapp.services.undo import undo
from models.domain.chain import MeasureStatus
from models.domain.entries import (
    MeasureProgress,
    NewIdentifier,
    NewMeasure,
    NewPermit,
    NewPlacement,
)
from models.domain.errors import ConflictError, InvalidInputError, UserError
from models.domain.events import Event
from models.domain.status import (
    IdentifierKind,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Protection,
)
from tests.integration.services.conftest import SELAMAWIT, TODAY


@pytest.fixture
def measure(office, actor, selamawit):
    return add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY)).row_id


def latest(office, actor, case_id, action="change"):
    return next(row for row in case_history(office, actor, case_id) if row.action == action)


def test_history_says_who_changed_what_from_what_to_what(office, actor, selamawit, measure):
    record_progress(office, actor, measure, MeasureProgress(MeasureStatus.RUNNING), seen=1)
    row = latest(office, actor, selamawit)
    assert (row.officer, row.table) == ("Åsa Lindqvist", "measures")
    assert [(c.field, c.before, c.after) for c in row.changes] == [("status", "planned", "running")]


def test_openings_stand_in_the_history(office, actor, selamawit):
    open_case(office, actor, selamawit)
    assert latest(office, actor, selamawit, action="open").changes == ()


def test_history_is_read_page_by_page(office, actor, selamawit):
    first = case_history(office, actor, selamawit)
    older = case_history(office, actor, selamawit, before=first[0].entry)
    assert older == first[1:]


def test_what_was_changed_can_be_taken_back(office, actor, selamawit, measure):
    record_progress(office, actor, measure, MeasureProgress(MeasureStatus.STOPPED), seen=1)
    undo(office, actor, latest(office, actor, selamawit).entry)
    assert open_case(office, actor, selamawit).measures[0].status is MeasureStatus.PLANNED
    assert latest(office, actor, selamawit, action="undo").table == "measures"


def test_taking_back_an_event_moves_its_deadline_back(office, actor, selamawit):
    record_events(office, actor, selamawit, {Event.SFI_STARTED: date(2026, 11, 18)})
    undo(office, actor, latest(office, actor, selamawit).entry)
    names = [name for name, _day in open_case(office, actor, selamawit).events]
    assert Event.SFI_STARTED.value not in names


def test_what_has_moved_on_is_not_taken_back(office, actor, selamawit, measure):
    record_progress(office, actor, measure, MeasureProgress(MeasureStatus.RUNNING), seen=1)
    first = latest(office, actor, selamawit).entry
    record_progress(office, actor, measure, MeasureProgress(MeasureStatus.DONE), seen=2)
    with pytest.raises(ConflictError):
        undo(office, actor, first)
    assert open_case(office, actor, selamawit).measures[0].status is MeasureStatus.DONE


def test_a_registration_is_not_taken_back(office, actor, selamawit):
    created = latest(office, actor, selamawit, action="create")
    with pytest.raises(UserError, match="kan inte ångras"):
        undo(office, actor, created.entry)


def test_somebody_who_may_be_the_same_is_told_of(office, actor, selamawit):
    twin = replace(SELAMAWIT, given="Selamawiet", family="Tesfaye Gebremariam")
    assert [hint.case_id for hint in find_doubles(office, actor, twin)] == [selamawit]


def test_another_birth_date_speaks_against_it(office, actor, selamawit):
    other = replace(SELAMAWIT, birth_date=date(1971, 1, 1))
    assert find_doubles(office, actor, other) == ()


def test_people_told_apart_are_not_asked_about_again(office, actor, selamawit):
    first = open_case(office, actor, selamawit).person_id
    second_case = register_person(office, actor, SELAMAWIT).row_id
    second = open_case(office, actor, second_case).person_id
    assert find_doubles(office, actor, SELAMAWIT, person_id=second) != ()
    remember_distinct(office, actor, second, first)
    assert find_doubles(office, actor, SELAMAWIT, person_id=second) == ()


def test_a_personnummer_takes_over_from_the_coordination_number(office, actor):
    entry = replace(SELAMAWIT, identifier="701063-2391")
    case_id = register_person(office, actor, entry).row_id
    add_identifier(office, actor, case_id, NewIdentifier("19811228-9874", since=TODAY))
    rows = {row.kind: row for row in open_case(office, actor, case_id).identifiers}
    assert rows[IdentifierKind.COORDINATION].ends == TODAY
    assert rows[IdentifierKind.PERSONAL].ends is None


def test_a_new_permit_moves_the_clock_of_its_end(office, actor, selamawit):
    renewed = NewPermit(
        PermitGround.REFUGEE, PermitKind.TEMPORARY, decided=TODAY, valid_to=date(2031, 1, 19)
    )
    permit = add_permit(office, actor, selamawit, renewed).row_id
    assert date(2031, 1, 19) in [one.due for one in open_case(office, actor, selamawit).findings]
    mark_permit_wrong(office, actor, selamawit, permit)
    assert len(open_case(office, actor, selamawit).permits) == 1


def test_reception_is_corrected_over_the_version_that_was_seen(office, actor, selamawit):
    moved = NewPlacement(PlacementCategory.ASSIGNED, date(2026, 3, 1), None, date(2026, 4, 9))
    set_placement(office, actor, selamawit, moved, seen=1)
    assert open_case(office, actor, selamawit).placements[0].received == date(2026, 4, 9)
    with pytest.raises(ConflictError):
        set_placement(office, actor, selamawit, moved, seen=1)


def test_nobody_is_received_before_the_decision(office, actor, selamawit):
    backwards = NewPlacement(PlacementCategory.ASSIGNED, TODAY, None, date(2026, 4, 9))
    with pytest.raises(InvalidInputError):
        set_placement(office, actor, selamawit, backwards)


def test_protection_masks_from_its_first_day(office, actor, selamawit):
    set_protection(office, actor, selamawit, Protection.MARKED, since=TODAY)
    assert open_case(office, actor, selamawit).person.masked
    set_protection(office, actor, selamawit, Protection.NONE, since=TODAY)
    assert open_case(office, actor, selamawit, at=date(2026, 11, 24)).person.masked is False
