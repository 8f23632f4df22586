"""The databases that the other tests are given are what they are said to be."""

import sqlalchemy as sa


def test_a_bare_database_has_no_tables(bare_database):
    assert sa.inspect(bare_database).get_table_names() == []


def test_a_database_has_the_tables_of_today_and_no_rows(database):
    found = sa.MetaData()
    found.reflect(database)
    assert {"cases", "persons", "alembic_version"} <= set(found.tables)
    with database.connect() as connection:
        cases = found.tables["cases"]
        assert connection.execute(sa.select(sa.func.count()).select_from(cases)).scalar_one() == 0
