"""The languages a newcomer may speak, by the names that officers and newcomers use.

Codes are ISO 639-1 where there is one, else ISO 639-3; scripts are ISO 15924. The Swedish names
are the words of the trade (pashto, sorani, kurmanji, dari), not those of Unicode's CLDR, which
says afghanska for pashto and centralkurdiska for sorani.
"""

from dataclasses import dataclass
from enum import Enum

from models.domain.errors import InvalidInputError

EASY_SWEDISH = "sv-easy"


class Direction(Enum):
    """Which way lines of text run."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Syrc", "Hebr"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language that somebody speaks, reads, or is spoken to in.

    Attributes:
        code: what is stored.
        name: Swedish name, in lower case as Swedish writes it.
        own_name: what its speakers call it, for those who cannot read the Swedish name.
        script: what it is written in, in Sweden and by those who come here.
        other_names: further Swedish words it may be looked up by.
    """

    code: str
    name: str
    own_name: str
    script: str = "Latn"
    other_names: tuple[str, ...] = ()

    @property
    def direction(self) -> Direction:
        """Which way it is written."""
        if self.script in _RIGHT_TO_LEFT_SCRIPTS:
            return Direction.RIGHT_TO_LEFT
        return Direction.LEFT_TO_RIGHT

    @property
    def tag(self) -> str:
        """The language tag (BCP 47) for documents and screen readers."""
        return "sv" if self.code == EASY_SWEDISH else self.code


LANGUAGES: tuple[Language, ...] = (
    Language("sv", "svenska", "Svenska"),
    Language(EASY_SWEDISH, "lätt svenska", "Lätt svenska", other_names=("lättläst svenska",)),
    Language("en", "engelska", "English"),
    Language("ar", "arabiska", "العربية", "Arab"),
    Language("fa", "persiska", "فارسی", "Arab", ("farsi",)),
    Language("prs", "dari", "دری", "Arab", ("afghansk persiska",)),
    Language("ps", "pashto", "پښتو", "Arab", ("pashtu", "afghanska")),
    Language("haz", "hazaragi", "هزارگی", "Arab", ("hazara",)),
    Language("ckb", "sorani", "کوردیی ناوەندی", "Arab", ("centralkurdiska", "kurdiska")),
    Language("kmr", "kurmanji", "Kurmancî", "Latn", ("nordkurdiska", "kurdiska", "badini")),
    Language("ti", "tigrinska", "ትግርኛ", "Ethi", ("tigrinja", "tigrinya")),
    Language("am", "amhariska", "አማርኛ", "Ethi"),
    Language("tig", "tigre", "ትግረ", "Ethi", ("tigré",)),
    Language("byn", "bilen", "ብሊና", "Ethi", ("blin",)),
    Language("om", "oromo", "Afaan Oromoo"),
    Language("so", "somaliska", "Soomaali"),
    Language("aa", "afar", "Qafar af"),
    Language("ssy", "saho", "Saho"),
    Language("sw", "swahili", "Kiswahili"),
    Language("rw", "kinyarwanda", "Ikinyarwanda", "Latn", ("kinjarwanda",)),
    Language("ln", "lingala", "Lingála"),
    Language("din", "dinka", "Thuɔŋjäŋ"),
    Language("nus", "nuer", "Thok Naath"),
    Language("ha", "hausa", "Hausa"),
    Language("ff", "fulani", "Fulfulde", "Latn", ("fula", "peul")),
    Language("wo", "wolof", "Wolof"),
    Language("tr", "turkiska", "Türkçe"),
    Language("az", "azerbajdzjanska", "Azərbaycanca", "Latn", ("azeri",)),
    Language("tk", "turkmeniska", "Türkmençe"),
    Language("uz", "uzbekiska", "O\u02bbzbekcha"),
    Language("ug", "uiguriska", "ئۇيغۇرچە", "Arab"),
    Language("uk", "ukrainska", "Українська", "Cyrl"),
    Language("ru", "ryska", "Русский", "Cyrl"),
    Language("es", "spanska", "Español"),
    Language("pt", "portugisiska", "Português"),
    Language("fr", "franska", "Français"),
    Language("de", "tyska", "Deutsch"),
    Language("it", "italienska", "Italiano"),
    Language("fi", "finska", "Suomi"),
    Language("et", "estniska", "Eesti"),
    Language("lv", "lettiska", "Latviešu"),
    Language("lt", "litauiska", "Lietuvių"),
    Language("pl", "polska", "Polski"),
    Language("hu", "ungerska", "Magyar"),
    Language("ro", "rumänska", "Română"),
    Language("bg", "bulgariska", "Български", "Cyrl"),
    Language("el", "grekiska", "Ελληνικά", "Grek"),
    Language("sq", "albanska", "Shqip"),
    Language("bs", "bosniska", "Bosanski"),
    Language("hr", "kroatiska", "Hrvatski"),
    Language("sr", "serbiska", "Српски", "Cyrl"),
    Language("rom", "romani", "Romani čhib", "Latn", ("romska", "romani chib")),
    Language("aii", "assyriska", "ܣܘܪܝܬ", "Syrc", ("nyarameiska", "sureth", "östsyriska")),
    Language("tru", "turoyo", "ܛܘܪܝܐ", "Syrc", ("syriska", "suryoyo", "västsyriska")),
    Language("hy", "armeniska", "Հայերեն", "Armn"),
    Language("ka", "georgiska", "ქართული", "Geor"),
    Language("ur", "urdu", "اردو", "Arab"),
    Language("hi", "hindi", "हिन्दी", "Deva"),
    Language("pa", "punjabi", "ਪੰਜਾਬੀ", "Guru"),
    Language("ne", "nepalesiska", "नेपाली", "Deva", ("nepali",)),
    Language("bn", "bengali", "বাংলা", "Beng", ("bangla",)),
    Language("ta", "tamil", "தமிழ்", "Taml"),
    Language("my", "burmesiska", "မြန်မာဘာသာ", "Mymr"),
    Language("rhg", "rohingya", "Ruáingga"),
    Language("mn", "mongoliska", "Монгол", "Cyrl"),
    Language("zh", "kinesiska", "中文", "Hans", ("mandarin",)),
    Language("vi", "vietnamesiska", "Tiếng Việt"),
    Language("th", "thailändska", "ไทย", "Thai", ("thai",)),
    Language("swl", "svenskt teckenspråk", "Svenskt teckenspråk", "Zxxx"),
)

_BY_CODE = {language.code: language for language in LANGUAGES}


def language(code: str) -> Language:
    """Return the language with this code.

    Raises:
        InvalidInputError: the list has none.
    """
    try:
        return _BY_CODE[code]
    except KeyError:
        raise InvalidInputError(
            "Språket finns inte i listan. Välj ett språk ur listan.", "language"
        ) from None


def is_language(code: str) -> bool:
    """Tell whether the list has a language with this code."""
    return code in _BY_CODE


def languages_called(text: str) -> tuple[Language, ...]:
    """Return the languages of which a Swedish name, their own name or the code begins so."""
    wanted = text.strip().casefold()
    return tuple(entry for entry in LANGUAGES if _is_called(entry, wanted))


def _is_called(entry: Language, wanted: str) -> bool:
    """Tell whether one of the names begins with what was typed."""
    names = (entry.name, entry.own_name, entry.code, *entry.other_names)
    return any(name.casefold().startswith(wanted) for name in names)
