import pytest

from models.domain.labels import PersonLabel
from ui.words import scripts
from ui.words.scripts import native_words


@pytest.fixture(autouse=True)
def _ask_anew(qapp):
    scripts._can_show.cache_clear()


@pytest.mark.parametrize("native", ["محمد الحسن", "ሰላማዊት", "Олександра", "Y\u0131ld\u0131z", ""])
def test_a_script_whose_letters_travel_with_the_program_is_shown(native):
    assert native_words(PersonLabel("x", native=native)) == native


@pytest.mark.parametrize("native", ["வேலு", "မောင်", "𐎠𐎡"])
def test_a_script_nobody_has_letters_for_is_left_out(native, monkeypatch):
    monkeypatch.setattr(scripts.QFontDatabase, "families", lambda _system: [])
    assert native_words(PersonLabel("x", native=native)) == ""


def test_a_script_that_the_computer_has_letters_for_is_shown(monkeypatch):
    monkeypatch.setattr(scripts.QFontDatabase, "families", lambda _system: ["Noto Sans Tamil"])
    assert native_words(PersonLabel("x", native="வேலு")) == "வேலு"
