"""A person's papers: permits as their decisions say, and the kinds of numbers they have had."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from introapp.demo.briefs import ASYLUM_GROUNDS
from introapp.demo.chance import Chance
from introapp.demo.courses import Course
from introapp.demo.pools import table
from introapp.demo.records import Identity, PermitGiven, PlacementMade
from models.domain.rules.time_limits import add_months
from models.domain.status import IdentifierKind, IdentityLevel, PermitGround, PermitKind


def permits_of(course: Course, chance: Chance, at: date) -> tuple[PermitGiven, ...]:
    """Return the permits so far: the first, and each one that prolonged it."""
    if course.permit is None:
        return ()
    first = _first_permit(course, course.permit, chance)
    return (first, *_prolonged(first, chance, at))


def _first_permit(course: Course, decided: date, chance: Chance) -> PermitGiven:
    force = None
    if course.ground in ASYLUM_GROUNDS and chance.odds(0.7):
        force = chance.days_after(decided, 21, 28)
    ends = _end(course.ground, decided, later=False)
    return PermitGiven(
        ground=course.ground,
        kind=PermitKind.PERMANENT if ends is None else PermitKind.TEMPORARY,
        decided=decided,
        legal_force=force,
        valid_from=decided,
        valid_to=ends,
    )


def _prolonged(permit: PermitGiven, chance: Chance, at: date) -> Iterator[PermitGiven]:
    """Give every later permit; now and then the answer has not come though the time is out."""
    while permit.valid_to is not None and permit.valid_to < at:
        decided = chance.days_after(permit.valid_to, -70, 40)
        if decided > at:
            return
        starts = permit.valid_to + timedelta(days=1)
        permit = PermitGiven(
            ground=permit.ground,
            kind=PermitKind.TEMPORARY,
            decided=decided,
            legal_force=None,
            valid_from=starts,
            valid_to=_end(permit.ground, starts, later=True),
        )
        yield permit


def _end(ground: PermitGround, starts: date, *, later: bool) -> date | None:
    """Return the last day that the decision names; None for a permit without end."""
    terms: Mapping[str, Any] = table("life")["permits"]
    if ground is PermitGround.TEMPORARY_PROTECTION:
        month, day = map(int, terms[ground.value]["ends_on"].split("-"))
        this_year = date(starts.year, month, day)
        return this_year if this_year > starts else date(starts.year + 1, month, day)
    months = terms[ground.value].get("later" if later else "first")
    if months is None:
        if starts <= terms["permanent"]["last_decided"]:
            return None
        months = terms["permanent"]["first"]
    return add_months(starts, months) - timedelta(days=1)


def placement_of(course: Course) -> PlacementMade | None:
    """Return how the person came, if that is known yet."""
    if course.category is None or (course.placed is None and course.came is None):
        return None
    return PlacementMade(course.category, course.placed, course.latest_reception, course.came)


def identities_of(course: Course, chance: Chance, at: date) -> tuple[Identity, ...]:
    """Return the kinds of numbers the person has had, oldest first."""
    return tuple(one for one in _identities(course, chance) if one.starts <= at)


def _identities(course: Course, chance: Chance) -> Iterator[Identity]:
    registered = course.first_registered
    last = None if registered is None else registered - timedelta(days=1)
    known = course.applied or course.permit
    if known is not None and course.ground is not PermitGround.FAMILY:
        yield Identity(IdentifierKind.DOSSIER, known)
    coordination = _coordination(course, chance)
    if coordination is not None and (last is None or coordination <= last):
        level = chance.weighted(
            {IdentityLevel.CONFIRMED: 3, IdentityLevel.PROBABLE: 5, IdentityLevel.UNCERTAIN: 2}
        )
        yield Identity(IdentifierKind.COORDINATION, coordination, last, level)
    if registered is not None:
        yield Identity(IdentifierKind.PERSONAL, registered)


def _coordination(course: Course, chance: Chance) -> date | None:
    shares = table("life")["numbers"]["coordination"]
    if course.ground is PermitGround.TEMPORARY_PROTECTION and course.permit is not None:
        if chance.odds(shares["temporary_protection"]):
            return chance.days_after(course.permit, 20, 120)
    elif course.applied is not None and chance.odds(shares["asylum"]):
        return chance.days_after(course.applied, 40, 140)
    return None
