"""Chains made for the tests of the timeline: ordinary ones and awkward ones."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.domain.chain import MeasureStatus, Phase, Strand
from models.domain.events import Event
from models.domain.labels import PersonLabel
from models.domain.measure_kinds import BY_CODE
from models.domain.readmodels import (
    CaseView,
    MeasureRow,
    MemberRow,
    PermitRow,
    PhasePeriod,
    PlacementRow,
)
from models.domain.rules.findings import Finding
from models.domain.rules.rule import Amount, LegalSource, Quantity, Rule
from models.domain.rules.words import (
    Comparison,
    FindingState,
    Measured,
    Responsible,
    RuleKind,
    RuleStatus,
    Scope,
    Unit,
)
from models.domain.status import HouseholdRole, PermitGround, PermitKind, PlacementCategory
from models.domain.timeline_items import ChainItem, ItemKind, ItemState, LaneItems

TODAY = date(2026, 11, 23)
BORN = date(1993, 5, 14)
LONG = "Yrkesinriktad svenska för blivande undersköterskor " * 4
CHILD = UUID(int=901)
YONAS = MemberRow(9, CHILD, PersonLabel("Yonas Tesfay"), HouseholdRole.CHILD, None, "")
WEEK = timedelta(days=7)


def view(**about: object) -> CaseView:
    """A case with nothing in it but what is asked for."""
    usual = CaseView(
        case_id=1,
        uuid=UUID(int=1),
        case_number="2026-0142",
        person_id=1,
        person_uuid=UUID(int=1),
        person=PersonLabel("Selamawit Tesfay", birth_date=BORN),
        municipality="Botkyrka kommun",
        unit="Mottagningsenheten",
        officer="Åsa Lindqvist",
        phase=Phase.ESTABLISHMENT,
        opened=date(2026, 1, 20),
        closed=None,
        end_reason=None,
        version=1,
        at=TODAY,
    )
    return replace(usual, **about)  # type: ignore[arg-type]


def measure(number: int = 1, code: str = "sfi", **about: object) -> MeasureRow:
    """A measure that runs; what is not told of it is ordinary."""
    kind = BY_CODE[code]
    usual = MeasureRow(
        measure_id=number,
        uuid=UUID(int=5000 + number),
        strand=kind.strand,
        kind=code,
        title=kind.label,
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


def elsewhere(number: int = 1, **about: object) -> MeasureRow:
    """A measure that another municipality delivers."""
    return measure(number, delivering="Södertälje kommun", delivered_elsewhere=True, **about)


def finding(due: date | None = None, **about: object) -> Finding:
    """A deadline of a rule in force; words of the rule and of the finding are told apart."""
    of_rule = {
        name: about.pop(name) for name in ("title", "kind", "strand", "quantity") if name in about
    }
    status = about.pop("status", RuleStatus.IN_FORCE)
    rule = Rule(
        id="X-1",
        text="Gör det.",
        scope=Scope.PERSON,
        responsible=Responsible.MUNICIPALITY,
        source=LegalSource("lag (2000:1) 1 §"),
        status=status,
        verified_on=TODAY,
        group="alla",
        **{"title": "Gör det", "kind": RuleKind.DEADLINE, "strand": Strand.STATUS, **of_rule},
    )
    usual = {"at": TODAY, "state": FindingState.UPCOMING, "due": due, **about}
    return Finding(rule=rule, status=status, **usual)


def hours_done(done: float, wanted: float, kind: str = "society_orientation") -> Finding:
    """How much of what the law asks for is done."""
    amounts = (Amount(wanted, Unit.HOURS),)
    quantity = Quantity(
        amounts, Comparison.AT_LEAST, Measured.HOURS_DONE, measure_kinds=frozenset({kind})
    )
    return finding(
        kind=RuleKind.QUANTITY,
        quantity=quantity,
        state=FindingState.RUNNING,
        amounts=amounts,
        measured=done,
    )


def placed(received: date | None, **about: object) -> PlacementRow:
    """How the person came here."""
    usual = PlacementRow(
        PlacementCategory.ASSIGNED,
        "Migrationsverket",
        date(2026, 2, 10),
        date(2026, 4, 10),
        received,
    )
    return replace(usual, **about)


def permit(**about: object) -> PermitRow:
    """A permit for three years."""
    usual = PermitRow(
        PermitGround.REFUGEE,
        PermitKind.TEMPORARY,
        date(2026, 1, 19),
        date(2026, 1, 19),
        date(2029, 1, 19),
    )
    return replace(usual, **about)


def family() -> CaseView:
    """A case like most: something in most lanes."""
    return view(
        phases=(
            PhasePeriod(Phase.ASYLUM, date(2025, 6, 20), date(2026, 1, 18)),
            PhasePeriod(Phase.ESTABLISHMENT, date(2026, 1, 19), None),
        ),
        permits=(permit(),),
        placements=(placed(date(2026, 4, 1)),),
        household=(YONAS,),
        events=((Event.ESTABLISHMENT_STARTED.value, date(2026, 4, 8)),),
        measures=(
            elsewhere(1, title="Yrkes-sfi vård, kurs C", hours_per_week=18),
            measure(2, "society_orientation", starts=date(2026, 9, 7), ends=date(2027, 3, 26)),
            measure(
                3,
                title="Sfi kurs B",
                status=MeasureStatus.DONE,
                starts=date(2026, 7, 1),
                ends=date(2026, 8, 28),
            ),
            measure(
                4,
                "work_placement",
                status=MeasureStatus.PLANNED,
                starts=date(2027, 1, 11),
                ends=date(2027, 3, 26),
            ),
        ),
        findings=(
            finding(date(2026, 5, 20), met_on=date(2026, 5, 11), state=FindingState.MET),
            finding(
                date(2026, 11, 21),
                state=FindingState.LATE,
                subject=str(CHILD),
                strand=Strand.CHILDREN,
            ),
            finding(date(2026, 11, 30)),
            finding(date(2027, 5, 1), strand=Strand.HEALTH, status=RuleStatus.PROPOSED),
            hours_done(34, 100),
        ),
    )


def awkward() -> CaseView:
    """Everything that nobody wishes for and that somebody will type."""
    return view(
        opened=date(2026, 11, 23),
        phases=(
            PhasePeriod(Phase.ASYLUM, None, date(2020, 1, 1)),
            PhasePeriod(Phase.PERMIT, date(2026, 5, 5), date(2026, 5, 1)),
            PhasePeriod(Phase.SETTLEMENT, None, None),
        ),
        permits=(permit(valid_from=None, valid_to=date(9999, 12, 31)), permit(valid_to=None)),
        placements=(placed(None), placed(date(1, 1, 1)), placed(date(9999, 12, 31))),
        household=(YONAS,),
        measures=(
            measure(1, title=LONG, ends=None),
            measure(2, title="", starts=TODAY, ends=TODAY),
            measure(3, title="ሰላማዊት ተስፋይ نور الدين", starts=date(1890, 1, 1), ends=None),
            measure(4, starts=date(2026, 3, 1), ends=date(2026, 2, 1)),
            measure(5, status=MeasureStatus.ENTERED_IN_ERROR),
            measure(6, status=MeasureStatus.DONE, starts=date(2026, 3, 1), ends=None),
            elsewhere(7, status=MeasureStatus.STOPPED, starts=date(9999, 12, 31), ends=None),
            measure(8, starts=date.min, ends=date.max),
        ),
        findings=(
            finding(date.max),
            finding(date.min, state=FindingState.LATE, title=LONG),
            finding(None, state=FindingState.TO_DO),
            finding(TODAY, subject=str(CHILD)),
        ),
    )


def item(number: int = 0, starts: date = TODAY, ends: date | None = None, **about: object):
    """One item of a chain."""
    usual = {
        "kind": ItemKind.MEASURE,
        "strand": Strand.LANGUAGE,
        "title": f"Insats nummer {number}",
        "short": f"Insats {number}",
        "state": ItemState.RUNNING,
        "when": "",
        "facts": "",
        "spoken": f"Insats: nummer {number}.",
    }
    return ChainItem(number=number, starts=starts, ends=ends, **{**usual, **about})


def lanes(*items: ChainItem) -> tuple[LaneItems, ...]:
    """A chain of just these items."""
    ordered = sorted(items, key=lambda one: one.starts)
    return tuple(
        LaneItems(strand, tuple(one for one in ordered if one.strand is strand))
        for strand in Strand
    )
