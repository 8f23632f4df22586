"""Reading one rule of a pack, and refusing one that does not hang together."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from models.domain.chain import Strand
from models.domain.events import Event
from models.domain.facts import PeriodKind
from models.domain.rules.conditions import read_conditions
from models.domain.rules.fields import Fields
from models.domain.rules.rule import Amount, Condition, LegalSource, Quantity, Rule, Stop
from models.domain.rules.term_reader import read_calendar_term, read_term
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

Groups = Mapping[str, tuple[str, tuple[Condition, ...]]]

_DATED = {
    RuleKind.DEADLINE,
    RuleKind.RIGHT_ENDS,
    RuleKind.REVIEW_INTERVAL,
    RuleKind.BEGINS,
}


def read_rule(fields: Fields, groups: Groups, *, verified_on: date) -> Rule:
    """Take one rule out of its table.

    Args:
        fields: the table.
        groups: those of the pack, by name.
        verified_on: when the pack was held against its sources, for a rule that does not say.

    Raises:
        InvalidInputError: something is missing, unknown or contradicts something else; the
            sentence names the rule.
    """
    rule_id = _read_id(fields)
    fields.place = f"regeln {rule_id}"
    kind = fields.word("kind", RuleKind)
    parts: dict[str, Any] = {
        **_what(fields),
        **_for_whom(fields, groups),
        **_from_when(fields),
        **_until_when(fields, kind),
        **_how_met(fields),
        **_how_much(fields),
        **_by_what_law(fields),
        "verified_on": fields.optional_day("verified_on") or verified_on,
    }
    fields.finish()
    rule = Rule(id=rule_id, kind=kind, **parts)
    _refuse_contradictions(rule, fields)
    return rule


def _read_id(fields: Fields) -> str:
    rule_id = fields.text("id")
    letters = rule_id.replace("-", "")
    if not (letters.isascii() and letters.isalnum() and letters == letters.upper()):
        raise fields.refusal(f"regelns id ”{rule_id}” får bara ha A–Ö utan prickar, siffror och -.")
    return rule_id


def _what(fields: Fields) -> dict[str, Any]:
    return {
        "title": fields.text("title"),
        "text": fields.text("text"),
        "scope": fields.word("scope", Scope, Scope.PERSON),
        "strand": fields.word("strand", Strand),
        "responsible": fields.word("responsible", Responsible),
        "note": fields.text("note", ""),
        "supersedes": fields.texts("supersedes"),
    }


def _for_whom(fields: Fields, groups: Groups) -> dict[str, Any]:
    texts: list[str] = []
    conditions: tuple[Condition, ...] = ()
    if "group" in fields:
        name = fields.text("group")
        if name not in groups:
            raise fields.refusal(f"gruppen ”{name}” finns inte i regelpaketet.", "group")
        text, conditions = groups[name]
        texts.append(text)
    if "for_whom" in fields:
        texts.append(fields.text("for_whom"))
    if not texts:
        raise fields.refusal("det framgår inte vem regeln gäller: ange ”group” eller ”for_whom”.")
    if "applies" in fields:
        conditions += read_conditions(fields.table("applies"))
    return {"group": ", ".join(texts), "conditions": conditions}


def _from_when(fields: Fields) -> dict[str, Any]:
    return {
        "anchors": fields.words("anchor", Event),
        "pick": fields.word("pick", Pick, Pick.FIRST_KNOWN),
        "missing": fields.text("missing", ""),
        "yields": fields.optional_word("yields", Event),
        "only_before": fields.flag("only_before"),
        "for_information": fields.flag("for_information"),
    }


def _until_when(fields: Fields, kind: RuleKind) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "not_before": fields.optional_day("not_before"),
        "lead": read_calendar_term(fields.table("lead")) if "lead" in fields else None,
        "stops": tuple(_read_stop(stop) for stop in fields.tables("stop")),
        "extended_by": fields.optional_word("extended_by", Event),
        "extended_at_most_months": fields.optional_whole("extended_at_most_months"),
    }
    is_undated = fields.flag("undated")
    if "term" in fields:
        term = fields.table("term")
        if "age_table" in term:
            parts["age_table"] = term.text("age_table")
            term.finish()
        else:
            parts["term"] = read_term(term)
    has_day = "term" in parts or "age_table" in parts
    if is_undated and (has_day or kind is not RuleKind.DEADLINE):
        raise fields.refusal("”undated” gäller bara en frist utan ”term”.", "undated")
    if has_day is not (kind in _DATED and not is_undated):
        raise fields.refusal(f"”term” passar inte ihop med slaget ”{kind.value}”.", "term")
    return parts


def _read_stop(fields: Fields) -> Stop:
    stop = Stop(
        text=fields.text("text"),
        period=fields.optional_word("period", PeriodKind),
        child_below=fields.optional_whole("child_below"),
        at_most_months=fields.optional_whole("at_most_months"),
        from_event=fields.optional_word("from_event", Event),
        until_event=fields.optional_word("until_event", Event),
    )
    fields.finish()
    is_between_events = stop.from_event is not None and stop.until_event is not None
    if (stop.period is not None) is is_between_events:
        raise fields.refusal("”stop” ska ha antingen ”period” eller två händelser.", "stop")
    return stop


def _how_met(fields: Fields) -> dict[str, Any]:
    return {
        "met_by": fields.words("met_by", Event),
        "met_by_all": fields.flag("met_by_all"),
        "met_after_anchor": fields.flag("met_after_anchor"),
    }


def _how_much(fields: Fields) -> dict[str, Any]:
    if "quantity" not in fields:
        return {}
    table = fields.table("quantity")
    amounts = tuple(_read_amount(amount) for amount in table.tables("amounts"))
    quantity = Quantity(
        amounts=amounts or (_read_amount(table, alone=True),),
        comparison=table.word("comparison", Comparison, Comparison.STATED),
        measured=table.optional_word("measured", Measured),
        measure_kinds=frozenset(table.texts("measure_kinds")),
        own_wish_excuses=table.flag("own_wish_excuses"),
    )
    table.finish()
    return {"quantity": quantity}


def _read_amount(fields: Fields, *, alone: bool = False) -> Amount:
    amount = Amount(
        value=fields.number("value"),
        unit=fields.word("unit", Unit),
        label=fields.text("label", ""),
        age_from=fields.optional_whole("age_from"),
        age_below=fields.optional_whole("age_below"),
    )
    if not alone:
        fields.finish()
    return amount


def _by_what_law(fields: Fields) -> dict[str, Any]:
    return {
        "source": _read_source(fields),
        "status": fields.word("status", RuleStatus),
        "valid_from": fields.optional_day("valid_from"),
        "valid_from_unknown": fields.text("valid_from_unknown", ""),
        "valid_to": fields.optional_day("valid_to"),
        "unverified_from": fields.optional_day("unverified_from"),
        "decided_by": fields.optional_word("decided_by", Event),
        "decided_today": fields.flag("decided_today"),
    }


def _read_source(fields: Fields) -> LegalSource:
    if "source" not in fields:
        raise fields.refusal("källan saknas: ange ”source” med ”reference”.", "source")
    table = fields.table("source")
    source = LegalSource(table.text("reference"), table.text("url", ""))
    table.finish()
    if source.url and not source.url.startswith("https://"):
        raise fields.refusal("källans ”url” ska börja med https://.", "url")
    return source


def _refuse_contradictions(rule: Rule, fields: Fields) -> None:
    for is_wrong, sentence in (
        (
            (rule.valid_from is None) is not bool(rule.valid_from_unknown),
            "ange antingen ”valid_from” eller, i ”valid_from_unknown”, varför det saknas.",
        ),
        (
            None not in (rule.valid_from, rule.valid_to) and not _is_in_order(rule),
            "”valid_to” ligger före ”valid_from”.",
        ),
        (
            not rule.status.holds and not rule.note,
            "en regel som inte är bekräftad ska ha en ”note” om vad som återstår att läsa.",
        ),
        (
            (rule.quantity is None) is (rule.kind is RuleKind.QUANTITY),
            "”quantity” ska finnas för slaget ”quantity” och bara då.",
        ),
        (
            rule.only_before and rule.kind is not RuleKind.BEGINS,
            "”only_before” gäller bara slaget ”begins”.",
        ),
        (
            not rule.anchors and rule.kind in _DATED,
            "”anchor” saknas: regeln har ingen händelse att räknas från.",
        ),
    ):
        if is_wrong:
            raise fields.refusal(sentence)


def _is_in_order(rule: Rule) -> bool:
    return rule.valid_from is None or rule.valid_to is None or rule.valid_from <= rule.valid_to
