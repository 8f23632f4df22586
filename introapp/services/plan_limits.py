"""What a plan is held against before it is decided, taken from the rule book."""

from datetime import date
from decimal import Decimal

from models.domain.errors import UnknownRowError
from models.domain.plan_remarks import PlanLimits
from models.domain.rules.book import RuleBook
from models.domain.rules.rule import Rule
from models.domain.rules.terms import CalendarTerm

_DAYS_IN_A_WEEK = 7
_MONTHS_IN_A_YEAR = 12


def plan_limits(book: RuleBook, day: date) -> PlanLimits:
    """Return the limits for a plan drawn up on a day; a rule that is not in use sets none."""
    follow_up, idle = _rule(book, "UNIT-FOLLOWUP"), _rule(book, "UNIT-IDLE")
    of_age = _rule(book, "EKB-GM-18")
    return PlanLimits(
        follow_up_by=None
        if follow_up is None or follow_up.term is None
        else follow_up.term.day_from(day),
        sfi_hours_per_week=_amount(book, "SFI-15H"),
        orientation_hours=_amount(book, "SO-100"),
        idle_weeks=_weeks(idle),
        of_age=_years(of_age),
    )


def _rule(book: RuleBook, rule_id: str) -> Rule | None:
    try:
        return book.rule(rule_id)
    except UnknownRowError:
        return None


def _amount(book: RuleBook, rule_id: str) -> Decimal | None:
    rule = _rule(book, rule_id)
    if rule is None or rule.quantity is None:
        return None
    return Decimal(str(rule.quantity.amounts[0].value))


def _weeks(rule: Rule | None) -> int | None:
    if rule is None or not isinstance(rule.term, CalendarTerm):
        return None
    return rule.term.days // _DAYS_IN_A_WEEK


def _years(rule: Rule | None) -> int | None:
    """Return the years of a term that is counted in them from birth."""
    if rule is None or not isinstance(rule.term, CalendarTerm):
        return None
    return rule.term.months // _MONTHS_IN_A_YEAR
