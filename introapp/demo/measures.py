"""The measures of a made-up case: from templates, hung on what happened to the person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from introapp.demo.chance import Chance
from introapp.demo.diaries import Life, is_asylum_case
from introapp.demo.pools import municipalities, neighbours, table
from introapp.demo.records import GoalSet, MeasureTaken
from introapp.demo.surroundings import swedish_name
from models.domain.chain import MeasureStatus
from models.domain.measure_kinds import BY_CODE

_PLANNED_AHEAD: Final = 45
_ORIENTATION: Final = "society_orientation"
_ORIENTATION_PARTS: Final = 8
_ATTENDANCE: Final = (0.7, 0.98)
_MOST_HOURS: Final = 3000
_ORIENTATION_HOURS: Final = (100, 124)
_NOT_YET: Final = 96
_FEWER_HOURS: Final = 0.05
_NOTICE: Final = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One line of resources/demo/measures.toml."""

    kind: str
    who: frozenset[str]
    anchor: str
    after: tuple[int, int]
    length: tuple[int, int] | None
    until: str
    hours: tuple[int, int] | None
    share: float
    title: str
    purpose: str
    place: str
    contact: str
    responsible: str
    delivering: str
    may_move: bool


@dataclass(frozen=True, slots=True)
class Setup:
    """What the measures of one person are made from."""

    life: Life
    days: Mapping[str, date]
    goals: Sequence[GoalSet]
    municipality: str


def measures_of(setup: Setup, chance: Chance) -> tuple[MeasureTaken, ...]:
    """Return the person's measures, oldest first; the last few may lie ahead."""
    marks = _marks(setup)
    found = []
    for template in _templates():
        start = setup.days.get(template.anchor)
        if start is None or not template.who <= marks or not chance.odds(template.share):
            continue
        measure = _measure(template, setup, chance.days_after(start, *template.after), chance)
        if measure is not None:
            found.append(measure)
    return tuple(sorted(found, key=lambda measure: (measure.starts, measure.title)))


@cache
def _templates() -> tuple[Template, ...]:
    return tuple(_template(entry) for entry in table("measures")["measure"])


def _template(entry: Mapping[str, Any]) -> Template:
    responsible = entry.get("responsible", "own")
    return Template(
        kind=entry["kind"],
        who=frozenset(entry["who"]),
        anchor=entry["anchor"],
        after=_pair(entry["after"]),
        length=_pair(entry["length"]) if entry["length"] else None,
        until=entry.get("until", ""),
        hours=_pair(entry["hours"]) if "hours" in entry else None,
        share=entry["share"],
        title=entry.get("title", BY_CODE[entry["kind"]].label),
        purpose=entry["purpose"],
        place=entry["place"],
        contact=entry["contact"],
        responsible=responsible,
        delivering=entry.get("delivering", responsible),
        may_move=entry.get("may_move", False),
    )


def _pair(numbers: Sequence[int]) -> tuple[int, int]:
    low, high = numbers
    return low, high


def _marks(setup: Setup) -> frozenset[str]:
    """Return what can be said of the person, in the words of the templates."""
    life, days, course = setup.life, setup.days, setup.life.course
    at_school = days.get("school_age")
    says = {
        "adult": not life.is_child,
        "child": life.is_child and not life.unaccompanied,
        "asylum": is_asylum_case(course),
        "permit": course.came is not None and course.permit is not None,
        "working_age": not life.is_child and life.is_between("programme", course.base),
        "programme": "establishment_started" in days,
        "education_duty": "education_duty_started" in days,
        "late_phase": course.programme_over is not None,
        "self_support": course.self_supporting is not None,
        "parent": life.is_parent,
        "preschool": "preschool_place_given" in days,
        "pupil": at_school is not None,
        "school": life.is_between("school", at_school),
        "young": life.is_child and life.is_between("young", at_school),
        "unaccompanied": life.unaccompanied,
    }
    return frozenset(mark for mark, holds in says.items() if holds)


def _measure(template: Template, setup: Setup, starts: date, chance: Chance) -> MeasureTaken | None:
    """Return the measure, or nothing where this municipality had no part in it."""
    if not _belongs(template, setup, starts):
        return None
    at, elsewhere = setup.life.at, starts < setup.life.course.opened
    ends = _end(template, setup, starts, chance)
    status = _status(starts, ends, at, chance)
    hours = chance.between(*template.hours) if template.hours is not None else None
    responsible, delivering = _actors(template, setup, chance, elsewhere=elsewhere)
    given_away = delivering != responsible and delivering in municipalities()
    done = _Done(template, setup, starts, ends)
    return MeasureTaken(
        kind=template.kind,
        strand=BY_CODE[template.kind].strand,
        title=template.title,
        purpose=template.purpose,
        responsible=responsible,
        delivering=delivering,
        contact=f"{swedish_name(chance)}, {template.contact.lower()}",
        place=template.place,
        hours_per_week=hours,
        hours_done=done.hours(hours, chance),
        parts_done=done.parts(chance),
        starts=starts,
        ends=ends,
        status=status,
        outcome=_outcome(status, chance),
        goal=_goal(template, setup.goals),
        less_by_own_wish=template.kind == "sfi" and chance.odds(_FEWER_HOURS),
        agreement_terminated=_termination(status, at, chance, given_away=given_away),
    )


def _belongs(template: Template, setup: Setup, starts: date) -> bool:
    """Tell whether a measure that would begin then is one of this case."""
    life, course = setup.life, setup.life.course
    if starts > life.at + timedelta(days=_PLANNED_AHEAD):
        return False
    if starts < course.opened and not course.earlier:
        return False
    over = course.self_supporting is not None and starts > course.self_supporting
    return not over or template.anchor == "self_supporting"


def _outcome(status: MeasureStatus, chance: Chance) -> str:
    if status not in {MeasureStatus.DONE, MeasureStatus.STOPPED}:
        return ""
    return str(chance.pick(table("words")[f"outcomes_{status.value}"]))


def _end(template: Template, setup: Setup, starts: date, chance: Chance) -> date | None:
    if template.until:
        until = setup.days.get(template.until)
        return None if until is None else max(until, starts)
    if template.length is None:
        return None
    return chance.days_after(starts, *template.length)


def _status(starts: date, ends: date | None, at: date, chance: Chance) -> MeasureStatus:
    if starts > at:
        return MeasureStatus.PLANNED
    if ends is None or ends >= at:
        return MeasureStatus.RUNNING
    return MeasureStatus.STOPPED if chance.odds(0.1) else MeasureStatus.DONE


def _actors(
    template: Template, setup: Setup, chance: Chance, *, elsewhere: bool
) -> tuple[str, str]:
    """Return who answers for a measure and who gives it; a neighbour may give it."""
    home = setup.life.course.earlier if elsewhere else setup.municipality
    named = {"own": home, "region": municipalities()[home].county_code}
    responsible = named.get(template.responsible, template.responsible)
    delivering = named.get(template.delivering, template.delivering)
    shares = table("life")["history"]
    if template.may_move and not elsewhere and chance.odds(shares["delivered_elsewhere"]):
        return responsible, chance.pick(neighbours(setup.municipality))
    return responsible, delivering


@dataclass(frozen=True, slots=True)
class _Done:
    """How far a measure has come."""

    template: Template
    setup: Setup
    starts: date
    ends: date | None

    def hours(self, a_week: int | None, chance: Chance) -> int | None:
        """Return the hours taken part in so far; nothing where none are planned."""
        at = self.setup.life.at
        if a_week is None or self.starts > at:
            return None
        weeks = (min(self.ends or at, at) - self.starts).days / 7
        done = int(weeks * a_week * chance.factor(*_ATTENDANCE))
        if self.template.kind != _ORIENTATION:
            return min(done, _MOST_HOURS)
        return chance.between(*_ORIENTATION_HOURS) if self._is_oriented else min(done, _NOT_YET)

    def parts(self, chance: Chance) -> int | None:
        """Return the content areas of society orientation covered so far."""
        if self.template.kind != _ORIENTATION or self.starts > self.setup.life.at:
            return None
        return (
            _ORIENTATION_PARTS if self._is_oriented else chance.between(0, _ORIENTATION_PARTS - 1)
        )

    @property
    def _is_oriented(self) -> bool:
        return "so_completed" in self.setup.days


def _goal(template: Template, goals: Sequence[GoalSet]) -> int | None:
    """Return the goal of the same strand, else the one of the period."""
    strand = BY_CODE[template.kind].strand
    for place, goal in enumerate(goals):
        if goal.strand is strand and goal.parent is not None:
            return place
    return 1 if len(goals) > 1 else None


def _termination(
    status: MeasureStatus, at: date, chance: Chance, *, given_away: bool
) -> date | None:
    """Return when the agreement under a measure given elsewhere got its notice: now and then."""
    if given_away and status is MeasureStatus.RUNNING and chance.odds(_NOTICE):
        return chance.days_after(at, -200, -5)
    return None
