"""Tell the rules what is known of made-up people, before any row is written.

The same as introapp.services.case_facts tells from rows, which a test holds it to; a hundred
thousand cases cannot be read back one by one.
"""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType
from typing import TypedDict

from introapp.demo.numbers import Thing, Uuids
from introapp.demo.records import Household, Membership, Newcomer
from models.domain.events import Event
from models.domain.facts import (
    CaseFacts,
    MeasureFacts,
    MemberFacts,
    PeriodFacts,
    PermitFacts,
    SchoolStage,
)
from models.domain.status import AsylumHousing, HouseholdRole, PlacementCategory


class HouseholdFacts:
    """What the rules are told of the cases of one household."""

    def __init__(self, household: Household, uuids: Uuids, at: date) -> None:
        self._uuids = uuids
        self._at = at
        self._together = {
            newcomer.number: _membership(newcomer, at) for newcomer in household.members
        }
        self._members = {
            newcomer.number: MemberFacts(
                **self._subject(newcomer, dict(_member_events(newcomer))),
                role=self._role(newcomer.number),
            )
            for newcomer in household.members
        }

    def of(self, newcomer: Newcomer) -> CaseFacts:
        """Return what the rules are told of one member's case."""
        events = dict(_member_events(newcomer))
        events.update(_own_events(newcomer))
        return CaseFacts(
            **self._subject(newcomer, events),
            members=tuple(self._others(newcomer.number)),
            measures=tuple(self._measures(newcomer)),
            periods=tuple(
                PeriodFacts(pause.kind, pause.starts, pause.ends, pause.child_born)
                for pause in newcomer.pauses
            ),
            registered_at_reception_centre=newcomer.registered_at_reception_centre,
            support_months=frozenset(newcomer.case.support_months),
        )

    def _role(self, number: int) -> HouseholdRole:
        membership = self._together[number]
        return HouseholdRole.OTHER if membership is None else membership.role

    def _others(self, number: int) -> Iterator[MemberFacts]:
        own = self._together[number]
        for other, membership in self._together.items():
            if other == number or own is None or membership is None:
                continue
            if membership.household == own.household:
                yield self._members[other]

    def _subject(self, newcomer: Newcomer, events: dict[Event, date]) -> "_Common":
        placement = newcomer.case.placement
        return _Common(
            key=str(self._uuids.of(Thing.PERSON, newcomer.number)),
            born=_born(newcomer),
            events=MappingProxyType(events),
            permits=tuple(
                PermitFacts(
                    permit.ground,
                    permit.kind,
                    permit.decided,
                    permit.legal_force,
                    permit.valid_from,
                    permit.valid_to,
                )
                for permit in sorted(newcomer.permits, key=lambda permit: permit.decided)
            ),
            placement=None if placement is None else placement.category,
            asylum_housing=_housing(newcomer, self._at),
            unaccompanied=newcomer.unaccompanied,
            upper_secondary=newcomer.upper_secondary,
            school_stage=newcomer.school_stage,
            citizen_of_eea=False,
        )

    def _measures(self, newcomer: Newcomer) -> Iterator[MeasureFacts]:
        for place, measure in enumerate(newcomer.case.measures):
            yield MeasureFacts(
                strand=measure.strand,
                kind=measure.kind,
                status=measure.status,
                starts=measure.starts,
                ends=measure.ends,
                key=str(self._uuids.of(Thing.MEASURE, newcomer.number, place)),
                hours_per_week=measure.hours_per_week,
                hours_done=measure.hours_done,
                parts_done=measure.parts_done,
                less_by_own_wish=measure.less_by_own_wish,
                agreement_terminated=measure.agreement_terminated,
            )


class _Common(TypedDict):
    """What is said alike of the newcomer and of each member of the household."""

    key: str
    born: date | None
    events: MappingProxyType[Event, date]
    permits: tuple[PermitFacts, ...]
    placement: PlacementCategory | None
    asylum_housing: AsylumHousing | None
    unaccompanied: bool
    upper_secondary: bool
    school_stage: SchoolStage | None
    citizen_of_eea: bool


def _membership(newcomer: Newcomer, at: date) -> Membership | None:
    held = (one for one in newcomer.memberships if one.starts <= at)
    return next((one for one in held if one.ends is None or one.ends >= at), None)


def _born(newcomer: Newcomer) -> date | None:
    if newcomer.birth_date is not None or newcomer.birth_year is None:
        return newcomer.birth_date
    return date(newcomer.birth_year, 1, 1)


def _housing(newcomer: Newcomer, at: date) -> AsylumHousing | None:
    held = [stay for stay in newcomer.stays if stay.starts <= at]
    held = [stay for stay in held if stay.ends is None or stay.ends >= at]
    return held[-1].housing if held else None


def _member_events(newcomer: Newcomer) -> Iterator[tuple[Event, date]]:
    yield from newcomer.events.items()
    yield from newcomer.case.events.items()
    placement = newcomer.case.placement
    if placement is None:
        return
    for event, happened in (
        (Event.PLACEMENT_DECIDED, placement.decided),
        (Event.PLACEMENT_LATEST_RECEPTION, placement.latest_reception),
        (Event.RECEIVED, placement.received),
    ):
        if happened is not None:
            yield event, happened


def _own_events(newcomer: Newcomer) -> Iterator[tuple[Event, date]]:
    case = newcomer.case
    yield Event.CASE_OPENED, case.opened
    if case.plan is not None and case.plan.decided is not None:
        yield Event.PLAN_DECIDED, case.plan.decided
        if case.plan.follow_up is not None:
            yield Event.FOLLOW_UP_PLANNED, case.plan.follow_up
