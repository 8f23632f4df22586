from dataclasses import replace
from datetime import date

import pytest

from introapp.services.audit import head, verify
from introapp.services.case_view import open_case
from introapp.services.events import record_events
from introapp.services.measures import add_measure
from introapp.services.merging import merge_persons, preview_merge
from introapp.services.registration import register_person
from introapp.services.search import search_cases
from models.domain.chain import EndReason
from models.domain.entries import NewMeasure, NewPerson
from models.domain.errors import InvalidInputError, RefusedError, UserError
from models.domain.events import Event
from tests.integration.services.conftest import SELAMAWIT, TODAY


@pytest.fixture
def twin(office, actor):
    """The same woman, registered once more under another spelling, with other facts."""
    entry = NewPerson(
        given="Selam",
        family="Tesfai",
        birth_date=date(1993, 1, 1),
        language="am",
        identifier="701063-2391",
        phone="070-174 06 05",
        events={Event.ARRIVED: date(2025, 5, 30)},
    )
    case_id = register_person(office, actor, entry).row_id
    add_measure(office, actor, case_id, NewMeasure("work_placement", TODAY))
    return case_id


def test_the_preview_shows_both_values_and_changes_nothing(office, actor, selamawit, twin):
    preview = preview_merge(office, actor, selamawit, twin)
    fields = {one.field: one for one in preview.fields}
    assert fields["persons.birth_date"].differs
    assert (fields["persons.birth_date"].keeps, fields["persons.birth_date"].other) == (
        "1993-05-14",
        "1993-01-01",
    )
    assert not fields["person_events.arrived"].differs
    assert preview.moves["measures"] == 1
    assert open_case(office, actor, twin).measures != ()


def test_everything_of_both_stands_under_one(office, actor, selamawit, twin):
    add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY))
    merge_persons(office, actor, selamawit, twin)
    view = open_case(office, actor, selamawit)
    assert {row.kind for row in view.measures} == {"sfi", "work_placement"}
    assert {row.language for row in view.languages} == {"ti", "am"}
    assert len(view.identifiers) == 1
    assert dict(view.events)[Event.ARRIVED.value] == date(2025, 5, 30)
    assert view.person.birth_date == date(1993, 5, 14)


def test_the_right_value_is_chosen_field_by_field(office, actor, selamawit, twin):
    chosen = frozenset({"persons.birth_date"})
    merge_persons(office, actor, selamawit, twin, take_other=chosen)
    assert open_case(office, actor, selamawit).person.birth_date == date(1993, 1, 1)


def test_the_person_is_still_found_under_the_other_name(office, actor, selamawit, twin):
    merge_persons(office, actor, selamawit, twin)
    hits = [row.case_id for row in search_cases(office, actor, "Selam Tesfai").rows]
    assert hits[0] == selamawit or selamawit in hits


def test_the_other_case_is_closed_and_can_be_read(office, actor, selamawit, twin):
    merge_persons(office, actor, selamawit, twin)
    assert open_case(office, actor, twin).end_reason is EndReason.MERGED
    with pytest.raises(RefusedError):
        add_measure(office, actor, twin, NewMeasure("sfi", TODAY))


def test_a_number_that_both_have_stands_once(office, actor, twin):
    same = replace(SELAMAWIT, identifier="701063-2391")
    keeps = register_person(office, actor, same).row_id
    merge_persons(office, actor, keeps, twin)
    assert len(open_case(office, actor, keeps).identifiers) == 1


def test_a_person_is_not_put_together_with_themself(office, actor, selamawit):
    with pytest.raises(UserError, match="samma person"):
        merge_persons(office, actor, selamawit, selamawit)


def test_an_unknown_choice_changes_nothing(office, actor, selamawit, twin):
    with pytest.raises(InvalidInputError):
        merge_persons(office, actor, selamawit, twin, take_other=frozenset({"persons.nothing"}))
    assert open_case(office, actor, twin).closed is None


def test_putting_together_is_in_the_chain_which_holds(office, actor, selamawit, twin):
    record_events(office, actor, twin, {Event.SFI_STARTED: TODAY})
    merge_persons(office, actor, selamawit, twin)
    with office.engine.connect() as connection:
        assert verify(connection, head(connection)) == []
