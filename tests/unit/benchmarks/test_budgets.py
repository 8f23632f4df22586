import re

import pytest

from introapp.benchmarks.budgets import MANY_PEOPLE, Budget, against_raw, budgets, by_itself
from introapp.benchmarks.timing import Timed
from introapp.cli import benchmark


def test_a_ratio_within_its_budget_holds():
    line = against_raw("save", Budget("Spara", ratio=1.5), Timed(3.0, 2.0))
    assert (line["ratio"], line["budget"], line["within"]) == (1.5, 1.5, True)


def test_a_ratio_over_its_budget_does_not_hold_however_little():
    line = against_raw("save", Budget("Spara", ratio=1.5), Timed(3.000001, 2.0))
    assert line["within"] is False


def test_an_amount_over_its_budget_does_not_hold():
    budget = Budget("Minne", amount=160.0, unit="MB")
    assert by_itself("memory", budget, 160.0)["within"] is True
    assert by_itself("memory", budget, 160.1)["within"] is False


def test_without_a_budget_there_is_no_verdict():
    assert by_itself("rules", Budget("Regler"), 0.5)["within"] is None
    assert against_raw("search_like", Budget("Sök"), Timed(1.0, 9.0))["within"] is None


def test_a_budget_is_of_a_ratio_or_of_an_amount_never_of_both():
    assert not [name for name, one in budgets(1).items() if one.ratio and one.amount]


@pytest.mark.parametrize(
    ("people", "budget"), [(20, 16.0), (MANY_PEOPLE, 16.0), (MANY_PEOPLE + 1, 40.0)]
)
def test_a_search_among_many_may_take_longer(people, budget):
    assert budgets(people)["search_p95"].amount == budget


def test_names_are_codes_and_texts_fit_their_column():
    for name, budget in budgets(1).items():
        assert re.fullmatch(r"[a-z0-9_]+", name)
        assert len(budget.text) <= benchmark._WIDTHS[0]
