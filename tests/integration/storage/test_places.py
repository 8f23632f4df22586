"""Disks of other computers are told from this one's."""

from pathlib import Path

import pytest

from models.storage import places
from models.storage.places import network_path

MOUNTS = """\
/dev/vda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/unit /mnt/unit cifs rw 0 0
server:/home /srv nfs4 rw 0 0
/dev/vdb1 /srv/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
//server/two\\040words /mnt/two\\040words cifs rw 0 0
me@server: /mnt/ssh fuse.sshfs rw 0 0
/dev/vdc1 /mnt/unit/on\\040this\\040one ext4 rw 0 0
"""


@pytest.fixture(autouse=True)
def mounts(tmp_path, monkeypatch):
    """A computer with network drives, mounted on, under and beside local disks."""
    listing = tmp_path / "mounts"
    listing.write_text(MOUNTS)
    monkeypatch.setattr(places, "MOUNTS", listing)
    return listing


@pytest.mark.parametrize(
    "path",
    [
        "/mnt/unit/unit.introapp",
        "/mnt/unit",
        "/srv/anna/unit.introapp",
        "/run/user/1000/gvfs/smb/unit.introapp",
        "/mnt/two words/unit.introapp",
        "/mnt/ssh/a/b/c/unit.introapp",
    ],
)
def test_a_network_drive_is_one(path):
    assert network_path(Path(path))


@pytest.mark.parametrize(
    "path",
    [
        "/unit.introapp",
        "/mnt/unit.introapp",
        "/mnt/unit2/unit.introapp",
        "/srv/local/unit.introapp",
        "/mnt/unit/on this one/unit.introapp",
    ],
)
def test_a_disk_of_this_computer_is_none(path):
    assert not network_path(Path(path))


def test_a_link_leads_to_where_the_database_really_lies(tmp_path):
    (tmp_path / "here").symlink_to("/mnt/unit")
    assert network_path(tmp_path / "here" / "unit.introapp")


def test_a_later_mount_on_the_same_place_counts(mounts):
    mounts.write_text(MOUNTS + "/dev/vdd1 /mnt/unit ext4 rw 0 0\n")
    assert not network_path(Path("/mnt/unit/unit.introapp"))


def test_a_system_that_tells_nothing_has_no_network_drives(mounts):
    mounts.unlink()
    assert not network_path(Path("/mnt/unit/unit.introapp"))


def test_this_computers_own_disk_is_none(tmp_path, monkeypatch):
    monkeypatch.undo()
    assert not network_path(tmp_path)
