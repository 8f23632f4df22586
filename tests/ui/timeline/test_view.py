from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from models.domain.chain import Strand
from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.timeline.made import TODAY, WEEK, awkward, family, item, lanes, measure, view
from ui.focus import FocusesPart, FocusRing
from ui.outlets import tip_of
from ui.theme.current import themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.timeline.measure import many_items
from ui.timeline.scale import Zoom
from ui.timeline.surface import NOTHING
from ui.timeline.view import Timeline

KEYS = {
    "→": Qt.Key.Key_Right,
    "←": Qt.Key.Key_Left,
    "↓": Qt.Key.Key_Down,
    "↑": Qt.Key.Key_Up,
}


def press(qtbot, timeline, keys):
    for key in keys:
        qtbot.keyClick(timeline, KEYS[key])


def in_sight(timeline):
    """Whether the current item, or as much of it as is asked for, is seen."""
    place, field = timeline.place(timeline.current), timeline.field
    seen = place.intersected(field)
    whole_height = seen.height() >= place.height() - 1
    return whole_height and seen.width() >= min(place.width(), 100) - 2


def centre(timeline, number):
    seen = timeline.place(number).intersected(timeline.field)
    return seen.center().toPoint()


def test_who_comes_by_key_stands_on_what_is_nearest_to_today(timeline):
    now = timeline.current_item
    assert now.starts <= TODAY
    assert now.ends is None or now.ends >= TODAY


def test_the_keys_left_and_right_stay_in_the_lane(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 1)
    press(qtbot, timeline, "←")
    before = timeline.current_item
    assert before.strand is Strand.LANGUAGE
    press(qtbot, timeline, "←" * 9 + "→" * 20)
    last = [spot for spot in timeline.spots if spot.item.strand is Strand.LANGUAGE][-1]
    assert timeline.current == last.number


def test_up_and_down_lead_to_the_nearest_in_time(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 4)
    press(qtbot, timeline, "↑")
    assert timeline.current_item.key == (ItemKind.MEASURE, 1)


def test_down_and_up_again_leads_back(qtbot, timeline):
    for spot in timeline.spots:
        timeline.set_current(spot.number)
        press(qtbot, timeline, "↓")
        if timeline.current_item.strand is not spot.item.strand:
            press(qtbot, timeline, "↑")
            lane = timeline.current_item.strand
            assert lane is spot.item.strand
            assert timeline.current == spot.number


@pytest.mark.parametrize("zoom", Zoom)
def test_wherever_the_keys_lead_the_item_is_in_sight(qtbot, timeline, zoom):
    timeline.resize(700, 260)
    timeline.set_zoom(zoom)
    for keys in ("↓↓→→→", "↑↑↑←←←", "↓→↓→↓→", "↑←↑←"):
        for key in keys:
            press(qtbot, timeline, key)
            assert in_sight(timeline), timeline.current_item.title


def test_every_item_can_be_walked_to_and_is_then_in_sight(qtbot, timeline):
    timeline.resize(640, 240)
    for spot in timeline.spots:
        timeline.set_current(spot.number)
        assert in_sight(timeline), spot.item.title


def test_zoom_keeps_the_current_item_in_sight(qtbot, timeline):
    timeline.resize(640, 240)
    for spot in timeline.spots:
        timeline.set_current(spot.number)
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Plus):
            qtbot.keyClick(timeline, key)
            assert timeline.current == spot.number
            assert in_sight(timeline), (spot.item.title, timeline.zoom)


def test_zoom_keeps_today_where_it_is_while_nothing_is_chosen(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_chain(lanes(item(1, TODAY - 500 * WEEK, TODAY + 500 * WEEK)), TODAY)
    made.show()

    def today():
        return made.chart.scale.x(TODAY) - made.horizontalScrollBar().value()

    before = today()
    for zoom in (Zoom.YEAR, Zoom.MONTH, Zoom.QUARTER):
        made.set_zoom(zoom)
        assert today() == pytest.approx(before, abs=2)


def test_without_today_the_middle_stays_in_the_middle(timeline):
    timeline._current = NOTHING
    timeline.set_zoom(Zoom.MONTH)
    timeline.show_day(TODAY + timedelta(days=400))
    assert not timeline.sees(TODAY)
    day = timeline.day_looked_at()
    timeline.set_zoom(Zoom.QUARTER)
    assert abs((timeline.day_looked_at() - day).days) <= 3


def test_a_zoom_is_told_of(qtbot, timeline):
    with qtbot.waitSignal(timeline.zoom_changed) as told:
        qtbot.keyClick(timeline, Qt.Key.Key_Plus)
    assert told.args == [Zoom.MONTH]
    with qtbot.assertNotEmitted(timeline.zoom_changed):
        qtbot.keyClick(timeline, Qt.Key.Key_Plus)


def test_home_is_today(qtbot, timeline):
    timeline.set_zoom(Zoom.MONTH)
    timeline.set_current(0)
    assert not timeline.sees(TODAY)
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.sees(TODAY)
    assert in_sight(timeline)


def test_home_stays_in_the_lane_where_that_is_near(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 3)
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.current_item.strand is Strand.LANGUAGE


def test_home_leaves_a_lane_that_has_nothing_near_today(qtbot):
    old = item(1, TODAY - 400 * WEEK, TODAY - 390 * WEEK, strand=Strand.WORK)
    now = item(2, TODAY, TODAY + WEEK, strand=Strand.HEALTH)
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show_chain(lanes(old, now), TODAY)
    made.show()
    made.choose(ItemKind.MEASURE, 1)
    qtbot.keyClick(made, Qt.Key.Key_Home)
    assert made.current_item is now


def test_pages_are_turned_in_time(qtbot, timeline):
    timeline.set_zoom(Zoom.MONTH)
    bar = timeline.horizontalScrollBar()
    before = bar.value()
    qtbot.keyClick(timeline, Qt.Key.Key_PageUp)
    assert bar.value() == before - bar.pageStep()
    qtbot.keyClick(timeline, Qt.Key.Key_PageDown)
    assert bar.value() == before


def test_enter_opens_the_current_item(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 2)
    with qtbot.waitSignal(timeline.item_opened) as opened:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert opened.args == ["measure", 2]


def test_every_item_can_be_opened(qtbot, timeline):
    opened = []
    timeline.item_opened.connect(lambda kind, number: opened.append((ItemKind(kind), number)))
    for spot in timeline.spots:
        timeline.set_current(spot.number)
        qtbot.keyClick(timeline, Qt.Key.Key_Enter)
    assert opened == [spot.item.key for spot in timeline.spots]


def test_tab_leaves_the_chain(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    made, after = Timeline(), QLineEdit()
    layout.addWidget(made)
    layout.addWidget(after)
    made.show_chain(chain_items(family()), TODAY)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_keys_that_are_not_the_chains_own_go_on_to_the_page(qtbot, timeline):
    before = timeline.current, timeline.zoom
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_Space):
        qtbot.keyClick(timeline, key)
    assert (timeline.current, timeline.zoom) == before


@pytest.mark.parametrize(
    "key", [*KEYS.values(), Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Plus]
)
def test_an_empty_chain_bears_every_key(qtbot, key):
    made = Timeline()
    qtbot.addWidget(made)
    made.show_chain(chain_items(view()), TODAY)
    made.show()
    qtbot.keyClick(made, key)
    assert made.current == NOTHING
    assert made.focus_rect() == made.rect().adjusted(1, 1, -1, -1)


def test_a_click_chooses_and_a_double_click_opens(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 1)
    number = timeline.current
    timeline.set_current(0)
    timeline.show_day(TODAY)
    at = centre(timeline, number)
    qtbot.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert timeline.current == number
    with qtbot.waitSignal(timeline.item_opened) as opened:
        qtbot.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["measure", 1]


def test_time_follows_the_hand_that_drags_it(qtbot, timeline):
    timeline.set_zoom(Zoom.MONTH)
    bar, viewport = timeline.horizontalScrollBar(), timeline.viewport()
    before, current = bar.value(), timeline.current
    free = next(
        QPoint(800, y) for y in range(60, 500) if timeline._number_at(QPointF(800, y)) == NOTHING
    )
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=free)
    qtbot.mouseMove(viewport, free - QPoint(50, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=free - QPoint(50, 0))
    assert bar.value() in (before + 50, bar.maximum())
    assert timeline.current == current


def rest_pointer(timeline, at):
    event = QHelpEvent(QEvent.Type.ToolTip, at, timeline.viewport().mapToGlobal(at))
    QApplication.sendEvent(timeline.viewport(), event)


def test_the_pointer_reads_an_item_as_the_ear_does(timeline):
    number = timeline.current
    rest_pointer(timeline, centre(timeline, number))
    assert QToolTip.text() == tip_of(timeline.spots[number].item.spoken)
    QToolTip.hideText()


def test_what_somebody_typed_is_never_markup_under_the_pointer(timeline):
    typed = item(1, TODAY, TODAY + 30 * WEEK, spoken="<b>Sfi</b> & <img src=x>.")
    timeline.show_chain(lanes(typed), TODAY)
    timeline.set_current(0)
    rest_pointer(timeline, centre(timeline, 0))
    assert "&lt;b&gt;" in QToolTip.text()
    assert "<img" not in QToolTip.text()
    QToolTip.hideText()


def test_the_pointer_turns_into_a_hand_over_what_can_be_opened(qtbot, timeline):
    qtbot.mouseMove(timeline.viewport(), centre(timeline, timeline.current))
    qtbot.waitUntil(
        lambda: timeline.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    )
    qtbot.mouseMove(timeline.viewport(), QPoint(20, 20))
    qtbot.waitUntil(lambda: timeline.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor)


def wheel(timeline, modifiers):
    at = QPointF(600, 200)
    event = QWheelEvent(
        at,
        timeline.viewport().mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - the binding takes it by position alone
    )
    QApplication.sendEvent(timeline.viewport(), event)


def test_the_wheel_zooms_with_ctrl_and_goes_along_in_time_with_shift(timeline):
    wheel(timeline, Qt.KeyboardModifier.ControlModifier)
    assert timeline.zoom is Zoom.YEAR
    timeline.set_zoom(Zoom.MONTH)
    before = timeline.horizontalScrollBar().value()
    wheel(timeline, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.horizontalScrollBar().value() > before


def test_new_data_keep_the_current_item(timeline):
    timeline.choose(ItemKind.MEASURE, 2)
    case = family()
    more = replace(case, measures=(measure(77, title="Ny"), *case.measures))
    timeline.show_chain(chain_items(more), TODAY)
    assert timeline.current_item.key == (ItemKind.MEASURE, 2)


def test_when_the_current_item_is_gone_none_is_current(qtbot, timeline):
    timeline.choose(ItemKind.MEASURE, 2)
    with qtbot.waitSignal(timeline.current_changed) as told:
        timeline.show_chain(chain_items(view()), TODAY)
    assert told.args == [NOTHING]
    assert timeline.current_item is None


def test_an_item_that_is_not_there_cannot_be_chosen(timeline):
    before = timeline.current
    assert not timeline.choose(ItemKind.MEASURE, 4711)
    assert timeline.current == before


def test_the_ring_is_asked_to_follow_the_current_item(timeline):
    assert isinstance(timeline, FocusesPart)
    for spot in timeline.spots:
        timeline.set_current(spot.number)
        ring, place = timeline.focus_rect(), timeline.place(spot.number).toAlignedRect()
        assert timeline.rect().contains(ring)
        assert ring.intersects(place)


def test_the_ring_follows_when_the_item_changes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    ring = FocusRing(window)
    made = Timeline()
    QVBoxLayout(window).addWidget(made)
    made.show_chain(chain_items(family()), TODAY)
    window.resize(1000, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    qtbot.waitUntil(ring.isVisible)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Right):
        qtbot.keyClick(made, key)

        def follows():
            part = made.focus_rect()
            corner = made.mapTo(window, part.topLeft())
            assert QRect(corner, part.size()).intersects(ring.geometry())
            assert abs(ring.geometry().center().x() - corner.x() - part.width() // 2) < 6

        qtbot.waitUntil(follows)


@pytest.mark.parametrize("look", [Theme(Scheme.DARK), Theme(scale=2.0), Theme(Scheme.DARK, 1.5)])
def test_another_theme_is_taken_up_at_once(qtbot, qapp, timeline, look):
    before = timeline.chart.height
    timeline.choose(ItemKind.MEASURE, 1)
    themes.use(qapp, look)
    assert timeline.chart.height >= before * look.scale * 0.9
    assert in_sight(timeline)
    image = timeline.grab().toImage()
    assert image.pixelColor(400, timeline.viewport().height() - 2) != Theme().color("focus")
    themes.use(qapp, Theme())


@pytest.mark.parametrize("chain", [chain_items(awkward()), many_items(300), chain_items(view())])
def test_whatever_is_in_it_it_can_be_grabbed_at_every_zoom(qtbot, chain):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_chain(chain, TODAY)
    made.show()
    for zoom in Zoom:
        made.set_zoom(zoom)
        for day in (made.chart.scale.first, TODAY, made.chart.scale.last):
            made.show_day(day)
            assert not made.grab().isNull()


def test_a_chain_higher_than_its_place_is_scrolled_upright(timeline):
    timeline.show_chain(many_items(300), TODAY)
    timeline.resize(900, 300)
    assert timeline.verticalScrollBar().maximum() > 0
    last = timeline.spots[-1].number
    timeline.set_current(last)
    assert in_sight(timeline)
    assert timeline.verticalScrollBar().value() > 0


def test_it_is_never_higher_than_its_lanes(timeline):
    assert timeline.maximumHeight() == timeline.sizeHint().height()
    assert timeline.minimumSizeHint().height() < timeline.sizeHint().height()


def test_a_state_nobody_is_in_has_no_item(timeline):
    late = [spot for spot in timeline.spots if spot.item.state is ItemState.LATE]
    assert len(late) == 1
