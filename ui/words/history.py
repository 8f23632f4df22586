"""What the screen calls tables, fields and values when it tells what has been changed."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from models.domain.chain import (
    EndReason,
    GoalKind,
    GoalStatus,
    MeasureStatus,
    Phase,
    PlanState,
    Strand,
)
from models.domain.events import Event
from models.domain.history import FieldChange, HistoryRow, Value
from models.domain.languages import language
from models.domain.measure_kinds import BY_CODE
from models.domain.status import (
    HouseholdRole,
    IdentifierKind,
    IdentityLevel,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Protection,
    Sex,
)
from resources.texts import gettext as _
from ui.words.dates import full_day_words
from ui.words.decisions import end_reason, goal_status, identity_level, number_kind, plan_state
from ui.words.labels import (
    goal_kind,
    household_role,
    measure_status,
    permit_ground,
    permit_kind,
    phase,
    placement,
    protection,
    sentence_case,
    sex,
    strand,
)

_LONGEST = 200  # letters of a text that are told; the whole stands on its own page


def action_words(row: HistoryRow) -> str:
    """Return what was done: *Insats ändrad*, *Ärendet öppnat*."""
    alone = {
        "open": _("Ärendet öppnat"),
        "print": _("Kedjan utskriven") if row.table == "cases" else _("Planen utskriven"),
        "merge": _("Två ärenden sammanförda"),
    }
    if row.action in alone:
        return alone[row.action]
    done = {
        "create": _("{what}: ny"),
        "change": _("{what}: ändrad"),
        "delete": _("{what}: borttagen"),
        "undo": _("{what}: ångrad"),
    }
    return done.get(row.action, "{what}").format(what=table_words(row.table))


def table_words(table: str) -> str:
    """Return what a kind of row is called."""
    return {
        "cases": _("Ärendet"),
        "case_phases": _("Skede"),
        "permits": _("Uppehållstillstånd"),
        "placements": _("Anvisning och mottagande"),
        "goals": _("Mål"),
        "measures": _("Insats"),
        "plans": _("Introduktionsplan"),
        "tasks": _("Uppgift"),
        "consents": _("Samtycke"),
        "asylum_stays": _("Boende under asyltiden"),
        "support_months": _("Månad med försörjningsstöd"),
        "person_events": _("Datum för personen"),
        "case_events": _("Datum i ärendet"),
        "persons": _("Person"),
        "person_names": _("Namn"),
        "identifiers": _("Nummer"),
        "addresses": _("Adress"),
        "contacts": _("Kontaktuppgift"),
        "spoken_languages": _("Språk"),
        "protection_periods": _("Skyddade personuppgifter"),
        "household_members": _("Hushåll"),
        "households": _("Hushåll"),
        "guardians": _("Företrädare"),
        "person_periods": _("Period"),
    }.get(table, _("Uppgift"))


def field_words(table: str, field: str) -> str:
    """Return what a column is called."""
    if table in ("person_events", "case_events"):
        return next(event.label for event in Event if event.value == field)
    special = {
        ("permits", "kind"): _("Slag"),
        ("goals", "text"): _("Mål"),
        ("measures", "kind"): _("Insats"),
        ("measures", "title"): _("Rubrik"),
        ("cases", "closed"): _("Avslutat"),
    }
    return special.get((table, field)) or _fields().get(field) or _("Annan uppgift")


def _fields() -> Mapping[str, str]:
    return _fields_of_case() | _fields_of_plan() | _fields_of_person()


def _fields_of_case() -> dict[str, str]:
    return {
        "case_number": _("Ärendenummer"),
        "organisation_id": _("Kommun"),
        "unit_id": _("Enhet"),
        "officer_id": _("Handläggare"),
        "opened": _("Öppnat"),
        "end_reason": _("Skäl till avslut"),
        "phase": _("Skede"),
        "starts": _("Från och med"),
        "ends": _("Till och med"),
        "ground": _("Grund"),
        "kind": _("Slag"),
        "decided": _("Beslutat"),
        "legal_force": _("Fick laga kraft"),
        "valid_from": _("Gäller från och med"),
        "valid_to": _("Gäller till och med"),
        "category": _("Kom hit som"),
        "authority_id": _("Myndighet"),
        "latest_reception": _("Senaste dag för mottagande"),
        "received": _("Mottagen i kommunen"),
        "entered_in_error": _("Felregistrerad"),
        "due": _("Senast"),
        "done": _("Klar"),
        "rule": _("Regel"),
        "waiting_for": _("Väntar på"),
        "receiver": _("Mottagare"),
        "scope": _("Omfattning"),
        "withdrawn": _("Återkallat"),
        "housing": _("Boende"),
        "month": _("Månad"),
    }


def _fields_of_plan() -> dict[str, str]:
    return {
        "text": _("Text"),
        "evidence": _("Hur det märks"),
        "target_date": _("Senast"),
        "status": _("Läge"),
        "reason": _("Skäl"),
        "parent_id": _("Leder till målet"),
        "goal_id": _("Leder till målet"),
        "strand": _("Del av kedjan"),
        "purpose": _("Syfte"),
        "responsible_id": _("Ansvarig"),
        "responsible_contact": _("Kontakt"),
        "delivering_id": _("Utförs av"),
        "place": _("Plats"),
        "hours_per_week": _("Timmar i veckan"),
        "hours_done": _("Genomförda timmar"),
        "parts_done": _("Genomförda delar"),
        "less_by_own_wish": _("Färre timmar på egen begäran"),
        "agreement_terminated": _("Avtalet uppsagt"),
        "outcome": _("Hur det har gått"),
        "number": _("Nummer"),
        "state": _("Läge"),
        "own_words": _("Med egna ord"),
        "assessment": _("Kartläggning i korthet"),
        "newcomer_duties": _("Det här gör personen"),
        "municipality_duties": _("Det här gör kommunen"),
        "obstacles": _("Hinder"),
        "follow_up": _("Nästa uppföljning"),
        "follow_up_attendees": _("Med på uppföljningen"),
        "decided_by_id": _("Fastställd av"),
    }


def _fields_of_person() -> dict[str, str]:
    return {
        "given": _("Förnamn"),
        "family": _("Efternamn"),
        "native": _("Namn i egen skrift"),
        "family_first": _("Efternamnet först"),
        "is_primary": _("Huvudnamn"),
        "birth_date": _("Född"),
        "birth_year": _("Födelseår"),
        "sex": _("Kön"),
        "unaccompanied": _("Ensamkommande"),
        "upper_secondary": _("Går i gymnasieskolan"),
        "citizen_of_eea": _("Medborgare i EES"),
        "level": _("Nivå"),
        "role": _("Roll"),
        "language": _("Språk"),
        "rank": _("Ordning"),
        "reads": _("Läser"),
        "interpreter_needed": _("Behöver tolk"),
        "dialect": _("Dialekt"),
        "value": _("Uppgift"),
        "household_id": _("Hushåll"),
        "street": _("Gata"),
        "postal_code": _("Postnummer"),
        "city": _("Ort"),
        "care_of": _("c/o"),
        "contact": _("Kontakt"),
    }


_WORDS: dict[tuple[str, str], tuple[type[Enum], Callable[[Any], str]]] = {
    ("cases", "phase"): (Phase, phase),
    ("cases", "end_reason"): (EndReason, end_reason),
    ("case_phases", "phase"): (Phase, phase),
    ("permits", "ground"): (PermitGround, lambda code: sentence_case(permit_ground(code))),
    ("permits", "kind"): (PermitKind, permit_kind),
    ("placements", "category"): (PlacementCategory, placement),
    ("goals", "kind"): (GoalKind, goal_kind),
    ("goals", "status"): (GoalStatus, goal_status),
    ("goals", "strand"): (Strand, strand),
    ("measures", "strand"): (Strand, strand),
    ("measures", "status"): (MeasureStatus, measure_status),
    ("plans", "state"): (PlanState, plan_state),
    ("identifiers", "kind"): (IdentifierKind, number_kind),
    ("identifiers", "level"): (IdentityLevel, identity_level),
    ("protection_periods", "level"): (Protection, protection),
    ("household_members", "role"): (HouseholdRole, household_role),
    ("persons", "sex"): (Sex, sex),
}
_HIDDEN_DIGITS = 4


def value_words(table: str, field: str, value: Value, names: Mapping[int, str]) -> str:
    """Return a value in words.

    Args:
        table: what kind of row it stands in.
        field: the column.
        value: as the audit chain keeps it.
        names: of organisations, by id.
    """
    if value is None or value == "":
        return _("Saknas")
    if isinstance(value, bool):
        return _("Ja") if value else _("Nej")
    if (table, field) in _WORDS:
        kind, words = _WORDS[table, field]
        return words(kind(value))
    if isinstance(value, int):
        return _number_words(field, value, names)
    return _text_words(table, field, str(value))


def _number_words(field: str, value: int, names: Mapping[int, str]) -> str:
    if field in ("responsible_id", "delivering_id", "organisation_id", "authority_id"):
        return names.get(value, _("En annan organisation"))
    # The number of a row says nothing to anybody.
    return _("Angivet") if field.endswith("_id") else str(value)


def _text_words(table: str, field: str, value: str) -> str:
    if (table, field) == ("identifiers", "number"):
        return value[:-_HIDDEN_DIGITS] + "•" * _HIDDEN_DIGITS
    if (table, field) == ("measures", "kind") and value in BY_CODE:
        return BY_CODE[value].label
    if field == "language":
        return language(value).name
    try:
        return full_day_words(date.fromisoformat(value))
    except ValueError:
        short = value[:_LONGEST]
        return short if short == value else f"{short} …"


def change_words(table: str, change: FieldChange, names: Mapping[int, str]) -> str:
    """Return a change in a line: *Läge: Planerad → Pågår*."""
    label = field_words(table, change.field)
    after = value_words(table, change.field, change.after, names)
    if change.before is None:
        return f"{label}: {after}"
    before = value_words(table, change.field, change.before, names)
    return f"{label}: {before} → {after}"
