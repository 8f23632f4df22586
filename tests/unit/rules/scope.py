"""The rules that were asked for: where each of them is, or why it is left out."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("scope.toml").read_text(encoding="utf-8"))


def in_scope() -> list[str]:
    """Return the ids of every rule that was asked for."""
    return [rule_id for ids in _content()["in_scope"].values() for rule_id in ids]


def carried() -> dict[str, list[str]]:
    """Return, for a rule that stands under other ids, those ids."""
    return _content()["carried"]


def left_out() -> dict[str, str]:
    """Return, for a rule that is in no pack, the reason."""
    return _content()["left_out"]
