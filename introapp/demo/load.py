"""Write a fictive population into the database of a unit, in bulk."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from introapp.demo.case_rows import CaseSheets
from introapp.demo.deadlines import Due, deadlines_in_chunks
from introapp.demo.name_rows import NameSheets
from introapp.demo.numbers import Thing, Uuids
from introapp.demo.person_rows import add_household
from introapp.demo.plans import freeze_whole
from introapp.demo.population import Population, build_population
from introapp.demo.records import Household, Newcomer
from introapp.demo.rows import Ground, Row, Sheets
from introapp.services.audit import Deed, append
from introapp.services.office import Office
from introapp.services.unit_of_work import reading, writing
from models.domain.actor import Actor
from models.domain.clock import utc_now
from models.domain.errors import UserError
from models.domain.organisations import OrganisationKind
from models.domain.progress import Progress
from models.domain.protection import place_in_list
from models.domain.today import filter_of
from models.storage.engine import for_writing
from models.storage.faults import told_plainly
from models.storage.schema import refresh_statistics
from models.tables.all import Base
from models.tables.organisation import Officer, Organisation, Unit
from models.tables.person import Person
from models.tables.work import DayRow, WorkRow

_COLLECTED_AFTER: Final = 10_000  # people
_TITLES: Final = ("Integrationshandläggare", "Socialsekreterare", "Introduktionshandläggare")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was written, by table."""

    rows: Mapping[str, int]
    whole_plans: int


def load_population(
    office: Office, actor: Actor, population: Population, progress: Progress
) -> Loaded:
    """Write the population into a unit that has nobody yet.

    Args:
        office: an open, fictive unit.
        actor: its first officer, who gets a share of the cases and stands for it in the log.
        population: what is to be written.
        progress: told how many people have been written.

    Raises:
        UserError: the unit is a real one or has people already, the disk is full.
        Cancelled: it was stopped; what was written so far stays.
    """
    _refuse_real_people(office)
    ground = _prepare(office, actor, population)
    written: Counter[str] = Counter()
    with _collecting_seldom(), closing(deadlines_in_chunks(population, office.book)) as deadlines:
        for rows, people in _rows_in_chunks(population, ground, deadlines):
            _write(office, rows)
            written.update({table: len(waiting) for table, waiting in rows.items()})
            if people % _COLLECTED_AFTER == 0:
                gc.collect()
            progress.step(people, population.people)
    whole = freeze_whole(office)
    _finish(office, actor, population, written)
    return Loaded(dict(written), whole)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Hold Python's search for cycles: plain rows make none, and it costs a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _refuse_real_people(office: Office) -> None:
    if not office.fictive:
        raise UserError(
            "Påhittade personer kan bara läggas in i en övningsenhet. Skapa en med ”introapp demo”."
        )
    with reading(office.engine) as session:
        if session.scalar(select(func.count()).select_from(Person)):
            raise UserError("Enheten har redan personer. Skapa en ny övningsenhet i en tom mapp.")


def _prepare(office: Office, actor: Actor, population: Population) -> Ground:
    """Give the unit its other officers, and read what the people's rows point at."""
    uuids = Uuids(population)
    with writing(office.engine, actor) as session:
        for place, name in enumerate(population.officers[1:], start=1):
            session.add(_officer(office, place, name, uuids.of(Thing.OFFICER, place)))
    with reading(office.engine) as session:
        organisations = session.execute(
            select(Organisation.id, Organisation.code, Organisation.name, Organisation.kind)
        ).all()
        officers = session.scalars(
            select(Officer.id).where(Officer.unit_id == office.unit_id).order_by(Officer.id)
        ).all()
        unit = session.scalars(select(Unit.name).where(Unit.id == office.unit_id)).one()
    return Ground(
        organisation_id=office.organisation_id,
        unit_id=office.unit_id,
        municipality=next(row.name for row in organisations if row.id == office.organisation_id),
        unit=unit,
        organisations={
            row.code: row.id for row in organisations if row.kind is not OrganisationKind.OTHER
        },
        officers=tuple(officers),
    )


def _officer(office: Office, place: int, name: str, uuid: UUID) -> Officer:
    title = _TITLES[place % len(_TITLES)]
    return Officer(uuid=uuid, unit_id=office.unit_id, name=name, title=title)


def _rows_in_chunks(
    population: Population, ground: Ground, deadlines: Iterator[dict[int, list[Due]]]
) -> Iterator[tuple[Mapping[str, list[Row]], int]]:
    """Give the rows of one chunk after the other, and how many people there are so far."""
    sheets = Sheets(population, ground)
    cases, names = CaseSheets(sheets), NameSheets(sheets)
    people = 0
    for households, due in zip(build_population(population), deadlines, strict=True):
        for newcomer in _put_down(households, sheets, cases):
            names.add(newcomer)
            _add_work(sheets, newcomer, due[newcomer.number])
            people += 1
        yield sheets.take(), people


def _put_down(
    households: Sequence[Household], sheets: Sheets, cases: CaseSheets
) -> Iterator[Newcomer]:
    for household in households:
        add_household(sheets, household)
        for newcomer in household.members:
            cases.add(newcomer)
            yield newcomer


def _add_work(sheets: Sheets, newcomer: Newcomer, ahead: Sequence[Due]) -> None:
    """Put the case into the work list, with the deadline that comes next."""
    officer = sheets.ground.officers[newcomer.case.officer]
    coming = ahead[0] if ahead else None
    sheets.keep(
        WorkRow,
        {
            "case_id": newcomer.number,
            "officer_id": officer,
            "is_open": True,
            "name_order": place_in_list(
                newcomer.name.family, newcomer.name.given, newcomer.protection
            ),
            "next_due": coming and coming.day,
            "next_rule": coming and coming.rule,
            "next_person_id": coming and coming.person,
            "checked": sheets.population.at,
        },
    )
    plan = newcomer.case.plan
    lacks_follow_up = (
        plan is not None
        and plan.decided is not None
        and (plan.follow_up is None or plan.follow_up < sheets.population.at)
    )
    for due in ahead:
        sheets.add(
            DayRow,
            {
                "case_id": due.case,
                "officer_id": officer,
                "person_id": due.person,
                "rule": due.rule,
                "task_id": None,
                "due": due.day,
                "waits": False,
                "shown_by": filter_of(due.rule, lacks_follow_up=lacks_follow_up),
                "anchor": due.anchor,
                "anchor_date": due.anchor_date,
            },
        )


def _write(office: Office, rows: Mapping[str, list[Row]]) -> None:
    """Write rows in one transaction, every table after those it points at."""
    with told_plainly(), for_writing(office.engine).begin() as connection:
        for table in Base.metadata.sorted_tables:
            waiting = rows.get(table.name)
            if waiting:
                connection.execute(insert(table), waiting)


def _finish(
    office: Office, actor: Actor, population: Population, written: Mapping[str, int]
) -> None:
    """Seal the load in the log, and let the database know how much it now holds."""
    deed = Deed(
        "load_population",
        "persons",
        values={
            "seed": population.seed,
            "at": population.at.isoformat(),
            "loaded_at": utc_now().isoformat(),
            **{table: written[table] for table in sorted(written)},
        },
    )
    with told_plainly(), for_writing(office.engine).begin() as connection:
        append(connection, actor.officer_id, [deed])
        if connection.dialect.name == "postgresql":
            _raise_sequences(connection, written)
        refresh_statistics(connection)


def _raise_sequences(connection: Connection, tables: Iterable[str]) -> None:
    """Let PostgreSQL's counters go on after the keys that were written."""
    for name in tables:
        key = Base.metadata.tables[name].c.get("id")
        if key is not None:
            sequence = func.pg_get_serial_sequence(name, key.name)
            connection.execute(select(func.setval(sequence, func.max(key))))
