"""What is written on an item, and where: what does not fit goes, the least needed first."""

from typing import NamedTuple

from models.domain.timeline_items import ChainItem, ItemKind, ItemState
from ui.timeline.ink import Ink
from ui.timeline.packing import PAD, with_tail
from ui.timeline.shapes import Shapes

_READABLE = 48  # pixels at 100 % text; fewer tell nothing
_SIGN, _AIR = 14, 4  # pixels at 100 % text: tick and triangle, and the air after them
_MUNICIPALITY = " kommun"
_SIGNS = {ItemState.DONE: "check", ItemState.STOPPED: "close"}


class Widths(NamedTuple):
    """How much room everything would take, and how much there is; pixels.

    Attributes:
        inside: free within the bar.
        outside: free to its right.
        sign: of the tick or triangle, with air.
        plate: of the plate with the name of who delivers; 0 where there is none.
        mark: of the plate with its sign alone.
        title, short: of the words, with their tail.
        readable: words cut shorter than this are left out.
    """

    inside: float
    outside: float
    sign: float
    plate: float
    mark: float
    title: float
    short: float
    readable: float


class Fit(NamedTuple):
    """What is shown of a label.

    Attributes:
        sign: whether the tick or triangle is.
        plate: room of the plate; 0 for none.
        is_short: the short title stands for the long one.
        is_outside: the words stand to the right of the bar.
        room: how wide the words may be; 0 where there are none.
    """

    sign: bool
    plate: float
    is_short: bool
    is_outside: bool
    room: float


class Label(NamedTuple):
    """The same with its words.

    Attributes:
        sign: icon before everything else; empty for none.
        sign_room, plate_room: what sign and plate take, air included; 0 for none.
        plate: who delivers; empty where there is only room for the sign.
        words: the title as far as there is room; empty for none.
        width: of the words.
        is_outside: the words stand to the right of the bar.
    """

    sign: str
    sign_room: float
    plate: str
    plate_room: float
    words: str
    width: float
    is_outside: bool


def fit(widths: Widths) -> Fit:
    """Return what is shown where not everything fits.

    What goes first is the tick, then the name on the plate, then the long title for the short
    one; then the title moves out to the right, and last it is cut.
    """
    steps = (
        (widths.sign, widths.plate, widths.title, False),
        (0.0, widths.plate, widths.title, False),
        (0.0, widths.mark, widths.title, False),
        (0.0, widths.mark, widths.short, True),
    )
    for sign, plate, words, is_short in steps:
        if sign + plate + words <= widths.inside:
            room = widths.inside - sign - plate
            return Fit(sign > 0, plate, is_short, is_outside=False, room=room)
    return _too_tight(widths)


def _too_tight(widths: Widths) -> Fit:
    """Return what is shown where not even the short title fits into the bar."""
    plate = widths.mark if widths.mark <= widths.inside else 0.0
    if widths.outside >= widths.short:
        is_short = widths.outside < widths.title
        return Fit(sign=False, plate=plate, is_short=is_short, is_outside=True, room=widths.outside)
    inside = widths.inside - plate
    if inside < widths.readable <= widths.inside:
        plate, inside = 0.0, widths.inside
    if max(inside, widths.outside) < widths.readable:
        return Fit(sign=False, plate=plate, is_short=True, is_outside=False, room=0.0)
    is_outside = inside < widths.readable
    room = widths.outside if is_outside else inside
    return Fit(sign=False, plate=plate, is_short=True, is_outside=is_outside, room=room)


def label_of(item: ChainItem, inside: float, outside: float, shapes: Shapes) -> Label:
    """Return what is written on a bar.

    Args:
        item: the bar.
        inside: free within it, from the edge of its spine or of the view; pixels.
        outside: free to its right; pixels.
        shapes: tells how wide a plate is.
    """
    ink = shapes.ink
    shown = fit(_widths(item, inside, outside, shapes))
    title = item.short if shown.is_short else item.title
    words = fitted(item, title, shown.room, ink) if shown.room else ""
    return Label(
        sign=sign_of(item) if shown.sign else "",
        sign_room=ink.px(_SIGN + _AIR) if shown.sign else 0.0,
        plate=plate_words(item) if shown.plate > _plate_room(item, "", shapes) else "",
        plate_room=shown.plate,
        words=words,
        width=ink.width(words),
        is_outside=shown.is_outside,
    )


def label_beside(item: ChainItem, room: float, ink: Ink) -> Label:
    """Return what is written beside a deadline; nothing where it would tell nothing."""
    whole = ink.width(with_tail(item.short, item))
    has_room = room >= min(whole, ink.px(_READABLE))
    words = fitted(item, item.title, room, ink) if has_room else ""
    return Label("", 0.0, "", 0.0, words, ink.width(words), is_outside=True)


def _widths(item: ChainItem, inside: float, outside: float, shapes: Shapes) -> Widths:
    ink = shapes.ink
    return Widths(
        inside=inside,
        outside=outside,
        sign=ink.px(_SIGN + _AIR) if sign_of(item) else 0.0,
        plate=_plate_room(item, plate_words(item), shapes),
        mark=_plate_room(item, "", shapes),
        title=ink.width(with_tail(item.title, item)),
        short=ink.width(with_tail(item.short, item)),
        readable=ink.px(_READABLE),
    )


def _plate_room(item: ChainItem, words: str, shapes: Shapes) -> float:
    if item.elsewhere is None:
        return 0.0
    return shapes.plate_width(words) + shapes.ink.px(PAD)


def fitted(item: ChainItem, words: str, room: float, ink: Ink) -> str:
    """Return a title as far as there is room; its tail stays whole as long as it can."""
    whole = with_tail(words, item)
    if ink.width(whole) > room and ink.width(item.short) < ink.width(words):
        words, whole = item.short, with_tail(item.short, item)
    if ink.width(whole) > room and item.tail:
        left = room - ink.width(f" {item.tail}")
        if left >= ink.px(_READABLE):
            whole = with_tail(ink.cut(words, left), item)
    return ink.cut(whole, room)


def sign_of(item: ChainItem) -> str:
    """Return the icon that says how a bar stands; empty for what runs or is planned."""
    if item.kind is ItemKind.GAP:
        return "warning"
    return _SIGNS.get(item.state, "") if item.kind is ItemKind.MEASURE else ""


def plate_words(item: ChainItem) -> str:
    """Return who delivers, short enough for a plate: *Södertälje*."""
    return (item.elsewhere or "").removesuffix(_MUNICIPALITY)
