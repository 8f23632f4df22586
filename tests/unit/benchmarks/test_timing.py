import gc

import pytest

from introapp.benchmarks import timing
from introapp.benchmarks.timing import WARM_UP, in_turns, one_by_one, share_within


class Clock:
    """A clock that only work moves on; takes the place of the computer's own."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def work(self, *milliseconds):
        """Return work that takes so long, the last time for ever after."""
        left = list(milliseconds)

        def do():
            self.now += (left.pop(0) if len(left) > 1 else left[0]) / 1000

        return do


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    monkeypatch.setattr(timing, "perf_counter", made)
    return made


def test_what_is_measured_is_the_middle_of_the_rounds(clock):
    warm_up = [1000.0] * WARM_UP
    timed = in_turns(clock.work(*warm_up, 1, 9, 3), clock.work(*warm_up, 2, 2, 50), 3)
    assert (timed.measured, timed.raw) == (pytest.approx(3), pytest.approx(2))


def test_the_two_take_turns_and_each_begins_half_of_the_rounds():
    done = []
    in_turns(lambda: done.append("ours"), lambda: done.append("raw"), 4)
    rounds = [tuple(done[place : place + 2]) for place in range(2 * WARM_UP, len(done), 2)]
    assert rounds == [("raw", "ours"), ("ours", "raw"), ("raw", "ours"), ("ours", "raw")]


def test_what_is_done_beforehand_takes_no_time(clock):
    timed = in_turns(clock.work(1), clock.work(2), 3, before=clock.work(70))
    assert (timed.measured, timed.raw) == (pytest.approx(1), pytest.approx(2))


def test_each_time_is_kept_but_those_of_the_warm_up(clock):
    times = one_by_one(clock.work(*[1000.0] * WARM_UP, 4, 5, 6), 3)
    assert times == pytest.approx([4, 5, 6])


@pytest.mark.parametrize(("share", "time"), [(0.5, 51), (0.95, 96), (1.0, 100)])
def test_a_share_of_the_times_lies_within(share, time):
    assert share_within([float(n) for n in range(100, 0, -1)], share) == time


def test_garbage_is_not_collected_meanwhile_and_is_afterwards():
    seen = []
    one_by_one(lambda: seen.append(gc.isenabled()), 2)
    assert not any(seen)
    assert gc.isenabled()


def test_garbage_is_collected_again_after_a_fault():
    with pytest.raises(ZeroDivisionError):
        one_by_one(lambda: 1 / 0, 1)
    assert gc.isenabled()
