"""A unit to work in, on each kind of database."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from introapp.services.office import Office
from introapp.services.opening import Opened, SetUp, enter, set_up
from introapp.services.registration import register_person
from models.domain.actor import Actor
from models.domain.clock import held_at
from models.domain.entries import NewPermit, NewPerson, NewPlacement
from models.domain.events import Event
from models.domain.status import PermitGround, PermitKind, PlacementCategory, Profile

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PASSPHRASE = "tranor över Hornborgasjön"  # noqa: S105 - of a unit that lives for one test


def setup(profile: Profile = Profile.SOCIAL_SERVICES) -> SetUp:
    return SetUp(
        municipality="0127",
        unit="Integrationsenheten",
        officer="Åsa Lindqvist",
        passphrase=PASSPHRASE,
        title="Integrationshandläggare",
        profile=profile,
    )


@pytest.fixture(autouse=True)
def monday_morning() -> Iterator[None]:
    with held_at(NOW):
        yield


@pytest.fixture
def opened(database: Engine) -> Opened:
    officer = uuid4()
    set_up(database, setup(), officer)
    return enter(database, None, officer)


@pytest.fixture
def office(opened: Opened) -> Office:
    return opened.office


@pytest.fixture
def actor(opened: Opened) -> Actor:
    return opened.actor


SELAMAWIT = NewPerson(
    given="Selamawit",
    family="Tesfay Gebremariam",
    native="ሰላማዊት",
    birth_date=date(1993, 5, 14),
    language="ti",
    interpreter_needed=True,
    permit=NewPermit(
        PermitGround.REFUGEE,
        PermitKind.TEMPORARY,
        decided=date(2026, 1, 20),
        valid_from=date(2026, 1, 20),
        valid_to=date(2029, 1, 19),
    ),
    placement=NewPlacement(
        PlacementCategory.ASSIGNED,
        decided=date(2026, 3, 1),
        latest_reception=date(2026, 5, 1),
        received=date(2026, 4, 8),
    ),
    events={
        Event.ASYLUM_APPLIED: date(2025, 6, 1),
        Event.FIRST_CIVIL_REGISTRATION: date(2026, 4, 8),
        Event.CIVIL_REGISTRATION_HERE: date(2026, 4, 8),
        Event.SFI_REGISTERED: date(2026, 10, 20),
    },
)


@pytest.fixture
def selamawit(office: Office, actor: Actor) -> int:
    """Give the case of a refugee assigned to the municipality, registered for sfi but not begun."""
    case_id = register_person(office, actor, SELAMAWIT).row_id
    assert case_id is not None
    return case_id
