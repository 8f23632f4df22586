"""Put the organisations that every unit needs into a new database."""

from functools import cache

from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import Session

from models.domain.errors import InvalidInputError
from models.domain.organisations import OrganisationKind, OrganisationRecord, parse_organisations
from models.tables.organisation import Organisation, Succession
from resources import read_text

_LISTS = ("municipalities.csv", "regions.csv", "authorities.csv")


@cache
def shipped_organisations() -> tuple[OrganisationRecord, ...]:
    """Return municipalities, regions and state authorities as the code lists have them."""
    return tuple(
        record for name in _LISTS for record in parse_organisations(read_text("codes", name))
    )


def add_reference_data(connection: Connection) -> None:
    """Write the code lists into a new database, with who took over from whom."""
    records = shipped_organisations()
    table = Organisation.__table__
    rows = [
        {
            "kind": record.kind,
            "code": record.code,
            "name": record.name,
            "official_name": record.official_name,
            "organisation_number": record.organisation_number or None,
            "county_code": record.county_code or None,
            "starts": record.valid_from,
            "ends": record.valid_to,
            "version": 1,
        }
        for record in records
    ]
    connection.execute(insert(Organisation), rows)
    ids = {
        (row.kind, row.code): row.id
        for row in connection.execute(select(table.c.id, table.c.kind, table.c.code))
    }
    successions = [
        {
            "predecessor_id": ids[record.kind, record.code],
            "successor_id": _of_code(ids, code),
            "from_day": record.succeeded_on,
        }
        for record in records
        for code in record.successors
    ]
    connection.execute(insert(Succession), successions)


def municipality_id(session: Session, code: str) -> int:
    """Return the row of a municipality by its code (kommunkod).

    Raises:
        InvalidInputError: there is no such municipality.
    """
    found = session.scalar(
        select(Organisation.id).where(
            Organisation.kind == OrganisationKind.MUNICIPALITY, Organisation.code == code
        )
    )
    if found is None:
        raise InvalidInputError(
            "Det finns ingen kommun med den koden. Ange kommunkoden med fyra siffror.",
            "municipality",
        )
    return found


def _of_code(ids: dict[tuple[OrganisationKind, str], int], code: str) -> int:
    return next(row_id for (_kind, other), row_id in ids.items() if other == code)
