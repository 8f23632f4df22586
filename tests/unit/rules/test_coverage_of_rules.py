"""No rule is without source, vectors and both sides of its edges; no law stands in the code."""

import ast
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.errors import InvalidInputError
from models.domain.events import CASE_EVENTS, DERIVED_EVENTS, PERSON_EVENTS, Event
from models.domain.measure_kinds import BY_CODE
from models.domain.rules import load_pack
from tests.house_rules import ROOT
from tests.unit.rules.all_vectors import VECTORS
from tests.unit.rules.cases import shipped_book, shipped_packs
from tests.unit.rules.coverage import gaps
from tests.unit.rules.packs import pack_with, rule_text
from tests.unit.rules.scope import carried, in_scope, left_out

_MAY_STAND_IN_CODE = {0, 1, 2, 12}
_DIGIT = re.compile(r"\d")


def test_every_rule_has_vectors_on_both_sides_of_its_edges():
    assert list(gaps(shipped_book().rules, VECTORS)) == []


def _without(rule_id, **unlike):
    return [
        vector
        for vector in VECTORS
        if vector.rule != rule_id
        or any(getattr(vector, key) != value for key, value in unlike.items())
    ]


@pytest.mark.parametrize(
    ("fewer", "gap"),
    [
        (_without("SFI-1M"), "SFI-1M: no vectors"),
        (_without("SFI-1M", state="late"), "SFI-1M: not both sides of its day"),
        (_without("SFI-1M", state="met"), "SFI-1M: never met"),
        (_without("SFI-1M", state="waiting"), "SFI-1M: never waiting for its anchor"),
        (_without("SFI-EXT", state="nothing"), "SFI-EXT: not both sides of the day it is first"),
        (_without("ETA-36", state="nothing"), "ETA-36: not both sides of 2026-01-01"),
        (_without("ETA-36-OLD", state="nothing"), "ETA-36-OLD: not both sides of 2025-12-31"),
        (_without("ETA-PAY", status="unverified"), "ETA-PAY: not both sides of 2027-01-01"),
        (_without("SO-100", state="met"), "SO-100: not both sides of its quantity"),
    ],
)
def test_a_missing_vector_is_noticed(fewer, gap):
    assert any(found.startswith(gap) for found in gaps(shipped_book().rules, fewer))


def test_a_rule_without_vectors_is_noticed():
    newcomer = replace(shipped_book().rule("SFI-1M"), id="SFI-9M")
    assert list(gaps([*shipped_book().rules, newcomer], VECTORS)) == ["SFI-9M: no vectors"]


def test_every_rule_names_its_source():
    assert all(rule.source.reference and rule.source.address for rule in shipped_book().rules)


def test_a_rule_without_source_is_refused():
    text = rule_text().replace('source = { reference = "lag (2000:1) 1 §" }', "")
    with pytest.raises(InvalidInputError, match="Regeln TEST-1: källan saknas"):
        load_pack(pack_with(text))


def test_every_rule_of_the_scope_is_in_a_pack_or_left_out_with_a_reason():
    ids = {rule.id for rule in shipped_book().rules} | set(shipped_book().ages)
    places = carried()
    nowhere = [
        rule_id
        for rule_id in in_scope()
        if rule_id not in ids
        and not set(places.get(rule_id, ())) & ids
        and not left_out().get(rule_id)
    ]
    assert nowhere == []


def test_no_rule_is_both_in_a_pack_and_left_out():
    ids = {rule.id for rule in shipped_book().rules}
    assert ids & left_out().keys() == set()
    assert all(set(places) <= ids | set(shipped_book().ages) for places in carried().values())


def test_a_rule_takes_the_place_of_rules_that_exist():
    ids = {rule.id for rule in shipped_book().rules}
    assert {other for rule in shipped_book().rules for other in rule.supersedes} <= ids


def test_rules_that_take_each_others_place_never_both_apply():
    book = shipped_book()
    for rule in book.rules:
        for other in map(book.rule, rule.supersedes):
            if rule.valid_from and other.valid_to and rule.decided_by == other.decided_by:
                assert other.valid_to == rule.valid_from - timedelta(days=1), rule.id


def test_every_kind_of_measure_in_the_packs_exists():
    named = {
        kind
        for rule in shipped_book().rules
        for condition in rule.conditions
        if condition.name == "measure_kinds"
        for kind in condition.value
    }
    for rule in shipped_book().rules:
        named |= set(rule.quantity.measure_kinds) if rule.quantity else set()
    for derivation in shipped_book().derivations:
        named |= derivation.measure_kinds
    assert named <= BY_CODE.keys()
    assert named


def test_every_event_has_one_place():
    assert set(Event) == PERSON_EVENTS | CASE_EVENTS | DERIVED_EVENTS
    assert len(Event) == len(PERSON_EVENTS) + len(CASE_EVENTS) + len(DERIVED_EVENTS)
    assert all(event.label for event in Event)


def test_a_routine_is_never_dressed_as_law():
    for pack in shipped_packs():
        for rule in pack.rules:
            assert (rule.status.value == "routine") is (pack.id == "plan"), rule.id
            assert not (pack.id == "plan" and rule.source.url), rule.id


def _numbers_in(code):
    """Return the numbers of a module, and its texts with digits, apart from docstrings."""
    tree = ast.parse(code)
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in told:
            continue
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            if value not in _MAY_STAND_IN_CODE:
                yield value
        elif isinstance(value, str) and _DIGIT.search(value):
            yield value


def test_no_number_of_the_law_stands_in_the_code():
    folder = ROOT / "models" / "domain" / "rules"
    found = {
        path.name: numbers
        for path in folder.glob("*.py")
        if (numbers := list(_numbers_in(path.read_text("utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        "LIMIT = timedelta(days=30)",
        "if months > 36: pass",
        'START = date.fromisoformat("2026-01-01")',
        "def f(hours=15): ...",
        "RATE = 0.5",
        'text = f"{x} inom 3 månader"',
    ],
)
def test_a_number_of_the_law_in_code_is_noticed(code):
    assert list(_numbers_in(code))


def test_a_number_in_a_docstring_is_no_law():
    assert list(_numbers_in('"""One month from 31 January."""\nx = 12\n')) == []
