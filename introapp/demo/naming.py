"""What the members of a household are called, by the custom of where they come from.

Somali: one's own name, the father's, the grandfather's. Eritrean, Ethiopian, Uyghur, Tamil: one's
own and the father's. Spanish-speaking: two family names, the father's first and the mother's
first. Burmese, Rohingya, Mongolian: no family name. Chinese, Vietnamese: the family name first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from introapp.demo.briefs import MemberBrief
from introapp.demo.chance import Chance
from introapp.demo.pools import Culture, NamePart
from introapp.demo.records import Name
from models.domain.status import HouseholdRole, Sex


@dataclass(frozen=True, slots=True)
class _Word:
    latin: str
    native: str = ""


@dataclass(frozen=True, slots=True)
class _Kin:
    """What the names of a household are made from.

    Attributes:
        father: given name of the children's father.
        ancestors: the names after his own.
        families: the family names of the father and the mother.
    """

    culture: Culture
    chance: Chance
    father: _Word
    ancestors: tuple[_Word, ...]
    families: tuple[NamePart, ...]


def names_of(culture: Culture, members: Sequence[MemberBrief], chance: Chance) -> tuple[Name, ...]:
    """Return the names of a household's members."""
    given = _given_names(culture, members, chance)
    kin = _kin(culture, members, given, chance)
    family_of = _PATTERNS[culture.pattern]
    return tuple(
        _name(word, family_of(kin, member), family_first=culture.pattern == "family_first")
        for member, word in zip(members, given, strict=True)
    )


def _kin(
    culture: Culture, members: Sequence[MemberBrief], given: Sequence[_Word], chance: Chance
) -> _Kin:
    fathers = [
        word
        for member, word in zip(members, given, strict=True)
        if member.role is HouseholdRole.ADULT and member.sex is Sex.MALE
    ]
    families = (chance.pick(culture.family), chance.pick(culture.family)) if culture.family else ()
    if chance.odds(culture.without_family):
        families = ()
    return _Kin(
        culture=culture,
        chance=chance,
        father=fathers[0] if fathers else _given(culture, Sex.MALE, chance),
        ancestors=(_given(culture, Sex.MALE, chance), _given(culture, Sex.MALE, chance)),
        families=families,
    )


def _given_names(culture: Culture, members: Sequence[MemberBrief], chance: Chance) -> list[_Word]:
    """Return a given name for each; nearly always one that nobody else in the household has."""
    found: list[_Word] = []
    for member in members:
        word = _given(culture, member.sex, chance)
        if word in found:
            word = _given(culture, member.sex, chance)
        found.append(word)
    return found


def _given(culture: Culture, sex: Sex, chance: Chance) -> _Word:
    return _word(chance.pick(culture.female if sex is Sex.FEMALE else culture.male), sex, chance)


def _word(part: NamePart, sex: Sex, chance: Chance) -> _Word:
    if sex is Sex.FEMALE:
        return _Word(chance.pick(part.female), part.native_female)
    return _Word(chance.pick(part.male), part.native_male)


def _name(given: _Word, family: Sequence[_Word], *, family_first: bool) -> Name:
    words = (*family, given) if family_first else (given, *family)
    whole = all(word.native for word in words)
    between = "" if family_first and whole else " "
    return Name(
        given=given.latin,
        family=" ".join(word.latin for word in family),
        native=between.join(word.native for word in words) if whole else "",
        family_first=family_first,
    )


def _family_name(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    """Shared by the children and mostly by the parents; some have none."""
    if not kin.families:
        return ()
    own = member.role is not HouseholdRole.CHILD and kin.chance.odds(0.3)
    part = kin.chance.pick(kin.culture.family) if own else kin.families[0]
    return (_word(part, member.sex, kin.chance),)


def _own_family_name(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    return (_word(kin.chance.pick(kin.culture.family), member.sex, kin.chance),)


def _fathers_name(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    if member.role is HouseholdRole.CHILD:
        return (kin.father,)
    return (_given(kin.culture, Sex.MALE, kin.chance),)


def _father_and_grandfather(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    if member.role is HouseholdRole.CHILD:
        return (kin.father, kin.ancestors[0])
    return (
        _given(kin.culture, Sex.MALE, kin.chance),
        _given(kin.culture, Sex.MALE, kin.chance),
    )


def _two_family_names(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    if member.role is HouseholdRole.CHILD:
        return tuple(_word(part, member.sex, kin.chance) for part in kin.families)
    first = kin.families[0] if member.sex is Sex.MALE else kin.families[1]
    parts = (first, kin.chance.pick(kin.culture.family))
    return tuple(_word(part, member.sex, kin.chance) for part in parts)


def _no_family_name(kin: _Kin, member: MemberBrief) -> tuple[_Word, ...]:
    del kin, member
    return ()


_PATTERNS: Final[dict[str, Callable[[_Kin, MemberBrief], tuple[_Word, ...]]]] = {
    "given_family": _family_name,
    "family_first": _family_name,
    "given_own_family": _own_family_name,
    "given_father": _fathers_name,
    "three_part": _father_and_grandfather,
    "two_families": _two_family_names,
    "given_only": _no_family_name,
}
