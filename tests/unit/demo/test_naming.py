"""Names follow the custom of where the people come from."""

import pytest

from introapp.demo.briefs import MemberBrief
from introapp.demo.chance import Chance
from introapp.demo.naming import names_of
from introapp.demo.pools import cultures
from models.domain.status import HouseholdRole, Sex

FATHER = MemberBrief(Sex.MALE, 40, HouseholdRole.ADULT)
MOTHER = MemberBrief(Sex.FEMALE, 38, HouseholdRole.ADULT)
GIRL = MemberBrief(Sex.FEMALE, 9, HouseholdRole.CHILD)
BOY = MemberBrief(Sex.MALE, 7, HouseholdRole.CHILD)


def named(culture, *members, seed=1):
    return names_of(cultures()[culture], members or (FATHER, MOTHER, GIRL, BOY), Chance(seed))


@pytest.mark.parametrize("culture", ["eritrean", "ethiopian", "tamil", "uyghur"])
def test_a_child_is_called_by_the_fathers_name_after_its_own(culture):
    father, mother, girl, boy = named(culture)
    assert girl.family == boy.family == father.given
    assert mother.family != father.family or mother.family != father.given


def test_a_somali_child_is_called_by_father_and_grandfather():
    father, _, girl, boy = named("somali")
    assert girl.family == boy.family
    assert girl.family.split()[0] == father.given
    assert len(girl.family.split()) == 2


def test_a_spanish_speaking_child_takes_one_family_name_of_each_parent():
    father, mother, girl, _ = named("latin")
    assert girl.family == f"{_first(father)} {_first(mother)}"


def _first(name):
    """Return the first family name; it may be of several words."""
    families = sorted((p.male[0] for p in cultures()["latin"].family), key=len, reverse=True)
    return next(family for family in families if name.family.startswith(family))


@pytest.mark.parametrize("culture", ["burmese", "rohingya", "mongolian"])
def test_some_have_no_family_name_at_all(culture):
    assert {name.family for name in named(culture)} == {""}


def test_a_woman_bears_the_womans_form_of_a_slavic_name():
    names = [named("russian", FATHER, GIRL, seed=seed) for seed in range(20)]
    shared = [(man, girl) for man, girl in names if girl.family == f"{man.family}a"]
    assert shared
    assert all(girl.native.endswith("\u0430") for _, girl in shared)


@pytest.mark.parametrize("culture", ["chinese", "vietnamese"])
def test_the_family_name_comes_first_where_it_is_said_first(culture):
    assert all(name.family_first for name in named(culture))


def test_the_whole_name_is_there_in_its_own_script_or_not_at_all():
    for key, culture in cultures().items():
        parts = (*culture.male, *culture.female, *culture.family)
        written = {bool(part.native_male) for part in parts}
        names = [name for seed in range(5) for name in named(key, seed=seed)]
        if written == {True}:
            assert all(name.native for name in names), key
        if written == {False}:
            assert not any(name.native for name in names), key
        assert not any(name.native.strip() != name.native for name in names), key


def test_a_name_that_is_only_partly_known_in_its_script_is_not_shown_in_it():
    names = [name for seed in range(30) for name in named("suryoyo", seed=seed)]
    assert {bool(name.native) for name in names} == {False}
