"""Vectors of resources/rules/permits.toml and settlement.toml."""

from tests.unit.rules.vectors import (
    Vector,
    begins,
    deadline,
    edge,
    is_silent,
    met,
    right,
    says,
    shown_from,
    valid_from,
    valid_to,
)

TPS = {"ground": "temporary_protection"}
PLACED = {"placement_decided": "2026-05-04"}


def _length(rule: str, ground: str, first: str | None) -> list[Vector]:
    """Return the vectors of a rule on how long a permit lasts: shown, never counted."""
    return [
        *says(rule, "2026-07-15", "information", ground=ground, permit_decided="2025-06-01"),
        *is_silent(rule, "2026-07-15", ground="witness", permit_decided="2025-06-01"),
        *valid_to(
            rule,
            "permit_decided",
            "2026-07-11",
            at="2026-07-15",
            state="information",
            ground=ground,
        ),
        *(
            valid_from(
                rule, "permit_decided", first, at="2026-07-15", state="information", ground=ground
            )
            if first
            else []
        ),
    ]


PERMITS: list[Vector] = [
    *_length("UT-REF", "refugee", "2021-07-20"),
    *is_silent("UT-REF", "2026-07-15", permit="permanent", permit_decided="2025-06-01"),
    *_length("UT-ALT", "subsidiary", "2021-07-20"),
    *_length("UT-SOA", "exceptional", None),
    *_length("UT-FAM", "family", None),
    *_length("UT-QUOTA", "resettled", None),
    *valid_from(
        "UT-PUT-END",
        "permit_decided",
        "2026-07-12",
        at="2026-08-01",
        state="check",
        permit="permanent",
        status="unverified",
    ),
    *is_silent("UT-PUT-END", "2026-08-01", permit_decided="2026-07-12"),
    *valid_from(
        "UT-LEN-NEW",
        "permit_decided",
        "2026-07-12",
        at="2026-08-01",
        state="check",
        status="unverified",
    ),
    *is_silent("UT-LEN-NEW", "2026-08-01", permit_decided="2026-07-12", **TPS),
    # the family's application: three months
    *right("UT-3M", "2026-02-28", permit_decided="2025-11-30"),
    *right("UT-3M", "2024-02-29", permit_decided="2023-11-30"),  # leap day
    *met(
        "UT-3M",
        "family_reunion_applied",
        "2026-01-10",
        "2026-02-28",
        before="running",
        permit_decided="2025-11-30",
    ),
    *is_silent("UT-3M", "2026-02-01", permit_decided="2025-11-30", ground="subsidiary"),
    *says(
        "UT-3M",
        "2026-07-20",
        "running",
        "2026-10-11",
        permit_decided="2026-07-11",
        status="in_force",
    ),
    *says(
        "UT-3M",
        "2026-07-20",
        "running",
        "2026-10-12",
        permit_decided="2026-07-12",
        status="unverified",
    ),
    # temporary protection: the Council's days, by the day of asking
    *valid_to("UT-TPS-END-26", "at", "2026-03-04", at="", state="running", due="2026-03-04", **TPS),
    *valid_from(
        "UT-TPS-END-26", "at", "2025-03-05", at="", state="running", due="2026-03-04", **TPS
    ),
    *valid_from("UT-TPS-END", "at", "2026-03-05", at="", state="running", due="2027-03-04", **TPS),
    *edge("UT-TPS-END", "2027-03-04", "running check", **TPS),
    *says("UT-TPS-END", "2027-03-04", "running", "2027-03-04", status="in_force", **TPS),
    *says("UT-TPS-END", "2027-03-05", "check", "2027-03-04", status="unverified", **TPS),
    *is_silent("UT-TPS-END", "2026-06-01"),
    # civil registration
    *begins("FB-TPS", "2026-02-28", permit_from="2024-02-29", **TPS),  # leap day
    *begins("FB-TPS", "2026-05-10", permit_from="2024-05-10", **TPS),
    *met(
        "FB-TPS",
        "first_civil_registration",
        "2026-06-01",
        "2026-05-10",
        before="running",
        permit_from="2024-05-10",
        **TPS,
    ),
    *valid_from(
        "FB-TPS",
        "at",
        "2024-11-01",
        at="",
        state="upcoming",
        due="2026-05-10",
        permit_from="2024-05-10",
        **TPS,
    ),
    *deadline("FB-IN", "2026-03-07", arrived="2025-11-30"),  # 28 February and a week
    *deadline("FB-IN", "2024-03-07", arrived="2023-11-30"),  # 29 February and a week
    *met("FB-IN", "first_civil_registration", "2026-03-07", "2026-03-07", arrived="2025-11-30"),
    *is_silent("FB-IN", "2026-03-07", arrived="2025-11-30", asylum_applied="2025-12-01"),
    *deadline("FB-IN-4W", "2026-03-10", asylum_applied="2025-01-02", permit_decided="2026-02-10"),
    *met(
        "FB-IN-4W",
        "first_civil_registration",
        "2026-03-10",
        "2026-03-10",
        asylum_applied="2025-01-02",
        permit_decided="2026-02-10",
    ),
    *is_silent(
        "FB-IN-4W", "2026-03-10", asylum_applied="2025-01-02", permit_decided="2026-02-10", **TPS
    ),
    *valid_from(
        "FB-IN-4W",
        "permit_decided",
        "2024-11-01",
        at="2024-11-10",
        state="upcoming",
        due="2024-11-29",
        asylum_applied="2024-01-02",
    ),
    *deadline("FB-MOVE", "2026-03-04", moved="2026-02-25", first_civil_registration="2025-01-01"),
    *met(
        "FB-MOVE",
        "move_reported",
        "2026-03-01",
        "2026-03-04",
        moved="2026-02-25",
        first_civil_registration="2025-01-01",
    ),
    *says(
        "FB-MOVE",
        "2026-03-01",
        "upcoming",
        "2026-03-04",
        moved="2026-02-25",
        move_reported="2026-02-24",
        first_civil_registration="2025-01-01",
    ),  # the move before
    # samordningsnummer: the end of the fifth year after the year
    *right("ID-SNR", "2029-12-31", coordination_number_assigned="2024-01-01"),
    *right("ID-SNR", "2029-12-31", coordination_number_assigned="2024-12-31"),
    *right("ID-SNR", "2030-12-31", coordination_number_assigned="2025-01-01"),
    *right(
        "ID-SNR",
        "2031-12-31",
        coordination_number_assigned="2019-05-05",
        coordination_number_renewed="2026-02-01",
    ),
    *shown_from(
        "ID-SNR", "2028-12-31", "running", "2029-12-31", coordination_number_assigned="2024-06-01"
    ),
    *valid_from(
        "ID-SNR",
        "at",
        "2023-09-01",
        at="",
        state="running",
        due="2023-12-31",
        coordination_number_assigned="2018-06-01",
    ),
    *is_silent(
        "ID-SNR",
        "2029-12-31",
        coordination_number_assigned="2024-06-01",
        first_civil_registration="2026-01-01",
    ),
]

SETTLEMENT: list[Vector] = [
    *deadline("BOS-DUTY", "2026-06-30", placement_latest_reception="2026-06-30", **PLACED),
    *met(
        "BOS-DUTY",
        "received",
        "2026-06-30",
        "2026-06-30",
        placement_latest_reception="2026-06-30",
        **PLACED,
    ),
    *valid_from(
        "BOS-DUTY",
        "placement_decided",
        "2016-03-01",
        at="2016-03-05",
        state="upcoming",
        due="2016-04-01",
        placement_latest_reception="2016-04-01",
    ),
    *valid_to(
        "BOS-DUTY",
        "placement_decided",
        "2026-12-31",
        at="2027-01-05",
        state="upcoming",
        due="2027-02-01",
        placement_latest_reception="2027-02-01",
    ),
    *edge(
        "BOS-DUTY-27",
        "2027-03-31",
        "upcoming check",
        placement_decided="2027-02-01",
        placement_latest_reception="2027-03-31",
        status="unverified",
    ),
    *met(
        "BOS-DUTY-27",
        "received",
        "2027-03-31",
        "2027-03-31",
        placement_decided="2027-02-01",
        placement_latest_reception="2027-03-31",
    ),
    *valid_from(
        "BOS-DUTY-27",
        "placement_decided",
        "2027-01-01",
        at="2027-01-05",
        state="upcoming",
        due="2027-02-01",
        placement_latest_reception="2027-02-01",
    ),
    # two months after is not the end of the second month after
    *edge(
        "BOS-2M",
        "2026-06-30",
        "upcoming check",
        placement_decided="2026-04-30",
        status="unverified",
    ),
    *edge("BOS-2M", "2026-02-28", "upcoming check", placement_decided="2025-12-31"),
    *met("BOS-2M", "received", "2026-06-30", "2026-06-30", placement_decided="2026-04-30"),
    *valid_from(
        "BOS-2M",
        "placement_decided",
        "2017-05-01",
        at="2017-05-10",
        state="upcoming",
        due="2017-07-01",
    ),
    *valid_to(
        "BOS-2M",
        "placement_decided",
        "2026-12-31",
        at="2027-01-10",
        state="upcoming",
        due="2027-02-28",
    ),
    *is_silent(
        "BOS-2M",
        "2026-06-30",
        placement_latest_reception="2026-06-30",
        placement_decided="2026-04-30",
    ),
    *edge(
        "BOS-NEW",
        "2030-01-31",
        "running check",
        received="2027-01-31",
        placement_decided="2026-12-01",
        status="unverified",
    ),
    *valid_from(
        "BOS-NEW",
        "received",
        "2027-01-01",
        at="2027-01-05",
        state="running",
        due="2030-01-01",
        placement_decided="2026-12-01",
    ),
    *is_silent("BOS-NEW", "2027-02-01", received="2027-01-31"),  # own housing
    *right("BOS-GROUP", "2026-02-28", sponsor_first_received="2020-02-29"),  # leap day
    *met(
        "BOS-GROUP",
        "residence_applied",
        "2026-02-01",
        "2026-02-28",
        before="running",
        sponsor_first_received="2020-02-29",
    ),
    *valid_from(
        "BOS-GROUP",
        "at",
        "2016-03-01",
        at="",
        state="running",
        due="2020-05-01",
        sponsor_first_received="2014-05-01",
    ),
    *valid_to(
        "BOS-GROUP",
        "at",
        "2026-12-31",
        at="",
        state="running",
        due="2028-05-01",
        sponsor_first_received="2022-05-01",
    ),
]

VECTORS = [*PERMITS, *SETTLEMENT]
