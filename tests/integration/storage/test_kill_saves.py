"""A program killed in the middle of its saves loses nothing that it had said was saved."""

import json
import subprocess
import sys
from pathlib import Path

from tests.integration.storage.small import FIRST, make_migrations

ROOT = Path(__file__).parents[3]
HARNESS = "tests.integration.storage.kill_saves"


def start(folder: Path, way: str, *, kills: int, seed: int) -> subprocess.Popen:
    make_migrations(folder / "migrations", {"0001_first.py": FIRST})
    return subprocess.Popen(
        [sys.executable, "-m", HARNESS, str(folder), way, str(kills), str(seed)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )


def outcome_of(harness: subprocess.Popen) -> dict[str, int]:
    said, _nothing = harness.communicate()
    assert harness.returncode == 0
    return json.loads(said)


def test_500_kills_in_a_save_lose_nothing_that_was_acknowledged(tmp_path):
    running = [start(tmp_path / f"{seed}", "whole", kills=250, seed=seed) for seed in (1, 2)]
    outcomes = [outcome_of(harness) for harness in running]
    total = {name: sum(outcome[name] for outcome in outcomes) for name in outcomes[0]}
    assert total["kills_in_a_save"] == 500
    assert total["acknowledged"] > 500
    assert (total["lost"], total["torn"], total["damaged"]) == (0, 0, 0)


def test_control_a_promise_before_the_commit_is_caught(tmp_path):
    assert outcome_of(start(tmp_path, "promise first", kills=15, seed=1))["lost"] > 0


def test_control_a_save_in_pieces_is_caught(tmp_path):
    assert outcome_of(start(tmp_path, "in pieces", kills=20, seed=1))["torn"] > 0
