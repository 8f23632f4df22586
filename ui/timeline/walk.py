"""Where the arrow keys lead: along a lane, and to the nearest in time of another lane."""

from collections.abc import Sequence
from datetime import date

from models.domain.timeline_items import ChainItem
from ui.timeline.packing import LaneRows, Spot

_FOR_EVER = date.max


def along(lanes: Sequence[LaneRows], number: int, step: int) -> int:
    """Return the next item of the same lane, or the same at the lane's end."""
    lane = lanes[lane_of(lanes, number)]
    first, last = lane.spots[0].number, lane.spots[-1].number
    return min(max(number + step, first), last)


def across(lanes: Sequence[LaneRows], number: int, step: int, *, to: ChainItem) -> int:
    """Return the item nearest to ``to`` in the next lane that has any, or the same.

    Args:
        lanes: the chain.
        number: the item to go from.
        step: 1 downwards, -1 upwards.
        to: whose time is to be kept: the item from which one began to go up or down.
    """
    here = lane_of(lanes, number)
    beyond = lanes[here + 1 :] if step > 0 else lanes[:here][::-1]
    for lane in beyond:
        if lane.spots:
            return nearest(lane.spots, to).number
    return number


def nearest(spots: Sequence[Spot], to: ChainItem) -> Spot:
    """Return what lies nearest in time: what overlaps first, then what begins nearest.

    The item itself is nearest to itself, so that who goes down and up again is back.

    Raises:
        ValueError: there is nothing to choose from.
    """

    def distance(spot: Spot) -> tuple[int, int, bool]:
        item = spot.item
        return _apart(item, to), abs((item.starts - to.starts).days), item is not to

    return min(spots, key=distance)


def nearest_to_day(spots: Sequence[Spot], day: date) -> Spot:
    """Return what goes on that day, begun last, else what lies nearest to it.

    Raises:
        ValueError: there is nothing to choose from.
    """
    return min(spots, key=lambda spot: (_off(spot.item, day), abs((spot.item.starts - day).days)))


def lane_of(lanes: Sequence[LaneRows], number: int) -> int:
    """Return which lane an item lies in.

    Raises:
        LookupError: there is no such item.
    """
    for place, lane in enumerate(lanes):
        if lane.spots and lane.spots[0].number <= number <= lane.spots[-1].number:
            return place
    raise LookupError(number)


def _end(item: ChainItem) -> date:
    return item.ends or _FOR_EVER


def _apart(one: ChainItem, other: ChainItem) -> int:
    """Return the days between two items; none where they overlap."""
    first, second = (one, other) if one.starts <= other.starts else (other, one)
    return max((second.starts - _end(first)).days, 0)


def _off(item: ChainItem, day: date) -> int:
    return max((item.starts - day).days, (day - _end(item)).days, 0)
