"""A PostgreSQL of the tests' own: made when first asked for, gone when the run ends.

It listens on a socket in a directory that nobody else may enter, keeps nothing, and runs as an
ordinary user also when the tests run as root, since PostgreSQL refuses to run as root.
"""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER = "introapp"
_DEBIAN = Path("/usr/lib/postgresql")
_VERSION = "15"
_ORDINARY_USERS = ("postgres", "nobody")
_NO_WAITING_FOR_THE_DISK = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal "
    "-c max_wal_senders=0 -c shared_buffers=32MB -c listen_addresses=''"
)
# The shell keeps the server for exactly as long as somebody holds the other end of its input: it
# clears away also when the test run is killed.
_KEEPER = """
"$BIN/initdb" -D "$HOME/data" -U "$OWNER" -A trust -E UTF8 --locale=C.UTF-8 --no-sync >&2 &&
"$BIN/pg_ctl" -D "$HOME/data" -w -l "$HOME/log" -o "-k $HOME $SPEED" start >&2 && echo ready
cat >/dev/null
"$BIN/pg_ctl" -D "$HOME/data" -m immediate stop >&2
rm -rf "$HOME"
"""


class NoPostgresError(RuntimeError):
    """PostgreSQL is not there, or did not start. A test never passes over it in silence."""


class Cluster:
    """A running server, and the databases made in it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._numbers = itertools.count(1)

    def url(self, database: str) -> str:
        """Give the address of ``database`` in SQLAlchemy's form."""
        return f"postgresql+psycopg://{OWNER}@/{database}?host={self.directory}"

    def create(self, *, template: str = "template0") -> str:
        """Make a database of its own from ``template`` and give its name."""
        name = f"test_{next(self._numbers)}"
        self._tell("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def drop(self, name: str) -> None:
        """Throw the database away, whoever still holds it open."""
        self._tell("DROP DATABASE {} WITH (FORCE)", name)

    def _tell(self, statement: str, *names: str) -> None:
        address = f"host={self.directory} user={OWNER} dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def throw_away_cluster() -> "Iterator[Cluster]":
    """Run a server for as long as the block lasts.

    Raises:
        NoPostgresError: PostgreSQL is not installed, or did not start.
    """
    programs = find_programs()
    # A short path: the name of a socket may be 107 bytes long at most.
    directory = Path(tempfile.mkdtemp(prefix="introapp-pg-", dir="/tmp"))
    user = _ordinary_user()
    if user:
        shutil.chown(directory, user)
    keeper = _start_keeper(programs, directory, user)
    try:
        if keeper.stdout is None or keeper.stdout.readline() != b"ready\n":
            raise NoPostgresError(f"PostgreSQL did not start. {_log_of(directory)}")
        yield Cluster(directory)
    finally:
        keeper.communicate()


def find_programs(debian: Path = _DEBIAN, search_path: str | None = None) -> Path:
    """Give the directory of PostgreSQL's programs: Debian's, else the first on the path.

    Raises:
        NoPostgresError: PostgreSQL is not installed.
    """
    if (debian / _VERSION / "bin" / "initdb").exists():
        return debian / _VERSION / "bin"
    found = shutil.which("initdb", path=search_path)
    if found is None:
        raise NoPostgresError(
            f"PostgreSQL {_VERSION} is not installed, and every database test must run on it too. "
            f"Run the tests with “python3 dev.py test”, or install the package "
            f"postgresql-{_VERSION}."
        )
    return Path(found).parent


def _start_keeper(programs: Path, directory: Path, user: str | None) -> "subprocess.Popen[bytes]":
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "BIN": str(programs),
        "HOME": str(directory),
        "OWNER": OWNER,
        "SPEED": _NO_WAITING_FOR_THE_DISK,
    }
    with (directory / "keeper").open("wb") as log:
        return subprocess.Popen(
            ["/bin/sh", "-c", _KEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=directory,
            env=environment,
            user=user,
            group=pwd.getpwnam(user).pw_gid if user else None,
            extra_groups=[] if user else None,
            start_new_session=True,
        )


def _ordinary_user() -> str | None:
    """Give whom the server shall run as, or None: as the one who runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ORDINARY_USERS if name in known)


def _log_of(directory: Path) -> str:
    logs = (directory / "keeper", directory / "log")
    return "\n".join(log.read_text("utf-8", "replace") for log in logs if log.exists())
