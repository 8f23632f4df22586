"""The day's list as it lies on the screen: which groups are cut short, and which rows are here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from models.domain.today import TodayFilter, TodayGroup, TodayList, TodayRow
from resources.texts import gettext as _
from ui.lists.cells import Group, Section
from ui.today.words import group_look, show_all_words

_SPAN = 10_000_000  # more rows than a group can have: an id tells group and place
_NOT_WORTH_CUTTING = 2  # rows; a press to see one more would be a press too many
_ORDER = tuple(TodayGroup)


@dataclass(frozen=True, slots=True)
class CutGroup(Group):
    """A heading whose rows may be cut short.

    Attributes:
        group: which one it is.
        shown: how many of its rows are shown.
        is_long: whether it has more rows than are shown at first.
    """

    group: TodayGroup = TodayGroup.LATE
    shown: int = 0
    is_long: bool = False

    @property
    def way(self) -> str:
        """What a press on the heading does; empty where it does nothing."""
        if not self.is_long:
            return ""
        return show_all_words(self.count) if self.shown < self.count else _("Visa färre")

    @property
    def spoken(self) -> str:
        """Override Group: also how much is shown, and the key to the rest."""
        words = f"{self.title}, {self.count}"
        if self.shown == self.count:
            return words
        return _("{group}, {shown} visas, plus visar alla").format(group=words, shown=self.shown)


class DaySheet:
    """Lays the rows of a day's list out. Their ids say where they lie."""

    def __init__(self, found: TodayList, narrowed: TodayFilter = TodayFilter.ALL) -> None:
        self._found, self._narrowed = found, narrowed
        self._rows: dict[int, TodayRow] = {}
        for group in _ORDER:
            self.put(group, 0, [row for row in found.rows if row.group is group])

    @property
    def at(self) -> date:
        """The day the list is for."""
        return self._found.at

    @property
    def has_cases(self) -> bool:
        """Whether there is any open case to have something to do in."""
        return self._found.has_cases

    @property
    def is_of_drafts(self) -> bool:
        """Whether it is narrowed to what is begun and not saved."""
        return self._narrowed is TodayFilter.DRAFTS

    def put(self, group: TodayGroup, first: int, rows: Sequence[TodayRow]) -> tuple[int, ...]:
        """Take rows of a group from a place on, and return their ids."""
        base = _base(group) + first
        ids = tuple(range(base, base + len(rows)))
        self._rows.update(zip(ids, rows, strict=True))
        return ids

    @property
    def rows(self) -> Mapping[int, TodayRow]:
        """The rows that are here already, by their ids."""
        return MappingProxyType(self._rows)

    def row(self, row_id: int) -> TodayRow | None:
        """Return a row, if it is here already."""
        return self._rows.get(row_id)

    def sections(self, opened: frozenset[TodayGroup]) -> list[Section]:
        """Return the groups that have something, each with the ids of the rows it shows."""
        return [self._section(group, opened) for group in _ORDER if self._found.counts[group]]

    def _section(self, group: TodayGroup, opened: frozenset[TodayGroup]) -> Section:
        look, count = group_look(group), self._found.counts[group]
        # What somebody has asked for is shown whole.
        wanted = self._narrowed is not TodayFilter.ALL
        is_long = not wanted and count > look.few + _NOT_WORTH_CUTTING
        shown = look.few if is_long and group not in opened else count
        head = CutGroup(
            look.title, count, look.tone, look.icon, group=group, shown=shown, is_long=is_long
        )
        base = _base(group)
        return Section(tuple(range(base, base + shown)), head)

    def find(self, key: tuple[object, ...]) -> int | None:
        """Return the id of a thing that was in an earlier list too."""
        return next((row_id for row_id, row in self._rows.items() if row.key == key), None)


def place_of(row_id: int) -> tuple[TodayGroup, int]:
    """Return the group of an id, and the place in it."""
    number, place = divmod(row_id, _SPAN)
    return _ORDER[number], place


def _base(group: TodayGroup) -> int:
    return _ORDER.index(group) * _SPAN
