"""How many respelled names the search keys find, and how much they drag along.

The words searched among are made from the sounds of ten languages, so that their number and
likeness do not depend on a list of real people. The groups of spellings stand in
``tests/data/name_groups.txt``; every other group of a language is held back: the rules were
tuned on the first half alone.
"""

import random
from collections import defaultdict
from pathlib import Path

import pytest

from models.domain.name_keys import fold, keys, tokens

GROUPS = Path(__file__).parents[1] / "data" / "name_groups.txt"
SIZE = 30_000

# Consonants, vowels, shapes and endings of a language; a bar parts the endings.
SOUNDS = """
b t th j h kh d r z s sh gh f q k l m n w y m s h r n d t; a i u a ee ou aa
; CVCVC CVCCVC CVCV CVCVCV VCCVC CVCCV VCVC CVVC; |||||i|a|ah|eddin|ullah|oun
b p t j ch kh d r z zh s sh f gh q k g l m n v h y m n r s d; a e i o u aa ou
; CVCVC CVCCVC VCVC CVCV CVCVCC CVC VCCVC; ||||zadeh|i|pour|eh|far|ian|dad
b t j x kh d r s sh dh c g f q k l m n w h y d l m; a aa i ii u uu o e
; CVCVC CVCCVC CVVCV CVCCV CVCVCV CVVC; ||||o|iyo|e|ow|le|aan
h l m s r sh q b t ch n k w z y d g ts f b m t g k; e u i a e o ie
; CVCV CVCVCV VCVCV CVCCV CVCVC CVCCVC CVCVCVC; |||||||mariam|michael|sellasie|ab|ay|it|nesh
b c ch d f g h j k l m n p r s sh t v y z k d b m; a e i o u ue oe
; CVCVC CVCCVC VCVC CVCV CVCCV CVC VCCVC; ||||oglu|lu|can|gul|han|er|men
b v h g d zh z k l m n p r s t f kh ts ch sh k m v s r; a e y i o u ia iu
; CVCVC CVCCV CVCV CCVCV CVCCVC CCVC CVCVCVC; enko|chuk|sky|ova|ov|yna||uk|ych|iia|ko
b c d f g h j l m n p r s t v z ll c m r; a e i o u ia ie
; CVCV CVCVCV CVCCV VCVCV CVCVC; ez|o|a|es|ina|ito|aldo|era|al|
b ch d f g h j k l m n p r s sh t v w y z mw nd ng mb; a e i o u
; CVCV CVCVCV CVCVCVCV VCVCV; ||||||sha|ni
b d f g h k l m n p r s t v st bj sk kr br l s; a e i o u å ä ö
; CVC CVCC CVCV CVCC CVC CCVC; son|sson|berg|strom|gren|lund|qvist|man|ell|in|dal|a|e|stedt|mark
b c ch d f g h j k l m n p q r s sh t v w x z r d; a e i o u ee
; CVCVC CVCCV VCVC CVC CVCCVC CVCV; |||||an|yan|van|o|in|dar|kar
"""


def languages():
    for line in SOUNDS.strip().replace("\n;", ";").splitlines():
        consonants, vowels, shapes, endings = (part.strip() for part in line.split(";"))
        yield consonants.split(), vowels.split(), shapes.split(), endings.split("|")


def made_words(size):
    chance = random.Random(7)  # noqa: S311 - made-up names, the same each time
    every = list(languages())
    words = set()
    while len(words) < size:
        consonants, vowels, shapes, endings = chance.choice(every)
        shape = chance.choice(shapes)
        sounds = [chance.choice(consonants if part == "C" else vowels) for part in shape]
        words.add(fold("".join(sounds) + chance.choice(endings)))
    return words


def spelling_groups():
    """Return the groups the rules were tuned on, and those held back."""
    halves, seen = ([], []), defaultdict(int)
    for line in GROUPS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, *spellings = line.split()
            words = [tokens(spelling)[0] for spelling in spellings]
            halves[seen[language] % 2].append(words)
            seen[language] += 1
    return halves


class Vocabulary:
    """All words under the keys that a way of searching gives them."""

    def __init__(self, words, keys_of):
        self.keys_of = keys_of
        self.by_key = defaultdict(set)
        for word in words:
            for key in keys_of(word):
                self.by_key[key].add(word)

    def find(self, word):
        return set().union(*(self.by_key[key] for key in self.keys_of(word)))

    def recall(self, groups):
        asked = [(a, b) for group in groups for a in group for b in group if a != b]
        return sum(b in self.find(a) for a, b in asked) / len(asked)

    def mean_found(self, groups):
        sizes = [len(self.find(word)) for group in groups for word in group]
        return sum(sizes) / len(sizes)


@pytest.fixture(scope="module")
def words():
    spelled = {word for half in spelling_groups() for group in half for word in group}
    return made_words(SIZE) | spelled


@pytest.fixture(scope="module")
def vocabulary(words):
    return Vocabulary(words, keys)


def test_there_are_groups_enough_to_judge_by():
    tuned, held_back = spelling_groups()
    assert len(tuned) + len(held_back) >= 119
    assert sum(map(len, tuned + held_back)) >= 500
    assert len(held_back) >= 90


def test_respelled_names_are_found_in_groups_the_rules_never_saw(vocabulary):
    _tuned, held_back = spelling_groups()
    assert vocabulary.recall(held_back) >= 0.90


def test_respelled_names_are_found_in_the_groups_of_the_rules(vocabulary):
    tuned, _held_back = spelling_groups()
    assert vocabulary.recall(tuned) >= 0.94


def test_few_other_names_come_along(vocabulary):
    tuned, held_back = spelling_groups()
    assert vocabulary.mean_found(tuned + held_back) <= 40


def test_a_search_by_beginnings_alone_would_miss_most(words):
    _tuned, held_back = spelling_groups()
    assert Vocabulary(words, lambda word: (word,)).recall(held_back) < 0.10
    assert Vocabulary(words, lambda word: (word[:3],)).recall(held_back) < 0.45


def test_a_search_that_finds_by_one_letter_would_find_too_many(words):
    tuned, _held_back = spelling_groups()
    assert Vocabulary(words, lambda word: (word[0],)).mean_found(tuned) > 500
