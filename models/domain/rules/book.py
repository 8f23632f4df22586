"""The rules in use: several packs laid together, sorted so that a case is quickly tried."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from models.domain.errors import InvalidInputError, UnknownRowError
from models.domain.events import Event
from models.domain.rules.conditions import Ages, Test, test_of
from models.domain.rules.rule import Derivation, LegalSource, Rule, RulePack
from models.domain.rules.terms import AtAgeLimit
from models.domain.rules.words import RuleStatus, Scope


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule with its demands made ready to be tried."""

    rule: Rule
    tests: tuple[Test, ...]


@dataclass(slots=True)
class RuleShelf:
    """The rules of one scope, by what they count from.

    Attributes:
        by_anchor: rules with one anchor, tried only where that event is known.
        otherwise: rules with several anchors, or none.
        asking: rules that have something to say while their anchor is not known.
    """

    by_anchor: dict[Event, list[ReadyRule]] = field(default_factory=dict)
    otherwise: list[ReadyRule] = field(default_factory=list)
    asking: list[ReadyRule] = field(default_factory=list)

    def put(self, ready: ReadyRule) -> None:
        """Put a rule where it will be looked for."""
        anchors = ready.rule.anchors
        if len(anchors) == 1:
            self.by_anchor.setdefault(anchors[0], []).append(ready)
        else:
            self.otherwise.append(ready)
        if ready.rule.missing:
            self.asking.append(ready)


class RuleBook:
    """Packs laid together: of two packs with the same id, the one with the higher version holds.

    A rule that stands in several packs is taken from the one issued last.

    Attributes:
        packs: the packs in use, by id.
        rules: the rules in use, in the order of the packs.
        first, second: the rules by scope; those of the second count from a day that one of the
            first works out.
        derivations: measures that stand in for events.
    """

    def __init__(self, packs: Iterable[RulePack]) -> None:
        self.packs = _newest(packs)
        self.ages: Ages = MappingProxyType(
            {table.id: table for pack in self.packs for table in pack.ages}
        )
        self.derivations: tuple[Derivation, ...] = tuple(
            derivation for pack in self.packs for derivation in pack.derivations
        )
        self.rules: tuple[Rule, ...] = tuple(
            _bound(rule, self.ages) for rule in _merged(self.packs)
        )
        self._by_id = {rule.id: rule for rule in self.rules}
        self.first: dict[Scope, RuleShelf] = {scope: RuleShelf() for scope in Scope}
        self.second: dict[Scope, RuleShelf] = {scope: RuleShelf() for scope in Scope}
        self._shelve()

    def rule(self, rule_id: str) -> Rule:
        """Return a rule by its id.

        Raises:
            UnknownRowError: no pack in use has it.
        """
        rule = self._by_id.get(rule_id)
        if rule is None:
            raise UnknownRowError(f"Regeln {rule_id} finns inte i de regelpaket som används.")
        return rule

    def with_verified(self, rule_id: str, *, source: LegalSource, on: date) -> "RuleBook":
        """Return a book in which an administrator has held a rule against its source.

        Raises:
            UnknownRowError: no pack in use has the rule.
        """
        verified = replace(
            self.rule(rule_id),
            status=RuleStatus.IN_FORCE,
            source=source,
            verified_on=on,
            unverified_from=None,
        )
        return RuleBook(
            replace(
                pack,
                rules=tuple(verified if rule.id == rule_id else rule for rule in pack.rules),
            )
            for pack in self.packs
        )

    def count_by_status(self) -> dict[RuleStatus, int]:
        """Return how many rules there are of each status."""
        counts = Counter(rule.status for rule in self.rules)
        return {status: counts[status] for status in RuleStatus}

    def _shelve(self) -> None:
        yielded = {rule.yields for rule in self.rules if rule.yields is not None}
        for rule in self.rules:
            waits = not yielded.isdisjoint(rule.anchors)
            shelves = self.second if waits else self.first
            tests = tuple(test_of(condition, self.ages) for condition in rule.conditions)
            shelves[rule.scope].put(ReadyRule(rule, tests))


def _newest(packs: Iterable[RulePack]) -> tuple[RulePack, ...]:
    newest: dict[str, RulePack] = {}
    for pack in packs:
        other = newest.get(pack.id)
        if other is None or pack.version > other.version:
            newest[pack.id] = pack
    return tuple(newest.values())


def _merged(packs: Iterable[RulePack]) -> Iterator[Rule]:
    from_pack: dict[str, tuple[date, Rule]] = {}
    for pack in packs:
        for rule in pack.rules:
            if rule.id not in from_pack or pack.issued > from_pack[rule.id][0]:
                from_pack[rule.id] = (pack.issued, rule)
    return (rule for _issued, rule in from_pack.values())


def _bound(rule: Rule, ages: Ages) -> Rule:
    """Return the rule with its tables of ages in place.

    Raises:
        InvalidInputError: it rests on a table, or several anchors, that cannot be used.
    """
    named = [c.value for c in rule.conditions if c.name == "age_below_table"]
    if rule.age_table:
        named.append(rule.age_table)
    for name in named:
        if name not in ages:
            raise InvalidInputError(
                f"Regeln {rule.id} bygger på ålderstabellen {name}, som saknas. "
                "Läs in regelpaketet som har den."
            )
    if not rule.age_table:
        return rule
    table = ages[rule.age_table]
    return replace(rule, term=AtAgeLimit(table, f"till {table.title}"))
