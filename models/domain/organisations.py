"""The organisations that a newcomer's introduction hangs on, as they were at each time.

Authorities come and go while their decisions stay in force: what the Integrationsverket promised in
2001 is a matter for Migrationsverket and the county boards from 1 July 2007. The lists themselves
are data (``resources/codes``); here they are read and asked.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

COLUMNS = (
    "kind",
    "code",
    "name",
    "official_name",
    "county_code",
    "organisation_number",
    "valid_from",
    "valid_to",
    "successors",
    "source",
    "note",
)


class OrganisationKind(Enum):
    """What sort of organisation it is; the values are stored."""

    MUNICIPALITY = "municipality"  # kommun
    REGION = "region"
    STATE = "state"  # stat
    CIVIL_SOCIETY = "civil_society"  # civilsamhälle
    COMPANY = "company"  # företag
    SCHOOL = "school"  # skola
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    """One organisation as a code list has it.

    Attributes:
        kind: what sort it is.
        code: SCB's code for municipalities and counties, else a short name of our own.
        name: what officers say.
        official_name: what it calls itself in writing.
        county_code: SCB's two digits; empty for what is not bound to a county.
        organisation_number: ten digits with a hyphen; empty where the list has none.
        valid_from: its first day; None when it is old or the day has not been verified.
        valid_to: its last day; None while it is there or when the day has not been verified.
        successors: codes of those who carry on its tasks.
        source: where the facts come from.
        note: what the reader should know about them.
    """

    kind: OrganisationKind
    code: str
    name: str
    official_name: str
    county_code: str = ""
    organisation_number: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    source: str = ""
    note: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether others have taken over, at whatever time."""
        return bool(self.successors) or self.valid_to is not None

    @property
    def succeeded_on(self) -> date | None:
        """The first day of those who took over; None when nobody has, or it is not known."""
        return self.valid_to + timedelta(days=1) if self.valid_to and self.successors else None

    def exists_at(self, at: date) -> bool:
        """Tell whether it was there on a day, as far as the list knows."""
        if self.valid_from is not None and at < self.valid_from:
            return False
        return not self.is_closed or (self.valid_to is not None and at <= self.valid_to)


class CodeListError(ValueError):
    """A code list is not as it should be; the words name the line."""


def parse_organisations(text: str) -> tuple[OrganisationRecord, ...]:
    """Read a code list: semicolons between, one heading line, ``#`` before a comment.

    Raises:
        CodeListError: a column is missing, or a line has an unknown kind or an impossible date.
    """
    rows = csv.DictReader(_lines(text), delimiter=";")
    if tuple(rows.fieldnames or ()) != COLUMNS:
        raise CodeListError(f"columns {rows.fieldnames}")
    return tuple(_record(row) for row in rows)


def parse_names(text: str) -> dict[str, str]:
    """Read a list of codes with one name each, as counties and levels of education.

    Raises:
        CodeListError: it lacks the columns ``code`` and ``name``.
    """
    rows = csv.DictReader(_lines(text), delimiter=";")
    if not {"code", "name"} <= set(rows.fieldnames or ()):
        raise CodeListError(f"columns {rows.fieldnames}")
    return {row["code"]: row["name"] for row in rows}


def successor(
    records: Iterable[OrganisationRecord], code: str, at: date
) -> tuple[OrganisationRecord, ...]:
    """Return who is responsible on a day for what the organisation ``code`` was responsible for.

    The organisation itself while it exists; else those who took over from it, in turn.

    Raises:
        KeyError: the lists have no such code.
    """
    by_code = {record.code: record for record in records}
    found: dict[str, OrganisationRecord] = {}
    waiting = [by_code[code]]
    seen = {code}
    while waiting:
        record = waiting.pop(0)
        if record.exists_at(at):
            found[record.code] = record
            continue
        later = [next_code for next_code in record.successors if next_code not in seen]
        seen.update(later)
        waiting.extend(by_code[next_code] for next_code in later)
    return tuple(found.values())


def predecessors(
    records: Iterable[OrganisationRecord], code: str
) -> tuple[OrganisationRecord, ...]:
    """Return those whose tasks the organisation ``code`` took over."""
    return tuple(record for record in records if code in record.successors)


def _lines(text: str) -> list[str]:
    """Return the lines that hold data."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _record(row: dict[str, str]) -> OrganisationRecord:
    """Return one line as a value."""
    try:
        return OrganisationRecord(
            kind=OrganisationKind(row["kind"]),
            code=row["code"],
            name=row["name"],
            official_name=row["official_name"],
            county_code=row["county_code"],
            organisation_number=row["organisation_number"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            successors=tuple(row["successors"].split()),
            source=row["source"],
            note=row["note"],
        )
    except (AttributeError, TypeError, ValueError) as fault:
        raise CodeListError(f"line of {row['code'] or row}: {fault}") from fault


def _day(text: str) -> date | None:
    """Return the day, or None where the list has none."""
    return date.fromisoformat(text) if text else None
