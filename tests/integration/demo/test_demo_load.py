"""A fictive population in a database is what was told, and all services can work with it."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, inspect, select

from introapp.demo import deadlines as asking
from introapp.demo.deadlines import deadlines_in_chunks, deadlines_of
from introapp.demo.facts import HouseholdFacts
from introapp.demo.load import load_population
from introapp.demo.numbers import Uuids
from introapp.demo.population import Population, build_chunk, build_population
from introapp.services.audit import verify
from introapp.services.case_facts import case_facts
from introapp.services.case_list import list_cases
from introapp.services.case_rows import read_case
from introapp.services.deadlines import refresh_deadlines
from introapp.services.name_index import index_person
from introapp.services.plans import Frozen, thaw
from introapp.services.registration import register_person
from introapp.services.rule_book import shipped_book
from introapp.services.search import search_cases
from introapp.services.unit_of_work import reading, writing
from models.domain.chain import MeasureStatus, PlanState
from models.domain.entries import NewPerson
from models.domain.errors import UserError
from models.domain.progress import Cancelled, Silent
from models.domain.status import Protection
from models.storage.data_key import DataKey
from models.storage.engine import close_engine, open_engine
from models.tables.all import Base
from models.tables.audit import AuditEntry
from models.tables.case import Case, Consent, Measure, Plan
from models.tables.organisation import Officer
from models.tables.person import HouseholdMember, Person, PersonName, ProtectionPeriod
from models.tables.search import PersonToken
from models.tables.work import DayRow, WorkRow

AT = date(2026, 11, 22)
SIXTY = Population(60, 1, AT, "0127")
HUNDRED = Population(100, 4, AT, "2480")


def people_of(population):
    return [
        (household, newcomer)
        for chunk in build_population(population)
        for household in chunk
        for newcomer in household.members
    ]


def count(session, table):
    return session.scalar(select(func.count()).select_from(table))


def test_everybody_has_one_open_case_and_a_row_in_the_work_list(unit):
    with reading(unit.office.engine) as session:
        assert count(session, Person) == count(session, Case) == count(session, WorkRow) == 60
        assert session.scalar(select(func.count()).where(Case.closed.is_not(None))) == 0


def test_sixty_cases_have_a_next_deadline_with_its_rule(unit):
    cases = list_cases(unit.office, unit.actor, limit=200)
    assert len(cases.rows) == 60
    assert all(row.next_deadline and row.next_deadline.rule for row in cases.rows)


def test_the_rules_are_told_the_same_from_the_rows_as_before_they_were_written(unit):
    uuids = Uuids(SIXTY)
    with reading(unit.office.engine) as session:
        for household, newcomer in people_of(SIXTY):
            told = HouseholdFacts(household, uuids, AT).of(newcomer)
            assert case_facts(read_case(session, newcomer.number, AT), AT) == told


def work_list(session):
    work = session.execute(select(WorkRow.__table__).order_by(WorkRow.case_id)).all()
    names = [column.name for column in DayRow.__table__.columns if column.name != "id"]
    rows = session.execute(select(*(DayRow.__table__.c[name] for name in names)))
    return work, sorted(map(repr, rows))


def test_asking_the_rules_anew_changes_nothing_in_the_work_list(database, make_unit):
    opened = make_unit(database)
    load_population(opened.office, opened.actor, SIXTY, Silent())
    with writing(opened.office.engine, opened.actor) as session:
        before = work_list(session)
        refresh_deadlines(session, opened.office, range(1, 61), AT)
        assert work_list(session) == before


def tokens_of(session):
    return sorted(map(tuple, session.execute(select(PersonToken.person_id, PersonToken.token_id))))


def test_indexing_the_names_anew_changes_nothing_and_the_next_person_gets_the_next_key(
    database, make_unit
):
    opened = make_unit(database)
    load_population(opened.office, opened.actor, SIXTY, Silent())
    with writing(opened.office.engine, opened.actor) as session:
        before = tokens_of(session)
        for number in range(1, 61):
            index_person(session, number)
        assert tokens_of(session) == before
    changed = register_person(opened.office, opened.actor, NewPerson(given="Rahel", family="Haile"))
    assert changed.row_id == 61


def test_people_are_found_by_name_unless_they_are_protected(unit):
    with reading(unit.office.engine) as session:
        hidden = set(session.scalars(select(ProtectionPeriod.person_id)))
        names = session.execute(
            select(PersonName.person_id, PersonName.given, PersonName.family)
            .where(PersonName.is_primary.is_(True))
            .order_by(PersonName.person_id)
        ).all()
    assert hidden
    for person, given, family in names[:12] + [row for row in names if row.person_id in hidden]:
        found = search_cases(unit.office, unit.actor, f"{given} {family}".strip())
        assert (person in {row.case_id for row in found.rows}) == (person not in hidden)


def test_the_load_stands_in_the_log_with_what_it_wrote(unit):
    with unit.office.engine.connect() as connection:
        assert verify(connection, None) == []
        loads = connection.execute(
            select(AuditEntry.officer_id).where(AuditEntry.action == "load_population")
        ).all()
    assert loads == [(unit.actor.officer_id,)]


def test_the_first_officer_is_the_one_who_unlocks_and_the_others_share_the_cases(unit):
    with reading(unit.office.engine) as session:
        officers = session.execute(select(Officer.id, Officer.name).order_by(Officer.id)).all()
        sharing = set(session.scalars(select(Case.officer_id)))
    assert tuple(officer.name for officer in officers) == SIXTY.officers
    assert officers[0].name == unit.actor.name
    assert sharing == {officer.id for officer in officers}


def test_every_decided_plan_is_frozen_as_it_would_be_printed(unit):
    with reading(unit.office.engine) as session:
        plans = session.scalars(select(Plan).where(Plan.state == PlanState.DECIDED)).all()
        planned = {
            case: set(session.scalars(select(Measure.title).where(Measure.case_id == case)))
            for case in (plan.case_id for plan in plans)
        }
    assert len(plans) >= 30
    for plan in plans:
        document = thaw(Frozen(plan.content, plan.checksum))
        assert document.head.state is PlanState.DECIDED
        assert document.head.date == plan.decided
        assert {measure.title for measure in document.measures} <= planned[plan.case_id]
        assert all(
            m.status is MeasureStatus.PLANNED for m in document.measures if m.starts > plan.decided
        )
    assert any(thaw(Frozen(plan.content, plan.checksum)).measures for plan in plans)


def test_those_who_live_together_are_in_one_household(unit):
    with reading(unit.office.engine) as session:
        rows = session.execute(select(HouseholdMember.person_id, HouseholdMember.household_id))
        homes = dict(map(tuple, rows))
    for household, newcomer in people_of(SIXTY):
        first = household.members[0].number
        together = len(newcomer.memberships) == 1
        assert (homes[newcomer.number] == homes[first]) == together


def test_consents_of_the_adults_hold(unit):
    with reading(unit.office.engine) as session:
        consents = session.scalars(select(Consent)).all()
    assert consents
    assert all(consent.scope and consent.purpose and consent.receiver for consent in consents)


def rows_of(engine):
    """Return every row that the population put there; salts and moments of the log aside."""
    tables = [t for t in Base.metadata.sorted_tables if not t.name.startswith("audit")]
    with engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(*_steady(table))).all()))
            for table in tables
        }


def _steady(table):
    """Return the columns that do not come from the set-up of the unit itself."""
    by_chance = {"units", "unit_settings", "officers", "organisations"}
    left_out = {"uuid", "created_at"} if table.name in by_chance else set()
    return [column for column in table.c if column.name not in left_out]


def test_the_same_seed_gives_the_same_rows(tmp_path, make_unit):
    found = []
    for name in ("one", "two"):
        engine = open_engine(tmp_path / f"{name}.introapp", DataKey(bytes(range(32))), create=True)
        opened = make_unit(engine)
        load_population(opened.office, opened.actor, SIXTY, Silent())
        found.append(rows_of(engine))
        close_engine(engine)
    assert found[0] == found[1]


def test_every_table_of_people_and_cases_has_rows(tmp_path, unit):
    empty = {"imported_rule_packs", "drafts", "distinct_persons", "merged_persons"}
    with unit.office.engine.connect() as connection:
        tables = set(inspect(connection).get_table_names()) - empty - {"alembic_version"}
        for name in sorted(tables & set(Base.metadata.tables)):
            table = Base.metadata.tables[name]
            assert connection.scalar(select(func.count()).select_from(table)), name


def test_a_unit_with_people_takes_no_second_population(unit):
    with pytest.raises(UserError, match="har redan personer"):
        load_population(unit.office, unit.actor, SIXTY, Silent())


def test_a_unit_in_operation_takes_no_made_up_people(unit):
    real = replace(unit.office, fictive=False)
    with pytest.raises(UserError, match="övningsenhet"):
        load_population(real, unit.actor, SIXTY, Silent())


class Impatient:
    """Stops as soon as it is told anything."""

    def step(self, *_told):
        raise Cancelled


def test_a_load_that_is_stopped_stops(database, make_unit):
    opened = make_unit(database)
    with pytest.raises(Cancelled):
        load_population(opened.office, opened.actor, HUNDRED, Impatient())


def test_other_processes_say_the_same_of_the_deadlines(monkeypatch):
    population = Population(520, 3, AT, "0127")
    book = shipped_book()
    here = [deadlines_of(build_chunk(population, number), population, book) for number in range(2)]
    monkeypatch.setattr(asking, "WORTH_A_PROCESS", 1)
    assert list(deadlines_in_chunks(population, book)) == here


def test_nobody_whose_register_entry_is_hidden_has_a_place_in_the_rows(unit):
    hidden = {Protection.PROTECTED_REGISTRATION, Protection.FICTITIOUS}
    people = [n.number for _, n in people_of(SIXTY) if n.protection in hidden]
    assert people
    with reading(unit.office.engine) as session:
        for table in ("addresses", "contacts"):
            rows = Base.metadata.tables[table]
            found = select(func.count()).where(rows.c.person_id.in_(people))
            assert session.scalar(found) == 0
