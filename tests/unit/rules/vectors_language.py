"""Vectors of resources/rules/sfi.toml and society_orientation.toml."""

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

HERE = {"civil_registration_here": "2026-01-31"}
ADMITTED = {"sfi_first_admitted": "2026-03-10"}
TARGET = {"first_civil_registration": "2026-02-10"}
STARTED = {"so_started": "2026-03-10"}


def _sfi(hours: float, **more: object) -> dict[str, object]:
    return {"measures": [{"kind": "sfi", "starts": "2026-03-10", "hours_per_week": hours, **more}]}


def _coherent(hours: float) -> dict[str, object]:
    entry = {"kind": "coherent_education", "starts": "2023-03-10", "hours_per_week": hours}
    return {"measures": [entry], "education_duty_started": "2023-03-10"}


def _orientation(**done: object) -> dict[str, object]:
    return {"measures": [{"kind": "society_orientation", "starts": "2026-03-10", **done}]}


SFI: list[Vector] = [
    *begins("SFI-RIGHT", "2026-07-01", "upcoming nothing", born="2010-12-31"),
    *begins("SFI-RIGHT", "2026-07-01", "upcoming nothing", born="2010-01-01"),
    *deadline("SFI-3M", "2026-04-30", **HERE),
    *deadline("SFI-3M", "2024-02-29", civil_registration_here="2023-11-30"),  # leap day
    *met("SFI-3M", "sfi_started", "2026-04-30", "2026-04-30", **HERE),
    *is_silent("SFI-3M", "2026-06-30", born="2010-05-05", **HERE),  # right begins in July
    *deadline("SFI-3M", "2026-10-01", born="2010-05-05", **HERE),
    *is_silent("SFI-3M", "2026-04-01", upper_secondary=True, **HERE),
    *is_silent("SFI-3M", "2026-04-01", sfi_completed="2025-01-01", **HERE),
    *says("SFI-3M", "2026-04-20", "met", "2026-04-30", **HERE, **_sfi(15)),
    *says("SFI-3M", "2026-04-20", "upcoming", "2026-04-30", **HERE, **_sfi(15, status="planned")),
    *deadline("SFI-1M", "2026-02-28", sfi_registered="2026-01-31", **HERE),
    *deadline(
        "SFI-1M", "2024-02-29", sfi_registered="2024-01-31", civil_registration_here="2024-01-10"
    ),  # leap day
    *met("SFI-1M", "sfi_started", "2026-02-28", "2026-02-28", sfi_registered="2026-01-31", **HERE),
    *says("SFI-1M", "2026-02-20", "waiting", **HERE),
    *is_silent("SFI-1M", "2026-02-20", sfi_started="2026-02-10", **HERE),
    *is_silent("SFI-1M", "2026-02-20", sfi_registered="2026-01-31", born="2006-03-01", **HERE),
    *is_silent("SFI-1M", "2026-02-20"),
    *says("SFI-15H", "2026-04-01", "met", measured=15, **_sfi(15)),
    *says("SFI-15H", "2026-04-01", "short", measured=14.5, **_sfi(14.5)),
    *says("SFI-15H", "2026-04-01", "met", measured=10, **_sfi(10, less_by_own_wish=True)),
    *says("SFI-15H", "2026-04-01", "information", sfi_started="2026-03-10"),
    *says("SFI-23H", "2026-04-01", "met", measured=23, **_coherent(23)),
    *says("SFI-23H", "2026-04-01", "short", measured=22, **_coherent(22)),
    *valid_from(
        "SFI-23H",
        "at",
        "2026-01-01",
        at="",
        state="information",
        education_duty_started="2023-03-10",
    ),
    *is_silent("SFI-23H", "2026-04-01", establishment_ended="2026-03-01", **_coherent(23)),
    *says("SFI-23H-OLD", "2025-12-31", "met", measured=23, **_coherent(23)),
    *says("SFI-23H-OLD", "2025-12-31", "short", measured=22, **_coherent(22)),
    *is_silent("SFI-23H-OLD", "2026-01-01", **_coherent(23)),
    *says("SFI-23H-OLD", "2022-08-01", "information", education_duty_started="2022-07-20"),
    *is_silent("SFI-23H-OLD", "2022-07-31", education_duty_started="2022-07-20"),
    # three years, the first day counted
    *right("SFI-3Y", "2029-03-09", **ADMITTED),
    *right("SFI-3Y", "2031-02-28", sfi_first_admitted="2028-02-29"),  # leap day
    *right("SFI-3Y", "2031-02-27", sfi_first_admitted="2028-02-28"),
    *valid_from(
        "SFI-3Y",
        "sfi_first_admitted",
        "2026-01-01",
        at="2026-02-01",
        state="running",
        due="2028-12-31",
    ),
    *right("SFI-3Y", "2029-09-09", sfi_right_extended_to="2029-09-09", **ADMITTED),
    *right("SFI-3Y", "2032-03-09", sfi_right_extended_to="2032-03-09", **ADMITTED),
    *right("SFI-3Y", "2032-03-09", sfi_right_extended_to="2033-01-01", **ADMITTED),  # no longer
    *right("SFI-3Y", "2029-03-09", sfi_right_extended_to="2028-01-01", **ADMITTED),
    *right("SFI-3Y-OLD", "2028-12-31", sfi_first_admitted="2019-08-20"),
    *right(
        "SFI-3Y-OLD",
        "2029-06-30",
        sfi_first_admitted="2019-08-20",
        sfi_right_extended_to="2029-06-30",
    ),
    *valid_to(
        "SFI-3Y-OLD",
        "sfi_first_admitted",
        "2025-12-31",
        at="2026-02-01",
        state="running",
        due="2028-12-31",
    ),
    *right("SFI-EXT", "2029-03-09", **ADMITTED),
    *shown_from("SFI-EXT", "2028-09-09", "running", "2029-03-09", **ADMITTED),
    *right("SFI-EXT", "2029-09-09", sfi_right_extended_to="2029-09-09", **ADMITTED),
    *says(
        "SFI-EXT-MAX", "2029-04-01", "information", sfi_right_extended_to="2029-09-09", **ADMITTED
    ),
    *valid_from(
        "SFI-EXT-MAX",
        "at",
        "2026-01-01",
        at="",
        state="information",
        sfi_right_extended_to="2029-09-09",
        sfi_first_admitted="2025-01-01",
    ),
    *valid_from(
        "SFI-EXT",
        "at",
        "2026-01-01",
        at="",
        state="running",
        due="2026-01-10",
        sfi_right_ends="2026-01-10",
    ),
    *says("SFI-PLAN", "2026-04-01", "to_do", sfi_admitted="2026-03-10", **ADMITTED),
    *met("SFI-PLAN", "sfi_study_plan_made", "2026-04-01", before="to_do", **ADMITTED),
    *valid_from("SFI-PLAN", "sfi_first_admitted", "2026-01-01", at="2026-02-01", state="to_do"),
    *says("SFI-ASSESS", "2026-04-01", "to_do", **ADMITTED),
    *met("SFI-ASSESS", "sfi_knowledge_assessed", "2026-04-01", before="to_do", **ADMITTED),
    *valid_from("SFI-ASSESS", "sfi_first_admitted", "2026-01-01", at="2026-02-01", state="to_do"),
    # more than three weeks: the twenty-first day is the last
    *right("SFI-ABS", "2026-03-01", periods=[("sfi_absence", "2026-02-09")]),
    *right("SFI-ABS", "2028-03-01", periods=[("sfi_absence", "2028-02-10")]),  # leap day
    *says(
        "SFI-ABS", "2026-01-05", "running", "2026-01-21", periods=[("sfi_absence", "2026-01-01")]
    ),
    *is_silent("SFI-ABS", "2026-01-05", periods=[("sfi_absence", "2025-12-31")]),
    *is_silent("SFI-ABS", "2026-02-20", periods=[("sfi_absence", "2026-02-09", "2026-02-19")]),
    *is_silent("SFI-ABS", "2026-02-20", periods=[("sickness", "2026-02-09")]),
]

ORIENTATION: list[Vector] = [
    *says("SO-START", "2026-03-01", "to_do", civil_registration_here="2026-02-10", **TARGET),
    *met(
        "SO-START",
        "so_started",
        "2026-03-10",
        before="to_do",
        civil_registration_here="2026-02-10",
        **TARGET,
    ),
    *says("SO-START", "2029-02-10", "to_do", civil_registration_here="2026-02-10", **TARGET),
    *is_silent("SO-START", "2029-02-11", civil_registration_here="2026-02-10", **TARGET),
    *is_silent(
        "SO-START",
        "2026-03-01",
        civil_registration_here="2026-02-10",
        citizen_of_eea=True,
        **TARGET,
    ),
    *valid_from(
        "SO-START",
        "civil_registration_here",
        "2013-05-01",
        at="2013-06-01",
        state="to_do",
        first_civil_registration="2013-04-01",
    ),
    # the duty follows the person: counted from the first registration anywhere
    *right("SO-3Y", "2029-02-10", civil_registration_here="2028-01-01", **TARGET),
    *right("SO-3Y", "2031-02-28", first_civil_registration="2028-02-29"),  # leap day
    *met("SO-3Y", "so_completed", "2027-01-01", "2029-02-10", before="running", **TARGET),
    *valid_from(
        "SO-3Y",
        "first_civil_registration",
        "2013-05-01",
        at="2014-01-01",
        state="running",
        due="2016-05-01",
    ),
    *is_silent("SO-3Y", "2026-03-01", born="2008-03-02", **TARGET),
    *says("SO-3Y", "2026-03-02", "running", "2029-02-10", born="2008-03-02", **TARGET),
    *is_silent("SO-3Y", "2026-03-01", upper_secondary=True, **TARGET),
    *is_silent("SO-3Y", "2027-03-01", born="1960-03-01", **TARGET),  # target age reached
    *says("SO-3Y", "2027-02-28", "running", "2029-02-10", born="1960-03-01", **TARGET),
    *is_silent("SO-3Y", "2026-03-01", born="1959-12-31", **TARGET),  # 66 before 2026
    *deadline("SO-END", "2027-03-10", **STARTED),
    *deadline("SO-END", "2029-02-28", so_started="2028-02-29"),  # leap day
    *met("SO-END", "so_completed", "2027-03-10", "2027-03-10", **STARTED),
    *says("SO-100", "2026-09-01", "met", measured=100, **STARTED, **_orientation(hours_done=100)),
    *says("SO-100", "2026-09-01", "running", measured=99, **STARTED, **_orientation(hours_done=99)),
    *says(
        "SO-100",
        "2026-09-01",
        "short",
        measured=99,
        so_completed="2026-09-01",
        **STARTED,
        **_orientation(hours_done=99),
    ),
    *valid_from("SO-100", "so_started", "2020-02-01", at="2020-03-01", state="information"),
    *says("SO-60", "2019-09-01", "check", so_started="2019-03-10", status="unverified"),
    *says(
        "SO-60",
        "2026-09-01",
        "met",
        measured=60,
        so_started="2019-03-10",
        **_orientation(hours_done=60),
    ),
    *says(
        "SO-60",
        "2026-09-01",
        "running",
        measured=59,
        so_started="2019-03-10",
        **_orientation(hours_done=59),
    ),
    *valid_to("SO-60", "so_started", "2020-01-31", at="2020-03-01", state="check"),
    *says("SO-8", "2026-09-01", "met", measured=8, **STARTED, **_orientation(parts_done=8)),
    *says("SO-8", "2026-09-01", "running", measured=7, **STARTED, **_orientation(parts_done=7)),
    *begins("SO-AGE-18", "2026-03-02", "upcoming nothing", born="2008-03-02"),
    *shown_from("SO-AGE-18", "2025-03-02", "upcoming", "2026-03-02", born="2008-03-02"),
    *right("SO-AGE", "2027-03-01", born="1960-03-01", **TARGET),
    *right("SO-AGE", "2025-12-31", born="1959-12-31", first_civil_registration="2025-01-01"),
    *says(
        "SO-AGE",
        "2031-06-01",
        "running",
        "2032-01-01",
        born="1965-01-01",
        first_civil_registration="2030-01-01",
        status="unverified",
    ),
    *shown_from("SO-AGE", "2026-03-01", "running", "2028-03-01", born="1961-03-01", **TARGET),
    *met(
        "SO-AGE",
        "so_completed",
        "2026-12-01",
        "2027-03-01",
        before="running",
        born="1960-03-01",
        **TARGET,
    ),
    *says("SO-CERT", "2027-01-02", "to_do", so_completed="2027-01-01"),
    *met(
        "SO-CERT", "so_certificate_issued", "2027-01-02", before="to_do", so_completed="2027-01-01"
    ),
]

VECTORS = [*SFI, *ORIENTATION]
