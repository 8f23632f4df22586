# ruff: noqa: RUF001 - other scripts are what is tested
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.name_keys import MOST_KEYS, HitReason, fold, hit_reason, keys, tokens
from models.domain.names import PersonName
from models.domain.transliteration import is_latin, to_latin

AMIN = PersonName("Mohamed Amin", "Hassan", "محمد أمين حسن")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Åsa-Lisa  Öberg", "asa lisa oberg"),
        ("O'Brien", "obrien"),
        ("Łukasz Đurić", "lukasz duric"),
        ("Şêrko IŞIK ı", "serko isik i"),
        ("محمد", "mhmd"),
        ("Олександр", "oleksandr"),
        ("ተስፋይ", "tesfay"),
        ("حبیب‌الله", "hbyballh"),
        ("王小明", "王小明"),
        (" - ", ""),
    ],
)
def test_text_is_folded_to_what_is_typed_on_any_keyboard(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ali Hassan", ("ali", "hassan")),
        ("Abdul Rahman Omar", ("abdulrahman", "omar")),
        ("Abd al-Rahman", ("abdalrahman",)),
        ("عبد الله", ("abdallh",)),
        ("Habib Ullah", ("habibullah",)),
        ("Abdi Ali", ("abdi", "ali")),
        ("al-Hassan", ("al", "hassan")),
        ("", ()),
    ],
)
def test_a_name_falls_into_its_words(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Maxamed"),
        ("Mohammed", "محمد"),
        ("Abdirahman", "Cabdiraxmaan"),
        ("Yusuf", "Jussef"),
        ("Walid", "Oualid"),
        ("Othman", "Osman"),
        ("Ramadan", "Ramazan"),
        ("Tewodros", "ቴዎድሮስ"),
        ("Aleksandr", "Олександр"),
        ("Bohdan", "Bogdan"),
        ("Alhassan", "Hassan"),
        ("Şahin", "Shahin"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mohammed", "Ahmed"), ("Karin", "Maria"), ("Tesfay", "Kidane"), ("Ali", "Omar")],
)
def test_different_names_do_not(one, other):
    assert not set(keys(one)) & set(keys(other))


@given(st.text(max_size=60))
def test_every_word_has_one_to_six_keys(text):
    for word in tokens(text):
        assert 1 <= len(keys(word)) <= MOST_KEYS
        assert len(set(keys(word))) == len(keys(word))
        assert all(keys(word))


@given(st.text(st.sampled_from("abcdghijkstuwxyz"), min_size=1, max_size=200))
def test_a_word_of_two_hundred_letters_has_short_keys(word):
    assert all(len(key) <= 48 for key in keys(word))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("Mohamed Amin Hassan", HitReason.EXACT),
        ("mohamed hassan", HitReason.EXACT),
        ("moh", HitReason.PREFIX),
        ("Hassan, Mohamed", HitReason.OTHER_ORDER),
        ("Hassan moh", HitReason.OTHER_ORDER),
        ("Muhammed", HitReason.OTHER_SPELLING),
        ("Muxamed", HitReason.SOUNDS_LIKE),
        ("محمد", HitReason.EXACT),
        ("مح", HitReason.PREFIX),
        ("Mohamed Mohamed", HitReason.SOUNDS_LIKE),
    ],
)
def test_a_hit_says_why_it_is_one(query, reason):
    assert hit_reason(query, AMIN) is reason


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("محمد", PersonName("Mohammed", "Ali")),
        ("Tesfay", PersonName("ተስፋይ", "")),
        ("Alexander", PersonName("Sasha", "Petrenko", "Олександр Петренко")),
    ],
)
def test_a_hit_in_another_script_says_so(query, name):
    assert hit_reason(query, name) is HitReason.OTHER_SCRIPT


def test_the_surest_reasons_come_first():
    assert [reason.rank for reason in HitReason] == list(range(len(HitReason)))
    assert HitReason.NUMBER.rank < HitReason.EXACT.rank < HitReason.SOUNDS_LIKE.rank


@pytest.mark.parametrize(
    ("text", "latin"),
    [("Щербак", "shcherbak"), ("ሙሉጌታ", "mulugeta"), ("گلاب", "glab"), ("ښکلا", "shkla"),
     ("ڕێبوار", "rebwar"), ("ܫܡܥܘܢ", "shmawn"), ("داوود", "daud"), ("مُحَمَّد", "muhamad")],
)  # fmt: skip
def test_scripts_are_read_letter_by_letter(text, latin):
    assert "".join(c for c in to_latin(text) if c.isascii()) == latin
    assert not is_latin(text)


def test_latin_letters_of_any_language_are_latin():
    assert is_latin("Åsa Şêrko Nguyễn Oʻzbek 12")
