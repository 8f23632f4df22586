"""A household put together: who its members are, and everything about each of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from introapp.demo.activities import Told, case_of
from introapp.demo.briefs import ADULT_AGE, HouseholdBrief, MemberBrief
from introapp.demo.chance import Chance
from introapp.demo.courses import Course, course_of
from introapp.demo.diaries import Life, diary_of, events_in, school_stage
from introapp.demo.family_courses import course_from_birth, followed
from introapp.demo.naming import names_of
from introapp.demo.oddities import made_awkward
from introapp.demo.papers import identities_of, permits_of
from introapp.demo.pools import Culture, cultures
from introapp.demo.records import Household, Membership, Name, Newcomer
from introapp.demo.surroundings import (
    custody_of,
    homes_of,
    languages_of,
    pauses_of,
    reach_of,
    stays_of,
)
from models.domain.events import Event
from models.domain.facts import SchoolStage
from models.domain.status import HouseholdRole, IdentifierKind, Protection

_UPPER_SECONDARY: Final = frozenset(
    {SchoolStage.LANGUAGE_INTRODUCTION, SchoolStage.UPPER_SECONDARY}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for a whole fictive unit.

    Attributes:
        municipality: its code.
        at: the day of reference.
        officers: how many the unit has.
    """

    municipality: str
    at: date
    officers: int


def household_of(
    brief: HouseholdBrief, chance: Chance, setting: Setting, *, first: int
) -> Household:
    """Return a household; its members are numbered from ``first``."""
    culture = cultures()[brief.culture]
    names = names_of(culture, brief.members, chance)
    course = course_of(brief, chance, setting.at, municipality=setting.municipality)
    lives = tuple(_lives(brief, course, chance, setting.at))
    told = _Household(brief, culture, chance, setting, lives=lives, names=names, first=first)
    return Household(tuple(_newcomer(told, place) for place in range(len(brief.members))))


@dataclass(frozen=True, slots=True)
class _Household:
    """A household while it is being told of."""

    brief: HouseholdBrief
    culture: Culture
    chance: Chance
    setting: Setting
    lives: tuple[Life, ...]
    names: tuple[Name, ...]
    first: int


def _lives(brief: HouseholdBrief, course: Course, chance: Chance, at: date) -> Iterator[Life]:
    count = len(brief.members)
    late = count - 1 if brief.followers < 0 else brief.followers
    family = followed(course, chance, at) if late else None
    has_children = any(member.role is HouseholdRole.CHILD for member in brief.members)
    for place, member in enumerate(brief.members):
        born = _birth(member, chance, at)
        own = family if family is not None and place >= count - late else course
        own = course_from_birth(own, born, chance, at)
        yield Life(
            born=born,
            sex=member.sex,
            course=own,
            at=at,
            is_child=member.age < ADULT_AGE,
            is_parent=has_children and member.role is HouseholdRole.ADULT,
            unaccompanied=brief.unaccompanied,
        )


def _birth(member: MemberBrief, chance: Chance, at: date) -> date:
    """Return a day on which somebody was born who is so old now."""
    latest = _years_before(at, member.age)
    earliest = _years_before(at, member.age + 1) + timedelta(days=1)
    return chance.day(earliest, latest - timedelta(days=1))


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year - years)


def _newcomer(told: _Household, place: int) -> Newcomer:
    life, chance, at = told.lives[place], told.chance, told.setting.at
    days = diary_of(life, chance)
    identities = identities_of(life.course, chance, at)
    events = events_in(days, of_case=False)
    for identity in identities:
        if identity.kind is IdentifierKind.COORDINATION:
            events[Event.COORDINATION_NUMBER_ASSIGNED] = identity.starts
    stage = _stage(life, days.get("school_received"))
    number = told.first + place
    languages = languages_of(told.culture, told.brief if place == 0 else None, life, chance)
    plain = Newcomer(
        number=number,
        names=(told.names[place],),
        sex=life.sex,
        born=life.born,
        birth_date=life.born,
        birth_year=life.born.year,
        memberships=_memberships(told, place),
        case=case_of(
            Told(life, days, languages[0].language),
            chance,
            municipality=told.setting.municipality,
            officer=told.first % told.setting.officers,
        ),
        events=events,
        protection=told.brief.protection,
        protected_from=life.course.opened,
        unaccompanied=life.unaccompanied,
        upper_secondary=stage in _UPPER_SECONDARY,
        school_stage=stage,
        registered_at_reception_centre=life.course.registered_at_centre,
        identities=identities,
        languages=languages,
        reach=reach_of(told.names[place], life, number, chance),
        homes=homes_of(life, told.setting.municipality, told.first),
        custody=custody_of(life, days, _parents(told, place), chance),
        stays=stays_of(life, told.first),
        pauses=pauses_of(life, days, _children(told, place), chance),
        permits=permits_of(life.course, chance, at),
    )
    shown = _without_traces(plain)
    return made_awkward(shown, told.brief.odd, chance) if place == 0 else shown


def _stage(life: Life, received: date | None) -> SchoolStage | None:
    course = life.course
    if not life.is_child and (received is None or life.age(life.at) > ADULT_AGE + 1):
        return None
    began = received or course.base or life.at
    return school_stage(life.born, began, at=life.at)


def _memberships(told: _Household, place: int) -> tuple[Membership, ...]:
    life, member = told.lives[place], told.brief.members[place]
    together = max(filter(None, (told.lives[0].course.opened, life.course.opened, life.born)))
    if life.course.arrived is not None:
        together = max(life.course.arrived, life.born)
    role = member.role
    if role is HouseholdRole.CHILD and not life.is_child:
        role = HouseholdRole.OTHER
    if told.brief.separated and place == 1:
        parted = together + (life.at - together) * 2 // 3
        return (
            Membership(0, role, together, parted - timedelta(days=1)),
            Membership(1, role, parted),
        )
    return (Membership(0, role, together),)


def _parents(told: _Household, place: int) -> Sequence[tuple[int, Life]]:
    if told.brief.members[place].role is not HouseholdRole.CHILD:
        return ()
    return [
        (told.first + other, life)
        for other, life in enumerate(told.lives)
        if told.brief.members[other].role is HouseholdRole.ADULT
    ]


def _children(told: _Household, place: int) -> Sequence[date]:
    """Return the birth dates of an adult's children."""
    if told.brief.members[place].role is not HouseholdRole.ADULT:
        return ()
    return [
        life.born
        for other, life in enumerate(told.lives)
        if told.brief.members[other].role is HouseholdRole.CHILD
    ]


def _without_traces(newcomer: Newcomer) -> Newcomer:
    """Leave out what may not be kept of somebody whose whereabouts the register itself hides."""
    hidden = {Protection.PROTECTED_REGISTRATION, Protection.FICTITIOUS}
    if newcomer.protection not in hidden:
        return newcomer
    return replace(newcomer, homes=(), reach=())
