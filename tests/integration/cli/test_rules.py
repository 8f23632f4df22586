"""Taking in a newer rule pack."""

import pytest

from resources import read_text


@pytest.fixture
def newer(tmp_path):
    """Give a later edition of a pack that travels with the program: sfi within two months."""
    text = read_text("rules", "sfi.toml")
    before, rule, after = text.partition('id = "SFI-3M"')
    changed = before.replace("version = 1\n", "version = 2\n", 1).replace(
        "issued = 2026-11-22", "issued = 2026-11-23", 1
    )
    file = tmp_path / "newer.toml"
    shorter = after.replace("term = { months = 3 }", "term = { months = 2 }", 1)
    file.write_text(changed + rule + shorter, encoding="utf-8")
    return file


def _day(call, unit):
    case = call("show", *unit.unlock, unit.cases["Selamawit"], "--json").json
    return {one["due"] for one in case["deadlines"] if one["rule"] == "SFI-3M"}


def test_what_a_newer_pack_changes_is_listed_first(call, unit, newer):
    seen = call("rules", "preview", *unit.unlock, newer, "--json").valid("rules")
    assert (seen["pack"]["id"], seen["pack"]["version"], seen["imported"]) == ("sfi", 2, False)
    mine = [one for one in seen["changes"] if one["case_number"] == unit.cases["Selamawit"]]
    assert [one["rule"] for one in mine] == ["SFI-3M"]
    assert mine[0]["new_due"] < mine[0]["old_due"]


def test_the_list_for_people_names_cases_and_days(call, unit, newer):
    told = call("rules", "preview", *unit.unlock, newer).out
    assert unit.cases["Selamawit"] in told
    assert told.endswith("Inget har ändrats.\n")


@pytest.mark.parametrize("step", [("preview",), ("import",)])
def test_nothing_is_taken_in_without_a_yes(step, call, unit, newer):
    before = _day(call, unit)
    assert call("rules", *step, *unit.unlock, newer).code == 0
    assert _day(call, unit) == before


def test_a_pack_is_taken_in_and_the_deadlines_follow(call, unit, newer):
    before = _day(call, unit)
    taken = call("rules", "import", *unit.unlock, newer, "--yes", "--json").valid("rules")
    assert taken["imported"] is True
    assert max(_day(call, unit)) < min(before)
    assert "sfi 2" in call("check", *unit.unlock, "--json").json["rule_packs"]


def test_the_same_pack_is_not_taken_in_twice(call, refused, unit, newer):
    call("rules", "import", *unit.unlock, newer, "--yes")
    assert "inte nyare" in refused("rules", "import", *unit.unlock, newer, "--yes")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[pack", b"[pack]\nid = 'x'\n"])
def test_what_is_no_rule_pack_is_refused(content, refused, unit, tmp_path):
    file = tmp_path / "pack.toml"
    file.write_bytes(content)
    refused("rules", "preview", *unit.unlock, file)


def test_a_pack_that_is_not_there_is_refused(refused, unit, tmp_path):
    refused("rules", "import", *unit.unlock, tmp_path / "none.toml", "--yes")
