"""Processes keep out of each other's way."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from models.domain.errors import UserError
from models.storage.locks import Presence, nobody_present, one_writer, somebody_present

ROOT = Path(__file__).parents[3]
SOMEBODY = """
import sys
from pathlib import Path
from models.storage.locks import Presence
Presence(Path(sys.argv[1])).take()
print("here", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path):
    return tmp_path / "unit.introapp"


def test_many_may_have_a_database_open(database):
    first, second = Presence(database), Presence(database)
    first.take()
    second.take()
    first.take()
    assert somebody_present(database)
    first.leave()
    assert somebody_present(database)
    second.leave()
    assert not somebody_present(database)


def test_a_presence_may_be_left_twice(database):
    presence = Presence(database)
    presence.leave()
    presence.take()
    presence.leave()
    presence.leave()
    assert not somebody_present(database)


def test_another_process_is_seen_until_it_ends_however_it_ends(database):
    with subprocess.Popen(
        [sys.executable, "-c", SOMEBODY, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as other:
        assert other.stdout.readline() == b"here\n"
        with pytest.raises(UserError, match="öppen i introapp"), nobody_present(database):
            pass
        other.kill()
        other.wait()
    with nobody_present(database):
        assert not database.exists()


def test_nobody_comes_while_it_is_replaced(database):
    presence = Presence(database)
    with nobody_present(database), pytest.raises(UserError, match="återställs just nu"):
        presence.take()
    presence.take()
    presence.leave()


def test_writers_of_one_file_wait_for_each_other(database):
    entered, order = threading.Event(), []

    def write_second():
        entered.set()
        with one_writer(database):
            order.append("second")

    with one_writer(database):
        other = threading.Thread(target=write_second)
        other.start()
        entered.wait()
        order.append("first")
    other.join()
    assert order == ["first", "second"]
