"""``introapp benchmark``: the program against its budgets, on this machine."""

from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import Final, TypedDict

from introapp.cli.columns import in_columns
from introapp.cli.outlets import put_json, say
from resources.texts import gettext as _

_WIDTHS: Final = (44, 14, 14, 8, 8)
_WHOLE: Final = 100  # from here on decimals say nothing


class Measured(TypedDict):
    """One thing that was measured.

    Attributes:
        text: what it is, in Swedish.
        raw: what the same costs without the program, where there is such a thing.
        ratio: measured to raw.
        budget: the most that is allowed, of ``ratio`` where there is one, else of ``measured``.
    """

    name: str
    text: str
    unit: str
    measured: float
    raw: float | None
    ratio: float | None
    budget: float | None
    within: bool | None


def run(options: Namespace) -> int:
    """Measure with so many invented people, and print what it came to."""
    result = import_module("introapp.benchmarks.run").run_benchmark(options.people)
    if options.json:
        put_json(result)
    else:
        _print(result["results"])
    return 0


def _print(results: Sequence[Measured]) -> None:
    headings = (_("Vad"), _("Uppmätt"), _("Råa gränsen"), _("Kvot"), _("Gräns"))
    say(in_columns(headings, _WIDTHS))
    for one in results:
        verdict = {True: _("klarar"), False: _("över gränsen"), None: ""}[one["within"]]
        say(in_columns(_cells(one), _WIDTHS, verdict))


def _cells(one: Measured) -> tuple[str, ...]:
    unit = one["unit"]
    return (
        one["text"],
        _amount(one["measured"], unit),
        _amount(one["raw"], unit),
        _amount(one["ratio"], "×"),
        _amount(one["budget"], "" if one["ratio"] is None else "×"),
    )


def _amount(amount: float | None, unit: str) -> str:
    if amount is None:
        return ""
    digits = f"{amount:.0f}" if amount >= _WHOLE else f"{amount:.3g}"
    return f"{digits} {unit}".replace(".", ",").strip()
