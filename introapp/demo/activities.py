"""A made-up case: its goals, measures, tasks, plan, consents and months of support."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from introapp.demo.chance import Chance
from introapp.demo.diaries import Life, events_in, is_asylum_case
from introapp.demo.goals import goals_of
from introapp.demo.measures import Setup, measures_of
from introapp.demo.papers import placement_of
from introapp.demo.pools import municipalities, neighbours, table
from introapp.demo.records import CaseKept, ConsentGiven, PlanWritten, TaskNoted
from models.domain.events import Event
from models.domain.rules.time_limits import add_months

_MONTHS_THAT_COUNT_AS_LONG: Final = 3
_A_YEAR: Final = 365
_CHANGED_THEIR_MIND: Final = 0.1
_FOR_A_TIME: Final = 0.6


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a person when the case is told.

    Attributes:
        days: the diary.
        language: the one the plan is printed in.
    """

    life: Life
    days: Mapping[str, date]
    language: str


def case_of(told: Told, chance: Chance, *, municipality: str, officer: int) -> CaseKept:
    """Return the case of a person."""
    life, days = told.life, told.days
    goals = goals_of(life, chance)
    support = _support_months(life, days, chance)
    events = events_in(days, of_case=True)
    events.update(_activity_events(support, life.at, chance))
    return CaseKept(
        opened=life.course.opened,
        officer=officer,
        phases=life.course.phases,
        events=events,
        placement=placement_of(life.course),
        goals=goals,
        measures=measures_of(Setup(life, days, goals, municipality), chance),
        tasks=_tasks(life, chance),
        plan=_plan(life, days, chance),
        consents=tuple(_consents(told, municipality, chance)),
        support_months=support,
    )


def _tasks(life: Life, chance: Chance) -> tuple[TaskNoted, ...]:
    """Return tasks from the first day of the case on, evenly enough; a few are still open."""
    terms = table("life")["tasks"]
    opened, at = life.course.opened, life.at
    wanted = terms["at_first"] + int((at - opened).days / 30 * terms["a_month"])
    texts, count = _texts(life), min(wanted, terms["most"])
    made = (_task(chance.day(opened, at), texts, at, chance) for _ in range(count))
    return tuple(sorted(made, key=lambda task: (task.created, task.text)))


def _texts(life: Life) -> Sequence[str]:
    texts = table("tasks")
    group = "child" if life.is_child else "adult"
    if life.unaccompanied:
        group = "unaccompanied"
    elif is_asylum_case(life.course) and life.course.permit is None:
        group = "asylum"
    return [*texts["everyone"], *texts[group]]


def _task(created: date, texts: Sequence[str], at: date, chance: Chance) -> TaskNoted:
    terms = table("life")["tasks"]
    due = chance.days_after(created, 3, 35)
    done = None
    if due < at and chance.odds(terms["done_in_time"]):
        done = min(chance.day(created, due + timedelta(days=5)), at)
    waiting = ""
    if done is None and chance.odds(0.4):
        waiting = chance.pick(table("tasks")["waiting_for"])
    return TaskNoted(chance.pick(texts), created, due, done, waiting)


def _plan(life: Life, days: Mapping[str, date], chance: Chance) -> PlanWritten | None:
    """Return the plan of those who have been mapped: a draft, or the version that now holds."""
    mapped = days.get("mapping_done")
    if mapped is None:
        return None
    words, terms = table("words"), table("life")["plans"]
    child = "_child" if life.is_child else ""
    decided = _decided(life, mapped, chance)
    speaks = life.age(life.at) >= terms["own_words_from"]
    return PlanWritten(
        own_words=chance.pick(words[f"own_words{child}"]) if speaks else "",
        assessment=chance.pick(words[f"assessment{child}"]),
        newcomer_duties=words["newcomer_duties"],
        municipality_duties=words["municipality_duties"],
        obstacles=chance.pick(words["obstacles"]),
        created=mapped,
        follow_up=None if decided is None else _follow_up(life, decided, chance),
        follow_up_attendees=chance.pick(words[f"attendees{child}"]),
        decided=decided,
    )


def _decided(life: Life, mapped: date, chance: Chance) -> date | None:
    terms = table("life")["plans"]
    if not chance.odds(terms["decided"]):
        return None
    since = terms["since_child" if life.is_child else "since_adult"]
    decided = chance.days_after(life.at, -since, -2)
    decided = max(decided, chance.days_after(mapped, *terms["soonest"]))
    return decided if decided <= life.at else None


def _follow_up(life: Life, decided: date, chance: Chance) -> date:
    """Return the day agreed on, mostly one that lies ahead."""
    terms = table("life")["plans"]
    most = terms["follow_up_child" if life.is_child else "follow_up_adult"]
    latest = decided + timedelta(days=most)
    if chance.odds(terms["forgotten"]):
        return chance.days_after(decided, most // 4, most)
    return chance.day(min(life.at + timedelta(days=1), latest), latest)


def _consents(told: Told, municipality: str, chance: Chance) -> Iterator[ConsentGiven]:
    """Give one that holds for every adult, and an older one that was withdrawn for some."""
    life = told.life
    if life.is_child:
        return
    opened, at = life.course.opened, life.at
    names = municipalities()
    near = names[chance.pick(neighbours(municipality))].name
    teachers = f"Vuxenutbildningen i {names[municipality].name}"
    starts = min(chance.days_after(opened, 0, 30), at)
    if (at - opened).days > _A_YEAR and chance.odds(_CHANGED_THEIR_MIND):
        withdrawn = chance.day(starts, at)
        yield _consent(near, told.language, (starts, None), chance, withdrawn=withdrawn)
    receiver = chance.pick(("Arbetsförmedlingen", near, teachers))
    ends = chance.days_after(at, 20, _A_YEAR) if chance.odds(_FOR_A_TIME) else None
    yield _consent(receiver, told.language, (starts, ends), chance)


def _consent(
    receiver: str,
    language: str,
    holds: tuple[date, date | None],
    chance: Chance,
    *,
    withdrawn: date | None = None,
) -> ConsentGiven:
    words = chance.pick(table("words")["consents"])
    return ConsentGiven(receiver, words["scope"], words["purpose"], language, *holds, withdrawn)


def _support_months(life: Life, days: Mapping[str, date], chance: Chance) -> tuple[date, ...]:
    """Return the first days of the months of social assistance, in one unbroken run."""
    if life.is_child or life.course.self_supporting is not None:
        return ()
    terms = table("life")["support"]
    since = days.get("programme_over")
    share = terms["share"] if since else terms["share_in_programme"]
    since = since or days.get("establishment_started")
    if since is None or not chance.odds(share):
        return ()
    first = max(since, add_months(life.at, -chance.between(*terms["months"]))).replace(day=1)
    return tuple(_months(first, life.at))


def _months(first: date, until: date) -> Iterator[date]:
    while first <= until:
        yield first
        first = add_months(first, 1)


def _activity_events(
    support: Sequence[date], at: date, chance: Chance
) -> Iterator[tuple[Event, date]]:
    """Give the demand for activity made of those with long support, since the law has it."""
    terms = table("life")["support"]
    begins: date = terms["activity_required_from"]
    if len(support) < _MONTHS_THAT_COUNT_AS_LONG or at < begins:
        return
    if not chance.odds(terms["activity_required"]):
        return
    required = chance.day(max(begins, support[_MONTHS_THAT_COUNT_AS_LONG - 1]), at)
    yield Event.ACTIVITY_REQUIRED, required
    if chance.odds(terms["activity_plan_made"]):
        planned = chance.days_after(required, 3, 25)
        if planned <= at:
            yield Event.ACTIVITY_PLAN_MADE, planned
