"""What pages of a case show beyond the case itself."""

from dataclasses import dataclass, field
from datetime import date

from models.domain.chain import PlanState
from models.domain.entries import PlanDraft
from models.domain.status import Protection


@dataclass(frozen=True, slots=True)
class ProtectionRow:
    """A time in which a person's data were protected."""

    level: Protection
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The words of the latest version of the plan.

    Attributes:
        plan_id: the version; nothing where no plan is begun.
        version: of its row; what a form that changes the words has seen.
        state: a decided version stays: what is saved then begins the next one.
    """

    plan_id: int | None = None
    version: int | None = None
    state: PlanState | None = None
    draft: PlanDraft = field(default_factory=PlanDraft)

    @property
    def is_open(self) -> bool:
        """Whether what is saved goes into this version."""
        return self.state in (PlanState.DRAFT, PlanState.PROPOSED)
