"""Plan a measure, or change one: what, when, who answers for it and who delivers it."""

from collections.abc import Sequence

from models.domain.chain import MeasureStatus
from models.domain.entries import NewMeasure
from models.domain.measure_kinds import KINDS
from models.domain.readmodels import GoalRow, MeasureRow, OrganisationRow
from resources.texts import gettext as _
from ui.case.forms.case_form import CaseForm, chosen
from ui.forms.days import DateField
from ui.forms.field import Field
from ui.forms.fields import ChoiceField, HoursField, LongTextField, TextField
from ui.forms.saving import Work
from ui.words.labels import measure_status, strand


class MeasureForm(CaseForm):
    """The fields of a measure."""

    code = "measure"
    table = "measures"

    def __init__(
        self,
        organisations: Sequence[OrganisationRow],
        goals: Sequence[GoalRow],
        present: MeasureRow | None = None,
        *,
        goal_id: int | None = None,
    ) -> None:
        self.done = _("Insatsen är planerad") if present is None else _("Insatsen är sparad")
        who = [(row.organisation_id, row.name) for row in organisations]
        what, whom = self._what(goals), self._whom(who)
        so_far = () if present is None else self._so_far()
        title = _("Ny insats") if present is None else present.title
        words = _("Planera insatsen") if present is None else ""
        super().__init__(title, [*so_far, *what, *whom], words)
        self.require(self.kind, self.starts)
        self.check_with(
            self.kind.check, self.hours.check, self.responsible.check, self.delivering.check
        )
        if goal_id is not None:
            self.goal.restore(goal_id)
        if present is not None:
            self._fill(present)

    def _so_far(self) -> Sequence[Field]:
        self.status: ChoiceField[MeasureStatus] = ChoiceField(
            "status", _("Läge"), [(code, measure_status(code)) for code in MeasureStatus]
        )
        self.outcome = LongTextField("outcome", _("Hur det har gått"), lines=2)
        return self.status, self.outcome

    def _what(self, goals: Sequence[GoalRow]) -> Sequence[Field]:
        kinds = [
            (kind.code, _("{kind} · {strand}").format(kind=kind.label, strand=strand(kind.strand)))
            for kind in KINDS
        ]
        self.kind: ChoiceField[str] = ChoiceField(
            "kind", _("Insats"), kinds, empty=" ", searchable=True
        )
        self.title = TextField("title", _("Egen rubrik"), _("Lämna tomt för insatsens eget namn."))
        self.purpose = LongTextField("purpose", _("Syfte"), lines=2)
        self.goal: ChoiceField[int] = ChoiceField(
            "goal_id",
            _("Leder till målet"),
            [(goal.goal_id, goal.text) for goal in goals],
            empty=_("Inget särskilt"),
        )
        self.starts = DateField("starts", _("Börjar"))
        self.ends = DateField("ends", _("Slutar"), _("Lämna tomt om den pågår tills vidare."))
        self.hours = HoursField("hours_per_week", _("Timmar i veckan"))
        return (
            self.kind,
            self.title,
            self.purpose,
            self.goal,
            self.starts,
            self.ends,
            self.hours,
        )

    def _whom(self, who: Sequence[tuple[int, str]]) -> Sequence[Field]:
        self.responsible: ChoiceField[int] = ChoiceField(
            "responsible_id", _("Ansvarig"), who, empty=_("Ärendets kommun"), searchable=True
        )
        self.contact = TextField(
            "responsible_contact", _("Kontakt"), _("Namn eller funktion hos den ansvariga.")
        )
        self.delivering: ChoiceField[int] = ChoiceField(
            "delivering_id",
            _("Utförs av"),
            who,
            _("Till exempel en annan kommun eller en förening."),
            empty=_("Den ansvariga själv"),
            searchable=True,
        )
        self.place = TextField("place", _("Plats"))
        return self.responsible, self.contact, self.delivering, self.place

    def _fill(self, present: MeasureRow) -> None:
        self.kind.choose(present.kind)
        self.title.fill(present.title)
        self.purpose.fill(present.purpose)
        self.goal.restore(present.goal_id)
        self.starts.fill_day(present.starts)
        self.ends.fill_day(present.ends)
        self.hours.restore(present.hours_per_week)
        self.responsible.restore(present.responsible_id)
        self.contact.fill(present.responsible_contact)
        self.delivering.restore(present.delivering_id)
        self.place.fill(present.place)
        self.status.choose(present.status)
        self.outcome.fill(present.outcome)
        self.changes(present.measure_id, present.version)

    def entry(self, status: MeasureStatus = MeasureStatus.PLANNED) -> NewMeasure:
        """Return what is filled in."""
        return NewMeasure(
            kind=self.kind.value() or "",
            starts=chosen(self.starts.day()),
            title=self.title.value(),
            purpose=self.purpose.value(),
            ends=self.ends.day(),
            hours_per_week=self.hours.hours(),
            responsible_id=self.responsible.value(),
            responsible_contact=self.contact.value(),
            delivering_id=self.delivering.value(),
            place=self.place.value(),
            goal_id=self.goal.value(),
            status=status,
        )

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        if self.row_id is None:
            new = self.entry()
            return lambda desk: desk.add_measure(case_id, new)
        entry, outcome = self.entry(chosen(self.status.value())), self.outcome.value()
        measure_id, seen = self.row_id, self.seen or 0
        return lambda desk: desk.change_measure(measure_id, entry, outcome, seen)
