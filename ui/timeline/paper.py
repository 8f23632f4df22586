"""The chain on paper: the same shapes on A4 across, and after them every item in words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from models.domain.channels import Channel, outlet
from models.domain.errors import RefusedError
from models.domain.readmodels import CaseView
from models.domain.timeline import chain_items
from models.domain.timeline_items import LaneItems
from resources.texts import gettext as _
from ui.theme.theme import Theme
from ui.theme.tokens import tokens
from ui.timeline.chart import Chart, Sight, field_of, lay_out, paint_chart
from ui.timeline.ink import Ink
from ui.timeline.legend import legend_size, paint_legend
from ui.timeline.packing import EDGE, PITCH, LaneRows
from ui.timeline.paragraphs import Paragraph, break_lines
from ui.timeline.ruler import ruler_height
from ui.timeline.scale import Scale, Zoom, span_of
from ui.timeline.shapes import Shapes
from ui.words.dates import full_day_words
from ui.words.labels import strand

_DOTS = 1200  # an inch: lines are placed more finely than any printer can
_PIXELS = 96  # an inch: what the theme's lengths are made for
_FINENESS = 4  # pixels of a picture a pixel of the theme
_FITTING = "calt"  # signs that fit themselves to what is beside them
_MARGIN = 12.0  # millimetres
_GAP = 10  # pixels between the parts of a page
_SIZES = (1.0, 0.9, 0.8, 0.7)  # seven tenths of 12 pixels is still 6 points
_ZOOMS = ((3.5, Zoom.MONTH), (1.0, Zoom.QUARTER), (0.0, Zoom.YEAR))  # from so many pixels a day


class _Sheet(NamedTuple):
    """What the pages are painted with.

    Attributes:
        place: what may be painted of a page, in pixels of the theme.
        foot: what stands at the foot of every page.
    """

    writer: QPdfWriter
    painter: QPainter
    place: QRectF
    shapes: Shapes
    foot: str


def on_paper(case: CaseView) -> tuple[LaneItems, ...]:
    """Return what may stand on paper of a chain.

    What is about a protected member of the household is left out without a trace.

    Raises:
        RefusedError: the person is protected; nothing of them is printed.
    """
    if case.person.masked:
        raise RefusedError(_("Kedjan skrivs inte ut för en person med skyddade uppgifter."))
    return tuple(
        LaneItems(lane.strand, tuple(item for item in lane.items if not item.about_protected))
        for lane in chain_items(case)
    )


@outlet(Channel.PRINT, Channel.PDF_TEXT, Channel.PDF_METADATA)
def chain_pdf(case: CaseView) -> bytes:
    """Return the chain of a case as pages to look at, to print and to keep.

    Raises:
        RefusedError: the person is protected; nothing of them is printed.
    """
    chain = on_paper(case)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_("Introduktionskedjan"))
    writer.setCreator("introapp")
    writer.setResolution(_DOTS)
    writer.setPageLayout(_page_layout())
    painter = QPainter(writer)
    painter.scale(_DOTS / _PIXELS, _DOTS / _PIXELS)
    paint_pages(_sheet(writer, painter, case), chain, case)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _page_layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(
        size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )


def _sheet(writer: QPdfWriter, painter: QPainter, case: CaseView) -> _Sheet:
    ink = Ink(_look(), ratio=_FINENESS)
    page = writer.pageLayout().paintRectPixels(_PIXELS)
    place = QRectF(0, 0, page.width(), page.height() - ink.look.line("caption") - _GAP)
    foot = _("{title} · ärende {number} · {day}").format(
        title=_("Introduktionskedjan"), number=case.case_number, day=full_day_words(case.at)
    )
    return _Sheet(writer, painter, place, Shapes(ink), foot)


def _look() -> Theme:
    """Return the light theme with plain signs.

    Tabular figures, and hyphens that fit themselves to what is beside them, are signs of their
    own, and could not be read out of the file again.
    """
    look = Theme()
    for role in tokens().types:
        for name in (*tokens().fonts.features, _FITTING):
            # Turned off rather than left out, or the application's own letters bring it back.
            look.font(role).setFeature(QFont.Tag(name), 0)
    return look


def paint_pages(sheet: _Sheet, chain: Sequence[LaneItems], case: CaseView) -> None:
    """Paint the chart, on one page if it can be, then every item in words."""
    sheet.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _paint_head(sheet, case)
    _paint_charts(sheet, chain, case, top)
    _turn(sheet)
    _paint_words(sheet, chain)
    _paint_foot(sheet)


def _paint_charts(sheet: _Sheet, chain: Sequence[LaneItems], case: CaseView, top: float) -> None:
    """Paint the lanes; smaller where that saves a page, and over several pages where it must."""
    ruler = ruler_height(sheet.shapes.ink)
    size, chart = _sized(sheet, chain, case, top)
    rooms = [(sheet.place.height() - used) / size - ruler for used in (top, 0.0)]
    for upper, lower in cuts(chart.lanes, *rooms):
        if upper > 0:
            _turn(sheet)
            top = 0.0
        sheet.painter.save()
        sheet.painter.scale(size, size)
        place = QRectF(0, top / size, sheet.place.width() / size, ruler + lower - upper)
        paint_chart(sheet.painter, place, chart, Sight(top=upper), shapes=sheet.shapes)
        sheet.painter.restore()


def _sized(
    sheet: _Sheet, chain: Sequence[LaneItems], case: CaseView, top: float
) -> tuple[float, Chart]:
    """Return how large the chart is painted: the largest that saves a page, or the least."""
    ink = sheet.shapes.ink
    charts = [(size, fit_width(chain, case, sheet.place.width() / size, ink)) for size in _SIZES]
    for size, chart in charts:
        if ruler_height(ink) + chart.height <= (sheet.place.height() - top) / size:
            return size, chart
    return charts[-1]


def fit_width(chain: Sequence[LaneItems], case: CaseView, width: float, ink: Ink) -> Chart:
    """Return a chart whose whole time fits the width."""
    first, last = span_of(chain, case.at)
    room = field_of(QRectF(0, 0, width, 0), ink).width()
    day = room / ((last - first).days + 1)
    zoom = next(zoom for least, zoom in _ZOOMS if day >= least)
    return lay_out(chain, case.at, zoom, ink, scale=Scale(first, last, day))


def cuts(
    lanes: Sequence[LaneRows], first_room: float, room: float
) -> Iterator[tuple[float, float]]:
    """Yield from where to where the lanes stand on each page: whole ones, where they fit."""
    top, height = 0.0, first_room
    whole = lanes[-1].top + lanes[-1].height if lanes else 0.0
    while top < whole:
        limit = top + height
        ends = [lane.top + lane.height for lane in lanes if top < lane.top + lane.height <= limit]
        bottom = max(ends, default=_between_rows(lanes, top, limit))
        yield top, bottom
        top, height = bottom, room


def _between_rows(lanes: Sequence[LaneRows], top: float, limit: float) -> float:
    """Return where to cut a lane that is higher than a page."""
    lane = next(lane for lane in lanes if lane.top + lane.height > top)
    rows = (limit - lane.top - EDGE) // PITCH
    return max(lane.top + EDGE + rows * PITCH - EDGE / 2, top + PITCH)


def _paint_head(sheet: _Sheet, case: CaseView) -> float:
    """Paint whose chain it is and what the signs mean; return where the chart begins."""
    ink, painter, width = sheet.shapes.ink, sheet.painter, sheet.place.width()
    title = ink.look.line("h3")
    ink.write(painter, QRectF(0, 0, width, title), _("Introduktionskedjan"), "text", "h3")
    who = _("{name} · ärende {number} · {unit} · som den ser ut {day}").format(
        name=case.person.text,
        number=case.case_number,
        unit=case.unit,
        day=full_day_words(case.at),
    )
    lines = break_lines(Paragraph(who), width, ink.look)
    top = title + lines.draw(painter, QPointF(0, title), ink.look) + _GAP / 2
    signs = QRectF(0, top, width, 0)
    paint_legend(painter, signs, sheet.shapes)
    return top + legend_size(ink, width)[1] + _GAP


def _turn(sheet: _Sheet) -> None:
    _paint_foot(sheet)
    sheet.writer.newPage()


def _paint_foot(sheet: _Sheet) -> None:
    line = sheet.shapes.ink.look.line("caption")
    place = QRectF(0, sheet.place.bottom() + _GAP, sheet.place.width(), line)
    sheet.shapes.ink.write(sheet.painter, place, sheet.foot, "subtle")


def _paint_words(sheet: _Sheet, chain: Sequence[LaneItems]) -> None:
    """Paint every item in full: on paper nobody can ask for what had no room."""
    ink, top = sheet.shapes.ink, 0.0
    for paragraph in _paragraphs(chain):
        lines = break_lines(paragraph, sheet.place.width(), ink.look)
        if top + paragraph.above + lines.height > sheet.place.height() and top:
            _turn(sheet)
            top = 0.0
        top += paragraph.above if top else 0.0
        top += lines.draw(sheet.painter, QPointF(0, top), ink.look)


def _paragraphs(chain: Sequence[LaneItems]) -> Iterator[Paragraph]:
    for lane in chain:
        if lane.items:
            yield Paragraph("", title=strand(lane.strand), above=2 * _GAP)
        for item in lane.items:
            words = " · ".join(part for part in (item.when, item.facts) if part)
            yield Paragraph(words, title=item.title, above=_GAP / 2)
