"""A plan on paper gives nobody away whose identity is protected.

The plan of a protected person is not printed at all. In the plan of somebody else, a protected
member of the household or representative is left out without a trace: that somebody is hidden is
itself something to hide, beside a name and an address. Where a text that somebody wrote names
such a person, the plan is not printed either.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from models.domain.plan_document import PlanDocument
from models.domain.plan_person import HouseholdMember, Representative
from models.domain.status import Protection

_SHORTEST_NAME = 3

Kin = TypeVar("Kin", HouseholdMember, Representative)


def is_protected(plan: PlanDocument) -> bool:
    """Tell whether the plan is a protected person's own."""
    return plan.person.protection is not Protection.NONE


def without_protected(plan: PlanDocument) -> PlanDocument:
    """Return the plan without those whose identity is protected, and without their deadlines.

    The line where a guardian signs stays, with no name under it.
    """
    hidden = _protected_names(plan)
    if not hidden:
        return plan
    telling = _telling_words(plan)
    guardians = ("" if name in hidden else name for name in plan.signatures.guardians)
    return replace(
        plan,
        household=replace(plan.household, members=_open(plan.household.members)),
        person=replace(plan.person, representatives=_open(plan.person.representatives)),
        deadlines=tuple(one for one in plan.deadlines if not telling & _words(one.subject)),
        signatures=replace(plan.signatures, guardians=tuple(guardians)),
    )


def names_protected(plan: PlanDocument) -> bool:
    """Tell whether a text of the plan names somebody who is to be left out of it."""
    telling = _telling_words(plan)
    if not telling:
        return False
    return any(telling & _words(text) for text in _texts(without_protected(plan)))


def _telling_words(plan: PlanDocument) -> set[str]:
    """Return the words that give somebody away: a name the person bears too tells nothing."""
    hidden = {word for name in _protected_names(plan) for word in _words(name)}
    return hidden - _words(plan.person.name)


def _protected_names(plan: PlanDocument) -> set[str]:
    others: tuple[HouseholdMember | Representative, ...] = (
        *plan.household.members,
        *plan.person.representatives,
    )
    return {one.name for one in others if one.protection is not Protection.NONE}


def _open(people: tuple[Kin, ...]) -> tuple[Kin, ...]:
    return tuple(one for one in people if one.protection is Protection.NONE)


def _words(text: str) -> set[str]:
    """Return the words of a text that are long enough to be a name, in one case."""
    letters = "".join(char if char.isalpha() else " " for char in text)
    return {word.casefold() for word in letters.split() if len(word) >= _SHORTEST_NAME}


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a value of the plan, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))
