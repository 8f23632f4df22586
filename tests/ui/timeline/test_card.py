from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from models.domain.chain import MeasureStatus, Strand
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.timeline.made import LONG, TODAY, awkward, family, item, measure, view
from ui.lists.cells import Cell, Group
from ui.parts.buttons import Button, Kind
from ui.theme.current import theme, themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.timeline.card import ChainCard
from ui.timeline.fact_line import FactLine
from ui.timeline.ink import Ink
from ui.timeline.legend import Legend, entries, legend_size, paint_legend
from ui.timeline.scale import Zoom
from ui.timeline.shapes import Shapes
from ui.timeline.words import state_tone, state_words


def listed(card):
    """The items of the list, by their ids."""
    table = card.list.table
    ids = [table.id_at(row) for row in range(table.rowCount())]
    return [number for number in ids if number is not None]


@pytest.mark.parametrize("case", [family(), awkward(), view()], ids=["family", "awkward", "empty"])
@pytest.mark.parametrize("narrow", [False, True])
def test_the_list_has_the_same_items_as_the_chain(card, case, narrow):
    card.show_case(case, narrow=narrow)
    assert listed(card) == [spot.number for spot in card.timeline.spots]
    for number in listed(card):
        row = card.list.table.row_of(number)
        cell = card.list.table.index(row, 0).data(card.list.table.CELL)
        assert cell.text == card.timeline.spots[number].item.title


def test_a_list_that_leaves_something_out_is_seen(card):
    chain = chain_items(family())
    card.list.show_chain(chain, card.timeline.spots[:-1], narrow=False)
    texts = [
        card.list.table.index(card.list.table.row_of(number), 0).data(card.list.table.CELL).text
        for number in listed(card)
    ]
    assert texts != [spot.item.title for spot in card.timeline.spots]


def test_the_list_goes_lane_by_lane(card):
    table = card.list.table
    groups = [
        table.index(row, 0).data(table.CELL)
        for row in range(table.rowCount())
        if table.id_at(row) is None
    ]
    filled = [lane for lane in chain_items(family()) if lane.items]
    assert all(isinstance(group, Group) for group in groups)
    assert [group.count for group in groups] == [len(lane.items) for lane in filled]


def test_a_row_says_what_when_and_how_it_stands(card):
    card.timeline.choose(ItemKind.MEASURE, 1)
    table = card.list.table
    row = table.row_of(card.timeline.current)
    what, when, state = (table.index(row, n).data(table.CELL) for n in range(3))
    assert what == Cell(
        "Yrkes-sfi vård, kurs C", "Pågår · 18 timmar i veckan · utförs av Södertälje kommun"
    )
    assert when.text == "31 augusti 2026 – 11 juni 2027"
    assert (state.text, state.tone) == ("Pågår", "success")


def test_turning_to_the_list_and_back_keeps_the_current_item(qtbot, card):
    card.choose(ItemKind.MEASURE, 1)
    number = card.timeline.current
    card.turn()
    assert card.list.isVisible()
    assert not card.timeline.isVisible()
    assert card.list.chosen() == number
    qtbot.keyClick(card.list, Qt.Key.Key_Up)
    assert card.timeline.current == card.list.chosen() == number - 1
    card.turn()
    assert card.timeline.isVisible()
    assert card.timeline.current == number - 1


def test_the_button_says_what_it_turns_to(card):
    assert card.as_list.accessibleName() == "Visa som lista"
    card.as_list.click()
    assert card.as_list.accessibleName() == "Visa som tidslinje"
    card.as_list.click()
    assert card.as_list.accessibleName() == "Visa som lista"


def test_a_row_opens_what_its_item_opens(qtbot, card):
    card.choose(ItemKind.MEASURE, 2)
    card.turn()
    with qtbot.waitSignal(card.item_opened) as opened:
        qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert opened.args == ["measure", 2]


def test_the_chain_opens_through_the_card(qtbot, card):
    card.choose(ItemKind.MEASURE, 2)
    with qtbot.waitSignal(card.item_opened) as opened:
        qtbot.keyClick(card.timeline, Qt.Key.Key_Return)
    assert opened.args == ["measure", 2]


def test_choosing_finds_the_row_while_the_list_is_shown(card):
    card.turn()
    assert card.choose(ItemKind.MEASURE, 4)
    assert card.list.chosen() == card.timeline.current
    assert not card.choose(ItemKind.MEASURE, 4711)


def test_the_line_under_the_chain_says_the_current_item_in_full(card):
    card.choose(ItemKind.MEASURE, 1)
    assert card.fact_line.words == (
        "Yrkes-sfi vård, kurs C  31 augusti 2026 – 11 juni 2027 · pågår · "
        "18 timmar i veckan · utförs av Södertälje kommun"
    )
    name = card.fact_line.accessibleName()
    assert name.startswith("Språk och utbildning. Insats: Yrkes-sfi")


def test_before_anything_is_chosen_the_line_says_what_goes_on(card):
    assert card.fact_line.words == "Pågår nu: Yrkes-sfi vård, kurs C, Samhällsorientering"


def test_an_empty_chain_says_what_to_do(card):
    card.show_case(view())
    assert "Fyll i tillstånd och mottagning" in card.fact_line.words


def test_a_chain_in_which_nothing_goes_on_says_so(card):
    card.show_case(view(measures=(measure(status=MeasureStatus.PLANNED),)))
    assert card.fact_line.words.startswith("Ingen insats pågår")


def test_the_line_takes_as_many_lines_as_it_needs(qtbot):
    line = FactLine()
    qtbot.addWidget(line)
    line.show_item(item(1, TODAY, TODAY, title="Kort", when="i dag"))
    short = line.heightForWidth(800)
    line.show_item(item(1, TODAY, TODAY, title=LONG, when="i dag", facts=LONG))
    assert line.heightForWidth(800) >= short + 2 * theme().line("small")
    assert line.heightForWidth(300) > line.heightForWidth(800)
    line.resize(800, line.heightForWidth(800))
    line.show()
    assert not line.grab().isNull()


def test_the_buttons_and_the_keys_agree_on_the_zoom(qtbot, card):
    card.zooms.choose(0)
    assert card.timeline.zoom is Zoom.YEAR
    qtbot.keyClick(card.timeline, Qt.Key.Key_Plus)
    qtbot.keyClick(card.timeline, Qt.Key.Key_Plus)
    assert card.zooms.current() == 2


def test_the_buttons_lead_to_earlier_times_and_to_today(qtbot, card):
    card.timeline.set_zoom(Zoom.MONTH)
    named = {button.accessibleName(): button for button in card.findChildren(QAbstractButton)}
    for _click in range(3):
        named["Tidigare"].click()
    assert not card.timeline.sees(TODAY)
    named["Idag"].click()
    assert card.timeline.sees(TODAY)
    named["Senare"].click()
    assert card.timeline.horizontalScrollBar().value() > 0


def test_the_chain_is_asked_for_on_paper(qtbot, card):
    with qtbot.waitSignal(card.print_asked):
        card.print.click()


def test_what_the_page_puts_beside_the_chain_stands_in_its_head(qtbot):
    new = Button("Ny insats", Kind.PRIMARY)
    card = ChainCard(new)
    qtbot.addWidget(card)
    card.resize(1184, 600)
    card.show()
    card.show_case(family())
    assert card.isAncestorOf(new)
    assert new.isVisible()


@pytest.mark.parametrize(
    ("width", "text"), [(1400, 1.0), (1184, 1.0), (760, 1.0), (640, 1.0), (1184, 2.0), (900, 2.0)]
)
def test_nothing_in_the_head_is_cut_off_or_covered(qtbot, qapp, width, text):
    themes.use(qapp, Theme(scale=text))
    card = ChainCard(Button("Ny insats", Kind.PRIMARY))
    qtbot.addWidget(card)
    card.show_case(family())
    card.resize(width, 1200)
    card.show()
    parts = [card._title, card.legend, card.when, card._tools]
    places = [QRectF(part.geometry()) for part in parts]
    for part, place in zip(parts, places, strict=True):
        assert QRectF(card.rect()).contains(place), part
        if part is not card.legend:
            assert place.width() >= part.sizeHint().width() - 1
        others = [other for other in places if other is not place]
        assert not any(place.intersects(other) for other in others)
    themes.use(qapp, Theme())


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_card_lets_its_window_become_narrow(qtbot, qapp, text):
    themes.use(qapp, Theme(scale=text))
    card = ChainCard(Button("Ny insats", Kind.PRIMARY))
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(card)
    card.show_case(family())
    window.show()
    window.resize(10, 600)
    qtbot.waitUntil(lambda: window.width() < 420 * text)
    assert QRectF(card.rect()).contains(QRectF(card._tools.geometry()))
    themes.use(qapp, Theme())


def unnamed(widget):
    """Widgets inside that can have focus and have no name."""
    inside = [child for child in widget.findChildren(QWidget) if child.focusPolicy()]
    return [
        child
        for child in inside
        if not QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name)
    ]


def test_everything_that_takes_focus_has_a_name(card):
    own = [child for child in unnamed(card) if child.isVisibleTo(card)]
    assert [child for child in own if child.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_a_widget_without_a_name_is_seen(card):
    QWidget(card).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert unnamed(card)


@pytest.mark.parametrize("look", [Theme(), Theme(Scheme.DARK), Theme(scale=2.0)])
@pytest.mark.parametrize("case", [family(), awkward(), view()], ids=["family", "awkward", "empty"])
def test_the_whole_card_can_be_looked_at_in_every_look(qtbot, qapp, look, case):
    themes.use(qapp, look)
    card = ChainCard()
    qtbot.addWidget(card)
    card.resize(1184, 900)
    card.show_case(case, narrow=look.scale > 1.5)
    card.show()
    for _turn in range(2):
        assert card.grab().toImage().pixelColor(600, 450) != QColor("black")
        card.turn()
    themes.use(qapp, Theme())


def test_the_legend_names_every_sign(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    for words, _sample in entries():
        assert words in legend.accessibleName()
    legend.resize(legend.sizeHint())
    legend.show()
    assert not legend.grab().isNull()


def test_the_legend_takes_more_lines_where_it_is_narrow():
    ink = Ink(theme())
    wide, low = legend_size(ink, float("inf"))
    narrow, high = legend_size(ink, wide / 2)
    assert narrow <= wide / 2
    assert high > low
    image = QImage(900, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    assert paint_legend(painter, QRectF(0, 0, wide / 2, 0), Shapes(ink)) == high
    painter.end()


@pytest.mark.parametrize("state", ItemState)
def test_every_state_has_words_and_a_tone_that_exists(state):
    for kind in ItemKind:
        shown = item(1, kind=kind, state=state)
        assert state_words(shown)
        assert theme().color(state_tone(shown))


def test_what_is_not_known_to_be_law_is_not_called_late():
    unsure = item(1, kind=ItemKind.DEADLINE, state=ItemState.PASSED, certain=False)
    assert state_words(unsure) == "Inte säkert lag"
    assert state_tone(unsure) == "muted"


def test_a_case_that_changes_keeps_its_place(card):
    card.choose(ItemKind.MEASURE, 1)
    card.timeline.set_zoom(Zoom.MONTH)
    card.show_case(replace(family(), at=TODAY))
    assert card.timeline.zoom is Zoom.MONTH
    assert card.timeline.current_item.key == (ItemKind.MEASURE, 1)
    assert card.timeline.current_item.strand is Strand.LANGUAGE
