"""What is asked all day goes by an index, however many cases there are.

The unit has sixty people, but the statistics that SQLite plans by are told that it has a hundred
thousand. By chance, or by an index that looks better than it is, SQLite has chosen ways to the same
rows that took ten thousand times as long.
"""

import re
import shutil
from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import func, or_, select

from introapp.demo.load import load_population
from introapp.demo.population import Population
from introapp.services import name_search
from introapp.services.case_list import Order, case_page, list_case_ids, list_cases
from introapp.services.case_view import open_case
from introapp.services.opening import enter, set_up
from introapp.services.search import search_cases
from introapp.services.today import todays_list
from introapp.services.unit_of_work import querying
from introapp.services.unit_state import unit_state
from introapp.services.upkeep import last_backup
from models.domain.clock import held_at
from models.domain.progress import Silent
from models.storage.engine import close_engine, driver_connection, open_engine
from models.tables.person import HouseholdMember, Person, PersonName
from models.tables.work import WorkRow
from tests.integration.conftest import KEY
from tests.integration.services.conftest import NOW, TODAY, setup

PEOPLE, TIMES = 60, 1_700
# The same in every unit, however many people it has: read whole in no time.
SMALL = {"organisations", "units", "officers", "unit_settings", "audit_key", "drafts"}
BACKWARDS_FROM_THE_END = re.compile(r"ORDER BY (\w+)\.id DESC\s+LIMIT 1\b")


@pytest.fixture(scope="module")
def opened(sqlcipher_template, tmp_path_factory):
    """A unit of a few people that takes itself for one of very many."""
    path = tmp_path_factory.mktemp("plans") / "unit.introapp"
    shutil.copy(sqlcipher_template, path)
    engine, officer = open_engine(path, KEY), uuid4()
    with held_at(NOW):
        set_up(engine, replace(setup(), fictive=True), officer)
        unit = enter(engine, None, officer)
        people = Population(PEOPLE, 1, TODAY, "0127")
        load_population(unit.office, unit.actor, people, Silent())
        with driver_connection(engine) as connection:
            tell_of_many(connection)
        engine.dispose()
        yield unit
    close_engine(engine)


def tell_of_many(connection):
    """Multiply the rows that the statistics count, leaving how many belong together."""
    told = connection.execute("SELECT tbl, idx, stat FROM sqlite_stat1").fetchall()
    for table, index, stat in told:
        rows, _, rest = stat.partition(" ")
        if table not in SMALL:
            connection.execute(
                "UPDATE sqlite_stat1 SET stat = ? WHERE tbl = ? AND idx IS ?",
                (f"{int(rows) * TIMES} {rest}".strip(), table, index),
            )
    connection.execute("DELETE FROM sqlite_stat4")


@pytest.fixture
def asked(opened):
    """Give a way to do something, and learn what was asked of the database meanwhile."""

    def trace(by):
        with driver_connection(opened.office.engine) as connection:
            connection.set_trace_callback(by)

    def do(work):
        said = []
        trace(said.append)
        try:
            work(opened.office, opened.actor)
        finally:
            trace(None)
        selects = [one for one in said if one.startswith("SELECT")]
        assert selects
        return selects

    return do


def plan_of(opened, statement):
    with driver_connection(opened.office.engine) as connection:
        rows = connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    return [row[3] for row in rows]


def read_whole(opened, statement):
    """Give the steps of a plan that read a whole table, or one that grows with the unit."""
    names = dict(re.findall(r"(?:FROM|JOIN) (\w+) AS (\w+)", statement))
    aliases = {alias: table for table, alias in names.items()}
    at_the_end = BACKWARDS_FROM_THE_END.search(statement)
    for step in plan_of(opened, statement):
        scanned = re.match(r"SCAN (?!CONSTANT ROW)(\w+)", step)
        if scanned is None:
            continue
        table = aliases.get(scanned[1], scanned[1])
        is_derived = f") AS {table}" in statement
        if not (table in SMALL or is_derived or (at_the_end and at_the_end[1] == table)):
            yield step


WORK = {
    "the list by name": list_cases,
    "the list by day": lambda office, actor: list_cases(office, actor, order=Order.DUE),
    "one's own list": lambda office, actor: list_cases(office, actor, order=Order.DUE, mine=True),
    "a page of the list": lambda office, actor: case_page(office, actor, tuple(range(1, 60))),
    "a case opened": lambda office, actor: open_case(office, actor, 7),
    "a letter typed": lambda office, actor: search_cases(office, actor, "a"),
    "a name typed": lambda office, actor: search_cases(office, actor, "mohammed"),
    "two names typed": lambda office, actor: search_cases(office, actor, "mohammed a"),
    "a number typed": lambda office, actor: search_cases(office, actor, "19850101-2384"),
    "the day": todays_list,
    "the frame": unit_state,
    "the unit's day": lambda office, actor: todays_list(office, actor, mine=False),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_nothing_that_grows_with_the_unit_is_read_whole(asked, opened, work):
    assert [step for one in asked(work) for step in read_whole(opened, one)] == []


INDEXES = {
    "ix_work_rows_name": list_case_ids,
    "ix_work_rows_due": lambda office, actor: list_cases(office, actor, order=Order.DUE),
    "ix_work_rows_officer_due": (
        lambda office, actor: list_case_ids(office, actor, order=Order.DUE, mine=True)
    ),
    "ix_audit_entries_backup": last_backup,
    "ix_identifiers_number": lambda office, actor: search_cases(office, actor, "850101-2384"),
}


@pytest.mark.parametrize(("index", "work"), INDEXES.items())
def test_the_index_that_was_made_for_it_is_used(asked, opened, index, work):
    steps = [step for one in asked(work) for step in plan_of(opened, one)]
    assert any(index in step for step in steps), steps


def test_names_are_held_against_a_common_word_by_an_index_alone(asked, opened, monkeypatch):
    monkeypatch.setattr(name_search, "_FEW", 1)
    said = asked(lambda office, actor: search_cases(office, actor, "al a"))
    steps = [step for one in said for step in plan_of(opened, one)]
    assert [step for step in steps if "COVERING INDEX ix_person_tokens_person" in step]


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("mine", [True, False])
def test_a_list_is_read_in_its_order_not_sorted(asked, opened, order, mine):
    for one in asked(lambda office, actor: list_cases(office, actor, order=order, mine=mine)):
        if order is Order.DUE or not mine:
            assert not [step for step in plan_of(opened, one) if "TEMP B-TREE FOR ORDER" in step]


CONTROLS = {
    "part of a name": select(PersonName.id).where(PersonName.given.like("%a%")),
    "a function of a column": select(WorkRow.case_id).where(func.lower(WorkRow.name_order) == "a"),
    "either of two tables": (
        select(Person.id)
        .outerjoin(HouseholdMember, HouseholdMember.person_id == Person.id)
        .where(or_(Person.id == 1, HouseholdMember.household_id == 1))
    ),
}


@pytest.mark.parametrize("query", CONTROLS.values(), ids=CONTROLS)
def test_a_statement_that_reads_a_table_whole_is_caught(asked, opened, query):
    def work(office, _actor):
        with querying(office.engine) as connection:
            connection.execute(query).all()

    [statement] = asked(work)
    assert list(read_whole(opened, statement))
