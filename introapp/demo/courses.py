"""When a household came, from where and on what ground: the great dates of its story.

Told backwards from the day of reference, so that the phase the household is to be in comes out
right, and every earlier date before every later one. What would lie after that day is not there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from introapp.demo.briefs import ASYLUM_GROUNDS, HouseholdBrief
from introapp.demo.chance import Chance
from introapp.demo.pools import neighbours, table
from models.domain.chain import Phase
from models.domain.status import AsylumHousing, PermitGround, PlacementCategory

_ROOM_TO_MOVE: Final = 60
_ROOM_TO_REGISTER: Final = 25
_WAIT_AT_CENTRE: Final = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The great dates; None where something has not happened, or never does.

    Attributes:
        applied: for asylum.
        residence_applied: from abroad, by a family member.
        came: to the municipality of the case.
        first_came: to any municipality.
        earlier: code of the municipality lived in first; empty where there was none.
        pace: how the household's affairs stretch every wait.
    """

    ground: PermitGround
    phases: tuple[tuple[Phase, date], ...]
    opened: date
    pace: float
    category: PlacementCategory | None = None
    housing: AsylumHousing | None = None
    arrived: date | None = None
    applied: date | None = None
    residence_applied: date | None = None
    sponsor_received: date | None = None
    permit: date | None = None
    placed: date | None = None
    latest_reception: date | None = None
    first_came: date | None = None
    came: date | None = None
    first_registered: date | None = None
    registered_here: date | None = None
    registered_at_centre: bool = False
    earlier: str = ""
    programme_over: date | None = None
    self_supporting: date | None = None

    @property
    def base(self) -> date | None:
        """The day from which the municipality has had the person."""
        if self.came is not None:
            return self.came
        return self.opened if self.permit is None else None


def course_of(brief: HouseholdBrief, chance: Chance, at: date, *, municipality: str) -> Course:
    """Return the story of those who came together."""
    life = table("life")
    starts = _phase_starts(brief, chance, at)
    housing = None
    if brief.ground in ASYLUM_GROUNDS:
        housing = brief.housing or _housing(brief, chance)
    told = Course(
        ground=brief.ground,
        phases=tuple(starts.items()),
        opened=at,
        pace=chance.factor(*life["history"]["on_time"]),
        housing=housing,
        permit=starts.get(Phase.PERMIT),
        came=starts.get(Phase.SETTLEMENT),
        first_came=starts.get(Phase.SETTLEMENT),
        programme_over=starts.get(Phase.CONTINUED, starts.get(Phase.SELF_SUPPORT)),
        self_supporting=starts.get(Phase.SELF_SUPPORT),
    )
    told = _with_arrival(told, chance, starts)
    told = _with_placement(told, brief, chance, at)
    told = with_registration(told, chance, at)
    if brief.moved:
        told = _with_move(told, chance, at, municipality=municipality)
    return _with_opening(told, chance, at)


def _phase_starts(brief: HouseholdBrief, chance: Chance, at: date) -> dict[Phase, date]:
    """Return when each phase began, so that the last of them runs on the day of reference."""
    spans = _spans(brief.ground)
    phases = [Phase(name) for name in spans]
    phases = phases[: phases.index(brief.phase) + 1]
    if brief.phase is Phase.SELF_SUPPORT and chance.odds(0.5):
        phases.remove(Phase.CONTINUED)
    whole = [chance.between(*spans[phase.value]["whole"]) for phase in phases[:-1]]
    so_far = chance.between(*spans[phases[-1].value]["so_far"])
    lengths = [*whole, so_far if brief.so_far is None else brief.so_far]
    room = table("life")["history"]["days"]
    stretch = min(1.0, room / max(sum(lengths), 1))
    starts: dict[Phase, date] = {}
    day = at
    for phase, length in zip(reversed(phases), reversed(lengths), strict=True):
        day -= timedelta(days=int(length * stretch))
        starts[phase] = day
    return dict(reversed(starts.items()))


def _spans(ground: PermitGround) -> Mapping[str, Any]:
    spans: Mapping[str, Mapping[str, Any]] = table("life")["spans"]
    if ground in ASYLUM_GROUNDS:
        return spans["asylum_grounds"]
    if ground is PermitGround.TEMPORARY_PROTECTION:
        return spans["temporary_protection"]
    return spans["straight_from_abroad"]


def _housing(brief: HouseholdBrief, chance: Chance) -> AsylumHousing:
    if brief.unaccompanied:
        return AsylumHousing.OWN_HOUSING
    return AsylumHousing(chance.weighted(table("life")["asylum_housing"]))


def _with_arrival(told: Course, chance: Chance, starts: Mapping[Phase, date]) -> Course:
    if told.ground in ASYLUM_GROUNDS:
        applied = starts[Phase.ASYLUM]
        return replace(told, applied=applied, arrived=chance.days_after(applied, -5, 0))
    if told.ground is PermitGround.TEMPORARY_PROTECTION and told.permit is not None:
        return replace(told, arrived=chance.days_after(told.permit, -30, -4))
    if told.ground is PermitGround.FAMILY and told.permit is not None:
        asked = chance.days_after(told.permit, -500, -120)
        return replace(
            told,
            arrived=told.came,
            residence_applied=asked,
            sponsor_received=chance.days_after(asked, -700, -30),
        )
    return replace(told, arrived=told.came)


_BY_GROUND: Final = {
    PermitGround.RESETTLED: PlacementCategory.RESETTLED,
    PermitGround.FAMILY: PlacementCategory.FAMILY_REUNION,
    PermitGround.TEMPORARY_PROTECTION: PlacementCategory.TEMPORARY_PROTECTION,
}
_WITHOUT_DECISION: Final = frozenset(
    {PlacementCategory.OWN_HOUSING, PlacementCategory.FAMILY_REUNION}
)


def _with_placement(told: Course, brief: HouseholdBrief, chance: Chance, at: date) -> Course:
    if told.permit is None:
        return told
    category = _category(told, brief)
    if category in _WITHOUT_DECISION:
        return replace(told, category=category if told.came is not None else None)
    gap = ((told.came or at) - told.permit).days
    placed = chance.days_after(told.permit, gap // 4, gap * 3 // 4)
    if told.came is None and chance.odds(0.2):
        return told
    terms = table("life")["placements"]
    resettled = category is PlacementCategory.RESETTLED
    low, high = terms["latest_reception_resettled" if resettled else "latest_reception"]
    return replace(
        told,
        category=category,
        placed=placed,
        latest_reception=chance.days_after(placed, low, high),
    )


def _category(told: Course, brief: HouseholdBrief) -> PlacementCategory:
    if brief.unaccompanied:
        return PlacementCategory.UNACCOMPANIED
    if told.housing is AsylumHousing.OWN_HOUSING:
        return PlacementCategory.OWN_HOUSING
    return _BY_GROUND.get(told.ground, PlacementCategory.ASSIGNED)


def with_registration(told: Course, chance: Chance, at: date) -> Course:
    """Give the days of civil registration; some were registered at the centre, before they came."""
    if told.came is None or told.permit is None:
        return told
    day = chance.days_after(told.came, *table("life")["placements"]["first_registered"])
    at_centre = False
    if told.ground is PermitGround.TEMPORARY_PROTECTION:
        after = table("life")["permits"]["temporary_protection"]["registered_after_days"]
        day = max(day, chance.days_after(told.permit, after, after + 8))
    elif told.housing is AsylumHousing.RECEPTION_CENTRE:
        room = (told.came - told.permit).days > _ROOM_TO_REGISTER
        at_centre = room and chance.odds(table("life")["numbers"]["registered_at_centre"])
    earliest = told.permit + timedelta(days=_WAIT_AT_CENTRE)
    first = chance.day(earliest, told.came) if at_centre else day
    return replace(
        told,
        first_registered=until(first, at),
        registered_here=until(day, at),
        registered_at_centre=at_centre,
    )


def _with_move(told: Course, chance: Chance, at: date, *, municipality: str) -> Course:
    """Let the household have lived elsewhere first, if there was time for it."""
    if told.first_registered is None:
        return told
    first, last = told.first_registered + timedelta(days=30), at - timedelta(days=3)
    if (last - first).days < _ROOM_TO_MOVE:
        return told
    moved = chance.day(first, last)
    terms = table("life")["placements"]
    return replace(
        told,
        earlier=chance.pick(neighbours(municipality)),
        category=PlacementCategory.OWN_HOUSING,
        placed=None,
        latest_reception=None,
        came=moved,
        registered_here=until(chance.days_after(moved, *terms["registered_after_move"]), at),
    )


def _with_opening(told: Course, chance: Chance, at: date) -> Course:
    return from_opening(replace(told, opened=min(_opening(told, chance), at)))


def _opening(told: Course, chance: Chance) -> date:
    if told.earlier and told.came is not None:
        return chance.days_after(told.came, -7, 0)
    if told.applied is not None and _opened_in_asylum(told, chance):
        return chance.days_after(told.applied, 2, 25)
    if told.placed is not None:
        return told.placed
    if told.came is not None:
        return chance.days_after(told.came, -3, 2) if told.arrived != told.came else told.came
    return told.permit or told.phases[0][1]


def _opened_in_asylum(told: Course, chance: Chance) -> bool:
    early = chance.odds(table("life")["history"]["municipality_from_asylum"])
    return told.permit is None or (early and told.housing is AsylumHousing.OWN_HOUSING)


def from_opening(told: Course) -> Course:
    """Let the phases begin with the one the case was opened in."""
    ends = [start for _, start in told.phases[1:]]
    kept = [
        (phase, max(start, told.opened))
        for (phase, start), end in zip(told.phases, [*ends, date.max], strict=True)
        if end > told.opened
    ]
    return replace(told, phases=tuple(kept))


def until(day: date, at: date) -> date | None:
    """Return a day, or nothing where it lies ahead."""
    return day if day <= at else None


def phase_ends(phases: tuple[tuple[Phase, date], ...]) -> tuple[date | None, ...]:
    """Return the last day of each phase; the last one is still running."""
    ends = [after - timedelta(days=1) for (_, _), (_, after) in pairwise(phases)]
    return (*ends, None)
