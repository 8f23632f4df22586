"""How long it takes to paint the chain, for the budget that the program holds itself to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from models.domain.chain import Strand
from models.domain.timeline_items import ChainItem, ItemKind, ItemState, LaneItems
from ui.theme.current import theme
from ui.timeline.chart import Chart, Sight, field_of, lay_out, paint_chart
from ui.timeline.ink import Ink
from ui.timeline.ruler import ruler_height
from ui.timeline.scale import Zoom
from ui.timeline.shapes import Shapes
from ui.timeline.stamps import Stamps

ITEMS = 300  # far more than any person has
BUDGET = {1: 16.0, 2: 24.0}  # milliseconds by device pixels a pixel: one frame, one and a half

_TODAY = date(2026, 11, 23)
_FIRST = date(2022, 1, 10)
_WIDTH = 1184  # pixels: the page of a case in a window of 1440
_KINDS = (ItemKind.PHASE, ItemKind.MEASURE, ItemKind.MEASURE, ItemKind.DEADLINE)
_STATES = {
    ItemKind.DEADLINE: (ItemState.COMING, ItemState.MET, ItemState.LATE),
    ItemKind.MEASURE: (ItemState.DONE, ItemState.RUNNING, ItemState.PLANNED),
    ItemKind.PHASE: (ItemState.DONE, ItemState.RUNNING),
}
_P95 = 18  # of the nineteen cuts into twentieths, the last


@dataclass(frozen=True, slots=True)
class PaintTime:
    """How long the chain took to paint at one zoom; milliseconds.

    Attributes:
        ratio: device pixels a pixel.
        seen: how many items were in sight.
        first: the first time, when nothing is made yet.
        least, median, p95: over the rounds after that; on a busy machine the least tells most.
        packing: giving every item its place.
    """

    zoom: Zoom
    ratio: int
    seen: int
    first: float
    least: float
    median: float
    p95: float
    packing: float

    @property
    def holds(self) -> bool:
        """Whether the budget is held."""
        return self.median <= BUDGET[self.ratio]


def paint_times(*, rounds: int = 40, items: int = ITEMS) -> tuple[PaintTime, ...]:
    """Paint a crowded chain at every zoom, plain and twice as fine, all lanes in sight.

    Needs a running application; paints on images, so that no screen has to be there.
    """
    chain = many_items(items)
    return tuple(_timed(chain, zoom, ratio, rounds) for ratio in BUDGET for zoom in Zoom)


def many_items(count: int) -> tuple[LaneItems, ...]:
    """Return a chain with so many items, evenly over the lanes, each lane full."""
    made = [_item(number) for number in range(count)]
    return tuple(
        LaneItems(strand, tuple(item for item in made if item.strand is strand))
        for strand in Strand
    )


def _item(number: int) -> ChainItem:
    place, lane = divmod(number, len(Strand))
    kind = _KINDS[number % len(_KINDS)]
    starts = _FIRST + timedelta(days=place * 60 + lane * 5)
    ends = starts if kind is ItemKind.DEADLINE else starts + timedelta(days=40 + number % 30)
    states, title = _STATES[kind], f"Post nummer {number} i kedjan"
    is_measure = kind is ItemKind.MEASURE
    return ChainItem(
        kind=kind,
        number=number,
        strand=tuple(Strand)[lane],
        title=title,
        short=f"Post {number}",
        starts=starts,
        ends=ends,
        state=states[number % len(states)],
        when="",
        facts="",
        spoken=title,
        elsewhere="Södertälje kommun" if is_measure and number % 5 == 0 else None,
        share=0.4 if is_measure and number % 3 == 0 else None,
    )


def _timed(chain: Sequence[LaneItems], zoom: Zoom, ratio: int, rounds: int) -> PaintTime:
    shapes = Stamps(Ink(theme(), ratio=ratio))
    charts: list[Chart] = []
    packing = _span(lambda: charts.append(lay_out(chain, _TODAY, zoom, shapes.ink)))
    chart = charts[0]
    place = QRectF(0, 0, _WIDTH, round(chart.height + ruler_height(shapes.ink)))
    under = field_of(place, shapes.ink)
    left = max(min(chart.scale.x(_TODAY), chart.scale.width) - 0.6 * under.width(), 0.0)
    sight = Sight(left=round(left))
    image = QImage(
        round(place.width() * ratio),
        round(place.height() * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    spans = [
        _span(lambda: _paint(image, place, chart, sight, shapes=shapes))
        for _round in range(rounds + 1)
    ]
    return PaintTime(
        zoom=zoom,
        ratio=ratio,
        seen=_count_seen(chart, sight, under.width()),
        first=spans[0],
        least=min(spans[1:]),
        median=median(spans[1:]),
        p95=quantiles(spans[1:], n=20)[_P95],
        packing=packing,
    )


def _paint(image: QImage, place: QRectF, chart: Chart, sight: Sight, *, shapes: Shapes) -> None:
    painter = QPainter(image)
    paint_chart(painter, place, chart, sight, shapes=shapes)
    painter.end()


def _count_seen(chart: Chart, sight: Sight, width: float) -> int:
    edges = sight.left, sight.left + width
    return sum(spot.right > edges[0] and spot.left < edges[1] for spot in chart.spots)


def _span(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
