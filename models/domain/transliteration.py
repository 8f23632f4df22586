"""Latin letters for names in the scripts that newcomers write.

Meant for searching and sorting, not for passports: a letter always gives the same Latin letters,
whatever the language, and vowels that the script leaves out stay out. Where languages read a letter
differently, the reading commonest among newcomers is taken; the search keys know the others. The
values follow what stands on Swedish documents: kh, gh, sh, ch, zh, dh, th.
"""

# ruff: noqa: RUF001 - the letters of other scripts are the subject
import unicodedata

# A line has the Latin letters, then everything that is read so; a hyphen stands for nothing.
_ARABIC = """
a ا أ آ ٱ ة ۃ ى ع
i إ
- ء ئ ـ
u ؤ ۇ ۈ
b ب
p پ
t ت ط ټ ٹ
th ث
j ج
ch چ
h ح ه ھ ہ ۀ
kh خ
d د ض ډ ڈ
dh ذ
r ر ړ ڑ ڕ
z ز ظ
zh ژ ږ
dz ځ
ts څ
s س ص
sh ش ښ
gh غ
f ف
q ق
k ك ک
g گ ګ
ng ڭ
l ل ڵ
m م
n ن ں ڼ
w و
v ڤ ۋ
y ي ی
e ې ێ ے ە
ai ۍ
o ۆ
"""

_CYRILLIC = """
a а
b б
v в
g г ґ ғ
d д
e е э є ә
yo ё
zh ж
z з
i и і ѝ
yi ї
y й ы
j ј
k к қ ќ
l л
lj љ
m м
n н ң
nj њ
o о ө
p п
r р
s с
t т
u у ү ұ ў
f ф
h һ
kh х
ts ц
ch ч
c ћ
dj ђ
dz џ ѕ
sh ш
shch щ
yu ю
ya я
- ъ ь
"""

_SYRIAC = """
a ܐ ܥ
b ܒ
g ܓ
d ܕ
h ܗ ܚ
w ܘ
z ܙ
t ܛ ܬ
y ܝ
k ܟ
l ܠ
m ܡ
n ܢ
s ܣ ܨ
p ܦ
q ܩ
r ܪ
sh ܫ
"""

# The Ethiopic block has a row of eight for each consonant, from U+1200 (Unicode 17, chapter 19.1):
# seven vowels and a form with w. The sixth is a short vowel or none.
_ETHIOPIC_START = 0x1200
_ETHIOPIC_CONSONANTS = """
h l h m s r s sh q qw q qw b v t ch h hw n ny - k kw kh khw w - z zh y d d j g gw g t ch p ts ts f p
"""
_ETHIOPIC_VOWELS = ("e", "u", "i", "a", "e", "", "o", "wa")
_ETHIOPIC_BARE_VOWELS = ("a", "u", "i", "a", "e", "i", "o", "wa")

_VOWEL_SIGNS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0670": "a"}
_LONG_U = ("وو", "u")
_JOINERS = "\u200c\u200d"


def to_latin(text: str) -> str:
    """Return the text with the letters of other scripts in Latin; the rest as it was.

    A letter of a script that is not known here stays as it is.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text).casefold()
    return composed.replace(*_LONG_U).translate(_TABLE)


def is_latin(text: str) -> bool:
    """Tell whether no letter of the text is of another script than the Latin."""
    return text.isascii() or not any(map(_is_foreign, text))


def _is_foreign(character: str) -> bool:
    """Tell a letter of another script."""
    is_letter = unicodedata.category(character) in {"Lu", "Ll", "Lo"}
    return is_letter and "LATIN" not in unicodedata.name(character, "")


def _read(table: str) -> dict[str, str]:
    """Return the letters of one table with their Latin values."""
    values: dict[str, str] = {}
    for line in table.split("\n"):
        latin, *letters = line.split() or ["-"]
        values.update(dict.fromkeys(letters, latin.replace("-", "")))
    return values


def _ethiopic() -> dict[str, str]:
    """Return the syllables of the Ethiopic block."""
    values: dict[str, str] = {}
    for row, consonant in enumerate(_ETHIOPIC_CONSONANTS.split()):
        vowels = _ETHIOPIC_BARE_VOWELS if consonant == "-" else _ETHIOPIC_VOWELS
        for column, vowel in enumerate(vowels):
            letter = chr(_ETHIOPIC_START + 8 * row + column)
            values[letter] = consonant.replace("-", "") + vowel
    return values


_TABLE = str.maketrans(
    {
        **_read(_ARABIC),
        **_read(_CYRILLIC),
        **_read(_SYRIAC),
        **_ethiopic(),
        **_VOWEL_SIGNS,
        **dict.fromkeys(_JOINERS, ""),
    }
)
