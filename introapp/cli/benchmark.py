"""``introapp benchmark``: the program against its budgets, on this machine."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from introapp.benchmarks.budgets import Measured
from introapp.benchmarks.run import run_benchmark
from introapp.cli.columns import in_columns
from introapp.cli.outlets import put_json, say
from introapp.cli.progress import line_of_progress
from resources.texts import gettext as _

_WIDTHS: Final = (44, 14, 14, 8, 8)
_WHOLE: Final = 100  # from here on decimals say nothing


def run(options: Namespace) -> int:
    """Measure with so many invented people, and print what it came to."""
    with line_of_progress(_("Personer")) as progress:
        result = run_benchmark(options.people, demo=options.demo, progress=progress)
    if options.json:
        put_json(result)
    else:
        say(result["machine"])
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
        _amount(one["budget"], unit if one["ratio"] is None else "×"),
    )


def _amount(amount: float | None, unit: str) -> str:
    if amount is None:
        return ""
    digits = f"{amount:.0f}" if amount >= _WHOLE else f"{amount:.3g}"
    return f"{digits} {unit}".replace(".", ",").strip()
