"""The days the rules name, as far as they belong in the chain of one person."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from models.domain.labels import PersonLabel
from models.domain.readmodels import CaseView, MemberRow
from models.domain.rules.findings import Finding
from models.domain.rules.words import FindingState, RuleKind
from models.domain.timeline_items import ItemState
from resources.texts import ngettext

NEAR_DAYS = 7  # a deadline as near as this stands among those of the week

_DATED = frozenset(
    {RuleKind.DEADLINE, RuleKind.RIGHT_ENDS, RuleKind.REVIEW_INTERVAL, RuleKind.BEGINS}
)
_OVER = frozenset({ItemState.MET, ItemState.PASSED})


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, and whose it is.

    Attributes:
        number: its place among the findings of the case.
        day: where it stands in time: when it was met, else when it is due.
        people: whose it is; empty where it is the newcomer's alone.
    """

    number: int
    finding: Finding
    state: ItemState
    day: date
    people: tuple[PersonLabel, ...]

    @property
    def whose(self) -> str:
        """Whose it is, by name; empty for the newcomer."""
        return ", ".join(person.text for person in self.people)

    @property
    def whose_in_short(self) -> str:
        """The same where there is little room."""
        count = len(self.people)
        if count > 1:
            return ngettext("{count} person", "{count} personer", count).format(count=count)
        return "".join(
            person.text if person.masked else person.text.split(" ", 1)[0] for person in self.people
        )

    @property
    def is_about_protected(self) -> bool:
        """Whether it is about somebody whose identity is protected."""
        return any(person.masked for person in self.people)


def deadlines_of(view: CaseView) -> Iterator[Deadline]:
    """Yield the days of a case.

    What others of the household have behind them is told in their own case, if they have one;
    what several of them have behind them since the same day by the same rule is told once.
    """
    for group in _groups(view).values():
        first, people = group[0], [member for _number, _finding, member in group]
        number, finding, _member = first
        labels = tuple(view.person if member is None else member.person for member in people)
        yield Deadline(
            number=number,
            finding=finding,
            state=state_of(finding),
            day=finding.met_on or finding.due or finding.at,
            people=() if people == [None] else labels,
        )


_One = tuple[int, Finding, MemberRow | None]


def _groups(view: CaseView) -> dict[Hashable, list[_One]]:
    members = {str(member.person_uuid): member for member in view.household}
    groups: dict[Hashable, list[_One]] = {}
    for number, finding in enumerate(view.findings):
        day, member = finding.met_on or finding.due, members.get(finding.subject)
        if day is None or finding.kind not in _DATED:
            continue
        key: Hashable = number
        if (state := state_of(finding)) in _OVER:
            if member is not None and member.case_id is not None:
                continue
            hidden = member is not None and member.person.masked
            key = finding.rule_id, finding.measure, finding.due, day, state, hidden
        groups.setdefault(key, []).append((number, finding, member))
    return groups


def state_of(finding: Finding) -> ItemState:
    """Return how a deadline stands; what is not known to be law is never near nor late."""
    if finding.met_on is not None or finding.state is FindingState.MET:
        return ItemState.MET
    if finding.state is FindingState.LATE:
        return ItemState.LATE
    left = 0 if finding.due is None else (finding.due - finding.at).days
    if left < 0 or (left == 0 and finding.kind is RuleKind.BEGINS):
        return ItemState.PASSED
    is_near = left <= NEAR_DAYS and finding.status.holds
    return ItemState.NEAR if is_near else ItemState.COMING
