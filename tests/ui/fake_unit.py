"""A unit that needs no database: awkward people, real rules."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from uuid import UUID

from reportlab.pdfgen.canvas import Canvas

from models.domain.chain import MeasureStatus, Phase, Strand
from models.domain.changes import CasesChanged
from models.domain.entries import NewMeasure, NewPerson
from models.domain.errors import InvalidInputError, RefusedError, UserError
from models.domain.events import Event
from models.domain.facts import CaseFacts, MeasureFacts, MemberFacts, PermitFacts
from models.domain.labels import MASKED, PersonLabel
from models.domain.measure_kinds import BY_CODE
from models.domain.readmodels import (
    CaseList,
    CaseRow,
    CaseView,
    DuplicateHint,
    HitReason,
    IdentifierRow,
    LanguageRow,
    MeasureRow,
    MemberRow,
    NextDeadline,
    OrganisationRow,
    PermitRow,
    PhasePeriod,
    PlacementRow,
    TaskRow,
    UnitState,
)
from models.domain.rules import Finding, RuleBook, evaluate, load_pack, next_deadline
from models.domain.status import (
    HouseholdRole,
    IdentifierKind,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Profile,
)
from resources import list_files
from tests.ui.fake_case import GOALS, PLANS, FakeCase
from ui.desk import ListOrder, PrintedPlan

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 14, tzinfo=UTC)
PASSPHRASE = "fyra ord som ingen kan"  # noqa: S105 - opens nothing but this
RECOVERY_KEY = "7KQ2M-X4T9B-0HW6N-ZR3DV-E5Y8C-J1FAP-GS7QT"
BORN = date(1993, 5, 14)
LONG = "Wolderufael-Gebremeskel " * 8 + "Zz"
PEOPLE = (
    PersonLabel(
        "Selamawit Tesfay Gebremariam", "ሰላማዊት ተስፋይ ገብረማርያም", "ST", date(1993, 5, 14), 1993
    ),
    MASKED,
    PersonLabel("Nour Eddin Abdulrahman", "نور الدين عبد الرحمن", "NA", date(1988, 2, 3), 1988),
    PersonLabel("Ana Lucía Fernández de la Cruz", "", "AF", date(2001, 8, 27), 2001),
    PersonLabel("Teklit", "", "T", None, 1979),
    PersonLabel(LONG, "", "WG", date(1990, 1, 1), 1990),
    PersonLabel("Oleksandra Kovalenko-Shevchenko", "", "OK", None, None),
)
PHASES = (
    Phase.ESTABLISHMENT,
    Phase.SETTLEMENT,
    Phase.ASYLUM,
    Phase.PERMIT,
    Phase.CONTINUED,
    Phase.ESTABLISHMENT,
    Phase.SELF_SUPPORT,
)
OFFICERS = ("Åsa Lindqvist", "Göran Öberg")


@cache
def rules() -> RuleBook:
    packs = list_files("rules", suffix=".toml")
    return RuleBook(load_pack(pack.read_text(encoding="utf-8")) for pack in packs)


def uuid(number: int) -> UUID:
    return UUID(int=number)


def number_of(case_id: int) -> str:
    return f"2026-{case_id:04}"


def facts_of(case_id: int) -> CaseFacts:
    """A family that has been here for half a year; children with and without school."""
    permit = PermitFacts(
        PermitGround.REFUGEE,
        PermitKind.TEMPORARY,
        date(2026, 1, 19),
        starts=date(2026, 1, 19),
        ends=date(2029, 1, 19),
    )
    events = {
        Event.ASYLUM_APPLIED: date(2025, 6, 20),
        Event.FIRST_CIVIL_REGISTRATION: date(2026, 4, 9),
        Event.CIVIL_REGISTRATION_HERE: date(2026, 4, 9),
        Event.FIRST_RECEIVED: date(2026, 4, 1),
        Event.RECEIVED: date(2026, 4, 1),
        Event.ESTABLISHMENT_STARTED: date(2026, 4, 8),
        Event.SFI_REGISTERED: date(2026, 4, 20),
        Event.SFI_STARTED: date(2026, 5, 11),
        Event.SO_STARTED: date(2026, 9, 7),
        Event.PLAN_DECIDED: date(2026, 5, 30),
        Event.FOLLOW_UP_PLANNED: date(2026, 11, 30),
    }
    child = {
        Event.SCHOOL_RECEIVED: date(2026, 9, 21),
        Event.SCHOOL_STARTED: date(2026, 9, 21),
        Event.FIRST_CIVIL_REGISTRATION: date(2026, 4, 9),
    }
    toddler_born, child_born = date(2024, 2, 9), date(2019, 3, 2)
    toddler = {Event.PRESCHOOL_REQUESTED: date(2026, 8, 10)}
    return CaseFacts(
        key=str(uuid(case_id)),
        born=date(1993, 5, 14),
        events=events,
        permits=(permit,),
        placement=PlacementCategory.ASSIGNED,
        members=(
            MemberFacts(key=str(uuid(901)), born=child_born, events=child),
            MemberFacts(key=str(uuid(902)), born=toddler_born, events=toddler),
        ),
        measures=(
            MeasureFacts(
                Strand.LANGUAGE,
                "vocational_sfi",
                starts=date(2026, 8, 31),
                ends=date(2027, 6, 11),
                key="1",
                hours_per_week=12,
            ),
        ),
    )


def measure(number: int, code: str, title: str = "", **about: object) -> MeasureRow:
    kind = BY_CODE[code]
    usual = MeasureRow(
        measure_id=number,
        uuid=uuid(5000 + number),
        strand=kind.strand,
        kind=code,
        title=title or kind.label,
        purpose="",
        responsible="Botkyrka kommun",
        responsible_contact="",
        delivering="Botkyrka kommun",
        delivered_elsewhere=False,
        place="",
        hours_per_week=None,
        starts=date(2026, 8, 31),
        ends=date(2027, 6, 11),
        status=MeasureStatus.RUNNING,
        goal_id=None,
        outcome="",
        version=1,
    )
    return replace(usual, **about)  # type: ignore[arg-type]


SUMMER = date(2026, 5, 11)
MEASURES = (
    measure(
        1,
        "vocational_sfi",
        "Yrkes-sfi vård, kurs C",
        delivering="Södertälje kommun",
        delivered_elsewhere=True,
        hours_per_week=18,
        purpose="Svenska för arbete i vården",
    ),
    measure(
        2,
        "society_orientation",
        delivering="Huddinge kommun",
        delivered_elsewhere=True,
        hours_per_week=6,
        starts=date(2026, 9, 7),
        ends=date(2027, 3, 26),
    ),
    measure(
        3,
        "sfi",
        "Sfi kurs B",
        status=MeasureStatus.DONE,
        starts=date(2026, 5, 11),
        ends=date(2026, 8, 28),
    ),
    measure(
        4,
        "work_placement",
        "Praktik " + "i ett mycket långt namn " * 8,
        status=MeasureStatus.PLANNED,
        starts=date(2027, 1, 11),
        ends=None,
        hours_per_week=8,
    ),
    measure(
        5,
        "health_talk",
        status=MeasureStatus.STOPPED,
        starts=date(2025, 9, 1),
        ends=date(2025, 9, 1),
    ),
)


class FakeDesk(FakeCase):
    """A desk whose unit lives in memory."""

    def __init__(self, people: int = len(PEOPLE)) -> None:
        super().__init__(TODAY, rules)
        self.people = people
        self.registered: list[NewPerson] = []
        self.printed: list[int | None] = []
        self.planned: list[tuple[int, NewMeasure]] = []
        self.opened: list[int] = []
        self.settled: list[int] = []
        self.asked_pages: list[tuple[int, ...]] = []
        self.closed = False
        self.added: list[MeasureRow] = []

    def unit_state(self) -> UnitState:
        return UnitState(
            municipality="Botkyrka kommun",
            unit="Mottagningsenheten",
            officer=OFFICERS[0],
            officer_title="Integrationshandläggare",
            profile=Profile.SOCIAL_SERVICES,
            fictive=True,
            last_backup=datetime(2026, 11, 23, 6, 30, tzinfo=UTC),
            encrypted=True,
            rule_pack="2026:11",
        )

    def label(self, case_id: int) -> PersonLabel:
        if case_id > self.people:
            entry = self.registered[case_id - self.people - 1]
            return PersonLabel(f"{entry.given} {entry.family}".strip(), birth_date=entry.birth_date)
        return PEOPLE[(case_id - 1) % len(PEOPLE)]

    def row(self, case_id: int, hit: HitReason | None = None) -> CaseRow:
        found = next_deadline(self.findings(case_id), TODAY) if case_id % 7 else None
        coming = None
        if found is not None and found.due is not None:
            coming = NextDeadline(found.rule_id, found.title, found.due)
        return CaseRow(
            case_id,
            uuid(case_id),
            number_of(case_id),
            self.label(case_id),
            PHASES[(case_id - 1) % len(PHASES)],
            OFFICERS[case_id % 2],
            coming,
            hit=hit,
        )

    def findings(self, case_id: int) -> tuple[Finding, ...]:
        facts = facts_of(case_id)
        if case_id > self.people:
            facts = CaseFacts(
                key=str(uuid(case_id)),
                born=self.registered[case_id - self.people - 1].birth_date,
                events=self.registered[case_id - self.people - 1].events,
            )
        return evaluate(rules(), facts, TODAY)

    def case_ids(self, order: ListOrder, *, mine: bool) -> tuple[int, ...]:
        ids = range(1, self.people + len(self.registered) + 1)
        found = tuple(case_id for case_id in ids if not mine or case_id % 2 == 0)
        return found if order is ListOrder.NAME else found[::-1]

    def case_rows(self, case_ids: tuple[int, ...]) -> tuple[CaseRow, ...]:
        self.asked_pages.append(case_ids)
        return tuple(self.row(case_id) for case_id in case_ids)

    def search(self, words: str) -> CaseList:
        ids = self.case_ids(ListOrder.NAME, mine=False)
        fitting = [
            case_id
            for case_id in ids
            if words == number_of(case_id)
            or words.lower() in self.label(case_id).text.lower().removeprefix("skyddad person")
        ]
        reasons = list(HitReason)
        rows = tuple(self.row(case_id, reasons[case_id % len(reasons)]) for case_id in fitting)
        return CaseList(rows)

    def note_search(self, shown: int) -> None:
        self.settled.append(shown)

    def open_case(self, case_id: int) -> CaseView:
        self.opened.append(case_id)
        person = self.label(case_id)
        hidden, new = person.masked, case_id > self.people
        return CaseView(
            case_id=case_id,
            uuid=uuid(case_id),
            case_number=number_of(case_id),
            person_id=case_id,
            person_uuid=uuid(case_id),
            person=person,
            municipality="Botkyrka kommun",
            unit="Mottagningsenheten",
            officer=OFFICERS[0],
            phase=PHASES[(case_id - 1) % len(PHASES)],
            opened=date(2026, 1, 20),
            closed=None,
            end_reason=None,
            version=1,
            at=TODAY,
            phases=(
                PhasePeriod(Phase.ASYLUM, date(2025, 6, 20), date(2026, 1, 18)),
                PhasePeriod(Phase.ESTABLISHMENT, date(2026, 1, 19), None),
            ),
            identifiers=()
            if hidden
            else (
                IdentifierRow(
                    IdentifierKind.PERSONAL, "199305142384", "19930514-••••", None, None, None
                ),
            ),
            languages=(LanguageRow("ti", reads=True, interpreter_needed=True, dialect=""),)
            if not new
            else (),
            household=() if new else _household(hidden=hidden),
            permits=()
            if new
            else (
                PermitRow(
                    PermitGround.REFUGEE,
                    PermitKind.TEMPORARY,
                    date(2026, 1, 19),
                    date(2026, 1, 19),
                    date(2029, 1, 19),
                ),
            ),
            placements=(
                PlacementRow(
                    PlacementCategory.ASSIGNED,
                    "Migrationsverket",
                    date(2026, 2, 10),
                    date(2026, 4, 10),
                    date(2026, 4, 1),
                ),
            ),
            goals=() if new else GOALS,
            plans=() if new else PLANS,
            measures=tuple(self.added) if new else (*MEASURES, *self.added),
            tasks=()
            if new
            else (
                TaskRow(1, "Praktikplats i januari", None, None, OFFICERS[0], "Lida äldreboende"),
                TaskRow(2, "Ring om betyg", date(2026, 12, 8), None, OFFICERS[0], ""),
            ),
            findings=self.findings(case_id),
        )

    def duplicates(self, entry: NewPerson) -> tuple[DuplicateHint, ...]:
        if not (entry.given and entry.family):
            return ()
        found = self.search(entry.family).rows
        return tuple(
            DuplicateHint(
                row.case_id, row.case_id, row.case_number, row.person, HitReason.SOUNDS_LIKE
            )
            for row in found[:3]
        )

    def register(self, entry: NewPerson) -> CasesChanged:
        if self.refuse_saving is not None:
            raise self.refuse_saving
        if entry.identifier and len(entry.identifier) < 10:
            raise InvalidInputError("Numret är för kort.", "identifier")
        self.registered.append(entry)
        case_id = self.people + len(self.registered)
        return CasesChanged(frozenset({case_id}), row_id=case_id)

    def organisations(self) -> tuple[OrganisationRow, ...]:
        names = ("Botkyrka kommun", "Huddinge kommun", "Södertälje kommun", "Röda Korset, Tumba")
        return tuple(OrganisationRow(n, name, "municipality") for n, name in enumerate(names, 1))

    def add_measure(self, case_id: int, entry: NewMeasure) -> CasesChanged:
        if self.refuse_saving is not None:
            raise self.refuse_saving
        self.planned.append((case_id, entry))
        self.added.append(
            measure(
                100 + len(self.planned),
                entry.kind,
                entry.title,
                starts=entry.starts,
                ends=entry.ends,
                status=MeasureStatus.PLANNED,
                hours_per_week=entry.hours_per_week,
            )
        )
        return CasesChanged(frozenset({case_id}), row_id=100 + len(self.planned))

    def print_plan(self, case_id: int, plan_id: int | None = None) -> PrintedPlan:
        self.printed.append(plan_id)
        if self.label(case_id).masked:
            raise RefusedError("Personen har skyddade personuppgifter och kan inte skrivas ut.")
        return PrintedPlan(some_pages(), f"introduktionsplan-{number_of(case_id)}.pdf")

    def close(self) -> None:
        self.closed = True


def _household(*, hidden: bool) -> tuple[MemberRow, ...]:
    children = (("Yonas", 901, date(2019, 3, 2)), ("Liya", 902, date(2024, 2, 9)))
    return tuple(
        MemberRow(
            number,
            uuid(number),
            MASKED if hidden else PersonLabel(name, birth_date=born),
            HouseholdRole.CHILD,
            None,
            "",
        )
        for name, number, born in children
    )


@cache
def some_pages(count: int = 3) -> bytes:
    """A PDF to look at; what a plan says is tested elsewhere."""
    content = BytesIO()
    canvas = Canvas(content)
    for number in range(1, count + 1):
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 760, f"Introduktionsplan, sida {number}")
        canvas.setFont("Helvetica", 11)
        for line in range(30):
            canvas.drawString(72, 720 - 18 * line, f"Rad {line + 1}: ett steg i planen.")
        canvas.showPage()
    canvas.save()
    return content.getvalue()


class FakeGate:
    """A database that opens for one passphrase."""

    def __init__(self, desk: FakeDesk | None = None, officers: int = 1) -> None:
        self.desk = desk or FakeDesk()
        self.names = OFFICERS[:officers]
        self.tried: list[tuple[str, str | None]] = []
        self.reset: list[tuple[str, str | None]] = []

    def officers(self, _database: Path) -> tuple[str, ...]:
        return self.names

    def unlock(self, _database: Path, passphrase: str, officer: str | None) -> FakeDesk:
        self.tried.append((passphrase, officer))
        if passphrase != PASSPHRASE:
            raise UserError("Lösenordet stämmer inte. Försök igen.")
        return self.desk

    def shortest_passphrase(self) -> int:
        return 8

    def reset_passphrase(
        self, _database: Path, recovery_key: str, new: str, officer: str | None
    ) -> None:
        if recovery_key != RECOVERY_KEY:
            raise InvalidInputError("Grupp 3 i återställningsnyckeln stämmer inte.", "recovery_key")
        self.reset.append((new, officer))
