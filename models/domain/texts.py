"""The one gate that text from people passes on its way in.

What has passed it is composed (NFC), has no control characters, no invisible characters that could
hide or turn a text around, no half characters, and fits. Everything behind the gate trusts this;
the gate on the way out (escaping for paper) is another one, in the reports.
"""

import re
import unicodedata

from models.domain.errors import InvalidInputError

LINE_LIMIT = 200
"""Characters in one line: the longest name that the population register sends is shorter."""

TEXT_LIMIT = 20_000
"""Characters in a text of several lines: about eight printed pages."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINE_ENDS = re.compile(r" *\n *")
_JOINERS = "\u200c\u200d"

# Format characters that are seen: Arabic and Syriac signs written over or under numbers.
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")

# Scripts where ZWNJ and ZWJ between letters are spelling (Unicode 17, chapters 9, 12-14, 16):
# Persian "می‌خواهم", Sinhala and other Indic conjuncts, Burmese and Khmer line breaks aside.
_JOINING_SCRIPTS = (
    "\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u07c0-\u07ff\u0860-\u08ff"  # Arabic, Syriac, N'Ko
    "\u0900-\u0dff"  # Devanagari to Sinhala
    "\u1000-\u109f\u1780-\u17ff\u1800-\u18af"  # Burmese, Khmer, Mongolian
    "\ufb50-\ufdff\ufe70-\ufefc"  # Arabic presentation forms
    "\U00010a00-\U00010a5f\U0001e900-\U0001e95f"  # Kharoshthi, Adlam
)
_NEEDLESS_JOINERS = re.compile(
    f"(?<![{_JOINING_SCRIPTS}])[{_JOINERS}]+|[{_JOINERS}]+(?![{_JOINING_SCRIPTS}{_JOINERS}])"
)
_REPEATED_JOINERS = re.compile(f"([{_JOINERS}])[{_JOINERS}]+")


def clean(
    text: str,
    *,
    multiline: bool = False,
    limit: int | None = LINE_LIMIT,
    required: bool = False,
    field: str = "",
) -> str:
    """Return what a person has written or pasted in the form that is kept.

    Args:
        text: as it came.
        multiline: keep line ends; otherwise they become spaces.
        limit: the most characters (code points after composition) that fit; None for no limit.
        required: refuse a text with nothing in it.
        field: name of the field, handed on with a refusal.

    Raises:
        InvalidInputError: half a character, an empty required field, or too long.
    """
    whole = _joined_halves(text, field)
    lined = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", whole))
    visible = "".join(filter(_is_kept, lined))
    joined = _NEEDLESS_JOINERS.sub("", _REPEATED_JOINERS.sub(r"\1", visible))
    composed = unicodedata.normalize("NFC", joined)
    kept = _trimmed_lines(composed) if multiline else fold_spaces(composed)
    if required and not kept:
        raise InvalidInputError("Fältet är tomt. Skriv något här.", field)
    if limit is not None and len(kept) > limit:
        raise InvalidInputError(
            f"Texten är för lång: {len(kept)} tecken, och högst {limit} får plats. Korta den.",
            field,
        )
    return kept


def fold_spaces(text: str) -> str:
    """Return the text on one line, with one space between words and none around."""
    return " ".join(text.split())


def _joined_halves(text: str, field: str) -> str:
    """Return the text with its surrogate pairs put together."""
    if text.isascii():
        return text
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        raise InvalidInputError(
            "Texten innehåller ett trasigt tecken. Skriv den för hand i stället för att klistra "
            "in den.",
            field,
        ) from None


def _trimmed_lines(text: str) -> str:
    """Return the text without blanks at its lines' ends and without blank lines around it."""
    return _AROUND_LINE_ENDS.sub("\n", _BLANKS.sub(" ", text)).strip()


def _is_kept(character: str) -> bool:
    """Tell a character that is seen, or that parts words, from one that only hides."""
    if character in "\n\t" or character in _JOINERS or character in _VISIBLE_FORMATS:
        return True
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return False
    return not _is_noncharacter(ord(character))


def _is_noncharacter(code: int) -> bool:
    """Tell the 66 code points that are no characters and that XML and PDF refuse."""
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE  # noqa: PLR2004 - Unicode 23.7
