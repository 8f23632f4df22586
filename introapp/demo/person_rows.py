"""The rows of a person: who it is, what identifies, names, reaches and protects them."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from introapp.demo.numbers import Thing
from introapp.demo.records import Household, Name, Newcomer
from introapp.demo.rows import CORRECTED, PLAIN, Row, Sheets, blank, moment
from models.domain.events import PERSON_EVENTS, Event
from models.domain.names import sort_key
from models.domain.status import Protection
from models.tables.case import AsylumStay, Permit
from models.tables.events import PersonEvents
from models.tables.person import (
    Address,
    Contact,
    Guardian,
    HouseholdMember,
    Identifier,
    Person,
    PersonName,
    PersonPeriod,
    ProtectionPeriod,
    SpokenLanguage,
)
from models.tables.person import Household as HouseholdRow

_NOTHING_HAPPENED: Final = {**blank(sorted(event.value for event in PERSON_EVENTS)), **PLAIN}


def add_household(sheets: Sheets, household: Household) -> None:
    """Put down the people of a household, and who lives with whom."""
    first = household.members[0].number
    homes: dict[int, int] = {}
    for newcomer in household.members:
        _add_person(sheets, newcomer)
        _add_papers(sheets, newcomer, first)
        _add_surroundings(sheets, newcomer)
    for newcomer in household.members:
        for one in newcomer.memberships:
            if one.household not in homes:
                homes[one.household] = _add_home(sheets, first + one.household, one.starts)
            row = _dated(newcomer.number, one.starts, one.ends)
            row.update(household_id=homes[one.household], role=one.role)
            sheets.add(HouseholdMember, row)
        _add_custody(sheets, newcomer)


def _add_home(sheets: Sheets, number: int, since: date) -> int:
    uuid = sheets.uuids.of(Thing.HOUSEHOLD, number)
    return sheets.add(HouseholdRow, {"uuid": uuid, "created_at": moment(since)})


def _dated(person: int, starts: date | None, ends: date | None) -> Row:
    return {"person_id": person, "starts": starts, "ends": ends, **CORRECTED}


def _add_person(sheets: Sheets, newcomer: Newcomer) -> None:
    sheets.keep(
        Person,
        {
            "id": newcomer.number,
            "uuid": sheets.uuids.of(Thing.PERSON, newcomer.number),
            "birth_date": newcomer.birth_date,
            "birth_year": newcomer.birth_year,
            "sex": newcomer.sex,
            "unaccompanied": newcomer.unaccompanied,
            "upper_secondary": newcomer.upper_secondary,
            "school_stage": newcomer.school_stage,
            "citizen_of_eea": False,
            "registered_at_reception_centre": newcomer.registered_at_reception_centre,
            "created_at": moment(newcomer.case.opened),
            **PLAIN,
        },
    )
    for name in newcomer.names:
        sheets.add(PersonName, _name(newcomer.number, name))
    if newcomer.events:
        sheets.add(PersonEvents, event_row(_NOTHING_HAPPENED, newcomer.events, newcomer.number))


def _name(person: int, name: Name) -> Row:
    return {
        **_dated(person, name.starts, name.ends),
        "given": name.given,
        "family": name.family,
        "native": name.native,
        "family_first": name.family_first,
        "is_primary": name.is_primary,
        "sort_key": sort_key(name.family, name.given),
    }


def event_row(nothing: Mapping[str, object], events: Mapping[Event, date], person: int) -> Row:
    """Return a row of events of a person."""
    row = dict(nothing)
    for event, day in events.items():
        row[event.value] = day
    row["person_id"] = person
    return row


def _add_papers(sheets: Sheets, newcomer: Newcomer, household: int) -> None:
    for identity in newcomer.identities:
        row = _dated(newcomer.number, identity.starts, identity.ends)
        row["kind"], row["level"] = identity.kind, identity.level
        row["number"] = sheets.numbers.number(newcomer, identity.kind, household)
        sheets.add(Identifier, row)
    for place, permit in enumerate(newcomer.permits):
        sheets.add(
            Permit,
            {
                "person_id": newcomer.number,
                "uuid": sheets.uuids.of(Thing.PERMIT, newcomer.number, place),
                "ground": permit.ground,
                "kind": permit.kind,
                "decided": permit.decided,
                "legal_force": permit.legal_force,
                "valid_from": permit.valid_from,
                "valid_to": permit.valid_to,
                **CORRECTED,
            },
        )
    if newcomer.protection is not Protection.NONE:
        row = _dated(newcomer.number, newcomer.protected_from, None)
        row["level"] = newcomer.protection
        sheets.add(ProtectionPeriod, row)


def _add_surroundings(sheets: Sheets, newcomer: Newcomer) -> None:
    person = newcomer.number
    for speech in newcomer.languages:
        sheets.add(
            SpokenLanguage,
            {
                "person_id": person,
                "language": speech.language,
                "rank": speech.rank,
                "reads": speech.reads,
                "interpreter_needed": speech.interpreter_needed,
                "dialect": "",
                **PLAIN,
            },
        )
    for reach in newcomer.reach:
        row = _dated(person, reach.starts, None)
        row.update(kind=reach.kind, value=reach.value)
        sheets.add(Contact, row)
    for home in newcomer.homes:
        row = _dated(person, home.starts, home.ends)
        row.update(
            care_of=home.care_of,
            street=home.street,
            postal_code=home.postal_code,
            city=home.city,
            municipality_code=home.municipality,
        )
        sheets.add(Address, row)
    for stay in newcomer.stays:
        row = _dated(person, stay.starts, stay.ends)
        row.update(housing=stay.housing, place=stay.place)
        sheets.add(AsylumStay, row)
    for pause in newcomer.pauses:
        row = _dated(person, pause.starts, pause.ends)
        row.update(kind=pause.kind, child_born=pause.child_born)
        sheets.add(PersonPeriod, row)


def _add_custody(sheets: Sheets, newcomer: Newcomer) -> None:
    for custody in newcomer.custody:
        row = _dated(newcomer.number, custody.starts, custody.ends)
        row.update(
            kind=custody.kind,
            guardian_person_id=custody.person,
            guardian_name=custody.name,
            contact=custody.contact,
        )
        sheets.add(Guardian, row)
