"""A pack that does not hang together is refused, in Swedish, with the rule's name."""

import pytest

from models.domain.errors import InvalidInputError
from models.domain.rules import load_pack
from tests.unit.rules.packs import pack_with, rule_text


def refusal(*rules, head=""):
    with pytest.raises(InvalidInputError) as caught:
        load_pack(pack_with(*rules, head=head))
    return str(caught.value)


def test_a_pack_that_hangs_together_is_read():
    pack = load_pack(pack_with(rule_text()))
    assert (pack.id, pack.version, [rule.id for rule in pack.rules]) == ("test", 1, ["TEST-1"])


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"colour": '"röd"'}, "uppgiften ”colour” är okänd"),
        ({"title": None}, "”title” saknas"),
        ({"title": '" "'}, "”title” är tom"),
        ({"title": "3"}, "”title” ska vara en text"),
        ({"kind": '"advice"'}, "”advice” går inte att använda i ”kind”"),
        ({"anchor": '"landed"'}, "”landed” går inte att använda i ”anchor”"),
        ({"anchor": "[1]"}, "”anchor” ska bara innehålla texter"),
        ({"anchor": None}, "”anchor” saknas"),
        ({"status": '"sure"'}, "”sure” går inte att använda"),
        ({"status": '"proposed"'}, "ska ha en ”note”"),
        ({"status": '"unverified"'}, "ska ha en ”note”"),
        ({"valid_from": '"2026-01-01"'}, "”valid_from” ska vara ett datum"),
        ({"valid_from": "2026-01-01T10:00:00"}, "”valid_from” ska vara ett datum"),
        ({"valid_from": None}, "”valid_from_unknown”"),
        ({"valid_from_unknown": '"inte läst"'}, "antingen ”valid_from”"),
        ({"valid_to": "2019-12-31"}, "”valid_to” ligger före"),
        ({"source": None}, "källan saknas"),
        ({"source": '{ url = "https://lagen.nu/2000:1" }'}, "”reference” saknas"),
        ({"source": '{ reference = "lag", url = "lagen.nu" }'}, "ska börja med https://"),
        ({"source": '{ reference = "lag", page = 3 }'}, "uppgiften ”page” är okänd"),
        ({"term": None}, "”term” passar inte ihop"),
        ({"term": "{ months = 0 }"}, "tiden är noll"),
        ({"term": "{ months = true }"}, "”months” ska vara ett heltal"),
        ({"term": "{ moons = 1 }"}, "uppgiften ”moons” är okänd"),
        ({"undated": "true"}, "”undated” gäller bara"),
        ({"kind": '"notice"'}, "”term” passar inte ihop"),
        ({"kind": '"quantity"', "term": None}, "”quantity” ska finnas"),
        ({"quantity": '{ value = 1, unit = "days" }'}, "”quantity” ska finnas"),
        ({"only_before": "true"}, "”only_before” gäller bara"),
        ({"for_whom": None}, "vem regeln gäller"),
        ({"group": '"pupils"'}, "gruppen ”pupils” finns inte"),
        ({"applies": "{ age_form = 16 }"}, "uppgiften ”age_form” är okänd"),
        ({"applies": '{ age_from = "16" }'}, "”age_from” ska vara ett heltal"),
        ({"applies": "{ unaccompanied = 1 }"}, "”unaccompanied” ska vara true eller false"),
        ({"applies": '{ grounds = ["tourist"] }'}, "”tourist” går inte att använda"),
        ({"stop": '[{ text = "x" }]'}, "”stop” ska ha antingen ”period” eller två händelser"),
        ({"stop": "[1]"}, "”stop” ska vara en lista av tabeller"),
    ],
)
def test_a_wrong_rule_is_refused_by_name(changes, sentence):
    told = refusal(rule_text(**changes))
    assert told.startswith("Regeln TEST-1: ")
    assert sentence in told
    assert "Rätta regelpaketet" in told


@pytest.mark.parametrize("rule_id", ["sfi-1m", "SFI 1M", "ÅLDER-1", "SFI_1"])
def test_an_id_that_is_no_id_is_refused(rule_id):
    assert f"”{rule_id}”" in refusal(rule_text(id=f'"{rule_id}"'))


def test_a_rule_that_stands_twice_is_refused():
    assert "regeln TEST-1 står 2 gånger" in refusal(rule_text(), rule_text())


def test_a_demand_of_a_group_is_read_as_strictly():
    head = '[group.pupils]\ntext = "elever"\nage_form = 6\n'
    assert "Gruppen pupils: uppgiften ”age_form” är okänd" in refusal(head=head)


def test_an_age_table_without_years_is_refused():
    head = '[[age_table]]\nid = "A"\ntitle = "a"\nreference = "r"\n'
    assert "ålderstabellen A har inga år" in refusal(head=head)


def test_a_file_that_is_no_toml_is_refused():
    with pytest.raises(InvalidInputError, match="inget läsbart regelpaket"):
        load_pack("[pack\n")


def test_a_day_that_is_not_in_the_calendar_is_refused():
    with pytest.raises(InvalidInputError, match="inget läsbart regelpaket"):
        load_pack(pack_with(rule_text(valid_from="2026-02-30")))


def test_a_pack_without_head_is_refused():
    with pytest.raises(InvalidInputError, match="Regelpaketet: ”pack” saknas"):
        load_pack(rule_text())


def test_an_unknown_table_is_refused():
    assert "uppgiften ”rules” är okänd" in refusal(head="[rules]\n")
