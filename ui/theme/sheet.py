"""The style sheet of the theme: ``resources/theme.qss`` with its tokens filled in."""

import re
from functools import cache

from resources import resource
from ui.theme.theme import Theme
from ui.theme.tokens import tokens

_TOKEN = re.compile(r"@([a-z0-9-]+)")
_BORDER = 2  # Qt's min-height leaves out the border of one pixel above and below


@cache
def _template() -> str:
    return resource("theme.qss").read_text(encoding="utf-8")


def make_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme.

    Raises:
        KeyError: the sheet names a token that does not exist.
    """
    values = {name: theme.color(name).name() for name in tokens().colors[theme.scheme]}
    values |= {f"radius-{name}": f"{length}px" for name, length in tokens().radius.items()}
    values |= _lengths(theme)
    return _TOKEN.sub(lambda found: values[found[1]], _template())


def _lengths(theme: Theme) -> dict[str, str]:
    lengths = {
        "control": theme.size("control") - _BORDER,
        "control-small": theme.size("control-small") - _BORDER,
        "segment": theme.size("control") - 8,
        "pad": theme.space(3),
        "pad-error": theme.space(3) - 1,
        "cell": theme.space(4),
        "tick": theme.px(18),
        "tick-half": theme.px(18) // 2,
        "menu-pad": theme.space(2),
        "scroll": 12,
    }
    return {name: f"{length}px" for name, length in lengths.items()}
