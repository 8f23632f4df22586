"""The recovery key is typed from paper: slips are found, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.errors import InvalidInputError
from models.storage import recovery_key
from models.storage.recovery_key import ALPHABET, GROUPS, canonical, fresh

KEY = fresh()
PLACES = [index for index, character in enumerate(KEY) if character != "-"]


def test_a_key_is_seven_groups_of_five():
    assert [len(group) for group in KEY.split("-")] == [5] * GROUPS


def test_two_keys_are_never_the_same():
    assert len({fresh() for _turn in range(100)}) == 100


def test_nothing_ambiguous_is_printed():
    assert not set("ILOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == 32


def test_case_spaces_dashes_and_look_alikes_do_not_matter():
    key = recovery_key._checked("10A1", 0) + "".join(
        recovery_key._checked("0000", number) for number in range(1, GROUPS)
    )
    typed = key.lower().replace("1", "l").replace("0", "o").replace("a", " A–")
    assert canonical(typed) == canonical(key)


@given(place=st.sampled_from(PLACES), other=st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_found_in_its_group(place, other):
    typed = KEY[:place] + other + KEY[place + 1 :]
    if typed == KEY:
        assert canonical(typed) == canonical(KEY)
        return
    with pytest.raises(InvalidInputError, match=f"^Grupp {place // 6 + 1} "):
        canonical(typed)


@given(data=st.text(ALPHABET, min_size=28, max_size=28), swap=st.integers(0, 27))
def test_every_swap_of_neighbours_is_found(data, swap):
    groups = [recovery_key._checked(data[4 * n : 4 * n + 4], n) for n in range(GROUPS)]
    group, place = divmod(swap, 4)
    before = groups[group]
    swapped = before[:place] + before[place + 1] + before[place] + before[place + 2 :]
    typed = "-".join([*groups[:group], swapped, *groups[group + 1 :]])
    if swapped == before:
        assert canonical(typed) == data
        return
    with pytest.raises(InvalidInputError):
        canonical(typed)


@given(st.permutations(range(GROUPS)))
def test_groups_in_the_wrong_order_are_found(order):
    groups = KEY.split("-")
    typed = "-".join(groups[number] for number in order)
    if typed == KEY:
        assert canonical(typed)
        return
    with pytest.raises(InvalidInputError):
        canonical(typed)


@pytest.mark.parametrize(
    "typed",
    ["", KEY[:-1], KEY + "A", "ÅÄÖ"],
    ids=["nothing", "one too few", "one too many", "other letters"],
)
def test_too_little_or_too_much_is_told(typed):
    with pytest.raises(InvalidInputError, match="35 tecken") as told:
        canonical(typed)
    assert told.value.field == "recovery_key"


def test_a_sign_that_is_never_printed_is_told():
    with pytest.raises(InvalidInputError, match="Grupp 1"):
        canonical("Ü" + KEY[1:])
