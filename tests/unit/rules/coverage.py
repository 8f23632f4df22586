"""What a rule's vectors must cover, and which of it they miss."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from models.domain.rules import Rule, RuleKind
from models.domain.rules.words import Comparison
from tests.unit.rules.cases import day
from tests.unit.rules.vectors import NOTHING, Vector

_DAY = timedelta(days=1)


def gaps(rules: Iterable[Rule], vectors: Iterable[Vector]) -> Iterator[str]:
    """Say of each rule which edge has no vectors on both of its sides."""
    by_rule: dict[str, list[Vector]] = {}
    for vector in vectors:
        by_rule.setdefault(vector.rule, []).append(vector)
    for rule in rules:
        own = by_rule.pop(rule.id, [])
        if not own:
            yield f"{rule.id}: no vectors"
        else:
            yield from (f"{rule.id}: {gap}" for gap in _gaps_of(rule, own))
    yield from (f"{rule_id}: vectors, but no rule" for rule_id in by_rule)


def _gaps_of(rule: Rule, vectors: list[Vector]) -> Iterator[str]:
    pairs = list(_pairs(vectors))
    states = {vector.state for vector in vectors}
    wants = [
        (rule.term, any(_is_edge_of_day(a, b) for a, b in pairs), "not both sides of its day"),
        (_can_be_met(rule), "met" in states, "never met"),
        (rule.missing, "waiting" in states, "never waiting for its anchor"),
        (
            rule.lead,
            any(_first_shown(a, b) for a, b in pairs),
            "not both sides of the day it is first shown",
        ),
        (
            rule.not_before,
            any(vector.due == rule.not_before for vector in vectors),
            f"never held back to {rule.not_before}",
        ),
        (_is_compared(rule), _has_edge_of_amount(rule, vectors), "not both sides of its quantity"),
    ]
    yield from (gap for wanted, is_there, gap in wants if wanted and not is_there)
    yield from _gaps_of_validity(rule, vectors)


def _gaps_of_validity(rule: Rule, vectors: list[Vector]) -> Iterator[str]:
    for bound, step in ((rule.valid_from, -_DAY), (rule.valid_to, _DAY)):
        if bound is not None and not _has_bound(vectors, bound, bound + step):
            yield f"not both sides of {bound}"
    first = rule.unverified_from
    if first is not None and not _turns_unsure(vectors, first):
        yield f"not both sides of {first}"


def _can_be_met(rule: Rule) -> bool:
    return bool(rule.met_by) and rule.kind is not RuleKind.QUANTITY


def _pairs(vectors: list[Vector]) -> Iterator[tuple[Vector, Vector]]:
    """Return pairs that differ in the day of asking alone, and only by a day; earlier first."""
    for one, other in combinations(vectors, 2):
        a, b = sorted((one, other), key=lambda vector: vector.at)
        if b.at - a.at == _DAY and a.words == b.words and a.subject == b.subject:
            yield a, b


def _is_edge_of_day(a: Vector, b: Vector) -> bool:
    due = a.due or b.due
    states = {a.state, b.state}
    return len(states) > 1 and "met" not in states and due in {a.at, b.at}


def _first_shown(a: Vector, b: Vector) -> bool:
    return a.state == NOTHING and b.state != NOTHING


def _dates(vector: Vector) -> dict[str, date]:
    """Return the day of asking and every date of the case, by name."""
    found = {"at": vector.at}
    for key, value in vector.words.items():
        if isinstance(value, str) and value[:1].isdigit():
            found[key] = day(value)
    for kind, start, *_rest in vector.words.get("periods", ()):
        found[kind] = day(start)
    return found


def _differ_in_one_date(a: Vector, b: Vector) -> tuple[date, date] | None:
    mine, other = _dates(a), _dates(b)
    if mine.keys() != other.keys():
        return None
    unlike = [key for key in mine if mine[key] != other[key]]
    return (mine[unlike[0]], other[unlike[0]]) if len(unlike) == 1 else None


def _has_bound(vectors: list[Vector], inside: date, outside: date) -> bool:
    spoken = [vector for vector in vectors if vector.state != NOTHING]
    silent = [vector for vector in vectors if vector.state == NOTHING]
    return any(_differ_in_one_date(a, b) == (inside, outside) for a in spoken for b in silent)


def _turns_unsure(vectors: list[Vector], first: date) -> bool:
    sure = [vector for vector in vectors if vector.status == "in_force"]
    unsure = [vector for vector in vectors if vector.status == "unverified"]
    return any(_differ_in_one_date(a, b) == (first - _DAY, first) for a in sure for b in unsure)


def _is_compared(rule: Rule) -> bool:
    quantity = rule.quantity
    return (
        quantity is not None
        and quantity.measured is not None
        and quantity.comparison is not Comparison.STATED
    )


def _has_edge_of_amount(rule: Rule, vectors: list[Vector]) -> bool:
    if rule.quantity is None:
        return False
    wanted = rule.quantity.amounts[0].value
    on = {vector.state for vector in vectors if vector.measured == wanted}
    beside = {
        vector.state
        for vector in vectors
        if vector.measured is not None and 0 < abs(vector.measured - wanted) <= 1
    }
    return on == {"met"} and bool(beside - on)
