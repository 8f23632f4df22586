"""Files that are whole or not there, and that others on the computer may not read."""

import os
import shutil
import sys
from pathlib import Path

from models.domain.channels import Channel, outlet

# Only the owner reads and writes. Windows knows no such mode: there a file takes over the rights
# of its folder, and the profile folder of the user is already closed to others.
PRIVATE = 0o600


def create_private(path: Path) -> None:
    """Make an empty file that only its owner may read.

    Raises:
        FileExistsError: something lies there already.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


@outlet(Channel.KEY_FILE)
def write_durably(path: Path, content: bytes) -> None:
    """Put a file in place whole and on the disk, or leave what was there.

    Two writers at once would share the half-made file: hold a lock where that can happen.
    """
    half_made = path.with_name(path.name + ".tmp")
    half_made.unlink(missing_ok=True)
    try:
        create_private(half_made)
        half_made.write_bytes(content)
        move_durably(half_made, path)
    finally:
        half_made.unlink(missing_ok=True)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file to a new private one, on the disk before we return; no half copy stays.

    Raises:
        FileExistsError: the target lies there already.
    """
    create_private(target)
    try:
        shutil.copyfile(source, target)
        flush(target)
    except BaseException:
        target.unlink()
        raise


def move_durably(source: Path, target: Path) -> None:
    """Give a finished file its name, in the place of whatever had it."""
    flush(source)
    source.replace(target)
    flush_folder(target.parent)


def keep_under_second_name(path: Path, second: Path) -> None:
    """Let a file be found under another name as well; copied where the disk knows no links."""
    try:
        second.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:
        copy_durably(path, second)


def flush(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    opened = os.open(path, os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


if sys.platform == "win32":

    def flush_folder(_folder: Path) -> None:
        """Do nothing: NTFS keeps a log of names by itself, and lets nobody open a folder."""

else:

    def flush_folder(folder: Path) -> None:
        """Wait until the names in a folder are on the disk."""
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
