"""Which phase of the chain a case is in, told from dated status rather than from a switch."""

from models.domain.chain import Phase
from models.domain.entries import NewPermit, NewPlacement


def phase_on_arrival(permit: NewPermit | None, placement: NewPlacement | None) -> Phase:
    """Return the phase of a case that is opened with what is known on the first day."""
    if permit is None:
        return Phase.ASYLUM
    if placement is None:
        return Phase.PERMIT
    return Phase.SETTLEMENT


_NEXT: dict[Phase, frozenset[Phase]] = {
    Phase.ASYLUM: frozenset({Phase.PERMIT, Phase.SETTLEMENT}),
    Phase.PERMIT: frozenset({Phase.SETTLEMENT, Phase.ESTABLISHMENT}),
    Phase.SETTLEMENT: frozenset({Phase.ESTABLISHMENT, Phase.CONTINUED, Phase.SELF_SUPPORT}),
    Phase.ESTABLISHMENT: frozenset({Phase.CONTINUED, Phase.SELF_SUPPORT}),
    Phase.CONTINUED: frozenset({Phase.ESTABLISHMENT, Phase.SELF_SUPPORT}),
    Phase.SELF_SUPPORT: frozenset({Phase.CONTINUED}),
}


def may_follow(current: Phase, wanted: Phase) -> bool:
    """Tell whether the chain has this step."""
    return wanted in _NEXT[current]
