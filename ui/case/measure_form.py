"""Plan a measure: what, when, who answers for it and who delivers it."""

from collections.abc import Sequence

from models.domain.entries import NewMeasure
from models.domain.measure_kinds import KINDS
from models.domain.readmodels import OrganisationRow
from resources.texts import gettext as _
from ui.forms.dates import NoDateError
from ui.forms.days import DateField
from ui.forms.fields import ChoiceField, HoursField, LongTextField, TextField
from ui.forms.form import Form
from ui.parts.labels import Label
from ui.words.labels import strand


class MeasureForm(Form):
    """The fields of a new measure."""

    def __init__(self) -> None:
        kinds = [
            (kind.code, _("{kind} · {strand}").format(kind=kind.label, strand=strand(kind.strand)))
            for kind in KINDS
        ]
        self.kind: ChoiceField[str] = ChoiceField(
            "kind", _("Insats"), kinds, empty=" ", searchable=True
        )
        self.title = TextField("title", _("Egen rubrik"), _("Lämna tomt för insatsens eget namn."))
        self.purpose = LongTextField("purpose", _("Syfte"), lines=2)
        self.starts = DateField("starts", _("Börjar"))
        self.ends = DateField("ends", _("Slutar"), _("Lämna tomt om den pågår tills vidare."))
        self.hours = HoursField("hours_per_week", _("Timmar i veckan"))
        self.responsible: ChoiceField[int] = ChoiceField(
            "responsible_id", _("Ansvarig"), [], empty=_("Ärendets kommun"), searchable=True
        )
        self.contact = TextField(
            "responsible_contact", _("Kontakt"), _("Namn eller funktion hos den ansvariga.")
        )
        self.delivering: ChoiceField[int] = ChoiceField(
            "delivering_id",
            _("Utförs av"),
            [],
            _("Till exempel en annan kommun eller en förening."),
            empty=_("Den ansvariga själv"),
            searchable=True,
        )
        self.place = TextField("place", _("Plats"))
        super().__init__(
            [
                Label(_("Ny insats"), "h2"),
                self.kind,
                self.title,
                self.purpose,
                self.starts,
                self.ends,
                self.hours,
                self.responsible,
                self.contact,
                self.delivering,
                self.place,
            ],
            _("Planera insatsen"),
        )
        self.require(self.kind, self.starts)
        self.check_with(
            self.kind.check,
            self.starts.check,
            self.ends.check,
            self.hours.check,
            self.responsible.check,
            self.delivering.check,
        )

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """Let the officer choose among these."""
        options = [(row.organisation_id, row.name) for row in organisations]
        self.responsible.offer(options)
        self.delivering.offer(options)

    def entry(self) -> NewMeasure:
        """Return what is filled in.

        Raises:
            NoDateError: there is no first day; ``save_asked`` is never told without one.
        """
        starts = self.starts.day()
        if starts is None:
            raise NoDateError
        return NewMeasure(
            kind=self.kind.value() or "",
            starts=starts,
            title=self.title.value(),
            purpose=self.purpose.value(),
            ends=self.ends.day(),
            hours_per_week=self.hours.hours(),
            responsible_id=self.responsible.value(),
            responsible_contact=self.contact.value(),
            delivering_id=self.delivering.value(),
            place=self.place.value(),
        )
