"""The papers beside the code say what the code is."""

import re

from tests.house_rules import ROOT, modules, texts

DOCS = ROOT / "docs"


def _identifiers(glossary):
    """Give the words of the glossary's second column."""
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("| ")]
    return [word for row in rows for word in re.findall(r"`(\w+)`", row[2])]


def _unknown(words, code):
    """Give the words that occur nowhere in the code, whole or as part of a name."""
    return [word for word in words if word not in code]


def test_every_identifier_of_the_glossary_is_used():
    code = "\n".join(module.text for module in modules() if not module.is_test)
    words = _identifiers((DOCS / "glossary.md").read_text("utf-8"))
    assert words
    assert _unknown(words, code) == []


def test_an_identifier_that_nobody_uses_is_seen():
    table = "| insats | `measure` | x |\n| lots | `pilot` | x |\n"
    assert _unknown(_identifiers(table), "class Measure: measure_id") == ["pilot"]


def _missing_decisions(index, names):
    """Give the decisions that the index does not link to, and those it links to in vain."""
    linked = set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", index))
    return sorted(linked ^ set(names))


def test_the_index_holds_every_decision():
    names = [path.name for path in (DOCS / "adr").glob("[0-9]*.md")]
    assert names
    assert _missing_decisions((DOCS / "adr" / "README.md").read_text("utf-8"), names) == []


def test_a_decision_that_is_not_in_the_index_is_seen():
    index = "- [One](0001-one.md)\n- [Three](0003-three.md)\n"
    names = ["0001-one.md", "0002-two.md"]
    assert _missing_decisions(index, names) == ["0002-two.md", "0003-three.md"]


def test_decisions_are_numbered_without_a_gap_and_have_the_same_parts():
    decisions = sorted((DOCS / "adr").glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        parts = re.findall(r"^## (.+)$", path.read_text("utf-8"), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], path.name


def _dead_links(path, text):
    """Give the links of a page to files that are not there."""
    found = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    return [link for link in found if "://" not in link and not (path.parent / link).exists()]


def test_every_link_between_our_pages_leads_somewhere():
    pages = [text for text in texts() if text.path.endswith(".md")]
    dead = {page.path: _dead_links(ROOT / page.path, page.text) for page in pages}
    assert {path: links for path, links in dead.items() if links} == {}


def test_a_link_that_leads_nowhere_is_seen():
    text = "[a](README.md) [b](gone.md) [c](https://example.org/x) [d](README.md#top)"
    assert _dead_links(ROOT / "CHANGELOG.md", text) == ["gone.md"]


def test_the_changelog_keeps_its_form():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    kinds = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert versions[0] == "Unreleased"
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
