"""An upgrade killed at any moment leaves the database as it was, or as it should become."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
HARNESS = "tests.integration.storage.kill_upgrades"


def start(folder: Path, way: str, *, kills: int, seed: int) -> subprocess.Popen:
    folder.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", HARNESS, str(folder), way, str(kills), str(seed)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )


def outcome_of(harness: subprocess.Popen) -> dict[str, int]:
    said, _nothing = harness.communicate()
    assert harness.returncode == 0
    return json.loads(said)


def test_60_kills_in_an_upgrade_leave_no_mixture(tmp_path):
    running = [start(tmp_path / f"{seed}", "whole", kills=30, seed=seed) for seed in (1, 2)]
    outcomes = [outcome_of(harness) for harness in running]
    total = {name: sum(outcome[name] for outcome in outcomes) for name in outcomes[0]}
    assert total["kills_in_the_upgrade"] == 60
    assert total["as_it_was"] > 0
    assert total["as_it_was"] + total["as_it_should_become"] == total["kills"]
    assert total["mixture"] == total["not_upgraded_afterwards"] == 0


def test_control_without_one_transaction_a_mixture_is_caught(tmp_path):
    outcome = outcome_of(start(tmp_path, "without a transaction", kills=20, seed=1))
    assert outcome["mixture"] > 0
    assert outcome["not_upgraded_afterwards"] > 0
