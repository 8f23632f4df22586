"""Lines in columns for the terminal."""

import unicodedata
from collections.abc import Sequence

_WIDE = {"W", "F"}


def in_columns(cells: Sequence[str], widths: Sequence[int], last: str = "") -> str:
    """Return one line: each cell in its column, cut where it is longer, and the rest after them."""
    placed = (_fitted(cell, width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join((*placed, last)).rstrip()


def _fitted(cell: str, width: int) -> str:
    if _width(cell) <= width:
        return cell + " " * (width - _width(cell))
    kept = cell
    while _width(kept) > width - 1:
        kept = kept[:-1]
    return kept + "…" + " " * (width - 1 - _width(kept))


def _width(words: str) -> int:
    """Return how many cells of a terminal words take; marks stand on the letter before them."""
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in _WIDE)
        for sign in words
    )
