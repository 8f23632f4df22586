"""Writes docs/rules.md from the packs, the vectors and the scope: python -m, from the root."""

from collections import Counter
from collections.abc import Iterator

from models.domain.rules import RuleKind, RuleStatus
from tests.house_rules import ROOT
from tests.unit.rules.all_vectors import VECTORS
from tests.unit.rules.cases import shipped_book, shipped_packs
from tests.unit.rules.scope import carried, left_out

PAGE = ROOT / "docs" / "rules.md"

_HEAD = """# The rules

What the program believes about the law stands in `resources/rules/*.toml`, with its source; how
such a file is written is told in [its README](../resources/rules/README.md). This page is written
from the files and their test vectors by

```
python -m tests.unit.rules.rules_document
```

and a test fails when it is out of date.

A rule that is *proposed* or *unverified* is never shown as law: it is never late, never what comes
next, and says “kontrollera” when its day has come. A *routine* is the unit's own or an agreement,
and says so. Which version of a rule applies is picked by the date that the law itself uses, most
often that of the event it counts from. Deadlines are not moved to the next weekday (lag 1930:173,
2 §): the day shown may be stricter than the law, never laxer.

The rules were held against the law as it stood on 22 November 2026; each rule carries that day.
"""

_OUTSIDE = """## Outside this part

State compensation, secrecy, data protection, culling and archive, procurement, accessibility and
statistics have rules of their own, with other anchors than a person's events. They belong to the
parts of the program that they govern. Of the compensation only what is counted for unaccompanied
minors is here.
"""


def page() -> str:
    """Return the page as it must stand."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    yield _HEAD
    yield from _counts()
    yield from _packs()
    yield from _not_sure()
    yield from _elsewhere()
    yield from _left_out()
    yield _OUTSIDE.rstrip() + "\n"


def _counts() -> Iterator[str]:
    rules = shipped_book().rules
    yield "## How many\n"
    yield "| status | rules | test vectors |"
    yield "|---|---:|---:|"
    vectors = Counter(vector.rule for vector in VECTORS)
    for status in RuleStatus:
        of_status = [rule for rule in rules if rule.status is status]
        tried = sum(vectors[rule.id] for rule in of_status)
        yield f"| {status.value} ({status.label}) | {len(of_status)} | {tried} |"
    yield f"| all | {len(rules)} | {len(VECTORS)} |\n"
    yield "| kind | rules |"
    yield "|---|---:|"
    kinds = Counter(rule.kind for rule in rules)
    yield from (f"| {kind.value} ({kind.label}) | {kinds[kind]} |" for kind in RuleKind)
    yield ""


def _packs() -> Iterator[str]:
    vectors = Counter(vector.rule for vector in VECTORS)
    for pack in shipped_packs():
        yield f"## {pack.id}.toml: {pack.title}\n"
        yield "| rule | what | kind | status | source | vectors |"
        yield "|---|---|---|---|---|---:|"
        for rule in pack.rules:
            yield (
                f"| {rule.id} | {rule.title} | {rule.kind.value} | {rule.status.value} "
                f"| {rule.source.reference} | {vectors[rule.id]} |"
            )
        yield ""


def _not_sure() -> Iterator[str]:
    yield "## What remains to be read\n"
    yield "| rule | why it is not shown as law, or from when |"
    yield "|---|---|"
    for rule in shipped_book().rules:
        since = f"from {rule.unverified_from}: " if rule.unverified_from else ""
        if since or not rule.status.holds:
            yield f"| {rule.id} | {since}{rule.note} |"
    yield ""


def _elsewhere() -> Iterator[str]:
    yield "## Asked for under another id\n"
    yield "| asked for | stands as |"
    yield "|---|---|"
    for rule_id, places in carried().items():
        yield f"| {rule_id} | {', '.join(places)} |"
    yield ""


def _left_out() -> Iterator[str]:
    yield "## Asked for and left out\n"
    yield "A rule is in a pack if it gives a deadline, a quantity, the end of a right or an"
    yield "interval of review in a person's case.\n"
    yield "| asked for | why it is in no pack |"
    yield "|---|---|"
    for rule_id, reason in left_out().items():
        yield f"| {rule_id} | {reason} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
