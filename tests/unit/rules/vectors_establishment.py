"""Vectors of resources/rules/establishment.toml and social_services.toml."""

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

IN_PROGRAMME = {"establishment_started": "2026-03-02", "first_civil_registration": "2026-02-10"}
REGISTERED = {"first_civil_registration": "2026-01-31"}
AT_CENTRE = {"centre": True, "first_civil_registration": "2026-01-05"}

AGES: list[Vector] = [
    *begins("ETA-AGE-20", "2026-02-28", "upcoming nothing", born="2006-02-28"),
    *begins("ETA-AGE-20", "2028-02-29", "upcoming nothing", born="2008-02-29"),  # leap day
    *shown_from("ETA-AGE-20", "2025-02-28", "upcoming", "2026-02-28", born="2006-02-28"),
    # 67 for 2026-2031; who was 66 before 2026 keeps 66; who was 65 before 2023 keeps 65
    *right("ETA-AGE", "2027-01-01", born="1960-01-01"),
    *right("ETA-AGE", "2025-12-31", born="1959-12-31"),
    *right("ETA-AGE", "2024-01-01", born="1958-01-01"),
    *right("ETA-AGE", "2022-12-31", born="1957-12-31"),
    *right("ETA-AGE", "2031-12-31", born="1964-12-31"),
    *says("ETA-AGE", "2031-06-01", "running", "2032-01-01", born="1965-01-01", status="unverified"),
    *says("ETA-AGE", "2031-06-01", "running", "2031-12-31", born="1964-12-31", status="in_force"),
    *shown_from("ETA-AGE", "2025-05-05", "running", "2027-05-05", born="1960-05-05"),
    *is_silent("ETA-AGE", "2026-12-01", born="1960-01-01", establishment_ended="2026-11-01"),
]

CLOCKS: list[Vector] = [
    *right("ETA-36", "2029-01-31", **REGISTERED),
    *right("ETA-36", "2031-02-28", first_civil_registration="2028-02-29"),  # leap day
    *valid_from(
        "ETA-36",
        "first_civil_registration",
        "2026-01-01",
        at="2026-02-01",
        state="running",
        due="2029-01-01",
    ),
    # 10 days before the handlingsplan, counted from the start of the programme
    *right(
        "ETA-36",
        "2029-02-10",
        establishment_started="2026-03-02",
        af_action_plan_decided="2026-03-12",
        **REGISTERED,
    ),
    # 31 days of leave with a child under one; the last of them is the day before its birthday
    *right(
        "ETA-36",
        "2029-03-03",
        periods=[("parental_leave", "2026-06-01", "2026-08-15", "2025-07-02")],
        **REGISTERED,
    ),
    # leave for a child that has turned one, or of unknown age, stops nothing
    *right(
        "ETA-36",
        "2029-01-31",
        periods=[("parental_leave", "2026-06-01", "2026-08-15", "2025-06-01")],
        **REGISTERED,
    ),
    *right(
        "ETA-36",
        "2029-01-31",
        periods=[("parental_leave", "2026-06-01", "2026-08-15")],
        **REGISTERED,
    ),
    *is_silent("ETA-36", "2026-06-01", born="1959-12-31", **REGISTERED),  # too old
    *is_silent("ETA-36", "2026-06-01", born="2006-06-02", **REGISTERED),  # 19 years
    *says("ETA-36", "2026-06-02", "running", "2029-01-31", born="2006-06-02", **REGISTERED),
    *is_silent("ETA-36", "2026-06-01", upper_secondary=True, **REGISTERED),
    *is_silent("ETA-36", "2026-06-01", ground=None, **REGISTERED),
    *right("ETA-36-ABO", "2029-05-31", first_received="2026-05-31", **AT_CENTRE),
    *right(
        "ETA-36-ABO",
        "2029-06-10",
        first_received="2026-05-31",
        establishment_started="2026-06-01",
        af_action_plan_decided="2026-06-11",
        **AT_CENTRE,
    ),
    *valid_from(
        "ETA-36-ABO",
        "first_received",
        "2026-01-01",
        at="2026-02-01",
        state="running",
        due="2029-01-01",
        **AT_CENTRE,
    ),
    *is_silent("ETA-36", "2026-06-01", **AT_CENTRE),
    *valid_to(
        "ETA-36-OLD", "first_civil_registration", "2025-12-31", at="2026-06-01", state="information"
    ),
]

PROGRAMME: list[Vector] = [
    *says("ETA-24", "2026-06-01", "information", **IN_PROGRAMME),
    *is_silent("ETA-24", "2026-06-01", establishment_ended="2026-05-01", **IN_PROGRAMME),
    *says(
        "ETA-24",
        "2026-06-01",
        "information",
        measures=[{"kind": "establishment_programme", "starts": "2026-03-02"}],
    ),
    *says("ETA-20D", "2026-06-01", "information", **IN_PROGRAMME),
    *is_silent("ETA-20D", "2026-06-01", establishment_ended="2026-05-01", **IN_PROGRAMME),
    *says("ETA-PAY", "2026-12-31", "information", status="in_force", **IN_PROGRAMME),
    *says("ETA-PAY", "2027-01-01", "check", status="unverified", **IN_PROGRAMME),
    *says("ETA-SFI-SO", "2026-04-01", "to_do", af_action_plan_decided="2026-03-20"),
    *says(
        "ETA-SFI-SO",
        "2026-04-01",
        "to_do",
        af_action_plan_decided="2026-03-20",
        sfi_started="2026-03-25",
    ),  # one of the two is not enough
    *met(
        "ETA-SFI-SO",
        "so_started",
        "2026-04-01",
        before="to_do",
        af_action_plan_decided="2026-03-20",
        sfi_started="2026-03-25",
    ),
    # more than 30 days in a row: the thirtieth is the last
    *right("ETA-OUT", "2026-03-02", periods=[("establishment_absence", "2026-02-01")]),
    *right("ETA-OUT", "2024-03-01", periods=[("sickness", "2024-02-01")]),  # leap day
    *is_silent(
        "ETA-OUT", "2026-02-20", periods=[("establishment_absence", "2026-02-01", "2026-02-19")]
    ),
    *deadline("ETA-OUT-SICK", "2026-03-03", periods=[("sickness", "2026-02-01")]),
    *met(
        "ETA-OUT-SICK",
        "af_action_plan_renewed",
        "2026-02-20",
        "2026-03-03",
        periods=[("sickness", "2026-02-01")],
    ),
    *is_silent("ETA-OUT-SICK", "2026-02-20", periods=[("establishment_absence", "2026-02-01")]),
    *right("ETA-BACK", "2026-03-02", establishment_revoked="2026-01-01"),
    *met(
        "ETA-BACK",
        "af_reregistered",
        "2026-03-02",
        "2026-03-02",
        before="running",
        establishment_revoked="2026-01-01",
    ),
    *says("ETA-BACK-45", "2026-01-20", "information", establishment_revoked="2026-01-01"),
    *right(
        "ETA-TRAIN-6", "2026-02-28", measures=[{"kind": "work_training", "starts": "2025-08-31"}]
    ),
    *right(
        "ETA-TRAIN-6", "2026-07-14", measures=[{"kind": "work_training", "starts": "2026-01-15"}]
    ),
    *is_silent(
        "ETA-TRAIN-6",
        "2026-07-14",
        measures=[{"kind": "work_training", "starts": "2026-01-15", "status": "stopped"}],
    ),
    *right(
        "ETA-TRAIN-12",
        "2026-08-30",
        measures=[{"kind": "reinforced_work_training", "starts": "2025-08-31"}],
    ),
    *right(
        "ETA-TRAIN-24",
        "2026-02-28",
        measures=[{"kind": "shortage_training", "starts": "2024-02-29"}],
    ),  # leap day
    *is_silent(
        "ETA-TRAIN-24", "2026-02-28", measures=[{"kind": "work_training", "starts": "2024-02-29"}]
    ),
    *deadline("AF-HP", "2026-03-02", af_registered="2026-01-31"),
    *deadline("AF-HP", "2024-03-01", af_registered="2024-01-31"),  # leap day
    *met("AF-HP", "af_action_plan_decided", "2026-03-02", "2026-03-02", af_registered="2026-01-31"),
    *says("AF-HP-ETA", "2026-03-20", "to_do", **IN_PROGRAMME),
    *met("AF-HP-ETA", "af_action_plan_decided", "2026-03-20", before="to_do", **IN_PROGRAMME),
    *deadline("AF-HP-6M", "2026-02-28", af_action_plan_decided="2025-08-31"),
    *deadline(
        "AF-HP-6M",
        "2026-07-01",
        af_action_plan_decided="2025-08-31",
        af_action_plan_renewed="2026-01-01",
    ),
    *is_silent(
        "AF-HP-6M", "2026-02-28", af_action_plan_decided="2025-08-31", self_supporting="2026-01-01"
    ),
]

SUPPORT = ["2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01"]
LATER = ["2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01"]

SOCIAL: list[Vector] = [
    *deadline("SOC-AKT", "2026-10-01", support=SUPPORT),  # never before October 2026
    *deadline("SOC-AKT", "2027-01-01", support=LATER),
    *says("SOC-AKT", "2026-11-20", "upcoming", "2027-01-01", support=LATER[:1]),
    *is_silent("SOC-AKT", "2026-12-01", support=LATER[:1]),  # the run has ended
    *says(
        "SOC-AKT",
        "2026-12-05",
        "upcoming",
        "2027-02-01",
        support=["2026-07-01", "2026-08-01", "2026-11-01", "2026-12-01"],
    ),  # a month missing
    *met("SOC-AKT", "activity_required", "2026-12-15", "2027-01-01", support=LATER[:3]),
    *valid_from(
        "SOC-AKT",
        "at",
        "2026-07-01",
        at="",
        state="upcoming",
        due="2026-10-01",
        support=SUPPORT[:2],
    ),
    *is_silent("SOC-AKT", "2026-10-01", support=SUPPORT, born="2009-01-01"),
    *says(
        "SOC-AKT-H",
        "2026-10-20",
        "met",
        measured=40,
        activity_required="2026-10-01",
        status="unverified",
        measures=[
            {"kind": "sfi", "starts": "2026-01-01", "hours_per_week": 25},
            {"kind": "work_placement", "starts": "2026-01-01", "hours_per_week": 15},
        ],
    ),
    *says(
        "SOC-AKT-H",
        "2026-10-20",
        "check",
        measured=41,
        activity_required="2026-10-01",
        measures=[{"kind": "sfi", "starts": "2026-01-01", "hours_per_week": 41}],
    ),
    *valid_from("SOC-AKT-H", "activity_required", "2026-07-01", at="2026-08-01", state="check"),
    *is_silent(
        "SOC-AKT-H", "2026-10-20", activity_required="2026-10-01", members=[{"born": "2020-01-01"}]
    ),
    *says(
        "SOC-AKT-H-8",
        "2026-10-20",
        "met",
        measured=30,
        activity_required="2026-10-01",
        members=[{"born": "2018-10-21"}],
        status="unverified",
        measures=[{"kind": "sfi", "starts": "2026-01-01", "hours_per_week": 30}],
    ),
    *says(
        "SOC-AKT-H-8",
        "2026-10-20",
        "check",
        measured=31,
        activity_required="2026-10-01",
        members=[{"born": "2018-10-21"}],
        measures=[{"kind": "sfi", "starts": "2026-01-01", "hours_per_week": 31}],
    ),
    *is_silent(
        "SOC-AKT-H-8",
        "2026-10-21",
        activity_required="2026-10-01",
        members=[{"born": "2018-10-21"}],
    ),
    *valid_from(
        "SOC-AKT-H-8",
        "activity_required",
        "2026-07-01",
        at="2026-08-01",
        state="check",
        members=[{"born": "2020-01-01"}],
    ),
    *says(
        "SOC-AKT-PLAN", "2026-10-20", "check", activity_required="2026-10-01", status="unverified"
    ),
    *met(
        "SOC-AKT-PLAN",
        "activity_plan_made",
        "2026-10-20",
        before="check",
        activity_required="2026-10-01",
    ),
    *valid_from("SOC-AKT-PLAN", "activity_required", "2026-07-01", at="2026-08-01", state="check"),
    *begins("SOL-15", "2026-05-05", "upcoming nothing", born="2011-05-05"),
    *begins(
        "SOL-15", "2026-05-05", "upcoming nothing", subject="m1", members=[{"born": "2011-05-05"}]
    ),
    *shown_from("SOL-15", "2025-11-05", "upcoming", "2026-05-05", born="2011-05-05"),
    *valid_from(
        "SOL-15", "at", "2025-07-01", at="", state="upcoming", due="2025-10-01", born="2010-10-01"
    ),
    *says("SOL-MOVE", "2026-02-01", "to_do", transfer_requested="2026-01-31"),
    *met(
        "SOL-MOVE",
        "transfer_answered",
        "2026-02-01",
        before="to_do",
        transfer_requested="2026-01-31",
    ),
    *valid_from("SOL-MOVE", "transfer_requested", "2025-07-01", at="2025-07-10", state="to_do"),
    *begins("SOL-MOVE-1M", "2026-02-28", transfer_requested="2026-01-31"),
    *met(
        "SOL-MOVE-1M",
        "transfer_answered",
        "2026-02-20",
        "2026-02-28",
        transfer_requested="2026-01-31",
    ),
    *valid_from(
        "SOL-MOVE-1M",
        "transfer_requested",
        "2025-07-01",
        at="2025-07-10",
        state="upcoming",
        due="2025-08-01",
    ),
    *deadline("SOL-MOVE-3M", "2026-05-28", transfer_applied="2026-02-28"),
    *met(
        "SOL-MOVE-3M", "transfer_decided", "2026-05-01", "2026-05-28", transfer_applied="2026-02-28"
    ),
    *valid_from(
        "SOL-MOVE-3M",
        "transfer_applied",
        "2025-07-01",
        at="2025-07-10",
        state="upcoming",
        due="2025-10-01",
    ),
]

VECTORS = [*AGES, *CLOCKS, *PROGRAMME, *SOCIAL]
