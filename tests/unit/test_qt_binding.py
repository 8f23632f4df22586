"""The binding between Python and Qt keeps count of what it hands out."""

import ctypes
import sys

from PySide6.QtCore import QObject

CALLS = 1_000
OTHERS_MAY_HOLD = 100  # References that the interpreter takes or gives back for its own ends.


def _drift(watched, act):
    """Give how many references to ``watched`` were lost or gained by doing ``act`` many times."""
    before = sys.getrefcount(watched)
    for _ in range(CALLS):
        act()
    return abs(sys.getrefcount(watched) - before)


def test_a_call_that_returns_nothing_loses_no_reference_to_none():
    thing = QObject()
    assert _drift(None, lambda: thing.setObjectName("x")) < OTHERS_MAY_HOLD


def test_the_count_sees_a_reference_that_is_not_given_back():
    watched = object()
    grip = ctypes.pythonapi.Py_IncRef
    assert _drift(watched, lambda: grip(ctypes.py_object(watched))) >= CALLS
