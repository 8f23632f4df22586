"""What the database itself refuses, whoever asks: the same on both kinds."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, literal_column, update
from sqlalchemy.exc import IntegrityError

from models.storage.engine import for_writing
from models.tables.case import Case, CasePhase, Measure, Permit, Plan
from models.tables.desk import DistinctPersons
from models.tables.organisation import Officer, UnitSettings
from models.tables.person import Person, PersonName, SpokenLanguage

MEASURE = {
    "case_id": 1,
    "strand": "language",
    "kind": "sfi",
    "title": "Sfi",
    "purpose": "",
    "responsible_id": 1,
    "responsible_contact": "",
    "delivering_id": 1,
    "place": "",
    "starts": date(2026, 12, 1),
    "status": "planned",
    "outcome": "",
    "less_by_own_wish": False,
    "version": 1,
}
PLAN = {
    "case_id": 1,
    "number": 1,
    "state": "draft",
    "own_words": "",
    "assessment": "",
    "newcomer_duties": "",
    "municipality_duties": "",
    "obstacles": "",
    "follow_up_attendees": "",
    "version": 1,
}


def measure(**other):
    return insert(Measure.__table__).values(**_raw(Measure, MEASURE | other))


def plan(**other):
    return insert(Plan.__table__).values(**_raw(Plan, PLAN | other))


def _raw(table, values):
    """Return values past the type of the column, so that the database alone judges a word."""
    enums = {"strand", "status", "state"}
    return {
        name: literal_column(f"'{value}'") if name in enums else value
        for name, value in values.items()
        if name in table.__table__.c
    }


REFUSED = {
    "a measure that ends before it starts": (
        measure(ends=date(2026, 11, 1)),
        "ck_measures_ends_after_start",
    ),
    "a week of more than 168 hours": (
        measure(hours_per_week=169),
        "ck_measures_hours_in_a_week",
    ),
    "a lane that the chain does not have": (measure(strand="leisure"), "strand"),
    "a measure in no case": (measure(case_id=4711), "case"),
    "a decided plan without frozen content": (
        plan(state="decided"),
        "ck_plans_frozen_when_decided",
    ),
    "a name of nothing": (
        update(PersonName).values(given="", family=""),
        "ck_person_names_not_empty",
    ),
    "a birth date without its year": (
        update(Person).values(birth_year=None),
        "ck_persons_birth_date_with_year",
    ),
    "a case closed before it was opened": (
        update(Case).values(closed=date(2020, 1, 1), end_reason="moved"),
        "ck_cases_closed_after_opened",
    ),
    "a case closed for no reason": (
        update(Case).values(closed=date(2030, 1, 1)),
        "ck_cases_end_reason_when_closed",
    ),
    "a phase that ends before it starts": (
        update(CasePhase).values(ends=date(2020, 1, 1)),
        "ck_case_phases_ends_after_start",
    ),
    "a permit that ends before it starts": (
        update(Permit).values(valid_to=date(2020, 1, 1)),
        "ck_permits_ends_after_start",
    ),
    "a language that comes before the first": (
        update(SpokenLanguage).values(rank=0),
        "ck_spoken_languages_rank_from_one",
    ),
    "two persons told apart the wrong way round": (
        insert(DistinctPersons).values(person_id=2, other_id=1),
        "ck_distinct_persons_in_order",
    ),
    "an officer who is gone while cases are theirs": (delete(Officer), "FOREIGN KEY|fk_"),
    "a second row of settings": (
        insert(UnitSettings).values(id=2, unit_id=1, profile="social_services", fictive=False),
        "ck_unit_settings_one_row",
    ),
}


@pytest.mark.usefixtures("selamawit")
@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses(office, what):
    statement, name = REFUSED[what]
    with (
        pytest.raises(IntegrityError, match=rf"(?i){name}"),
        for_writing(office.engine).begin() as connection,
    ):
        connection.execute(statement)


@pytest.mark.usefixtures("selamawit")
def test_the_same_rows_without_the_fault_are_taken(office):
    with for_writing(office.engine).begin() as connection:
        connection.execute(measure(ends=date(2026, 12, 1), hours_per_week=168))
        connection.execute(plan(state="draft"))
        connection.execute(update(Case).values(closed=date(2030, 1, 1), end_reason="moved"))
