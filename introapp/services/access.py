"""The one place that decides whether somebody may do something.

Every use case is declared with ``use_case`` and thereby asks here before it begins; where it is
about one person or case it asks again with that as the subject. Roles, units and secrecy walls
will be judged here and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from introapp.services.office import Office
from models.domain.actor import Actor
from models.domain.errors import RefusedError
from models.domain.status import Protection

P = ParamSpec("P")
R = TypeVar("R")


class Action(Enum):
    """What somebody wants to do."""

    LIST = "list"
    SEARCH = "search"
    OPEN = "open"
    REGISTER = "register"
    CHANGE = "change"
    PRINT = "print"
    EXPORT = "export"
    CHECK = "check"
    BACK_UP = "back_up"
    IMPORT_RULES = "import_rules"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about."""

    protection: Protection = Protection.NONE
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer, with the sentence that is shown when it is no."""

    allowed: bool
    sentence: str = ""


_ALLOWED = Decision(allowed=True)
_LEAVES_THE_PROGRAM = frozenset({Action.PRINT, Action.EXPORT})

USE_CASES: dict[str, Action] = {}


def decide(
    office: Office, actor: Actor, action: Action, subject: Subject | None = None
) -> Decision:
    """Decide whether ``actor`` may do ``action`` to ``subject`` in this unit."""
    if actor.unit_id != office.unit_id:
        return Decision(
            allowed=False, sentence="Du hör inte till den här enheten. Lås upp på nytt."
        )
    if subject is None:
        return _ALLOWED
    if action in _LEAVES_THE_PROGRAM and subject.protection is not Protection.NONE:
        return Decision(
            allowed=False,
            sentence="Personen har skyddade personuppgifter och kan inte skrivas ut eller sparas"
            " som fil. Läs uppgifterna på skärmen i stället.",
        )
    if action is Action.CHANGE and subject.closed:
        return Decision(
            allowed=False,
            sentence="Ärendet är avslutat och kan bara läsas. Öppna ett nytt ärende för personen.",
        )
    return _ALLOWED


def require(office: Office, actor: Actor, action: Action, subject: Subject | None = None) -> None:
    """Go on only if the decision is yes.

    Raises:
        RefusedError: it is no.
    """
    decision = decide(office, actor, action, subject)
    if not decision.allowed:
        raise RefusedError(decision.sentence)


UseCase = Callable[Concatenate[Office, Actor, P], R]


def use_case(action: Action) -> Callable[[UseCase[P, R]], UseCase[P, R]]:
    """Declare a use case: nothing of it runs before the decision point has said yes."""

    def declare(function: UseCase[P, R]) -> UseCase[P, R]:
        USE_CASES[f"{function.__module__}:{function.__qualname__}"] = action

        @wraps(function)
        def asked(office: Office, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            require(office, actor, action)
            return function(office, actor, *args, **kwargs)

        return asked

    return declare
