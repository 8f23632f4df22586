"""The raw limit: the same rows read and written through the driver's own cursor, into tuples.

Nothing is made of the rows, and each table is asked by the index that fits it best, so that what
the program adds to reading and writing shows whole, a poor statement of its own with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final

from sqlalchemy import Engine, Table, and_, literal_column, or_, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import aliased

from introapp.services.case_list import is_protected
from introapp.services.prepared import AnySelect
from introapp.services.search import MOST_SHOWN
from models.storage.driver import Connection
from models.storage.engine import driver_connection
from models.tables.all import Base
from models.tables.case import Case, Measure, Task
from models.tables.organisation import Officer, Organisation, Unit
from models.tables.person import HouseholdMember, Person, PersonName
from models.tables.work import WorkRow

ROWS: Final = 100
"""Rows of the work list that are read: some screens full."""

_OF_THE_CASE: Final = ("case_phases", "goals", "plans", "consents", "support_months")
_OF_EACH_CASE: Final = ("case_events", "placements")
_OF_EACH_PERSON: Final = (
    "person_events",
    "permits",
    "protection_periods",
    "identifiers",
    "spoken_languages",
    "contacts",
    "guardians",
    "asylum_stays",
    "person_periods",
)
_HERE: Final[Any] = literal_column("?")  # where the driver puts a value

Rows = list[tuple[Any, ...]]


@contextmanager
def reading_raw(engine: Engine) -> Iterator[Connection]:
    """Borrow the driver's connection for one reading transaction."""
    with driver_connection(engine) as connection:
        connection.execute("BEGIN")
        yield connection
        connection.execute("ROLLBACK")


class RawCase:
    """Reads all rows of one case and of its household."""

    def __init__(self) -> None:
        tables = Base.metadata.tables
        self._case = _text(
            select(Case.__table__, Organisation.name, Unit.name, Officer.name)
            .join(Organisation, Organisation.id == Case.organisation_id)
            .join(Unit, Unit.id == Case.unit_id)
            .outerjoin(Officer, Officer.id == Case.officer_id)
            .where(Case.id == _HERE)
        )
        mine, theirs = aliased(HouseholdMember), aliased(HouseholdMember)
        self._household = _text(
            select(theirs.person_id, theirs.role)
            .join(mine, mine.household_id == theirs.household_id)
            .where(mine.person_id == _HERE)
        )
        self._person = (
            _text(
                select(Person.__table__, PersonName.__table__)
                .join(PersonName, PersonName.person_id == Person.id)
                .where(Person.id == _HERE, PersonName.is_primary.is_(True))
            ),
            *(_text(_all_of(tables[name], "person_id")) for name in _OF_EACH_PERSON),
        )
        self._cases = _text(select(Case.id).where(Case.person_id == _HERE))
        self._each_case = [_text(_all_of(tables[name], "case_id")) for name in _OF_EACH_CASE]
        self._rest = (
            *(_text(_all_of(tables[name], "case_id")) for name in _OF_THE_CASE),
            _text(_measures()),
            _text(
                select(Task.__table__, Officer.name)
                .outerjoin(Officer, Officer.id == Task.officer_id)
                .where(Task.case_id == _HERE)
            ),
        )

    def read(self, connection: Connection, case_id: int) -> Rows:
        """Return all rows."""
        case = connection.execute(self._case, (case_id,)).fetchall()
        person_id = case[0][list(Case.__table__.c.keys()).index("person_id")]
        household = connection.execute(self._household, (person_id,)).fetchall()
        people = {person_id, *(row[0] for row in household)}
        found = [*case, *household]
        cases = {case_id}
        for person in people:
            for text in self._person:
                found += connection.execute(text, (person,)).fetchall()
            cases.update(row[0] for row in connection.execute(self._cases, (person,)).fetchall())
        for other in cases:
            for text in self._each_case:
                found += connection.execute(text, (other,)).fetchall()
        for text in self._rest:
            found += connection.execute(text, (case_id,)).fetchall()
        return found


def work_list_rows(day: date) -> str:
    """Return the statement of the first rows of the work list, the latest deadline first."""
    about = aliased(PersonName)
    return _text(
        select(
            *(Case.id, Case.uuid, Case.case_number, Case.phase, Case.closed, Case.person_id),
            *(WorkRow.next_due, WorkRow.next_rule, WorkRow.next_person_id, Officer.name),
            *(Person.birth_date, Person.birth_year, PersonName.given, PersonName.family),
            *(PersonName.native, PersonName.family_first, about.given),
            is_protected(Case.person_id),
            is_protected(WorkRow.next_person_id),
        )
        .select_from(WorkRow)
        .join(Case, Case.id == WorkRow.case_id)
        .join(Person, Person.id == Case.person_id)
        .join(PersonName, and_(PersonName.person_id == Person.id, PersonName.is_primary.is_(True)))
        .outerjoin(
            about, and_(about.person_id == WorkRow.next_person_id, about.is_primary.is_(True))
        )
        .outerjoin(Officer, Officer.id == Case.officer_id)
        .where(WorkRow.is_open.is_(True), WorkRow.next_due.is_not(None))
        .order_by(WorkRow.next_due, WorkRow.case_id)
        .limit(ROWS)
        .params(at=day)
    )


def all_ids() -> str:
    """Return the statement of every open case's id, in the order of names."""
    return _text(
        select(WorkRow.case_id)
        .where(WorkRow.is_open.is_(True))
        .order_by(WorkRow.name_order, WorkRow.case_id)
    )


def names_like(words: int) -> str:
    """Return the statement of a search by LIKE; it takes a pattern three times for each word."""
    columns = PersonName.given, PersonName.family, PersonName.native
    anywhere = [or_(*(column.like(_HERE) for column in columns)) for _word in range(words)]
    return _text(select(PersonName.person_id).where(*anywhere).limit(MOST_SHOWN))


def _measures() -> AnySelect:
    responsible, delivering = aliased(Organisation), aliased(Organisation)
    return (
        select(Measure.__table__, responsible.name, delivering.name)
        .join(responsible, responsible.id == Measure.responsible_id)
        .join(delivering, delivering.id == Measure.delivering_id)
        .where(Measure.case_id == _HERE)
    )


def _all_of(table: Table, key: str) -> AnySelect:
    return select(table).where(table.c[key] == _HERE)


def _text(statement: AnySelect) -> str:
    return str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
