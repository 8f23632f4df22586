"""The list of cases and one case, on the terminal and for other programs."""

from models.domain.labels import PROTECTED_PERSON


def test_the_list_tells_each_case_with_what_is_due_next(call, unit):
    rows = call("cases", *unit.unlock, "--json").valid("cases")
    assert {row["case_number"] for row in rows} == set(unit.cases.values())
    selamawit = next(row for row in rows if row["name"] == "Selamawit Tesfay")
    assert selamawit["next_deadline"]["rule"]
    assert selamawit["next_deadline"]["text"]
    assert selamawit["protected"] is False


def test_a_protected_person_is_in_the_list_by_case_number_alone(call, unit):
    rows = call("cases", *unit.unlock, "--json").valid("cases")
    hidden = [row for row in rows if row["protected"]]
    assert {row["name"] for row in hidden} == {PROTECTED_PERSON}
    assert {row["case_number"] for row in hidden} == {
        unit.cases["Zebunisa"],
        unit.cases["Parwana"],
    }


def test_a_place_in_the_list_tells_nothing_of_a_protected_name(call, unit):
    rows = call("cases", *unit.unlock, "--json").json
    protected = [row["protected"] for row in rows]
    assert protected == sorted(protected, reverse=True)


def test_the_list_for_people_has_a_line_a_case(call, unit):
    lines = call("cases", *unit.unlock).out.splitlines()
    assert len(lines) == len(unit.cases) + 1
    assert lines[-1] == "5 ärenden"
    assert any(line.startswith(f"{unit.cases['Farid']}     Farid Noori") for line in lines)


def test_a_search_finds_by_name_and_by_case_number(call, unit):
    by_name = call("cases", *unit.unlock, "--search", "selamavit", "--json").valid("cases")
    by_number = call("cases", *unit.unlock, "--search", unit.cases["Farid"], "--json")
    assert [row["name"] for row in by_name] == ["Selamawit Tesfay"]
    assert [row["name"] for row in by_number.json] == ["Farid Noori"]


def test_a_search_by_name_does_not_tell_that_a_protected_person_is_here(call, unit):
    assert call("cases", *unit.unlock, "--search", "Zebunisa", "--json").json == []
    assert call("cases", *unit.unlock, "--search", "Zebunisa").out == "0 ärenden\n"


def test_a_case_is_shown_with_deadlines_and_their_law(call, unit):
    case = call("show", *unit.unlock, unit.cases["Selamawit"], "--json").valid("show")
    assert case["name"] == "Selamawit Tesfay"
    assert case["measures"][0]["kind"] == "sfi"
    assert case["household"][0]["name"] == "Yonas"
    assert case["deadlines"]
    for deadline in case["deadlines"]:
        assert deadline["rule"]
        assert deadline["due"]
        assert deadline["source"]["reference"]
    days = [deadline["due"] for deadline in case["deadlines"]]
    assert days == sorted(days)


def test_a_deadline_of_a_child_says_whose_it_is(call, unit):
    case = call("show", *unit.unlock, unit.cases["Selamawit"], "--json").valid("show")
    rules = [*case["deadlines"], *case["undated_rules"]]
    subjects = {(rule["subject"]["name"], rule["subject"]["role"]) for rule in rules}
    assert subjects == {("Selamawit Tesfay", "newcomer"), ("Yonas", "child")}


def test_a_protected_child_is_masked_in_the_case_of_a_parent(call, unit):
    case = call("show", *unit.unlock, unit.cases["Farid"], "--json").valid("show")
    assert [row["name"] for row in case["household"]] == [PROTECTED_PERSON]
    call("show", *unit.unlock, unit.cases["Farid"])


def test_a_protected_person_is_shown_by_case_number_alone(call, unit):
    number = unit.cases["Zebunisa"]
    case = call("show", *unit.unlock, number, "--json").valid("show")
    assert (case["name"], case["protected"]) == (PROTECTED_PERSON, True)
    assert (case["native_name"], case["birth_date"], case["identifiers"]) == ("", None, [])
    assert call("show", *unit.unlock, number).out.startswith(f"{PROTECTED_PERSON}  {number}\n")


def test_a_case_for_people_has_its_parts(call, unit):
    page = call("show", *unit.unlock, unit.cases["Selamawit"]).out
    for heading in ("Skeden", "Frister", "Insatser", "Hushåll"):
        assert f"\n{heading}\n" in page
    assert "Sfi" in page


def test_opening_a_case_is_logged(call, unit):
    before = call("check", *unit.unlock, "--json").json["audit"]["entries"]
    call("show", *unit.unlock, unit.cases["Selamawit"])
    after = call("check", *unit.unlock, "--json").json["audit"]["entries"]
    assert after == before + 1


def test_an_unknown_case_is_refused(refused, unit):
    sentence = refused("show", *unit.unlock, "2019-9999")
    assert sentence.startswith("Ärendet finns inte i den här databasen.")


def test_a_number_that_is_not_a_case_number_opens_nothing(refused, unit):
    refused("show", *unit.unlock, "Selamawit")
    refused("show", *unit.unlock, "")
