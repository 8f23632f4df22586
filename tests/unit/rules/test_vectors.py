"""Every rule says what its vectors expect, on both sides of each edge."""

import pytest

from models.domain.rules import evaluate
from tests.unit.rules.all_vectors import VECTORS
from tests.unit.rules.cases import case_of, shipped_book
from tests.unit.rules.vectors import NOTHING, Vector


def outcome(vector: Vector, book=None):
    """Return what the rule of a vector says about its case."""
    findings = [
        finding
        for finding in evaluate(book or shipped_book(), case_of(vector.words), vector.at)
        if finding.rule_id == vector.rule and finding.subject == vector.subject
    ]
    assert len(findings) <= 1, "a rule speaks once about a person"
    return findings[0] if findings else None


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_a_rule_says_what_its_vector_expects(vector):
    found = outcome(vector)
    if vector.state == NOTHING:
        assert found is None
        return
    assert found is not None
    assert (found.state.value, found.due) == (vector.state, vector.due)
    if vector.status:
        assert found.status.value == vector.status
    if vector.measured is not None:
        assert found.measured == vector.measured


def test_a_wrong_vector_is_noticed():
    right_one = next(vector for vector in VECTORS if vector.rule == "SFI-1M" and vector.due)
    wrong = Vector("SFI-1M", right_one.at, "ended", right_one.due, right_one.words)
    with pytest.raises(AssertionError):
        test_a_rule_says_what_its_vector_expects(wrong)
