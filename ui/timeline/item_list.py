"""The chain as a list: the same items in rows, for those who would rather read than look."""

from collections.abc import Sequence

from models.domain.timeline_items import LaneItems
from resources.texts import gettext as _
from ui.lists.cells import Cell, Group, Row, Section
from ui.lists.view import Head, ListView
from ui.theme.tokens import tokens
from ui.timeline.packing import Spot
from ui.timeline.words import state_tone, state_words
from ui.words.labels import sentence_case, strand


class ItemList(ListView):
    """Shows a chain lane by lane; the id of a row is the item's number in the order of reading."""

    def __init__(self) -> None:
        super().__init__(_("Introduktionskedjan som lista"), _heads(narrow=False))

    def show_chain(
        self, chain: Sequence[LaneItems], spots: Sequence[Spot], *, narrow: bool
    ) -> None:
        """Show another chain, or the same as it has become."""
        kept = self.chosen()
        rows = {spot.number: _row(spot, narrow=narrow) for spot in spots}
        sections, first = [], 0
        for lane in chain:
            count = len(lane.items)
            sections.append(_section(lane, range(first, first + count)))
            first += count
        self.show_heads(_heads(narrow=narrow))
        self.table.show_sections(sections, rows, self.titles)
        if kept is None or not self.choose(kept):
            self.choose_first()


def _section(lane: LaneItems, numbers: range) -> Section:
    group = Group(strand(lane.strand), len(numbers), icon=tokens().strands[lane.strand].icon)
    return Section(tuple(numbers), group if numbers else None)


def _heads(*, narrow: bool) -> tuple[Head, ...]:
    if narrow:
        return Head(_("Vad")), Head(_("När och läge"), 260)
    return Head(_("Vad")), Head(_("När"), 320), Head(_("Läge"), 150)


def _row(spot: Spot, *, narrow: bool) -> Row:
    item = spot.item
    what = Cell(item.title, sentence_case(item.facts))
    when, state = sentence_case(item.when), state_words(item)
    if narrow:
        return what, Cell(when, state, sub_tone=state_tone(item))
    return what, Cell(when), Cell(state, tone=state_tone(item))
