"""What is measured, and the most that each may cost."""

from dataclasses import dataclass
from typing import Final, TypedDict

from introapp.benchmarks.timing import Timed
from resources.texts import gettext as _

MANY_PEOPLE: Final = 100_000
"""Up to so many people the search has to answer within a frame of the screen, 16 ms."""

_SEARCH, _SEARCH_AMONG_MANY = 16.0, 40.0


class Measured(TypedDict):
    """One line of the result.

    Attributes:
        text: what it is, in Swedish.
        raw: what the same costs without the program, where there is such a thing.
        ratio: measured to raw.
        budget: the most that is allowed, of ``ratio`` where there is one, else of ``measured``.
    """

    name: str
    text: str
    unit: str
    measured: float
    raw: float | None
    ratio: float | None
    budget: float | None
    within: bool | None


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that something may cost: so many times the raw limit, or so much in its unit."""

    text: str
    ratio: float | None = None
    amount: float | None = None
    unit: str = "ms"


def budgets(people: int) -> dict[str, Budget]:
    """Return what is measured in a unit of so many people, by its name, in order."""
    search = _SEARCH if people <= MANY_PEOPLE else _SEARCH_AMONG_MANY
    return {
        "start": Budget(_("Klick till målat upplåsningsfönster"), ratio=1.3),
        "unlock": Budget(_("Upplåsning till målad lista"), ratio=1.6),
        "memory": Budget(_("Minne med alla ärenden listade"), amount=160.0, unit="MB"),
        "today": Budget(_("Idag, handläggarens egen lista")),
        "list_ids": Budget(_("Ordningen på alla ärenden")),
        "work_list": Budget(_("Arbetslistan, 100 rader"), ratio=2.0),
        "case_open": Budget(_("Ett helt ärende öppnat och loggat"), ratio=3.0),
        "log_row": Budget(_("Loggraden ensam, säkrad på disken")),
        "case_open_time": Budget(_("Ett helt ärende öppnat, i tid"), amount=5.0),
        "save": Budget(_("En ändring sparad, loggad och säkrad"), ratio=1.5),
        "save_measure": Budget(_("En insats ändrad, med alla frister")),
        "search_p50": Budget(_("Sökning vid varje tangent, hälften")),
        "search_p95": Budget(_("Sökning vid varje tangent, 95 av 100"), amount=search),
        "search_like": Budget(_("Sökning vid varje tangent, mot LIKE")),
        "rules": Budget(_("Alla regler prövade på ett ärende")),
        "plan_pdf": Budget(_("En introduktionsplan som PDF")),
    }


def against_raw(name: str, budget: Budget, timed: Timed) -> Measured:
    """Return the line of something that has a raw limit."""
    ratio = timed.measured / timed.raw
    return Measured(
        name=name,
        text=budget.text,
        unit=budget.unit,
        measured=_rounded(timed.measured),
        raw=_rounded(timed.raw),
        ratio=round(ratio, 3),
        budget=budget.ratio,
        within=None if budget.ratio is None else ratio <= budget.ratio,
    )


def by_itself(name: str, budget: Budget, amount: float) -> Measured:
    """Return the line of something that is not held against anything."""
    return Measured(
        name=name,
        text=budget.text,
        unit=budget.unit,
        measured=_rounded(amount),
        raw=None,
        ratio=None,
        budget=budget.amount,
        within=None if budget.amount is None else amount <= budget.amount,
    )


def _rounded(amount: float) -> float:
    return round(amount, 4)
