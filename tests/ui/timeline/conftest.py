"""A timeline on the screen, with a case in it."""

import pytest
from PySide6.QtCore import Qt

from models.domain.timeline import chain_items
from tests.ui.timeline.made import TODAY, family
from ui.timeline.card import ChainCard
from ui.timeline.view import Timeline


@pytest.fixture
def timeline(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(1184, 600)
    made.show_chain(chain_items(family()), TODAY)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.clearFocus()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


@pytest.fixture
def card(qtbot):
    made = ChainCard()
    qtbot.addWidget(made)
    made.resize(1184, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_case(family())
    return made
