"""The rows that the name search looks in, for many people at once."""

from functools import lru_cache

from introapp.demo.records import Newcomer
from introapp.demo.rows import Sheets
from models.domain.name_keys import keys, tokens
from models.tables.search import NameKey, NameToken, PersonToken


class NameSheets:
    """Puts down the words of names; a word that is known already is only pointed at."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._known: dict[str, int] = {}

    def add(self, newcomer: Newcomer) -> None:
        """Make a person findable by every name they bear or have borne."""
        words = {
            word
            for name in newcomer.names
            for part in (name.given, name.family, name.native)
            for word in _words(part)
        }
        for token in sorted(self._token(word) for word in sorted(words)):
            row: dict[str, object] = {"token_id": token, "person_id": newcomer.number}
            self._sheets.keep(PersonToken, row)

    def _token(self, word: str) -> int:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._sheets.add(NameToken, {"token": word})
            for key in keys(word):
                self._sheets.keep(NameKey, {"key": key, "token_id": known})
        return known


@lru_cache(maxsize=65_536)
def _words(part: str) -> tuple[str, ...]:
    return tuple(tokens(part))
