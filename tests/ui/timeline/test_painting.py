from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from models.domain.chain import Strand
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.test_theme import contrast
from tests.ui.timeline.made import TODAY, WEEK, awkward, family, item, lanes, view
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.timeline.chart import Sight, field_of, lay_out, number_at, paint_chart, place_of
from ui.timeline.heads import head_width, is_wide
from ui.timeline.ink import Ink
from ui.timeline.measure import many_items
from ui.timeline.patterns import paint_pattern
from ui.timeline.scale import Zoom
from ui.timeline.shapes import Shapes, tone_of
from ui.timeline.stamps import Stamps

WIDTH, HEIGHT, AROUND = 900, 420, 40
OUTSIDE = QColor("#ff00ff")
CHAINS = {
    "family": chain_items(family()),
    "awkward": chain_items(awkward()),
    "empty": chain_items(view()),
    "many": many_items(300),
}
LOOKS = [(Scheme.LIGHT, 1.0), (Scheme.DARK, 1.0), (Scheme.LIGHT, 2.0), (Scheme.DARK, 1.375)]


def canvas(ratio=1.0):
    size = round((WIDTH + 2 * AROUND) * ratio), round((HEIGHT + 2 * AROUND) * ratio)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(OUTSIDE)
    return image


def paint(chain, shapes, zoom=Zoom.QUARTER, sight=None, ratio=1.0):
    chart = lay_out(chain, TODAY, zoom, shapes.ink)
    seen = sight or Sight(left=max(chart.scale.x(TODAY) - 300, 0))
    image = canvas(ratio)
    painter = QPainter(image)
    paint_chart(painter, QRectF(AROUND, AROUND, WIDTH, HEIGHT), chart, seen, shapes=shapes)
    assert painter.isActive()
    painter.end()
    return image


def spilled(image):
    """Whether anything was painted around the place."""
    inner = QRect(AROUND, AROUND, WIDTH, HEIGHT)
    around = [
        (x, y)
        for x, y in product(range(0, image.width(), 3), range(0, image.height(), 3))
        if not inner.contains(x, y)
    ]
    return any(image.pixelColor(x, y) != OUTSIDE for x, y in around)


def colors_of(image, place):
    rect = place.toAlignedRect().intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


@pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)
@pytest.mark.parametrize("zoom", Zoom)
@pytest.mark.parametrize(("scheme", "text"), LOOKS)
def test_nothing_is_painted_outside_and_nothing_goes_wrong(chain, zoom, scheme, text):
    for kind in (Shapes, Stamps):
        assert not spilled(paint(chain, kind(Ink(Theme(scheme, text))), zoom))


def test_a_painter_that_spills_is_seen():
    image = paint(CHAINS["family"], Shapes(Ink(Theme())))
    painter = QPainter(image)
    painter.fillRect(AROUND - 6, AROUND, 6, 6, QColor("black"))
    painter.end()
    assert spilled(image)


@pytest.mark.parametrize("left", [0, 1, 333, 5000, 99999])
@pytest.mark.parametrize("top", [0, 17, 3000])
def test_it_can_be_scrolled_anywhere(left, top):
    shapes = Stamps(Ink(Theme()))
    assert not spilled(paint(CHAINS["many"], shapes, sight=Sight(left=left, top=top)))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_copied_shapes_look_like_drawn_ones(ratio):
    chain = lanes(
        *(
            item(n, TODAY + n * 3 * WEEK, TODAY + (n * 3 + 2) * WEEK, state=state, kind=kind)
            for n, (state, kind) in enumerate(
                product(
                    (ItemState.RUNNING, ItemState.PLANNED),
                    (ItemKind.MEASURE, ItemKind.PHASE, ItemKind.GAP),
                )
            )
        )
    )
    drawn, copied = (
        paint(chain, kind(Ink(Theme(), ratio=ratio)), Zoom.MONTH, ratio=ratio)
        for kind in (Shapes, Stamps)
    )
    points = list(product(range(0, drawn.width(), 2), range(0, drawn.height(), 2)))
    differing = sum(drawn.pixelColor(x, y) != copied.pixelColor(x, y) for x, y in points)
    assert differing < len(points) * 0.02


@pytest.mark.parametrize("zoom", Zoom)
def test_today_is_a_line_and_is_named(zoom):
    look = Theme()
    shapes = Shapes(Ink(look))
    chart = lay_out(CHAINS["empty"], TODAY, zoom, shapes.ink)
    sight = Sight(left=chart.scale.x(TODAY) - 200)
    image = paint(CHAINS["empty"], shapes, zoom, sight)
    field = field_of(QRectF(AROUND, AROUND, WIDTH, HEIGHT), shapes.ink)
    x = round(field.left() + 200 + chart.scale.day / 2)
    line = QRectF(x - 2, field.top() + 4, 4, 8)
    assert look.color("accent").name() in colors_of(image, line)
    pill = QRectF(x - 10, field.top() - 18, 20, 14)
    assert look.color("accent").name() in colors_of(image, pill)


def test_no_word_in_a_bar_is_crossed_out_by_today():
    look = Theme()
    shapes = Shapes(Ink(look))
    chain = lanes(item(1, TODAY - 20 * WEEK, TODAY + 20 * WEEK))
    chart = lay_out(chain, TODAY, Zoom.QUARTER, shapes.ink)
    place = QRectF(AROUND, AROUND, WIDTH, HEIGHT)
    sight = Sight(left=chart.scale.x(TODAY) - 300)
    bar = place_of(chart, 0, field_of(place, shapes.ink), sight, ink=shapes.ink)
    image = paint(chain, shapes, sight=sight)
    assert look.color("accent").name() not in colors_of(image, bar.adjusted(8, 2, -8, -2))
    assert look.fill(Strand.LANGUAGE).name() in colors_of(image, bar.adjusted(8, 2, -8, -2))


def test_a_bar_that_began_before_the_view_keeps_its_words_at_the_edge():
    shapes = Shapes(Ink(Theme()))
    chain = lanes(item(1, TODAY - 200 * WEEK, TODAY + 200 * WEEK))
    chart = lay_out(chain, TODAY, Zoom.QUARTER, shapes.ink)
    sight = Sight(left=chart.scale.x(TODAY))
    image = paint(chain, shapes, sight=sight)
    field = field_of(QRectF(AROUND, AROUND, WIDTH, HEIGHT), shapes.ink)
    bar = place_of(chart, 0, field, sight, ink=shapes.ink)
    words = QRectF(field.left() + 6, bar.top() + 4, shapes.ink.width("Insats nummer 1"), 16)
    assert len(colors_of(image, words)) > 10


@pytest.mark.parametrize("scrolled", [0, 120, 400])
@pytest.mark.parametrize("ends", [TODAY + 40 * WEEK, None])
def test_what_is_done_is_a_share_of_the_whole_bar_however_little_of_it_is_seen(scrolled, ends):
    look = Theme()
    shapes = Stamps(Ink(look))
    chain = lanes(item(1, TODAY, ends, share=0.5, title="", short=""))
    chart = lay_out(chain, TODAY, Zoom.MONTH, shapes.ink)
    spot = chart.spots[0]
    sight = Sight(left=round(spot.left + scrolled))
    image = paint(chain, shapes, Zoom.MONTH, sight)
    field = field_of(QRectF(AROUND, AROUND, WIDTH, HEIGHT), shapes.ink)
    bar = place_of(chart, 0, field, sight, ink=shapes.ink)
    middle = bar.left() + spot.width / 2
    if middle + 20 > field.right():
        sight = Sight(left=round(spot.left + spot.width / 2 - 200))
        image = paint(chain, shapes, Zoom.MONTH, sight)
        middle = field.left() + 200
    edge, fill = look.edge(Strand.LANGUAGE), look.fill(Strand.LANGUAGE)
    y = round(bar.bottom() - 2.5)
    assert image.pixelColor(round(middle - 9), y) == edge
    assert image.pixelColor(round(middle + 9), y) == fill


@pytest.mark.parametrize("state", ItemState)
def test_every_state_of_a_deadline_and_of_a_bar_looks_its_own(state):
    def picture(kind, of, certain):
        image = canvas()
        painter = QPainter(image)
        shown = item(1, TODAY, TODAY, kind=kind, state=of, certain=certain)
        if kind is ItemKind.DEADLINE:
            Shapes(Ink(Theme())).diamond(painter, QPointF(60, 60), shown)
        else:
            Shapes(Ink(Theme())).bar(painter, QRectF(50, 50, 90, 24), shown)
        painter.end()
        return image

    deadlines = {ItemState.MET, ItemState.COMING, ItemState.NEAR, ItemState.LATE, ItemState.PASSED}
    if state in deadlines:
        own = picture(ItemKind.DEADLINE, state, certain=True)
        others = [picture(ItemKind.DEADLINE, other, certain=True) for other in deadlines - {state}]
        unsure = picture(ItemKind.DEADLINE, state, certain=False)
        assert all(own != other for other in [*others, unsure])
    elif state is ItemState.PLANNED:
        running = picture(ItemKind.MEASURE, ItemState.RUNNING, certain=True)
        assert picture(ItemKind.MEASURE, state, certain=True) != running
    else:
        assert picture(ItemKind.MEASURE, state, certain=True) != picture(
            ItemKind.PHASE, state, certain=True
        )


def test_what_is_not_known_to_be_law_is_never_loud():
    for state in ItemState:
        assert tone_of(item(1, state=state, certain=False)) == "muted"


@pytest.mark.parametrize("scheme", Scheme)
def test_words_are_read_on_what_they_stand_on(scheme):
    look = Theme(scheme)
    surface = look.color("surface")
    for strand in Strand:
        assert contrast(look.color("text"), look.fill(strand)) >= 7
        assert contrast(look.edge(strand), surface) >= 4.5
    for tone in ("muted", "warning", "danger", "success"):
        assert contrast(look.color(tone), surface) >= 4.5
    assert contrast(look.color("warning"), look.color("warning-tint")) >= 4.5
    assert contrast(look.color("on-accent"), look.color("accent")) >= 4.5
    assert contrast(look.color("accent"), surface) >= 3


@pytest.mark.parametrize("strand", Strand)
def test_strands_are_told_apart_without_colour(strand):
    def pattern(of):
        image = QImage(6, 24, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        name = Theme().strand(of).pattern
        black, white = QColor("black"), QColor("white")
        paint_pattern(painter, QRectF(0, 0, 6, 24), name, (black, white))
        painter.end()
        return image

    assert all(pattern(strand) != pattern(other) for other in Strand if other is not strand)


def test_a_pattern_nobody_knows_is_refused():
    image = canvas()
    painter = QPainter(image)
    with pytest.raises(KeyError):
        paint_pattern(painter, QRectF(0, 0, 6, 24), "stars", (OUTSIDE, OUTSIDE))
    painter.end()


def test_periods_have_an_edge_where_tints_cannot_be_relied_on():
    shown = item(1, kind=ItemKind.PHASE)
    assert not Shapes(Ink(Theme())).is_edged(shown)
    assert Shapes(Ink(Theme(), edges=True)).is_edged(shown)


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_where_it_is_narrow_the_codes_stand_for_the_names(text):
    ink = Ink(Theme(scale=text))
    assert is_wide(ink, 1184 * text)
    assert not is_wide(ink, 600 * text)
    assert head_width(ink, 600 * text) < 0.5 * head_width(ink, 1184 * text)


def test_an_item_is_found_where_it_is_painted():
    shapes = Shapes(Ink(Theme()))
    place = QRectF(0, 0, WIDTH, 2000)
    for zoom in Zoom:
        chart = lay_out(CHAINS["family"], TODAY, zoom, shapes.ink)
        sight = Sight(left=round(max(chart.scale.x(TODAY) - 300, 0)))
        field = field_of(place, shapes.ink)
        for spot in chart.spots:
            where = place_of(chart, spot.number, field, sight, ink=shapes.ink)
            seen = where.intersected(field)
            if seen.width() > 2:
                found = number_at(chart, seen.center(), field, sight, ink=shapes.ink)
                assert found == spot.number


def test_where_nothing_is_nothing_is_found():
    shapes = Shapes(Ink(Theme()))
    chart = lay_out(CHAINS["empty"], TODAY, Zoom.YEAR, shapes.ink)
    field = QRectF(200, 40, 600, 300)
    for at in (QPointF(5, 100), QPointF(400, 100), QPointF(400, 5)):
        assert number_at(chart, at, field, Sight(), ink=shapes.ink) == -1


def test_the_place_of_what_does_not_exist_is_refused():
    shapes = Shapes(Ink(Theme()))
    chart = lay_out(CHAINS["empty"], TODAY, Zoom.YEAR, shapes.ink)
    with pytest.raises(LookupError):
        place_of(chart, 3, QRectF(0, 0, 9, 9), Sight(), ink=shapes.ink)
