"""Who a made-up household is, before its life is told: its cast, or chance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from introapp.demo.chance import Chance
from introapp.demo.pools import cultures, table
from models.domain.chain import Phase
from models.domain.status import AsylumHousing, HouseholdRole, PermitGround, Protection, Sex

ADULT_AGE: Final = 18

ASYLUM_GROUNDS: Final = frozenset(
    {
        PermitGround.REFUGEE,
        PermitGround.SUBSIDIARY,
        PermitGround.INTERNATIONAL_BODY,
        PermitGround.EXCEPTIONAL,
        PermitGround.ENFORCEMENT_IMPEDIMENT,
    }
)
_MAY_BE_AWAITED: Final = frozenset({PermitGround.RESETTLED, PermitGround.TEMPORARY_PROTECTION})
_ALONE: Final = frozenset({PermitGround.WITNESS})


@dataclass(frozen=True, slots=True)
class MemberBrief:
    """One person of a household; the age is that of the day of reference."""

    sex: Sex
    age: int
    role: HouseholdRole


@dataclass(frozen=True, slots=True)
class HouseholdBrief:
    """What is settled about a household before anything is told.

    Attributes:
        ground: of the permit they have, or would get if they are asylum seekers still.
        phase: where in the chain they are on the day of reference.
        moved: whether they lived in another municipality first.
        followers: how many of the last members came later, as family.
        so_far: days that the present phase has lasted; left to chance where there is none.
        housing: during the asylum period; left to chance where there is none.
        odd: what is deliberately awkward, and about whom: the first member.
        speaks: further languages of the first member.
    """

    culture: str
    ground: PermitGround
    phase: Phase
    members: tuple[MemberBrief, ...]
    protection: Protection = Protection.NONE
    moved: bool = False
    unaccompanied: bool = False
    separated: bool = False
    followers: int = 0
    so_far: int | None = None
    housing: AsylumHousing | None = None
    odd: frozenset[str] = frozenset()
    speaks: tuple[str, ...] = ()

    def cut_to(self, most: int) -> "HouseholdBrief":
        """Return the brief with at most so many members."""
        if len(self.members) <= most:
            return self
        kept = self.members[:most]
        return replace(self, members=kept, followers=0, separated=False)


@cache
def cast() -> tuple[HouseholdBrief, ...]:
    """Return the households that every fictive unit begins with, chosen so that all is there."""
    return tuple(_from_cast(entry) for entry in table("cast")["household"])


def _from_cast(entry: Mapping[str, Any]) -> HouseholdBrief:
    return HouseholdBrief(
        culture=entry["culture"],
        ground=PermitGround(entry["ground"]),
        phase=Phase(entry["phase"]),
        members=tuple(_member(words) for words in entry["members"]),
        protection=Protection(entry.get("protection", "none")),
        moved=entry.get("moved", False),
        unaccompanied=entry.get("unaccompanied", False),
        separated=entry.get("separated", False),
        followers=entry.get("followers", 0),
        so_far=entry.get("so_far"),
        housing=AsylumHousing(entry["housing"]) if "housing" in entry else None,
        odd=frozenset(entry.get("odd", ())),
        speaks=tuple(entry.get("speaks", ())),
    )


_WORDS: Final = {
    "woman": (Sex.FEMALE, HouseholdRole.ADULT),
    "man": (Sex.MALE, HouseholdRole.ADULT),
    "girl": (Sex.FEMALE, HouseholdRole.CHILD),
    "boy": (Sex.MALE, HouseholdRole.CHILD),
    "grandmother": (Sex.FEMALE, HouseholdRole.OTHER),
    "grandfather": (Sex.MALE, HouseholdRole.OTHER),
    "sister": (Sex.FEMALE, HouseholdRole.OTHER),
    "brother": (Sex.MALE, HouseholdRole.OTHER),
}


def _member(words: str) -> MemberBrief:
    """Read ``woman 34``."""
    word, age = words.split()
    sex, role = _WORDS[word]
    return MemberBrief(sex, int(age), role)


def drawn(chance: Chance) -> HouseholdBrief:
    """Return a household that chance has made."""
    culture = cultures()[chance.weighted(_culture_weights())]
    ground = chance.weighted(culture.grounds)
    shape = "single_man" if ground in _ALONE else chance.weighted(_shape_weights(ground))
    alone_as_child = shape == "unaccompanied"
    return HouseholdBrief(
        culture=culture.key,
        ground=ground,
        phase=_phase(chance, ground, alone_as_child=alone_as_child),
        members=tuple(_SHAPES[shape](chance)),
        protection=_protection(chance),
        moved=not alone_as_child and chance.odds(table("life")["history"]["moved_here"]),
        unaccompanied=alone_as_child,
        separated=shape == "separated",
        followers=_followers(chance, ground, shape),
        odd=frozenset(_odd(chance)),
    )


@cache
def _culture_weights() -> Mapping[str, float]:
    return {key: culture.weight for key, culture in cultures().items() if culture.weight}


@cache
def _shape_weights(ground: PermitGround) -> Mapping[str, float]:
    groups: Mapping[str, Mapping[str, float]] = table("life")["households"]
    shapes = dict(groups.get(ground.value, groups["usual"]))
    if ground not in ASYLUM_GROUNDS and "unaccompanied" in shapes:
        del shapes["unaccompanied"]
    return shapes


@cache
def _phase_weights(ground: PermitGround, *, alone_as_child: bool) -> Mapping[Phase, float]:
    weights = {Phase(name): weight for name, weight in table("life")["phases"].items()}
    if ground not in ASYLUM_GROUNDS:
        del weights[Phase.ASYLUM]
        if ground not in _MAY_BE_AWAITED:
            del weights[Phase.PERMIT]
    if alone_as_child:
        del weights[Phase.CONTINUED]
        del weights[Phase.SELF_SUPPORT]
    return weights


def _phase(chance: Chance, ground: PermitGround, *, alone_as_child: bool) -> Phase:
    return chance.weighted(_phase_weights(ground, alone_as_child=alone_as_child))


def _protection(chance: Chance) -> Protection:
    for level, share in table("life")["protection"].items():
        if chance.odds(share / 1000):
            return Protection(level)
    return Protection.NONE


def _odd(chance: Chance) -> Iterator[str]:
    for oddity, share in table("life")["odd"].items():
        if chance.odds(share / 1000):
            yield oddity


def _followers(chance: Chance, ground: PermitGround, shape: str) -> int:
    """Return how many of the household came later: now and then all but the first."""
    may = ground in {PermitGround.REFUGEE, PermitGround.SUBSIDIARY} and shape == "family"
    return -1 if may and chance.odds(0.3) else 0


def _adult(sex: Sex, age: int) -> MemberBrief:
    return MemberBrief(sex, age, HouseholdRole.ADULT)


def _children(chance: Chance, mother_age: int, most: int) -> Iterator[MemberBrief]:
    """Give children whose mother was at least eighteen at their birth."""
    oldest = min(mother_age - ADULT_AGE, ADULT_AGE - 1)
    age = chance.between(min(1, oldest), oldest)
    for _ in range(most):
        sex = Sex.FEMALE if chance.odds(0.5) else Sex.MALE
        yield MemberBrief(sex, age, HouseholdRole.CHILD)
        age -= chance.between(1, 4)
        if age < 0:
            return


def _single_man(chance: Chance) -> Iterator[MemberBrief]:
    yield _adult(Sex.MALE, chance.between(18, 58))


def _single_woman(chance: Chance) -> Iterator[MemberBrief]:
    yield _adult(Sex.FEMALE, chance.between(18, 62))


def _couple(chance: Chance) -> Iterator[MemberBrief]:
    age = chance.between(20, 60)
    yield _adult(Sex.FEMALE, age)
    yield _adult(Sex.MALE, age + chance.between(-2, 7))


def _family(chance: Chance) -> Iterator[MemberBrief]:
    mother = chance.between(22, 48)
    yield _adult(Sex.MALE, mother + chance.between(-2, 9))
    yield _adult(Sex.FEMALE, mother)
    yield from _children(chance, mother, chance.between(1, 5))


def _mother_and_children(chance: Chance) -> Iterator[MemberBrief]:
    mother = chance.between(21, 48)
    yield _adult(Sex.FEMALE, mother)
    yield from _children(chance, mother, chance.between(1, 4))


def _father_and_children(chance: Chance) -> Iterator[MemberBrief]:
    father = chance.between(24, 52)
    yield _adult(Sex.MALE, father)
    yield from _children(chance, father - 2, chance.between(1, 3))


def _three_generations(chance: Chance) -> Iterator[MemberBrief]:
    mother = chance.between(24, 44)
    yield _adult(Sex.FEMALE, mother)
    yield _adult(Sex.MALE, mother + chance.between(0, 8))
    yield from _children(chance, mother, chance.between(1, 3))
    sex = Sex.FEMALE if chance.odds(0.7) else Sex.MALE
    yield MemberBrief(sex, mother + chance.between(20, 32), HouseholdRole.OTHER)


def _siblings(chance: Chance) -> Iterator[MemberBrief]:
    age = chance.between(19, 28)
    yield _adult(Sex.MALE if chance.odds(0.5) else Sex.FEMALE, age + chance.between(1, 6))
    yield _adult(Sex.MALE if chance.odds(0.5) else Sex.FEMALE, age)


def _unaccompanied(chance: Chance) -> Iterator[MemberBrief]:
    sex = Sex.MALE if chance.odds(0.75) else Sex.FEMALE
    yield MemberBrief(sex, chance.between(13, 17), HouseholdRole.CHILD)


def _elderly_couple(chance: Chance) -> Iterator[MemberBrief]:
    age = chance.between(61, 80)
    yield _adult(Sex.FEMALE, age)
    yield _adult(Sex.MALE, age + chance.between(0, 6))


_SHAPES: Final = {
    "single_man": _single_man,
    "single_woman": _single_woman,
    "couple": _couple,
    "family": _family,
    "mother_and_children": _mother_and_children,
    "father_and_children": _father_and_children,
    "three_generations": _three_generations,
    "siblings": _siblings,
    "unaccompanied": _unaccompanied,
    "elderly_couple": _elderly_couple,
    "separated": _couple,
}
