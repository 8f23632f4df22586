"""In every fictive unit there is somebody of every kind, and everything that is awkward."""

from datetime import date

import pytest

from introapp.demo.pools import cultures
from models.domain.chain import Phase
from models.domain.facts import SchoolStage
from models.domain.languages import LANGUAGES
from models.domain.names import NAME_LIMIT
from models.domain.status import (
    AsylumHousing,
    GuardianKind,
    HouseholdRole,
    IdentifierKind,
    PermitGround,
    PlacementCategory,
    Protection,
)


@pytest.fixture(params=[60, 500])
def people(request, tell):
    return tell(request.param)


def test_there_is_somebody_in_every_phase(people):
    assert {newcomer.case.phases[-1][0] for newcomer in people} == set(Phase)


def test_there_is_a_permit_on_every_ground(people):
    grounds = {permit.ground for newcomer in people for permit in newcomer.permits}
    assert grounds == set(PermitGround)


def test_there_is_somebody_with_every_protection(people):
    assert {newcomer.protection for newcomer in people} == set(Protection)


def test_every_language_is_spoken_by_somebody(people):
    spoken = {speech.language for newcomer in people for speech in newcomer.languages}
    assert spoken == {language.code for language in LANGUAGES}


def test_somebody_came_in_every_way(people):
    ways = {n.case.placement.category for n in people if n.case.placement is not None}
    assert ways == set(PlacementCategory)


def test_both_kinds_of_housing_for_asylum_seekers_are_there(people):
    assert {stay.housing for n in people for stay in n.stays} == set(AsylumHousing)


def test_children_of_every_school_stage_are_there(people):
    stages = {newcomer.school_stage for newcomer in people}
    assert stages >= set(SchoolStage) - {SchoolStage.PRESCHOOL_CLASS}


def test_the_preschool_class_is_there_as_long_as_it_was(tell):
    people = tell(200, at=date(2026, 3, 1))
    assert SchoolStage.PRESCHOOL_CLASS in {newcomer.school_stage for newcomer in people}


def test_a_child_alone_has_a_guardian_and_after_the_permit_a_custodian(people):
    alone = [newcomer for newcomer in people if newcomer.unaccompanied]
    kinds = {custody.kind for newcomer in alone for custody in newcomer.custody}
    assert len(alone) >= 2
    assert kinds == {GuardianKind.GUARDIAN, GuardianKind.APPOINTED_CUSTODIAN}


def test_some_have_moved_here_and_were_registered_elsewhere_first(people):
    moved = [newcomer for newcomer in people if len(newcomer.homes) > 1]
    assert moved
    assert all(newcomer.homes[0].municipality != "0127" for newcomer in moved)


def test_some_get_a_measure_from_another_municipality(people):
    by_others = [
        measure
        for newcomer in people
        for measure in newcomer.case.measures
        if measure.delivering.isdigit() and len(measure.delivering) == 4
        if measure.delivering != "0127"
    ]
    assert by_others


def test_every_adult_has_a_consent_that_holds(people, many):
    for newcomer in (*people, *many):
        is_child = newcomer.memberships[0].role is HouseholdRole.CHILD
        held = [c for c in newcomer.case.consents if c.withdrawn is None]
        assert held or is_child


def test_names_have_one_two_and_three_words_after_the_given_one(people):
    words = {len(newcomer.name.family.split()) for newcomer in people}
    assert words >= {0, 1, 2}
    assert any(newcomer.name.family.startswith("de la ") for newcomer in people)


def test_names_are_there_in_every_script_that_newcomers_write(people):
    letters = "".join(newcomer.name.native for newcomer in people)
    for example in ("\u0627", "\u1208", "\u0430", "\u1000"):  # Arabic, Ge'ez, Cyrillic, Burmese
        first, last = ord(example) & ~0xFF, ord(example) | 0xFF
        assert any(first <= ord(letter) <= last for letter in letters), example


def test_somebody_has_a_name_as_long_as_it_may_be(people):
    assert any(len(n.name.given) == len(n.name.family) == NAME_LIMIT for n in people)


def test_nothing_but_a_name_is_known_of_somebody(people):
    bare = [n for n in people if not (n.birth_year or n.permits or n.languages or n.events)]
    assert bare
    assert all(newcomer.name.given for newcomer in bare)


def test_only_the_year_of_somebodys_birth_is_known(people):
    assert any(n.birth_year is not None and n.birth_date is None for n in people)


def test_some_names_and_texts_would_be_markup_or_a_query(people):
    texts = [task.text for newcomer in people for task in newcomer.case.tasks]
    texts += [n.case.plan.own_words for n in people if n.case.plan is not None]
    assert any("<b>" in text and "&" in text and "--" in text for text in texts)
    assert any("'" in newcomer.name.given for newcomer in people)


def test_a_large_unit_has_its_parted_and_renamed_and_its_families_that_came_later(tell):
    people = tell(500)
    assert any(len(newcomer.memberships) > 1 for newcomer in people)
    assert any(len(newcomer.names) > 1 for newcomer in people)
    assert any(
        permit.ground is PermitGround.FAMILY and newcomer.number - 1 in guardians
        for guardians in [{n.number for n in people if _is_refugee(n)}]
        for newcomer in people
        for permit in newcomer.permits
    )


def _is_refugee(newcomer):
    return any(permit.ground is PermitGround.REFUGEE for permit in newcomer.permits)


def test_a_few_in_a_hundred_are_protected(tell):
    people = tell(2000)
    protected = sum(newcomer.protection is not Protection.NONE for newcomer in people)
    assert 20 <= protected <= 120


def test_a_full_unit_has_some_twenty_five_measures_and_tasks_a_case(tell):
    people = tell(2000)
    total = sum(len(n.case.measures) + len(n.case.tasks) for n in people)
    assert 22 <= total / len(people) <= 29


def test_those_the_register_hides_have_no_address_and_no_phone(people):
    hidden = {Protection.PROTECTED_REGISTRATION, Protection.FICTITIOUS}
    assert not any(n.homes or n.reach for n in people if n.protection in hidden)


def test_numbers_of_every_kind_that_can_be_made_up_are_there(people):
    kinds = {identity.kind for newcomer in people for identity in newcomer.identities}
    assert kinds == {
        IdentifierKind.PERSONAL,
        IdentifierKind.COORDINATION,
        IdentifierKind.DOSSIER,
    }


def test_no_newcomer_bears_a_name_of_the_officers(people):
    swedish = {part.male[0] for part in cultures()["swedish"].family} - {"Haddad", "Kovačević"}
    assert not any(newcomer.name.family in swedish for newcomer in people)
