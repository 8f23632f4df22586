"""Vectors of resources/rules/asylum.toml."""

from tests.unit.rules.vectors import (
    Vector,
    begins,
    deadline,
    edge,
    is_silent,
    met,
    right,
    says,
    valid_from,
    valid_to,
)

SEEKER = {"ground": None}
AFTER_PERMIT = {"asylum_applied": "2025-03-20", "housing": "own_housing"}
AT_CENTRE = {"asylum_applied": "2025-03-20", "housing": "reception_centre"}

VECTORS: list[Vector] = [
    # 15 days, counted from the day after; over a month end.
    *deadline("ASY-INFO15", "2026-02-11", asylum_applied="2026-01-27", **SEEKER),
    *deadline("ASY-INFO15", "2024-03-07", asylum_applied="2024-02-21", **SEEKER),  # leap day
    *met(
        "ASY-INFO15",
        "asylum_information_given",
        "2026-02-11",
        "2026-02-11",
        asylum_applied="2026-01-27",
        **SEEKER,
    ),
    *valid_to(
        "ASY-INFO15",
        "asylum_applied",
        "2026-09-30",
        at="2026-10-02",
        state="upcoming",
        due="2026-10-15",
        **SEEKER,
    ),
    *is_silent("ASY-INFO15", "2026-02-11", asylum_applied="2026-01-27"),  # has a permit
    # three days
    *deadline("ASY-DOC3", "2026-03-02", asylum_applied="2026-02-27", **SEEKER),
    *deadline("ASY-DOC3", "2024-03-01", asylum_applied="2024-02-27", **SEEKER),  # leap day
    *met(
        "ASY-DOC3",
        "asylum_card_issued",
        "2026-03-02",
        "2026-03-02",
        asylum_applied="2026-02-27",
        **SEEKER,
    ),
    *valid_to(
        "ASY-DOC3",
        "asylum_applied",
        "2026-09-30",
        at="2026-10-01",
        state="upcoming",
        due="2026-10-03",
        **SEEKER,
    ),
    # samhällsintroduktion, from 16 years
    *says("ASY-SINTRO", "2026-02-01", "to_do", asylum_applied="2026-01-27", **SEEKER),
    *met(
        "ASY-SINTRO",
        "asylum_introduction_done",
        "2026-02-20",
        before="to_do",
        asylum_applied="2026-01-27",
        **SEEKER,
    ),
    *says(
        "ASY-SINTRO",
        "2026-02-01",
        "to_do",
        asylum_applied="2026-01-27",
        ground=None,
        born="2010-02-01",
    ),
    *is_silent(
        "ASY-SINTRO", "2026-01-31", asylum_applied="2026-01-27", ground=None, born="2010-02-01"
    ),
    *valid_from(
        "ASY-SINTRO", "asylum_applied", "2025-03-01", at="2025-04-01", state="to_do", **SEEKER
    ),
    *valid_to(
        "ASY-SINTRO", "asylum_applied", "2026-09-30", at="2026-10-01", state="to_do", **SEEKER
    ),
    *says("ASY-SINTRO-DAY", "2026-02-01", "information", asylum_applied="2026-01-27", **SEEKER),
    *is_silent(
        "ASY-SINTRO-DAY",
        "2026-02-01",
        asylum_applied="2026-01-27",
        asylum_introduction_done="2026-02-01",
        **SEEKER,
    ),
    *valid_from(
        "ASY-SINTRO-DAY",
        "asylum_applied",
        "2025-03-01",
        at="2025-04-01",
        state="information",
        **SEEKER,
    ),
    *valid_to(
        "ASY-SINTRO-DAY",
        "asylum_applied",
        "2026-09-30",
        at="2026-10-01",
        state="information",
        **SEEKER,
    ),
    # dagersättning: chosen by the day it is for
    *says("ASY-ALLOW", "2026-02-01", "information", asylum_applied="2026-01-27", **SEEKER),
    *valid_to(
        "ASY-ALLOW",
        "at",
        "2026-09-30",
        at="",
        state="information",
        asylum_applied="2026-01-27",
        **SEEKER,
    ),
    *is_silent("ASY-ALLOW", "2026-02-01", asylum_applied="2026-01-27"),
    *says(
        "ASY-ALLOW",
        "2026-02-01",
        "information",
        subject="m1",
        asylum_applied="2026-01-27",
        members=[{"born": "2020-01-01", "asylum_applied": "2026-01-27"}],
        **SEEKER,
    ),
    # one month of support after the permit, own housing
    *right("ASY-AFTERPERMIT-EBO", "2026-02-28", permit_decided="2026-01-31", **AFTER_PERMIT),
    *right("ASY-AFTERPERMIT-EBO", "2026-07-15", permit_decided="2026-06-15", **AFTER_PERMIT),
    *valid_from(
        "ASY-AFTERPERMIT-EBO",
        "permit_decided",
        "2025-03-01",
        at="2025-03-20",
        state="running",
        due="2025-04-01",
        **AFTER_PERMIT,
    ),
    *valid_to(
        "ASY-AFTERPERMIT-EBO",
        "permit_decided",
        "2026-09-30",
        at="2026-10-10",
        state="running",
        due="2026-10-30",
        **AFTER_PERMIT,
    ),
    *is_silent("ASY-AFTERPERMIT-EBO", "2026-02-28", permit_decided="2026-01-31", **AT_CENTRE),
    # until received, asylum centre
    *right(
        "ASY-AFTERPERMIT-ABO",
        "2026-03-10",
        permit_decided="2026-01-31",
        received="2026-03-10",
        **AT_CENTRE,
    ),
    *is_silent("ASY-AFTERPERMIT-ABO", "2026-03-10", permit_decided="2026-01-31", **AT_CENTRE),
    *valid_from(
        "ASY-AFTERPERMIT-ABO",
        "permit_decided",
        "2025-03-01",
        at="2025-03-20",
        state="running",
        due="2025-03-20",
        received="2025-03-20",
        **AT_CENTRE,
    ),
    *valid_to(
        "ASY-AFTERPERMIT-ABO",
        "permit_decided",
        "2026-09-30",
        at="2026-10-10",
        state="running",
        due="2026-10-10",
        received="2026-10-10",
        **AT_CENTRE,
    ),
    # AT-UND
    *right("ASY-ATUND", "2026-03-01", asylum_applied="2025-05-01", legal_force="2026-03-01"),
    *valid_to(
        "ASY-ATUND",
        "asylum_applied",
        "2026-09-30",
        at="2027-03-01",
        state="running",
        due="2027-03-01",
        legal_force="2027-03-01",
    ),
    *begins("ASY-6MON", "2027-04-30", asylum_applied="2026-10-31", **SEEKER),
    *begins("ASY-6MON", "2028-02-29", asylum_applied="2027-08-31", **SEEKER),  # leap day
    *valid_from(
        "ASY-6MON",
        "asylum_applied",
        "2026-10-01",
        at="2026-11-01",
        state="upcoming",
        due="2027-04-01",
        status="unverified",
        **SEEKER,
    ),
    *says(
        "ASY-NEWLAW",
        "2026-10-05",
        "check",
        asylum_applied="2026-10-02",
        status="unverified",
        **SEEKER,
    ),
    *valid_from(
        "ASY-NEWLAW", "asylum_applied", "2026-10-01", at="2026-11-01", state="check", **SEEKER
    ),
    # health: offered, done early, reimbursed
    *says("HEA-OFFER", "2026-02-01", "to_do", arrived="2026-01-20"),
    *says(
        "HEA-OFFER",
        "2026-02-01",
        "to_do",
        subject="m1",
        members=[{"born": "2020-01-01", "arrived": "2026-01-20"}],
    ),
    *met(
        "HEA-OFFER",
        "health_examination_offered",
        "2026-02-01",
        before="to_do",
        arrived="2026-01-20",
    ),
    *met(
        "HEA-OFFER",
        "health_examination_done",
        "2026-02-01",
        before="to_do",
        asylum_applied="2026-01-20",
    ),
    *valid_from("HEA-OFFER", "arrived", "2013-10-15", at="2014-01-01", state="to_do"),
    *edge("HEA-2M", "2026-02-28", "upcoming check", arrived="2025-12-31", status="unverified"),
    *met("HEA-2M", "health_examination_done", "2026-02-28", "2026-02-28", arrived="2025-12-31"),
    *right("HEA-12M", "2027-02-28", first_received="2026-02-28"),
    *right("HEA-12M", "2029-02-28", first_received="2028-02-29"),  # leap day
    *met(
        "HEA-12M",
        "health_examination_done",
        "2026-09-01",
        "2027-02-28",
        before="running",
        first_received="2026-02-28",
    ),
    *valid_from(
        "HEA-12M",
        "first_received",
        "2026-01-01",
        at="2026-03-01",
        state="running",
        due="2027-01-01",
    ),
    *right("HEA-12M-OLD", "2025-06-30", first_received="2024-06-30"),
    *met(
        "HEA-12M-OLD",
        "health_examination_done",
        "2025-01-15",
        "2025-06-30",
        before="running",
        first_received="2024-06-30",
    ),
    *valid_to(
        "HEA-12M-OLD",
        "first_received",
        "2025-12-31",
        at="2026-03-01",
        state="running",
        due="2026-12-31",
    ),
]
