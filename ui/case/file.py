"""Everything the pages of a case are painted from, read in one go."""

from dataclasses import dataclass, field

from models.domain.case_pages import PlanWords, ProtectionRow
from models.domain.drafts import KeptDraft
from models.domain.readmodels import CaseView, OrganisationRow, PlacementRow
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with what single pages show beyond it.

    Attributes:
        organisations: those that can answer for a measure or deliver it.
        drafts: the officer's own unsaved forms in this case.
    """

    case: CaseView
    plan: PlanWords = field(default_factory=PlanWords)
    protections: tuple[ProtectionRow, ...] = ()
    organisations: tuple[OrganisationRow, ...] = ()
    drafts: tuple[KeptDraft, ...] = ()

    @property
    def placement(self) -> PlacementRow | None:
        """How the person came, as far as it is known."""
        return self.case.placements[-1] if self.case.placements else None

    @property
    def protection(self) -> ProtectionRow | None:
        """The latest time of protection."""
        return self.protections[-1] if self.protections else None


def read_file(desk: Desk, case_id: int) -> CaseFile:
    """Open a case."""
    return CaseFile(
        case=desk.open_case(case_id),
        plan=desk.plan_words(case_id),
        protections=desk.protections(case_id),
        organisations=tuple(desk.organisations()),
        drafts=tuple(draft for draft in desk.drafts() if draft.about == case_id),
    )
