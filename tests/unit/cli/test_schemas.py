"""The schemas are sound, and know every code that the program may print."""

import json

import jsonschema
import pytest

from introapp.cli import benchmark
from introapp.cli.program import run
from models.domain.chain import (
    EndReason,
    GoalKind,
    GoalStatus,
    MeasureStatus,
    Phase,
    PlanState,
    Strand,
)
from models.domain.rules.words import FindingState, Responsible, RuleKind, RuleStatus
from models.domain.status import (
    HouseholdRole,
    IdentifierKind,
    IdentityLevel,
    PermitGround,
    PermitKind,
    PlacementCategory,
)
from resources import list_files, read_text

NAMES = ("benchmark", "cases", "check", "plans", "rules", "self-test", "show")
NOTHING = None
CODES = {
    "phase": {*Phase},
    "end_reason": {*EndReason, NOTHING},
    "identifiers/kind": {*IdentifierKind},
    "identifiers/level": {*IdentityLevel, NOTHING},
    "household/role": {*HouseholdRole},
    "permits/ground": {*PermitGround},
    "permits/kind": {*PermitKind},
    "placements/category": {*PlacementCategory},
    "phases/phase": {*Phase},
    "goals/kind": {*GoalKind},
    "goals/strand": {*Strand},
    "goals/status": {*GoalStatus},
    "measures/strand": {*Strand},
    "measures/status": {*MeasureStatus},
    "plans/state": {*PlanState},
    "rule/kind": {*RuleKind},
    "rule/status": {*RuleStatus},
    "rule/state": {*FindingState},
    "rule/strand": {*Strand},
    "rule/responsible": {*Responsible},
    "rule/subject/role": {*HouseholdRole, "newcomer"},
}
MEASURED = {
    "people": 20,
    "machine": "Linux, 2 kärnor",
    "results": [
        {
            "name": "start",
            "text": "Klick till målat fönster",
            "unit": "ms",
            "measured": 1234.5,
            "raw": 1000.0,
            "ratio": 1.2345,
            "budget": 1.2,
            "within": False,
        },
        {
            "name": "memory",
            "text": "Minne",
            "unit": "MB",
            "measured": 90.25,
            "raw": None,
            "ratio": None,
            "budget": 160.0,
            "within": True,
        },
    ],
}


def _schema(name):
    return json.loads(read_text("schemas", f"{name}.schema.json"))


def _codes(properties, place=""):
    """Give the codes that a schema allows, by where they stand."""
    for name, rule in properties.items():
        here = f"{place}/{name}".lstrip("/")
        if "enum" in rule:
            yield here, set(rule["enum"])
        items = rule.get("items", rule)
        yield from _codes(items.get("properties", {}), here)


def _values(codes):
    return {getattr(code, "value", code) for code in codes}


def test_there_is_a_schema_for_every_answer():
    found = {file.name.removesuffix(".schema.json") for file in list_files("schemas")}
    assert found == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_itself_sound(name):
    schema = _schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{name}.schema.json"


def test_the_schema_of_a_case_knows_every_code():
    schema = _schema("show")
    rule = schema["$defs"]["finding"]["properties"]
    found = {**dict(_codes(schema["properties"])), **dict(_codes(rule, "rule"))}
    assert found == {place: _values(codes) for place, codes in CODES.items()}


def test_the_other_schemas_know_every_code():
    cases = dict(_codes(_schema("cases")["items"]["properties"]))
    assert cases == {"phase": _values(Phase)}
    rules = dict(_codes(_schema("rules")["properties"]["changes"]["items"]["properties"]))
    assert rules == dict.fromkeys(("old_status", "new_status"), _values({*RuleStatus, NOTHING}))


@pytest.fixture
def measured(monkeypatch):
    """Give what was asked of the benchmark, which answers at once."""
    asked = []

    def answer(people, *, demo, progress):
        asked.append(people if demo is None else demo)
        progress.step(people, people)
        return MEASURED

    monkeypatch.setattr(benchmark, "run_benchmark", answer)
    return asked


def test_the_benchmark_answers_programs_as_its_schema_says(measured, capsys):
    assert run(["benchmark", "--people", "20", "--json"]) == 0
    jsonschema.validate(json.loads(capsys.readouterr().out), _schema("benchmark"))
    assert measured == [20]


def test_a_unit_that_is_there_already_can_be_measured(measured, tmp_path):
    assert run(["benchmark", "--demo", str(tmp_path)]) == 0
    assert measured == [tmp_path]


def test_the_benchmark_answers_people_with_a_line_a_budget(measured, capsys):
    assert run(["benchmark"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert measured == [20_000]
    assert lines[0] == MEASURED["machine"]
    assert lines[2].endswith("1234 ms 1000 ms 1,23 × 1,2 × över gränsen")
    assert lines[3] == "Minne 90,2 MB 160 MB klarar"
