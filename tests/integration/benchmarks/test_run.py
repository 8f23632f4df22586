"""One small run of everything: it answers for every budget, and leaves the unit sound."""

import json
import shutil

import jsonschema
import pytest

from introapp.benchmarks import run, saving
from introapp.benchmarks.budgets import budgets
from introapp.benchmarks.raw_log import RawLog
from introapp.benchmarks.raw_rows import RawCase, all_ids, reading_raw, work_list_rows
from introapp.benchmarks.run import LEAST_PEOPLE, run_benchmark
from introapp.benchmarks.unit import folder_of, opened_in
from introapp.benchmarks.windows import WindowFailedError, Windows
from introapp.demo.unit import DATABASE, make_demo_unit
from introapp.services.case_list import Order, list_case_ids, list_cases
from introapp.services.case_rows import read_case
from introapp.services.opening import SetUp, close_office, create_office
from introapp.services.unit_of_work import reading
from introapp.services.upkeep import check_office
from models.domain.clock import today
from models.domain.errors import UserError
from models.domain.progress import Silent
from models.storage.engine import driver_connection
from resources import read_text


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A fictive unit that is copied, never opened."""
    folder = tmp_path_factory.mktemp("made") / "unit"
    make_demo_unit(folder, people=LEAST_PEOPLE, seed=1, municipality="0127", progress=Silent())
    return folder


@pytest.fixture
def folder(made, tmp_path):
    return shutil.copytree(made, tmp_path / "unit")


@pytest.fixture
def unit(folder):
    with opened_in(folder) as opened:
        yield opened


def test_a_run_answers_for_every_budget_and_leaves_the_unit_sound(folder, monkeypatch):
    monkeypatch.setattr(run, "_ROUNDS", 2)
    monkeypatch.setattr(run, "_FEW_ROUNDS", 1)
    result = run_benchmark(0, demo=folder)
    jsonschema.validate(result, json.loads(read_text("schemas", "benchmark.schema.json")))
    assert result["people"] == LEAST_PEOPLE
    assert [one["name"] for one in result["results"]] == list(budgets(LEAST_PEOPLE))
    assert all(one["measured"] > 0 for one in result["results"])
    with opened_in(folder) as unit:
        assert check_office(unit.office, unit.actor).problems == ()


def test_too_few_people_are_refused_before_anything_is_made():
    with pytest.raises(UserError, match=r"^Mät med minst 20 personer\.$"):
        run_benchmark(LEAST_PEOPLE - 1)


def test_a_folder_without_a_unit_is_refused(tmp_path):
    with pytest.raises(UserError, match="ingen påhittad enhet"):
        run_benchmark(0, demo=tmp_path)


def test_a_unit_made_for_measuring_is_gone_afterwards():
    with folder_of(LEAST_PEOPLE, None, Silent()) as folder:
        assert (folder / DATABASE).is_file()
    assert not folder.exists()


def test_nothing_is_measured_among_real_people(tmp_path):
    words = SetUp("0127", "Enheten", "Åsa", "tranor över Hornborgasjön")
    close_office(create_office(tmp_path / DATABASE, words).office)
    (tmp_path / "passphrase.txt").write_text(words.passphrase, encoding="utf-8")
    with pytest.raises(UserError, match="påhittade personer"), opened_in(tmp_path):
        pass


def test_the_raw_work_list_has_the_same_cases_in_the_same_order(unit):
    with reading_raw(unit.office.engine) as connection:
        raw = [row[0] for row in connection.execute(work_list_rows(today())).fetchall()]
    listed = list_cases(unit.office, unit.actor, order=Order.DUE, limit=100)
    assert raw == [row.case_id for row in listed.rows]
    assert raw


def test_the_raw_order_of_all_cases_is_the_same(unit):
    with reading_raw(unit.office.engine) as connection:
        raw = tuple(row[0] for row in connection.execute(all_ids()).fetchall())
    assert raw == list_case_ids(unit.office, unit.actor)


def test_the_raw_case_has_every_row_that_the_program_reads(unit):
    raw_case, day = RawCase(), today()
    for case_id in unit.case_ids:
        with reading_raw(unit.office.engine) as connection:
            raw = {value for row in raw_case.read(connection, case_id) for value in row}
        with reading(unit.office.engine) as session:
            rows = read_case(session, case_id, day)
        told = [one.uuid for one in (*rows.people, *rows.measures, *rows.tasks, *rows.goals)]
        assert {uuid.hex for uuid in told} <= raw


def test_what_is_logged_raw_is_sealed_as_the_program_would(unit):
    log = RawLog(unit)
    log.prepare()
    before = check_office(unit.office, unit.actor)
    with driver_connection(unit.office.engine) as connection:
        connection.execute("BEGIN IMMEDIATE")
        log.enter(connection)
        connection.execute("COMMIT")
    after = check_office(unit.office, unit.actor)
    assert after.entries == before.entries + 1
    assert after.problems == ()


def test_rows_that_are_logged_twice_are_found_out(unit):
    """The control of the one above: the chain is looked at."""
    log = RawLog(unit)
    log.prepare()
    with driver_connection(unit.office.engine) as connection:
        connection.execute("BEGIN IMMEDIATE")
        log._rows[0] = (log._rows[0][0] + 1, *log._rows[0][1:])
        log._rows[1] = (log._rows[1][0] + 1, *log._rows[1][1:])
        log.enter(connection)
        connection.execute("COMMIT")
    assert check_office(unit.office, unit.actor).problems


def test_a_change_is_a_change_every_time():
    assert saving._turned("Ring") == "Ring."
    assert saving._turned("Ring.") == "Ring"


def test_a_window_that_says_nothing_is_a_fault(folder, tmp_path):
    windows = Windows(folder / DATABASE, tmp_path)
    with pytest.raises(WindowFailedError), windows._told_by("telling"):
        pass
