"""How time becomes length: three zooms, and the stretch of time a chain is shown over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from models.domain.timeline_items import ChainItem, LaneItems

_BEFORE = timedelta(days=24)  # air before the first item
_AFTER = timedelta(days=60)  # and after the last
_AROUND = timedelta(days=270)  # so much is shown on both sides of today at least
_MOST_BEFORE = 25  # years; what is typed to lie further off stands at the edge
_MOST_AFTER = 15


class Zoom(Enum):
    """How much time is seen at once; the value is how many pixels a day takes at 100 % text."""

    YEAR = 0.62
    QUARTER = 1.36
    MONTH = 5.2

    def nearer(self, steps: int) -> "Zoom":
        """Return the zoom some steps closer to the days, or the last there is."""
        zooms = list(Zoom)
        return zooms[min(max(zooms.index(self) + steps, 0), len(zooms) - 1)]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days as pixels from the beginning of the chain.

    Attributes:
        first, last: the days it is shown from and to; what lies outside stands at the edge.
        day: width of a day in pixels.
    """

    first: date
    last: date
    day: float

    @property
    def width(self) -> float:
        """The width of the whole chain."""
        return self.x_after(self.last)

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return (self._kept(day) - self.first.toordinal()) * self.day

    def x_after(self, day: date) -> float:
        """Return where a day ends."""
        return self.x(day) + self.day

    def day_at(self, x: float) -> date:
        """Return the day at a place, the nearest there is."""
        return date.fromordinal(self._within(self.first.toordinal() + int(x // self.day)))

    def _kept(self, day: date) -> int:
        ordinal = day.toordinal()
        return min(max(ordinal, self.first.toordinal()), self.last.toordinal())

    @staticmethod
    def _within(ordinal: int) -> int:
        return min(max(ordinal, date.min.toordinal()), date.max.toordinal())


def scale_of(chain: Iterable[LaneItems], today: date, zoom: Zoom, text: float = 1.0) -> Scale:
    """Return the scale that a chain is shown in.

    Args:
        chain: what is shown.
        today: the day of asking, which is always within.
        zoom: how much time is seen at once.
        text: text size, 1.0 to 2.0; days grow with it, so that their names fit.
    """
    first, last = span_of(chain, today)
    return Scale(first, last, zoom.value * text)


def span_of(chain: Iterable[LaneItems], today: date) -> tuple[date, date]:
    """Return the first and last day a chain is shown over: sane days, with air around."""
    items = [item for lane in chain for item in lane.items]
    earliest, latest = _years_from(today, -_MOST_BEFORE), _years_from(today, _MOST_AFTER)
    starts = [max(item.starts, earliest) for item in items]
    ends = [min(_end(item), latest) for item in items]
    first = min([*(day - _BEFORE for day in starts), today - _AROUND])
    last = max([*(day + _AFTER for day in ends), today + _AROUND])
    return first, last


def _end(item: ChainItem) -> date:
    return item.starts if item.ends is None else item.ends


def _years_from(day: date, years: int) -> date:
    """Return the first of January some years off: nobody asks for the very day."""
    return date(min(max(day.year + years, date.min.year + 1), date.max.year - 1), 1, 1)
