"""What happened to one person, day by day: every event that the rules hang on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from introapp.demo.chance import Chance
from introapp.demo.courses import Course
from introapp.demo.pools import table
from models.domain.chain import Phase
from models.domain.events import CASE_EVENTS, PERSON_EVENTS, Event
from models.domain.facts import SchoolStage
from models.domain.status import PermitGround, Sex

_HALF_A_YEAR: Final = (150, 185)
_SCHOOL_BEGINS: Final = (8, 18)
_NEW_SCHOOL_YEAR: Final = (7, 1)
_GRADE_SEVEN: Final = 13
_GRADE_ONE: Final = 7
_SENDS_FOR: Final = 0.2  # share of refugees with children here who apply for others too
_APPLIED_FOR: Final = 0.4  # share of quarters whose cost has been applied for already


@dataclass(frozen=True, slots=True)
class Life:
    """One person, as far as chance has settled it, for whom the rest is told.

    Attributes:
        is_child: on the day of reference.
        is_parent: has children in the household.
    """

    born: date
    sex: Sex
    course: Course
    at: date
    is_child: bool
    is_parent: bool = False
    unaccompanied: bool = False

    def age(self, day: date) -> int:
        """Return the age in whole years on a day."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    def is_between(self, ages: str, day: date | None) -> bool:
        """Tell whether the person was of these ages of the population on a day."""
        if day is None:
            return False
        youngest, oldest = table("life")["ages"][ages]
        return bool(youngest <= self.age(day) <= oldest)


def school_stage(born: date, day: date, *, at: date) -> SchoolStage | None:
    """Return where in school somebody born then belongs on a day; None for the very young.

    Args:
        born: birth date.
        day: when the person came to the school; those above its age begin with Swedish.
        at: the day that is asked about.
    """
    turns = at.year - born.year - ((at.month, at.day) < _NEW_SCHOOL_YEAR)
    ages = table("life")["ages"]
    first, last = ages["school"]
    if turns < first:
        return SchoolStage.PRESCHOOL if at.year > born.year else None
    if turns <= last:
        if turns < _GRADE_ONE and at <= ages["preschool_class_until"]:
            return SchoolStage.PRESCHOOL_CLASS
        return SchoolStage.LOWER_SECONDARY if turns >= _GRADE_SEVEN else SchoolStage.PRIMARY
    if turns > ages["young"][1]:
        return None
    is_new = (at - day).days < 3 * 365 // 2
    return SchoolStage.LANGUAGE_INTRODUCTION if is_new else SchoolStage.UPPER_SECONDARY


def diary_of(life: Life, chance: Chance) -> Mapping[str, date]:
    """Return the days of a person's events and of the anchors they hang on, by name."""
    diary = _Diary(chance, life)
    steps = table("life")["steps"]
    for group in _groups(life):
        diary.follow(steps[group])
    diary.add(_afterwards(life, diary.days, chance))
    return diary.days


def events_in(days: Mapping[str, date], *, of_case: bool) -> dict[Event, date]:
    """Return the events of a diary that belong to the case, or to the person."""
    wanted = _OF_CASE if of_case else _OF_PERSON
    return {wanted[name]: day for name, day in days.items() if name in wanted}


_OF_CASE: Final = {str(event.value): event for event in CASE_EVENTS}
_OF_PERSON: Final = {str(event.value): event for event in PERSON_EVENTS}


class _Diary:
    """The days noted so far; what would lie after the day of reference is never noted."""

    def __init__(self, chance: Chance, life: Life) -> None:
        self._chance = chance
        self._at = life.at
        self._pace = life.course.pace
        self.days: dict[str, date] = {}
        self.add(_known(life))

    def add(self, days: Iterator[tuple[str, date | None]]) -> None:
        """Note what is known."""
        for name, day in days:
            if day is not None and day <= self._at:
                self.days[name] = day

    def follow(self, steps: Sequence[tuple[str, str, int, int, float]]) -> None:
        """Let one thing follow on another, as far as it got."""
        for event, anchor, low, high, share in steps:
            start = self.days.get(anchor)
            if start is None or event in self.days or not self._chance.odds(share):
                continue
            waited = self._chance.between(low, high) * self._pace
            day = start + timedelta(days=int(waited))
            if day <= self._at:
                self.days[event] = day


def _known(life: Life) -> Iterator[tuple[str, date | None]]:
    """Give the great dates, and the days the steps hang on."""
    course = life.course
    yield "opened", course.opened
    yield "permit", course.permit
    yield "came", course.came
    yield "first_came", course.first_came
    yield "arrived", course.arrived
    yield "asylum_applied", course.applied
    yield "residence_applied", course.residence_applied
    yield "sponsor_first_received", course.sponsor_received
    yield "first_received", course.first_came
    yield "first_civil_registration", course.first_registered
    yield "civil_registration_here", course.registered_here
    yield "self_supporting", course.self_supporting
    yield "programme_over", course.programme_over
    if course.earlier:
        yield "moved", course.came
    if life.is_child:
        yield from _ages_of_school(life)


def _ages_of_school(life: Life) -> Iterator[tuple[str, date | None]]:
    base = life.course.base
    if base is None:
        return
    ages = table("life")["ages"]
    first, _ = ages["school"]
    old_enough = date(life.born.year + first, *_SCHOOL_BEGINS)
    too_old = date(life.born.year + ages["young"][1], *_NEW_SCHOOL_YEAR)
    if base < too_old:
        yield "school_age", max(base, old_enough)
        elsewhere = life.course.applied or life.course.first_came
        if elsewhere is not None and elsewhere < base:
            yield "school_age_elsewhere", max(elsewhere, old_enough)
    if base < old_enough:
        yield "preschool_age", max(base, life.born + timedelta(days=365 * ages["preschool"][0]))


def _groups(life: Life) -> Iterator[str]:
    """Give the steps that somebody like this goes through, in order."""
    course = life.course
    if life.unaccompanied:
        yield "unaccompanied"
    if course.applied is not None:
        yield "asylum"
    yield from ("everyone", "received", "health")
    if course.earlier:
        yield "moved"
    if not life.is_child:
        yield "adult"
        if life.is_between("programme", course.first_came):
            yield "working_age"
        yield "society_orientation"
    else:
        yield from _school_groups(life)
    if not life.is_child or not life.is_between("school", course.base):
        yield from _language_groups(life)


def _language_groups(life: Life) -> Iterator[str]:
    course = life.course
    if life.is_child or course.first_registered is None:
        return
    if life.age(course.first_registered) >= table("life")["ages"]["language"]:
        if course.earlier:
            yield "sfi_elsewhere"
        yield "sfi"


def _school_groups(life: Life) -> Iterator[str]:
    yield "preschool"
    yield "school"
    yield "school_elsewhere"
    yield "school_from_now"
    began = life.course.base or life.at
    stage = school_stage(life.born, began, at=max(began, life.born))
    if stage is SchoolStage.LOWER_SECONDARY:
        yield "lower_secondary"
    if stage is SchoolStage.LANGUAGE_INTRODUCTION:
        yield "language_introduction"


def _afterwards(
    life: Life, days: Mapping[str, date], chance: Chance
) -> Iterator[tuple[str, date | None]]:
    """Give what hangs on more than one earlier day."""
    if not life.course.earlier:
        yield "sfi_first_admitted", days.get("sfi_admitted")
    if "establishment_started" in days and life.course.programme_over is not None:
        yield "establishment_ended", max(life.course.programme_over, days["establishment_started"])
    if "af_action_plan_decided" in days:
        yield "af_action_plan_renewed", _latest_renewal(life, days, chance)
    if "care_placed" in days:
        yield from _cost_of_care(life, days["care_placed"], chance)
    if life.is_parent and life.course.ground is PermitGround.REFUGEE and chance.odds(_SENDS_FOR):
        permit = life.course.permit
        yield "family_reunion_applied", permit and chance.days_after(permit, 14, 120)


def _cost_of_care(life: Life, placed: date, chance: Chance) -> Iterator[tuple[str, date | None]]:
    quarter = _last_quarter(life.at)
    if quarter >= placed:
        yield "care_quarter_ended", quarter
        if chance.odds(_APPLIED_FOR):
            yield "care_cost_applied", chance.day(quarter + timedelta(days=5), life.at)


def _latest_renewal(life: Life, days: Mapping[str, date], chance: Chance) -> date | None:
    """Return when the plan of the employment service was last renewed: twice a year or so."""
    until = days.get("establishment_ended", life.at)
    latest, day = None, chance.days_after(days["af_action_plan_decided"], *_HALF_A_YEAR)
    while day <= until:
        latest, day = day, chance.days_after(day, *_HALF_A_YEAR)
    return latest


def _last_quarter(at: date) -> date:
    """Return the last day of the quarter before the present one."""
    return date(at.year, at.month - (at.month - 1) % 3, 1) - timedelta(days=1)


def is_asylum_case(course: Course) -> bool:
    """Tell whether the case saw some of the asylum period."""
    return course.phases[0][0] is Phase.ASYLUM
