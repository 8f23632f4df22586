"""A drafted migration leads from what is built to what the tables say."""

from sqlalchemy import Column, MetaData, String

from models.storage.drafting import draft
from models.storage.revisions import current_revision
from models.storage.schema import upgrade
from tests.integration.storage.small import METADATA, contents


def with_a_new_column() -> MetaData:
    wanted = MetaData()
    for table in METADATA.sorted_tables:
        table.to_metadata(wanted)
    wanted.tables["members"].append_column(Column("role", String(40)))
    return wanted


def test_the_next_number_adds_what_is_missing(engine, migrations):
    draft("Role of a member", with_a_new_column())
    written = migrations.folder / "versions" / "0002_role_of_a_member.py"
    assert written.read_text().startswith('"""Role of a member.\n\nWhy: ')
    upgrade(engine)
    assert current_revision(engine) == "0002"
    columns = {name: columns for name, columns, *_rest in contents(engine)}
    assert columns["members"] == ("id", "household_id", "name", "role")


def test_where_nothing_is_missing_nothing_is_changed(engine, migrations):
    before = contents(engine)
    draft("Nothing", METADATA)
    upgrade(engine)
    assert contents(engine)[1:] == before[1:]
