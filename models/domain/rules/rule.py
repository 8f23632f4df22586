"""One rule and one pack of rules, as they stand in the files: data, nothing worked out."""

from dataclasses import dataclass
from datetime import date

from models.domain.chain import Strand
from models.domain.events import Event
from models.domain.facts import PeriodKind
from models.domain.rules.ages import AgeTable
from models.domain.rules.terms import CalendarTerm, Term
from models.domain.rules.words import (
    Comparison,
    Measured,
    Pick,
    Responsible,
    RuleKind,
    RuleStatus,
    Scope,
    Unit,
)


@dataclass(frozen=True, slots=True)
class LegalSource:
    """Where a rule stands.

    Attributes:
        reference: statute, chapter and paragraph in Swedish.
        url: address of the statute; empty where no address is sure.
    """

    reference: str
    url: str = ""

    @property
    def address(self) -> str:
        """The address, or the reference itself where there is none."""
        return self.url or self.reference


@dataclass(frozen=True, slots=True)
class Condition:
    """One demand on who a rule is for.

    Attributes:
        name: key of the demand in models.domain.rules.conditions, which reads and tries it.
        value: what it read from the pack.
    """

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of the law with its unit, and for whom where it differs by age."""

    value: int | float
    unit: Unit
    label: str = ""
    age_from: int | None = None
    age_below: int | None = None

    def is_for(self, age: int | None) -> bool:
        """Whether the amount is for somebody of an age; an unknown age sees them all."""
        if age is None:
            return True
        return (self.age_from is None or age >= self.age_from) and (
            self.age_below is None or age < self.age_below
        )


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of something the law asks for, or gives.

    Attributes:
        amounts: the numbers; the first is the one that is compared.
        measured: what the measures are added up by; None where nothing is compared.
        measure_kinds: codes of the measures that count; empty for all.
        own_wish_excuses: less is right where the person has asked for less.
    """

    amounts: tuple[Amount, ...]
    comparison: Comparison
    measured: Measured | None = None
    measure_kinds: frozenset[str] = frozenset()
    own_wish_excuses: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Time that a clock leaves out: a kind of period, or the time between two events.

    Attributes:
        child_below: only while the child of the leave is younger than so many years.
        at_most_months: the most that may be left out in all.
    """

    text: str
    period: PeriodKind | None = None
    child_below: int | None = None
    at_most_months: int | None = None
    from_event: Event | None = None
    until_event: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a pack.

    Attributes:
        group: who it is for, in plain Swedish.
        conditions: the same as can be tried.
        anchors: the events it may be counted from; empty where it counts from none.
        term: None where the rule names no day.
        not_before: earliest day it can name.
        lead: how long before its day it is first shown.
        stops: time its clock leaves out.
        extended_by: event that holds a later day than the counted one, set by a decision.
        extended_at_most_months: how far beyond the counted day it may be set.
        met_by: the events that fulfil it, any of them or all.
        met_after_anchor: an event before the anchor does not fulfil it.
        missing: what to do while the anchor is not known; empty where nothing is shown.
        only_before: not shown once what it says has begun.
        for_information: the duty of somebody else, shown but never put first in a list.
        yields: event that its day becomes, for other rules to count from.
        valid_from, valid_to: the dates of the deciding event, both counted, it is law for.
        valid_from_unknown: why there is no first day.
        decided_by: the event whose date picks the version; None for the anchor.
        decided_today: the day of asking picks the version instead.
        age_table: the table of ages its day is found in, until a rule book puts in the term.
        unverified_from: from this date of the deciding event its wording has not been read.
        verified_on: when somebody last held it against the source.
        supersedes: rules whose place it takes.
    """

    id: str
    title: str
    text: str
    kind: RuleKind
    scope: Scope
    strand: Strand
    responsible: Responsible
    source: LegalSource
    status: RuleStatus
    verified_on: date
    group: str
    conditions: tuple[Condition, ...] = ()
    anchors: tuple[Event, ...] = ()
    pick: Pick = Pick.FIRST_KNOWN
    term: Term | None = None
    not_before: date | None = None
    lead: CalendarTerm | None = None
    stops: tuple[Stop, ...] = ()
    extended_by: Event | None = None
    extended_at_most_months: int | None = None
    met_by: tuple[Event, ...] = ()
    met_by_all: bool = False
    met_after_anchor: bool = False
    missing: str = ""
    only_before: bool = False
    for_information: bool = False
    yields: Event | None = None
    quantity: Quantity | None = None
    valid_from: date | None = None
    valid_from_unknown: str = ""
    valid_to: date | None = None
    decided_by: Event | None = None
    decided_today: bool = False
    age_table: str = ""
    unverified_from: date | None = None
    note: str = ""
    supersedes: tuple[str, ...] = ()

    def is_valid_for(self, decided: date) -> bool:
        """Whether this is the version for a date of the deciding event."""
        return (self.valid_from is None or decided >= self.valid_from) and (
            self.valid_to is None or decided <= self.valid_to
        )

    def status_for(self, decided: date) -> RuleStatus:
        """Return how sure the rule is for a date of the deciding event."""
        if self.unverified_from is not None and decided >= self.unverified_from:
            return RuleStatus.UNVERIFIED
        return self.status


@dataclass(frozen=True, slots=True)
class Derivation:
    """Measures whose start stands in for an event that has not been entered."""

    event: Event
    measure_kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class RulePack:
    """The rules of one file.

    Attributes:
        version: a pack with the same id and a higher version takes this one's place.
    """

    id: str
    title: str
    version: int
    issued: date
    rules: tuple[Rule, ...]
    ages: tuple[AgeTable, ...] = ()
    derivations: tuple[Derivation, ...] = ()
