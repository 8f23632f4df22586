from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.domain.chain import MeasureStatus, Phase, Strand
from models.domain.events import Event
from models.domain.labels import MASKED, PersonLabel
from models.domain.readmodels import PhasePeriod
from models.domain.rules.words import FindingState, RuleKind, RuleStatus
from models.domain.status import PermitKind
from models.domain.timeline import chain_items
from models.domain.timeline_deadlines import NEAR_DAYS
from models.domain.timeline_items import ItemKind, ItemState
from tests.ui.fake_unit import FakeDesk
from tests.ui.timeline.made import (
    CHILD,
    LONG,
    TODAY,
    WEEK,
    YONAS,
    awkward,
    elsewhere,
    family,
    finding,
    hours_done,
    measure,
    permit,
    placed,
    view,
)


def items_of(case):
    return [item for lane in chain_items(case) for item in lane.items]


def only(case):
    (item,) = items_of(case)
    return item


CASES = {"family": family(), "awkward": awkward(), "empty": view()}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_lanes_are_always_all_there_in_the_same_order(case):
    assert [lane.strand for lane in chain_items(case)] == list(Strand)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_item_can_be_told_from_every_other(case):
    items = items_of(case)
    assert len({item.key for item in items}) == len(items)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_item_is_said_in_one_sentence_that_names_it(case):
    for item in items_of(case):
        assert item.spoken.endswith(".")
        assert item.title in item.spoken
        assert "\n" not in item.spoken


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_item_ends_before_it_begins(case):
    assert all(item.ends is None or item.ends >= item.starts for item in items_of(case))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_lane_is_in_order_of_time(case):
    for lane in chain_items(case):
        starts = [item.starts for item in lane.items]
        assert starts == sorted(starts)


def test_a_made_up_unit_has_a_chain():
    for case_id in range(1, 8):
        assert items_of(FakeDesk().open_case(case_id))


def test_a_phase_is_a_period_of_the_status_lane():
    item = only(view(phases=(PhasePeriod(Phase.ASYLUM, date(2025, 6, 20), date(2026, 1, 18)),)))
    assert (item.kind, item.strand, item.state) == (ItemKind.PHASE, Strand.STATUS, ItemState.DONE)
    assert item.spoken == "Period: Asyltid, från 20 juni 2025 till 18 januari 2026."


def test_a_phase_whose_first_day_is_unknown_says_so():
    item = only(view(phases=(PhasePeriod(Phase.ASYLUM, None, None),)))
    assert item.starts == view().opened
    assert "startdag saknas" in item.facts


def test_a_phase_that_never_ended_ends_with_the_case():
    closed = date(2026, 10, 1)
    item = only(view(closed=closed, phases=(PhasePeriod(Phase.ASYLUM, date(2026, 1, 1), None),)))
    assert item.ends == closed


def test_a_permit_says_its_ground_and_its_last_day():
    item = only(view(permits=(permit(),)))
    assert item.title == "Uppehållstillstånd, flykting, till 19 januari 2029"
    assert item.ends == date(2029, 1, 19)


def test_a_permanent_permit_has_no_end():
    item = only(view(permits=(permit(kind=PermitKind.PERMANENT, valid_to=None),)))
    assert item.title == "Permanent uppehållstillstånd, flykting"
    assert item.ends is None


def test_a_placement_is_where_the_person_lives():
    item = only(view(placements=(placed(date(2026, 11, 1)),), measures=()))
    assert (item.strand, item.title) == (Strand.HOUSING, "Botkyrka kommun, anvisad")
    assert item.state is ItemState.RUNNING


def test_who_is_waited_for_is_planned_until_the_latest_day():
    item = only(view(placements=(placed(None),)))
    assert item.state is ItemState.PLANNED
    assert (item.starts, item.ends) == (date(2026, 2, 10), date(2026, 4, 10))
    assert "har inte börjat" in item.spoken


def test_a_placement_without_any_day_cannot_be_shown():
    assert items_of(view(placements=(placed(None, decided=None, latest_reception=None),))) == []


def test_a_placement_ends_where_the_next_begins():
    case = view(placements=(placed(date(2026, 10, 30)), placed(date(2026, 11, 15))))
    assert [item.ends for item in items_of(case)] == [date(2026, 11, 15), None]


def test_the_establishment_programme_is_an_income_until_it_is_ended():
    events = (
        (Event.ESTABLISHMENT_STARTED.value, date(2026, 4, 8)),
        (Event.ESTABLISHMENT_ENDED.value, date(2026, 10, 8)),
        (Event.SELF_SUPPORTING.value, date(2026, 10, 9)),
    )
    programme, own = items_of(view(events=events))
    assert (programme.strand, programme.ends) == (Strand.ECONOMY, date(2026, 10, 8))
    assert (own.title, own.ends) == ("Egen försörjning", None)


def test_the_establishment_programme_is_not_shown_twice():
    events = ((Event.ESTABLISHMENT_STARTED.value, date(2026, 4, 8)),)
    case = view(events=events, measures=(measure(1, "establishment_programme"),))
    assert only(case).kind is ItemKind.MEASURE


def test_a_measure_tells_everything_there_is_to_know():
    item = only(view(measures=(elsewhere(7, title="Yrkes-sfi vård", hours_per_week=18),)))
    assert item.key == (ItemKind.MEASURE, 7)
    assert item.elsewhere == "Södertälje kommun"
    assert item.spoken == (
        "Insats: Yrkes-sfi vård, från 31 augusti 2026 till 11 juni 2027, pågår, "
        "18 timmar i veckan, utförs av Södertälje kommun."
    )
    assert item.when == "31 augusti 2026 – 11 juni 2027"
    assert item.facts == "pågår · 18 timmar i veckan · utförs av Södertälje kommun"


def test_a_measure_is_called_by_its_kind_where_there_is_little_room():
    assert only(view(measures=(measure(title=LONG),))).short == "Sfi"
    assert only(view(measures=(measure(title="S"),))).short == "S"


def test_what_was_entered_in_error_is_not_in_the_chain():
    assert items_of(view(measures=(measure(status=MeasureStatus.ENTERED_IN_ERROR),))) == []


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (MeasureStatus.PLANNED, ItemState.PLANNED),
        (MeasureStatus.RUNNING, ItemState.RUNNING),
        (MeasureStatus.DONE, ItemState.DONE),
        (MeasureStatus.STOPPED, ItemState.STOPPED),
    ],
)
def test_a_measure_stands_as_its_row_says(status, state):
    assert only(view(measures=(measure(status=status),))).state is state


def test_a_running_measure_without_end_goes_on():
    assert only(view(measures=(measure(ends=None),))).ends is None


def test_a_measure_that_is_over_goes_no_further_than_is_known():
    item = only(view(measures=(measure(status=MeasureStatus.DONE, ends=None),)))
    assert item.ends == TODAY
    assert "slutdag saknas" in item.facts


def test_what_is_done_of_the_hours_is_a_share_of_what_the_law_asks_for():
    case = view(
        measures=(measure(1, "society_orientation"), measure(2)), findings=(hours_done(34, 100),)
    )
    shares = {item.number: item.share for item in items_of(case)}
    assert shares == {1: pytest.approx(0.34), 2: None}
    (orientation,) = [item for item in items_of(case) if item.number == 1]
    assert orientation.tail == "34 %"
    assert "34 % genomfört" in orientation.spoken


def test_more_than_all_is_all():
    case = view(measures=(measure(1, "society_orientation"),), findings=(hours_done(140, 100),))
    assert only(case).share == 1.0


def test_a_stopped_measure_says_so_even_where_its_title_is_cut():
    assert only(view(measures=(measure(status=MeasureStatus.STOPPED),))).tail == "avbruten"


@pytest.mark.parametrize(
    ("about", "state", "day"),
    [
        ({"due": TODAY + WEEK * 9}, ItemState.COMING, TODAY + WEEK * 9),
        ({"due": TODAY}, ItemState.NEAR, TODAY),
        ({"due": TODAY + WEEK}, ItemState.NEAR, TODAY + WEEK),
        ({"due": TODAY - WEEK, "state": FindingState.LATE}, ItemState.LATE, TODAY - WEEK),
        (
            {"due": TODAY, "state": FindingState.MET, "met_on": TODAY - WEEK},
            ItemState.MET,
            TODAY - WEEK,
        ),
        (
            {"due": TODAY - WEEK, "state": FindingState.ENDED, "kind": RuleKind.RIGHT_ENDS},
            ItemState.PASSED,
            TODAY - WEEK,
        ),
        (
            {"due": TODAY, "state": FindingState.RUNNING, "kind": RuleKind.BEGINS},
            ItemState.PASSED,
            TODAY,
        ),
        (
            {"due": TODAY - WEEK, "state": FindingState.CHECK, "status": RuleStatus.UNVERIFIED},
            ItemState.PASSED,
            TODAY - WEEK,
        ),
        ({"due": TODAY, "status": RuleStatus.PROPOSED}, ItemState.COMING, TODAY),
    ],
)
def test_a_deadline_stands_where_its_day_is(about, state, day):
    item = only(view(findings=(finding(**about),)))
    assert (item.state, item.starts, item.ends) == (state, day, day)


def test_near_is_a_week():
    assert WEEK.days == NEAR_DAYS


@pytest.mark.parametrize(
    "about",
    [
        {"due": None, "state": FindingState.TO_DO},
        {"due": None, "state": FindingState.WAITING},
        {"due": TODAY, "kind": RuleKind.QUANTITY},
        {"due": TODAY, "kind": RuleKind.NOTICE},
    ],
)
def test_what_names_no_day_is_no_deadline(about):
    assert items_of(view(findings=(finding(**about),))) == []


def test_the_number_of_a_deadline_is_its_place_among_the_findings():
    case = view(findings=(finding(None, state=FindingState.TO_DO), finding(TODAY)))
    assert only(case).number == 1


@pytest.mark.parametrize(
    ("status", "word"),
    [(RuleStatus.PROPOSED, "Föreslagen"), (RuleStatus.UNVERIFIED, "Kontrollera")],
)
def test_what_is_not_known_to_be_law_is_never_shown_as_law(status, word):
    item = only(view(findings=(finding(TODAY - WEEK, state=FindingState.CHECK, status=status),)))
    assert not item.certain
    assert item.title.startswith(word)
    assert word in item.spoken
    assert item.state not in (ItemState.LATE, ItemState.NEAR)


def test_a_routine_is_said_to_be_no_law():
    item = only(view(findings=(finding(TODAY, status=RuleStatus.ROUTINE),)))
    assert item.certain
    assert "rutin eller avtal, inte lag" in item.spoken


def test_how_late_is_read_even_where_the_title_is_cut():
    late = finding(date(2026, 11, 21), state=FindingState.LATE)
    assert only(view(findings=(late,))).tail == "2 dagar sent"
    assert only(view(findings=(finding(date(2026, 11, 24)),))).tail == "om 1 dag"
    assert only(view(findings=(finding(date(2027, 11, 24)),))).tail == ""


def test_a_deadline_met_too_late_says_so():
    met = finding(date(2026, 5, 1), met_on=date(2026, 5, 2), state=FindingState.MET)
    assert "klart 2 maj 2026, efter fristens slut 1 maj 2026" in only(view(findings=(met,))).spoken


def test_a_deadline_of_a_child_says_whose_it_is():
    case = view(household=(YONAS,), findings=(finding(TODAY, subject=str(CHILD)),))
    assert only(case).title == "Yonas Tesfay: Gör det"
    assert only(case).short == "Yonas: Gör det"
    assert not only(case).about_protected


def met(subject, on=date(2026, 10, 4), **about):
    return finding(date(2026, 10, 1), met_on=on, state=FindingState.MET, subject=subject, **about)


def test_what_several_have_behind_them_since_the_same_day_is_told_once():
    other = replace(YONAS, person_uuid=UUID(int=902), person=PersonLabel("Liya Tesfay"))
    case = view(
        household=(YONAS, other),
        findings=(met("me"), met(str(CHILD)), met(str(other.person_uuid)), met("me", on=TODAY)),
    )
    together, alone = items_of(case)
    assert together.title == "Selamawit Tesfay, Yonas Tesfay, Liya Tesfay: Gör det"
    assert together.short == "3 personer: Gör det"
    assert (together.number, alone.title) == (0, "Gör det")


def test_what_is_still_to_be_done_is_told_for_each():
    due = finding(TODAY + WEEK, subject=str(CHILD))
    case = view(household=(YONAS,), findings=(finding(TODAY + WEEK), due))
    assert len(items_of(case)) == 2


def test_what_others_have_behind_them_is_told_in_their_own_case():
    other = replace(YONAS, case_id=77)
    late = finding(TODAY - WEEK, state=FindingState.LATE, subject=str(CHILD))
    case = view(household=(other,), findings=(met(str(CHILD)), late))
    assert only(case).state is ItemState.LATE


def test_a_protected_child_is_not_told_of_together_with_others():
    hidden = replace(YONAS, person=MASKED)
    case = view(household=(hidden,), findings=(met("me"), met(str(CHILD))))
    assert [item.about_protected for item in items_of(case)] == [False, True]


def test_a_deadline_of_a_protected_child_is_not_for_paper():
    hidden = replace(YONAS, person=MASKED)
    case = view(household=(hidden,), findings=(finding(TODAY, subject=str(CHILD)),))
    item = only(case)
    assert item.about_protected
    assert item.title == item.short == "Skyddad person: Gör det"


def test_of_a_protected_person_only_what_the_unit_does_is_shown():
    items = items_of(replace(family(), person=MASKED))
    kinds = {item.kind for item in items}
    assert kinds <= {ItemKind.PHASE, ItemKind.MEASURE, ItemKind.DEADLINE, ItemKind.GAP}
    words = " ".join(f"{item.title} {item.facts} {item.spoken}" for item in items)
    assert "Södertälje" not in words
    assert "Botkyrka" not in words
    assert "utförs av annan" in words
    assert any(item.elsewhere == "" for item in items)
