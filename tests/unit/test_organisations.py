from datetime import date

import pytest

from models.domain.organisation_numbers import parse_organisation_number
from models.domain.organisations import (
    CodeListError,
    OrganisationKind,
    parse_names,
    parse_organisations,
    predecessors,
    successor,
)
from resources import read_text

LISTS = ("municipalities", "regions", "authorities")
RECORDS = [r for name in LISTS for r in parse_organisations(read_text("codes", f"{name}.csv"))]
BY_CODE = {record.code: record for record in RECORDS}
HEADING = (
    "kind;code;name;official_name;county_code;organisation_number;"
    "valid_from;valid_to;successors;source;note\n"
)


def codes_at(code, *day):
    return [record.code for record in successor(RECORDS, code, date(*day))]


def test_every_code_names_one_organisation():
    assert len(BY_CODE) == len(RECORDS)


def test_there_are_290_municipalities_and_21_regions_in_21_counties():
    counties = parse_names(read_text("codes", "counties.csv"))
    towns = [r for r in RECORDS if r.kind is OrganisationKind.MUNICIPALITY]
    regions = [r for r in RECORDS if r.kind is OrganisationKind.REGION]
    assert (len(towns), len(regions), len(counties)) == (290, 21, 21)
    assert {r.county_code for r in towns} == {r.county_code for r in regions} == set(counties)
    assert all(r.code.startswith(r.county_code) and len(r.code) == 4 for r in towns)


def test_known_places_have_their_names():
    assert BY_CODE["0127"].name == "Botkyrka"
    assert BY_CODE["2480"].official_name == "Umeå kommun"
    assert BY_CODE["23"].name == "Region Jämtland Härjedalen"


@pytest.mark.parametrize(
    "record", [r for r in RECORDS if r.organisation_number], ids=lambda r: r.code
)
def test_organisation_numbers_check_and_are_public(record):
    number = parse_organisation_number(record.organisation_number)
    assert number.display == record.organisation_number
    assert number.is_public


@pytest.mark.parametrize("record", [r for r in RECORDS if r.successors], ids=lambda r: r.code)
def test_those_who_took_over_are_in_the_lists_from_the_day_after(record):
    for code in record.successors:
        later = BY_CODE[code]
        if record.valid_to is not None and later.valid_from is not None:
            assert record.valid_to < later.valid_from or later.exists_at(record.succeeded_on)


def test_every_chain_ends_with_somebody_who_is_there():
    for record in RECORDS:
        assert successor(RECORDS, record.code, date(2026, 11, 22))


def test_a_circle_of_successors_ends_with_nobody():
    circle = parse_organisations(
        HEADING + "state;a;A;A;;;;2000-01-01;b;S;\nstate;b;B;B;;;;2001-01-01;a;S;\n"
    )
    assert successor(circle, "a", date(2026, 1, 1)) == ()


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.code)
def test_a_fact_has_a_source_and_an_unverified_one_says_so(record):
    if record.valid_from or record.valid_to or record.organisation_number:
        assert record.source
    else:
        assert record.source or "inte kontrollerad" in record.note


def test_the_immigration_board_became_the_migration_agency_on_a_day():
    assert codes_at("statens-invandrarverk", 2000, 6, 30) == ["statens-invandrarverk"]
    assert codes_at("statens-invandrarverk", 2000, 7, 1) == ["migrationsverket"]


def test_the_integration_board_left_its_tasks_to_many():
    carried = codes_at("integrationsverket", 2007, 7, 1)
    assert "migrationsverket" in carried
    assert sum(code.startswith("lansstyrelsen-") for code in carried) == 21


def test_a_chain_is_followed_to_whoever_is_there_on_the_day():
    assert codes_at("kommunforbundet", 2001, 12, 20) == ["kommunforbundet"]
    assert codes_at("kommunforbundet", 2010, 1, 1) == ["skl"]
    assert codes_at("landstingsforbundet", 2019, 11, 27) == ["skr"]


def test_an_unverified_day_leads_to_those_there_now():
    assert BY_CODE["ksl"].succeeded_on is None
    assert codes_at("ksl", 2008, 10, 1) == ["storsthlm"]


def test_before_its_first_day_nobody_is_named():
    assert codes_at("arbetsformedlingen", 2007, 12, 31) == []


def test_those_before_are_found_from_those_after():
    found = {record.code for record in predecessors(RECORDS, "arbetsformedlingen")}
    assert found == {"arbetsmarknadsstyrelsen", "lansarbetsnamnderna"}


def test_an_unknown_code_is_a_fault():
    with pytest.raises(KeyError):
        successor(RECORDS, "nowhere", date(2026, 1, 1))


def test_education_levels_come_in_one_and_two_digits():
    levels = parse_names(read_text("codes", "education_levels.csv"))
    assert len(levels) == 21
    assert levels["33"] == "Gymnasial utbildning, 3 år"


@pytest.mark.parametrize(
    "text",
    [
        "code;name\n0127;Botkyrka\n",
        HEADING + "town;0127;Botkyrka;Botkyrka kommun;01;;;;;SCB;\n",
        HEADING + "state;x;X;X;;;2000-13-01;;;S;\n",
        HEADING + "state;x;X\n",
    ],
)
def test_a_list_that_is_not_as_it_should_be_is_refused(text):
    with pytest.raises(CodeListError):
        parse_organisations(text)


def test_a_list_of_names_needs_its_columns():
    with pytest.raises(CodeListError):
        parse_names("kod;namn\n01;Stockholms län\n")
