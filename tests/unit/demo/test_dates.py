"""Every date of a made-up life fits every other."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from introapp.demo.courses import phase_ends
from models.domain.chain import MeasureStatus, Phase
from models.domain.events import CASE_EVENTS, PERSON_EVENTS, Event
from models.domain.phases import may_follow
from models.domain.status import GuardianKind, HouseholdRole

E = Event

# What comes first, and what cannot come before it.
IN_ORDER = [
    (E.ARRIVED, E.ASYLUM_APPLIED),
    (E.ASYLUM_APPLIED, E.ASYLUM_INFORMATION_GIVEN),
    (E.ASYLUM_APPLIED, E.ASYLUM_CARD_ISSUED),
    (E.ASYLUM_APPLIED, E.ASYLUM_INTRODUCTION_DONE),
    (E.ASYLUM_APPLIED, E.GUARDIAN_APPOINTED),
    (E.ASYLUM_APPLIED, E.FIRST_RECEIVED),
    (E.ARRIVED, E.FIRST_RECEIVED),
    (E.RESIDENCE_APPLIED, E.ARRIVED),
    (E.SPONSOR_FIRST_RECEIVED, E.ARRIVED),
    (E.FIRST_RECEIVED, E.MOVED),
    (E.FIRST_CIVIL_REGISTRATION, E.CIVIL_REGISTRATION_HERE),
    (E.FIRST_CIVIL_REGISTRATION, E.MOVED),
    (E.MOVED, E.MOVE_REPORTED),
    (E.HEALTH_EXAMINATION_OFFERED, E.HEALTH_EXAMINATION_BOOKED),
    (E.HEALTH_EXAMINATION_BOOKED, E.HEALTH_EXAMINATION_DONE),
    (E.FIRST_RECEIVED, E.AF_REGISTERED),
    (E.AF_REGISTERED, E.AF_ACTION_PLAN_DECIDED),
    (E.AF_ACTION_PLAN_DECIDED, E.AF_ACTION_PLAN_RENEWED),
    (E.AF_ACTION_PLAN_DECIDED, E.ESTABLISHMENT_STARTED),
    (E.ESTABLISHMENT_STARTED, E.ESTABLISHMENT_ENDED),
    (E.CIVIL_REGISTRATION_HERE, E.SFI_REGISTERED),
    (E.FIRST_CIVIL_REGISTRATION, E.SFI_FIRST_ADMITTED),
    (E.SFI_REGISTERED, E.SFI_ADMITTED),
    (E.SFI_FIRST_ADMITTED, E.SFI_ADMITTED),
    (E.SFI_ADMITTED, E.SFI_STARTED),
    (E.SFI_STARTED, E.SFI_COMPLETED),
    (E.SO_OFFERED, E.SO_STARTED),
    (E.SO_STARTED, E.SO_COMPLETED),
    (E.SO_COMPLETED, E.SO_CERTIFICATE_ISSUED),
    (E.PRESCHOOL_REQUESTED, E.PRESCHOOL_OFFERED),
    (E.PRESCHOOL_OFFERED, E.PRESCHOOL_PLACE_GIVEN),
    (E.SCHOOL_APPLIED, E.SCHOOL_RECEIVED),
    (E.SCHOOL_RECEIVED, E.SCHOOL_ASSESSED),
    (E.SCHOOL_ASSESSED, E.SCHOOL_PLACEMENT_DECIDED),
    (E.SCHOOL_PLACEMENT_DECIDED, E.PREPARATORY_CLASS_STARTED),
    (E.PREPARATORY_CLASS_STARTED, E.PREPARATORY_CLASS_ENDED),
    (E.CARE_PLACED, E.IMPLEMENTATION_PLAN_MADE),
    (E.ACTIVITY_REQUIRED, E.ACTIVITY_PLAN_MADE),
    (E.TRANSFER_REQUESTED, E.TRANSFER_ANSWERED),
]


def events_of(newcomer):
    return {**newcomer.events, **newcomer.case.events}


def out_of_order(newcomer):
    """Return the pairs of events that lie the wrong way round."""
    days = events_of(newcomer)
    return [
        (first.value, last.value)
        for first, last in IN_ORDER
        if first in days and last in days and days[first] > days[last]
    ]


@pytest.fixture(
    scope="module", params=[(1, date(2026, 11, 22)), (2, date(2026, 2, 28)), (5, date(2028, 2, 29))]
)
def people(request, tell):
    seed, at = request.param
    return at, tell(400, seed=seed, at=at)


def test_nothing_happens_before_what_it_follows_on(people):
    _, told = people
    assert [(one.number, pair) for one in told for pair in out_of_order(one)] == []


def test_an_event_in_the_wrong_place_is_seen(sixty):
    somebody = next(n for n in sixty if {E.ARRIVED, E.FIRST_RECEIVED} <= set(n.events))
    early = {**somebody.events, E.FIRST_RECEIVED: somebody.events[E.ARRIVED] - timedelta(days=1)}
    assert ("arrived", "first_received") in out_of_order(replace(somebody, events=early))


def test_every_pair_of_events_is_met_with(many):
    """A pair that nobody has is a test of nothing."""
    seen = set()
    for newcomer in many:
        days = events_of(newcomer)
        seen |= {pair for pair in IN_ORDER if set(pair) <= set(days)}
    assert seen == set(IN_ORDER)


def test_nothing_is_said_to_have_happened_after_the_day(people):
    at, told = people
    for newcomer in told:
        case = newcomer.case
        assert all(day <= at for day in events_of(newcomer).values())
        assert all(start <= at for _, start in case.phases)
        assert all(task.created <= at and (task.done or at) <= at for task in case.tasks)
        assert all(permit.decided <= at for permit in newcomer.permits)
        assert case.plan is None or (case.plan.decided or at) <= at
        assert all(consent.starts <= at for consent in case.consents)


def test_nothing_happens_to_anybody_before_birth(people):
    _, told = people
    asked_for_early = {E.RESIDENCE_APPLIED, E.SPONSOR_FIRST_RECEIVED}
    for newcomer in told:
        days = events_of(newcomer).items()
        assert all(day >= newcomer.born for event, day in days if event not in asked_for_early)
        assert newcomer.case.opened >= newcomer.born
        assert all(permit.decided >= newcomer.born for permit in newcomer.permits)


def test_events_stand_with_the_person_or_the_case_they_belong_to(people):
    _, told = people
    assert all(set(newcomer.events) <= PERSON_EVENTS for newcomer in told)
    assert all(set(newcomer.case.events) <= CASE_EVENTS for newcomer in told)


def test_the_phases_of_a_case_follow_the_chain_without_a_gap(people):
    _, told = people
    for newcomer in told:
        phases, ends = newcomer.case.phases, phase_ends(newcomer.case.phases)
        assert phases[0][1] == newcomer.case.opened
        assert ends[-1] is None
        for (earlier, _), (later, start), end in zip(phases, phases[1:], ends, strict=False):
            assert may_follow(earlier, later)
            assert end == start - timedelta(days=1)
        assert all(end is None or end >= s for (_, s), end in zip(phases, ends, strict=True))


def test_a_case_tells_of_four_years_at_most(people):
    at, told = people
    assert all(timedelta(0) <= at - n.case.opened <= timedelta(days=1461) for n in told)


def test_a_permit_comes_before_the_settlement_and_after_the_application(people):
    _, told = people
    for newcomer in told:
        if not newcomer.permits:
            continue
        first = newcomer.permits[0].decided
        placement = newcomer.case.placement
        assert newcomer.events.get(E.ASYLUM_APPLIED, first) <= first
        if placement is not None:
            days = [first, placement.decided or first, placement.received]
            assert days == sorted(days, key=lambda day: day or date.max)
            latest = placement.latest_reception or placement.decided or first
            assert latest >= (placement.decided or first)


def test_only_those_with_a_permit_have_come_further_than_the_asylum_phase(people):
    _, told = people
    for newcomer in told:
        if newcomer.case.phases[-1][0] is Phase.ASYLUM:
            assert newcomer.permits == ()


def test_one_permit_ends_before_the_next_begins(people):
    _, told = people
    for newcomer in told:
        for earlier, later in pairwise(newcomer.permits):
            assert earlier.valid_to == later.valid_from - timedelta(days=1)
        for permit in newcomer.permits:
            assert permit.valid_to is None or permit.valid_to > permit.valid_from
            assert permit.legal_force is None or permit.legal_force > permit.decided


def test_a_number_follows_the_one_it_replaces(people):
    _, told = people
    for newcomer in told:
        held = [one for one in newcomer.identities if one.ends is not None]
        assert all(one.starts <= one.ends for one in held)
        kinds = [identity.kind for identity in newcomer.identities]
        assert len(set(kinds)) == len(kinds)


def test_a_measure_that_is_over_has_ended_and_a_planned_one_lies_ahead(people):
    at, told = people
    for measure in (measure for newcomer in told for measure in newcomer.case.measures):
        assert measure.ends is None or measure.ends >= measure.starts
        over = measure.ends is not None and measure.ends < at
        assert over == (measure.status in {MeasureStatus.DONE, MeasureStatus.STOPPED})
        assert (measure.starts > at) == (measure.status is MeasureStatus.PLANNED)


def test_measures_begin_while_the_case_is_open_or_were_given_elsewhere_before(people):
    _, told = people
    for newcomer in told:
        early = [m for m in newcomer.case.measures if m.starts < newcomer.case.opened]
        assert not early or len(newcomer.homes) > 1 or E.MOVED in newcomer.events


def test_every_measure_serves_a_goal_of_its_own_case(people):
    _, told = people
    for newcomer in told:
        goals = len(newcomer.case.goals)
        served = [m.goal for m in newcomer.case.measures if m.goal is not None]
        assert all(0 <= goal < goals for goal in served)
        above = [goal.parent for goal in newcomer.case.goals]
        assert all(parent is None or parent < place for place, parent in enumerate(above))


def test_homes_and_memberships_follow_on_each_other(people):
    _, told = people
    for newcomer in told:
        for dated in (newcomer.homes, newcomer.memberships):
            for earlier, later in pairwise(dated):
                assert earlier.ends is not None
                assert earlier.ends < later.starts
            assert all(one.ends is None or one.ends >= one.starts for one in dated)


def test_children_have_parents_of_their_household_or_somebody_appointed(people):
    _, told = people
    for newcomer in told:
        for custody in newcomer.custody:
            if custody.kind is GuardianKind.PARENT:
                parent = told[custody.person - 1]
                assert parent.memberships[0].role is HouseholdRole.ADULT
                assert (newcomer.born - parent.born).days > 15 * 365
            else:
                assert newcomer.unaccompanied
                assert custody.name
