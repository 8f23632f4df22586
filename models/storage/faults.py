"""The one place where driver errors become sentences for people."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn known states of database and disk into UserError; let faults through as they are."""
    yield
