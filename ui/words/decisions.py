"""What the screen calls decisions: why a case ends, how goals turn out, how plans stand."""

from models.domain.chain import EndReason, GoalStatus, PlanState
from models.domain.status import IdentifierKind, IdentityLevel
from reports.plan.words import goal_status as outcome
from reports.plan.words import identifier as known_number
from reports.plan.words import state
from resources.texts import gettext as _


def end_reason(reason: EndReason) -> str:
    """Return why a case was closed."""
    return {
        EndReason.SELF_SUPPORTING: _("Egen försörjning"),
        EndReason.MOVED: _("Flyttat till en annan kommun"),
        EndReason.REFUSED: _("Avslag på ansökan"),
        EndReason.ABSCONDED: _("Avviken"),
        EndReason.LEFT_COUNTRY: _("Lämnat landet"),
        EndReason.DECEASED: _("Avliden"),
        EndReason.PERIOD_ENDED: _("Perioden är slut"),
        EndReason.MERGED: _("Samma person hade två ärenden"),
    }[reason]


def goal_status(status: GoalStatus) -> str:
    """Return how a goal stands."""
    return outcome(status) or _("Öppet")


def plan_state(code: PlanState) -> str:
    """Return how a version of the plan stands."""
    words = state(code)
    return words[:1].upper() + words[1:]


def number_kind(kind: IdentifierKind) -> str:
    """Return what a number is called; one that paper never shows has a name here alone."""
    if kind is IdentifierKind.INTERIM:
        return _("Interimspersonnummer")
    return known_number(kind)


def identity_level(level: IdentityLevel) -> str:
    """Return how sure Skatteverket is of an identity."""
    return {
        IdentityLevel.CONFIRMED: _("Styrkt identitet"),
        IdentityLevel.PROBABLE: _("Sannolik identitet"),
        IdentityLevel.UNCERTAIN: _("Osäker identitet"),
    }[level]
