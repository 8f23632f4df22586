"""The page about the rules tells what the packs and the vectors are."""

from tests.unit.rules.all_vectors import VECTORS
from tests.unit.rules.cases import shipped_book
from tests.unit.rules.rules_document import PAGE, page
from tests.unit.rules.scope import left_out


def _is_up_to_date(text):
    return text == page()


def test_the_page_is_up_to_date():
    assert _is_up_to_date(PAGE.read_text(encoding="utf-8"))


def test_a_page_with_another_count_is_noticed():
    assert not _is_up_to_date(page().replace(f"| {len(VECTORS)} |", "| 1 |"))


def test_the_page_names_every_rule_and_every_one_left_out():
    text = page()
    names = [rule.id for rule in shipped_book().rules] + list(left_out())
    assert [name for name in names if f"| {name} |" not in text] == []
