from dataclasses import replace
from datetime import date

import pytest

from introapp.services.case_list import list_cases
from introapp.services.case_view import open_case
from introapp.services.registration import register_person
from models.domain.chain import Phase
from models.domain.entries import NewPerson
from models.domain.errors import InvalidInputError
from models.domain.events import Event
from models.domain.status import HouseholdRole, IdentifierKind, Protection
from tests.integration.services.conftest import SELAMAWIT, TODAY


def test_a_name_is_enough(office, actor):
    case_id = register_person(office, actor, NewPerson(given="Mulu")).row_id
    view = open_case(office, actor, case_id)
    assert view.person.text == "Mulu"
    assert view.phase is Phase.ASYLUM
    assert view.opened == TODAY


def test_without_a_name_nothing_is_registered(office, actor):
    with pytest.raises(InvalidInputError) as refused:
        register_person(office, actor, NewPerson(given=" \t", language="ti"))
    assert refused.value.field == "given"
    assert list_cases(office, actor).rows == ()


def test_a_wrong_number_leaves_nothing_half_registered(office, actor):
    with pytest.raises(InvalidInputError) as refused:
        register_person(office, actor, NewPerson(given="Mulu", identifier="19930514-0000"))
    assert "0514" not in str(refused.value)
    assert list_cases(office, actor).rows == ()


def test_case_numbers_follow_each_other_within_the_year(office, actor):
    for name in ("Ett", "Två", "Tre"):
        register_person(office, actor, NewPerson(given=name))
    numbers = sorted(row.case_number for row in list_cases(office, actor).rows)
    assert numbers == ["2026-0001", "2026-0002", "2026-0003"]


def test_what_was_known_on_the_first_day_is_in_the_case(office, actor, selamawit):
    view = open_case(office, actor, selamawit)
    assert view.phase is Phase.SETTLEMENT
    assert view.person.native == "ሰላማዊት"
    assert [row.language for row in view.languages] == ["ti"]
    assert view.permits[0].valid_to == date(2029, 1, 19)
    assert view.placements[0].received == date(2026, 4, 8)
    assert (Event.SFI_REGISTERED.value, date(2026, 10, 20)) in view.events


def test_the_deadlines_come_with_their_law(office, actor, selamawit):
    findings = {one.rule_id: one for one in open_case(office, actor, selamawit).findings}
    sfi = findings["SFI-1M"]
    assert sfi.due == date(2026, 11, 20)
    assert "20 kap. 29 §" in sfi.source.reference


def test_a_child_joins_the_household_and_has_a_case_of_its_own(office, actor, selamawit):
    mother = open_case(office, actor, selamawit)
    child = NewPerson(
        given="Yonas",
        family="Selamawit",
        birth_date=date(2019, 3, 2),
        role=HouseholdRole.CHILD,
        household_of=mother.person_id,
        events={Event.SCHOOL_RECEIVED: date(2026, 9, 21)},
    )
    changed = register_person(office, actor, child)
    assert changed.case_ids == {selamawit, changed.row_id}
    [member] = open_case(office, actor, selamawit).household
    assert member.person.text.startswith("Yonas")
    assert member.case_id == changed.row_id
    mothers = open_case(office, actor, selamawit).findings
    assert any(one.rule_id == "SCH-2M" and one.due == date(2026, 11, 21) for one in mothers)


def test_a_coordination_number_gives_birth_date_and_sex(office, actor):
    entry = replace(SELAMAWIT, birth_date=None, identifier="701063-2391")
    view = open_case(office, actor, register_person(office, actor, entry).row_id)
    assert view.person.birth_date == date(1970, 10, 3)
    assert view.identifiers[0].kind is IdentifierKind.COORDINATION
    assert view.identifiers[0].masked.endswith("••••")


def test_a_protected_person_is_shown_without_name_birth_or_number(office, actor):
    entry = replace(SELAMAWIT, protection=Protection.MARKED, identifier="701063-2391")
    view = open_case(office, actor, register_person(office, actor, entry).row_id)
    assert view.person.text == "Skyddad person"
    assert view.person.birth_date is None
    assert not view.person.native
    assert view.identifiers == ()
