"""The one place that asks what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")

_held: ContextVar[datetime | None] = ContextVar("held_moment", default=None)


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return _held.get() or datetime.now(UTC)  # noqa: TID251 - the one place that may ask


def today() -> date:
    """Return the date on a Swedish wall calendar: deadlines turn at Swedish midnight."""
    return utc_now().astimezone(SWEDEN).date()


def swedish_time(moment: datetime) -> datetime:
    """Return an aware moment as a Swedish clock shows it."""
    return moment.astimezone(SWEDEN)


@contextmanager
def held_at(moment: datetime) -> Iterator[None]:
    """Hold the clock at an aware moment, for a fictive unit and for tests.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("moment without time zone")
    token = _held.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _held.reset(token)
