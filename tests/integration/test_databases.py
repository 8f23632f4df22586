"""The databases that the other tests are given are what they are said to be."""

import sqlalchemy as sa


def test_a_bare_database_has_no_tables(bare_database):
    assert sa.inspect(bare_database).get_table_names() == []
