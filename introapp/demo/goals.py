"""What a made-up newcomer wants to reach: a long goal, one for the period, and steps towards it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from introapp.demo.chance import Chance
from introapp.demo.diaries import Life
from introapp.demo.pools import table
from introapp.demo.records import GoalSet
from models.domain.chain import GoalKind, GoalStatus, Strand

_ELDER: Final = 66
_LATEST_SETTING: Final = 60  # days after the case was opened
_HOW_GOALS_END: Final = {
    GoalStatus.REACHED: 60,
    GoalStatus.PARTLY: 20,
    GoalStatus.NOT_REACHED: 11,
    GoalStatus.REMOVED: 3,
    GoalStatus.OPEN: 6,
}
_EXPLAINED: Final = frozenset({GoalStatus.NOT_REACHED, GoalStatus.REMOVED})
_PERIOD: Final = 1  # its place: the steps hang under it
_SOMETIMES: Final = (Strand.HOUSING, Strand.ECONOMY, Strand.HEALTH, Strand.STATUS)


def goals_of(life: Life, chance: Chance) -> tuple[GoalSet, ...]:
    """Return the goals of a case, the larger before those under it; none in a new case."""
    earliest = table("life")["goals"]["at_first"]
    set_on = chance.days_after(life.course.opened, earliest, _LATEST_SETTING)
    if set_on > life.at or life.course.base is None:
        return ()
    return (*_long_goals(life, set_on, chance), *_steps(life, set_on, chance))


def _long_goals(life: Life, set_on: date, chance: Chance) -> Iterator[GoalSet]:
    texts = table("goals")
    child = "_child" if life.is_child else ""
    elder = "_elder" if life.age(life.at) >= _ELDER else child
    strand = Strand.CHILDREN if life.is_child else Strand.WORK
    yield GoalSet(
        kind=GoalKind.LONG_TERM,
        strand=strand,
        text=chance.pick(texts[f"long_term{elder}"]),
        evidence="",
        target_date=chance.days_after(set_on, 900, 1500),
        status=GoalStatus.OPEN,
    )
    target = chance.days_after(set_on, 250, 420)
    status = _status(target, life.at, chance)
    yield GoalSet(
        kind=GoalKind.PERIOD,
        strand=strand,
        text=chance.pick(texts[f"period{child}"]),
        evidence="",
        target_date=target,
        status=status,
        reason=_reason(status, chance),
        parent=_PERIOD - 1,
    )


def _steps(life: Life, set_on: date, chance: Chance) -> Iterator[GoalSet]:
    for strand in _strands(life, chance):
        texts = table("goals")["partial"][strand.value]
        target = chance.days_after(set_on, 60, 400)
        status = _status(target, life.at, chance)
        yield GoalSet(
            kind=GoalKind.PARTIAL,
            strand=strand,
            text=chance.pick(texts["texts"]),
            evidence=chance.pick(texts["evidence"]),
            target_date=target,
            status=status,
            reason=_reason(status, chance),
            parent=_PERIOD,
        )


def _strands(life: Life, chance: Chance) -> Sequence[Strand]:
    if life.is_child:
        return [Strand.CHILDREN, chance.pick((Strand.LANGUAGE, Strand.HEALTH, Strand.SOCIETY))]
    return [Strand.LANGUAGE, Strand.WORK, Strand.SOCIETY, chance.pick(_SOMETIMES)]


def _status(target: date, at: date, chance: Chance) -> GoalStatus:
    return chance.weighted(_HOW_GOALS_END) if target < at else GoalStatus.OPEN


def _reason(status: GoalStatus, chance: Chance) -> str:
    if status not in _EXPLAINED:
        return ""
    return str(chance.pick(table("words")["reasons_not_reached"]))
