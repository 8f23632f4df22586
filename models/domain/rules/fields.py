"""Strict reading of the tables of a rule pack: every key is asked for, and no key is left over."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from models.domain.errors import InvalidInputError

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


class Fields:
    """One table of a pack, whose keys are taken out one by one.

    Attributes:
        place: what the table is, for the sentence about an error: "regeln SFI-1M".
    """

    def __init__(self, table: dict[str, object], place: str) -> None:
        self.place = place
        self._left = dict(table)

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def keys(self) -> tuple[str, ...]:
        """Return the keys that are left."""
        return tuple(self._left)

    def refusal(self, what: str, key: str = "") -> InvalidInputError:
        """Return the error that says what is wrong, and in which rule."""
        where = self.place[:1].upper() + self.place[1:]
        return InvalidInputError(f"{where}: {what} Rätta regelpaketet och läs in det igen.", key)

    def finish(self) -> None:
        """Refuse a key that nobody asked for.

        Raises:
            InvalidInputError: there is one; most often a misspelt one.
        """
        if self._left:
            key = next(iter(self._left))
            raise self.refusal(f"uppgiften ”{key}” är okänd.", key)

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text out; without a default it must be there and not be empty."""
        if key not in self._left and default is not None:
            return default
        value = self._take(key, str, "en text")
        if not value.strip():
            raise self.refusal(f"”{key}” är tom.", key)
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """Take a whole number out."""
        if key not in self._left and default is not None:
            return default
        return self._take(key, int, "ett heltal")

    def optional_whole(self, key: str) -> int | None:
        """Take a whole number out, if there is one."""
        return self.whole(key) if key in self else None

    def number(self, key: str) -> int | float:
        """Take a number out."""
        if isinstance(self._left.get(key), float):
            return self._take(key, float, "ett tal")
        return self._take(key, int, "ett tal")

    def flag(self, key: str) -> bool:
        """Take a yes or no out; no where it is left out."""
        return self._take(key, bool, "true eller false") if key in self else False

    def day(self, key: str) -> date:
        """Take a date out."""
        return self._take(key, date, "ett datum, skrivet som ÅÅÅÅ-MM-DD utan citattecken")

    def optional_day(self, key: str) -> date | None:
        """Take a date out, if there is one."""
        return self.day(key) if key in self else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts out, or one text as a list of one; empty where it is left out."""
        if key not in self:
            return ()
        if isinstance(self._left[key], str):
            return (self.text(key),)
        found = self._take(key, list, "en lista")
        texts = tuple(value for value in found if isinstance(value, str))
        if len(texts) != len(found):
            raise self.refusal(f"”{key}” ska bara innehålla texter.", key)
        return texts

    def word(self, key: str, words: type[E], default: E | None = None) -> E:
        """Take a word of a closed list out."""
        if key not in self and default is not None:
            return default
        return self._word(key, self.text(key), words)

    def words(self, key: str, words: type[E]) -> tuple[E, ...]:
        """Take words of a closed list out."""
        return tuple(self._word(key, value, words) for value in self.texts(key))

    def optional_word(self, key: str, words: type[E]) -> E | None:
        """Take a word of a closed list out, if there is one."""
        return self.word(key, words) if key in self else None

    def table(self, key: str) -> "Fields":
        """Take a table out."""
        return Fields(self._take(key, dict, "en tabell"), self.place)

    def tables(self, key: str) -> Iterator["Fields"]:
        """Take a list of tables out; none where it is left out."""
        if key not in self:
            return
        for entry in self._take(key, list, "en lista av tabeller"):
            if not isinstance(entry, dict):
                raise self.refusal(f"”{key}” ska vara en lista av tabeller.", key)
            yield Fields(entry, self.place)

    def _take(self, key: str, kind: type[T], words: str) -> T:
        if key not in self._left:
            raise self.refusal(f"”{key}” saknas.", key)
        value = self._left.pop(key)
        if not isinstance(value, kind) or _is_a_lookalike(value, kind):
            raise self.refusal(f"”{key}” ska vara {words}.", key)
        return value

    def _word(self, key: str, value: str, words: type[E]) -> E:
        try:
            return words(value)
        except ValueError:
            raise self.refusal(f"”{value}” går inte att använda i ”{key}”.", key) from None


def _is_a_lookalike(value: object, kind: type[object]) -> bool:
    """Python counts a truth value as a number, and a moment as a date; a rule pack does not."""
    return (kind is int and isinstance(value, bool)) or (
        kind is date and isinstance(value, datetime)
    )
