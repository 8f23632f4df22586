"""Names in their own script, where this computer has letters for it."""

import unicodedata
from functools import cache

from PySide6.QtGui import QFontDatabase

from models.domain.labels import PersonLabel

# The program ships letters for these; for any other script the computer has to have some.
_SHIPPED = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARABIC", "ETHIOPIC"})


def native_words(person: PersonLabel) -> str:
    """Return the name in the person's own script; empty where it would show as boxes."""
    scripts = {_script(letter) for letter in person.native if letter.isalpha()}
    return person.native if all(_can_show(script) for script in scripts) else ""


def _script(letter: str) -> str:
    """Return the first word of a letter's Unicode name, which is its script's."""
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _can_show(script: str) -> bool:
    if script in _SHIPPED:
        return True
    system = getattr(QFontDatabase.WritingSystem, script.capitalize(), None)
    return system is not None and bool(QFontDatabase.families(system))
