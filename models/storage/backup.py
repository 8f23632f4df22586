"""Backups: taken in one step, verified before they are called backups, restored whole."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from models.domain.clock import utc_now
from models.domain.errors import UserError
from models.storage import copies, files, key_file
from models.storage.anchor import anchor_path
from models.storage.data_key import DataKey
from models.storage.engine import Opened, driver_connection, opened_file
from models.storage.faults import told_plainly
from models.storage.key_file import key_path
from models.storage.locks import nobody_present, one_writer
from models.storage.places import refuse_network
from resources.texts import gettext as _

SUFFIX: Final = ".introapp"
_HALF_MADE: Final = ".tmp"
_ABANDONED: Final = timedelta(days=1)  # no copy takes as long


def back_up(engine: Engine, folder: Path, *, name_moment: datetime) -> Path:
    """Copy the open database with its key file to a folder, and verify the copy.

    The name tells the moment and nothing of the unit or of anybody. The copy is opened with the
    same passphrases as the database had.

    Args:
        engine: the open database, which others may go on using.
        folder: where to; a network drive will do.
        name_moment: the moment for the name.

    Returns:
        The backup, on the disk and verified.

    Raises:
        UserError: no folder, no room, no right to write, or the database is not whole. Nothing
            half-made stays.
    """
    opened = _file_of(engine)
    with told_plainly():
        if not folder.is_dir():
            raise UserError(_("Mappen för säkerhetskopior finns inte. Välj en annan mapp."))
        key_file.read(opened.path)
        _sweep(folder)
        target = _free_name(folder, f"introapp-{_stamp(name_moment)}", SUFFIX)
        _copy_all(engine, opened, target)
    return target


def copy_before_upgrade(engine: Engine, revision: str) -> Path:
    """Keep the database as it is before its schema changes, beside it; told apart by its name.

    Raises:
        UserError: no room, no right to write, or the database is not whole.
    """
    opened = _file_of(engine)
    path = opened.path
    target = path.with_name(f"{path.stem}.before-{revision}{path.suffix}")
    with told_plainly(), one_writer(key_path(path)):
        copies.remove_database(_half_made(target))
        _copy_all(engine, opened, target)
    return target


def restore(backup_file: Path, target: Path, key: DataKey) -> Path | None:
    """Put a backup in the place of a database; what lay there is kept aside, whole.

    Wherever it is cut off, the place holds the former database, or none, or the restored one, and
    nothing is lost: then restore again.

    Args:
        backup_file: a finished backup, with its key file beside it.
        target: where the database is to lie.
        key: from ``unlock(backup_file, ...)``.

    Returns:
        Where the former database was put, or None if there was none.

    Raises:
        UserError: not a whole backup, wrong key, somebody has the database open, no room, no right
            to write, a network drive. Nothing was changed.
    """
    with told_plainly():
        _refuse_unfinished(backup_file, target)
        key_file.read(backup_file)
        refuse_network(target)
        with nobody_present(target):
            arriving = target.with_name(target.name + ".restoring")
            _fetch(backup_file, arriving, key)
            aside = _move_aside(target)
            _put_in_place(arriving, target)
    return aside


def _copy_all(engine: Engine, opened: Opened, target: Path) -> None:
    """Copy database, keys and anchor; the database gets its name last.

    Keys and anchor are read first: an anchor that is older than the copied chain is sound, a
    younger one would say that the chain was cut.
    """
    beside = {
        path_of(target): path_of(opened.path).read_bytes()
        for path_of in (key_path, anchor_path)
        if path_of(opened.path).exists()
    }
    half_made = _half_made(target)
    with driver_connection(engine) as connection:
        copies.copy_database(connection, opened.key, half_made)
    try:
        for path, content in beside.items():
            files.write_durably(path, content)
        files.move_durably(half_made, target)
    except BaseException:
        for path in (half_made, *beside):
            path.unlink(missing_ok=True)
        raise


def _refuse_unfinished(backup_file: Path, target: Path) -> None:
    if not backup_file.is_file():
        raise UserError(_("Säkerhetskopian finns inte. Kontrollera sökvägen."))
    if target.exists() and target.samefile(backup_file):
        raise UserError(_("Säkerhetskopian och databasen är samma fil. Välj en annan plats."))
    log = backup_file.with_name(backup_file.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise UserError(
            _(
                "Filen är ingen färdig säkerhetskopia: bredvid den ligger ändringar som inte är "
                "införda. Öppna den i introapp och gör en säkerhetskopia av den först."
            )
        )
    if not target.parent.is_dir():
        raise UserError(_("Mappen finns inte. Skapa den först, eller välj en annan."))


def _fetch(backup_file: Path, arriving: Path, key: DataKey) -> None:
    """Copy a backup to the disk where it will lie, and verify what arrived."""
    _remove_all(arriving)
    try:
        for path_of in (key_path, anchor_path):
            if path_of(backup_file).exists():
                files.copy_durably(path_of(backup_file), path_of(arriving))
        files.copy_durably(backup_file, arriving)
        copies.verified(arriving, key)
    except BaseException:
        _remove_all(arriving)
        raise


def _move_aside(target: Path) -> Path | None:
    """Give the former database another name, with its log and its keys.

    Those get a second name first, so that it never stands without them: without its log it would
    show an older state, and nobody would know.
    """
    if not target.exists():
        return None
    stem = f"{target.stem}.before-restore-{_stamp(utc_now())}"
    aside = _free_name(target.parent, stem, target.suffix)
    log, log_aside = (path.with_name(path.name + "-wal") for path in (target, aside))
    for path, second in (
        (log, log_aside),
        (key_path(target), key_path(aside)),
        (anchor_path(target), anchor_path(aside)),
    ):
        if path.exists():
            files.keep_under_second_name(path, second)
    files.flush_folder(target.parent)
    files.move_durably(target, aside)
    return aside


def _put_in_place(arriving: Path, target: Path) -> None:
    """Give what arrived its name, last of all: beside a foreign log it would be damaged by it."""
    copies.remove_database(target)
    files.flush_folder(target.parent)
    for path_of in (key_path, anchor_path):
        if path_of(arriving).exists():
            files.move_durably(path_of(arriving), path_of(target))
        else:
            path_of(target).unlink(missing_ok=True)
    files.move_durably(arriving, target)


def _remove_all(database: Path) -> None:
    for path in (key_path(database), anchor_path(database)):
        path.unlink(missing_ok=True)
    copies.remove_database(database)


def _file_of(engine: Engine) -> Opened:
    opened = opened_file(engine)
    if opened is None:
        raise UserError(
            _("Den gemensamma databasen säkerhetskopieras på servern. Kontakta den som sköter den.")
        )
    return opened


def _sweep(folder: Path) -> None:
    """Remove what a backup that was cut off left behind."""
    oldest = (utc_now() - _ABANDONED).timestamp()
    for left in folder.glob(f"introapp-*{SUFFIX}{_HALF_MADE}"):
        if left.stat().st_mtime < oldest:
            copies.remove_database(left)


def _half_made(target: Path) -> Path:
    return target.with_name(target.name + _HALF_MADE)


def _free_name(folder: Path, stem: str, suffix: str) -> Path:
    taken = {path.name for path in folder.iterdir()}
    number, name = 1, f"{stem}{suffix}"
    while any(other.startswith(name) for other in taken):
        number += 1
        name = f"{stem}-{number}{suffix}"
    return folder / name


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
