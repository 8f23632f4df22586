"""What comes next, how a finding explains itself, and what is said of what may not be law."""

from datetime import date

import pytest

from models.domain.events import Event
from models.domain.facts import CaseFacts
from models.domain.rules import (
    FindingState,
    LegalSource,
    RuleBook,
    RuleStatus,
    evaluate,
    load_pack,
    next_deadline,
)
from tests.unit.rules.cases import GROWN_UP, case_of, day, shipped_book
from tests.unit.rules.packs import pack_with, rule_text

ARRIVED = CaseFacts(key="p", events={Event.ARRIVED: date(2026, 1, 31)})


def book_of(*rules, **pack):
    return RuleBook([load_pack(pack_with(*rules, **pack))])


def findings(*rules, at="2026-02-10", facts=ARRIVED):
    return evaluate(book_of(*rules), facts, day(at))


def shipped(at, **words):
    return evaluate(shipped_book(), case_of({**GROWN_UP, **words}), day(at))


def one_of(found, rule_id, subject="p"):
    return next(f for f in found if f.rule_id == rule_id and f.subject == subject)


def test_what_is_late_comes_first():
    found = findings(
        rule_text(id='"LATER"', term="{ months = 2 }"),
        rule_text(id='"LATE"', term="{ days = 3 }"),
        rule_text(id='"SOON"'),
    )
    assert [f.rule_id for f in found] == ["LATE", "SOON", "LATER"]
    coming = next_deadline(found, day("2026-02-10"))
    assert (coming.rule_id, coming.is_late) == ("LATE", True)


def test_what_is_met_is_not_next():
    facts = CaseFacts(
        events={Event.ARRIVED: date(2026, 1, 31), Event.MAPPING_DONE: date(2026, 2, 5)}
    )
    rules = (rule_text(met_by='"mapping_done"'), rule_text(id='"LATER"', term="{ months = 2 }"))
    assert next_deadline(findings(*rules, facts=facts), day("2026-02-10")).rule_id == "LATER"


def test_the_end_of_a_right_is_next_only_while_it_lies_ahead():
    rule = rule_text(kind='"right_ends"')
    assert next_deadline(findings(rule, at="2026-02-28"), day("2026-02-28")) is not None
    assert next_deadline(findings(rule, at="2026-03-01"), day("2026-03-01")) is None


def test_nothing_is_next_where_nothing_is_due():
    assert next_deadline((), day("2026-02-10")) is None
    undated = rule_text(term=None, undated="true")
    assert next_deadline(findings(undated), day("2026-02-10")) is None


def test_what_is_shown_for_information_is_never_next():
    rule = rule_text(for_information="true")
    assert next_deadline(findings(rule), day("2026-02-10")) is None


@pytest.mark.parametrize("status", ["proposed", "unverified"])
def test_what_may_not_be_law_is_never_next_and_never_late(status):
    rule = rule_text(status=f'"{status}"', note='"Inte läst."')
    before, after = findings(rule, at="2026-02-28"), findings(rule, at="2026-03-01")
    assert next_deadline((*before, *after), day("2026-02-10")) is None
    assert (before[0].state, after[0].state) == (FindingState.UPCOMING, FindingState.CHECK)
    assert after[0].must_be_checked
    assert any("kontrollera" in step for step in after[0].why)


def test_a_proposed_rule_says_that_it_is_no_law():
    rule = rule_text(status='"proposed"', note='"Prop. läst."')
    why = " ".join(findings(rule)[0].why)
    assert "är ett förslag och inte lag" in why
    assert "Prop. läst." in why


def test_a_routine_says_that_it_is_no_law():
    rule = rule_text(status='"routine"')
    found = findings(rule, at="2026-03-01")[0]
    assert found.state is FindingState.LATE
    assert "inte lag" in " ".join(found.why)


def test_a_rule_that_an_administrator_has_verified_is_law():
    book = book_of(rule_text(status='"unverified"', note='"Inte läst."'))
    source = LegalSource("lag (2026:1) 1 §", "https://lagen.nu/2026:1")
    verified = book.with_verified("TEST-1", source=source, on=date(2026, 12, 1))
    found = evaluate(verified, ARRIVED, day("2026-03-01"))[0]
    assert (found.state, found.status) == (FindingState.LATE, RuleStatus.IN_FORCE)
    assert (found.source, found.rule.verified_on) == (source, date(2026, 12, 1))
    assert evaluate(book, ARRIVED, day("2026-03-01"))[0].state is FindingState.CHECK


def test_an_explanation_goes_from_the_anchor_to_the_law():
    found = one_of(
        shipped("2026-03-02", sfi_registered="2026-01-31", civil_registration_here="2026-01-10"),
        "SFI-1M",
    )
    assert found.why[0].startswith("Gäller nyanlända från 20 år till riktåldern")
    assert found.why[1:] == (
        "Räknas från: Anmäld till sfi, 2026-01-31.",
        "Kommunen ska aktivt verka för att sfi kan påbörjas inom en månad från anmälan.",
        "Tid: 1 månad.",
        "Senast: 2026-02-28.",
        "Inte gjort: 2 dagar försenat.",
        "Källa: skollagen (2010:800) 20 kap. 29 § tredje stycket.",
    )


def test_an_explanation_says_when_it_was_met_too_late():
    found = one_of(
        shipped(
            "2026-06-01",
            sfi_registered="2026-01-31",
            civil_registration_here="2026-01-10",
            sfi_started="2026-03-01",
        ),
        "SFI-1M",
    )
    assert found.met_late
    assert "Uppfyllt efter fristens slut: Sfi påbörjad, 2026-03-01." in found.why


def test_an_explanation_says_what_is_missing():
    found = one_of(shipped("2026-02-10", born="2016-05-05"), "SCH-2M")
    assert found.text.startswith("Anmäl barnet till skolan")
    assert any(step.startswith("Datum saknas: Mottagen i skolan.") for step in found.why)


def test_an_explanation_gives_the_numbers_and_what_the_measures_come_to():
    measures = [{"kind": "sfi", "starts": "2026-01-10", "hours_per_week": 12.5}]
    found = one_of(shipped("2026-02-10", measures=measures), "SFI-15H")
    assert "Mängd: minst 15 timmar i veckan." in found.why
    assert "I insatserna: 12,5 planerade timmar i veckan." in found.why


def test_an_explanation_names_the_decision_that_set_the_day():
    found = one_of(
        shipped("2029-04-01", sfi_first_admitted="2026-03-10", sfi_right_extended_to="2029-09-09"),
        "SFI-3Y",
    )
    assert "Dagen är satt genom beslut: Rätten till sfi förlängd till och med." in found.why
    assert not any(step.startswith("Tid:") for step in found.why)


def test_only_the_amounts_for_the_age_are_given():
    words = {"ground": None, "asylum_applied": "2026-01-10"}
    child = {"born": "2020-01-01", **words}
    found = shipped("2026-02-10", members=[child], **words)
    grown_up = one_of(found, "ASY-ALLOW").amounts
    assert [a.value for a in one_of(found, "ASY-ALLOW", "m1").amounts] == [43, 12]
    assert [a.value for a in grown_up] == [71, 24, 61, 19]


def test_each_child_of_the_household_has_findings_of_its_own():
    found = shipped(
        "2026-02-10",
        members=[
            {"born": "2019-05-05", "school_received": "2026-01-20"},
            {"born": "2024-01-05", "preschool_requested": "2026-01-20"},
        ],
    )
    assert one_of(found, "SCH-2M", "m1").due == date(2026, 3, 20)
    assert one_of(found, "PRE-4M", "m2").due == date(2026, 5, 20)
    assert not [f for f in found if f.subject == "m2" and f.rule_id == "SCH-2M"]


def test_rules_for_the_person_alone_are_not_tried_on_the_household():
    found = shipped("2026-02-10", members=[{**GROWN_UP, "first_civil_registration": "2026-01-10"}])
    assert {f.rule_id for f in found if f.subject == "m1"} <= {"HEA-OFFER", "HEA-2M", "UNIT-HEALTH"}


def test_each_measure_has_findings_of_its_own():
    measures = [
        {"kind": "work_training", "starts": "2026-01-15"},
        {"kind": "reinforced_work_training", "starts": "2026-01-15"},
    ]
    found = {f.measure: f.due for f in shipped("2026-02-10", measures=measures) if f.measure}
    assert found == {
        "work_training": date(2026, 7, 14),
        "reinforced_work_training": date(2027, 1, 14),
    }


def test_a_case_without_any_fact_is_answered():
    assert evaluate(shipped_book(), CaseFacts(), day("2026-11-22")) == ()


def test_the_same_question_gets_the_same_answer():
    words = {"arrived": "2026-01-10", "case_opened": "2026-01-12", "received": "2026-01-15"}
    assert shipped("2026-02-10", **words) == shipped("2026-02-10", **words)
