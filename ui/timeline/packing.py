"""Which place every item of the chain takes: lane by lane, in as few rows as its words allow."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.domain.chain import Strand
from models.domain.timeline_items import ChainItem, ItemKind, ItemState, LaneItems
from ui.timeline.scale import Scale

BAR, PITCH, EDGE = 24, 28, 4  # pixels at 100 % text: a bar, row to row, a lane's edge to its rows
SPINE = 6  # pixels: the patterned edge of a bar
PAD = 6  # pixels at 100 % text, around the words of a bar

_LEAST_WIDTH = 8  # a day at the coarsest zoom would be a hair
_AIR = 2  # between a bar and the next
_READABLE = 40  # fewer pixels than this tell nothing
_MOST_WORDS = 156  # pixels kept free for words beside their item
_MOST_ROWS = 3  # a lane that takes more gives up the words of what is over
_MOST_ROWS_STILL = 5  # and one that still takes more all words that need a row
_OVER = frozenset({ItemState.DONE, ItemState.STOPPED, ItemState.MET, ItemState.PASSED})
_NEVER_ENDS = 1e7

Measure = Callable[[str], float]
_Keeps = Callable[[ChainItem], bool]


class Packing(NamedTuple):
    """What packing needs to know of how things look.

    Attributes:
        measure: how wide words are.
        text: text size, 1.0 to 2.0.
    """

    measure: Measure
    text: float


@dataclass(frozen=True, slots=True)
class Spot:
    """An item and its place.

    Attributes:
        number: its place in the order of reading, over all lanes.
        left, width: pixels from the beginning of the chain.
        row: row of its lane, from the top.
        room: free pixels to the right of it.
        wanted: how many of them its words would take, all of them.
        is_open: it goes on beyond what is shown.
    """

    item: ChainItem
    number: int
    left: float
    width: float
    row: int
    room: float
    wanted: float
    is_open: bool

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class LaneRows:
    """A lane with its rows; pixels from the top of the first lane."""

    strand: Strand
    top: float
    height: float
    spots: tuple[Spot, ...]


class _Draft(NamedTuple):
    item: ChainItem
    left: float
    width: float
    is_open: bool
    words: float


def pack(chain: Sequence[LaneItems], scale: Scale, look: Packing) -> tuple[LaneRows, ...]:
    """Return all lanes with every item in the first row where it has room."""
    lanes: list[LaneRows] = []
    top, number = 0.0, 0
    for lane in chain:
        drafts = [_draft(item, scale, look) for item in lane.items]
        rows = _rows(drafts)
        spots = tuple(_spots(drafts, rows, number, look))
        height = (max([*rows, 0]) * PITCH + BAR + 2 * EDGE) * look.text
        lanes.append(LaneRows(lane.strand, top, height, spots))
        top += height
        number += len(spots)
    return tuple(lanes)


def _draft(item: ChainItem, scale: Scale, look: Packing) -> _Draft:
    left = scale.x(item.starts)
    if item.is_point:
        width = BAR * look.text
        words = _words_beside(item, look)
        return _Draft(item, left + (scale.day - width) / 2, width, is_open=False, words=words)
    is_open = item.ends is None
    right = scale.width if item.ends is None else scale.x_after(item.ends)
    width = max(right - left - _AIR, _LEAST_WIDTH * look.text)
    words = 0.0 if is_open else _words_outside(item, width, look)
    return _Draft(item, left, width, is_open, words)


def _words_outside(item: ChainItem, width: float, look: Packing) -> float:
    """Return the room a short bar needs beside it to be called anything; a gap is only a gap."""
    inside = width - SPINE - 2 * PAD * look.text
    least = min(look.measure(item.short), _READABLE * look.text)
    return 0.0 if item.kind is ItemKind.GAP or inside >= least else _words_beside(item, look)


def _words_beside(item: ChainItem, look: Packing) -> float:
    words = look.measure(with_tail(item.short, item))
    return min(words, _MOST_WORDS * look.text) + 2 * PAD * look.text


def with_tail(words: str, item: ChainItem) -> str:
    """Return words with what is to be read even where they are cut."""
    return " ".join(part for part in (words, item.tail) if part)


def _rows(drafts: Sequence[_Draft]) -> list[int]:
    """Return the row of each; where they would be too many, words are given up, old ones first."""
    for keeps, most in ((_all, _MOST_ROWS), (_not_yet_over, _MOST_ROWS_STILL)):
        rows = _first_fit(drafts, keeps)
        if max([*rows, 0]) < most:
            return rows
    return _first_fit(drafts, _none)


def _all(_item: ChainItem) -> bool:
    return True


def _not_yet_over(item: ChainItem) -> bool:
    return item.state not in _OVER


def _none(_item: ChainItem) -> bool:
    return False


class _Row:
    """What is taken of a row: stretches that do not overlap, in order."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def takes(self, left: float, right: float) -> bool:
        """Take a stretch if it is free, and tell whether it was."""
        place = bisect_right(self._lefts, left)
        if place and self._rights[place - 1] > left:
            return False
        if place < len(self._lefts) and self._lefts[place] < right:
            return False
        self._lefts.insert(place, left)
        self._rights.insert(place, right)
        return True


def _first_fit(drafts: Sequence[_Draft], keeps: _Keeps) -> list[int]:
    """Give bars the upper rows, then put deadlines where there is room left."""
    rows: list[_Row] = []
    found = [0] * len(drafts)
    for place in sorted(range(len(drafts)), key=lambda place: drafts[place].item.is_point):
        draft = drafts[place]
        right = _NEVER_ENDS if draft.is_open else draft.left + draft.width
        if keeps(draft.item):
            right += draft.words
        found[place] = _put(rows, draft.left, right)
    return found


def _put(rows: list[_Row], left: float, right: float) -> int:
    for number, row in enumerate(rows):
        if row.takes(left, right):
            return number
    rows.append(_Row())
    rows[-1].takes(left, right)
    return len(rows) - 1


def _spots(
    drafts: Sequence[_Draft], rows: Sequence[int], first: int, look: Packing
) -> Iterator[Spot]:
    rooms = _rooms(drafts, rows)
    for place, (draft, row) in enumerate(zip(drafts, rows, strict=True)):
        yield Spot(
            item=draft.item,
            number=first + place,
            left=draft.left,
            width=draft.width,
            row=row,
            room=rooms[place],
            wanted=look.measure(with_tail(draft.item.title, draft.item)) + PAD * look.text,
            is_open=draft.is_open,
        )


def _rooms(drafts: Sequence[_Draft], rows: Sequence[int]) -> list[float]:
    """Return how far it is from the end of each to the next of its row."""
    rooms = [_NEVER_ENDS] * len(drafts)
    following: dict[int, float] = {}
    order = sorted(range(len(drafts)), key=lambda place: -drafts[place].left)
    for place in order:
        draft, row = drafts[place], rows[place]
        rooms[place] = following.get(row, _NEVER_ENDS) - draft.left - draft.width - PAD
        following[row] = draft.left
    return rooms
