from ui.timeline.measure import BUDGET, ITEMS, PaintTime, many_items, paint_times
from ui.timeline.scale import Zoom


def test_every_zoom_is_measured_plain_and_fine():
    times = paint_times(rounds=2)
    assert {(time.zoom, time.ratio) for time in times} == {
        (zoom, ratio) for zoom in Zoom for ratio in BUDGET
    }
    for time in times:
        assert 0 < time.least <= time.median <= time.p95
        assert time.first > 0
        assert time.packing > 0
        assert time.seen > 0


def test_the_crowded_chain_is_as_crowded_as_promised():
    lanes = many_items(ITEMS)
    assert sum(len(lane.items) for lane in lanes) == ITEMS
    assert all(lane.items for lane in lanes)


def test_a_time_beyond_the_budget_does_not_hold():
    usual = {"zoom": Zoom.YEAR, "ratio": 1, "seen": 1, "first": 1, "least": 1, "packing": 1}
    assert PaintTime(**usual, median=15.9, p95=20).holds
    assert not PaintTime(**usual, median=16.1, p95=20).holds
