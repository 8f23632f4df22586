from dataclasses import replace

import pytest

from introapp.services.case_list import list_cases
from introapp.services.opening import (
    close_office,
    create_office,
    open_office,
    reset_passphrase,
)
from introapp.services.registration import register_person
from introapp.services.unit_state import list_organisations, unit_state
from introapp.services.upkeep import back_up, check_office, last_backup, restore
from models.domain.entries import NewPerson
from models.domain.errors import InvalidInputError, UserError
from models.domain.status import Profile
from models.storage.anchor import read_anchor
from tests.integration.services.conftest import PASSPHRASE, setup


@pytest.fixture
def database(tmp_path):
    return tmp_path / "enhet.introapp"


def test_a_new_unit_knows_every_municipality_and_who_it_is(database):
    opened = create_office(database, setup())
    names = [row.name for row in list_organisations(opened.office, opened.actor)]
    state = unit_state(opened.office, opened.actor)
    close_office(opened.office)
    assert names[0] == "Botkyrka"
    assert {"Umeå", "Region Stockholm", "Migrationsverket", "Arbetsförmedlingen"} <= set(names)
    assert "Integrationsverket" not in names  # gone since 2007
    assert (state.municipality, state.unit) == ("Botkyrka", "Integrationsenheten")
    assert state.profile is Profile.SOCIAL_SERVICES
    assert state.encrypted
    assert not state.fictive


def test_what_was_saved_is_there_when_the_unit_is_unlocked_again(database):
    opened = create_office(database, setup())
    register_person(opened.office, opened.actor, NewPerson(given="Mulu"))
    close_office(opened.office)
    again = open_office(database, PASSPHRASE)
    assert [row.person.text for row in list_cases(again.office, again.actor).rows] == ["Mulu"]
    assert again.actor.name == "Åsa Lindqvist"
    close_office(again.office)


def test_closing_keeps_the_head_of_the_chain_outside(database):
    opened = create_office(database, setup())
    register_person(opened.office, opened.actor, NewPerson(given="Mulu"))
    close_office(opened.office)
    anchor = read_anchor(database)
    again = open_office(database, PASSPHRASE)
    report = check_office(again.office, again.actor)
    close_office(again.office)
    assert report.problems == ()
    assert report.entries == anchor.count > 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"municipality": "9999"}, "municipality"),
        ({"unit": " "}, "unit"),
        ({"officer": ""}, "officer"),
        ({"passphrase": "kort"}, ""),
    ],
)
def test_a_set_up_that_lacks_something_leaves_nothing_behind(tmp_path, database, change, field):
    with pytest.raises(InvalidInputError) as refused:
        create_office(database, replace(setup(), **change))
    if field:
        assert refused.value.field == field
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")] == []


def test_a_unit_is_not_made_over_another(database):
    close_office(create_office(database, setup()).office)
    before = database.read_bytes()
    with pytest.raises(UserError, match="finns redan"):
        create_office(database, setup())
    assert database.read_bytes() == before


def test_a_wrong_passphrase_opens_nothing(database):
    close_office(create_office(database, setup()).office)
    with pytest.raises(UserError):
        open_office(database, PASSPHRASE + "x")


def test_the_recovery_key_gives_a_new_passphrase(database):
    opened = create_office(database, setup())
    close_office(opened.office)
    reset_passphrase(database, opened.recovery_key.lower(), "en helt ny fras")
    again = open_office(database, "en helt ny fras")
    assert again.actor.officer_uuid == opened.actor.officer_uuid
    close_office(again.office)
    with pytest.raises(UserError):
        open_office(database, PASSPHRASE)


def test_a_mistyped_recovery_key_changes_nothing(database):
    opened = create_office(database, setup())
    close_office(opened.office)
    mistyped = opened.recovery_key[:-1] + ("0" if opened.recovery_key[-1] != "0" else "1")
    with pytest.raises(UserError):
        reset_passphrase(database, mistyped, "en helt ny fras")
    close_office(open_office(database, PASSPHRASE).office)


def test_a_backup_is_noted_and_can_be_put_back(tmp_path, database):
    opened = create_office(database, setup())
    assert last_backup(opened.office, opened.actor) is None
    folder = tmp_path / "kopior"
    folder.mkdir()
    register_person(opened.office, opened.actor, NewPerson(given="Mulu"))
    copy = back_up(opened.office, opened.actor, folder)
    assert last_backup(opened.office, opened.actor) is not None
    register_person(opened.office, opened.actor, NewPerson(given="Senare"))
    close_office(opened.office)

    kept = restore(copy, database, PASSPHRASE)

    assert kept is not None
    again = open_office(database, PASSPHRASE)
    assert [row.person.text for row in list_cases(again.office, again.actor).rows] == ["Mulu"]
    assert check_office(again.office, again.actor).problems == ()
    close_office(again.office)
