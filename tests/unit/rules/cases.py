"""Cases to try rules on, written as flat words: dates by the name of their event."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from models.domain.chain import MeasureStatus, Strand
from models.domain.events import Event
from models.domain.facts import (
    CaseFacts,
    MeasureFacts,
    MemberFacts,
    PeriodFacts,
    PeriodKind,
    PermitFacts,
    SchoolStage,
)
from models.domain.rules import RuleBook, load_pack
from models.domain.status import AsylumHousing, PermitGround, PermitKind, PlacementCategory
from resources import list_files

_EVENTS = {event.value for event in Event}
_PLAIN = {"unaccompanied", "upper_secondary", "citizen_of_eea"}

# A grown-up refugee whose permit is old enough for every day that is asked about.
GROWN_UP = {"born": "1990-03-03", "ground": "refugee", "permit_decided": "2012-01-02"}


@cache
def shipped_packs():
    """Return the packs of the program, read once."""
    return tuple(
        load_pack(file.read_text(encoding="utf-8")) for file in list_files("rules", suffix=".toml")
    )


@cache
def shipped_book():
    """Return the rules of the program."""
    return RuleBook(shipped_packs())


def day(text: str | date) -> date:
    """Return a date written as YYYY-MM-DD."""
    return text if isinstance(text, date) else date.fromisoformat(text)


def case_of(words: Mapping[str, Any]) -> CaseFacts:
    """Return the case that words describe; the person's key is "p", the members' "m1", "m2" …"""
    members = tuple(
        MemberFacts(key=f"m{number}", **_subject(member))
        for number, member in enumerate(words.get("members", ()), 1)
    )
    return CaseFacts(
        key="p",
        members=members,
        measures=tuple(measure(**entry) for entry in words.get("measures", ())),
        periods=tuple(_period(entry) for entry in words.get("periods", ())),
        registered_at_reception_centre=words.get("centre", False),
        support_months=frozenset(day(month) for month in words.get("support", ())),
        **_subject(words),
    )


def measure(
    kind: str,
    starts: str = "",
    ends: str = "",
    *,
    status: str = "running",
    **more: Any,
) -> MeasureFacts:
    """Return a measure of a kind."""
    if "agreement_terminated" in more:
        more["agreement_terminated"] = day(more["agreement_terminated"])
    return MeasureFacts(
        strand=Strand.LANGUAGE,
        kind=kind,
        status=MeasureStatus(status),
        starts=day(starts) if starts else None,
        ends=day(ends) if ends else None,
        key=kind,
        **more,
    )


def _period(entry: tuple[str, ...]) -> PeriodFacts:
    kind, starts, ends, child = (*entry, "", "")[:4]
    return PeriodFacts(
        kind=PeriodKind(kind),
        starts=day(starts),
        ends=day(ends) if ends else None,
        child_born=day(child) if child else None,
    )


def _subject(words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "born": day(words["born"]) if words.get("born") else None,
        "events": {Event(key): day(words[key]) for key in words if key in _EVENTS - {"born"}},
        "permits": _permits(words),
        "placement": _word(PlacementCategory, words.get("placement")),
        "asylum_housing": _word(AsylumHousing, words.get("housing")),
        "school_stage": _word(SchoolStage, words.get("stage")),
        **{key: words[key] for key in _PLAIN if key in words},
    }


def _word(kind: Any, value: str | None) -> Any:
    return None if value is None else kind(value)


def _permits(words: Mapping[str, Any]) -> tuple[PermitFacts, ...]:
    if not words.get("ground"):
        return ()
    return (
        PermitFacts(
            ground=PermitGround(words["ground"]),
            kind=PermitKind(words.get("permit", "temporary")),
            decided=day(words.get("permit_decided", "2012-01-02")),
            legal_force=_optional(words.get("legal_force")),
            starts=_optional(words.get("permit_from")),
            ends=_optional(words.get("permit_to")),
        ),
    )


def _optional(text: str | None) -> date | None:
    return None if text is None else day(text)
