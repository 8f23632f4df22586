"""Where a database may lie: on a disk of this computer."""

import re
import sys
from pathlib import Path
from typing import Final

from models.domain.errors import UserError
from resources.texts import gettext as _

MOUNTS: Final = Path("/proc/mounts")
_NETWORK_KINDS: Final = frozenset(
    {
        "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.curlftpfs", "fuse.davfs2",
        "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
        "fuse.vmhgfs-fuse", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "prl_fs",
        "smb3", "smbfs", "vboxsf",
    }
)  # fmt: skip
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")  # fstab(5): a space in a path is written \040
_DRIVE_REMOTE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW in fileapi.h


def refuse_network(path: Path) -> None:
    """Refuse a place that other computers can reach at the same time.

    SQLite's write-ahead log needs memory that all its users share, so they must be on one
    computer (https://www.sqlite.org/wal.html, section 2).

    Raises:
        UserError: the path lies on a network drive.
    """
    if network_path(path):
        raise not_on_this_disk()


def not_on_this_disk() -> UserError:
    """Tell that a database cannot be kept safely where it lies."""
    return UserError(
        _(
            "Databasen ligger på en nätverksenhet eller en disk där uppgifter kan gå förlorade. "
            "Lägg den på datorns egen disk, eller använd den gemensamma databasen."
        )
    )


if sys.platform == "win32":
    import ctypes

    def network_path(path: Path) -> bool:
        """Tell whether a path lies on a disk of another computer: a mapped drive or a share."""
        root = path.resolve().anchor
        is_share = root.startswith("\\\\") and not root.startswith(("\\\\?\\", "\\\\.\\"))
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(root)
        return is_share or root.startswith("\\\\?\\UNC\\") or kind == _DRIVE_REMOTE

else:

    def network_path(path: Path) -> bool:
        """Tell whether a path lies on a disk of another computer.

        Linux lists what is mounted where; a system that does not has no network drives for us.
        """
        if not MOUNTS.is_file():
            return False
        return _kind_of(path.resolve(), MOUNTS.read_text(errors="replace")) in _NETWORK_KINDS


def _kind_of(path: Path, mounts: str) -> str:
    """Return the file system that a path lies on: that of the nearest mount above it."""
    above = {str(path), *map(str, path.parents)}
    nearest, kind = "", ""
    for line in mounts.splitlines():
        words = line.split(" ")
        point = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), words[1])
        if point in above and len(point) >= len(nearest):
            nearest, kind = point, words[2]
    return kind
