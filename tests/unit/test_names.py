# ruff: noqa: RUF001 - other scripts are what is tested
import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from models.domain.errors import InvalidInputError
from models.domain.names import PersonName, entered_name, sort_key

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéèüøæñçłşčžãíóú"


def test_a_name_is_shown_as_it_is_said():
    assert PersonName("Amina", "Hassan Ali").display == "Amina Hassan Ali"
    assert PersonName("Wei", "Li", family_first=True).display == "Li Wei"
    assert PersonName("Mulugeta", "").display == "Mulugeta"
    assert PersonName("", "Abebe").display == "Abebe"


def test_a_list_shows_the_family_name_first():
    assert PersonName("Amina", "Hassan Ali").list_form == "Hassan Ali, Amina"
    assert PersonName("Mulugeta", "").list_form == "Mulugeta"


def test_initials_are_one_letter_of_each_part():
    assert PersonName("åsa", "von Öberg").initials == "ÅV"
    assert PersonName("'Ali", "").initials == "A"
    assert PersonName("محمد", "حسن").initials == "مح"
    assert PersonName("ßeta", "-").initials == "S"


def test_a_person_is_called_something():
    with pytest.raises(InvalidInputError, match="minst ett förnamn") as refused:
        PersonName("", "", native="محمد")
    assert refused.value.field == "given"


def test_an_entered_name_passes_the_gate_of_all_text():
    name = entered_name(" A\u0308nne\u200b ", "\u202eAli\tOmar", "عبد\u200cالله")
    assert (name.given, name.family, name.native) == ("Änne", "Ali Omar", "عبد\u200cالله")
    with pytest.raises(InvalidInputError, match="201 tecken") as refused:
        entered_name("A", "b" * 201)
    assert refused.value.field == "family"
    with pytest.raises(InvalidInputError):
        entered_name(" ", "\t")


def test_two_hundred_letters_fit_in_each_part_and_in_the_sort_key():
    long = entered_name("Þ" * 200, "Ж" * 200)
    assert len(long.sort_key) == 600
    assert entered_name("a" * 200, "b" * 200).sort_key.endswith("a")


@pytest.mark.parametrize(
    "ordered",
    [
        ["Adam", "Ågren", "Ärlig", "Öberg"],
        ["Zorn", "Åberg", "Æbelø", "Ödman", "Ørsted"],
        ["Müller, Zara", "Myller, Åke"],
        ["Ek, Zara", "Ek Berg, Anna", "Ekberg, Anna"],
        ["Al, Bo", "Al-Ahmad, Bo", "Al Hassan, Bo", "Alahmad, Bo"],
        ["Andersson", "Ándersson", "Anderzon"],
        ["Thomas", "Þór"],
        ["Larsson", "محمد", "Nilsson"],
    ],
)
def test_names_stand_in_swedish_order(ordered):
    def key(name):
        return sort_key(*name.split(", "))

    assert sorted(ordered, key=key) == ordered


def test_the_binary_order_is_the_one_of_a_swedish_collator():
    swedish = QCollator(QLocale("sv_SE"))
    chance = random.Random(1)  # noqa: S311 - a sample
    names = ["".join(chance.choices(LETTERS, k=chance.randint(2, 5))) for _ in range(150)]
    reversed_pairs = [
        (a, b)
        for a, b in combinations(names, 2)
        if sort_key(a) != sort_key(b) and (sort_key(a) < sort_key(b)) != (swedish.compare(a, b) < 0)
    ]
    assert reversed_pairs == []


def test_a_plain_binary_order_would_not_be_swedish():
    swedish = QCollator(QLocale("sv_SE"))
    assert swedish.compare("Åberg", "Ärlig") < 0 < swedish.compare("Öberg", "Ärlig")
    assert sorted(["Åberg", "Ärlig"]) == ["Ärlig", "Åberg"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_sort_key_is_ascii_whatever_the_name(family, given_name):
    assert sort_key(family, given_name).isascii()
