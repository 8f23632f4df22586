import pytest
from sqlalchemy import delete, func, select, update

from introapp.services.audit import head, verify
from introapp.services.case_view import open_case
from introapp.services.measures import add_measure, record_progress
from introapp.services.registration import register_person
from introapp.services.search import note_search
from introapp.services.unit_of_work import UnauditedChangeError, writing
from models.domain.audit_chain import Head
from models.domain.chain import MeasureStatus
from models.domain.entries import MeasureProgress, NewMeasure, NewPerson
from models.domain.errors import InvalidInputError
from models.storage.engine import for_writing
from models.tables.audit import AuditEntry, AuditValues
from models.tables.case import Measure
from tests.integration.services.conftest import TODAY


@pytest.fixture
def worked(office, actor, selamawit):
    """A unit in which a few things have been done."""
    changed = add_measure(office, actor, selamawit, NewMeasure("sfi", TODAY))
    record_progress(office, actor, changed.row_id, MeasureProgress(MeasureStatus.RUNNING), seen=1)
    open_case(office, actor, selamawit)
    return office


def broken(office, anchor=None):
    with office.engine.connect() as connection:
        return verify(connection, anchor)


def tamper(office, statement):
    with for_writing(office.engine).begin() as connection:
        connection.execute(statement)


def count(office):
    with office.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(AuditEntry))


def the_head(office):
    with office.engine.connect() as connection:
        return head(connection)


def test_an_untouched_chain_holds(worked):
    assert broken(worked, the_head(worked)) == []


def test_every_change_says_who_what_and_from_what_to_what(worked, actor, selamawit):
    with worked.engine.connect() as connection:
        entry = connection.execute(
            select(AuditEntry.__table__, AuditValues.values)
            .join(AuditValues, AuditValues.entry_id == AuditEntry.id)
            .where(AuditEntry.table_name == "measures", AuditEntry.action == "change")
        ).one()
    assert (entry.officer_id, entry.case_id) == (actor.officer_id, selamawit)
    assert '"status":["planned","running"]' in entry.values


def test_every_opening_is_logged(worked, actor, selamawit):
    before = count(worked)
    open_case(worked, actor, selamawit)
    open_case(worked, actor, selamawit)
    assert count(worked) == before + 2


def test_a_search_is_logged_without_its_words(worked, actor):
    note_search(worked, actor, 3)
    with worked.engine.connect() as connection:
        entry = connection.execute(
            select(AuditEntry.action, AuditValues.values)
            .join(AuditValues, AuditValues.entry_id == AuditEntry.id)
            .order_by(AuditEntry.id.desc())
            .limit(1)
        ).one()
    assert entry.action == "search"
    assert entry.values == '{"shown":3}'


def test_a_refused_change_leaves_no_entry(worked, actor):
    before = count(worked)
    with pytest.raises(InvalidInputError):
        register_person(worked, actor, NewPerson(given=""))
    assert count(worked) == before


def test_an_edited_entry_is_found_at_its_row(worked):
    tamper(worked, update(AuditEntry).where(AuditEntry.id == 4).values(officer_id=99))
    assert [one.number for one in broken(worked)] == [4]


def test_edited_values_are_found_at_their_entry(worked):
    tamper(worked, update(AuditValues).where(AuditValues.entry_id == 5).values(values="{}"))
    assert [one.number for one in broken(worked)] == [5]


def test_culled_values_leave_the_chain_sound(worked):
    tamper(worked, delete(AuditValues).where(AuditValues.entry_id <= 5))
    assert broken(worked, the_head(worked)) == []


def test_a_deleted_entry_is_found(worked):
    tamper(worked, delete(AuditValues).where(AuditValues.entry_id == 3))
    tamper(worked, delete(AuditEntry).where(AuditEntry.id == 3))
    assert broken(worked)[0].number == 3


def test_a_cut_tail_is_found_by_the_head_kept_outside(worked):
    anchor = the_head(worked)
    tamper(worked, delete(AuditValues).where(AuditValues.entry_id > anchor.count - 2))
    tamper(worked, delete(AuditEntry).where(AuditEntry.id > anchor.count - 2))
    assert broken(worked) == []  # the chain alone cannot know
    assert [one.number for one in broken(worked, anchor)] == [anchor.count - 1]


def test_a_longer_chain_than_its_anchor_is_sound(worked, actor, selamawit):
    anchor = the_head(worked)
    open_case(worked, actor, selamawit)
    assert broken(worked, anchor) == []


def test_a_rewritten_chain_is_found_against_the_head_kept_outside(worked):
    anchor = the_head(worked)
    assert broken(worked, Head(anchor.count, bytes(32))) != []


def test_a_bulk_change_past_the_chain_is_refused(worked, actor):
    with pytest.raises(UnauditedChangeError), writing(worked.engine, actor) as session:
        session.execute(update(Measure).values(title="x"))
    with pytest.raises(UnauditedChangeError), writing(worked.engine, actor) as session:
        session.execute(delete(Measure.__table__))


def test_reads_cannot_write(worked):
    with (
        pytest.raises(Exception, match=r"for_writing|read-only"),
        worked.engine.begin() as connection,
    ):
        connection.execute(delete(Measure))
