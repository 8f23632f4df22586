"""An upgrade killed at any moment leaves the database as it was, or as it should become."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
HARNESS = "tests.integration.storage.kill_upgrades"


def outcome_of(folder: Path, way: str, *, kills: int) -> dict[str, int]:
    harness = subprocess.run(
        [sys.executable, "-m", HARNESS, str(folder), way, str(kills), "1"],
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
    )
    return json.loads(harness.stdout)


def test_60_kills_in_an_upgrade_leave_no_mixture(tmp_path):
    outcome = outcome_of(tmp_path, "whole", kills=60)
    assert outcome["kills_in_the_upgrade"] == 60
    assert outcome["as_it_was"] > 0
    assert outcome["as_it_was"] + outcome["as_it_should_become"] == outcome["kills"]
    assert outcome["mixture"] == outcome["not_upgraded_afterwards"] == 0


def test_control_without_one_transaction_a_mixture_is_caught(tmp_path):
    outcome = outcome_of(tmp_path, "without a transaction", kills=20)
    assert outcome["mixture"] > 0
    assert outcome["not_upgraded_afterwards"] > 0
