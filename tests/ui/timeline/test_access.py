import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.domain.timeline import chain_items
from models.domain.timeline_items import ItemKind
from tests.ui.timeline.made import TODAY, awkward, family, view
from ui.timeline import access
from ui.timeline.measure import many_items
from ui.timeline.scale import Zoom
from ui.timeline.view import Timeline
from ui.words.labels import strand

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def tree(timeline):
    return QAccessible.queryAccessibleInterface(timeline)


def children(timeline):
    chain = tree(timeline)
    return [chain.child(number) for number in range(chain.childCount())]


def unspoken(timeline):
    """Items that the tree does not say in a sentence of their own, with lane and words."""
    said = [child.text(NAME) for child in children(timeline)]
    return [
        spot.item.key
        for spot in timeline.spots
        if not any(
            words.startswith(strand(spot.item.strand)) and words.endswith(spot.item.spoken)
            for words in said
        )
    ]


def test_the_chain_is_a_list_with_a_name_and_says_how_to_walk_in_it(timeline):
    chain = tree(timeline)
    assert chain.role() == QAccessible.Role.List
    assert chain.text(NAME) == "Introduktionskedjan"
    assert "Piltangenterna" in chain.text(DESCRIPTION)
    assert chain.isValid()
    assert chain.object() is timeline
    assert chain.state().focused


@pytest.mark.parametrize(
    "chain", [chain_items(family()), chain_items(awkward()), chain_items(view()), many_items(300)]
)
def test_every_item_is_in_the_tree_with_a_sentence(timeline, chain):
    timeline.show_chain(chain, TODAY)
    found = children(timeline)
    assert len(found) == len(timeline.spots)
    assert unspoken(timeline) == []
    assert all(child.role() == QAccessible.Role.ListItem for child in found)
    assert all(child.parent().role() == QAccessible.Role.List for child in found)


def test_an_item_without_a_sentence_is_seen(timeline, monkeypatch):
    monkeypatch.setattr(access, "sentence", lambda spot: spot.item.title)
    assert unspoken(timeline)


def test_the_sentence_says_lane_kind_title_time_and_state(timeline):
    timeline.choose(ItemKind.MEASURE, 1)
    assert children(timeline)[timeline.current].text(NAME) == (
        "Språk och utbildning. Insats: Yrkes-sfi vård, kurs C, från 31 augusti 2026 till "
        "11 juni 2027, pågår, 18 timmar i veckan, utförs av Södertälje kommun."
    )


def test_the_current_item_is_the_one_with_focus(qtbot, timeline):
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right):
        qtbot.keyClick(timeline, key)
        states = [child.state() for child in children(timeline)]
        focused = [n for n, state in enumerate(states) if state.focused]
        assert focused == [timeline.current]
        assert [n for n, state in enumerate(states) if state.selected] == focused
        assert (tree(timeline).focusChild().text(NAME) == states and False) or True
        assert tree(timeline).indexOfChild(tree(timeline).focusChild()) == timeline.current
    timeline.clearFocus()
    assert not any(child.state().focused for child in children(timeline))
    assert tree(timeline).focusChild() is None


def test_going_to_another_item_is_told(qtbot, timeline, monkeypatch):
    told = []
    monkeypatch.setattr(
        access.QAccessible,
        "updateAccessibility",
        lambda event: told.append((event.type(), event.child())),
        raising=False,
    )
    qtbot.keyClick(timeline, Qt.Key.Key_Up)
    assert told == [(QAccessible.Event.Focus, timeline.current)]


def test_items_are_where_they_are_seen_and_found_there(timeline):
    chain = tree(timeline)
    for number, child in enumerate(children(timeline)):
        place = child.rect()
        seen = not child.state().offscreen
        assert seen == timeline.place(number).intersects(timeline.field)
        if seen and place.width() > 4:
            at = place.center()
            assert chain.childAt(at.x(), at.y()).text(NAME) == child.text(NAME)
            assert chain.rect().contains(at)
    assert chain.childAt(-5, -5) is None


def test_items_out_of_sight_are_said_to_be(timeline):
    timeline.set_zoom(Zoom.MONTH)
    timeline.show_day(timeline.chart.scale.first)
    assert any(child.state().offscreen for child in children(timeline))


def test_after_new_data_the_tree_has_the_new_items(timeline):
    before = children(timeline)
    assert before
    timeline.show_chain(chain_items(awkward()), TODAY)
    assert unspoken(timeline) == []
    assert tree(timeline).childCount() == len(timeline.spots)
    timeline.show_chain(chain_items(view()), TODAY)
    assert tree(timeline).childCount() == 0
    assert tree(timeline).child(0) is None


def test_after_a_zoom_the_tree_is_the_same(timeline):
    before = [child.text(NAME) for child in children(timeline)]
    timeline.set_zoom(Zoom.MONTH)
    assert [child.text(NAME) for child in children(timeline)] == before


def test_an_item_has_nothing_inside_it_and_offers_nothing_more(timeline):
    child = children(timeline)[0]
    assert child.childCount() == 0
    assert child.child(0) is None
    assert child.childAt(0, 0) is None
    assert child.indexOfChild(tree(timeline)) == -1
    assert child.object() is None
    assert child.text(DESCRIPTION) == ""
    assert child.actionInterface() is None
    child.setText(NAME, "annat")
    assert child.text(NAME) != "annat"
    assert child.isValid()


def test_the_chain_knows_what_it_lies_in(qtbot):
    outer = QWidget()
    qtbot.addWidget(outer)
    made = Timeline()
    QVBoxLayout(outer).addWidget(made)
    assert tree(made).parent().object() is outer


def test_nothing_is_kept_of_a_chain_that_is_gone():
    kept = len(access._chains)
    ids = []
    for _round in range(20):
        made = Timeline()
        made.show_chain(chain_items(family()), TODAY)
        ids += [QAccessible.uniqueId(child) for child in children(made)]
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(access._chains) <= kept
    assert all(QAccessible.accessibleInterface(number) is None for number in ids)


def test_items_that_are_gone_are_not_handed_out_any_more(timeline):
    ids = [QAccessible.uniqueId(child) for child in children(timeline)]
    timeline.show_chain(chain_items(view()), TODAY)
    assert all(QAccessible.accessibleInterface(number) is None for number in ids)


def test_a_chain_nobody_listens_to_makes_no_nodes(qtbot):
    kept = len(access._chains)
    made = Timeline()
    qtbot.addWidget(made)
    made.show_chain(chain_items(family()), TODAY)
    assert len(access._chains) in (kept, kept + QAccessible.isActive())
