"""Vectors of resources/rules/school.toml, minors.toml and plan.toml."""

from typing import Any

from tests.unit.rules.vectors import (
    Vector,
    begins,
    deadline,
    is_silent,
    met,
    right,
    says,
    shown_from,
    valid_from,
    valid_to,
)

PUPIL = {"born": "2016-05-05"}  # ten years old in 2026
TODDLER = {"born": "2023-09-09"}
MINOR = {"born": "2010-05-05", "unaccompanied": True, "ground": None}
ALLOWED = {"born": "2010-05-05", "unaccompanied": True}


def _member(**words: Any) -> dict[str, Any]:
    return {"subject": "m1", "members": [words]}


SCHOOL: list[Vector] = [
    *deadline("SCH-1M", "2026-02-28", arrived="2026-01-31", **PUPIL),
    *deadline("SCH-1M", "2026-02-28", **_member(born="2016-05-05", arrived="2026-01-31")),
    *met("SCH-1M", "school_started", "2026-02-28", "2026-02-28", arrived="2026-01-31", **PUPIL),
    *met("SCH-1M", "school_received", "2026-02-20", "2026-02-28", arrived="2026-01-31", **PUPIL),
    *is_silent("SCH-1M", "2026-02-28", arrived="2026-01-31", born="2021-01-01"),  # five
    *says(
        "SCH-1M", "2026-02-28", "upcoming", "2026-02-28", arrived="2026-01-31", born="2020-12-31"
    ),  # turns six this year
    *is_silent("SCH-1M", "2026-02-28", arrived="2026-01-31", born="2009-12-31"),
    *is_silent(
        "SCH-1M", "2026-02-28", arrived="2026-01-31", first_civil_registration="2026-02-10", **PUPIL
    ),
    *deadline("SCH-2M", "2026-02-28", school_received="2025-12-31", **PUPIL),
    *deadline("SCH-2M", "2024-02-29", school_received="2023-12-31", **PUPIL),  # leap day
    *deadline("SCH-2M", "2026-02-28", **_member(born="2016-05-05", school_received="2025-12-31")),
    *met(
        "SCH-2M",
        "school_placement_decided",
        "2026-02-28",
        "2026-02-28",
        school_received="2025-12-31",
        **PUPIL,
    ),
    *says("SCH-2M", "2026-02-28", "waiting", **PUPIL),
    *says("SCH-2M", "2026-02-28", "waiting", **_member(born="2016-05-05")),
    *is_silent("SCH-2M", "2026-02-28", **_member(born="2021-05-05")),
    *is_silent("SCH-2M", "2026-02-28"),
    *says("SCH-ASSESS", "2026-01-20", "to_do", school_received="2025-12-31", **PUPIL),
    *met(
        "SCH-ASSESS",
        "school_assessed",
        "2026-01-20",
        before="to_do",
        school_received="2025-12-31",
        **PUPIL,
    ),
    *is_silent(
        "SCH-ASSESS",
        "2026-01-20",
        school_received="2025-12-31",
        school_placement_decided="2026-01-15",
        **PUPIL,
    ),
    *deadline("SCH-ISP", "2026-02-28", school_received="2025-12-31", stage="lower_secondary"),
    *met(
        "SCH-ISP",
        "school_study_plan_made",
        "2026-02-28",
        "2026-02-28",
        school_received="2025-12-31",
        stage="lower_secondary",
    ),
    *is_silent("SCH-ISP", "2026-02-28", school_received="2025-12-31", stage="primary"),
    *deadline(
        "SCH-SPRINT", "2026-02-28", school_received="2025-12-31", stage="language_introduction"
    ),
    *met(
        "SCH-SPRINT",
        "school_study_plan_made",
        "2026-02-28",
        "2026-02-28",
        school_received="2025-12-31",
        stage="language_introduction",
    ),
    *is_silent("SCH-SPRINT", "2026-02-28", school_received="2025-12-31", stage="upper_secondary"),
    *right("SCH-FBK", "2027-08-17", preparatory_class_started="2025-08-18"),
    *right("SCH-FBK", "2026-02-28", preparatory_class_started="2024-02-29"),  # leap day
    *met(
        "SCH-FBK",
        "preparatory_class_ended",
        "2026-06-10",
        "2027-08-17",
        before="running",
        preparatory_class_started="2025-08-18",
    ),
    *right("SCH-FBK-TIM", "2026-08-17", prioritised_timetable_started="2025-08-18"),
    *met(
        "SCH-FBK-TIM",
        "prioritised_timetable_ended",
        "2026-06-10",
        "2026-08-17",
        before="running",
        prioritised_timetable_started="2025-08-18",
    ),
    # started after the autumn term of the year of seven, or of six from July 2026
    *right("SCH-DEF", "2029-08-31", school_started="2025-09-01", born="2018-12-31"),
    *is_silent("SCH-DEF", "2026-05-01", school_started="2025-08-31", born="2018-12-31"),
    *valid_from(
        "SCH-DEF",
        "school_started",
        "2016-01-01",
        at="2016-05-01",
        state="running",
        due="2019-12-31",
        born="2006-01-01",
    ),
    *valid_to(
        "SCH-DEF",
        "school_started",
        "2026-06-30",
        at="2026-07-05",
        state="running",
        due="2030-06-29",
        **PUPIL,
    ),
    *right("SCH-DEF-6", "2030-08-31", school_started="2026-09-01", born="2020-12-31"),
    *is_silent("SCH-DEF-6", "2026-09-01", school_started="2026-08-31", born="2020-12-31"),
    *valid_from(
        "SCH-DEF-6",
        "school_started",
        "2026-07-01",
        at="2026-07-05",
        state="running",
        due="2030-06-30",
        **PUPIL,
    ),
    *says(
        "SCH-DEF-6",
        "2026-09-05",
        "running",
        "2030-08-31",
        born="2016-05-05",
        measures=[{"kind": "school", "starts": "2026-09-01"}],
    ),
    # preschool: four months from the request, a task until then
    *deadline("PRE-4M", "2026-02-28", preschool_requested="2025-10-31", **TODDLER),
    *deadline(
        "PRE-4M", "2026-02-28", **_member(born="2023-09-09", preschool_requested="2025-10-31")
    ),
    *met(
        "PRE-4M",
        "preschool_place_given",
        "2026-02-28",
        "2026-02-28",
        preschool_requested="2025-10-31",
        **TODDLER,
    ),
    *says(
        "PRE-4M",
        "2026-02-01",
        "upcoming",
        "2026-02-28",
        preschool_offered="2025-09-01",
        preschool_requested="2025-10-31",
        **TODDLER,
    ),  # an offer before the request
    *says("PRE-4M", "2026-02-01", "waiting", **TODDLER),
    *says("PRE-4M", "2024-09-09", "waiting", **TODDLER),
    *is_silent("PRE-4M", "2024-09-08", **TODDLER),  # not one year old
    *is_silent("PRE-4M", "2029-01-01", **TODDLER),  # turns six
    *says(
        "PRE-OFFER",
        "2026-02-01",
        "to_do",
        arrived="2025-02-01",
        first_civil_registration="2025-10-01",
        **TODDLER,
    ),
    *is_silent(
        "PRE-OFFER",
        "2025-12-31",
        arrived="2025-02-01",
        first_civil_registration="2025-10-01",
        **TODDLER,
    ),  # turns two
    *met(
        "PRE-OFFER",
        "preschool_offered",
        "2026-02-01",
        before="to_do",
        arrived="2025-02-01",
        first_civil_registration="2025-10-01",
        **TODDLER,
    ),
    *says(
        "PRE-OFFER",
        "2026-02-01",
        "to_do",
        arrived="2021-02-01",
        first_civil_registration="2021-10-01",
        **TODDLER,
    ),
    *is_silent(
        "PRE-OFFER",
        "2026-02-02",
        arrived="2021-02-01",
        first_civil_registration="2021-10-01",
        **TODDLER,
    ),  # five years in Sweden
]

MINORS: list[Vector] = [
    *says("EKB-GM", "2026-02-01", "to_do", arrived="2026-01-31", **MINOR),
    *met(
        "EKB-GM", "guardian_appointed", "2026-02-03", before="to_do", arrived="2026-01-31", **MINOR
    ),
    *is_silent("EKB-GM", "2026-02-01", arrived="2026-01-31", born="2010-05-05"),
    *says("EKB-GM", "2028-05-04", "to_do", arrived="2026-01-31", **MINOR),
    *is_silent("EKB-GM", "2028-05-05", arrived="2026-01-31", **MINOR),
    *valid_from(
        "EKB-GM",
        "arrived",
        "2005-07-01",
        at="2005-08-01",
        state="to_do",
        unaccompanied=True,
        born="1990-03-03",
    ),
    *says(
        "EKB-GM-18", "2028-05-04", "running", "2028-05-05", guardian_appointed="2026-02-03", **MINOR
    ),
    *is_silent("EKB-GM-18", "2028-05-05", guardian_appointed="2026-02-03", **MINOR),
    *shown_from(
        "EKB-GM-18", "2027-05-05", "running", "2028-05-05", guardian_appointed="2026-02-03", **MINOR
    ),
    *valid_from(
        "EKB-GM-18",
        "at",
        "2005-07-01",
        at="",
        state="running",
        due="2006-01-01",
        unaccompanied=True,
        born="1988-01-01",
        guardian_appointed="2005-01-01",
    ),
    *says("EKB-SFV", "2026-03-01", "to_do", permit_decided="2026-02-10", **ALLOWED),
    *met(
        "EKB-SFV",
        "custodian_appointed",
        "2026-06-01",
        before="to_do",
        permit_decided="2026-02-10",
        **ALLOWED,
    ),
    *valid_from(
        "EKB-SFV",
        "permit_decided",
        "2005-07-01",
        at="2005-08-01",
        state="to_do",
        unaccompanied=True,
        born="1990-03-03",
    ),
    *says("EKB-GENPLAN", "2026-03-01", "to_do", care_placed="2026-02-10", **MINOR),
    *met(
        "EKB-GENPLAN",
        "implementation_plan_made",
        "2026-03-01",
        before="to_do",
        care_placed="2026-02-10",
        **MINOR,
    ),
    *valid_from(
        "EKB-GENPLAN", "at", "2025-07-01", at="", state="to_do", care_placed="2025-02-10", **MINOR
    ),
    *deadline("EKB-GENPLAN-2Y", "2026-02-28", care_placed="2024-02-29", **MINOR),  # leap day
    *met(
        "EKB-GENPLAN-2Y",
        "care_plan_reviewed",
        "2026-02-20",
        "2026-02-28",
        care_placed="2024-02-29",
        **MINOR,
    ),
    *valid_from(
        "EKB-GENPLAN-2Y",
        "at",
        "2025-07-01",
        at="",
        state="upcoming",
        due="2027-02-10",
        care_placed="2025-02-10",
        **MINOR,
    ),
    *says(
        "EKB-PAY-ASY",
        "2025-12-31",
        "information",
        asylum_applied="2025-10-01",
        status="in_force",
        **MINOR,
    ),
    *says(
        "EKB-PAY-ASY",
        "2026-01-01",
        "check",
        asylum_applied="2025-10-01",
        status="unverified",
        **MINOR,
    ),
    *is_silent("EKB-PAY-ASY", "2025-12-31", asylum_applied="2025-10-01", **ALLOWED),
    *says("EKB-PAY-PUT", "2026-03-01", "information", permit_decided="2026-02-10", **ALLOWED),
    *says("EKB-PAY-PUT", "2031-05-04", "information", permit_decided="2026-02-10", **ALLOWED),
    *is_silent("EKB-PAY-PUT", "2031-05-05", permit_decided="2026-02-10", **ALLOWED),  # 21 years
    *deadline("EKB-APPLY", "2026-06-30", care_quarter_ended="2025-12-31"),
    *deadline("EKB-APPLY", "2026-12-30", care_quarter_ended="2026-06-30"),
    *met(
        "EKB-APPLY",
        "care_cost_applied",
        "2026-06-30",
        "2026-06-30",
        care_quarter_ended="2025-12-31",
    ),
    *says(
        "EKB-APPLY",
        "2026-06-30",
        "upcoming",
        "2026-06-30",
        care_cost_applied="2025-11-01",
        care_quarter_ended="2025-12-31",
    ),  # for the quarter before
]

ROUTINES: list[Vector] = [
    *deadline("UNIT-MAPPING", "2026-03-02", received="2026-01-31"),
    *deadline("UNIT-MAPPING", "2026-03-02", case_opened="2026-01-31"),
    *met("UNIT-MAPPING", "mapping_done", "2026-03-02", "2026-03-02", received="2026-01-31"),
    *deadline("UNIT-PLAN", "2026-04-01", received="2026-01-31"),
    *met("UNIT-PLAN", "plan_decided", "2026-04-01", "2026-04-01", received="2026-01-31"),
    *deadline("UNIT-FOLLOWUP", "2026-02-28", plan_decided="2025-08-31"),
    *deadline("UNIT-FOLLOWUP", "2026-07-10", plan_decided="2025-08-31", followed_up="2026-01-10"),
    *is_silent("UNIT-FOLLOWUP", "2026-02-28", plan_decided="2025-08-31", born="2010-01-01"),
    *deadline("UNIT-FOLLOWUP-CHILD", "2026-04-11", plan_decided="2026-01-31", born="2010-01-01"),
    *is_silent("UNIT-FOLLOWUP-CHILD", "2026-04-11", plan_decided="2026-01-31"),
    *deadline("UNIT-FOLLOWUP-DAY", "2026-05-05", follow_up_planned="2026-05-05"),
    *met(
        "UNIT-FOLLOWUP-DAY",
        "followed_up",
        "2026-05-05",
        "2026-05-05",
        follow_up_planned="2026-05-05",
    ),
    *deadline("UNIT-HEALTH", "2026-02-28", received="2026-01-31"),
    *deadline("UNIT-HEALTH", "2026-02-28", **_member(born="2016-05-05", received="2026-01-31")),
    *met(
        "UNIT-HEALTH",
        "health_examination_booked",
        "2026-02-20",
        "2026-02-28",
        received="2026-01-31",
    ),
    *right("UNIT-PERMIT-END", "2027-05-05", permit_to="2027-05-05"),
    *deadline("UNIT-PERMIT-RENEW", "2027-02-28", permit_to="2027-05-31"),
    *shown_from(
        "UNIT-PERMIT-RENEW", "2026-08-28", "upcoming", "2027-02-28", permit_to="2027-05-31"
    ),
    *is_silent("UNIT-PERMIT-RENEW", "2027-06-01", permit_to="2027-05-31"),
    *says("UNIT-PERMIT-RENEW", "2027-05-31", "late", "2027-02-28", permit_to="2027-05-31"),
    *deadline("UNIT-SFI-EXT", "2028-12-09", sfi_first_admitted="2026-03-10"),
    *deadline("UNIT-SFI-EXT", "2028-09-30", sfi_first_admitted="2020-03-10"),
    *shown_from(
        "UNIT-SFI-EXT", "2028-09-09", "upcoming", "2028-12-09", sfi_first_admitted="2026-03-10"
    ),
    *is_silent("UNIT-SFI-EXT", "2029-03-10", sfi_first_admitted="2026-03-10"),
    *deadline("UNIT-IDLE", "2026-03-01", case_opened="2026-02-01"),
    *deadline(
        "UNIT-IDLE",
        "2026-03-01",
        measures=[{"kind": "sfi", "starts": "2025-01-01", "ends": "2026-01-31", "status": "done"}],
    ),
    *is_silent(
        "UNIT-IDLE",
        "2026-03-01",
        case_opened="2026-02-01",
        measures=[{"kind": "sfi", "starts": "2026-05-01", "status": "planned"}],
    ),
    *is_silent("UNIT-IDLE", "2026-03-01", case_opened="2026-02-01", self_supporting="2026-02-10"),
    *begins("UNIT-18", "2027-11-05", born="2010-05-05", unaccompanied=True),
    *shown_from(
        "UNIT-18", "2027-08-05", "upcoming", "2027-11-05", born="2010-05-05", unaccompanied=True
    ),
    *is_silent("UNIT-18", "2028-05-05", born="2010-05-05", unaccompanied=True),
    *right(
        "BOS-KSL",
        "2026-09-30",
        measures=[{"kind": "sfi", "starts": "2025-01-01", "agreement_terminated": "2025-12-30"}],
    ),
    *right(
        "BOS-KSL",
        "2026-02-28",
        measures=[{"kind": "sfi", "starts": "2025-01-01", "agreement_terminated": "2025-05-31"}],
    ),
    *is_silent("BOS-KSL", "2026-02-28", measures=[{"kind": "sfi", "starts": "2025-01-01"}]),
]

VECTORS = [*SCHOOL, *MINORS, *ROUTINES]
