import re
from datetime import date

import pytest

from introapp.services.case_list import list_case_ids
from introapp.services.case_view import open_case
from introapp.services.rule_book import (
    current_book,
    import_pack,
    issue_of,
    preview_pack,
    shipped_book,
)
from introapp.services.unit_of_work import reading
from models.domain.errors import InvalidInputError
from models.domain.progress import Cancelled, Silent
from resources import read_text


def newer(text: str) -> str:
    """Give the pack one version higher, with sfi due a month later."""
    text = re.sub(r"^version = 1$", "version = 2", text, count=1, flags=re.MULTILINE)
    head, mark, rule = text.partition('id = "SFI-1M"')
    return head + mark + rule.replace("term = { months = 1 }", "term = { months = 2 }", 1)


class Stopped:
    """Progress that the officer has stopped."""

    def step(self, done, total):
        assert done <= total
        raise Cancelled


@pytest.fixture
def pack():
    return newer(read_text("rules", "sfi.toml"))


def sfi_due(office, actor):
    [case_id] = list_case_ids(office, actor)
    findings = open_case(office, actor, case_id).findings
    return next(one.due for one in findings if one.rule_id == "SFI-1M")


def test_the_changes_are_listed_before_anything_is_changed(office, actor, selamawit, pack):
    preview = preview_pack(office, actor, pack, Silent())
    [change] = [one.change for one in preview.changes if one.change.rule_id == "SFI-1M"]
    assert (change.old_due, change.new_due) == (date(2026, 11, 20), date(2026, 12, 20))
    assert sfi_due(office, actor) == date(2026, 11, 20)


def test_bringing_in_a_pack_moves_the_deadlines(office, actor, selamawit, pack):
    renewed = import_pack(office, actor, pack, Silent())
    with reading(office.engine) as session:
        assert issue_of(current_book(session)) == issue_of(renewed.book)
        assert current_book(session).rule("SFI-1M").term == renewed.book.rule("SFI-1M").term
    assert sfi_due(renewed, actor) == date(2026, 12, 20)


def test_a_pack_that_is_not_newer_is_refused(office, actor):
    with pytest.raises(InvalidInputError, match="inte nyare"):
        import_pack(office, actor, read_text("rules", "sfi.toml"), Silent())


@pytest.mark.parametrize("text", ["", "this is not toml [", "[pack]\nid = 'x'\n"])
def test_what_is_not_a_pack_is_refused_and_nothing_changes(office, actor, text):
    with pytest.raises(InvalidInputError):
        import_pack(office, actor, text, Silent())
    with reading(office.engine) as session:
        assert current_book(session) is shipped_book()


def test_a_stopped_import_changes_nothing(office, actor, selamawit, pack):
    with pytest.raises(Cancelled):
        import_pack(office, actor, pack, Stopped())
    with reading(office.engine) as session:
        assert current_book(session) is shipped_book()
    assert sfi_due(office, actor) == date(2026, 11, 20)
