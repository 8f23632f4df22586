"""How one rule came out for one case on one day, before it is put into words."""

from dataclasses import dataclass
from datetime import date

from models.domain.events import Event
from models.domain.rules.clocks import Pause
from models.domain.rules.rule import Amount, Rule
from models.domain.rules.words import FindingState, RuleStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One rule that applies to one person of a case, and how it stands on a day.

    Attributes:
        rule: the rule itself.
        at: the day of asking.
        state: how the case stands towards it.
        status: how sure the rule is for this case; may be less sure than the rule in general.
        subject: key of the person it is about: the case's own, or a member of the household.
        measure: key of the measure it is about; empty where it is about none.
        anchor, anchor_date: what its day is counted from; None where there is nothing to count.
        due: the day it names: deadline, last day of a right, next review or first day.
        met_by, met_on: the event that fulfilled it.
        pauses: time its clock stood still.
        extended: the day was set by a decision, later than the counted one.
        amounts: its numbers, those that are for somebody of this age.
        measured: what the measures add up to; None where nothing is known.
    """

    rule: Rule
    at: date
    state: FindingState
    status: RuleStatus
    subject: str = ""
    measure: str = ""
    anchor: Event | None = None
    anchor_date: date | None = None
    due: date | None = None
    met_by: Event | None = None
    met_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    extended: bool = False
    amounts: tuple[Amount, ...] = ()
    measured: float | None = None

    @property
    def met_late(self) -> bool:
        """Whether it was met, but after its day."""
        return self.met_on is not None and self.due is not None and self.met_on > self.due
