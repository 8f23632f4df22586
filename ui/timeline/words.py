"""What the chain calls how an item stands."""

from models.domain.timeline_items import ChainItem, ItemKind, ItemState
from resources.texts import gettext as _

_TONES = {
    ItemState.MET: "success",
    ItemState.NEAR: "warning",
    ItemState.LATE: "danger",
    ItemState.RUNNING: "success",
}


def state_words(item: ChainItem) -> str:
    """Return how an item stands, for a column of its own."""
    if item.kind is ItemKind.GAP:
        return _("Lucka, pågår än") if item.state is ItemState.RUNNING else _("Lucka")
    if not item.certain:
        return _("Inte säkert lag")
    if item.kind.is_period and item.state is ItemState.DONE:
        return _("Avslutad")
    return {
        ItemState.PLANNED: _("Planerad"),
        ItemState.RUNNING: _("Pågår"),
        ItemState.DONE: _("Klar"),
        ItemState.STOPPED: _("Avbruten"),
        ItemState.MET: _("Uppfylld"),
        ItemState.COMING: _("Kommande"),
        ItemState.NEAR: _("Nära"),
        ItemState.LATE: _("Försenad"),
        ItemState.PASSED: _("Passerad"),
    }[item.state]


def state_tone(item: ChainItem) -> str:
    """Return the tone of how an item stands; what is not known to be law is never loud."""
    if item.kind is ItemKind.GAP:
        return "warning"
    return _TONES.get(item.state, "muted") if item.certain else "muted"
