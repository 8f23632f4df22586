"""Which form a draft in a case is of, and what it is called."""

from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.case.forms.case_form import MakeForm
from ui.case.forms.chain import ClosingForm, PhaseForm
from ui.case.forms.measure import MeasureForm
from ui.case.forms.plan import GoalChangeForm, GoalForm, PlanForm
from ui.case.forms.status import IdentifierForm, PermitForm, PlacementForm, ProtectionForm
from ui.case.plan_rows import change_measure, open_goals
from ui.case.status import days_form


def form_of_draft(case: CaseView, code: str) -> MakeForm | None:
    """Return what makes the form a draft is of; nothing where its row is there no more."""
    kind, _dash, row = code.partition("-")
    if not row:
        return _of_new(kind)
    return _of_row(case, kind, int(row)) if row.isdecimal() else days_form(row)


def _of_row(case: CaseView, kind: str, number: int) -> MakeForm | None:
    if kind == "measure" and any(row.measure_id == number for row in case.measures):
        return change_measure(number)
    goals = [goal for goal in case.goals if goal.goal_id == number]
    return (lambda _file: GoalChangeForm(goals[0])) if kind == "goal" and goals else None


def _of_new(kind: str) -> MakeForm | None:
    makers: dict[str, MakeForm] = {
        "measure": lambda file: MeasureForm(file.organisations, open_goals(file.case)),
        "goal": lambda file: GoalForm(file.case.goals),
        "plan": lambda file: PlanForm(file.plan),
        "permit": lambda _file: PermitForm(),
        "placement": lambda file: PlacementForm(file.placement),
        "identifier": lambda _file: IdentifierForm(),
        "protection": lambda file: ProtectionForm(file.protection),
        "phase": lambda file: PhaseForm(file.case),
        "closing": lambda _file: ClosingForm(),
    }
    return makers.get(kind)


def draft_words(code: str) -> str:
    """Return what a form is called in the list of drafts."""
    words = {
        "measure": _("Insats"),
        "goal": _("Mål"),
        "plan": _("Planens ord och uppföljning"),
        "permit": _("Uppehållstillstånd"),
        "placement": _("Anvisning och mottagande"),
        "identifier": _("Nummer"),
        "protection": _("Skyddade personuppgifter"),
        "phase": _("Nytt skede"),
        "closing": _("Avslut av ärendet"),
        "events": _("Datum"),
    }
    return words.get(code.partition("-")[0], _("Formulär"))
