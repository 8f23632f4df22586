"""What is remarked on before a plan is decided, on both sides of each edge."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, Strand
from models.domain.plan_checks import CHECKS, remarks_on
from models.domain.plan_document import (
    FollowUp,
    PlanGoal,
    PlanMeasure,
    PlanSignatures,
    PlanWeek,
    SharingConsent,
    WeekEntry,
)
from models.domain.plan_headings import PlanHeading, headings_with_data, missing_headings
from models.domain.plan_person import (
    HouseholdMember,
    OwnWords,
    Permit,
    PlanHousehold,
    PlanStatus,
    Representative,
)
from models.domain.plan_remarks import Check, PlanLimits
from models.domain.plan_week import clashes, weekly_hours
from models.domain.status import GuardianKind, PermitGround, PermitKind, Protection
from tests.unit.reports.plans import empty_plan, rich_plan

LIMITS = PlanLimits(
    follow_up_by=date(2027, 5, 20),
    sfi_hours_per_week=Decimal(15),
    orientation_hours=Decimal(100),
    idle_weeks=4,
    school_ages=(7, 15),
    of_age=18,
)
DAY = timedelta(days=1)
SFI = PlanMeasure(
    "Sfi",
    Strand.LANGUAGE,
    kind="sfi",
    serves="step",
    actor="Botkyrka kommun",
    hours_per_week=Decimal(15),
    starts=date(2026, 11, 20),
    ends=date(2027, 11, 30),
)
STEP = PlanGoal("step", GoalKind.PARTIAL, "Klarar kurs B", by=date(2027, 6, 1))


def sound_plan(**parts):
    """A plan that nobody has anything to say about, with some parts put in its place."""
    plan = replace(
        empty_plan(),
        head=replace(empty_plan().head, date=date(2026, 11, 20)),
        ends=date(2027, 11, 30),
        own_words=OwnWords(answers=(("", "Jag vill bli bagare."),)),
        goals=(STEP,),
        measures=(SFI,),
        follow_up=FollowUp(next_on=date(2027, 5, 20)),
    )
    return replace(plan, **parts)


def _checks(plan, limits=LIMITS):
    return [remark.check for remark in remarks_on(plan, limits)]


def _with_person(**parts):
    return sound_plan(person=replace(empty_plan().person, **parts))


def test_a_sound_plan_gets_no_remark():
    assert remarks_on(sound_plan(), LIMITS) == ()


def test_limits_that_are_not_given_are_not_tried():
    plan = replace(empty_plan(), measures=(replace(SFI, hours_per_week=Decimal(1)),))

    assert not {
        Check.LITTLE_SFI,
        Check.LITTLE_ORIENTATION,
        Check.IDLE,
        Check.LATE_FOLLOW_UP,
        Check.CHILD_WITHOUT_SCHOOL,
        Check.MINOR_ALONE,
    } & set(_checks(plan, PlanLimits()))


def test_a_goal_without_measure_is_remarked_on_by_its_words():
    (remark,) = remarks_on(
        sound_plan(goals=(STEP, replace(STEP, key="b", text="Hitta jobb"))), LIMITS
    )

    assert remark.check is Check.GOAL_WITHOUT_MEASURE
    assert remark.subject == "b"
    assert "”Hitta jobb”" in remark.sentence


def test_a_goal_that_is_reached_needs_no_measure():
    assert _checks(sound_plan(goals=(replace(STEP, key="b", status=GoalStatus.REACHED),))) == []


@pytest.mark.parametrize(
    ("step_serves", "remarked"), [("long", False), ("", False), ("other", True)]
)
def test_a_long_term_goal_needs_a_step_that_leads_to_it(step_serves, remarked):
    goal = PlanGoal("long", GoalKind.LONG_TERM, "Egen försörjning")
    plan = sound_plan(goals=(goal, replace(STEP, serves=step_serves)))

    assert (Check.GOAL_WITHOUT_MEASURE in _checks(plan)) is remarked


def test_a_step_needs_a_day_and_a_long_term_goal_does_not():
    goals = (PlanGoal("long", GoalKind.LONG_TERM, "Egen försörjning"), replace(STEP, by=None))

    assert _checks(sound_plan(goals=goals)) == [Check.PARTIAL_GOAL_WITHOUT_DATE]


@pytest.mark.parametrize(
    ("part", "check"),
    [
        ({"actor": ""}, Check.MEASURE_WITHOUT_ACTOR),
        ({"starts": None}, Check.MEASURE_WITHOUT_DATES),
        ({"hours_per_week": None}, Check.MEASURE_WITHOUT_HOURS),
    ],
)
def test_a_measure_ahead_needs_actor_day_and_hours(part, check):
    other = replace(SFI, title="Praktik", kind="work_placement", **part)

    assert _checks(sound_plan(measures=(SFI, other))) == [check]
    assert _checks(sound_plan(measures=(SFI, replace(other, status=MeasureStatus.STOPPED)))) == []


@pytest.mark.parametrize(
    ("hours", "checks"), [("15", []), ("14.9", [Check.LITTLE_SFI]), ("0", [Check.LITTLE_SFI])]
)
def test_sfi_is_held_against_the_hours_of_the_law(hours, checks):
    assert _checks(sound_plan(measures=(replace(SFI, hours_per_week=Decimal(hours)),))) == checks


def test_two_courses_of_sfi_at_the_same_time_are_added_up():
    half = replace(SFI, hours_per_week=Decimal("7.5"))

    assert _checks(sound_plan(measures=(half, replace(half, kind="vocational_sfi")))) == []


def test_two_courses_of_sfi_after_each_other_are_not_added_up():
    first = replace(SFI, hours_per_week=Decimal(8), ends=date(2027, 1, 31))
    second = replace(first, starts=date(2027, 2, 1), ends=None)

    assert _checks(sound_plan(measures=(first, second))) == [Check.LITTLE_SFI, Check.LITTLE_SFI]


def test_fewer_hours_of_sfi_are_right_when_the_person_has_asked_for_them():
    wished = replace(SFI, hours_per_week=Decimal(6), fewer_hours_wished=True)

    assert _checks(sound_plan(measures=(wished,))) == []


@pytest.mark.parametrize(("weeks", "checks"), [(20, []), (19, [Check.LITTLE_ORIENTATION])])
def test_society_orientation_is_added_up_over_its_weeks(weeks, checks):
    orientation = replace(
        SFI,
        title="Samhällsorientering",
        kind="society_orientation",
        hours_per_week=Decimal(5),
        ends=SFI.starts + timedelta(weeks=weeks) - DAY,
    )

    assert _checks(sound_plan(measures=(SFI, orientation))) == checks
    assert _checks(sound_plan(measures=(SFI, replace(orientation, ends=None)))) == []


@pytest.mark.parametrize(("days", "checks"), [(28, []), (29, [Check.IDLE])])
def test_a_stretch_without_measures_may_be_so_long_and_no_longer(days, checks):
    late = replace(SFI, starts=SFI.starts + timedelta(days=days))
    early = replace(SFI, ends=date(2027, 11, 30) - timedelta(days=days))
    first = replace(SFI, ends=date(2027, 1, 31))
    after = replace(SFI, starts=date(2027, 2, 1) + timedelta(days=days))

    assert _checks(sound_plan(measures=(late,))) == checks
    assert _checks(sound_plan(measures=(early,))) == checks
    assert _checks(sound_plan(measures=(first, after))) == checks
    assert _checks(sound_plan(measures=(after, first))) == checks


def test_what_was_stopped_fills_no_gap_and_what_is_done_does():
    stopped = replace(SFI, status=MeasureStatus.STOPPED)

    assert Check.IDLE in _checks(sound_plan(measures=(stopped,)))
    assert _checks(sound_plan(measures=(replace(SFI, status=MeasureStatus.DONE),))) == []
    assert _checks(sound_plan(measures=(replace(SFI, ends=None),))) == []


def test_a_gap_is_told_by_its_days():
    first = replace(SFI, ends=date(2027, 1, 31))
    (remark,) = remarks_on(sound_plan(measures=(first,), ends=date(2027, 3, 31)), LIMITS)

    assert "från 2027-02-01 till 2027-03-31, 8 veckor" in remark.sentence


@pytest.mark.parametrize(
    ("begins", "weekday", "clash"),
    [(time(12), 1, False), (time(11, 59), 1, True), (time(11), 2, False), (time(8), 1, True)],
)
def test_two_times_clash_only_when_they_overlap_on_the_same_day(begins, weekday, clash):
    morning = WeekEntry(1, time(9), time(12), "Sfi")
    other = WeekEntry(weekday, begins, time(15), "Praktik")
    plan = sound_plan(week=PlanWeek(entries=(morning, other)))

    assert _checks(plan) == ([Check.WEEK_CLASHES] if clash else [])
    assert bool(clashes(plan.week.entries)) is clash


def test_the_hours_of_a_week_are_added_up_to_the_minute():
    entries = (WeekEntry(1, time(9), time(11, 45), "a"), WeekEntry(3, time(13), time(12), "b"))

    assert weekly_hours(entries) == Decimal("2.75")


@pytest.mark.parametrize("answers", [(), (("Min dröm", " "),)])
def test_a_plan_without_the_persons_words_is_remarked_on(answers):
    assert _checks(sound_plan(own_words=OwnWords(answers=answers))) == [Check.NO_OWN_WORDS]


@pytest.mark.parametrize(
    ("day", "checks"),
    [
        (LIMITS.follow_up_by, []),
        (LIMITS.follow_up_by + DAY, [Check.LATE_FOLLOW_UP]),
        (None, [Check.NO_FOLLOW_UP]),
    ],
)
def test_a_plan_is_followed_up_in_time(day, checks):
    assert _checks(sound_plan(follow_up=FollowUp(next_on=day))) == checks


@pytest.mark.parametrize(
    ("valid_to", "checks"),
    [(None, []), (date(2026, 11, 20), []), (date(2026, 11, 19), [Check.NO_CONSENT])],
)
def test_somebody_outside_takes_part_only_with_a_consent_that_holds(valid_to, checks):
    outside = replace(SFI, is_external=True)
    consent = SharingConsent("Närvaro", "Södertälje kommun", valid_to=valid_to)

    assert _checks(sound_plan(measures=(outside,), consents=(consent,))) == checks
    assert _checks(sound_plan(measures=(outside,))) == [Check.NO_CONSENT]


@pytest.mark.parametrize(
    ("valid_to", "checks"),
    [(None, []), (date(2027, 11, 30), []), (date(2027, 11, 29), [Check.PERMIT_ENDS_FIRST])],
)
def test_a_permit_must_last_as_long_as_the_plan(valid_to, checks):
    permit = Permit(PermitGround.REFUGEE, PermitKind.TEMPORARY, valid_to=valid_to)

    assert _checks(sound_plan(status=PlanStatus(permit=permit))) == checks


@pytest.mark.parametrize(
    ("ground", "registered", "checks"),
    [
        (PermitGround.TEMPORARY_PROTECTION, None, [Check.NOT_REGISTERED]),
        (PermitGround.TEMPORARY_PROTECTION, date(2026, 1, 1), []),
        (PermitGround.REFUGEE, None, []),
    ],
)
def test_civil_registration_is_checked_under_temporary_protection(ground, registered, checks):
    status = PlanStatus(permit=Permit(ground, PermitKind.TEMPORARY), registered_here=registered)

    assert _checks(sound_plan(status=status)) == checks


@pytest.mark.parametrize(
    ("born", "checks"),
    [
        (date(2019, 11, 21), []),
        (date(2019, 11, 20), [Check.CHILD_WITHOUT_SCHOOL]),
        (date(2010, 11, 21), [Check.CHILD_WITHOUT_SCHOOL]),
        (date(2010, 11, 20), []),
        (None, []),
    ],
)
def test_a_child_of_school_age_needs_a_school(born, checks):
    child = HouseholdMember("Miriam", "dotter", born=born, is_child=True)

    def household(member):
        return PlanHousehold(members=(member,))

    assert _checks(sound_plan(household=household(child))) == checks
    assert _checks(sound_plan(household=household(replace(child, school="Albyskolan")))) == []
    assert _checks(sound_plan(household=household(replace(child, is_child=False)))) == []


def test_a_protected_child_is_not_named_in_a_remark():
    child = HouseholdMember(
        "Miriam", "dotter", born=date(2017, 1, 1), is_child=True, protection=Protection.MARKED
    )
    (remark,) = remarks_on(sound_plan(household=PlanHousehold(members=(child,))), LIMITS)

    assert "Miriam" not in f"{remark.sentence}{remark.subject}"


@pytest.mark.parametrize(
    ("born", "year", "alone"),
    [
        (date(2008, 11, 20), None, False),
        (date(2008, 11, 21), None, True),
        (None, 2008, True),
        (None, 2007, False),
        (None, None, False),
    ],
)
def test_a_minor_needs_somebody_who_speaks_for_them(born, year, alone):
    who = {"born": born, "birth_year": year}
    guardian = Representative("Amal Noor", GuardianKind.GUARDIAN)

    assert _checks(_with_person(**who)) == ([Check.MINOR_ALONE] if alone else [])
    assert _checks(_with_person(**who, representatives=(guardian,))) == []


def test_an_interpreter_is_booked_where_one_is_needed():
    plan = _with_person(interpreter_language="tigrinska")

    assert _checks(plan) == [Check.NO_INTERPRETER]
    assert _checks(replace(plan, signatures=PlanSignatures(interpreter=True))) == []


def test_every_check_has_something_to_say_of_some_plan():
    empty = replace(
        empty_plan(),
        ends=date(2027, 11, 30),
        person=replace(empty_plan().person, born=date(2015, 1, 1), interpreter_language="dari"),
        household=PlanHousehold(
            members=(HouseholdMember("A", "bror", born=date(2016, 1, 1), is_child=True),)
        ),
        status=PlanStatus(
            permit=Permit(
                PermitGround.TEMPORARY_PROTECTION,
                PermitKind.TEMPORARY,
                valid_to=date(2027, 3, 4),
            )
        ),
        goals=(replace(STEP, by=None),),
        measures=(
            PlanMeasure("Okänd", Strand.WORK, is_external=True),
            replace(SFI, serves="", hours_per_week=Decimal(2), ends=date(2027, 1, 1)),
            replace(
                SFI,
                serves="",
                kind="society_orientation",
                hours_per_week=Decimal(1),
                ends=date(2027, 1, 1),
            ),
        ),
        week=PlanWeek(entries=(WeekEntry(1, time(9), time(10), "a"),) * 2),
    )
    silent = [check.__name__ for check in CHECKS if not list(check(empty, LIMITS))]

    assert silent == []
    assert set(_checks(empty)) == set(Check) - {Check.LATE_FOLLOW_UP}


def test_a_plan_tells_which_headings_it_still_needs():
    assert missing_headings(rich_plan()) == ()
    assert PlanHeading.OWN_WORDS in missing_headings(empty_plan())
    assert PlanHeading.HEAD not in missing_headings(empty_plan())


def test_consent_is_needed_only_where_somebody_outside_takes_part():
    outside = replace(SFI, is_external=True)

    assert PlanHeading.CONSENT not in missing_headings(sound_plan())
    assert PlanHeading.CONSENT in missing_headings(sound_plan(measures=(outside,)))


def test_headings_with_data_keep_their_order():
    assert headings_with_data(rich_plan()) == tuple(PlanHeading)
