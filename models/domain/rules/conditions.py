"""Who a rule is for: the demands a pack may make, how each is read and how it is tried."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, cast

from models.domain.events import Event
from models.domain.facts import PeriodKind, SchoolStage
from models.domain.rules.ages import AgeTable
from models.domain.rules.fields import Fields
from models.domain.rules.rule import Condition
from models.domain.rules.subjects import Subject
from models.domain.rules.time_limits import add_years, age_on
from models.domain.status import AsylumHousing, PermitGround, PermitKind, PlacementCategory

Test = Callable[[Subject], bool]
Ages = Mapping[str, AgeTable]


class Demand(NamedTuple):
    """How a demand is read from a pack, and how it becomes a test."""

    read: Callable[[Fields, str], object]
    test: Callable[..., Test]
    needs_ages: bool = False


class DayInYear(NamedTuple):
    """A day in the calendar year in which somebody turns an age; with the event it is held to."""

    age: int
    month: int
    day: int
    event: Event | None = None

    def of(self, born: date) -> date:
        """Return the day for somebody born on a day."""
        return date(born.year + self.age, self.month, self.day)


class YearsSince(NamedTuple):
    """A number of years from an event."""

    event: Event
    years: int


def read_conditions(fields: Fields) -> tuple[Condition, ...]:
    """Take every demand out of a table.

    Raises:
        InvalidInputError: a demand is unknown, or its value is of the wrong sort.
    """
    found = tuple(
        Condition(name, demand.read(fields, name))
        for name, demand in DEMANDS.items()
        if name in fields
    )
    fields.finish()
    return found


def test_of(condition: Condition, ages: Ages) -> Test:
    """Return the test of a demand.

    Raises:
        KeyError: it rests on a table of ages that no pack has.
    """
    demand = DEMANDS[condition.name]
    if demand.needs_ages:
        return demand.test(ages[cast("str", condition.value)])
    return demand.test(condition.value)


def _has(events: tuple[Event, ...]) -> Test:
    return lambda subject: all(event in subject.dates for event in events)


def _lacks(events: tuple[Event, ...]) -> Test:
    return lambda subject: not any(event in subject.dates for event in events)


def _not_after(event: Event) -> Test:
    return lambda subject: event in subject.dates and subject.at <= subject.dates[event]


def _age_from(age: int) -> Test:
    return lambda subject: subject.born is not None and age_on(subject.born, subject.at) >= age


def _age_below(age: int) -> Test:
    return lambda subject: subject.born is not None and age_on(subject.born, subject.at) < age


def _below_table(table: AgeTable) -> Test:
    return lambda subject: subject.born is not None and subject.at < table.reached(subject.born).day


def _turns_from(age: int) -> Test:
    return lambda subject: subject.born is not None and subject.at.year - subject.born.year >= age


def _turns_to(age: int) -> Test:
    return lambda subject: subject.born is not None and subject.at.year - subject.born.year <= age


def _from_day_in_year(day: DayInYear) -> Test:
    return lambda subject: subject.born is not None and subject.at >= day.of(subject.born)


def _event_after_day_in_year(day: DayInYear) -> Test:
    event = cast("Event", day.event)
    return lambda subject: (
        subject.born is not None
        and event in subject.dates
        and subject.dates[event] > day.of(subject.born)
    )


def _within_years_of(since: YearsSince) -> Test:
    def holds(subject: Subject) -> bool:
        start = subject.dates.get(since.event)
        return start is not None and subject.at <= add_years(start, since.years)

    return holds


def _grounds(grounds: tuple[PermitGround, ...]) -> Test:
    allowed = frozenset(grounds)
    return lambda subject: subject.permit is not None and subject.permit.ground in allowed


def _not_grounds(grounds: tuple[PermitGround, ...]) -> Test:
    refused = frozenset(grounds)
    return lambda subject: subject.permit is not None and subject.permit.ground not in refused


def _permit_kind(kind: PermitKind) -> Test:
    return lambda subject: subject.permit is not None and subject.permit.kind is kind


def _first_permit(*, wanted: bool) -> Test:
    first, now = Event.FIRST_PERMIT_DECIDED, Event.PERMIT_DECIDED
    return lambda subject: (
        subject.permit is not None and (subject.dates[first] == subject.dates[now]) is wanted
    )


def _has_permit(*, wanted: bool) -> Test:
    return lambda subject: (subject.permit is not None) is wanted


def _placements(categories: tuple[PlacementCategory, ...]) -> Test:
    allowed = frozenset(categories)
    return lambda subject: subject.facts.placement in allowed


def _asylum_housing(housing: AsylumHousing) -> Test:
    return lambda subject: subject.facts.asylum_housing is housing


def _school_stages(stages: tuple[SchoolStage, ...]) -> Test:
    allowed = frozenset(stages)
    return lambda subject: subject.facts.school_stage in allowed


def _unaccompanied(*, wanted: bool) -> Test:
    return lambda subject: subject.facts.unaccompanied is wanted


def _upper_secondary(*, wanted: bool) -> Test:
    return lambda subject: subject.facts.upper_secondary is wanted


def _citizen_of_eea(*, wanted: bool) -> Test:
    return lambda subject: subject.facts.citizen_of_eea is wanted


def _registered_at_reception_centre(*, wanted: bool) -> Test:
    return lambda subject: subject.case.registered_at_reception_centre is wanted


def _child_below(age: int) -> Test:
    return lambda subject: any(
        member.born is not None and age_on(member.born, subject.at) < age
        for member in subject.case.members
    )


def _no_child_below(age: int) -> Test:
    has_one = _child_below(age)
    return lambda subject: not has_one(subject)


def _measure_kinds(kinds: tuple[str, ...]) -> Test:
    allowed = frozenset(kinds)
    return lambda subject: subject.measure is not None and subject.measure.kind in allowed


def _period_goes_on(*, wanted: bool) -> Test:
    def holds(subject: Subject) -> bool:
        period = subject.period
        if period is None:
            return False
        return (period.ends is None or period.ends >= subject.at) is wanted

    return holds


def _period_kinds(kinds: tuple[PeriodKind, ...]) -> Test:
    allowed = frozenset(kinds)
    return lambda subject: subject.period is not None and subject.period.kind in allowed


def _flag_test(test: Callable[..., Test]) -> Demand:
    return Demand(Fields.flag, lambda value: test(wanted=value))


def _read_events(fields: Fields, key: str) -> object:
    return fields.words(key, Event)


def _read_day_in_year(fields: Fields, key: str) -> DayInYear:
    table = fields.table(key)
    found = DayInYear(
        age=table.whole("age"),
        month=table.whole("month"),
        day=table.whole("day"),
        event=table.optional_word("event", Event),
    )
    table.finish()
    return found


def _read_event_in_year(fields: Fields, key: str) -> DayInYear:
    found = _read_day_in_year(fields, key)
    if found.event is None:
        raise fields.refusal(f"”{key}” saknar ”event”.", key)
    return found


def _read_years_since(fields: Fields, key: str) -> YearsSince:
    table = fields.table(key)
    found = YearsSince(table.word("event", Event), table.whole("years"))
    table.finish()
    return found


DEMANDS: dict[str, Demand] = {
    "has": Demand(_read_events, _has),
    "lacks": Demand(_read_events, _lacks),
    "not_after": Demand(lambda f, key: f.word(key, Event), _not_after),
    "age_from": Demand(Fields.whole, _age_from),
    "age_below": Demand(Fields.whole, _age_below),
    "age_below_table": Demand(Fields.text, _below_table, needs_ages=True),
    "turns_from": Demand(Fields.whole, _turns_from),
    "turns_to": Demand(Fields.whole, _turns_to),
    "from_day_in_year": Demand(_read_day_in_year, _from_day_in_year),
    "event_after_day_in_year": Demand(_read_event_in_year, _event_after_day_in_year),
    "within_years_of": Demand(_read_years_since, _within_years_of),
    "has_permit": _flag_test(_has_permit),
    "first_permit": _flag_test(_first_permit),
    "permit_kind": Demand(lambda f, key: f.word(key, PermitKind), _permit_kind),
    "grounds": Demand(lambda f, key: f.words(key, PermitGround), _grounds),
    "not_grounds": Demand(lambda f, key: f.words(key, PermitGround), _not_grounds),
    "placements": Demand(lambda f, key: f.words(key, PlacementCategory), _placements),
    "asylum_housing": Demand(lambda f, key: f.word(key, AsylumHousing), _asylum_housing),
    "registered_at_reception_centre": _flag_test(_registered_at_reception_centre),
    "unaccompanied": _flag_test(_unaccompanied),
    "upper_secondary": _flag_test(_upper_secondary),
    "citizen_of_eea": _flag_test(_citizen_of_eea),
    "school_stages": Demand(lambda f, key: f.words(key, SchoolStage), _school_stages),
    "child_in_household_below": Demand(Fields.whole, _child_below),
    "no_child_in_household_below": Demand(Fields.whole, _no_child_below),
    "measure_kinds": Demand(Fields.texts, _measure_kinds),
    "period_goes_on": _flag_test(_period_goes_on),
    "period_kinds": Demand(lambda f, key: f.words(key, PeriodKind), _period_kinds),
}
