"""A select made ready gives the rows that SQLAlchemy gives, on both kinds of database."""

from datetime import date

import pytest
from sqlalchemy import Integer, bindparam, select

from introapp.services.prepared import Prepared, prepared
from introapp.services.unit_of_work import querying
from models.domain.status import PermitGround, PermitKind
from models.tables.case import Case, Permit
from models.tables.person import Person, PersonName

DECIDED = date(2026, 1, 20)


@pytest.fixture
def connection(office, selamawit):
    with querying(office.engine) as opened:
        opened.begin()
        yield opened


def both(connection, query, **values):
    """Give the rows as SQLAlchemy reads them, and as they are read when made ready."""
    ours = [tuple(row) for row in Prepared(query).rows(connection, **values)]
    return [tuple(row) for row in connection.execute(query, values)], ours


@pytest.mark.parametrize("table", [Person, PersonName, Case, Permit])
def test_every_column_comes_with_its_type(connection, table):
    theirs, ours = both(connection, select(table.__table__))
    assert ours == theirs
    assert ours


def test_columns_are_read_by_their_names(connection):
    query = select(Permit.ground, Permit.decided.label("given"), Permit.legal_force)
    [row] = Prepared(query).rows(connection)
    assert (row.ground, row.given, row.legal_force) == (PermitGround.REFUGEE, DECIDED, None)


@pytest.mark.parametrize(
    ("day", "kind", "hits"),
    [
        (DECIDED, PermitKind.TEMPORARY, 1),
        (DECIDED, PermitKind.PERMANENT, 0),
        (date(2026, 1, 21), PermitKind.TEMPORARY, 0),
    ],
)
def test_values_are_bound_by_their_types(connection, day, kind, hits):
    query = select(Permit.id).where(
        Permit.decided == bindparam("day"), Permit.kind == bindparam("kind")
    )
    theirs, ours = both(connection, query, day=day, kind=kind)
    assert ours == theirs
    assert len(ours) == hits


def test_a_constant_stands_in_the_statement(connection):
    query = select(Permit.id).where(Permit.ground == PermitGround.REFUGEE)
    assert len(Prepared(query).rows(connection)) == 1
    query = select(Permit.id).where(Permit.ground == PermitGround.FAMILY)
    assert len(Prepared(query).rows(connection)) == 0


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 17, 300])
def test_a_list_of_any_length_is_chosen_among(connection, count):
    query = select(Permit.id).where(Permit.ground.in_(bindparam("grounds", expanding=True)))
    grounds = ([PermitGround.REFUGEE, *PermitGround] * 300)[:count]
    assert len(Prepared(query).rows(connection, grounds=grounds)) == (1 if count else 0)


def test_the_same_select_serves_other_values_and_lengths(connection):
    query = Prepared(select(Person.id).where(Person.id.in_(bindparam("ids", expanding=True))))
    [person] = query.numbers(connection, ids=[1])
    assert query.numbers(connection, ids=[person + 1]) == []
    assert query.numbers(connection, ids=[person, person, person]) == [person]
    assert query.numbers(connection, ids=[person]) == [person]


@pytest.mark.parametrize("most", [0, 1, 2])
def test_a_limit_is_written_into_the_statement(connection, most):
    limit = bindparam("most", type_=Integer(), literal_execute=True)
    query = Prepared(select(Case.id).limit(limit))
    assert len(query.numbers(connection, most=most)) == min(most, 1)


def test_a_select_is_made_ready_once():
    @prepared
    def query(number):
        return select(Case.id).where(Case.id == number)

    assert query(1) is query(1)
    assert query(1) is not query(2)
