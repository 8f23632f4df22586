import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.timeline.made import TODAY, item
from ui.theme.current import theme
from ui.timeline.ink import Ink
from ui.timeline.labels import Widths, fit, fitted, label_of, plate_words, sign_of
from ui.timeline.shapes import Shapes

SIGN, PLATE, MARK, TITLE, SHORT, READABLE = 18.0, 90.0, 28.0, 160.0, 60.0, 48.0


def shown(inside, outside=0.0, *, elsewhere=True, sign=SIGN):
    plate, mark = (PLATE, MARK) if elsewhere else (0.0, 0.0)
    return fit(Widths(inside, outside, sign, plate, mark, TITLE, SHORT, READABLE))


def told(fit):
    """What is shown, in words."""
    plate = {0.0: "", MARK: "mark", PLATE: "name"}[fit.plate]
    title = "" if not fit.room else "short" if fit.is_short else "long"
    return (fit.sign, plate, title, "outside" if fit.is_outside else "inside")


def test_what_does_not_fit_goes_in_the_order_that_was_decided():
    steps = [
        (SIGN + PLATE + TITLE, (True, "name", "long", "inside")),
        (SIGN + PLATE + TITLE - 1, (False, "name", "long", "inside")),
        (PLATE + TITLE - 1, (False, "mark", "long", "inside")),
        (MARK + TITLE - 1, (False, "mark", "short", "inside")),
        (MARK + SHORT - 1, (False, "mark", "long", "outside")),
    ]
    for inside, expected in steps:
        assert told(shown(inside, outside=TITLE)) == expected


def test_beside_a_bar_the_long_title_stands_where_it_fits():
    assert told(shown(20, outside=TITLE))[2:] == ("long", "outside")
    assert told(shown(20, outside=TITLE - 1))[2:] == ("short", "outside")


def test_where_nothing_fits_the_words_are_cut_inside_if_they_can_be_read():
    assert told(shown(MARK + READABLE, outside=0)) == (False, "mark", "short", "inside")
    assert told(shown(READABLE, outside=0)) == (False, "", "short", "inside")


def test_words_that_nobody_could_read_are_left_out():
    assert told(shown(READABLE - 1, outside=READABLE - 1)) == (False, "mark", "", "inside")
    assert told(shown(5, outside=5)) == (False, "", "", "inside")


@given(st.floats(-50, 400), st.floats(-50, 400), st.booleans())
def test_what_is_shown_always_fits(inside, outside, elsewhere):
    result = shown(inside, outside, elsewhere=elsewhere)
    if result.is_outside:
        assert result.room <= outside
        assert result.plate <= max(inside, 0)
    else:
        assert (result.sign * SIGN) + result.plate + result.room <= max(inside, 0) + 1e-6


@pytest.fixture
def ink():
    return Ink(theme())


def test_how_late_something_is_stays_when_its_title_is_cut(ink):
    title = "Årskurs och undervisningsgrupp"
    late = item(1, TODAY, TODAY, title=title, short=title, tail="2 dagar")
    room = ink.width("Årskurs och 2 dagar") + 10
    words = fitted(late, late.title, room, ink)
    assert words.endswith(" 2 dagar")
    assert "…" in words
    assert ink.width(words) <= room


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=12), st.floats(1, 500))
def test_words_never_take_more_than_their_room(title, short, tail, room):
    ink = Ink(theme())
    one = item(1, TODAY, TODAY, title=title, short=short, tail=tail)
    assert ink.width(fitted(one, title, room, ink)) <= max(room, ink.width("…")) + 0.5


def test_a_plate_names_the_municipality_and_not_that_it_is_one():
    assert plate_words(item(1, elsewhere="Södertälje kommun")) == "Södertälje"
    assert plate_words(item(1, elsewhere="Röda Korset, Tumba")) == "Röda Korset, Tumba"
    assert plate_words(item(1, elsewhere="")) == ""


def test_only_measures_are_ticked_off():
    assert sign_of(item(1, state=ItemState.DONE)) == "check"
    assert sign_of(item(1, state=ItemState.STOPPED)) == "close"
    assert sign_of(item(1, state=ItemState.RUNNING)) == ""
    assert sign_of(item(1, kind=ItemKind.PHASE, state=ItemState.DONE)) == ""
    assert sign_of(item(1, kind=ItemKind.GAP, state=ItemState.DONE)) == "warning"


def test_a_protected_persons_plate_has_its_sign_alone(ink):
    label = label_of(item(1, elsewhere=""), 400, 0, Shapes(ink))
    assert label.plate == ""
    assert label.plate_room > 0


def test_who_delivers_is_named_where_there_is_room(ink):
    label = label_of(item(1, elsewhere="Södertälje kommun"), 400, 0, Shapes(ink))
    assert label.plate == "Södertälje"
    assert label.words == "Insats nummer 1"
