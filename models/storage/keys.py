"""Who may open the database: one key slot an officer, and the printed recovery key.

Every officer opens the same random data key with a passphrase of their own. All functions take the
path of the database; the keys lie beside it, see ``key_file``. How often somebody tried in vain is
not kept here.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from models.domain.errors import InvalidInputError, UserError
from models.storage import key_file, recovery_key
from models.storage.data_key import DataKey
from models.storage.faults import told_plainly
from models.storage.key_file import VERSION, KeyFile, Slot, key_path
from models.storage.locks import one_writer
from models.storage.sealing import Binding, Cost, Sealed, WrongSecretError, seal, unseal
from resources.texts import gettext as _

SHORTEST_PASSPHRASE: Final = 8  # characters; NIST SP 800-63B, 3.1.1.2


class WrongPassphraseError(UserError):
    """The passphrase does not open the slot; nothing tells how near it was."""


@dataclass(frozen=True, slots=True)
class Created:
    """A new key file: the data key, and the recovery key that is printed once and never kept."""

    data_key: DataKey
    recovery_key: str


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The data key, and the officer whose slot gave it."""

    data_key: DataKey
    officer_uuid: UUID


def create_key_file(
    database: Path, officer: UUID, label: str, passphrase: str, *, cost: Cost | None = None
) -> Created:
    """Make the key file of a new database, with the first officer's slot.

    Args:
        database: where the database will lie; the key file is laid beside it.
        officer: the officer's identity, the same as in the database.
        label: the name the officer chooses at unlocking; it lies readable in the key file.
        passphrase: the officer's own.
        cost: what a guess costs; the recommended one unless told otherwise.

    Raises:
        UserError: there is a key file already, or no room, or no right to write.
        InvalidInputError: the passphrase is too short.
    """
    label = _usable_label(label)
    _refuse_short(passphrase)
    key, printed = DataKey.fresh(), recovery_key.fresh()
    identity, generation = uuid4(), 1

    def sealed_for(holder: UUID | None, secret: str) -> Sealed:
        return seal(key, secret, Binding(VERSION, identity, generation, holder), cost)

    slot = Slot(officer, label, sealed_for(officer, passphrase))
    recovery = sealed_for(None, recovery_key.canonical(printed))
    with told_plainly(), one_writer(key_path(database)):
        if key_path(database).exists():
            raise UserError(
                _("Det finns redan en nyckelfil här. Välj en annan mapp för den nya databasen.")
            )
        key_file.write(database, KeyFile(identity, generation, (slot,), recovery))
    return Created(key, printed)


def officer_labels(database: Path) -> tuple[str, ...]:
    """Return the names to choose from at unlocking, in the order the slots were made.

    Raises:
        UserError: the key file is missing or damaged.
    """
    with told_plainly():
        return tuple(slot.label for slot in key_file.read(database).slots)


def holder_of(database: Path, officer_label: str | None = None) -> UUID:
    """Return who a slot belongs to, by the name it goes by.

    Raises:
        UserError: no such officer, several officers and none named, no sound key file.
    """
    with told_plainly():
        return _slot_of(key_file.read(database), officer_label).officer


def unlock(database: Path, passphrase: str, officer_label: str | None = None) -> Unlocked:
    """Open an officer's slot with their passphrase.

    Args:
        database: the database, with its key file beside it.
        passphrase: as typed; ä as one character or as two makes no difference.
        officer_label: whose slot; needed only where there are several.

    Raises:
        WrongPassphraseError: it does not open the slot.
        UserError: no such officer, several officers and none named, no sound key file.
    """
    with told_plainly():
        keys = key_file.read(database)
    slot = _slot_of(keys, officer_label)
    try:
        key = unseal(slot.sealed, passphrase, keys.binding(slot.officer))
    except WrongSecretError as error:
        raise WrongPassphraseError(
            _("Fel lösenfras. Kontrollera stora och små bokstäver och försök igen.")
        ) from error
    return Unlocked(key, slot.officer)


def unlock_with_recovery(database: Path, typed_key: str) -> DataKey:
    """Open the database with the printed recovery key, when a passphrase is lost.

    Raises:
        InvalidInputError: the key is mistyped; the sentence says where.
        WrongPassphraseError: it is the key of another database.
        UserError: no sound key file.
    """
    secret = recovery_key.canonical(typed_key)
    with told_plainly():
        keys = key_file.read(database)
    try:
        return unseal(keys.recovery, secret, keys.binding(None))
    except WrongSecretError as error:
        raise WrongPassphraseError(
            _("Återställningsnyckeln hör inte till den här databasen. Leta fram rätt papper.")
        ) from error


def add_slot(database: Path, key: DataKey, *, officer: UUID, label: str, passphrase: str) -> None:
    """Give another officer a slot of their own.

    Raises:
        InvalidInputError: the passphrase is too short, or the name is taken or empty.
        UserError: the officer has a slot already, no sound key file, no right to write.
    """
    label = _usable_label(label)
    _refuse_short(passphrase)
    with told_plainly(), one_writer(key_path(database)):
        keys = key_file.read(database)
        if any(slot.officer == officer for slot in keys.slots):
            raise UserError(_("Handläggaren har redan tillgång till databasen."))
        if any(_folded(slot.label) == _folded(label) for slot in keys.slots):
            raise InvalidInputError(
                _("En annan handläggare heter redan så. Lägg till något som skiljer dem åt."),
                field="label",
            )
        sealed = seal(key, passphrase, keys.binding(officer))
        key_file.write(database, keys.with_slot(Slot(officer, label, sealed)))


def change_passphrase(
    database: Path, old: str, new: str, *, officer_label: str | None = None
) -> None:
    """Let an officer change their own passphrase. The data key stays the same.

    Raises:
        WrongPassphraseError: the old one is wrong.
        InvalidInputError: the new one is too short.
        UserError: as for ``unlock``.
    """
    unlocked = unlock(database, old, officer_label)
    set_passphrase(database, unlocked.data_key, unlocked.officer_uuid, passphrase=new)


def set_passphrase(database: Path, key: DataKey, officer: UUID, *, passphrase: str) -> None:
    """Give an officer a new passphrase, with a data key that is already at hand.

    Raises:
        InvalidInputError: the passphrase is too short.
        UserError: the officer has no slot, no sound key file, no right to write.
    """
    _refuse_short(passphrase)
    with told_plainly(), one_writer(key_path(database)):
        keys = key_file.read(database)
        slot = next((slot for slot in keys.slots if slot.officer == officer), None)
        if slot is None:
            raise _no_such_officer()
        sealed = seal(key, passphrase, keys.binding(officer))
        key_file.write(database, keys.with_slot(Slot(officer, slot.label, sealed)))


def _slot_of(keys: KeyFile, label: str | None) -> Slot:
    if label is None:
        if len(keys.slots) == 1:
            return keys.slots[0]
        raise UserError(
            _(
                "Flera handläggare har tillgång till databasen. Välj vem du är; på kommandoraden "
                "med --officer NAMN."
            )
        )
    wanted = _folded(label)
    found = next((slot for slot in keys.slots if _folded(slot.label) == wanted), None)
    if found is None:
        raise _no_such_officer()
    return found


def _no_such_officer() -> UserError:
    return UserError(
        _("Det finns ingen handläggare med det namnet i nyckelfilen. Kontrollera stavningen.")
    )


def _folded(label: str) -> str:
    return unicodedata.normalize("NFKC", label).strip().casefold()


def _usable_label(label: str) -> str:
    kept = unicodedata.normalize("NFC", label).strip()
    if not kept:
        raise InvalidInputError(_("Skriv handläggarens namn."), field="label")
    return kept


def _refuse_short(passphrase: str) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InvalidInputError(
            _("Lösenfrasen är för kort: skriv minst {count} tecken, gärna flera ord.").format(
                count=SHORTEST_PASSPHRASE
            ),
            field="passphrase",
        )
