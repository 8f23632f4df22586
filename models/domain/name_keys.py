"""Finding a person whose name is spelled in another way than the officer types it.

One name reaches Sweden in many spellings: محمد stands in passports as Mohammed, Muhammad, Mohamed,
Maxamed, Mehmet. Vowels differ most, and the consonants differ in ways that follow from the
languages: q, k and g; kh, h and x; j, dj, c and y; th and s; z and d; final t and d. So each word
of a name gets a few keys: its consonants in coarse classes, with the readings that its spelling
leaves open. Two words that share a key may be the same name.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import product
from operator import itemgetter

from models.domain.names import PersonName
from models.domain.transliteration import is_latin, to_latin


class HitReason(Enum):
    """Why a search found somebody, the surest first; the values go to other programs.

    Attributes:
        rank: where hits of this sort stand in the list, from 0.
    """

    NUMBER = "number"
    EXACT = "exact"
    PREFIX = "prefix"
    OTHER_ORDER = "other_order"
    OTHER_SCRIPT = "other_script"
    OTHER_SPELLING = "other_spelling"
    SOUNDS_LIKE = "sounds_like"

    def __init__(self, _word: str) -> None:
        self.rank = len(type(self).__members__)


MOST_KEYS = 6
"""Keys of one word: enough for two letters that can be read in two ways each, and then some."""

_LATIN_LETTERS = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l",
        "\u0131": "i", "ħ": "h", "ŋ": "n", "ə": "e", "ĸ": "k",
    }
)  # fmt: skip
_DROPPED = re.compile("['’\u2018`\u00b4\u02b9\u02bb\u02bc\u02be\u02bf]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_WITH_THE_WORD_BEFORE = re.compile(r" (?=(?:[uoa]?llah?|[ueo]d+ine?)\b)")
_WITH_THE_WORD_AFTER = re.compile(r"\b(abd(?:[aeou][lrnsz])?) (?:([aeu][lrnsz]) )?(?=\w)")
_VOWELS = frozenset("aeiouy")

# How a spelling is read, in the order that the rules are tried at each place of a word. Readings
# are parted by bars, the likeliest first, and by commas where they are as likely; a hyphen is
# silence. A is an initial vowel, X is sh and ch, J is dj and zh, H also kh.
_READINGS = (
    (r"^abd[aeiou]?l(?=[aeiou])", "ABDL|ABD|-"),
    (r"^abd[aeiou]?(?:l(?=[^aeioul])|([nrsz])(?=\1))?", "ABD|-"),
    (r"^[ae]l(?=[^aeiouyl]\w{4})", "AL|-"),
    (r"^(?:ou|oo|u|w)(?=[aei])", "V"),
    (r"^[yi](?=e)", "Y|A"),
    (r"^j(?=e)", "J|Y|A"),
    (r"^j", "J|Y"),
    (r"^y(?=[aou])", "Y"),
    (r"^(?:y|i(?=[aou]))", "Y|A"),
    (r"^[ei](?=s[^aeiouys]|br)", "A|-"),
    (r"^[aeiou]+", "A"),
    (r"^c(?=[eiy])", "S|J,X,A"),
    (r"^c(?=[aou])", "K|A,J"),
    (r"^x", "H|KS|S"),
    (r"shch", "X"),
    (r"sch|sh|sj|skj|stj|sz", "X|S"),
    (r"tch|tsch|tsj|cz", "X"),
    (r"tj", "X|T"),
    (r"ch(?=[rl])", "K|X,H"),
    (r"ch", "X|K,H|S"),
    (r"c(?=[eiy])", "S|J,X|-"),
    (r"c$", "K|X,-"),
    (r"qu(?=[aei])", "KV|K"),
    (r"c", "K|-"),
    (r"kh", "H|K"),
    (r"gh", "K|H||-"),
    (r"g+(?=[eiy])|^g", "K|J||H"),
    (r"g+", "K|H||J"),
    (r"dzh|dsch|dj|zh", "J|S"),
    (r"dz", "S|D"),
    (r"ts|tz", "S"),
    (r"z+", "S|D"),
    (r"th$", "D|S"),
    (r"(?:d+|t+|dh|dt)$", "D"),
    (r"th", "T|S"),
    (r"dh", "D|S"),
    (r"ph", "F"),
    (r"x$", "KS|-"),
    (r"x", "KS|H"),
    (r"j", "J,-"),
    (r"w", "V|-"),
    (r"(?:ou|u)(?=[ae])", "-|V"),
    (r"[ao]u", "-||V"),
    (r"h+$", "-"),
    (r"(?<=.)h+", "H||-"),
    (r"h+", "H"),
    (r"[kq]+", "K"),
    (r"[bp]+", "B"),
    (r"[aeiouy]", "-"),
    (r"(\w)\1*", ""),
)
_SHORT = 3
"""Sounds in a key; a shorter one says so little that only a likely reading may be so short."""

_MOST_SOUNDS = 12
_MOST_OPEN = 5

_Readings = tuple[tuple[int, str], ...]
_SILENCE: _Readings = ((0, ""),)


def _levels(spelled: str) -> _Readings:
    """Return the readings of a rule, each with how unlikely it is."""
    return tuple(
        (level, sound.replace("-", ""))
        for level, sounds in enumerate(spelled.split("|"))
        for sound in sounds.split(",")
        if sound
    )


_RULES = tuple((re.compile(pattern), _levels(spelled)) for pattern, spelled in _READINGS)


def fold(text: str) -> str:
    """Return the text in small ASCII letters where it can be, one space between words."""
    bare = text.casefold() if text.isascii() else _bare(text)
    return _BETWEEN_WORDS.sub(" ", _DROPPED.sub("", bare)).strip()


def _bare(text: str) -> str:
    """Return small Latin letters without their marks; in ASCII that is what they are already."""
    latin = to_latin(unicodedata.normalize("NFC", text).casefold()).translate(_LATIN_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a name or of a search, folded.

    Some words are no names by themselves and are kept with the one they belong to: Abdul Rahman,
    Abd al-Rahman and Abdulrahman are one word each, and so is Habib Ullah.
    """
    folded = _WITH_THE_WORD_BEFORE.sub("", _WITH_THE_WORD_AFTER.sub(r"\1\2", fold(text)))
    return tuple(folded.split())


@lru_cache(maxsize=4096)
def keys(token: str) -> tuple[str, ...]:
    """Return the keys that a word is found by, the likeliest first, at most ``MOST_KEYS``."""
    folded = fold(token).replace(" ", "")
    ways = product(*_narrowed(_sounds(folded)))
    ranked = sorted(
        ((sum(level for level, _ in way), "".join(sound for _, sound in way)) for way in ways),
        key=itemgetter(0),
    )
    least = min(_SHORT - 1, len(ranked[0][1]))
    found = dict.fromkeys(
        key for level, key in ranked if key and len(key) >= (_SHORT if level > 1 else least)
    )
    return tuple(found)[:MOST_KEYS] or (folded,)


def hit_reason(query: str, name: PersonName) -> HitReason:
    """Return why a search for ``query`` finds a name, at best.

    It is taken for granted that the search has found it: what nothing surer explains sounds alike.
    """
    words, in_latin = _asked(query)
    same, other = f"{name.given} {name.family}", name.native
    if in_latin != is_latin(same):
        same, other = other, same
    reason = _fit(words, tokens(same))
    if reason is HitReason.SOUNDS_LIKE and _fit(words, tokens(other)) is not HitReason.SOUNDS_LIKE:
        return HitReason.OTHER_SCRIPT
    return reason


@lru_cache(maxsize=1)
def _asked(query: str) -> tuple[tuple[str, ...], bool]:
    """Return the words of a search, and whether they are in Latin letters: once for all hits."""
    return tokens(query), is_latin(query)


def _fit(words: tuple[str, ...], name: tuple[str, ...]) -> HitReason:
    """Return how well the words of a search fit the words of a name."""
    left = list(enumerate(name))
    places: list[int] = []
    worst = HitReason.EXACT
    for word in words:
        reason, place = _best_fit(word, left)
        places.append(place)
        left = [entry for entry in left if entry[0] != place]
        if reason.rank > worst.rank:
            worst = reason
    if worst.rank <= HitReason.PREFIX.rank and places != sorted(places):
        return HitReason.OTHER_ORDER
    return worst


def _best_fit(word: str, left: list[tuple[int, str]]) -> tuple[HitReason, int]:
    """Return how well a word of a search fits those of a name, and which of them it fits best."""
    for place, of_name in left:
        if of_name == word:
            return HitReason.EXACT, place
    for place, of_name in left:
        if of_name.startswith(word):
            return HitReason.PREFIX, place
    for place, of_name in left:
        if keys(of_name)[0] == keys(word)[0]:
            return HitReason.OTHER_SPELLING, place
    return HitReason.SOUNDS_LIKE, left[0][0] if left else 0


def _sounds(token: str) -> list[_Readings]:
    """Return the readings of each consonant of a folded word, and of a vowel that begins it."""
    sounds: list[_Readings] = []
    place, after_vowel = 0, True
    while place < len(token) and len(sounds) < _MOST_SOUNDS:
        match, readings = _read_at(token, place)
        place = match.end()
        heard = readings or ((0, match[0][0].upper()),)
        if heard == _SILENCE:
            after_vowel = after_vowel or match[0][0] in _VOWELS
            continue
        if after_vowel or not sounds or sounds[-1][0] != heard[0]:
            sounds.append(heard)
        after_vowel = match[0][-1] in _VOWELS
    return sounds


def _narrowed(sounds: list[_Readings]) -> Iterator[_Readings]:
    """Leave only the first few sounds open to several readings, so that the ways stay few."""
    still_open = _MOST_OPEN
    for readings in sounds:
        yield readings if still_open else readings[:1]
        still_open -= bool(still_open and len(readings) > 1)


def _read_at(token: str, place: int) -> tuple[re.Match[str], _Readings]:
    """Return the first rule that fits at a place of a word."""
    return next(
        (match, readings)
        for pattern, readings in _RULES
        if (match := pattern.match(token, place)) is not None
    )
