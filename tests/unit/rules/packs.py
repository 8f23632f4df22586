"""Made-up packs, to try the reading and laying together of packs."""

RULE = {
    "id": '"TEST-1"',
    "title": '"Prov"',
    "text": '"Ska göras inom en månad."',
    "kind": '"deadline"',
    "strand": '"status"',
    "responsible": '"unit"',
    "for_whom": '"alla"',
    "anchor": '"arrived"',
    "term": "{ months = 1 }",
    "source": '{ reference = "lag (2000:1) 1 §" }',
    "status": '"in_force"',
    "valid_from": "2020-01-01",
}


def rule_text(**changes: str | None) -> str:
    """Return a rule as it stands in a file; a change of None leaves a key out."""
    keys = {**RULE, **changes}
    lines = [f"{key} = {value}" for key, value in keys.items() if value is not None]
    return "\n".join(["[[rule]]", *lines, ""])


def pack_with(*rules: str, head: str = "", **keys: str) -> str:
    """Return a pack with some rules."""
    given = {
        "id": '"test"',
        "title": '"Prov"',
        "version": "1",
        "issued": "2026-01-01",
        "verified_on": "2026-01-01",
        **keys,
    }
    lines = [f"{key} = {value}" for key, value in given.items()]
    return "\n".join(["[pack]", *lines, "", head, *rules])
