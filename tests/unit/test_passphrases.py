import pytest

from models.domain.passphrases import Strength, strength_of

SHORTEST = 8


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.SHORT),
        ("sju tkn", Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("123456789012345", Strength.WEAK),
        ("abcdefghijklmnopqrst", Strength.WEAK),
        ("Lösenord2026!", Strength.WEAK),
        ("QWERTYUIOPqwertyuiop", Strength.WEAK),
        ("tranor i dalen", Strength.FAIR),
        ("tranor över Hornborgasjön", Strength.STRONG),
    ],
)
def test_length_counts_once_what_everybody_tries_is_left_out(passphrase, strength):
    assert strength_of(passphrase, shortest=SHORTEST) is strength


def test_what_others_know_of_the_officer_counts_for_little():
    words = "Åsa Lindqvist Botkyrka"
    assert strength_of(words, shortest=SHORTEST) is Strength.STRONG
    known = ("Åsa Lindqvist", "Botkyrka")
    assert strength_of(words, shortest=SHORTEST, known=known) is Strength.WEAK


def test_short_words_known_of_the_officer_do_not_weaken_others():
    words = "tranor över Hornborgasjön"
    assert strength_of(words, shortest=SHORTEST, known=("An Or",)) is Strength.STRONG
