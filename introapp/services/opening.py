"""Setting up a unit, unlocking it, and closing it."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Engine, select

from introapp.services.audit import Deed, append, begin_chain, head
from introapp.services.office import Office
from introapp.services.reference_data import add_reference_data, municipality_id
from introapp.services.rule_book import current_book
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.errors import UserError
from models.domain.status import Profile
from models.domain.texts import clean
from models.storage.anchor import write_anchor
from models.storage.copies import remove_database
from models.storage.engine import close_engine, for_writing, open_engine
from models.storage.faults import told_plainly
from models.storage.key_file import key_path
from models.storage.keys import (
    create_key_file,
    holder_of,
    officer_labels,
    set_passphrase,
    unlock,
    unlock_with_recovery,
)
from models.storage.schema import upgrade
from models.tables.organisation import Officer, Unit, UnitSettings


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a new unit is told at its first start.

    Attributes:
        municipality: the municipality's code (kommunkod), four digits.
        passphrase: the first officer's own; asked for at every unlocking.
    """

    municipality: str
    unit: str
    officer: str
    passphrase: str
    title: str = ""
    function_contact: str = ""
    profile: Profile = Profile.SOCIAL_SERVICES
    fictive: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """An open unit and who opened it; the recovery key only when it was just set up."""

    office: Office
    actor: Actor
    recovery_key: str = ""


def create_office(database: Path, setup: SetUp) -> Opened:
    """Make a new unit: keys, encrypted database, schema, reference data, first officer.

    Raises:
        UserError: there is a database already, or the set-up lacks something; nothing is left
            half made.
    """
    _refuse_poor_setup(setup)
    if database.exists():
        raise UserError(
            "Det finns redan en databas här. Välj en annan mapp eller öppna den som finns."
        )
    officer = uuid4()
    created = create_key_file(database, officer, clean(setup.officer), setup.passphrase)
    try:
        engine = open_engine(database, created.data_key, create=True)
        try:
            set_up(engine, setup, officer)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        remove_database(database)
        key_path(database).unlink(missing_ok=True)
        raise
    return replace(enter(engine, database, officer), recovery_key=created.recovery_key)


def officers_of(database: Path) -> tuple[str, ...]:
    """Return the names of those who can unlock a database, for the one who is to choose.

    Raises:
        UserError: there is no such database, or its keys are missing or damaged.
    """
    return officer_labels(database)


def open_office(database: Path, passphrase: str, officer: str | None = None) -> Opened:
    """Unlock a unit and bring its schema up to the program's.

    Args:
        database: the unit's encrypted file.
        passphrase: the officer's own.
        officer: name of the officer, needed where there are several slots.

    Raises:
        UserError: wrong passphrase, foreign or damaged file, newer schema; nothing is changed.
    """
    unlocked = unlock(database, passphrase, officer)
    engine = open_engine(database, unlocked.data_key)
    try:
        upgrade(engine)
        return enter(engine, database, unlocked.officer_uuid)
    except BaseException:
        close_engine(engine)
        raise


def reset_passphrase(
    database: Path, recovery_key: str, new: str, *, officer: str | None = None
) -> None:
    """Give an officer a new passphrase by the printed recovery key; nothing else is changed.

    Raises:
        UserError: a mistyped or foreign key, no such officer, too short a passphrase.
    """
    key = unlock_with_recovery(database, recovery_key)
    set_passphrase(database, key, holder_of(database, officer), passphrase=new)


def close_office(office: Office) -> None:
    """Keep the audit chain's head outside the database, and close it."""
    try:
        keep_anchor(office)
    finally:
        close_engine(office.engine)


def keep_anchor(office: Office) -> None:
    """Keep the audit chain's head outside the database: a shorter chain is then found out."""
    if office.database is not None:
        with told_plainly(), office.engine.connect() as connection:
            write_anchor(office.database, head(connection))


def _refuse_poor_setup(setup: SetUp) -> None:
    for field, value in (("unit", setup.unit), ("officer", setup.officer)):
        clean(value, required=True, field=field)


def set_up(engine: Engine, setup: SetUp, officer_uuid: UUID) -> None:
    """Fill a new database, on either kind of server: schema, chain, organisations, first officer.

    Raises:
        InvalidInputError: there is no such municipality, or a name is missing.
    """
    upgrade(engine)
    with for_writing(engine).begin() as connection:
        begin_chain(connection)
        add_reference_data(connection)
        append(connection, None, [Deed("set_up", "unit_settings", 1)])
    with writing(engine, None) as session:
        unit = Unit(
            organisation_id=municipality_id(session, setup.municipality),
            code="1",
            name=clean(setup.unit),
            function_contact=clean(setup.function_contact),
        )
        session.add(unit)
        session.flush()
        session.add(
            Officer(
                uuid=officer_uuid,
                unit_id=unit.id,
                name=clean(setup.officer),
                title=clean(setup.title),
            )
        )
        session.add(
            UnitSettings(id=1, unit_id=unit.id, profile=setup.profile, fictive=setup.fictive)
        )


def enter(engine: Engine, database: Path | None, officer_uuid: UUID) -> Opened:
    """Return the unit of an open database, for one of its officers.

    Raises:
        UserError: the officer's account has been closed.
    """
    with reading(engine) as session:
        unit, settings = session.execute(
            select(Unit, UnitSettings).join(UnitSettings, UnitSettings.unit_id == Unit.id)
        ).one()
        officer = session.execute(
            select(Officer).where(Officer.uuid == officer_uuid, Officer.active)
        ).scalar_one_or_none()
        book = current_book(session)
    if officer is None:
        raise UserError(
            "Ditt konto är avstängt i den här enheten. Tala med den som är administratör."
        )
    office = Office(
        engine=engine,
        database=database,
        unit_id=unit.id,
        organisation_id=unit.organisation_id,
        profile=settings.profile,
        fictive=settings.fictive,
        book=book,
    )
    return Opened(office, Actor(officer.id, officer.uuid, officer.name, officer.unit_id))
