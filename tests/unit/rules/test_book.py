"""Packs laid together, and what a newer one changes."""

from datetime import date

import pytest

from models.domain.errors import InvalidInputError, UnknownRowError
from models.domain.events import Event
from models.domain.facts import CaseFacts
from models.domain.rules import RuleBook, RuleStatus, compare, evaluate, load_pack
from tests.unit.rules.cases import case_of, shipped_book, shipped_packs
from tests.unit.rules.packs import pack_with, rule_text

AT = date(2026, 2, 10)
ARRIVED = CaseFacts(key="p", events={Event.ARRIVED: date(2026, 1, 31)})


def pack(*rules, **keys):
    return load_pack(pack_with(*rules, **keys))


def test_a_newer_version_of_a_pack_takes_the_place_of_the_older():
    older, newer = pack(rule_text()), pack(rule_text(term="{ months = 2 }"), version="2")
    for packs in ([older, newer], [newer, older]):
        assert evaluate(RuleBook(packs), ARRIVED, AT)[0].due == date(2026, 3, 31)


def test_a_rule_that_stands_in_two_packs_is_taken_from_the_one_issued_last():
    law = pack(rule_text())
    own = pack(rule_text(term="{ days = 3 }"), id='"own"', issued="2026-02-01")
    assert [rule.id for rule in RuleBook([law, own]).rules] == ["TEST-1"]
    assert evaluate(RuleBook([own, law]), ARRIVED, AT)[0].due == date(2026, 2, 3)


def test_a_book_counts_its_rules_by_status():
    rule = rule_text(id='"TEST-2"', status='"proposed"', note='"Prop."')
    counts = RuleBook([pack(rule_text(), rule)]).count_by_status()
    assert counts == {
        RuleStatus.IN_FORCE: 1,
        RuleStatus.PROPOSED: 1,
        RuleStatus.UNVERIFIED: 0,
        RuleStatus.ROUTINE: 0,
    }


def test_a_rule_that_is_in_no_pack_is_unknown():
    with pytest.raises(UnknownRowError, match="TEST-9"):
        shipped_book().rule("TEST-9")


@pytest.mark.parametrize(
    "rule",
    [
        rule_text(term='{ age_table = "NONE" }'),
        rule_text(applies='{ age_below_table = "NONE" }'),
    ],
)
def test_a_table_of_ages_that_no_pack_has_is_refused(rule):
    with pytest.raises(InvalidInputError, match="Regeln TEST-1 bygger på ålderstabellen NONE"):
        RuleBook([pack(rule)])


def test_the_same_book_changes_nothing():
    case = case_of({"born": "1990-03-03", "arrived": "2026-01-10", "received": "2026-01-20"})
    assert compare(shipped_book(), RuleBook(shipped_packs()), [case], at=AT) == ()


def test_a_newer_pack_tells_which_days_it_moves_adds_and_takes_away():
    old = RuleBook([pack(rule_text(), rule_text(id='"GONE"'), rule_text(id='"SAME"'))])
    new = RuleBook(
        [
            pack(
                rule_text(term="{ months = 2 }"),
                rule_text(id='"NEW"'),
                rule_text(id='"SAME"'),
                version="2",
            )
        ]
    )
    changes = compare(old, new, [ARRIVED], at=AT)
    assert [(c.rule_id, c.old_due, c.new_due) for c in changes] == [
        ("GONE", date(2026, 2, 28), None),
        ("NEW", None, date(2026, 2, 28)),
        ("TEST-1", date(2026, 2, 28), date(2026, 3, 31)),
    ]
    assert {change.case for change in changes} == {"p"}


def test_a_pack_that_makes_a_rule_law_tells_so_although_no_day_moves():
    old = RuleBook([pack(rule_text(status='"unverified"', note='"Inte läst."'))])
    new = RuleBook([pack(rule_text(), version="2")])
    (change,) = compare(old, new, [ARRIVED], at=AT)
    assert change.old_due == change.new_due
    assert (change.old_status, change.new_status) == (RuleStatus.UNVERIFIED, RuleStatus.IN_FORCE)


def test_a_rule_counts_from_the_day_that_another_rule_works_out():
    first = rule_text(kind='"right_ends"', yields='"sfi_right_ends"')
    second = rule_text(id='"AFTER"', anchor='"sfi_right_ends"', term="{ days = 5 }")
    found = evaluate(RuleBook([pack(second, first)]), ARRIVED, AT)
    assert {f.rule_id: f.due for f in found}["AFTER"] == date(2026, 3, 5)


def test_the_end_of_a_month_can_be_asked_for():
    rule = rule_text(term="{ end_of_month = 2 }")
    facts = CaseFacts(events={Event.ARRIVED: date(2025, 12, 15)})
    found = evaluate(RuleBook([pack(rule)]), facts, AT)
    assert found[0].due == date(2026, 2, 28)


def test_a_rule_picks_the_anchor_it_is_told_to():
    facts = CaseFacts(events={Event.ARRIVED: date(2026, 1, 10), Event.RECEIVED: date(2026, 1, 20)})
    days = {}
    for pick in ("first_known", "latest", "latest_of_all"):
        rule = rule_text(anchor='["arrived", "received"]', pick=f'"{pick}"', term="{ days = 1 }")
        days[pick] = evaluate(RuleBook([pack(rule)]), facts, AT)[0].due.day
    assert days == {"first_known": 11, "latest": 21, "latest_of_all": 21}
    assert evaluate(RuleBook([pack(rule)]), ARRIVED, AT) == ()
