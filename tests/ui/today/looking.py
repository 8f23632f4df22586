"""How the tests of Idag find their way in it."""

from models.domain.today import TodayRow
from ui.lists.table import ListTable
from ui.today.room import TodayRoom
from ui.today.sheet import CutGroup


def headings(room: TodayRoom) -> list[CutGroup]:
    """Return the headings of the groups."""
    table = room.body.list.table
    return [table.index(row, 0).data(ListTable.CELL) for row in table.group_rows()]


def choose(room: TodayRoom, what: str) -> TodayRow:
    """Choose the row of a rule, or of a task by its first words."""
    for row_id, thing in room.body.sheet.rows.items():
        if thing.rule_id == what or getattr(thing.matter, "text", "").startswith(what):
            assert room.body.list.choose(row_id)
            return thing
    raise AssertionError(what)
