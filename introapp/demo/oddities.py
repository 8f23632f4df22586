"""What is deliberately awkward about some people: screens, papers and searches must stand it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from introapp.demo.chance import Chance
from introapp.demo.pools import table
from introapp.demo.records import CaseKept, Name, Newcomer
from models.domain.chain import Phase
from models.domain.names import NAME_LIMIT
from models.domain.status import Protection

_LONG_TEXT: Final = 9_000


def made_awkward(newcomer: Newcomer, odd: frozenset[str], chance: Chance) -> Newcomer:
    """Return the person with what is awkward about them."""
    for oddity in sorted(odd):
        newcomer = _MAKE[oddity](newcomer, chance)
    return newcomer


def _only_a_name(newcomer: Newcomer, chance: Chance) -> Newcomer:
    """Somebody of whom nothing but a name has been written down."""
    del chance
    opened = newcomer.case.opened
    return replace(
        newcomer,
        sex=None,
        birth_date=None,
        birth_year=None,
        events={},
        upper_secondary=False,
        school_stage=None,
        registered_at_reception_centre=False,
        protection=Protection.NONE,
        unaccompanied=False,
        identities=(),
        languages=(),
        reach=(),
        homes=(),
        custody=(),
        stays=(),
        pauses=(),
        permits=(),
        case=CaseKept(
            opened=opened,
            officer=newcomer.case.officer,
            phases=((Phase.ASYLUM, opened),),
            events={},
            consents=newcomer.case.consents,
        ),
    )


def _unknown_birth_day(newcomer: Newcomer, chance: Chance) -> Newcomer:
    del chance
    if newcomer.birth_year is None:
        return newcomer
    born = newcomer.born.replace(month=1, day=1)
    return replace(newcomer, birth_date=None, born=born)


def _named(newcomer: Newcomer, name: Name) -> Newcomer:
    return replace(newcomer, names=(name, *newcomer.names[1:]))


def _long_name(newcomer: Newcomer, chance: Chance) -> Newcomer:
    """As long as a name may be, in both its parts."""
    del chance
    words = table("words")
    given, family = (_filled(words[part]) for part in ("long_given", "long_family"))
    return _named(newcomer, replace(newcomer.name, given=given, family=family, native=""))


def _filled(text: str) -> str:
    """Return the words over and over, to the very limit; no blank at its end."""
    repeated = f"{text} " * (NAME_LIMIT // len(text) + 1)
    cut = repeated[:NAME_LIMIT]
    return cut[:-1] + "x" if cut.endswith(" ") else cut


def _three_word_family_name(newcomer: Newcomer, chance: Chance) -> Newcomer:
    del chance
    return _named(newcomer, replace(newcomer.name, family="de la Cruz Núñez", native=""))


def _no_family_name(newcomer: Newcomer, chance: Chance) -> Newcomer:
    del chance
    name = newcomer.name
    native = name.native.split()[0] if name.native else ""
    return _named(newcomer, replace(name, given=name.given.split()[0], family="", native=native))


def _apostrophe(newcomer: Newcomer, chance: Chance) -> Newcomer:
    del chance
    return _named(newcomer, replace(newcomer.name, given="N'Golo", family="N'Diaye-O’Brien"))


def _marked_up_text(newcomer: Newcomer, chance: Chance) -> Newcomer:
    """Free text that would be markup, a query or a template if anything took it for one."""
    del chance
    words, case = table("words")["marked_up"], newcomer.case
    plan = None if case.plan is None else replace(case.plan, own_words=words, obstacles=words)
    measures = tuple(replace(measure, purpose=words) for measure in case.measures[:1])
    tasks = tuple(replace(task, text=words) for task in case.tasks[:1])
    told = replace(
        case,
        plan=plan,
        measures=(*measures, *case.measures[1:]),
        tasks=(*tasks, *case.tasks[1:]),
    )
    return replace(newcomer, case=told)


def _long_text(newcomer: Newcomer, chance: Chance) -> Newcomer:
    """A plan as thick as somebody may make it."""
    del chance
    case = newcomer.case
    if case.plan is None:
        return newcomer
    sentence = table("words")["long_sentence"]
    words = (sentence * (_LONG_TEXT // len(sentence))).strip()
    return replace(newcomer, case=replace(case, plan=replace(case.plan, assessment=words)))


def _changed_name(newcomer: Newcomer, chance: Chance) -> Newcomer:
    """Another spelling was taken down at first, and has been put right since."""
    opened = newcomer.case.opened
    present, at_first = newcomer.name, chance.between(20, 60)
    changed = opened + timedelta(days=at_first)
    spelled = present.given.replace("h", "", 1) if "h" in present.given else f"{present.given}h"
    earlier = Name(spelled, present.family, starts=opened, ends=changed, is_primary=False)
    now = replace(present, starts=changed + timedelta(days=1))
    return replace(newcomer, names=(now, earlier))


_MAKE: Final[dict[str, Callable[[Newcomer, Chance], Newcomer]]] = {
    "only_a_name": _only_a_name,
    "unknown_birth_day": _unknown_birth_day,
    "long_name": _long_name,
    "three_word_family_name": _three_word_family_name,
    "no_family_name": _no_family_name,
    "apostrophe": _apostrophe,
    "marked_up_text": _marked_up_text,
    "long_text": _long_text,
    "changed_name": _changed_name,
}
