"""Plans as PDF files."""

import pytest
from pypdf import PdfReader


def _text(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_plan_is_saved_as_a_pdf_of_real_text(call, unit, tmp_path):
    target = tmp_path / "plan.pdf"
    answer = call("plan", *unit.unlock, unit.cases["Selamawit"], "--output", target)
    assert (answer.code, answer.err) == (0, "")
    text = _text(target)
    assert "Individuell introduktionsplan" in text
    assert "Selamawit" in text
    assert unit.cases["Selamawit"] in text


def test_a_plan_names_no_protected_child(call, unit, tmp_path):
    target = tmp_path / "plan.pdf"
    assert call("plan", *unit.unlock, unit.cases["Farid"], "--output", target).code == 0
    assert "Parwana" not in _text(target)


@pytest.mark.parametrize("whose", ["Zebunisa", "Parwana"])
def test_a_protected_person_gets_no_plan(whose, refused, unit, tmp_path):
    target = tmp_path / "plan.pdf"
    sentence = refused("plan", *unit.unlock, unit.cases[whose], "--output", target)
    assert "skyddade personuppgifter" in sentence
    assert list(tmp_path.glob("*.pdf*")) == []


@pytest.mark.parametrize(
    ("language", "begins"),
    [("ar", "Planen kan än så länge bara"), ("own", "Planen kan än"), ("xx", "Språket är okänt.")],
)
def test_a_language_that_the_paper_does_not_speak_is_refused(
    language, begins, refused, unit, tmp_path
):
    target = tmp_path / "plan.pdf"
    words = (*unit.unlock, unit.cases["Farid"], "--language", language, "--output", target)
    assert refused("plan", *words).startswith(begins)
    assert not target.exists()


def test_a_plan_replaces_an_earlier_one(call, unit, tmp_path):
    target = tmp_path / "plan.pdf"
    for _ in range(2):
        assert call("plan", *unit.unlock, unit.cases["Farid"], "--output", target).code == 0
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_plan_never_replaces_another_kind_of_file(refused, unit):
    before = unit.database.read_bytes()
    refused("plan", *unit.unlock, unit.cases["Farid"], "--output", unit.database)
    refused("plan", *unit.unlock, unit.cases["Farid"], "--output", unit.database.parent)
    refused("plan", *unit.unlock, unit.cases["Farid"], "--output", unit.database / "plan.pdf")
    assert unit.database.read_bytes() == before


def test_all_plans_are_one_file_a_case_and_none_for_the_protected(call, unit, tmp_path):
    folder = tmp_path / "new" / "plans"
    saved = call("plans", *unit.unlock, "--output", folder, "--json").valid("plans")
    files = {plan["case_number"]: plan["file"] for plan in saved["plans"]}
    assert set(files) == {unit.cases[name] for name in ("Selamawit", "Yonas", "Farid")}
    assert saved["protected"] == 2
    assert sorted(path.name for path in folder.iterdir()) == sorted(files.values())
    for number, file in files.items():
        assert number in file
        assert number in _text(folder / file)


def test_plans_tell_how_many_have_none_without_saying_who(call, unit, tmp_path):
    told = call("plans", *unit.unlock, "--output", tmp_path / "plans").out
    assert told == (
        "3 planer sparade.\n2 personer har skyddade personuppgifter och får ingen fil.\n"
    )


def test_names_of_files_and_titles_tell_nobody(call, unit, tmp_path):
    call("plans", *unit.unlock, "--output", tmp_path / "plans")
    for path in (tmp_path / "plans").iterdir():
        told = f"{path.name} {PdfReader(path).metadata}"
        for name in ("Selamawit", "Tesfay", "Yonas", "Farid", "Noori"):
            assert name not in told


def test_a_plan_is_as_private_as_the_database(call, unit, tmp_path):
    target = tmp_path / "plan.pdf"
    call("plan", *unit.unlock, unit.cases["Farid"], "--output", target)
    assert target.stat().st_mode & 0o077 == 0
