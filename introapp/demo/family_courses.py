"""The stories of those who did not come with the rest of their household, or were born later."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from introapp.demo.chance import Chance
from introapp.demo.courses import Course, from_opening, until, with_registration
from models.domain.chain import Phase
from models.domain.status import PermitGround, PlacementCategory

_ROOM_TO_FOLLOW: Final = 240


def followed(course: Course, chance: Chance, at: date) -> Course | None:
    """Return the story of a family that came after the one it tells of; None if too early."""
    if course.first_came is None or course.permit is None or course.came is None:
        return None
    first = max(course.first_came + timedelta(days=_ROOM_TO_FOLLOW), course.came)
    if first > at - timedelta(days=5):
        return None
    came = chance.day(first, at - timedelta(days=5))
    permit = chance.days_after(came, -80, -20)
    established = chance.days_after(came, 25, 50)
    phases = ((Phase.SETTLEMENT, came), (Phase.ESTABLISHMENT, established))
    told = Course(
        ground=PermitGround.FAMILY,
        category=PlacementCategory.FAMILY_REUNION,
        phases=tuple((phase, day) for phase, day in phases if day <= at),
        opened=min(chance.days_after(came, 0, 7), at),
        pace=course.pace,
        arrived=came,
        residence_applied=chance.day(course.permit, permit - timedelta(days=60)),
        sponsor_received=course.first_came,
        permit=permit,
        came=came,
        first_came=came,
    )
    return from_opening(with_registration(told, chance, at))


def course_from_birth(course: Course, born: date, chance: Chance, at: date) -> Course:
    """Return the part of a household's story that one of its members was born for."""
    if course.arrived is not None and born > course.arrived:
        return _born_here(course, born, chance, at)
    if course.permit is not None and born > course.permit:
        return _born_on_the_way(course, born, chance, at)
    return course


def _born_on_the_way(course: Course, born: date, chance: Chance, at: date) -> Course:
    """Return the story of a child whose parents had their permits already, before they came."""
    last = course.arrived or at
    permit = min(chance.days_after(born, 3, 25), last)
    told = replace(
        course,
        permit=permit,
        placed=None if course.placed is None else max(course.placed, permit),
        latest_reception=course.latest_reception and max(course.latest_reception, permit),
        opened=max(course.opened, permit),
    )
    return from_opening(told)


def _born_here(course: Course, born: date, chance: Chance, at: date) -> Course:
    """Return the story of a child born after the household had come."""

    def later(day: date | None) -> date | None:
        return None if day is None else max(day, born)

    permit = course.permit
    if permit is not None and permit < born:
        permit = until(chance.days_after(born, 40, 130), at)
    registered = later(course.first_registered)
    told = replace(
        course,
        arrived=None,
        applied=later(course.applied) if course.permit in (None, permit) else None,
        permit=permit,
        category=None,
        placed=None,
        latest_reception=None,
        sponsor_received=None,
        residence_applied=None,
        first_came=None,
        came=later(course.came),
        first_registered=registered,
        registered_here=later(course.registered_here),
        registered_at_centre=False,
        earlier=course.earlier if course.came is not None and born < course.came else "",
        opened=min(max(course.opened, chance.days_after(born, 3, 20)), at),
        programme_over=None,
        self_supporting=None,
    )
    return from_opening(told)
