"""The main job on the command line, by the program itself: from made-up people to paper."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
from pypdf import PdfReader

from introapp.demo.population import Population, build_population
from models.domain.clock import today
from models.domain.status import Protection
from resources import read_text
from tests.house_rules import ROOT

PEOPLE, SEED = 60, 1


@dataclass(frozen=True)
class Demo:
    """A demo unit, and how the program is started on it."""

    folder: Path
    made: str

    @property
    def unlock(self):
        """What unlocks it on a command line."""
        return (
            self.folder / "demo.introapp",
            "--passphrase-file",
            self.folder / "passphrase.txt",
        )

    def start(self, *words):
        """Start the program and give what it printed, if it says that all is done."""
        return _start(self.folder.parent, *words)

    def valid(self, schema, *words):
        """Start the program and give what it printed for programs, held against its schema."""
        value = json.loads(self.start(*words, "--json"))
        rules = json.loads(read_text("schemas", f"{schema}.schema.json"))
        checked = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
        checked.validate(value)
        return value


def _start(home, *words):
    answer = subprocess.run(
        [sys.executable, "-m", "introapp", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "HOME": str(home), "XDG_STATE_HOME": str(home / "state")},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert (answer.returncode, answer.stderr.decode("utf-8")) == (0, "")
    return answer.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    made = _start(home, "demo", home / "unit", "--people", PEOPLE, "--seed", SEED)
    return Demo(home / "unit", made)


@pytest.fixture(scope="module")
def protected_words():
    """Give the words that stand in names of people with protected identity, and in no others."""
    population = Population(PEOPLE, SEED, today(), "0127")
    members = [
        member
        for chunk in build_population(population)
        for household in chunk
        for member in household.members
    ]
    hidden = {word for one in members if _is_protected(one) for word in _words_of(one)}
    open_to_all = {word for one in members if not _is_protected(one) for word in _words_of(one)}
    return hidden - open_to_all


def _is_protected(member):
    return member.protection is not Protection.NONE


def _words_of(member):
    return {
        word
        for name in member.names
        for word in f"{name.given} {name.family} {name.native}".split()
        if len(word) > 3
    }


def _text(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_from_made_up_people_to_a_deadline_with_its_law_and_a_plan_on_paper(demo, tmp_path):
    cases = demo.valid("cases", "cases", *demo.unlock)
    assert len(cases) >= PEOPLE
    with_deadline = [case for case in cases if case["next_deadline"]]
    assert len(with_deadline) > PEOPLE / 2
    assert all(case["next_deadline"]["rule"] for case in with_deadline)

    number = next(case["case_number"] for case in with_deadline if not case["protected"])
    case = demo.valid("show", "show", *demo.unlock, number)
    assert case["deadlines"]
    assert all(one["source"]["reference"] and one["due"] for one in case["deadlines"])

    plan = tmp_path / "plan.pdf"
    demo.start("plan", *demo.unlock, number, "--output", plan)
    assert "Individuell introduktionsplan" in _text(plan)
    assert number in _text(plan)

    assert demo.valid("check", "check", *demo.unlock)["sound"] is True


def test_a_demo_unit_has_a_plan_for_everybody_who_may_have_one(demo):
    cases = demo.valid("cases", "cases", *demo.unlock)
    open_to_all = {case["case_number"] for case in cases if not case["protected"]}
    files = sorted(path.name for path in (demo.folder / "plans").iterdir())
    numbers = {re.search(r"\d{4}-\d{4}", name)[0] for name in files}
    assert numbers == open_to_all
    assert len(files) == len(numbers)
    assert f"{len(cases) - len(files)} personer har skyddade personuppgifter" in demo.made


def test_no_protected_name_is_printed_anywhere(demo, protected_words):
    assert len(protected_words) > 3
    cases = demo.valid("cases", "cases", *demo.unlock)
    hidden = [case["case_number"] for case in cases if case["protected"]]
    pages = [
        demo.made,
        demo.start("cases", *demo.unlock),
        json.dumps(cases, ensure_ascii=False),
        *(demo.start("show", *demo.unlock, number, "--json") for number in hidden[:3]),
        *(_text(path) for path in (demo.folder / "plans").iterdir()),
    ]
    printed = {word for page in pages for word in re.findall(r"\w+", page)}
    assert "Skyddad" in printed
    assert printed & protected_words == set()


def test_the_same_seed_gives_the_same_people_and_another_seed_others(tmp_path):
    listed = []
    for number, seed in enumerate((7, 7, 8)):
        folder = tmp_path / str(number)
        _start(tmp_path, "demo", folder, "--people", 4, "--seed", seed)
        made = Demo(folder, "")
        listed.append(made.valid("cases", "cases", *made.unlock))
    assert listed[0] == listed[1]
    assert listed[0] != listed[2]
