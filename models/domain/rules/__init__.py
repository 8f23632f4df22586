"""Law as data: rule packs, and what they say about a case on a given day."""

from models.domain.rules.book import RuleBook
from models.domain.rules.comparison import DeadlineChange, compare
from models.domain.rules.engine import evaluate
from models.domain.rules.findings import Finding, next_deadline
from models.domain.rules.pack_reader import load_pack
from models.domain.rules.rule import Amount, LegalSource, Rule, RulePack
from models.domain.rules.words import FindingState, Responsible, RuleKind, RuleStatus, Scope

__all__ = [
    "Amount",
    "DeadlineChange",
    "Finding",
    "FindingState",
    "LegalSource",
    "Responsible",
    "Rule",
    "RuleBook",
    "RuleKind",
    "RulePack",
    "RuleStatus",
    "Scope",
    "compare",
    "evaluate",
    "load_pack",
    "next_deadline",
]
