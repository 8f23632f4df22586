"""Look after a unit's database: check it, copy it, put a copy back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from introapp.services.access import Action, use_case
from introapp.services.audit import Deed, append, verify
from introapp.services.office import Office
from introapp.services.opening import keep_anchor
from introapp.services.prepared import AnySelect, prepared
from introapp.services.unit_of_work import querying, writing
from models.domain.actor import Actor
from models.domain.audit_chain import Break
from models.domain.channels import Channel, outlet
from models.domain.clock import utc_now
from models.domain.errors import UserError
from models.storage import backup as storage_backup
from models.storage.anchor import read_anchor
from models.storage.faults import told_plainly
from models.storage.integrity import check as check_storage
from models.storage.keys import unlock
from models.storage.schema import current_revision
from models.tables.audit import BACKED_UP, AuditEntry


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the whole unit found.

    Attributes:
        revision: number of the database's schema.
        problems: each in one sentence without personal data; empty when all is well.
        entries: how many entries the audit chain has.
        anchored: how many of them the head kept outside the database vouches for.
        packs: the rule packs in use, with their versions.
    """

    revision: str
    problems: tuple[str, ...]
    entries: int
    anchored: int
    packs: tuple[str, ...]


@use_case(Action.CHECK)
def check_office(office: Office, actor: Actor) -> CheckReport:
    """Check pages, foreign keys, schema, audit chain and rule packs.

    A damaged database is told of as far as it can be read.
    """
    del actor
    problems = [problem.text for problem in check_storage(office.engine)]
    revision, entries, anchored = "", 0, 0
    try:
        with told_plainly():
            revision = current_revision(office.engine) or ""
        entries, anchored, broken = _chain(office)
        problems += [f"Loggens kedja håller inte: {one.reason}." for one in broken]
    except UserError as error:
        problems.append(str(error))
    return CheckReport(
        revision=revision,
        problems=tuple(problems),
        entries=entries,
        anchored=anchored,
        packs=tuple(f"{pack.id} {pack.version}" for pack in office.book.packs),
    )


def _chain(office: Office) -> tuple[int, int, list[Break]]:
    """Return how long the audit chain is, how much of it is anchored, and where it is broken."""
    anchor = None if office.database is None else read_anchor(office.database)
    with told_plainly(), office.engine.connect() as connection:
        broken = verify(connection, anchor)
        entries = connection.scalar(select(AuditEntry.id).order_by(AuditEntry.id.desc()).limit(1))
    return entries or 0, 0 if anchor is None else anchor.count, broken


@outlet(Channel.BACKUP)
@use_case(Action.BACK_UP)
def back_up(office: Office, actor: Actor, folder: Path) -> Path:
    """Copy the encrypted database and its key file to a folder; the copy is verified.

    Raises:
        UserError: the folder cannot be written, the disk is full, the copy did not verify;
            nothing half made is left.
    """
    if office.database is None:
        raise UserError("Den delade databasen säkerhetskopieras av den som sköter servern.")
    with writing(office.engine, actor) as session:
        append(session.connection(), actor.officer_id, [Deed(BACKED_UP, "unit_settings", 1)])
    keep_anchor(office)
    with told_plainly():
        return storage_backup.back_up(office.engine, folder, name_moment=utc_now())


@use_case(Action.LIST)
def last_backup(office: Office, actor: Actor) -> datetime | None:
    """Return when the unit was last backed up."""
    del actor
    with querying(office.engine) as connection:
        rows = _latest_backup().rows(connection)
        return rows[0].at if rows else None


@prepared
def _latest_backup() -> AnySelect:
    """The log is long; the word stands in the statement, so that the index of backups is used."""
    return (
        select(AuditEntry.at)
        .where(AuditEntry.action == BACKED_UP)
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )


def restore(
    backup_file: Path, target: Path, passphrase: str, officer: str | None = None
) -> Path | None:
    """Put a backup in the place of a database; what lay there is kept beside it.

    Before a database is open nobody is known, so there is no actor: the passphrase is asked for
    by the backup's own key file.

    Returns:
        Where the former database lies now, or nothing if there was none.
    """
    unlocked = unlock(backup_file, passphrase, officer)
    with told_plainly():
        return storage_backup.restore(backup_file, target, unlocked.data_key)
