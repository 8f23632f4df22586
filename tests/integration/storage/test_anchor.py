"""The audit chain's head outside the database."""

import pytest

from models.domain.audit_chain import Head
from models.domain.errors import UserError
from models.storage.anchor import anchor_path, read_anchor, write_anchor

HEAD = Head(12, bytes(range(32)))


@pytest.fixture
def database(tmp_path):
    return tmp_path / "unit.introapp"


def test_there_is_none_before_the_first_is_kept(database):
    assert read_anchor(database) is None


def test_what_is_kept_is_read(database):
    write_anchor(database, HEAD)
    assert read_anchor(database) == HEAD


def test_it_follows_a_chain_that_grows(database):
    write_anchor(database, HEAD)
    write_anchor(database, Head(13, bytes(32)))
    assert read_anchor(database) == Head(13, bytes(32))


def test_it_never_goes_backwards(database):
    """Else a chain that was cut would bring its own excuse at the next lock."""
    write_anchor(database, HEAD)
    write_anchor(database, Head(11, bytes(32)))
    assert read_anchor(database) == HEAD


def test_a_write_that_is_cut_off_leaves_the_old_one(database, monkeypatch):
    write_anchor(database, HEAD)
    monkeypatch.setattr("models.storage.files.flush", disk_full)
    with pytest.raises(UserError, match="Disken är full"):
        write_anchor(database, Head(13, bytes(32)))
    assert read_anchor(database) == HEAD
    assert not list(database.parent.glob("*.tmp"))


def disk_full(_path):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"format": "introapp-anchor", "count": -1, "head": ""}',
        b'{"format": "other", "count": 1, "head": ""}',
        b'{"format": "introapp-anchor", "count": 1, "head": "xyz"}',
        b'{"format": "introapp-anchor", "count": 1}',
        b" " * 20_000,
    ],
)
def test_a_damaged_one_is_told_and_not_written_over(database, content):
    anchor_path(database).write_bytes(content)
    with pytest.raises(UserError, match="kontrollpunkt är skadad"):
        read_anchor(database)
    with pytest.raises(UserError, match="kontrollpunkt är skadad"):
        write_anchor(database, HEAD)
    assert anchor_path(database).read_bytes() == content
