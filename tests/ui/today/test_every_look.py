"""What holds for Idag in every look, with awkward people and long words."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from models.domain.today import TodayFilter
from tests.ui.test_every_view import cut_off, nameless, overlapping, tab_stops, visible
from tests.ui.today.looking import choose
from ui.theme.current import theme, themes
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.today.flow import flow
from ui.today.heading import UNITS

LOOKS = [(Scheme.LIGHT, 1.0), (Scheme.DARK, 1.25), (Scheme.LIGHT, 1.5), (Scheme.DARK, 2.0)]
SIZES = [(1440, 900), (1024, 768), (800, 600)]


def explained(rule):
    def go(room, _desk):
        choose(room, rule)
        room.body.explain()

    return go


def ticked_off(room, _desk):
    choose(room, "Ring Försäkrings")
    room.body.panel.finish.click()


def nothing(room, desk):
    desk.none = True
    room.load()


def many(room, desk):
    desk.many = 300
    room.load()


STATES = {
    "list": lambda _room, _desk: None,
    "unit": lambda room, _desk: room.heading.whose.choose(UNITS),
    "deadline": explained("SCH-2M"),
    "health": explained("ETA-36"),
    "task": explained("Ring Försäkrings"),
    "protected": explained("UNIT-FOLLOWUP"),
    "ticked off": ticked_off,
    "drafts": lambda room, _desk: room.heading.chips.choose(TodayFilter.DRAFTS),
    "nothing": nothing,
    "many": many,
}


@pytest.fixture
def look(qapp, request):
    scheme, scale = request.param
    themes.use(qapp, Theme(scheme, scale))
    yield
    themes.use(qapp, Theme())


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_nameless(state, look, room, desk, window, settle):
    STATES[state](room, desk)
    for size in SIZES if theme().scale < 2 else SIZES[:2]:
        window.resize(*size)
        settle(window)
        QApplication.processEvents()
        assert cut_off(window) == [], size
        assert overlapping(window) == [], size
        assert nameless(window) == [], size


def test_tab_goes_from_the_switch_over_filters_to_the_list_and_its_explanation(room, window):
    stops = list(tab_stops(window))
    chip = room.heading.chips.chips[TodayFilter.ALL]
    order = [
        room.heading.new,
        chip,
        room.body.list,
        room.body.panel.reading,
        room.body.panel.open,
    ]
    places = [stops.index(widget) for widget in order]
    assert places == sorted(places)


def test_nothing_to_press_is_smaller_than_a_finger(room, window):
    small = [
        button.accessibleName()
        for button in visible(window, QAbstractButton)
        if min(button.width(), button.height()) < 24
    ]
    assert small == []


def test_chips_go_on_in_the_next_row_where_there_is_no_more_room(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    chips = [QPushButton(f"Ett ganska långt filter {number}") for number in range(5)]
    layout = flow(*chips)
    box.setLayout(layout)
    box.resize(2 * chips[0].sizeHint().width() + 40, 400)
    box.show()
    assert len({chip.y() for chip in chips}) == 3
    assert layout.heightForWidth(box.width()) > 2 * chips[0].height()
    chips[1].hide()
    layout.activate()
    assert chips[2].y() == chips[0].y()


def test_a_flow_gives_back_what_was_put_into_it(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    chip = QPushButton("Filter")
    layout = flow(chip)
    box.setLayout(layout)
    assert layout.itemAt(0).widget() is chip
    assert layout.itemAt(1) is None
    assert layout.takeAt(0).widget() is chip
    assert layout.takeAt(0) is None
    assert layout.count() == 0
