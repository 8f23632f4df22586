"""Read everything about one case in few, short queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute, Session

from introapp.services import case_queries as queries
from introapp.services.prepared import Record
from models.domain.errors import UnknownRowError
from models.domain.protection import strongest
from models.domain.status import HouseholdRole, Protection
from models.tables.base import Base
from models.tables.case import (
    AsylumStay,
    CasePhase,
    Consent,
    Goal,
    Permit,
    Plan,
    SupportMonth,
)
from models.tables.events import CaseEvents, PersonEvents
from models.tables.person import (
    Contact,
    Guardian,
    Identifier,
    PersonPeriod,
    ProtectionPeriod,
    SpokenLanguage,
)

RowsByKey = Mapping[int, Sequence[Record]]

_UNKNOWN_CASE = "Ärendet finns inte i den här databasen. Sök efter personen på nytt."


@dataclass(frozen=True, slots=True)
class CaseRows:
    """The rows of one case, and of the people in its household, by person.

    Attributes:
        case: the case with its organisation, unit and officer.
        people: the newcomer first, then the other members of the household.
        roles: what the others are in the household.
    """

    case: Record
    people: tuple[Record, ...]
    roles: Mapping[int, HouseholdRole]
    events: Mapping[int, Record]
    case_events: Mapping[int, Record]
    permits: RowsByKey
    protection: RowsByKey
    member_cases: Mapping[int, Record]
    placements: RowsByKey
    identifiers: RowsByKey
    languages: RowsByKey
    contacts: RowsByKey
    guardians: RowsByKey
    stays: RowsByKey
    periods: RowsByKey
    phases: tuple[Record, ...]
    goals: tuple[Record, ...]
    measures: tuple[Record, ...]
    tasks: tuple[Record, ...]
    plans: tuple[Record, ...]
    consents: tuple[Record, ...]
    support_months: frozenset[date]

    @property
    def person_id(self) -> int:
        """The newcomer's own row."""
        return int(self.case.person_id)


def read_case(session: Session, case_id: int, at: date) -> CaseRows:
    """Read a case as it stands on a day.

    Raises:
        UnknownRowError: there is no such case.
    """
    connection = session.connection()
    found = queries.the_case().rows(connection, case_id=case_id)
    if not found:
        raise UnknownRowError(_UNKNOWN_CASE)
    case = found[0]
    sharing = queries.sharing_a_household().rows(connection, person_id=case.person_id, at=at)
    roles = {row.person_id: row.role for row in sharing if row.person_id != case.person_id}
    ids = (case.person_id, *sorted(roles))
    member_cases = queries.open_cases().rows(connection, keys=ids)
    case_ids = tuple({case_id, *(row.id for row in member_cases)})
    people = queries.people().rows(connection, keys=ids)

    def of_each(table: type[Base], key: str, keys: Sequence[int]) -> Mapping[int, Record]:
        rows = queries.of_each(table, key).rows(connection, keys=keys)
        return {getattr(row, key): row for row in rows}

    def of_case(table: type[Base], order: InstrumentedAttribute[Any]) -> tuple[Record, ...]:
        return tuple(queries.of_case(table, order).rows(connection, case_id=case_id))

    def of_people(table: type[Base]) -> RowsByKey:
        return _grouped(queries.of_each(table, "person_id").rows(connection, keys=ids), "person_id")

    return CaseRows(
        case=case,
        people=tuple(sorted(people, key=lambda one: ids.index(one.id))),
        roles=roles,
        events=of_each(PersonEvents, "person_id", ids),
        case_events=of_each(CaseEvents, "case_id", case_ids),
        permits=of_people(Permit),
        protection=of_people(ProtectionPeriod),
        member_cases={row.person_id: row for row in member_cases},
        placements=_grouped(queries.placements().rows(connection, keys=case_ids), "case_id"),
        identifiers=of_people(Identifier),
        languages=of_people(SpokenLanguage),
        contacts=of_people(Contact),
        guardians=of_people(Guardian),
        stays=of_people(AsylumStay),
        periods=of_people(PersonPeriod),
        phases=of_case(CasePhase, CasePhase.starts),
        goals=of_case(Goal, Goal.id),
        measures=tuple(queries.measures().rows(connection, case_id=case_id)),
        tasks=tuple(queries.tasks().rows(connection, case_id=case_id)),
        plans=of_case(Plan, Plan.number),
        consents=of_case(Consent, Consent.starts),
        support_months=frozenset(
            row.month
            for row in of_case(SupportMonth, SupportMonth.month)
            if not row.entered_in_error
        ),
    )


def _grouped(rows: Sequence[Record], key: str) -> RowsByKey:
    groups: dict[int, list[Record]] = defaultdict(list)
    for row in sorted(rows, key=attrgetter("id")):
        groups[getattr(row, key)].append(row)
    return groups


def protection_at(rows: CaseRows, person_id: int, day: date) -> Protection:
    """Return the strongest protection that holds for a person on a day."""
    levels = [
        row.level
        for row in rows.protection.get(person_id, ())
        if (row.starts is None or row.starts <= day) and (row.ends is None or row.ends >= day)
    ]
    return strongest(levels)
