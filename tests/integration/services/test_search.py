from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from introapp.services import name_search
from introapp.services.case_list import Order, case_page, list_case_ids, list_cases
from introapp.services.opening import enter, set_up
from introapp.services.registration import register_person
from introapp.services.search import search_cases
from models.domain.entries import NewPerson
from models.domain.events import Event
from models.domain.name_keys import HitReason
from models.domain.status import Profile, Protection
from tests.integration.services.conftest import SELAMAWIT, setup

DOSSIER = "12-345678"


@pytest.fixture
def unit(office, actor):
    for given, family, native in (
        ("Mohammed", "Al-Hassan", "محمد الحسن"),
        ("Cabdi", "Xasan Cali", ""),
        ("Åsa", "Öberg", ""),
        ("Oleksandra", "Kovalenko-Shevchenko", "Олександра"),
    ):
        register_person(office, actor, NewPerson(given=given, family=family, native=native))
    return office


def found(office, actor, text):
    return [row.person.text for row in search_cases(office, actor, text).rows]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mohammed", "Mohammed Al-Hassan"),
        ("hassan moh", "Mohammed Al-Hassan"),
        ("Muhamed", "Mohammed Al-Hassan"),
        ("محمد", "Mohammed Al-Hassan"),
        ("abdi hassan", "Cabdi Xasan Cali"),
        ("oberg", "Åsa Öberg"),
        ("ÖBERG", "Åsa Öberg"),
        ("Александра Коваленко", "Oleksandra Kovalenko-Shevchenko"),
    ],
)
def test_spelling_accents_order_and_script_do_not_matter(unit, actor, typed, name):
    assert name in found(unit, actor, typed)


def test_the_list_says_why_it_hit(unit, actor):
    [row] = search_cases(unit, actor, "Öberg").rows
    assert row.hit is HitReason.EXACT


@pytest.mark.parametrize(
    "typed", ["mohammed h", "h moh", "abdi h c", "hasan cali", "moh k", "xasan h"]
)
def test_a_word_too_common_to_follow_up_still_narrows_the_search(unit, actor, monkeypatch, typed):
    for given in ("Hussein", "Hamid", "Hana", "Kaltuma", "Kofi", "Cumar"):
        register_person(unit, actor, NewPerson(given=given, family="Oumarou"))
    without_limits = found(unit, actor, typed)
    monkeypatch.setattr(name_search, "_FEW", 2)
    monkeypatch.setattr(name_search, "_AT_ONCE", 2)
    assert found(unit, actor, typed) == without_limits


@pytest.mark.parametrize("typed", ["%", "_", "' OR 1=1 --", "zzzzqx", "", "   "])
def test_signs_with_a_meaning_elsewhere_find_nobody(unit, actor, typed):
    assert found(unit, actor, typed) == []


def test_a_case_number_finds_its_case(unit, actor):
    assert found(unit, actor, "2026-0003") == ["Åsa Öberg"]


@pytest.mark.parametrize("typed", ["701063-2391", "7010632391", "19701063-2391", "197010632391"])
def test_a_whole_number_finds_its_person_however_it_is_written(office, actor, typed):
    register_person(office, actor, replace(SELAMAWIT, identifier="701063-2391"))
    assert len(found(office, actor, typed)) == 1


def test_the_beginning_of_a_number_finds_nobody(office, actor):
    register_person(office, actor, replace(SELAMAWIT, identifier="701063-2391"))
    assert found(office, actor, "701063") == []


def test_social_services_may_not_search_by_the_migration_agencys_number(office, actor):
    register_person(office, actor, replace(SELAMAWIT, identifier=DOSSIER))
    assert found(office, actor, DOSSIER) == []


def test_the_other_profile_may(database):
    officer = uuid4()
    set_up(database, setup(Profile.LABOUR_EDUCATION), officer)
    opened = enter(database, None, officer)
    register_person(opened.office, opened.actor, replace(SELAMAWIT, identifier=DOSSIER))
    assert len(found(opened.office, opened.actor, DOSSIER)) == 1


def test_a_protected_person_is_not_found_by_name(office, actor):
    register_person(office, actor, replace(SELAMAWIT, protection=Protection.MARKED))
    assert found(office, actor, "Selamawit") == []


def test_a_protected_person_is_found_by_number_and_still_masked(office, actor):
    entry = replace(SELAMAWIT, protection=Protection.MARKED, identifier="701063-2391")
    register_person(office, actor, entry)
    [row] = search_cases(office, actor, "701063-2391").rows
    assert row.person.text == "Skyddad person"
    assert row.person.birth_date is None


def test_the_list_follows_the_swedish_alphabet(office, actor):
    for family in ("Öberg", "Zetterlund", "Åberg", "Ärlig", "Andersson"):
        register_person(office, actor, NewPerson(family=family))
    names = [row.person.text for row in list_cases(office, actor).rows]
    assert names == ["Andersson", "Zetterlund", "Åberg", "Ärlig", "Öberg"]


def test_the_order_of_the_list_tells_nothing_of_a_protected_name(office, actor):
    for family in ("Andersson", "Öberg"):
        register_person(office, actor, NewPerson(family=family))
    hidden = NewPerson(family="Lindqvist", protection=Protection.PROTECTED_REGISTRATION)
    register_person(office, actor, hidden)
    names = [row.person.text for row in list_cases(office, actor).rows]
    assert names == ["Skyddad person", "Andersson", "Öberg"]


def test_the_work_list_has_the_latest_deadline_first(office, actor):
    for day in (1, 20, 10):
        entry = replace(SELAMAWIT, events={Event.SFI_REGISTERED: date(2026, 10, day)})
        register_person(office, actor, entry)
    due = [row.next_deadline.due for row in list_cases(office, actor, order=Order.DUE).rows]
    assert due == sorted(due)


def test_pages_of_ids_hold_the_whole_list(unit, actor):
    ids = list_case_ids(unit, actor)
    rows = case_page(unit, actor, ids)
    assert [row.case_id for row in rows] == list(ids)
    assert len(ids) == 4
    assert [row.case_id for row in list_cases(unit, actor, limit=2).rows] == list(ids[:2])
