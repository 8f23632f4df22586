"""Reading a rule pack from the text of its file."""

import tomllib
from collections import Counter

from models.domain.errors import InvalidInputError
from models.domain.events import Event
from models.domain.rules.ages import AgeTable, OlderLimit, YearsWithAge
from models.domain.rules.conditions import read_conditions
from models.domain.rules.fields import Fields
from models.domain.rules.rule import Derivation, RulePack
from models.domain.rules.rule_reader import Groups, read_rule


def load_pack(text: str) -> RulePack:
    """Return the rule pack that a text in TOML describes.

    Raises:
        InvalidInputError: the text is no TOML, or a rule in it is incomplete, misspelt or
            contradicts itself. The sentence names the rule.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInputError(
            f"Filen är inget läsbart regelpaket ({error}). Rätta den och läs in den igen."
        ) from error
    fields = Fields(content, "regelpaketet")
    head = fields.table("pack")
    pack_id = head.text("id")
    fields.place = f"regelpaketet {pack_id}"
    groups = _read_groups(fields)
    verified_on = head.day("verified_on")
    pack = RulePack(
        id=pack_id,
        title=head.text("title"),
        version=head.whole("version"),
        issued=head.day("issued"),
        ages=tuple(_read_ages(table) for table in fields.tables("age_table")),
        derivations=tuple(_read_derivation(table) for table in fields.tables("derivation")),
        rules=tuple(
            read_rule(table, groups, verified_on=verified_on) for table in fields.tables("rule")
        ),
    )
    head.finish()
    fields.finish()
    _refuse_doubles(pack, fields)
    return pack


def _read_groups(fields: Fields) -> Groups:
    if "group" not in fields:
        return {}
    tables = fields.table("group")
    groups = {}
    for name in tables.keys():  # noqa: SIM118 - Fields is no mapping
        table = tables.table(name)
        table.place = f"gruppen {name}"
        groups[name] = (table.text("text"), read_conditions(table))
    return groups


def _read_ages(fields: Fields) -> AgeTable:
    table = AgeTable(
        id=fields.text("id"),
        title=fields.text("title"),
        reference=fields.text("reference"),
        years=tuple(_read_years(years) for years in fields.tables("years")),
        older=tuple(_read_older(older) for older in fields.tables("older")),
    )
    fields.finish()
    if not table.years:
        raise fields.refusal(f"ålderstabellen {table.id} har inga år.")
    return table


def _read_years(fields: Fields) -> YearsWithAge:
    years = YearsWithAge(fields.whole("first"), fields.whole("last"), fields.whole("age"))
    fields.finish()
    return years


def _read_older(fields: Fields) -> OlderLimit:
    older = OlderLimit(fields.whole("age"), fields.day("before"))
    fields.finish()
    return older


def _read_derivation(fields: Fields) -> Derivation:
    derivation = Derivation(fields.word("event", Event), frozenset(fields.texts("measure_kinds")))
    fields.finish()
    return derivation


def _refuse_doubles(pack: RulePack, fields: Fields) -> None:
    for rule_id, count in Counter(rule.id for rule in pack.rules).items():
        if count > 1:
            raise fields.refusal(f"regeln {rule_id} står {count} gånger.")
