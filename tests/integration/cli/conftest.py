"""A small unit on disk for the command line to work on, and a way to call it."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import jsonschema
import pytest

from introapp import faults
from introapp.cli.program import run
from introapp.services import opening
from introapp.services.case_view import open_case
from introapp.services.measures import add_measure
from introapp.services.opening import Opened, SetUp, close_office, create_office
from introapp.services.registration import register_person
from models.domain.clock import today
from models.domain.entries import NewMeasure, NewPermit, NewPerson, NewPlacement
from models.domain.events import Event
from models.domain.status import (
    HouseholdRole,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Protection,
)
from models.storage.sealing import Cost
from resources import read_text

WORDS = "tranor över Hornborgasjön"
CANARIES = ("Zebunisa", "Kanarievogel", "Parwana")  # of those whose identity is protected


@dataclass(frozen=True)
class Unit:
    """A unit on disk: its database, the file with its passphrase, and its cases by first name."""

    database: Path
    passphrase: Path
    cases: dict[str, str]

    @property
    def unlock(self) -> tuple[str, ...]:
        """What unlocks it on a command line, the database first."""
        return (str(self.database), "--passphrase-file", str(self.passphrase))


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """Give what was printed for programs."""
        return json.loads(self.out)

    def valid(self, schema):
        """Give what was printed for programs, held against its schema."""
        jsonschema.validate(
            self.json,
            json.loads(read_text("schemas", f"{schema}.schema.json")),
            cls=jsonschema.Draft202012Validator,
            format_checker=jsonschema.FormatChecker(),
        )
        return self.json


@pytest.fixture(scope="session")
def unit_made_once(tmp_path_factory) -> Unit:
    folder = tmp_path_factory.mktemp("unit")
    database, passphrase = folder / "unit.introapp", folder / "passphrase.txt"
    passphrase.write_text(WORDS + "\n", encoding="utf-8")
    setup = SetUp(municipality="0127", unit="Enheten", officer="Åsa Lindqvist", passphrase=WORDS)
    with pytest.MonkeyPatch.context() as patch:
        # The least that is allowed: these tests unlock more often than an officer in a year.
        least = partial(opening.create_key_file, cost=Cost(19_456, 1, 1))
        patch.setattr(opening, "create_key_file", least)
        opened = create_office(database, setup)
    try:
        cases = dict(_people(opened))
    finally:
        close_office(opened.office)
    return Unit(database, passphrase, cases)


@pytest.fixture
def unit(unit_made_once, tmp_path) -> Unit:
    """Give a unit of this test's own."""
    folder = tmp_path / "unit"
    shutil.copytree(unit_made_once.database.parent, folder)
    return Unit(
        folder / unit_made_once.database.name,
        folder / unit_made_once.passphrase.name,
        unit_made_once.cases,
    )


@pytest.fixture(autouse=True)
def _own_log(tmp_path, monkeypatch):
    monkeypatch.setattr(faults, "state_folder", lambda: tmp_path / "state")


@pytest.fixture
def call(capsys):
    """Call a command in this process. No protected name may leave it, wherever it goes."""

    def answer(*words) -> Answer:
        code = run([str(word) for word in words])
        shown = capsys.readouterr()
        for canary in CANARIES:
            assert canary not in shown.out + shown.err
        return Answer(code, shown.out, shown.err)

    return answer


@pytest.fixture
def refused(call):
    """Call a command that must be refused; gives the one line that says why."""

    def sentence(*words) -> str:
        answer = call(*words)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.endswith((".\n", ".)\n"))
        assert answer.err.count("\n") == 1
        return answer.err.strip()

    return sentence


def _people(opened: Opened):
    """Register two families: one with a child, one whose mother and child are protected."""
    selamawit = yield from _registered(opened, _refugee("Selamawit", "Tesfay"))
    yield from _registered(opened, _child("Yonas", of=selamawit))
    farid = yield from _registered(opened, _refugee("Farid", "Noori"))
    yield from _registered(opened, _child(CANARIES[2], of=farid, protection=Protection.MARKED))
    hidden = _refugee(CANARIES[0], CANARIES[1], protection=Protection.PROTECTED_REGISTRATION)
    yield from _registered(opened, hidden)


def _registered(opened: Opened, entry: NewPerson):
    office, actor = opened.office, opened.actor
    case_id = register_person(office, actor, entry).row_id
    add_measure(office, actor, case_id, NewMeasure("sfi", starts=today(), hours_per_week=15))
    view = open_case(office, actor, case_id)
    yield entry.given, view.case_number
    return view.person_id


def _refugee(given, family, *, protection=Protection.NONE):
    received = today().replace(year=today().year - 1, day=1)
    return NewPerson(
        given=given,
        family=family,
        birth_date=date(1993, 5, 14),
        language="prs",
        protection=protection,
        permit=NewPermit(PermitGround.REFUGEE, PermitKind.TEMPORARY, decided=received),
        placement=NewPlacement(PlacementCategory.ASSIGNED, decided=received, received=received),
        events={
            Event.FIRST_CIVIL_REGISTRATION: received,
            Event.CIVIL_REGISTRATION_HERE: received,
            Event.SFI_REGISTERED: received,
        },
    )


def _child(given, *, of, protection=Protection.NONE):
    return NewPerson(
        given=given,
        birth_date=date(today().year - 8, 3, 1),
        household_of=of,
        role=HouseholdRole.CHILD,
        protection=protection,
    )
